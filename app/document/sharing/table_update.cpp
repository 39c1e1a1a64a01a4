#include "document/sharing/table_update.h"

#include "document/sharing/kept_pages.h"
#include "document/sharing/response_groups.h"
#include "domain/markup.h"
#include "domain/numbering.h"
#include "domain/snapshot_index.h"
#include "domain/words/similarity.h"
#include "domain/words/symbol_look.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace gaiyo {

namespace {

// Stands before the name of a row that is yet to be made; no id has a colon.
const QString kNew = QStringLiteral("new:");

const QString kSummary = QStringLiteral("summary");
const QString kResponse = QStringLiteral("response");
const QString kCategory = QStringLiteral("category");
const QString kCount = QStringLiteral("count");
const QString kNode = QStringLiteral("node");
const std::array kFreeFields{std::pair(QStringLiteral("free1"), kFreeTexts[0]),
                             std::pair(QStringLiteral("free2"), kFreeTexts[1]),
                             std::pair(QStringLiteral("free3"), kFreeTexts[2])};
const QString kOpinion = QStringLiteral("opinion");
const QString kId = QStringLiteral("id");

// A heading as a table prints it.
QString keyOf(const Node &node, const std::unordered_map<NodeId, QString> &numbers)
{
    const auto number = numbers.find(node.id);
    return QStringList{nodeKindName(node.kind),
                       number == numbers.end() ? QString() : number->second,
                       node.draftNumber ? u'+' + *node.draftNumber : QString(), node.title}
        .join(QChar(0x1F));
}

// The headings of a snapshot, by where a table would look for them.
class Headings
{
public:
    explicit Headings(const Snapshot &snapshot)
        : m_values(snapshot)
    {
        const auto numbers = nodeNumbers(snapshot.nodes);
        for (const Node &node : snapshot.nodes) {
            QStringList path = node.parent ? m_paths.value(*node.parent) : QStringList();
            path << keyOf(node, numbers);
            m_paths.insert(node.id, path);
            const QString key = path.join(QChar(0x1E));
            if (!m_nodes.contains(key)) // of two with the same words the first
                m_nodes.insert(key, node.id);
        }
    }

    QStringList pathOf(const std::optional<NodeId> &node) const
    {
        return node ? m_paths.value(*node) : QStringList();
    }
    std::optional<NodeId> find(const QStringList &path) const
    {
        const auto found = m_nodes.constFind(path.join(QChar(0x1E)));
        return found == m_nodes.cend() ? std::nullopt : std::optional(*found);
    }

    // By numbers and titles in any width and with any blanks, or by titles alone where no other
    // heading has them; none where two could be meant.
    std::optional<NodeId> findMeant(const QStringList &path) const
    {
        if (m_written.isEmpty())
            addWritings();
        QString written;
        for (const QString &key : path) {
            const QStringList parts = key.split(QChar(0x1F));
            written += QChar(0x1E) + foldedText(parts[1] + parts[3]);
        }
        const auto found = m_written.constFind(written);
        return found == m_written.cend() ? std::nullopt : *found;
    }

private:
    // Few tables have a heading that is written otherwise.
    void addWritings() const
    {
        for (const Node &node : m_values.nodes)
            addWritings(node, node.parent ? m_writings.value(*node.parent) : QStringList{{}});
    }

    // Each way in which a person would write its path.
    void addWritings(const Node &node, const QStringList &above) const
    {
        const QStringList parts = m_paths.value(node.id).last().split(QChar(0x1F));
        QStringList own;
        for (const QString &words : {parts[1] + parts[3], parts[3]}) {
            const QString folded = foldedText(words);
            if (!folded.isEmpty() && !own.contains(folded))
                own << folded;
        }
        QStringList &writings = m_writings[node.id];
        for (const QString &path : above) {
            for (const QString &words : own)
                writings << path + QChar(0x1E) + words;
        }
        for (const QString &written : writings) {
            const auto known = m_written.constFind(written);
            const bool isFree = known == m_written.cend();
            m_written.insert(written, isFree ? std::optional(node.id) : std::nullopt);
        }
    }

    const Snapshot &m_values;
    QHash<NodeId, QStringList> m_paths;
    QHash<QString, NodeId> m_nodes;
    // Made when somebody asks.
    mutable QHash<NodeId, QStringList> m_writings;
    mutable QHash<QString, std::optional<NodeId>> m_written; // none for two headings
};

// A snapshot with the ways to look into it.
struct Side
{
    explicit Side(const Snapshot &snapshot)
        : values(snapshot)
        , index(snapshot)
        , headings(snapshot)
    {}

    QString markupOf(const Opinion &opinion) const
    {
        const Response *response = index.responseOf(opinion);
        return response ? response->markup : QString();
    }
    QString plainOf(const Opinion &opinion) const { return index.plainText(markupOf(opinion)); }
    QString labelOf(const Opinion &opinion, const ReturnedTable &table) const
    {
        const Category *category =
            opinion.category ? index.findCategory(*opinion.category) : nullptr;
        return category ? table.categoryLabel(*category) : QString();
    }
    QString placeOf(const Opinion &opinion) const
    {
        const Node *node = opinion.node ? index.findNode(*opinion.node) : nullptr;
        return node ? node->title : QString();
    }

    const Snapshot &values;
    SnapshotIndex index;
    Headings headings;
};

QJsonValue orNull(const QString &id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id);
}

} // namespace

// Makes the steps of one update.
class TableUpdatePlan
{
public:
    TableUpdatePlan(TableUpdate &update, const ReturnedTable &table, const Snapshot &now)
        : m_update(update)
        , m_table(table)
        , m_base(table.base)
        , m_exported(table.exported)
        , m_returned(table.returned)
        , m_now(now)
        , m_groups(now)
    {}

    void run()
    {
        findLatest();
        findCleared();
        for (const Opinion &row : m_returned.values.opinions) {
            if (m_exported.index.findOpinion(row.id))
                compare(row);
            else
                addOpinion(row);
        }
        writeResponses();
        findGone();
        TableUpdateReport &report = m_update.m_report;
        report.changed = int(m_changed.size());
        report.same = m_known - report.changed - int(m_left.size());
    }

private:
    // One opinion in all four states.
    struct Row
    {
        const Opinion &returned;
        const Opinion &exported;
        const Opinion &base;
        const Opinion &now;
    };

    void step(const QString &kind, const QJsonObject &arguments)
    {
        m_update.m_steps.push_back({kind, arguments, {}});
    }

    void stepOf(const OpinionId &opinion, const QString &kind, const QJsonObject &arguments)
    {
        step(kind, arguments);
        m_changed.insert(opinion);
    }

    void tell(const OpinionId &opinion, const QString &field, const QString &table,
              const QString &document)
    {
        m_update.m_report.taken.push_back({opinion, field, table, document});
    }

    bool has(const QString &field) const { return m_table.fields.contains(field); }

    // False for a cell that says nothing.
    bool isSaid(const QString &field, const OpinionId &row) const
    {
        return has(field) && !m_table.unread.value(row).contains(field) &&
               !m_cleared.value(field).contains(row);
    }

    void leave(const OpinionId &opinion, const QString &field, const QString &table,
               const QString &document, LeftField::Reason reason = LeftField::Reason::Both)
    {
        m_update.m_report.left.push_back(
            {opinion, m_now.index.findNo(opinion), field, table, document, reason});
        if (!m_changed.contains(opinion))
            m_left.insert(opinion);
    }

    void compare(const Opinion &returned)
    {
        ++m_known;
        const Opinion &exported = *m_exported.index.findOpinion(returned.id);
        const Opinion *base = m_base.index.findOpinion(returned.id);
        const Opinion *now = m_now.index.findOpinion(returned.id);
        if (!base)
            return;
        if (!now) {
            if (isChanged(returned, exported))
                leave(returned.id, kOpinion, returned.summary, {});
            return;
        }
        const Row row{returned, exported, *base, *now};
        leaveUnsaid(row);
        compareWords(row);
        compareCount(row);
        compareFree(row);
        compareCategory(row);
        compareNode(row);
        compareResponse(row);
        if (m_changed.contains(returned.id))
            m_left.remove(returned.id);
        else if (!m_left.contains(returned.id))
            m_update.m_report.unchanged.push_back(returned.id);
    }

    bool isChanged(const Opinion &returned, const Opinion &exported) const
    {
        const auto differs = [&](const QString &field, bool isOther) {
            return isSaid(field, returned.id) && isOther;
        };
        return differs(kSummary, returned.summary != exported.summary) ||
               differs(kCount, returned.count != exported.count) ||
               std::ranges::any_of(kFreeFields,
                                   [&](const auto &field) {
                                       return differs(field.first, returned.*field.second !=
                                                                       exported.*field.second);
                                   }) ||
               differs(kCategory, m_returned.labelOf(returned, m_table) !=
                                      m_exported.labelOf(exported, m_table)) ||
               differs(kNode, m_returned.headings.pathOf(returned.node) !=
                                  m_exported.headings.pathOf(exported.node)) ||
               differs(kResponse, m_returned.markupOf(returned) != m_exported.markupOf(exported));
    }

    QString textOf(const Side &side, const Opinion &opinion, const QString &field) const
    {
        if (field == kSummary)
            return opinion.summary;
        if (field == kResponse)
            return side.plainOf(opinion);
        if (field == kCategory)
            return side.labelOf(opinion, m_table);
        if (field == kCount)
            return QString::number(opinion.count);
        for (const auto &[name, text] : kFreeFields) {
            if (field == name)
                return opinion.*text;
        }
        return side.placeOf(opinion);
    }

    // A whole column that was emptied: of a person, or of a program? One opinion's words may be
    // taken away; those of all of them are asked for in the document itself. An opinion without
    // words is none: a summary is never emptied by a table.
    void findCleared()
    {
        for (const Opinion &row : m_returned.values.opinions) {
            const Opinion *exported = m_exported.index.findOpinion(row.id);
            if (has(kSummary) && exported && row.summary.trimmed().isEmpty() &&
                !exported->summary.trimmed().isEmpty() &&
                !m_table.unread.value(row.id).contains(kSummary))
                m_cleared[kSummary].insert(row.id);
        }
        QStringList fields{kResponse, kCategory, kNode};
        for (const auto &[field, text] : kFreeFields)
            fields << field;
        for (const QString &field : fields) {
            QSet<OpinionId> emptied;
            bool isKept = !has(field);
            for (const Opinion &row : m_returned.values.opinions) {
                const Opinion *exported = m_exported.index.findOpinion(row.id);
                if (isKept || !exported || m_table.unread.value(row.id).contains(field) ||
                    isEmptyOf(m_exported, *exported, field))
                    continue;
                isKept = !isEmptyOf(m_returned, row, field);
                emptied.insert(row.id);
            }
            if (!isKept && emptied.size() > 1)
                m_cleared.insert(field, emptied);
        }
    }

    bool isEmptyOf(const Side &side, const Opinion &opinion, const QString &field) const
    {
        return field == kNode ? !opinion.node : textOf(side, opinion, field).isEmpty();
    }

    void leaveUnsaid(const Row &row)
    {
        const OpinionId &id = row.now.id;
        const auto leaveField = [&](const QString &field) {
            const bool isUnread = m_table.unread.value(id).contains(field);
            if (has(field) && !isSaid(field, id))
                leave(id, field, {}, textOf(m_now, row.now, field),
                      isUnread ? LeftField::Reason::Unread : LeftField::Reason::Cleared);
        };
        if (m_cleared.isEmpty() && !m_table.unread.contains(id))
            return;
        for (const QString &field : {kSummary, kCount})
            leaveField(field);
        for (const auto &[field, text] : kFreeFields)
            leaveField(field);
        for (const QString &field : {kCategory, kNode, kResponse})
            leaveField(field);
    }

    void compareWords(const Row &row)
    {
        const QString &mine = row.returned.summary;
        if (!isSaid(kSummary, row.now.id) || mine == row.exported.summary ||
            mine == row.now.summary)
            return;
        if (row.now.summary != row.base.summary)
            return leave(row.now.id, kSummary, mine, row.now.summary);
        tell(row.now.id, kSummary, mine, row.now.summary);
        stepOf(row.now.id, QStringLiteral("set_opinion"),
               {{kId, row.now.id.value()}, {kSummary, mine}});
    }

    void compareCount(const Row &row)
    {
        const int mine = row.returned.count;
        if (!isSaid(kCount, row.now.id) || mine == row.exported.count || mine == row.now.count)
            return;
        if (row.now.count != row.base.count)
            return leave(row.now.id, kCount, QString::number(mine), QString::number(row.now.count));
        tell(row.now.id, kCount, QString::number(mine), QString::number(row.now.count));
        stepOf(row.now.id, QStringLiteral("set_opinion"),
               {{kId, row.now.id.value()}, {kCount, mine}});
    }

    void compareFree(const Row &row)
    {
        for (const auto &[field, text] : kFreeFields) {
            const QString &mine = row.returned.*text;
            if (!isSaid(field, row.now.id) || mine == row.exported.*text || mine == row.now.*text)
                continue;
            if (row.now.*text != row.base.*text) {
                leave(row.now.id, field, mine, row.now.*text);
                continue;
            }
            tell(row.now.id, field, mine, row.now.*text);
            stepOf(row.now.id, QStringLiteral("set_opinion"),
                   {{kId, row.now.id.value()}, {field, mine}});
        }
    }

    void compareCategory(const Row &row)
    {
        const QString mine = m_returned.labelOf(row.returned, m_table);
        const auto isMine = [&](const QString &label) { return looksTheSame(label, mine); };
        if (!isSaid(kCategory, row.now.id) || isMine(m_exported.labelOf(row.exported, m_table)) ||
            isMine(m_now.labelOf(row.now, m_table)))
            return;
        const Category *meant = findMeant(mine);
        if (meant && (meant->id == row.base.category || meant->id == row.now.category))
            return;
        if (!meant && !mine.isEmpty() && hasCategories())
            return leave(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table),
                         LeftField::Reason::UnknownCategory);
        if (row.now.category != row.base.category)
            return leave(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table));
        tell(row.now.id, kCategory, mine, m_now.labelOf(row.now, m_table));
        const QString id = categoryFor(mine);
        stepOf(row.now.id, QStringLiteral("set_opinion"),
               {{kId, row.now.id.value()}, {kCategory, orNull(id)}});
    }

    enum class By { Symbol, Look, Words };

    // By its symbol, by one that looks the same, or by the words of the legend, alone or behind the
    // symbol. One that was renamed here since is still meant by its former name.
    const Category *findMeant(const QString &label) const
    {
        for (const By by : {By::Symbol, By::Look, By::Words}) {
            if (const Category *meant = label.isEmpty() ? nullptr : findMeant(label, by))
                return meant;
        }
        return nullptr;
    }

    const Category *findMeant(const QString &label, By by) const
    {
        for (const Side *side : {&m_base, &m_now}) {
            const Category *meant = nullptr;
            int count = 0;
            for (const Category &category : side->values.categories) {
                if (!isMeant(category, label, by) || !m_now.index.findCategory(category.id))
                    continue;
                meant = meant ? meant : &category;
                ++count;
            }
            if (meant && (count == 1 || by != By::Words)) // words of two of them tell nothing
                return meant;
        }
        return nullptr;
    }

    bool isMeant(const Category &category, const QString &label, By by) const
    {
        const QString own = m_table.categoryLabel(category);
        switch (by) {
        case By::Symbol:
            return own == label;
        case By::Look:
            return looksTheSame(own, label);
        case By::Words:
            break;
        }
        const QString words = foldedText(label);
        return !category.text.isEmpty() && (words == foldedText(category.text) ||
                                            words == foldedText(category.symbol + category.text));
    }

    bool hasCategories() const { return !m_now.values.categories.empty(); }

    // "" for none; the first ones of a document are made.
    QString categoryFor(const QString &label)
    {
        const Category *meant = findMeant(label);
        if (meant || label.isEmpty())
            return meant ? meant->id.value() : QString();
        const QString name = kNew + u'c' + label;
        if (!m_update.m_madeBy.contains(name)) {
            m_update.m_madeBy.insert(name, m_update.m_steps.size());
            step(QStringLiteral("add_category"),
                 {{QStringLiteral("symbol"), label}, {QStringLiteral("text"), QString()}});
        }
        return name;
    }

    QString categoryOfNew(const Opinion &row)
    {
        const QString label = m_returned.labelOf(row, m_table);
        if (label.isEmpty() || findMeant(label) || !hasCategories())
            return categoryFor(label);
        m_update.m_report.left.push_back(
            {{}, {}, kCategory, label, {}, LeftField::Reason::UnknownCategory});
        return {};
    }

    void compareNode(const Row &row)
    {
        const QStringList mine = m_returned.headings.pathOf(row.returned.node);
        if (!isSaid(kNode, row.now.id) || mine == m_exported.headings.pathOf(row.exported.node))
            return;
        const auto there = findHeading(mine);
        if (there == row.now.node && (there || mine.isEmpty()))
            return;
        if (there && there == row.base.node) // in other writing
            return;
        if (row.now.node != row.base.node)
            return leave(row.now.id, kNode, m_returned.placeOf(row.returned),
                         m_now.placeOf(row.now));
        tell(row.now.id, kNode, m_returned.placeOf(row.returned), m_now.placeOf(row.now));
        const QString node = headingFor(row.returned.node);
        stepOf(row.now.id, QStringLiteral("move_opinion"),
               {{kId, row.now.id.value()}, {kNode, orNull(node)}});
    }

    // A heading that was renamed or moved here since is still meant by its former path.
    std::optional<NodeId> findHeading(const QStringList &path) const
    {
        const auto former = m_base.headings.find(path);
        if (former && m_now.index.findNode(*former))
            return former;
        if (const auto now = m_now.headings.find(path))
            return now;
        const auto meant = m_base.headings.findMeant(path);
        return meant && m_now.index.findNode(*meant) ? meant : m_now.headings.findMeant(path);
    }

    // Where a new row belongs; nowhere where the table has no headings any more and the document
    // has.
    std::optional<NodeId> placeOfNew(const Opinion &row) const
    {
        const bool isMeant = has(kNode) || findHeading(m_returned.headings.pathOf(row.node));
        return isMeant ? row.node : std::nullopt;
    }

    // "" for none; made where it is not there.
    QString headingFor(const std::optional<NodeId> &returned)
    {
        if (!returned)
            return {};
        const QStringList path = m_returned.headings.pathOf(returned);
        if (const auto known = findHeading(path))
            return known->value();
        const QString name = kNew + u'n' + returned->value();
        if (!m_update.m_madeBy.contains(name)) {
            const Node &node = *m_returned.index.findNode(*returned);
            const QString parent = headingFor(node.parent);
            const auto text = [](const std::optional<QString> &value) {
                return value ? QJsonValue(*value) : QJsonValue();
            };
            m_update.m_madeBy.insert(name, m_update.m_steps.size());
            step(QStringLiteral("add_node"),
                 {{QStringLiteral("parent"), orNull(parent)},
                  {QStringLiteral("kind"), nodeKindName(node.kind)},
                  {QStringLiteral("number"), text(node.number)},
                  {QStringLiteral("draft_number"), text(node.draftNumber)},
                  {QStringLiteral("title"), node.title}});
        }
        return name;
    }

    // Those that came since the export: a table that comes a second time brings its new rows again.
    void findLatest()
    {
        for (const Opinion &opinion : m_now.values.opinions) {
            if (!m_base.index.findOpinion(opinion.id))
                m_latest.insert(opinion.summary, opinion.id);
        }
    }

    bool isThereAlready(const Opinion &row)
    {
        for (auto it = m_latest.find(row.summary); it != m_latest.end() && it.key() == row.summary;
             ++it) {
            const Opinion &now = *m_now.index.findOpinion(it.value());
            const QStringList path = m_returned.headings.pathOf(placeOfNew(row));
            const auto place = findHeading(path);
            const bool isSamePlace = place == now.node && (place || path.isEmpty());
            if (!isSamePlace || m_now.markupOf(now) != m_returned.markupOf(row))
                continue;
            m_update.m_report.unchanged.push_back(now.id);
            m_latest.erase(it);
            return true;
        }
        return false;
    }

    void addOpinion(const Opinion &row)
    {
        if (isThereAlready(row)) {
            ++m_known;
            return;
        }
        const QString node = headingFor(placeOfNew(row));
        const QString category = categoryOfNew(row);
        m_update.m_madeBy.insert(kNew + row.id.value(), m_update.m_steps.size());
        QJsonObject arguments{{kNode, orNull(node)},
                              {kSummary, row.summary},
                              {kCategory, orNull(category)},
                              {kCount, row.count}};
        for (const auto &[field, text] : kFreeFields) {
            if (!(row.*text).isEmpty())
                arguments.insert(field, row.*text);
        }
        step(QStringLiteral("add_opinion"), arguments);
        ++m_update.m_report.added;
        m_update.m_report.newRows.push_back(row.id);
        m_new.insert(row.id);
        m_groups.add(row.id);
        if (row.response)
            m_rewritten.insert(row.id);
    }

    void compareResponse(const Row &row)
    {
        const QString mine = m_returned.markupOf(row.returned);
        if (!isSaid(kResponse, row.now.id) || mine == m_exported.markupOf(row.exported))
            return;
        const QString here = m_now.markupOf(row.now);
        if (mine == here || withPages(row.now.id, mine) == here)
            return;
        if (here != m_base.markupOf(row.base)) {
            m_kept.insert(row.now.id);
            return leave(row.now.id, kResponse, returnedWords(row), m_now.plainOf(row.now));
        }
        tell(row.now.id, kResponse, returnedWords(row), m_now.plainOf(row.now));
        m_rewritten.insert(row.now.id);
        m_changed.insert(row.now.id);
    }

    // An opinion has the No. that it has in the document, whatever was filtered out of the table;
    // one that is not there any more, the one that the table said.
    QString returnedWords(const Row &row) const
    {
        const auto findNo = [this](const OpinionId &id) -> std::optional<int> {
            for (const Side *side : {&m_now, &m_exported, &m_returned}) {
                if (const auto no = side->index.findNo(id))
                    return no;
            }
            return {};
        };
        const auto findPage = [this](const NodeId &id) { return m_returned.index.findPage(id); };
        return plainText(m_returned.markupOf(row.returned), findNo, findPage);
    }

    QString nameOf(const OpinionId &opinion) const
    {
        return m_new.contains(opinion) ? kNew + opinion.value() : opinion.value();
    }

    // References to opinions that the table brings lead to what they become.
    QString markupFor(QString markup) const
    {
        for (const OpinionId &id : references(QString(markup))) {
            if (m_new.contains(id))
                markup.replace(referenceMarkup(id), referenceMarkup(OpinionId(nameOf(id))));
        }
        return markup;
    }

    // The response as it is written: with the pages that the table has figures for.
    QString withPages(const OpinionId &opinion, const QString &markup) const
    {
        const Opinion *base = m_base.index.findOpinion(opinion);
        return base ? withKeptPages(m_base.markupOf(*base), m_base.index, markup) : markup;
    }

    void setResponse(const OpinionId &opinion, const QString &markup)
    {
        step(QStringLiteral("set_response"),
             {{kOpinion, nameOf(opinion)},
              {QStringLiteral("text"), markupFor(withPages(opinion, markup))}});
        m_groups.giveOwn(opinion);
    }

    // The words stay with those who share them and are not among `all`.
    void part(const OpinionId &opinion, const QSet<OpinionId> &all)
    {
        const bool others = m_groups.hasOthers(opinion, [&](const OpinionId &sharer) {
            return !all.contains(sharer) && m_returned.index.findOpinion(sharer);
        });
        if (!others)
            return;
        step(QStringLiteral("unshare_response"), {{kOpinion, nameOf(opinion)}});
        m_groups.unshare(opinion);
    }

    bool hasResponse(const OpinionId &opinion) const
    {
        const Opinion *now = m_now.index.findOpinion(opinion);
        return now && now->response && !m_kept.contains(opinion);
    }

    void writeResponses()
    {
        for (const Response &response : m_returned.values.responses) {
            std::vector<OpinionId> changed;
            std::optional<OpinionId> keeper; // has these words already
            for (const Opinion *opinion : m_returned.index.sharers(response.id)) {
                if (m_rewritten.contains(opinion->id))
                    changed.push_back(opinion->id);
                else if (!keeper && hasResponse(opinion->id))
                    keeper = opinion->id;
            }
            writeGroup(changed, keeper, response.markup);
        }
        std::vector<OpinionId> emptied;
        for (const Opinion &opinion : m_returned.values.opinions) {
            if (!opinion.response && m_rewritten.contains(opinion.id))
                emptied.push_back(opinion.id);
        }
        for (const OpinionId &opinion : emptied) {
            part(opinion, QSet<OpinionId>(emptied.begin(), emptied.end()));
            setResponse(opinion, {});
        }
    }

    // Those that get one response with each other; one of them writes it, the others share.
    void writeGroup(const std::vector<OpinionId> &changed, std::optional<OpinionId> keeper,
                    const QString &markup)
    {
        if (changed.empty())
            return;
        const QSet<OpinionId> all(changed.begin(), changed.end());
        size_t begin = 0;
        if (!keeper) {
            keeper = changed.front();
            begin = 1;
            part(*keeper, all);
            setResponse(*keeper, markup);
        }
        for (size_t i = begin; i < changed.size(); ++i) {
            if (m_groups.areOne(changed[i], *keeper))
                continue;
            step(QStringLiteral("share_response"),
                 {{kOpinion, nameOf(changed[i])}, {QStringLiteral("with"), nameOf(*keeper)}});
            m_groups.share(changed[i], *keeper);
        }
    }

    void findGone()
    {
        for (const Opinion &opinion : m_exported.values.opinions) {
            if (!m_returned.index.findOpinion(opinion.id) &&
                !m_table.doubtful.contains(opinion.id) && m_now.index.findOpinion(opinion.id))
                m_update.m_report.gone.push_back(opinion.id);
        }
    }

    TableUpdate &m_update;
    const ReturnedTable &m_table;
    Side m_base;
    Side m_exported;
    Side m_returned;
    Side m_now;
    ResponseGroups m_groups;
    QMultiHash<QString, OpinionId> m_latest; // by their words
    int m_known = 0;
    QHash<QString, QSet<OpinionId>> m_cleared; // by fields: whose words went with all the others
    QSet<OpinionId> m_changed;
    QSet<OpinionId> m_left; // and nothing of them taken
    QSet<OpinionId> m_new;
    QSet<OpinionId> m_rewritten; // get other words as their response
    QSet<OpinionId> m_kept;      // their response was changed here, too
};

TableUpdate::TableUpdate(const ReturnedTable &table, const Snapshot &now)
{
    TableUpdatePlan(*this, table, now).run();
}

// References to rows that were made meanwhile get their ids.
QString TableUpdate::withIds(QString markup, const QStringList &answered) const
{
    static const QRegularExpression kReference(QStringLiteral("(?<=\\{\\{No:)") + kNew +
                                               QStringLiteral("[^}]*(?=\\}\\})"));
    for (auto match = kReference.match(markup); match.hasMatch();
         match = kReference.match(markup, match.capturedStart())) {
        const auto made = m_madeBy.constFind(match.captured());
        Q_ASSERT(made != m_madeBy.cend());
        markup.replace(match.capturedStart(), match.capturedLength(),
                       answered.value(qsizetype(*made)));
    }
    return markup;
}

std::optional<Operation> TableUpdate::next(const QStringList &answered) const
{
    if (size_t(answered.size()) >= m_steps.size())
        return std::nullopt;
    Operation operation = m_steps[size_t(answered.size())];
    QJsonObject &arguments = operation.arguments;
    for (const QString &name : arguments.keys()) {
        QString value = arguments[name].toString();
        if (!value.contains(kNew))
            continue;
        if (const auto made = m_madeBy.constFind(value); made != m_madeBy.cend()) {
            arguments[name] = answered.value(qsizetype(*made));
            continue;
        }
        if (name == u"text")
            arguments[name] = withIds(value, answered);
    }
    return operation;
}

} // namespace gaiyo
