#pragma once

#include <QString>

namespace gaiyo {

// Whether short words in the place of an answer may be meant for who asked and not for the booklet:
// ―, 案でよい, 別紙のとおり, 所管外です, 後日回答します. Wrong for an answer like these costs a
// look; wrong the other way prints it.
bool mayBeMeantForUs(const QString &answer);

// Whether line ends stand inside sentences, as in what is pasted out of a PDF, and do not in what
// was sent.
bool breaksSentences(const QString &answer, const QString &sent);

// What was sent, but for line ends inside its sentences.
bool isBrokenAnew(const QString &answer, const QString &sent);

} // namespace gaiyo
