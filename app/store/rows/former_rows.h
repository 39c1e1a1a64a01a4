#pragma once

#include "base/result.h"
#include "domain/row_values.h"

#include <QJsonObject>
#include <QString>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace gaiyo {

// The rows that changed since an earlier moment, and what each was then: of the fields that it has
// now, all of them, its rank among them; none where it is not, or was not, there.
struct FormerRows
{
    std::map<Entity, std::set<QString>> changed;
    std::function<Result<std::optional<QJsonObject>>(Entity entity, const QString &id,
                                                     std::optional<QJsonObject> now)>
        before;
};

// Rows of one table with their ranks, which are no values of theirs.
template <typename Row>
class RankedRows
{
public:
    // No ranks where the rows of the table have none.
    RankedRows(std::vector<Row> rows, const std::vector<QString> &ranks)
    {
        for (size_t i = 0; i < rows.size(); ++i)
            m_rows.push_back({i < ranks.size() ? ranks[i] : QString(), std::move(rows[i])});
    }

    Result<void> takeBack(const FormerRows &former, std::set<QString> changed)
    {
        std::vector<Ranked> left;
        for (Ranked &each : m_rows) {
            const QString id = idOf(each.row);
            if (changed.erase(id) == 0) {
                left.push_back(std::move(each));
                continue;
            }
            if (auto done = put(left, former, id, fieldsOfRow(each.row, each.rank)); !done)
                return done;
        }
        for (const QString &id : changed) {
            if (auto done = put(left, former, id, std::nullopt); !done)
                return done;
        }
        m_rows = std::move(left);
        return {};
    }

    std::vector<Row> inOrder() &&
    {
        std::ranges::stable_sort(
            m_rows, {}, [](const Ranked &each) { return std::pair(each.rank, idOf(each.row)); });
        std::vector<Row> rows;
        rows.reserve(m_rows.size());
        for (Ranked &each : m_rows)
            rows.push_back(std::move(each.row));
        return rows;
    }

private:
    struct Ranked
    {
        QString rank;
        Row row;
    };

    static Result<void> put(std::vector<Ranked> &rows, const FormerRows &former, const QString &id,
                            std::optional<QJsonObject> now)
    {
        auto before = former.before(RowInfo<Row>::entity, id, std::move(now));
        if (!before)
            return before.error();
        if (*before)
            rows.push_back({(*before)->value(u"rank").toString(), rowOf<Row>(id, **before)});
        return {};
    }

    std::vector<Ranked> m_rows;
};

} // namespace gaiyo
