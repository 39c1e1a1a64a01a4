#include "document/undo_history.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Error changedSince()
{
    return {ErrorKind::Conflict,
            QCoreApplication::translate("Operation",
                                        "Somebody has worked on this in the meantime, so it cannot "
                                        "be taken back. Nothing was changed.")};
}

Result<void> revertRow(WriteTransaction &transaction, const RowChange &change)
{
    const auto row = transaction.find(change.entity, change.id);
    if (row.has_value() != change.after.has_value())
        return changedSince();
    if (!change.after) {
        transaction.insert(change.entity, change.id, *change.before);
        return {};
    }
    const QJsonObject &now = row->fields;
    if (!change.before) {
        if (now != *change.after)
            return changedSince();
        transaction.remove(change.entity, change.id);
        return {};
    }
    QJsonObject back;
    for (auto field = change.before->begin(); field != change.before->end(); ++field) {
        const QJsonValue left = change.after->value(field.key());
        if (left == field.value())
            continue;
        if (now.value(field.key()) != left)
            return changedSince();
        back.insert(field.key(), field.value());
    }
    transaction.update(change.entity, change.id, back);
    return {};
}

// Rows that came back must not refer to a row that a colleague removed, and no row may still refer
// to one that is gone again.
Result<void> checkLinks(WriteTransaction &transaction, const RowChange &change)
{
    for (const RowLink &link : rowLinks()) {
        if (link.from == change.entity && change.before) {
            const QJsonValue target = change.before->value(link.field);
            if (!target.isNull() && !transaction.find(link.to, target.toString()))
                return changedSince();
        }
        if (link.to == change.entity && !change.before &&
            transaction.countSiblings({link.from, link.field, change.id}, 1) > 0)
            return changedSince();
    }
    return {};
}

} // namespace

void UndoHistory::push(UndoStep step)
{
    m_done.push_back(std::move(step));
    m_undone.clear();
}

void UndoHistory::moveToRedo(std::vector<RowChange> undone)
{
    m_undone.push_back({m_done.back().kind, std::move(undone)});
    m_done.pop_back();
}

void UndoHistory::moveToUndo(std::vector<RowChange> redone)
{
    m_done.push_back({m_undone.back().kind, std::move(redone)});
    m_undone.pop_back();
}

Result<void> revertInTransaction(WriteTransaction &transaction, const UndoStep &step)
{
    for (auto change = step.changes.rbegin(); change != step.changes.rend(); ++change) {
        if (const auto done = revertRow(transaction, *change); !done)
            return done;
    }
    for (const RowChange &change : step.changes) {
        if (const auto sound = checkLinks(transaction, change); !sound)
            return sound;
    }
    return {};
}

} // namespace gaiyo
