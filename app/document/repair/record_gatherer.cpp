#include "document/repair/record_gatherer.h"

#include "base/canonical_json.h"
#include "base/id.h"
#include "domain/row_values.h"
#include "store/rows/row_table.h"
#include "store/rows/row_version.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <unordered_map>

namespace gaiyo {

namespace {

// What stands behind the fields of its first version in each table: rev, made, field_revs,
// updated_at, updated_by, hash. Fields that came later stand behind these.
constexpr size_t kBehindFields = 6;

QString textOf(const LeafReader::Value &value)
{
    const auto *bytes = std::get_if<QByteArray>(&value);
    return bytes ? storableText(QString::fromUtf8(*bytes)) : QString();
}

std::optional<QJsonValue> fieldValue(const LeafReader::Value &value, const Field &field)
{
    if (std::holds_alternative<std::monostate>(value))
        return field.nullable ? std::optional(QJsonValue()) : std::nullopt;
    const auto *number = std::get_if<qint64>(&value);
    switch (field.type) {
    case FieldType::Integer:
        return number ? std::optional(QJsonValue(*number)) : std::nullopt;
    case FieldType::Bool:
        return number ? std::optional(QJsonValue(*number != 0)) : std::nullopt;
    case FieldType::Text:
        return number ? std::nullopt : std::optional(QJsonValue(textOf(value)));
    case FieldType::Json:
        break;
    }
    const auto object = number ? std::nullopt : findJsonObject(std::get<QByteArray>(value));
    return object ? std::optional(QJsonValue(*object)) : std::nullopt;
}

// What the document's rules ask of a row beside its types.
bool isPossible(Entity entity, const QString &id, const QJsonObject &fields)
{
    if (entity == Entity::Consultation && id != kConsultationId)
        return false;
    return std::ranges::all_of(fieldsOf(entity), [&](const Field &field) {
        return isPossibleValue(field, fields[QLatin1String(field.name)]);
    });
}

// A damaged parent may hang on its own child. Each node is gone through once.
void breakCircles(std::vector<Node> &nodes)
{
    enum class State { New, OnTheWay, Done };
    std::unordered_map<NodeId, std::pair<Node *, State>> byId;
    for (Node &node : nodes)
        byId.emplace(node.id, std::pair(&node, State::New));
    for (Node &node : nodes) {
        std::vector<std::pair<Node *, State> *> way;
        for (auto *at = &byId.at(node.id); at->second != State::Done;) {
            if (at->second == State::OnTheWay) {
                way.back()->first->parent.reset();
                break;
            }
            at->second = State::OnTheWay;
            way.push_back(at);
            if (!at->first->parent)
                break;
            at = &byId.at(*at->first->parent);
        }
        for (auto *step : way)
            step->second = State::Done;
    }
}

} // namespace

std::optional<RecordGatherer::FoundRow> RecordGatherer::findRowIn(const Cells &row, Entity entity,
                                                                  int version, QString &id)
{
    const auto fields = fieldsOfVersion(entity, version);
    if (fields.empty() || row.size() != 1 + fields.size() + kBehindFields)
        return std::nullopt;
    const int first = firstVersionOf(entity);
    const auto behind = 1 + size_t(std::ranges::count(fields, first, &Field::since));
    id = textOf(row[0]);
    QJsonObject stored;
    for (size_t i = 0; i < fields.size(); ++i) {
        const size_t column = fields[i]->since == first ? 1 + i : 1 + i + kBehindFields;
        const auto value = fieldValue(row[column], *fields[i]);
        if (!value)
            return std::nullopt;
        stored.insert(QLatin1String(fields[i]->name), *value);
    }
    const auto *revision = std::get_if<qint64>(&row[behind]);
    const auto *hash = std::get_if<QByteArray>(&row[behind + kBehindFields - 1]);
    FoundRow found{entity, completeFields(entity, stored), revision ? *revision : 0,
                   hash ? *hash : QByteArray(), false};
    if (!isValidId(id) || !checkFields(entity, found.fields, true) ||
        !isPossible(entity, id, found.fields))
        return std::nullopt;
    found.isSound = found.hash == recordHash(entity, id, stored);
    return found;
}

void RecordGatherer::takeRow(const Cells &row)
{
    for (const Entity entity : kEntities) {
        for (int version = newestFieldVersion(); version >= 1; --version) {
            QString id;
            if (auto found = findRowIn(row, entity, version, id))
                keepBetter(id, std::move(*found));
        }
    }
    takeHistory(row);
    // The table of operations: an alias of the rowid, then the UUID.
    if (row.size() == 7 && std::holds_alternative<QByteArray>(row[1]))
        m_operations.insert(textOf(row[1]));
    if (row.size() == 3)
        takeEntry(row); // retired, as SQLite reads it
}

// The row's hash decides what it was: of which kind, and of which version of the file.
void RecordGatherer::keepBetter(const QString &id, FoundRow found)
{
    const auto known = m_rows.find(id);
    const auto worth = [](const FoundRow &row) { return std::pair(row.isSound, row.revision); };
    if (known == m_rows.end() || worth(known->second) < worth(found))
        m_rows.insert_or_assign(id, std::move(found));
}

void RecordGatherer::takeHistory(const Cells &row)
{
    if (row.size() != 7 || !std::holds_alternative<qint64>(row[1]))
        return;
    const auto entity = findEntity(textOf(row[3]));
    const QString id = textOf(row[4]);
    const qint64 revision = std::get<qint64>(row[1]);
    if (!entity || !isValidId(id))
        return;
    m_mentioned.insert(id);
    PastRow past{*entity, revision, std::nullopt};
    if (const auto *json = std::get_if<QByteArray>(&row[6])) {
        past.fields = findStoredFields(*entity, *json);
        const QJsonObject said = findJsonObject(*json).value_or(QJsonObject());
        for (const Field &field : fieldsOf(*entity)) {
            const QString name = QLatin1String(field.name);
            if (!said.contains(name) || isLeftOut(field, said[name]))
                past.unsaid += name;
        }
        if (!past.fields || !checkFields(*entity, *past.fields, true) ||
            !isPossible(*entity, id, *past.fields))
            return;
    }
    const auto known = m_history.find(id);
    if (known == m_history.end() || known->second.revision < revision)
        m_history.insert_or_assign(id, past);
}

// Indexes name every id, also those whose rows are lost.
void RecordGatherer::takeEntry(const Cells &row)
{
    const QString id = textOf(row[0]);
    if (row.size() == 3 && findEntity(textOf(row[1])))
        m_retired.insert(id);
    else if (row.size() == 2 && isValidId(id) && std::holds_alternative<qint64>(row[1]))
        m_mentioned.insert(id);
}

bool RecordGatherer::isRemoved(const QString &id) const
{
    const auto past = m_history.find(id);
    return m_retired.contains(id) || (past != m_history.end() && !past->second.fields);
}

// The last words of a row that is damaged or gone; where its hash is left, it judges.
void RecordGatherer::useHistory()
{
    for (const auto &[id, past] : m_history) {
        const auto found = m_rows.find(id);
        if (!past.fields) {
            // A page that was left over may still have what was removed later.
            if (found != m_rows.end() && found->second.revision < past.revision)
                m_rows.erase(found);
            continue;
        }
        if (found != m_rows.end() && found->second.isSound)
            continue;
        QJsonObject fields = *past.fields;
        if (found != m_rows.end()) {
            for (const QString &name : past.unsaid)
                fields[name] = found->second.fields[name];
            if (!isHashOf(found->second.hash, past.entity, id, fields))
                continue; // which of the two is right, the clerk has to see
        }
        // The history does not have the words of an original: a copy may have them, and else they
        // are lost. An original without its words would pass for one that is all used.
        if (withoutMarks(past.entity, fields) != fields)
            continue;
        m_rows.insert_or_assign(id, FoundRow{past.entity, fields, past.revision, {}, true});
        m_fromHistory.push_back({entityName(past.entity), id});
    }
}

void RecordGatherer::useCopy(const RecordGatherer &copy)
{
    for (const auto &[id, row] : copy.m_rows) {
        const auto found = m_rows.find(id);
        const bool isMissing = found == m_rows.end() && !isRemoved(id);
        // Of a damaged row only if nobody changed it since: its words may be newer than the copy.
        const bool isSame = found != m_rows.end() && !found->second.isSound && row.isSound &&
                            isHashOf(found->second.hash, row.entity, id, row.fields);
        if (!isMissing && !isSame)
            continue;
        m_rows.insert_or_assign(id, row);
        m_fromCopy.push_back({entityName(row.entity), id});
    }
}

// A part of a row that is lost is lost with it: a passage has no meaning without its original.
void RecordGatherer::dropOrphans()
{
    const auto isOrphan = [this](const FoundRow &row) {
        return std::ranges::any_of(rowLinks(), [&](const RowLink &link) {
            const QString target = row.fields[link.field].toString();
            if (link.from != row.entity || target.isEmpty() ||
                !findField(row.entity, link.field)->isPart)
                return false;
            const auto found = m_rows.find(target);
            return found == m_rows.end() || found->second.entity != link.to;
        });
    };
    for (bool isDone = false; !isDone;) {
        isDone = true;
        for (auto row = m_rows.begin(); row != m_rows.end();) {
            if (!isOrphan(row->second)) {
                ++row;
                continue;
            }
            m_mentioned.insert(row->first);
            m_linked.insert_or_assign(row->first, row->second.entity);
            row = m_rows.erase(row);
            isDone = false;
        }
    }
}

Snapshot RecordGatherer::values()
{
    dropOrphans();
    Snapshot s;
    std::map<Entity, std::vector<std::pair<QString, QString>>> found; // rank and id of each row
    for (const auto &[id, row] : m_rows)
        found[row.entity].emplace_back(row.fields[u"rank"].toString(), id);
    for (auto &[entity, rows] : found)
        std::sort(rows.begin(), rows.end());
    m_hasConsultation = !found[Entity::Consultation].empty();
    if (m_hasConsultation)
        s.consultation = rowOf<Consultation>({}, m_rows.at(kConsultationId.toString()).fields);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        std::vector<Row> rows;
        for (const auto &[rank, id] : found[RowInfo<Row>::entity])
            rows.push_back(rowOf<Row>(id, linked(id)));
        if (!kIsWork<Row> || !rows.empty())
            ownListOf<Row>(s) = std::move(rows);
    });
    breakCircles(s.nodes);
    return s;
}

bool RecordGatherer::isNewer(const QString &id, const FoundRow &row) const
{
    const auto past = m_history.find(id);
    return past != m_history.end() && past->second.revision > row.revision;
}

RecoveryReport RecordGatherer::report() const
{
    RecoveryReport report;
    const auto isThere = [this](const RecoveryReport::NamedRow &row) {
        return m_rows.contains(row.id);
    };
    std::ranges::copy_if(m_fromHistory, std::back_inserter(report.fromHistory), isThere);
    std::ranges::copy_if(m_fromCopy, std::back_inserter(report.fromCopy), isThere);
    report.hasConsultation = m_hasConsultation;
    for (const auto &[id, row] : m_rows) {
        ++report.saved[entityName(row.entity)];
        if (!row.isSound || isNewer(id, row))
            report.doubtful.push_back({entityName(row.entity), id});
    }
    for (const QString &id : m_mentioned) {
        if (m_rows.contains(id) || m_operations.contains(id) || isRemoved(id))
            continue;
        const auto named = m_linked.find(id);
        const auto past = m_history.find(id);
        QString entity;
        if (named != m_linked.end())
            entity = entityName(named->second);
        else if (past != m_history.end())
            entity = entityName(past->second.entity);
        report.lost.push_back({entity, id});
    }
    return report;
}

QJsonObject RecordGatherer::linked(const QString &id)
{
    const FoundRow &row = m_rows.at(id);
    QJsonObject fields = row.fields;
    for (const RowLink &link : rowLinks()) {
        const QString target = fields[link.field].toString();
        if (link.from != row.entity || target.isEmpty())
            continue;
        m_mentioned.insert(target);
        m_linked.insert_or_assign(target, link.to);
        const auto found = m_rows.find(target);
        if (found == m_rows.end() || found->second.entity != link.to)
            fields[link.field] = QJsonValue();
    }
    return fields;
}

} // namespace gaiyo
