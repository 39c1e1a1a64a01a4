#pragma once

#include <QStringView>

namespace gaiyo {

// How a name is read, in kana and in brackets right behind it: 山田太郎（やまだたろう）.

// Behind the closing bracket of the reading that begins at `at`; `at` itself where none does.
qsizetype endOfReading(QStringView text, qsizetype at);

// Behind the name whose reading ends before `end`; `end` itself where none does.
qsizetype startOfReading(QStringView text, qsizetype end);

// Whether a line is a reading alone: kana with a blank among them, or in brackets.
bool isReadingLine(QStringView line);

} // namespace gaiyo
