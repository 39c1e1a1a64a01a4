#include "document/undo_history.h"

#include "document/operations/original_row.h"
#include "domain/words/code_points.h"
#include "domain/work/inquiry.h"
#include "store/rows/row_version.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

Error changedSince()
{
    return {ErrorKind::Conflict,
            QCoreApplication::translate("Operation",
                                        "Somebody has worked on this in the meantime, so it cannot "
                                        "be taken back. Nothing was changed.")};
}

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
    if (words.isEmpty())
        return changedSince();
    return {ErrorKind::Conflict,
            QCoreApplication::translate("Operation",
                                        "Somebody has worked on “%1” in the meantime, so this "
                                        "cannot be taken back. Nothing was changed.")
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

Result<void> revertRow(WriteTransaction &transaction, const RowChange &change)
{
    const auto row = transaction.find(change.entity, change.id);
    const auto former = fieldsBefore(change, row ? std::optional(row->fields) : std::nullopt);
    if (!former)
        return former.error();
    if (!row) {
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
            const QJsonValue target = change.before->value(link.field);
            if (!target.isNull() && !transaction.find(link.to, target.toString()))
                return changedSince(change, {});
        }
        if (link.to == change.entity && !change.before &&
            transaction.countSiblings({link.from, link.field, change.id}, 1) > 0)
            return changedSince(change, {});
    }
    return {};
}

// A colleague may have joined others to an opinion that would be joined itself again: one level is
// all that there is.
Result<void> checkJoined(WriteTransaction &transaction, const RowChange &change)
{
    if (change.entity != Entity::Opinion || !change.before)
        return {};
    const QJsonValue to = change.before->value(QStringLiteral("joined"));
    if (to.isNull())
        return {};
    const auto target = transaction.find(Entity::Opinion, to.toString());
    const bool isFlat =
        transaction.countSiblings({Entity::Opinion, QStringLiteral("joined"), change.id}, 1) == 0 &&
        target && target->fields[u"joined"].isNull();
    return isFlat ? Result<void>() : Result<void>(changedSince(change, {}));
}

} // namespace

Result<std::optional<QJsonObject>> fieldsBefore(const RowChange &change,
                                                std::optional<QJsonObject> now)
{
    if (now.has_value() != change.after.has_value())
        return changedSince(change, now);
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

void UndoHistory::push(UndoStep step)
{
    m_done.push_back(std::make_shared<const UndoStep>(std::move(step)));
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
    size_t seen = 0;
    for (auto change = step.changes.rbegin(); change != step.changes.rend(); ++change) {
        if (!progress.report(double(seen++) / double(step.changes.size())))
            return stoppedError();
        if (const auto done = revertRow(transaction, *change); !done)
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
