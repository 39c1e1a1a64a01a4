#pragma once

#include "letters/letter_text.h"

#include <QPalette>
#include <QTextCharFormat>

namespace gaiyo {

// How the words of a letter look by what became of them; told apart by underline and hatching, too,
// never by colour alone.
QTextCharFormat formatOf(const LetterText::Piece &piece, const QPalette &palette);
QTextCharFormat headingFormat(const QPalette &palette, const QFont &font);

// Between two colours: 0 is all of the first.
QColor mixed(const QColor &a, const QColor &b, double share);

} // namespace gaiyo
