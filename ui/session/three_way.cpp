#include "session/three_way.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace gaiyo {

namespace {

using ShownRows = std::vector<ShownRow>;

const ShownRow *findRow(const ShownRows &rows, const QString &id)
{
    const auto found = std::ranges::find(rows, id, &ShownRow::id);
    return id.isEmpty() || found == rows.end() ? nullptr : &*found;
}

// The ids of those rows that are among the others, too.
std::vector<QString> idsAmong(const ShownRows &rows, const ShownRows &others)
{
    std::vector<QString> ids;
    for (const ShownRow &row : rows) {
        if (findRow(others, row.id))
            ids.push_back(row.id);
    }
    return ids;
}

// Merges the rows of one dialog.
class RowsMerge
{
public:
    RowsMerge(const QString &entity, const QString &move, const ThreeWays<ShownRows> &rows)
        : m_entity(entity)
        , m_move(move)
        , m_rows(rows)
    {
        const auto isMoved = [&](const ShownRows &now) {
            return idsAmong(m_rows.base, now) != idsAmong(now, m_rows.base);
        };
        m_isReordered = isMoved(m_rows.mine);
        if (m_isReordered && isMoved(m_rows.theirs) &&
            idsAmong(m_rows.mine, m_rows.theirs) != idsAmong(m_rows.theirs, m_rows.mine))
            m_merged.clashes.push_back(
                {Clash::Kind::Order, {}, {}, QStringLiteral("rank"), QJsonValue()});
    }

    Merged merge()
    {
        removeRows(); // first: a name that becomes free may be taken
        setRows();
        placeRows();
        return std::move(m_merged);
    }

private:
    // A row as it will stand: one of the document, or one to be added.
    struct Placed
    {
        QString id;
        const ShownRow *added = nullptr;
    };

    void add(const QString &kind, const QJsonObject &arguments)
    {
        m_merged.operations.push_back({kind, arguments, {}});
    }
    void clash(Clash::Kind kind, const ShownRow &row, const QJsonValue &theirs)
    {
        m_merged.clashes.push_back({kind, row.id, row.name, {}, theirs});
    }

    void removeRows()
    {
        for (const ShownRow &base : m_rows.base) {
            const ShownRow *theirs = findRow(m_rows.theirs, base.id);
            if (!theirs || findRow(m_rows.mine, base.id))
                continue;
            if (theirs->used > base.used)
                clash(Clash::Kind::RowMoreInUse, base, theirs->used);
            else if (theirs->fields != base.fields)
                clash(Clash::Kind::RowChanged, base, theirs->fields);
            add(QStringLiteral("remove_") + m_entity, {{QStringLiteral("id"), base.id}});
        }
    }

    void setRows()
    {
        for (const ShownRow &mine : m_rows.mine) {
            const ShownRow *base = findRow(m_rows.base, mine.id);
            const ShownRow *theirs = findRow(m_rows.theirs, mine.id);
            if (!base || !theirs)
                continue;
            QJsonObject fields =
                mergeFields({base->fields, mine.fields, theirs->fields}, *base, m_merged.clashes);
            if (fields.isEmpty())
                continue;
            fields.insert(QStringLiteral("id"), mine.id);
            add(QStringLiteral("set_") + m_entity, fields);
        }
    }

    bool isAddedByBoth(const ShownRow &mine) const
    {
        return std::ranges::any_of(m_rows.theirs, [&](const ShownRow &theirs) {
            return theirs.fields == mine.fields && !findRow(m_rows.base, theirs.id);
        });
    }

    // One that a colleague removed is added again where it was changed here.
    bool isToBeAdded(const ShownRow &mine)
    {
        const ShownRow *base = findRow(m_rows.base, mine.id);
        if (!base)
            return !isAddedByBoth(mine);
        if (base->fields == mine.fields)
            return false;
        clash(Clash::Kind::RowGone, *base, QJsonValue());
        return true;
    }

    // Mine in their order, each of those to be added among them.
    std::vector<Placed> wantedOfMine()
    {
        std::vector<Placed> wanted;
        for (const ShownRow &mine : m_rows.mine) {
            if (findRow(m_rows.theirs, mine.id))
                wanted.push_back({mine.id});
            else if (isToBeAdded(mine))
                wanted.push_back({{}, &mine});
        }
        return wanted;
    }

    // The document's rows in its order, with those to be added before the row that they stand
    // before.
    std::vector<Placed> amongTheirs(const std::vector<Placed> &mine) const
    {
        std::vector<Placed> wanted;
        for (const ShownRow &theirs : m_rows.theirs) {
            if (findRow(m_rows.mine, theirs.id) || !findRow(m_rows.base, theirs.id))
                wanted.push_back({theirs.id});
        }
        for (auto row = mine.begin(); row != mine.end(); ++row) {
            if (!row->added)
                continue;
            const auto next =
                std::find_if(row, mine.end(), [](const Placed &each) { return !each.added; });
            const QString id = next == mine.end() ? QString() : next->id;
            const auto at =
                next == mine.end() ? wanted.end() : std::ranges::find(wanted, id, &Placed::id);
            wanted.insert(at, *row);
        }
        return wanted;
    }

    // My order, with a colleague's new rows behind the row that they stand behind.
    std::vector<Placed> withTheirs(std::vector<Placed> wanted) const
    {
        QString former;
        for (const ShownRow &theirs : m_rows.theirs) {
            if (!findRow(m_rows.mine, theirs.id) && findRow(m_rows.base, theirs.id))
                continue; // removed here
            if (!findRow(m_rows.mine, theirs.id)) {
                const auto behind = std::ranges::find(wanted, former, &Placed::id);
                wanted.insert(former.isEmpty() ? wanted.begin() : std::next(behind), {theirs.id});
            }
            former = theirs.id;
        }
        return wanted;
    }

    // Which of them need not be moved: the longest run of those that stand in this order already.
    std::vector<bool> staying(const std::vector<Placed> &wanted) const
    {
        const size_t count = wanted.size();
        std::vector<size_t> length(count, 0);
        std::vector<std::optional<size_t>> former(count);
        std::optional<size_t> last;
        for (size_t i = 0; i < count; ++i) {
            if (wanted[i].added)
                continue;
            length[i] = 1;
            for (size_t j = 0; j < i; ++j) {
                if (length[j] == 0 || length[j] < length[i] || !stands(wanted[j], wanted[i]))
                    continue;
                length[i] = length[j] + 1;
                former[i] = j;
            }
            if (!last || length[i] > length[*last])
                last = i;
        }
        std::vector<bool> stays(count, false);
        for (; last; last = former[*last])
            stays[*last] = true;
        return stays;
    }

    bool stands(const Placed &before, const Placed &behind) const
    {
        return findRow(m_rows.theirs, before.id) < findRow(m_rows.theirs, behind.id);
    }

    // Each goes before the next one that stays; in turn they come to stand in their order.
    void placeRows()
    {
        const std::vector<Placed> mine = wantedOfMine();
        const std::vector<Placed> wanted = m_isReordered ? withTheirs(mine) : amongTheirs(mine);
        const std::vector<bool> stays = staying(wanted);
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (stays[i])
                continue;
            const auto next = std::find(stays.begin() + std::ptrdiff_t(i), stays.end(), true);
            const QJsonValue before =
                next == stays.end() ? QJsonValue() : wanted[size_t(next - stays.begin())].id;
            QJsonObject arguments = wanted[i].added
                                        ? wanted[i].added->fields
                                        : QJsonObject{{QStringLiteral("id"), wanted[i].id}};
            arguments.insert(QStringLiteral("before"), before);
            add(wanted[i].added ? QStringLiteral("add_") + m_entity : m_move, arguments);
        }
    }

    const QString &m_entity;
    const QString &m_move;
    const ThreeWays<ShownRows> &m_rows;
    bool m_isReordered = false;
    Merged m_merged;
};

} // namespace

QJsonObject mergeFields(const ThreeWays<QJsonObject> &fields, const ShownRow &row,
                        std::vector<Clash> &clashes)
{
    QJsonObject set;
    for (auto mine = fields.mine.begin(); mine != fields.mine.end(); ++mine) {
        const QJsonValue base = fields.base.value(mine.key());
        const QJsonValue theirs = fields.theirs.value(mine.key());
        if (mine.value() == base || mine.value() == theirs)
            continue;
        set.insert(mine.key(), mine.value());
        if (theirs != base)
            clashes.push_back({Clash::Kind::Field, row.id, row.name, mine.key(), theirs});
    }
    return set;
}

Merged mergeRows(const QString &entity, const QString &move,
                 const ThreeWays<std::vector<ShownRow>> &rows)
{
    return RowsMerge(entity, move, rows).merge();
}

} // namespace gaiyo
