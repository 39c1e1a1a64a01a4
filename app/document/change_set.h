#pragma once

#include "base/id.h"

#include <QMetaType>

#include <set>
#include <tuple>

namespace gaiyo {

// Ids of the rows of one kind that a change made, changed or removed.
template <typename RowId>
struct RowChanges
{
    std::set<RowId> added;
    std::set<RowId> changed;
    std::set<RowId> removed;

    bool isEmpty() const { return added.empty() && changed.empty() && removed.empty(); }
    bool operator==(const RowChanges &) const = default;
};

// What one commit changed; enough for a view to update just the rows concerned.
struct ChangeSet
{
    bool consultation = false;
    RowChanges<CategoryId> categories;
    RowChanges<NodeId> nodes;
    RowChanges<OpinionId> opinions;
    RowChanges<ResponseId> responses;
    // The work beside the booklet.
    RowChanges<SubmitterId> submitters = {};
    RowChanges<LetterId> letters = {};
    RowChanges<OriginalId> originals = {};
    RowChanges<MaskId> masks = {};
    RowChanges<PassageId> passages = {};
    RowChanges<PhraseId> phrases = {};
    RowChanges<DepartmentId> departments = {};
    RowChanges<AssignmentId> assignments = {};
    RowChanges<RoundId> rounds = {};
    RowChanges<SheetId> sheets = {};
    RowChanges<SheetRowId> sheetRows = {};
    RowChanges<ReplyId> replies = {};
    RowChanges<PlanChangeId> planChanges = {};
    RowChanges<PlanChangeOpinionId> planChangeOpinions = {};
    bool byOthers = false;
    qint64 revision = 0;
    // Of opinions.added, those that had been removed in this session's sight and came back: by
    // undo, or because somebody was still writing in them.
    std::set<OpinionId> restored = {};

    static constexpr auto kLists =
        std::tuple{&ChangeSet::categories, &ChangeSet::nodes,       &ChangeSet::opinions,
                   &ChangeSet::responses,  &ChangeSet::submitters,  &ChangeSet::letters,
                   &ChangeSet::originals,  &ChangeSet::masks,       &ChangeSet::passages,
                   &ChangeSet::phrases,    &ChangeSet::departments, &ChangeSet::assignments,
                   &ChangeSet::rounds,     &ChangeSet::sheets,      &ChangeSet::sheetRows,
                   &ChangeSet::replies,    &ChangeSet::planChanges, &ChangeSet::planChangeOpinions};
    // The list of the rows with ids of this kind.
    template <typename RowId>
    RowChanges<RowId> &of()
    {
        return this->*std::get<RowChanges<RowId> ChangeSet::*>(kLists);
    }

    bool isEmpty() const
    {
        return !consultation &&
               std::apply([this](auto... lists) { return (... && (this->*lists).isEmpty()); },
                          kLists);
    }
    bool operator==(const ChangeSet &) const = default;
};

} // namespace gaiyo

Q_DECLARE_METATYPE(gaiyo::ChangeSet)
