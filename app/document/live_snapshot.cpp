#include "document/live_snapshot.h"

#include "document/live_change.h"
#include "document/live_work.h"
#include "domain/row_members.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Reading the file again is cheaper from this share of all rows on, and always for few of them.
constexpr size_t kMostChanges = 200;
constexpr size_t kMostOfAll = 8; // one in

template <typename RowId>
void sortInto(RowChanges<RowId> &changes, const RowChange &change)
{
    auto &ids = !change.before ? changes.added : !change.after ? changes.removed : changes.changed;
    ids.insert(RowId(change.id));
}

} // namespace

void LiveSnapshot::reset(Snapshot values, const std::vector<RankedRow> &ranks)
{
    m_order.reset(values, ranks);
    m_values = std::make_shared<Snapshot>(std::move(values));
}

bool LiveSnapshot::apply(const std::vector<RowChange> &changes, qint64 revision)
{
    if (changes.size() > std::max(kMostChanges, m_values->opinions.size() / kMostOfAll))
        return false;
    // Values that nobody else holds need no copy: thousands of operations in a row.
    auto next = m_values.use_count() == 1 ? std::const_pointer_cast<Snapshot>(m_values)
                                          : std::make_shared<Snapshot>(*m_values);
    LiveChange(*next, m_order, changes).run();
    applyToWork(next->work, m_order, changes);
    next->revision = revision;
    m_values = std::move(next);
    return true;
}

ChangeSet changeSetOf(const std::vector<RowChange> &changes, qint64 revision, bool byOthers)
{
    ChangeSet set;
    set.revision = revision;
    set.byOthers = byOthers;
    for (const RowChange &change : changes) {
        if (change.entity == Entity::Consultation)
            set.consultation = true;
        forEachType<ListedRowTypes>([&]<typename Row>() {
            if (change.entity == RowInfo<Row>::entity)
                sortInto(set.of<decltype(Row::id)>(), change);
        });
    }
    return set;
}

} // namespace gaiyo
