#include "document/sharing/merge.h"

#include "document/operations/compute_letters.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace gaiyo {

namespace {

// Rows come after the rows that they name.
auto orderOf(Entity entity)
{
    return std::ranges::find(kEntities, entity) - kEntities.begin();
}

class Merger
{
public:
    Merger(WriteTransaction &into, WriteTransaction &copy)
        : m_into(into)
        , m_copy(copy)
    {}

    Result<MergeReport> run(std::vector<RowChange> changes)
    {
        std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) {
            return orderOf(a.entity) < orderOf(b.entity);
        });
        for (const RowChange &change : changes) {
            if (!change.after)
                continue;
            const auto done = change.before ? takeChanged(change) : takeAdded(change);
            if (!done)
                return done.error();
        }
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (change->after || !change->before)
                continue;
            if (const auto done = takeRemoved(*change); !done)
                return done.error();
        }
        if (const auto flat = flattenJoined(); !flat)
            return flat.error();
        if (const auto counted = m_into.countNumbers(); !counted)
            return counted.error();
        if (const auto computed = computeLetters(m_into); !computed)
            return computed.error();
        return m_report;
    }

private:
    void addConflict(const RowChange &change, const QString &field, const QJsonValue &base,
                     const QJsonValue &mine, const QJsonValue &theirs)
    {
        m_report.conflicts.push_back(
            {change.entity, {change.id, field, base, mine, theirs, {}, {}}});
    }

    // A response that the document no longer has is brought along from the copy. Any other link to
    // a row that is gone is cleared: the opinion moves to the tray, the heading to the top. False
    // where the row is part of one that is gone.
    Result<bool> keepLinks(Entity entity, QJsonObject &fields)
    {
        for (const RowLink &link : rowLinks()) {
            const QString &field = link.field;
            if (link.from != entity || !fields.contains(field) || fields[field].isNull())
                continue;
            const QString id = fields[field].toString();
            const auto there = m_into.find(link.to, id);
            if (!there)
                return there.error();
            if (*there)
                continue;
            const auto own = link.to == Entity::Response
                                 ? m_copy.find(link.to, id)
                                 : Result<std::optional<Record>>(std::optional<Record>());
            if (!own)
                return own.error();
            if (!*own && findField(entity, field)->isPart)
                return false;
            if (!*own) {
                fields[field] = QJsonValue();
                continue;
            }
            if (const auto made = m_into.insert(link.to, id, (*own)->fields); !made)
                return made.error();
        }
        return true;
    }

    // A number that both gave to a row of their own: the incoming one gets the next.
    Result<void> keepNumbers(Entity entity, QJsonObject &fields)
    {
        const bool isLetter = entity == Entity::Letter;
        if (!isLetter && entity != Entity::Opinion)
            return {};
        const QString field = isLetter ? QStringLiteral("no") : QStringLiteral("ref");
        const auto taken = m_into.countSiblings({entity, field, fields[field]}, 1);
        if (!taken || *taken == 0)
            return taken ? Result<void>() : taken.error();
        ++m_report.renumbered;
        const auto next = isLetter ? nextLetter() : nextRef(fields[field].toString());
        if (next)
            fields[field] = *next;
        return next ? Result<void>() : next.error();
    }

    Result<QJsonValue> nextLetter()
    {
        const auto number = m_into.takeLetterNumber();
        return number ? Result<QJsonValue>(QJsonValue(*number)) : number.error();
    }

    // Of the same letter where it has one (12-3).
    Result<QJsonValue> nextRef(const QString &ref)
    {
        const auto letters =
            m_into.select(Entity::Letter, QStringLiteral("no"), ref.section(u'-', 0, 0).toInt());
        if (!letters)
            return letters.error();
        if (!ref.contains(u'-') || letters->empty()) {
            const auto number = m_into.takeRefNumber();
            return number ? Result<QJsonValue>(QString::number(*number)) : number.error();
        }
        const Record &letter = letters->front();
        const int part = letter.fields[u"parts"].toInt() + 1;
        const auto counted =
            m_into.update(Entity::Letter, letter.id, {{QStringLiteral("parts"), part}});
        return counted ? Result<QJsonValue>(
                             QStringLiteral("%1-%2").arg(letter.fields[u"no"].toInt()).arg(part))
                       : counted.error();
    }

    // Joined here and there: what was joined to an opinion follows it to the one that it is joined
    // to, so that all of it is one level deep.
    Result<void> flattenJoined()
    {
        const QString joined = QStringLiteral("joined");
        for (const RowChange &change : m_into.changes()) {
            if (change.entity != Entity::Opinion || !change.after)
                continue;
            QJsonValue to = change.after->value(joined);
            if (to.isNull())
                continue;
            const auto target = m_into.find(Entity::Opinion, to.toString());
            if (!target)
                return target.error();
            if (*target && !(*target)->fields[joined].isNull()) {
                to = (*target)->fields[joined];
                if (to == change.id)
                    to = QJsonValue();
                if (const auto done = m_into.update(Entity::Opinion, change.id, {{joined, to}});
                    !done)
                    return done;
            }
            const auto followers = m_into.select(Entity::Opinion, joined, change.id);
            if (!followers)
                return followers.error();
            for (const Record &follower : *followers) {
                const QJsonValue next = to == follower.id ? QJsonValue() : to;
                if (const auto done = m_into.update(Entity::Opinion, follower.id, {{joined, next}});
                    !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> takeAdded(const RowChange &change)
    {
        const auto there = m_into.find(change.entity, change.id);
        if (!there)
            return there.error();
        if (*there) {
            if ((*there)->fields != *change.after)
                addConflict(change, QString(), QJsonValue(), *change.after, (*there)->fields);
            return {};
        }
        QJsonObject fields = *change.after;
        const auto kept = keepLinks(change.entity, fields);
        if (!kept)
            return kept.error();
        if (!*kept) {
            addConflict(change, QString(), QJsonValue(), *change.after, QJsonValue());
            return {};
        }
        if (const auto numbered = keepNumbers(change.entity, fields); !numbered)
            return numbered;
        ++m_report.added;
        return m_into.insert(change.entity, change.id, fields);
    }

    Result<void> takeChanged(const RowChange &change)
    {
        const auto there = m_into.find(change.entity, change.id);
        if (!there)
            return there.error();
        if (!*there) {
            addConflict(change, QString(), *change.before, *change.after, QJsonValue());
            return {};
        }
        QJsonObject fields;
        for (const QString &field : change.after->keys()) {
            const QJsonValue base = change.before->value(field);
            const QJsonValue mine = change.after->value(field);
            const QJsonValue theirs = (*there)->fields[field];
            if (mine == base || mine == theirs)
                continue;
            const FieldLife life = findField(change.entity, field)->life;
            if (life == FieldLife::Fixed || life == FieldLife::Computed)
                continue;
            if (life == FieldLife::NeverLowered) {
                if (mine.toInteger() > theirs.toInteger())
                    fields.insert(field, mine);
                continue;
            }
            if (theirs == base)
                fields.insert(field, mine);
            else if (field != u"rank") // if both moved the row, the document's order is kept
                addConflict(change, field, base, mine, theirs);
        }
        if (fields.isEmpty())
            return {};
        const auto kept = keepLinks(change.entity, fields);
        if (!kept)
            return kept.error();
        if (!*kept) {
            addConflict(change, QString(), *change.before, *change.after, (*there)->fields);
            return {};
        }
        ++m_report.changed;
        return m_into.update(change.entity, change.id, fields);
    }

    // What the document changed since, or still needs, stays.
    Result<void> takeRemoved(const RowChange &change)
    {
        const auto there = m_into.find(change.entity, change.id);
        if (!there)
            return there.error();
        if (!*there)
            return {};
        const auto isUsed = isNamed(change.entity, change.id);
        if (!isUsed)
            return isUsed.error();
        if ((*there)->fields != *change.before || *isUsed) {
            addConflict(change, QString(), *change.before, QJsonValue(), (*there)->fields);
            return {};
        }
        ++m_report.removed;
        return m_into.remove(change.entity, change.id);
    }

    Result<bool> isNamed(Entity entity, const QString &id)
    {
        for (const RowLink &link : rowLinks()) {
            if (link.to != entity)
                continue;
            const auto users = m_into.countSiblings({link.from, link.field, id}, 1);
            if (!users)
                return users.error();
            if (*users > 0)
                return true;
        }
        return false;
    }

    WriteTransaction &m_into;
    WriteTransaction &m_copy;
    MergeReport m_report;
};

// The last revision that both have in common; 0 for none. The operations up to it are the same.
Result<qint64> commonRevision(DocumentStore &a, DocumentStore &b)
{
    const auto endOfA = a.revision();
    const auto endOfB = b.revision();
    if (!endOfA || !endOfB)
        return endOfA ? endOfB.error() : endOfA.error();
    qint64 same = 0;
    qint64 different = std::min(*endOfA, *endOfB) + 1;
    while (different - same > 1) {
        const qint64 middle = same + (different - same) / 2;
        const auto ofA = a.operationUuid(middle);
        const auto ofB = b.operationUuid(middle);
        if (!ofA || !ofB)
            return ofA ? ofB.error() : ofA.error();
        (!ofA->isEmpty() && *ofA == *ofB ? same : different) = middle;
    }
    return same;
}

} // namespace

Result<MergeReport> mergeCopy(const QString &copyPath, const QString &intoPath,
                              const Author &author, const Clock &clock)
{
    // The copy is opened for writing only to hold it still; its transaction is never committed.
    auto copy = DocumentStore::open(copyPath, Access::ReadWrite, author, clock);
    if (!copy)
        return copy.error();
    auto into = DocumentStore::open(intoPath, Access::ReadWrite, author, clock);
    if (!into)
        return into.error();
    auto from = (*copy)->begin();
    if (!from)
        return from.error();
    auto transaction = (*into)->begin();
    if (!transaction)
        return transaction.error();
    const auto base = commonRevision(**copy, **into);
    if (!base)
        return base.error();
    if (*base == 0)
        return Error{
            ErrorKind::Invalid,
            QCoreApplication::translate(
                "Store", "%1 and %2 are not copies of one document, so their changes "
                         "cannot be merged. Import the one into the other instead.")
                .arg(QDir::toNativeSeparators(copyPath), QDir::toNativeSeparators(intoPath))};
    const auto revision = (*copy)->revision();
    if (!revision)
        return revision.error();
    const auto last = (*copy)->operationUuid(*revision);
    if (!last)
        return last.error();
    const OperationInfo info{QStringLiteral("merge-") + *last, QStringLiteral("merge"), {}, false};
    const auto before = (*transaction)->findOperation(info.uuid);
    if (!before)
        return before.error();
    if (*before) {
        MergeReport nothing;
        nothing.wasMergedBefore = true;
        nothing.base = *base;
        return nothing;
    }
    auto changes = (*copy)->changesSince(*base);
    if (!changes)
        return changes.error();
    auto report = Merger(**transaction, **from).run(std::move(*changes));
    if (!report)
        return report;
    report->base = *base;
    // Two moves, each of them valid, may together make a circle.
    if (const auto sound = (*into)->load(); !sound)
        return Error{
            ErrorKind::Conflict,
            QCoreApplication::translate(
                "Store", "Headings were moved in both %1 and %2 in ways that contradict "
                         "each other. Nothing was changed; move them back in one of the "
                         "two, then merge again.")
                .arg(QDir::toNativeSeparators(copyPath), QDir::toNativeSeparators(intoPath))};
    if (const auto committed = (*transaction)->commit(info); !committed)
        return committed.error();
    return report;
}

} // namespace gaiyo
