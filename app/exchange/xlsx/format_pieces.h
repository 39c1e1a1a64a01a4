#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace gaiyo {

// A piece of a number format's code: letters of one kind, or words that stand as they are.
struct FormatToken
{
    bool isWords = false;
    QString text; // letters in small ones
};

struct FormatPieces
{
    QList<FormatToken> tokens;
    bool hasGannen = false; // an era's first year is 元年
};

// None where something is in the code that is not rendered here.
std::optional<FormatPieces> splitFormat(const QString &code);

} // namespace gaiyo
