#include "document/sharing/merge.h"

#include "document/operations/compute_letters.h"
#include "document/operations/original_row.h"
#include "document/operations/part_ref.h"
#include "document/sharing/merged_before.h"
#include "document/sharing/merged_replies.h"
#include "document/sharing/united_words.h"
#include "domain/work/inquiry.h"
#include "store/rows/row_version.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>
#include <map>

namespace gaiyo {

namespace {

constexpr int kForgetWait = 10'000; // milliseconds

// Rows come after the rows that they name.
auto orderOf(Entity entity)
{
    return std::ranges::find(kEntities, entity) - kEntities.begin();
}

class Merger
{
public:
    Merger(WriteTransaction &into, WriteTransaction &copy, qint64 base, MergedBefore &before)
        : m_into(into)
        , m_copy(copy)
        , m_base(base)
        , m_before(before)
        , m_replies(into, copy, before)
    {}

    // To be believed where neither transaction has a fault.
    MergeReport run(std::vector<RowChange> changes)
    {
        std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) {
            return orderOf(a.entity) < orderOf(b.entity);
        });
        for (RowChange &change : changes) {
            if (change.before)
                change.before = baseOf(change);
        }
        for (const RowChange &change : changes) {
            if (change.after)
                change.before ? takeChanged(change) : takeAdded(change);
        }
        for (const auto &[id, ref] : m_parts)
            numberPart(id, ref);
        for (const auto &[id, words] : m_united) // passages that came along
            quoteAnew(m_into, id, words.first, words.second);
        for (const QString &id : m_corrected)
            takeProofs(id);
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (!change->after && change->before)
                takeRemoved(*change);
        }
        flattenJoined();
        m_replies.openDisputed(m_report.conflicts);
        m_into.countNumbers();
        computeLetters(m_into);
        return m_report;
    }

private:
    // The row as both had it. A save soon after the copying may have been laid into the entry of
    // one before it: what the copy's history has as "before" is then older than the copy, and the
    // entry is missing among those up to the copying. The other side still has it.
    QJsonObject baseOf(const RowChange &change)
    {
        const LastEntry here = m_into.lastEntry(change.id, m_base);
        const bool isOlder = here.revision > m_copy.lastEntry(change.id, m_base).revision;
        return isOlder && here.fields && !here.fields->isEmpty() ? *here.fields : *change.before;
    }

    void addConflict(const RowChange &change, const QString &field, const QJsonValue &base,
                     const QJsonValue &mine, const QJsonValue &theirs)
    {
        if (!m_before.isSettled(change.entity, change.id, field))
            m_report.conflicts.push_back(
                {change.entity, {change.id, field, base, mine, theirs, {}, {}}});
    }

    // A response that the document no longer has is brought along from the copy. Any other link to
    // a row that is gone is cleared: the opinion moves to the tray, the heading to the top. False
    // where the row is part of one that is gone.
    bool keepLinks(Entity entity, QJsonObject &fields)
    {
        for (const RowLink &link : rowLinks()) {
            const QString &field = link.field;
            if (link.from != entity || !fields.contains(field) || fields[field].isNull())
                continue;
            const QString id = fields[field].toString();
            if (m_into.find(link.to, id))
                continue;
            const auto own =
                link.to == Entity::Response ? m_copy.find(link.to, id) : std::optional<Record>();
            if (!own && findField(entity, field)->isPart)
                return false;
            if (own)
                m_into.insert(link.to, id, own->fields);
            else
                fields[field] = QJsonValue();
        }
        return true;
    }

    // A number that both gave to a row of their own: the incoming one gets the next.
    void keepNumbers(Entity entity, const QString &id, QJsonObject &fields)
    {
        const bool isLetter = entity == Entity::Letter;
        if (!isLetter && entity != Entity::Opinion)
            return;
        const QString field = isLetter ? QStringLiteral("no") : QStringLiteral("ref");
        if (fields[field].toString().contains(u'-')) {
            m_parts.emplace_back(id, fields[field].toString());
            return;
        }
        if (m_into.countSiblings({entity, field, fields[field]}, 1) == 0)
            return;
        const QString from = fields[field].toVariant().toString();
        fields[field] = isLetter ? QJsonValue(m_into.takeLetterNumber())
                                 : QJsonValue(QString::number(m_into.takeRefNumber()));
        m_report.renumbered.push_back({entity, id, from, fields[field].toVariant().toString()});
    }

    // Opinions that were cut of a letter have its number (12-3): once the letters are there, which
    // may have got another one. `ref` is what the copy calls the opinion.
    void numberPart(const QString &id, const QString &ref)
    {
        const QString field = QStringLiteral("ref");
        const int no = ref.section(u'-', 0, 0).toInt();
        const auto copied = m_copy.select(Entity::Letter, QStringLiteral("no"), no);
        const auto letter = copied.empty() ? std::optional<Record>()
                                           : m_into.find(Entity::Letter, copied.front().id);
        const auto isTaken = [&](const QString &number, size_t own) {
            return m_into.countSiblings({Entity::Opinion, field, number}, own + 1) > own;
        };
        QString number = ref;
        if (letter)
            number = QString::number(letter->fields[u"no"].toInt()) + u'-' + ref.section(u'-', 1);
        if (isTaken(number, number == ref ? 1 : 0))
            number =
                letter ? takePartRef(m_into, *letter) : QString::number(m_into.takeRefNumber());
        if (number == ref)
            return;
        m_report.renumbered.push_back({Entity::Opinion, id, ref, number});
        m_into.update(Entity::Opinion, id, {{field, number}});
    }

    // Joined here and there: what was joined to an opinion follows it to the one that it is joined
    // to, so that all of it is one level deep.
    void flattenJoined()
    {
        const QString joined = QStringLiteral("joined");
        const std::vector<RowChange> changes = m_into.changes();
        for (const RowChange &change : changes) {
            if (change.entity != Entity::Opinion || !change.after)
                continue;
            QJsonValue to = change.after->value(joined);
            if (to.isNull())
                continue;
            const auto target = m_into.find(Entity::Opinion, to.toString());
            if (target && !target->fields[joined].isNull()) {
                to = target->fields[joined];
                if (to == change.id)
                    to = QJsonValue();
                m_into.update(Entity::Opinion, change.id, {{joined, to}});
            }
            for (const Record &follower : m_into.select(Entity::Opinion, joined, change.id))
                m_into.update(Entity::Opinion, follower.id,
                              {{joined, to == follower.id ? QJsonValue() : to}});
        }
    }

    void takeAdded(const RowChange &change)
    {
        if (const auto there = m_into.find(change.entity, change.id)) {
            if (change.entity == Entity::Reply)
                takeDecision(change, m_replies.decideAgain(change.id, *change.after, *there), {});
            else if (!areSameEdits(change.entity, there->fields, *change.after))
                addConflict(change, QString(), QJsonValue(), *change.after, there->fields);
            return;
        }
        QJsonObject fields = *change.after;
        if (change.entity == Entity::Reply && m_replies.isReadHere(fields))
            return;
        // Its place is that of other words: a mask that hides nothing, or something else, is none.
        if (change.entity == Entity::Mask && m_disputed.contains(fields[u"original"].toString())) {
            addConflict(change, QString(), QJsonValue(), fields, QJsonValue());
            return;
        }
        if (!keepLinks(change.entity, fields)) {
            addConflict(change, QString(), QJsonValue(), *change.after, QJsonValue());
            return;
        }
        keepNumbers(change.entity, change.id, fields);
        ++m_report.added;
        m_into.insert(change.entity, change.id, fields);
        if (change.entity == Entity::Reply)
            m_replies.noteDecided(change.id, fields);
    }

    void takeDecision(const RowChange &change, const MergedReplies::Decision &decision,
                      const QJsonObject &base)
    {
        const QString state = QStringLiteral("state");
        if (decision.isDisputed)
            addConflict(change, state, base[state], change.after->value(state),
                        m_into.find(change.entity, change.id)->fields[state]);
        if (decision.fields.isEmpty())
            return;
        ++m_report.changed;
        m_into.update(change.entity, change.id, decision.fields);
        m_replies.noteDecided(change.id, decision.fields);
    }

    void takeChanged(const RowChange &change)
    {
        const auto there = m_into.find(change.entity, change.id);
        if (!there) {
            addConflict(change, QString(), *change.before, *change.after, QJsonValue());
            return;
        }
        QJsonObject fields;
        for (const QString &field : change.after->keys()) {
            if (findField(change.entity, field)->isDeferred) {
                takeWords(change, field, *there);
                continue;
            }
            if (change.entity == Entity::Reply && MergedReplies::isOfDecision(field))
                continue;
            const QJsonValue base = change.before->value(field);
            const QJsonValue mine = change.after->value(field);
            const QJsonValue theirs = there->fields[field];
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
            else if (change.entity == Entity::Sheet && field == u"returned") // a set, too
                fields.insert(field,
                              unitedReturns(base.toString(), mine.toString(), theirs.toString()));
            else if (field != u"rank") // if both moved the row, the document's order is kept
                addConflict(change, field, base, mine, theirs);
        }
        if (change.entity == Entity::Reply)
            takeDecision(change,
                         MergedReplies::decide(*change.before, *change.after, there->fields),
                         *change.before);
        if (fields.isEmpty())
            return;
        if (!keepLinks(change.entity, fields)) {
            addConflict(change, QString(), *change.before, *change.after, there->fields);
            return;
        }
        ++m_report.changed;
        m_into.update(change.entity, change.id, fields);
    }

    // The words of an original, of whose past the history has none: whether they changed is known.
    // Masked in the one and not yet in the other they are the same words, and masked from here on.
    void takeWords(const RowChange &change, const QString &field, const Record &there)
    {
        const auto copied = m_copy.find(change.entity, change.id);
        if (!copied || copied->fields[field] == there.fields[field])
            return;
        const QString here = there.fields[field].toString();
        if (const auto united = unitedWords(m_into, m_copy, change.id)) {
            m_united.emplace(change.id, std::pair(copied->fields[field].toString(), *united));
            if (*united == here)
                return;
            ++m_report.changed;
            m_into.update(change.entity, change.id, {{field, *united}});
            quoteAnew(m_into, change.id, here, *united);
        } else if (!isNewSince(m_into, change.entity, change.id, field)) {
            ++m_report.changed;
            m_corrected.insert(change.id);
            m_into.update(change.entity, change.id, {{field, copied->fields[field]}});
        } else if (isNewSince(m_copy, change.entity, change.id, field)) {
            m_disputed.insert(change.id);
            addConflict(change, field, QJsonValue(), copied->fields[field], here);
        }
    }

    // Whether the field was changed since both were one.
    bool isNewSince(WriteTransaction &side, Entity entity, const QString &id, const QString &field)
    {
        return side.fieldRevision(entity, id, field) > m_base;
    }

    bool hasOtherWords(const RowChange &change)
    {
        return std::ranges::any_of(fieldsOf(change.entity), [&](const Field &field) {
            return field.isDeferred &&
                   isNewSince(m_into, change.entity, change.id, QLatin1String(field.name));
        });
    }

    // Words that came from the copy are those that its passages were proved by.
    void takeProofs(const QString &original)
    {
        const QString field = QStringLiteral("original");
        for (const Record &passage : m_into.select(Entity::Passage, field, original)) {
            const auto copied = m_copy.find(Entity::Passage, passage.id);
            if (copied && copied->fields[u"start"] == passage.fields[u"start"] &&
                copied->fields[u"end"] == passage.fields[u"end"])
                m_into.update(Entity::Passage, passage.id,
                              {{QStringLiteral("quote"), copied->fields[u"quote"]}});
        }
    }

    // What the document changed since, or still needs, stays.
    void takeRemoved(const RowChange &change)
    {
        const auto there = m_into.find(change.entity, change.id);
        if (!there)
            return;
        if (!areSameEdits(change.entity, there->fields, *change.before) || hasOtherWords(change) ||
            isNamed(change.entity, change.id)) {
            addConflict(change, QString(), *change.before, QJsonValue(), there->fields);
            return;
        }
        ++m_report.removed;
        m_into.remove(change.entity, change.id);
    }

    bool isNamed(Entity entity, const QString &id)
    {
        return std::ranges::any_of(rowLinks(), [&](const RowLink &link) {
            return link.to == entity && m_into.countSiblings({link.from, link.field, id}, 1) > 0;
        });
    }

    WriteTransaction &m_into;
    WriteTransaction &m_copy;
    qint64 m_base; // the last revision that both have in common
    MergedBefore &m_before;
    MergedReplies m_replies;
    MergeReport m_report;
    // Originals whose words are masked here or there: what the copy has, and what both have now.
    std::map<QString, std::pair<QString, QString>> m_united;
    QSet<QString> m_corrected; // originals whose words came from the copy
    QSet<QString> m_disputed;  // originals whose words were changed here and there
    std::vector<std::pair<QString, QString>> m_parts; // ids and refs of opinions cut of letters
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
                              const Author &author, const Clock &clock, const Progress &progress)
{
    // The copy is opened for writing only to hold it still; its transaction is never committed.
    auto copy = DocumentStore::open(copyPath, Access::ReadWrite, author, clock, progress);
    if (!copy)
        return copy.error();
    auto into = DocumentStore::open(intoPath, Access::ReadWrite, author, clock, progress);
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
    const OperationInfo info{mergeUuid(*last), QStringLiteral("merge"), {}, false};
    MergedBefore before(**transaction, **from, *base, *revision);
    auto changes = (*copy)->changesSince(*base);
    if (!changes)
        return changes.error();
    MergeReport report = Merger(**transaction, **from, *base, before).run(std::move(*changes));
    for (const auto *side : {from->get(), transaction->get()}) {
        if (const auto &fault = side->fault())
            return *fault;
    }
    report.base = *base;
    if (before.isOfThisState()) { // told again, and nothing done
        MergeReport again;
        again.conflicts = std::move(report.conflicts);
        again.base = *base;
        again.wasMergedBefore = true;
        return again;
    }
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
    transaction->reset();
    // What was masked in the copy stands in the gaps of this file's pages.
    const auto hidden = (*into)->hasHiddenWords();
    if (!hidden)
        return hidden.error();
    if (*hidden) {
        if (const auto forgotten = (*into)->forgetPast(kForgetWait); !forgotten)
            return forgotten.error();
    }
    return report;
}

} // namespace gaiyo
