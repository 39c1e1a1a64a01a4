#include "exchange/xlsx/sheet_handler.h"

#include "exchange/xlsx/cell_value.h"
#include "exchange/xlsx/limits.h"
#include "exchange/xlsx/shown_number.h"

#include <algorithm>
#include <charconv>

namespace gaiyo {

namespace {

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// The column of a cell's name, from 0; none where it is none or its row is not the one it is in.
std::optional<int> columnOf(std::string_view name, int row)
{
    int column = 0;
    size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column <= kMostColumns; ++at)
        column = column * 26 + (name[at] - 'A' + 1);
    int named = 0;
    const char *end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + at, end, named);
    const bool isName = at > 0 && read.ec == std::errc() && read.ptr == end && named == row;
    return isName && column <= kMostColumns ? std::optional(column - 1) : std::nullopt;
}

} // namespace

void SheetHandler::start(std::string_view name, const XmlAttributes &attributes)
{
    switch (m_place) {
    case Place::Cell:
        return startInCell(name, attributes);
    case Place::Row:
        if (name == "c")
            startCell(attributes);
        return;
    case Place::Data:
        if (name == "row")
            startRow(attributes);
        return;
    case Place::Elsewhere:
        return startBesideRows(name, attributes);
    }
}

void SheetHandler::startBesideRows(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "sheetData") {
        m_place = Place::Data;
    } else if (name == "sheetFormatPr") {
        m_areRowsHidden = attributes.isOn("zeroHeight", false);
    } else if (name == "col" && attributes.isOn("hidden", false)) {
        if (m_layout.hiddenColumns.size() >= size_t(kMostColumns))
            return refuse(tooMuchInWorkbook());
        m_layout.hiddenColumns.emplace_back(attributes.number("min").value_or(0) - 1,
                                            attributes.number("max").value_or(0) - 1);
    } else if (name == "autoFilter") {
        m_layout.filter = readCellRange(attributes.text("ref"));
    } else if (name == "filterColumn") {
        m_layout.isFiltered = m_layout.filter.has_value();
    } else if (name == "mergeCell") {
        if (m_layout.merges.size() >= kMostMerges)
            return refuse(tooMuchInWorkbook());
        if (const auto range = readCellRange(attributes.text("ref")))
            m_layout.merges.push_back(*range);
    }
}

void SheetHandler::startRow(const XmlAttributes &attributes)
{
    const int number = attributes.number("r").value_or(m_rowNumber + 1);
    if (number <= m_rowNumber || number > kMostRows)
        return refuse(damagedWorkbook());
    m_rowNumber = number;
    m_row = {};
    m_row.number = number;
    m_row.isHidden = attributes.isOn("hidden", m_areRowsHidden);
    m_nextColumn = 0;
    m_place = Place::Row;
}

void SheetHandler::startCell(const XmlAttributes &attributes)
{
    if (++m_cells > kMostCells)
        return refuse(tooMuchInWorkbook());
    m_cell = {};
    const auto name = attributes.find("r");
    const auto column = name ? columnOf(*name, m_rowNumber) : m_nextColumn;
    if (!column || *column >= kMostColumns)
        return refuse(damagedWorkbook());
    m_cell.column = *column;
    m_nextColumn = *column + 1;
    m_format = attributes.number("s").value_or(0);
    m_type = attributes.find("t").value_or("n");
    m_value.clear();
    m_isInValue = false;
    m_isInline = false;
    m_place = Place::Cell;
}

void SheetHandler::startInCell(std::string_view name, const XmlAttributes &attributes)
{
    if (m_isInline) {
        m_inline.start(name, attributes);
    } else if (name == "v") {
        m_isInValue = true;
    } else if (name == "f") {
        m_cell.isFormula = true;
    } else if (name == "is") {
        m_isInline = true;
        m_inline.clear();
    }
}

void SheetHandler::text(std::string_view text)
{
    if (m_isInValue)
        m_value += text;
    else if (m_isInline)
        m_inline.text(text);
}

void SheetHandler::end(std::string_view name)
{
    if (m_place == Place::Cell) {
        if (m_isInline)
            m_inline.end(name);
        if (name == "v")
            m_isInValue = false;
        else if (name == "is")
            m_isInline = false;
        else if (name == "c")
            endCell();
    } else if (m_place == Place::Row && name == "row") {
        endRow();
    } else if (m_place == Place::Data && name == "sheetData") {
        m_place = Place::Elsewhere;
    }
}

void SheetHandler::endCell()
{
    m_place = Place::Row;
    const CellFormat &format = m_texts.styles.at(m_format);
    if (m_type == "inlineStr") {
        applyRuns(m_inline.runs(), format.isStruck, m_cell);
        m_inline.clear();
    } else if (!m_value.empty()) {
        readValue(format, m_cell);
    }
    const bool isPlain =
        m_cell.runs.size() == 1 && !m_cell.runs.front().isStruck && !m_cell.runs.front().colour;
    if (isPlain)
        m_cell.runs.clear();
    m_cell.isNotComputed = m_cell.isFormula && m_value.empty() && m_type != "str" && !m_isInline;
    if (!m_cell.text.isEmpty() || !m_cell.struck.isEmpty() || m_cell.isNotComputed)
        m_row.cells.push_back(std::move(m_cell));
}

void SheetHandler::readValue(const CellFormat &format, XlsxCell &cell)
{
    if (m_type == "s")
        return readShared(format, cell);
    if (m_type == "b") {
        cell.kind = XlsxCell::Kind::Boolean;
        cell.text =
            m_value == "1" || m_value == "true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    } else if (m_type == "e") {
        cell.kind = XlsxCell::Kind::Error;
        cell.text = fromUtf8(m_value);
    } else if (m_type == "d") {
        cell.kind = XlsxCell::Kind::Date;
        cell.text = fromUtf8(m_value).replace(u'T', u' ');
    } else if (m_type == "str") {
        cell.text = decodeEscapes(fromUtf8(m_value));
    } else {
        readNumber(format, cell);
    }
    if (format.isStruck)
        std::swap(cell.text, cell.struck);
}

void SheetHandler::readShared(const CellFormat &format, XlsxCell &cell)
{
    size_t number = 0;
    const char *end = m_value.data() + m_value.size();
    const auto read = std::from_chars(m_value.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || number >= m_texts.strings.size())
        return refuse(damagedWorkbook());
    if (const auto *runs = m_texts.strings.findRuns(number))
        return applyRuns(*runs, format.isStruck, cell);
    (format.isStruck ? cell.struck : cell.text) = m_texts.strings.at(number);
}

void SheetHandler::readNumber(const CellFormat &format, XlsxCell &cell) const
{
    cell.kind = XlsxCell::Kind::Number;
    const QString written = fromUtf8(m_value);
    bool isNumber = false;
    const double value = written.toDouble(&isNumber);
    cell.text = isNumber ? numberText(value) : written;
    if (isNumber && format.code)
        cell.shown = shownNumber(value, *format.code, m_texts.is1904);
    if (!isNumber || (!format.date.hasDate && !format.date.hasTime))
        return;
    if (const auto date = dateText(value, format.date, m_texts.is1904)) {
        cell.kind = XlsxCell::Kind::Date;
        cell.text = *date;
    }
}

// Cells may stand in any order; the later of two in one place counts, as it is shown.
void SheetHandler::endRow()
{
    m_place = Place::Data;
    const auto before = [](const XlsxCell &a, const XlsxCell &b) { return a.column < b.column; };
    if (!std::is_sorted(m_row.cells.begin(), m_row.cells.end(), before))
        std::stable_sort(m_row.cells.begin(), m_row.cells.end(), before);
    if (!m_sink(std::move(m_row)))
        stopReading();
}

} // namespace gaiyo
