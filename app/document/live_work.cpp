#include "document/live_work.h"

#include "domain/row_values.h"

#include <algorithm>
#include <tuple>

namespace gaiyo {

namespace {

template <typename Row>
Row withoutWords(Row row)
{
    forEachMember<Row>([&](const auto &field, const QString &) {
        if (field.field.isDeferred)
            field.set(row, {});
    });
    return row;
}

// The rows of one kind, in the order that Work promises.
template <typename Row>
class LiveRows
{
public:
    LiveRows(RowList<Row> &rows, LiveOrder &order)
        : m_rows(rows)
        , m_order(order)
    {}

    void apply(const RowChange &change)
    {
        const size_t at = find(change.id);
        if constexpr (hasRank<Row>()) {
            if (at < m_rows.size())
                m_rows.erase(m_rows.begin() + std::ptrdiff_t(at));
            m_order.removeRank(change.id);
            if (change.after) {
                m_order.setRank(change.id, change.after->value(u"rank").toString());
                insert(rowOf(change));
            }
        } else if (at == m_rows.size()) {
            if (change.after)
                insert(rowOf(change));
        } else if (change.after) {
            m_rows[at] = rowOf(change);
        } else {
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(at));
        }
    }

private:
    static Row rowOf(const RowChange &change)
    {
        return withoutWords(gaiyo::rowOf<Row>(change.id, *change.after));
    }

    auto keyOf(const Row &row) const
    {
        return std::tuple(placeOf(row), hasRank<Row>() ? m_order.rank(row.id.value()) : QString(),
                          row.id.value());
    }

    // Its position, or the end. Rows with a rank are gone through, but for new ones, which have
    // none yet: originals are added by the thousand, and changed one by one.
    size_t find(const QString &id) const
    {
        const auto &rows = std::as_const(m_rows);
        if (hasRank<Row>() && m_order.rank(id).isEmpty())
            return rows.size();
        auto found = rows.begin();
        if constexpr (hasRank<Row>())
            found = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row &row) { return row.id.value() == id; });
        else
            found = std::partition_point(rows.begin(), rows.end(),
                                         [&](const Row &row) { return row.id.value() < id; });
        const bool isThere = found != rows.end() && found->id.value() == id;
        return isThere ? found.position() : rows.size();
    }

    void insert(Row row)
    {
        const auto &rows = std::as_const(m_rows);
        const auto key = keyOf(row);
        const auto before = std::partition_point(
            rows.begin(), rows.end(), [&](const Row &other) { return keyOf(other) < key; });
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(before.position()), std::move(row));
    }

    RowList<Row> &m_rows;
    LiveOrder &m_order;
};

} // namespace

void applyToWork(WorkPtr &work, LiveOrder &order, const std::vector<RowChange> &changes)
{
    const auto isOfWork = [](const RowChange &change) {
        return change.entity >= Entity::Submitter;
    };
    if (std::ranges::none_of(changes, isOfWork))
        return;
    Work &values = work.own();
    forEachType<WorkRowTypes>([&]<typename Row>() {
        LiveRows<Row> rows(values.*RowInfo<Row>::rows, order);
        for (const RowChange &change : changes) {
            if (change.entity == RowInfo<Row>::entity)
                rows.apply(change);
        }
    });
}

} // namespace gaiyo
