#include "exchange/xlsx/sheet.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

// A row from 1 and a column from 0.
std::optional<std::pair<int, int>> readCell(QStringView text)
{
    int column = 0;
    int row = 0;
    bool isInDigits = false;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == u'$')
            continue;
        if (u >= u'A' && u <= u'Z' && !isInDigits && column <= kMostColumns) {
            column = column * 26 + (u - u'A' + 1);
        } else if (u >= u'0' && u <= u'9' && row <= kMostRows) {
            isInDigits = true;
            row = row * 10 + (u - u'0');
        } else {
            return std::nullopt;
        }
    }
    if (row < 1 || row > kMostRows || column < 1 || column > kMostColumns)
        return std::nullopt;
    return std::pair(row, column - 1);
}

} // namespace

const XlsxCell *XlsxRow::find(int column) const
{
    const auto found = std::find_if(cells.begin(), cells.end(),
                                    [&](const XlsxCell &cell) { return cell.column == column; });
    return found == cells.end() ? nullptr : &*found;
}

std::optional<CellRange> readCellRange(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const auto first = readCell(colon < 0 ? text : text.first(colon));
    const auto last = colon < 0 ? first : readCell(text.sliced(colon + 1));
    if (!first || !last)
        return std::nullopt;
    const auto [firstRow, lastRow] = std::minmax(first->first, last->first);
    const auto [firstColumn, lastColumn] = std::minmax(first->second, last->second);
    return CellRange{firstRow, firstColumn, lastRow, lastColumn};
}

QString columnLetters(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

bool XlsxLayout::isColumnHidden(int column) const
{
    return std::any_of(hiddenColumns.begin(), hiddenColumns.end(), [&](const auto &some) {
        return column >= some.first && column <= some.second;
    });
}

} // namespace gaiyo
