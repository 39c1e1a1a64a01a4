#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// Positions in a text as the document counts them, code points, beside QString's units. The text
// must outlive nothing: only its surrogate pairs are remembered.
class CodePoints
{
public:
    explicit CodePoints(const QString &text);

    qsizetype count() const { return m_units - qsizetype(m_pairs.size()); }
    qsizetype codePointAt(qsizetype unit) const; // of the pair, for a unit in its middle
    qsizetype unitAt(qsizetype codePoint) const;

private:
    std::vector<qsizetype> m_pairs; // the unit of each low surrogate
    qsizetype m_units;
};

// Whether a stretch may begin or end before this unit: not inside a surrogate pair, and not before
// a variation selector or a combining mark, which belong to the character before them.
bool isStretchBoundary(const QString &text, qsizetype unit);

// The nearest boundary at or before, and at or behind, this unit.
qsizetype boundaryBefore(const QString &text, qsizetype unit);
qsizetype boundaryBehind(const QString &text, qsizetype unit);

} // namespace gaiyo
