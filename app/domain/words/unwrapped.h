#pragma once

#include <QString>

namespace gaiyo {

// The words without the line ends, and the blanks around them, that stand inside sentences
// (sentencesOf()): a mail is broken into lines wherever they were full. Between sentences
// everything stays. Where Latin letters or figures would run into each other a blank stands for the
// line end.
QString unwrapped(const QString &words);

} // namespace gaiyo
