#include "document/undo_history.h"

#include "document/operations/original_row.h"
#include "domain/rank.h"
#include "domain/words/code_points.h"
#include "domain/work/inquiry.h"
#include "store/rows/row_version.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

struct UndoSentences
{
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

// By which people know the row: the beginning of its words.
QString wordsOf(const RowChange &change, const std::optional<QJsonObject> &now)
{
    constexpr qsizetype kMost = 20;
    for (const auto &fields : {now, change.after, change.before}) {
        for (const QStringView field : {u"title", u"summary", u"name", u"text"}) {
            const QString words = fields ? fields->value(field).toString().simplified() : QString();
            if (!words.isEmpty())
                return words.size() > kMost ? words.left(boundaryBefore(words, kMost)) + u'…'
                                            : words;
        }
    }
    return {};
}

Error changedSince(const RowChange &change, const std::optional<QJsonObject> &now)
{
    const QString words = wordsOf(change, now);
    return {ErrorKind::Conflict,
            words.isEmpty()
                ? UndoSentences::tr("Somebody has worked on this in the meantime, so it "
                                    "cannot be taken back. Nothing was changed.")
                : UndoSentences::tr("Somebody has worked on “%1” in the meantime, so this "
                                    "cannot be taken back. Nothing was changed.")
                      .arg(words)};
}

// The row is gone, or is there again.
Error comeOrGoneSince(const RowChange &change, const std::optional<QJsonObject> &now)
{
    const QString words = wordsOf(change, now);
    if (words.isEmpty())
        return changedSince(change, now);
    return {
        ErrorKind::Conflict,
        (now ? UndoSentences::tr("“%1” is back already, so its removal cannot be taken back. "
                                 "Nothing was changed.")
             : UndoSentences::tr("“%1” has been removed in the meantime, so this cannot be taken "
                                 "back. Nothing was changed."))
            .arg(words)};
}

// What the row was linked to is not there any more.
Error unlinkedSince(const RowChange &change, const std::optional<QJsonObject> &now, Entity lost)
{
    const QString words = wordsOf(change, now);
    if (words.isEmpty())
        return {
            ErrorKind::Conflict,
            UndoSentences::tr("What this belongs to has been removed in the meantime, so it cannot "
                              "be taken back. Nothing was changed.")};
    if (lost == Entity::Node)
        return {
            ErrorKind::Conflict,
            UndoSentences::tr("The heading that “%1” stood under has been removed in the meantime, "
                              "so this cannot be taken back. Nothing was changed.")
                .arg(words)};
    if (lost == Entity::Category)
        return {ErrorKind::Conflict,
                UndoSentences::tr("The category that “%1” had has been removed in the meantime, so "
                                  "this cannot be taken back. Nothing was changed.")
                    .arg(words)};
    return {ErrorKind::Conflict,
            UndoSentences::tr(
                "What “%1” belongs to has been removed in the meantime, so this cannot be "
                "taken back. Nothing was changed.")
                .arg(words)};
}

// Others were linked to the row, which would be gone again.
Error usedSince(const RowChange &change)
{
    const QString words = wordsOf(change, {});
    if (words.isEmpty())
        return changedSince(change, {});
    return {
        ErrorKind::Conflict,
        (change.entity == Entity::Node
             ? UndoSentences::tr("Something was put below “%1” in the meantime, so this cannot be "
                                 "taken back. Nothing was changed.")
             : UndoSentences::tr("“%1” has been used in the meantime, so this cannot be taken "
                                 "back. Nothing was changed."))
            .arg(words)};
}

// Not what counts on, follows from other rows, or is not in the history.
bool isTakenBack(Entity entity, const QString &name, const QJsonValue &value)
{
    const Field *field = findField(entity, name);
    const bool isLifeless =
        field && (field->life == FieldLife::NeverLowered || field->life == FieldLife::Computed);
    return !field || (!isLifeless && !isLeftOut(*field, value));
}

// The files that came back to a sheet are a set: who takes his own back leaves the others there.
bool isSetOfReturns(Entity entity, const QString &field)
{
    return entity == Entity::Sheet && field == u"returned";
}

// What proves the words of a passage goes back with its place, or where nobody proved it since.
void takeProofBack(const RowChange &change, const QJsonObject &now, QJsonObject &back)
{
    const QString quote = QStringLiteral("quote");
    if (change.entity != Entity::Passage)
        return;
    const bool isMoved =
        back.contains(QStringLiteral("start")) || back.contains(QStringLiteral("end"));
    if (isMoved || now[quote] == change.after->value(quote))
        back.insert(quote, change.before->value(quote));
}

// What the step brings back, whatever its turn is.
struct Comeback
{
    QSet<QString> rows;
    std::vector<QString> trayRanks; // for the opinions whose heading is gone, in their order
};

bool isThere(WriteTransaction &transaction, Entity entity, const QString &id,
             const Comeback &comeback)
{
    return comeback.rows.contains(id) || transaction.find(entity, id);
}

Comeback comebackOf(WriteTransaction &transaction, const UndoStep &step)
{
    Comeback comeback;
    for (const RowChange &change : step.changes) {
        if (change.before && !change.after)
            comeback.rows.insert(change.id);
    }
    const QString node = QStringLiteral("node");
    const auto isHomeless = [&](const RowChange &change) {
        if (change.entity != Entity::Opinion || !change.before || change.after)
            return false;
        const QJsonValue place = change.before->value(node);
        return !place.isNull() && !isThere(transaction, Entity::Node, place.toString(), comeback);
    };
    const auto homeless = std::ranges::count_if(step.changes, isHomeless);
    if (homeless == 0)
        return comeback;
    const auto last = transaction.findNeighbours({Entity::Opinion, node, QJsonValue()},
                                                 Side::Before, nullptr, QString(), 1);
    comeback.trayRanks =
        ranksBetween(last.empty() ? QString() : last.front().rank, QString(), size_t(homeless));
    return comeback;
}

// An opinion comes back also where its heading is gone: to the end of the tray. It has no category
// and is joined to nothing where that is gone; a response that went with others comes with it.
// Called from the last one to the first.
void fitOpinion(WriteTransaction &transaction, Comeback &comeback, QJsonObject &fields)
{
    const QString response = fields.value(u"response").toString();
    if (!response.isEmpty() && !isThere(transaction, Entity::Response, response, comeback)) {
        if (const auto removed = transaction.findRemoved(Entity::Response, response))
            transaction.insert(Entity::Response, response, removed->fields);
    }
    for (const RowLink &link : rowLinks()) {
        if (link.from != Entity::Opinion)
            continue;
        const QJsonValue to = fields.value(link.field);
        if (to.isNull() || isThere(transaction, link.to, to.toString(), comeback))
            continue;
        fields.insert(link.field, QJsonValue());
        if (link.to == Entity::Node && !comeback.trayRanks.empty()) {
            fields.insert(QStringLiteral("rank"), comeback.trayRanks.back());
            comeback.trayRanks.pop_back();
        }
    }
}

// What hung on an opinion that comes back, and on something else that does not.
bool isLeftBehind(WriteTransaction &transaction, const RowChange &change, const Comeback &comeback)
{
    const bool hangs = change.entity == Entity::Passage || change.entity == Entity::Assignment ||
                       change.entity == Entity::PlanChangeOpinion;
    if (!hangs || !comeback.rows.contains(change.before->value(u"opinion").toString()))
        return false;
    return std::ranges::any_of(rowLinks(), [&](const RowLink &link) {
        const QJsonValue to = change.before->value(link.field);
        return link.from == change.entity && !to.isNull() &&
               !isThere(transaction, link.to, to.toString(), comeback);
    });
}

Result<void> revertRow(WriteTransaction &transaction, const RowChange &change, Comeback &comeback)
{
    const auto row = transaction.find(change.entity, change.id);
    auto former = fieldsBefore(change, row ? std::optional(row->fields) : std::nullopt);
    if (!former)
        return former.error();
    if (!row) {
        if (isLeftBehind(transaction, change, comeback))
            return {};
        if (change.entity == Entity::Opinion)
            fitOpinion(transaction, comeback, **former);
        transaction.insert(change.entity, change.id, **former);
    } else if (!*former) {
        transaction.remove(change.entity, change.id);
    } else {
        QJsonObject back;
        for (auto field = (*former)->begin(); field != (*former)->end(); ++field) {
            if (row->fields.value(field.key()) != field.value())
                back.insert(field.key(), field.value());
        }
        transaction.update(change.entity, change.id, back);
    }
    return {};
}

// Words, a category, a number: whatever others of the step are, this one can be changed back, or
// stay, without them.
bool standsAlone(const RowChange &change)
{
    if ((change.entity != Entity::Opinion && change.entity != Entity::Response) || !change.before ||
        !change.after)
        return false;
    static const QStringList links{QStringLiteral("node"), QStringLiteral("rank"),
                                   QStringLiteral("response"), QStringLiteral("joined")};
    return std::ranges::none_of(links, [&](const QString &field) {
        return change.before->value(field) != change.after->value(field);
    });
}

// A mask that goes or comes back leaves the words the same, also those that a colleague cut since.
void proveAnew(WriteTransaction &transaction, const UndoStep &step)
{
    const QString text = QStringLiteral("text");
    const auto isMasked = [&](const QString &original) {
        return std::ranges::any_of(step.changes, [&](const RowChange &change) {
            return change.entity == Entity::Mask &&
                   change.before.has_value() != change.after.has_value() &&
                   change.before.value_or(change.after.value_or(QJsonObject()))[u"original"] ==
                       original;
        });
    };
    for (const RowChange &change : step.changes) {
        if (change.entity == Entity::Original && change.before && change.after &&
            change.before->value(text) != change.after->value(text) && isMasked(change.id))
            quoteAnew(transaction, change.id, change.after->value(text).toString(),
                      change.before->value(text).toString());
    }
}

// Rows that came back must not refer to a row that a colleague removed, and no row may still refer
// to one that is gone again.
Result<void> checkLinks(WriteTransaction &transaction, const RowChange &change)
{
    for (const RowLink &link : rowLinks()) {
        if (link.from == change.entity && change.before) {
            const auto row = transaction.find(change.entity, change.id);
            const QJsonValue target = row ? row->fields[link.field] : QJsonValue();
            if (!target.isNull() && !transaction.find(link.to, target.toString()))
                return unlinkedSince(change, row->fields, link.to);
        }
        if (link.to == change.entity && !change.before &&
            transaction.countSiblings({link.from, link.field, change.id}, 1) > 0)
            return usedSince(change);
    }
    return {};
}

// A colleague may have joined others to an opinion that would be joined itself again: one level is
// all that there is.
Result<void> checkJoined(WriteTransaction &transaction, const RowChange &change)
{
    if (change.entity != Entity::Opinion || !change.before)
        return {};
    const auto row = transaction.find(Entity::Opinion, change.id);
    const QJsonValue to = row ? row->fields[u"joined"] : QJsonValue();
    if (to.isNull())
        return {};
    const auto target = transaction.find(Entity::Opinion, to.toString());
    const bool isFlat =
        transaction.countSiblings({Entity::Opinion, QStringLiteral("joined"), change.id}, 1) == 0 &&
        target && target->fields[u"joined"].isNull();
    return isFlat ? Result<void>() : Result<void>(changedSince(change, {}));
}

// The step that is left of it where these changes are one of their own.
UndoStep stepAfter(const UndoStep &whole, const std::vector<RowChange> &first)
{
    UndoStep step{whole.kind, {}};
    for (RowChange change : whole.changes) {
        const auto done = std::ranges::find_if(first, [&](const RowChange &each) {
            return each.entity == change.entity && each.id == change.id;
        });
        if (done != first.end())
            change.before = done->after;
        if (change.before != change.after)
            step.changes.push_back(std::move(change));
    }
    return step;
}

} // namespace

Result<std::optional<QJsonObject>> fieldsBefore(const RowChange &change,
                                                std::optional<QJsonObject> now)
{
    if (now.has_value() != change.after.has_value())
        return comeOrGoneSince(change, now);
    if (!now)
        return std::optional(withoutMarks(change.entity, *change.before));
    if (!change.before)
        return areSameEdits(change.entity, *now, *change.after)
                   ? Result(std::optional<QJsonObject>())
                   : Result<std::optional<QJsonObject>>(changedSince(change, now));
    QJsonObject back;
    for (auto field = change.before->begin(); field != change.before->end(); ++field) {
        const QJsonValue left = change.after->value(field.key());
        if (left == field.value() || !isTakenBack(change.entity, field.key(), field.value()))
            continue;
        const QJsonValue present = now->value(field.key());
        if (present == left)
            back.insert(field.key(), field.value());
        else if (isSetOfReturns(change.entity, field.key()))
            back.insert(field.key(), unitedReturns(left.toString(), present.toString(),
                                                   field.value().toString()));
        else
            return changedSince(change, now);
    }
    takeProofBack(change, *now, back);
    for (auto field = back.begin(); field != back.end(); ++field)
        now->insert(field.key(), field.value());
    return now;
}

void UndoHistory::push(UndoStep step, const std::vector<RowChange> &restoring)
{
    UndoStep edit = restoring.empty() ? UndoStep() : stepAfter(step, restoring);
    const bool hasWords = std::ranges::any_of(edit.changes, [](const RowChange &change) {
        return change.entity == Entity::Opinion || change.entity == Entity::Response;
    });
    if (hasWords)
        m_done.push_back(std::make_shared<const UndoStep>(
            UndoStep{QStringLiteral("restore_opinion"), restoring}));
    m_done.push_back(
        std::make_shared<const UndoStep>(hasWords ? std::move(edit) : std::move(step)));
    m_undone.clear();
}

void UndoHistory::moveToRedo(std::vector<RowChange> undone)
{
    m_undone.push_back(
        std::make_shared<const UndoStep>(UndoStep{m_done.back()->kind, std::move(undone)}));
    m_done.pop_back();
}

void UndoHistory::passOver()
{
    if (!m_done.empty())
        m_done.pop_back();
}

void UndoHistory::moveToUndo(std::vector<RowChange> redone)
{
    m_done.push_back(
        std::make_shared<const UndoStep>(UndoStep{m_undone.back()->kind, std::move(redone)}));
    m_undone.pop_back();
}

Result<void> revertInTransaction(WriteTransaction &transaction, const UndoStep &step,
                                 const Progress &progress)
{
    Comeback comeback = comebackOf(transaction, step);
    const bool standAlone = std::ranges::all_of(step.changes, standsAlone);
    size_t seen = 0;
    size_t staying = 0;
    for (auto change = step.changes.rbegin(); change != step.changes.rend(); ++change) {
        if (!progress.report(double(seen++) / double(step.changes.size())))
            return stoppedError();
        const auto done = revertRow(transaction, *change, comeback);
        const bool stays = !done && standAlone && done.error().kind == ErrorKind::Conflict;
        if (!done && (!stays || ++staying == step.changes.size()))
            return done;
    }
    proveAnew(transaction, step);
    for (const RowChange &change : step.changes) {
        if (const auto sound = checkLinks(transaction, change); !sound)
            return sound;
        if (const auto sound = checkJoined(transaction, change); !sound)
            return sound;
    }
    return {};
}

} // namespace gaiyo
