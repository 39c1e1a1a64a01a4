#pragma once

#include <QString>

#include <vector>

namespace gaiyo {

// A block at the end of a mail (or of one that is quoted below it) that says who wrote it, in units
// of the QString: from its first line, a separator among them, to the end of its last.
struct SignatureBlock
{
    qsizetype start;
    qsizetype end;
    bool isCertain; // "-- " as RFC 3676 has it, or lines with an address, telephone or mail
};

// Where signatures stand: behind "-- ", or between or below lines drawn of - = _ ─ ━ ＊ and the
// like, if what stands there is short lines of which one says how to reach somebody.
std::vector<SignatureBlock> findSignatures(const QString &text);

// A line that is drawn: three or more of - = _ * ~ + # . ─ ━ ─ ＝ ＿ ＊ ～ ☆ ★ ◇ ◆ and blanks.
bool isDrawnLine(QStringView line);

} // namespace gaiyo
