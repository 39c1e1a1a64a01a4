#include "shell/place_choice.h"

#include <algorithm>
#include <utility>

namespace gaiyo {

std::optional<qsizetype> movedPlace(qsizetype begin, QStringView before, QStringView now)
{
    const auto sameAhead = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
    if (begin < sameAhead.first - before.begin())
        return begin;
    const auto sameBehind = std::mismatch(before.rbegin(), before.rend(), now.rbegin(), now.rend());
    if (begin < sameBehind.first.base() - before.begin())
        return std::nullopt;
    return begin + now.size() - before.size();
}

void PlaceChoice::setInScope(WordField field, bool isIn)
{
    if (isIn)
        m_scope.insert(field);
    else
        m_scope.erase(field);
    std::erase_if(m_otherwise, [&](const auto &place) { return std::get<0>(place) == field; });
}

bool PlaceChoice::isWanted(WordField field, const QString &row, qsizetype begin) const
{
    return m_scope.contains(field) != m_otherwise.contains({field, row, begin});
}

void PlaceChoice::decide(WordField field, const QString &row, qsizetype begin, bool isWanted)
{
    if (isWanted == m_scope.contains(field))
        m_otherwise.erase({field, row, begin});
    else
        m_otherwise.insert({field, row, begin});
}

void PlaceChoice::follow(const DocumentView &before, const DocumentView &now)
{
    const auto places = std::exchange(m_otherwise, {});
    for (const auto &[field, row, begin] : places) {
        const FieldKey key = keyOf(field, row);
        const auto old = findWords(before, key);
        const auto words = findWords(now, key);
        const auto moved =
            old && words ? movedPlace(begin, shownWords(field, *old), shownWords(field, *words))
                         : std::nullopt;
        if (moved)
            m_otherwise.insert({field, row, *moved});
    }
}

} // namespace gaiyo
