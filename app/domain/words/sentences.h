#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// [start, end) in code points, without the blanks around it.
struct SentenceStretch
{
    qsizetype start;
    qsizetype end;

    bool operator==(const SentenceStretch &) const = default;
};

// The sentences of a text as people see them, whatever lines it was broken into: they end at 。！？
// (not inside brackets or a quotation, not before と), at an empty line, and before a line that
// begins with a bullet, a number or a blank. Another line end ends one only where the line is much
// shorter than its neighbours and does not break off at 、 or a particle. Bullets are in none.
std::vector<SentenceStretch> sentencesOf(const QString &text);

// The sentence at a position, or the one before it where it stands between two; start == end ==
// position for an empty line.
SentenceStretch sentenceAt(const QString &text, qsizetype position);

} // namespace gaiyo
