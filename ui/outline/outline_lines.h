#pragma once

#include <QStringList>

namespace gaiyo {

struct PastedLines
{
    QStringList lines;
    QStringList leftOut; // columns of a table, by their names
};

// The lines of pasted words, each one heading with its indent before it. Leaders and page numbers,
// as a page of contents has them, are taken off. Of the rows of a table each cell is a line of its
// own, as far in as its column; one with no more than a number belongs to the one behind it, and
// what stands in a column as in the row above is not said again. A row of names of columns is left
// out, with the columns that it names as something else (件数, 担当課); so is 目次.
PastedLines outlineLines(const QString &text);

} // namespace gaiyo
