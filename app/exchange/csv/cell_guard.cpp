#include "exchange/csv/cell_guard.h"

#include "exchange/rows/cell_text.h"

namespace gaiyo {

namespace {

qsizetype leadingApostrophes(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == u'\'')
        ++count;
    return count;
}

bool beginsLikeFormula(QStringView text)
{
    static const QString kStarts = QStringLiteral("=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && kStarts.contains(text.front());
}

} // namespace

QString guardCell(const QString &text, CsvFormulas formulas)
{
    const qsizetype apostrophes = leadingApostrophes(text);
    const QString behind = text.mid(apostrophes);
    const bool formula =
        beginsLikeFormula(behind) && (formulas == CsvFormulas::Escape || apostrophes > 0);
    return formula || isDitto(behind) ? u'\'' + text : text;
}

QString unguardCell(const QString &cell)
{
    const qsizetype apostrophes = leadingApostrophes(cell);
    const QString behind = cell.mid(apostrophes);
    const bool marked = beginsLikeFormula(behind) || isDitto(behind);
    return apostrophes > 0 && marked ? cell.mid(1) : cell;
}

} // namespace gaiyo
