#pragma once

#include <QString>

namespace gaiyo {

// Whether this closing bracket never had another half: 1) behind anything but a kanji, which it may
// belong to (平成30); ア）at the beginning of a line, behind a blank or a sign.
bool isListMark(const QString &words, qsizetype closing);

// The same where a bracket is open, as for 1) of （1) 緑、2) 水）: it is of another width than what
// is open, and that closes further on.
bool isListMarkInside(const QString &words, qsizetype closing, qsizetype opening);

// Whether this bracket may be the mouth of a face: :) and ;-).
bool isOfFace(const QString &words, qsizetype bracket);

} // namespace gaiyo
