#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gaiyo {

// A line of the source with its number, counted from 1.
struct SourceLine
{
    int number = 0;
    QString text;
};

// Lines as an editor counts them (CRLF, LF, CR); a form feed starts a new one without counting.
// Other line breaks (Word's vertical tab, U+2028) stay inside their line as \n: they come from
// inside a cell.
std::vector<SourceLine> splitLines(const QString &text);

// The cells of a line, trimmed, without empty ones at the end: by tabs where it has any, else by
// runs of two or more spaces of either width. A tab inside "…" that opens a cell is part of it.
QStringList splitCells(const QString &line);

// True while a <p> or a quoted cell is open at the end of the text.
bool isCellOpen(const QString &row);

// The paragraphs of a cell, joined by \n: <p>, <br> and line breaks separate them. Quotation marks
// that Excel puts around a cell are taken off.
QString readParagraphs(const QString &cell);

// Two pieces of a cell: a line ends where a sentence does or a mark follows, and is only broken
// everywhere else.
QString joinPieces(const QString &first, const QString &second);

} // namespace gaiyo
