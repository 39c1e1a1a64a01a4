#include "domain/words/code_points.h"

#include <algorithm>

namespace gaiyo {

namespace {

bool belongsToTheOneBefore(char32_t c)
{
    const QChar::Category category = QChar::category(c); // variation selectors are such marks, too
    return c == 0x200D || category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

} // namespace

CodePoints::CodePoints(const QString &text)
    : m_units(text.size())
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_pairs.push_back(i);
    }
}

qsizetype CodePoints::codePointAt(qsizetype unit) const
{
    const auto pairs = std::upper_bound(m_pairs.begin(), m_pairs.end(), unit) - m_pairs.begin();
    return unit - qsizetype(pairs);
}

qsizetype CodePoints::unitAt(qsizetype codePoint) const
{
    // The n-th pair's low surrogate is at m_pairs[n], the code point behind it at m_pairs[n] - n.
    size_t low = 0;
    size_t high = m_pairs.size();
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (m_pairs[middle] - qsizetype(middle) <= codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + qsizetype(low);
}

bool isStretchBoundary(const QString &text, qsizetype unit)
{
    if (unit <= 0 || unit >= text.size())
        return true;
    const QChar c = text[unit];
    if (c.isLowSurrogate() && text[unit - 1].isHighSurrogate())
        return false;
    char32_t code = c.unicode();
    if (c.isHighSurrogate() && unit + 1 < text.size())
        code = QChar::surrogateToUcs4(c, text[unit + 1]);
    return !belongsToTheOneBefore(code);
}

qsizetype boundaryBefore(const QString &text, qsizetype unit)
{
    while (!isStretchBoundary(text, unit))
        --unit;
    return unit;
}

qsizetype boundaryBehind(const QString &text, qsizetype unit)
{
    while (!isStretchBoundary(text, unit))
        ++unit;
    return unit;
}

} // namespace gaiyo
