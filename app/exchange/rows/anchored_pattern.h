#pragma once

#include <QRegularExpression>

namespace gaiyo {

// A pattern for a whole line or cell: blanks and scripts are those of Unicode, and a dot is any
// character.
inline QRegularExpression anchoredPattern(const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::DotMatchesEverythingOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace gaiyo
