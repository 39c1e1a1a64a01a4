#pragma once

#include <QStringList>

namespace gaiyo {

struct PastedLines
{
    QStringList lines;
    QStringList leftOut;      // columns of a table, by their names
    QStringList above = {};   // what stands over the names of a table
    bool areOpinions = false; // a column of the table has opinions, by its name
};

// The lines of pasted words, each one heading with its indent before it. Leaders and page numbers,
// as a page of contents has them, are taken off; those behind a single blank where nearly every
// line ends with one. Of the rows of a table each cell is a line of its
// own, as far in as its column; one with no more than a number belongs to the one behind it, and
// what stands in a column as in the row above is not said again. A row of names of columns is left
// out, with the columns that it names as something else (件数, 担当課) and a title above it; so is
// 目次.
PastedLines outlineLines(const QString &text);

} // namespace gaiyo
