#include "exchange/html/table_page.h"

#include "exchange/html/cell_words.h"

namespace gaiyo {

namespace {

QString rowOfPage(const QStringList &cells, const QString &element)
{
    QString row = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        row += QStringLiteral("<%1>%2</%3>").arg(element, cell, element.section(u' ', 0, 0));
    return row + QStringLiteral("</tr>\n");
}

QString escapedCell(const QString &cell)
{
    return cell.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QStringList escapedCells(QStringList cells)
{
    for (QString &cell : cells)
        cell = cellWords(cell, escapedCell);
    return cells;
}

} // namespace

QString tablePage(const QString &title, const QStringList &columns,
                  const std::vector<QStringList> &rows, const QString &style)
{
    std::vector<QStringList> cells;
    cells.reserve(rows.size());
    for (const QStringList &row : rows)
        cells.push_back(escapedCells(row));
    return markedTablePage(title, columns, cells, style);
}

// A table that is wider than the screen is moved inside its frame, by keys too, and the page stays.
QString markedTablePage(const QString &title, const QStringList &columns,
                        const std::vector<QStringList> &rows, const QString &style)
{
    QString text =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>%1</title>\n<style>body{font-family:\"BIZ UDPGothic\",\"BIZ "
            "UDGothic\",sans-serif;line-height:1.6;padding:1em;color:#111;background:#fff}"
            "h1{font-size:1.4em}table{border-collapse:collapse}th,td{border:1px solid #666;"
            "padding:.3em .6em;vertical-align:top;text-align:left}th{background:#eee}"
            "h1,td{overflow-wrap:anywhere}.wide{overflow-x:auto}"
            "@media(max-width:40em){body{padding:.5em}td{min-width:9em}}"
            "@page{margin:20mm 18mm}@media print{body{padding:0;font-size:10.5pt}"
            ".wide{overflow:visible}h1{break-after:avoid}tr{break-inside:avoid}thead{break-after:"
            "avoid}"
            "th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}%3%2</style>\n</"
            "head>\n<body>\n<main>\n"
            "<h1>%1</h1>\n<section class=\"wide\" aria-label=\"%1\" tabindex=\"0\">\n"
            "<table>\n<thead>\n")
            .arg(title.toHtmlEscaped(), style, kWholeStyle);
    text += rowOfPage(escapedCells(columns), QStringLiteral("th scope=\"col\"")) +
            QStringLiteral("</thead>\n<tbody>\n");
    for (const QStringList &row : rows)
        text += rowOfPage(row, QStringLiteral("td"));
    return text + QStringLiteral("</tbody>\n</table>\n</section>\n</main>\n</body>\n</html>\n");
}

} // namespace gaiyo
