#include "exchange/xlsx/sheet_table.h"

#include "base/sanitize.h"
#include "exchange/rows/paired_rows.h"
#include "exchange/xlsx/limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

QStringList cellsOf(const XlsxRow &row)
{
    QStringList cells;
    for (const XlsxCell &cell : row.cells) {
        cells.resize(cell.column + 1);
        cells[cell.column] = cell.text;
    }
    return cells;
}

// A word or two of a cell, in one line.
QString excerpt(const QString &text)
{
    constexpr qsizetype kLength = 40;
    const QString line = sanitizeLine(text).trimmed();
    return line.size() > kLength ? line.left(kLength) + u'…' : line;
}

QString asItIs(const QString &cell)
{
    return cell;
}

std::vector<TableRecord> withHeadings(std::vector<TableRecord> records, const QStringList &headings)
{
    if (!headings.isEmpty())
        records.insert(records.begin(), TableRecord{0, headings});
    return records;
}

// In their order, hidden ones last.
std::vector<size_t> sheetsToRead(const XlsxWorkbook &workbook, const QString &name)
{
    std::vector<size_t> order;
    for (const bool isHidden : {false, true}) {
        for (size_t i = 0; i < workbook.sheets().size(); ++i) {
            const XlsxWorkbook::Sheet &sheet = workbook.sheets()[i];
            if (sheet.isHidden == isHidden && (name.isEmpty() || sheet.name == name))
                order.push_back(i);
        }
    }
    return order;
}

Error noSheet(const XlsxWorkbook &workbook, const QString &name)
{
    if (name.isEmpty())
        return {ErrorKind::Unreadable, Sentences::tr("The workbook is empty: no sheet of it has a "
                                                     "cell with anything in it.")};
    QStringList names;
    for (const XlsxWorkbook::Sheet &sheet : workbook.sheets())
        names += sheet.name;
    return {
        ErrorKind::Usage,
        Sentences::tr("The workbook has no sheet “%1”. It has: %2.").arg(name, names.join(u'、'))};
}

// Looks for the heading row among the first rows of a sheet; keeps the rows for the message.
Result<std::optional<SheetTable>> findIn(const XlsxWorkbook &workbook, size_t sheet,
                                         const ColumnMap &map, const QStringList &headings,
                                         std::vector<QStringList> &rows)
{
    const auto first = readFirstRows(workbook, sheet, kHeaderWithin);
    if (!first)
        return first.error();
    qsizetype width = 0;
    for (const TableRecord &record : *first)
        width = std::max(width, record.cells.size());
    std::vector<TableRecord> records = withHeadings(*first, headings);
    const auto paired = pairRows(records, map, &asItIs);
    if (!paired)
        return paired.error();
    TableHeadSearch search(map);
    for (const TableRecord &record : records) {
        const QStringList &cells = record.cells;
        QStringList names = columnNames(cells);
        if (!map.isEmpty()) // a first opinion may end before the table does
            names.resize(width);
        if (search.take(names))
            break;
        rows.push_back(cells);
    }
    if (!search.found())
        return std::optional<SheetTable>();
    SheetTable table{sheet, *search.found(), records[search.found()->row].line, headings};
    table.start.isPaired = !paired->isEmpty();
    return std::optional(table);
}

// Makes records of rows, and notes what is not as it seems.
class RecordMaker
{
public:
    RecordMaker(const SheetTable &found, SheetRecords &out, std::vector<TableRecord> &records,
                bool isReturn)
        : m_found(found)
        , m_isReturn(isReturn)
        , m_out(out)
        , m_records(records)
        , m_width(found.start.columns.names.size())
        , m_firstRow(found.row + (found.start.hasHeadingRow ? 1 : 0))
    {}

    void take(const XlsxRow &row)
    {
        TableRecord record{row.number, QStringList(m_width), false};
        const bool isBelow = row.number >= m_firstRow;
        for (const XlsxCell &cell : row.cells) {
            const bool isUnread = m_isReturn && isUsed(cell.column) &&
                                  (cell.isNotComputed || cell.kind == XlsxCell::Kind::Error);
            if (isBelow && isUnread)
                record.unread << cell.column;
            else if (isBelow)
                noteCell(row.number, cell);
            if (cell.column < m_width)
                record.cells[cell.column] = cell.text;
            else if (!cell.text.trimmed().isEmpty())
                m_out.notUnderstood.push_back({row.number, excerpt(cell.text)});
        }
        m_hiddenRows += isBelow && row.isHidden;
        m_records.push_back(std::move(record));
    }

    // Unreadable where the words of an opinion are a formula that only a spreadsheet can compute:
    // it would come in without words. Other cells are told of.
    Result<void> checkFormulas() const
    {
        constexpr qsizetype kShown = 5;
        const QString cells = m_notComputed.mid(0, kShown).join(u'、');
        const qsizetype more = m_notComputed.size() - kShown;
        if (m_notComputed.isEmpty())
            return {};
        return Error{ErrorKind::Unreadable,
                     more > 0
                         ? Sentences::tr("The cells %1 and %2 more have formulas without results. "
                                         "Open the workbook in Excel, save it, and read it once "
                                         "more.")
                               .arg(cells)
                               .arg(more)
                         : Sentences::tr("The cells %1 have formulas without results. Open the "
                                         "workbook in Excel, save it, and read it once more.")
                               .arg(cells)};
    }

    void noteLayout(const XlsxLayout &layout)
    {
        if (m_hiddenRows > 0)
            note(Sentences::tr("Rows that are hidden in the sheet were read like the others: %1.")
                     .arg(m_hiddenRows));
        for (int column = 0; column < m_width; ++column) {
            const QString &name = m_found.start.columns.names[column];
            if (layout.isColumnHidden(column) && !name.isEmpty() &&
                m_found.start.columns.find(SourceField::Id) != column)
                note(Sentences::tr("The column “%1” is hidden; it was read like the others.")
                         .arg(name));
        }
    }

private:
    void note(const QString &sentence) { m_out.notes.add(Notes::Kind::Other, sentence); }

    QString nameOf(int column) const
    {
        const QString name = m_found.start.columns.names.value(column);
        return name.isEmpty() ? columnLetters(column) : name;
    }

    bool isUsed(int column) const
    {
        const auto &path = m_found.start.columns.path;
        return m_found.start.columns.fields.values().contains(column) ||
               std::any_of(path.begin(), path.end(),
                           [&](const auto &level) { return level.column == column; });
    }

    void noteFormula(const QString &cell, bool isOpinion)
    {
        if (isOpinion)
            m_notComputed << cell;
        else
            note(Sentences::tr("The cell %1 has a formula without a result; it was left out. To "
                               "read it, open the workbook in Excel and save it.")
                     .arg(cell));
    }

    void noteCell(int row, const XlsxCell &cell)
    {
        const QString column = nameOf(cell.column);
        if (cell.isNotComputed)
            noteFormula(columnLetters(cell.column) + QString::number(row),
                        m_found.start.columns.find(SourceField::Summary) == cell.column);
        if (!cell.struck.trimmed().isEmpty())
            m_out.notes.add(Notes::Kind::Struck,
                            Sentences::tr("Line %1, column “%2”: words that are struck through "
                                          "were left out: “%3”.")
                                .arg(QString::number(row), column, excerpt(cell.struck)));
        if (cell.kind == XlsxCell::Kind::Error)
            note(Sentences::tr("Line %1, column “%2”: the cell shows the error %3.")
                     .arg(QString::number(row), column, excerpt(cell.text)));
        // What becomes of a number that is none is told where its row is known.
        const bool isToldLater =
            m_isReturn && m_found.start.columns.find(SourceField::Ref) == cell.column;
        if (cell.kind == XlsxCell::Kind::Date && isUsed(cell.column) && !isToldLater)
            note(Sentences::tr("Line %1, column “%2”: the cell is a date and was read as %3.")
                     .arg(QString::number(row), column, excerpt(cell.text)));
    }

    const SheetTable &m_found;
    bool m_isReturn;
    SheetRecords &m_out;
    std::vector<TableRecord> &m_records;
    qsizetype m_width;
    QStringList m_notComputed;
    int m_firstRow; // below the headings
    int m_hiddenRows = 0;
};

// Gives merged cells their value in all their rows, where it counts for all of them.
class MergeFiller
{
public:
    explicit MergeFiller(Table &table)
        : m_records(table.records)
        , m_columns(table.columns)
        , m_headerLine(table.records[table.header].line)
        , m_summary(*table.columns.find(SourceField::Summary))
        // Cells that do not lie upon each other are no more than this.
        , m_most(table.records.size() * size_t(table.columns.names.size()))
    {}

    Result<void> fill(const std::vector<CellRange> &merges, const Progress &progress)
    {
        for (const CellRange &merge : merges) {
            if (merge.firstRow == merge.lastRow || merge.firstRow <= m_headerLine)
                continue;
            if (progress.isStopAsked())
                return stoppedError();
            if (const auto does = findUse(merge.firstColumn); does && !fillOne(merge, *does))
                return tooMuchInWorkbook();
        }
        return {};
    }

private:
    enum class Use { Path, Category, Response };

    std::optional<Use> findUse(int column) const
    {
        const bool isPath = std::any_of(m_columns.path.begin(), m_columns.path.end(),
                                        [&](const auto &level) { return level.column == column; });
        if (isPath)
            return Use::Path;
        if (m_columns.find(SourceField::Category) == column)
            return Use::Category;
        if (m_columns.find(SourceField::Response) == column)
            return Use::Response;
        return std::nullopt;
    }

    // False where merges lie upon each other, which could go on for ever.
    bool fillOne(const CellRange &merge, Use use)
    {
        auto record =
            std::lower_bound(m_records.begin(), m_records.end(), merge.firstRow,
                             [](const TableRecord &one, int line) { return one.line < line; });
        if (record == m_records.end() || record->line != merge.firstRow)
            return true;
        const QString value = record->cells[merge.firstColumn];
        for (++record; record != m_records.end() && record->line <= merge.lastRow; ++record) {
            if (++m_steps > m_most)
                return false;
            if (record->cells.at(merge.firstColumn).isEmpty())
                continueInto(*record, merge.firstColumn, use, value);
        }
        return true;
    }

    // Symbols and answers are for rows that have an opinion.
    void continueInto(TableRecord &record, int column, Use use, const QString &value) const
    {
        if (use != Use::Path && record.cells.at(m_summary).isEmpty())
            return;
        if (use == Use::Response)
            record.isResponseMerged = true;
        else
            record.cells[column] = value;
    }

    std::vector<TableRecord> &m_records;
    const TableColumns &m_columns;
    int m_headerLine;
    int m_summary;
    size_t m_most;
    size_t m_steps = 0;
};

QString noteText(const XlsxNote &note)
{
    const QString cell =
        note.row > 0 ? columnLetters(note.column) + QString::number(note.row) : QString();
    const QString words = sanitizeLine(note.text).trimmed();
    if (note.kind == XlsxNote::Kind::TextBox)
        return Sentences::tr("Text box at %1: %2").arg(cell, words);
    const QString author = sanitizeLine(note.author).trimmed();
    if (author.isEmpty())
        return Sentences::tr("Comment at %1: %2").arg(cell, words);
    return Sentences::tr("Comment at %1 by %2: %3").arg(cell, author, words);
}

} // namespace

Result<SheetTable> findSheetTable(const XlsxWorkbook &workbook, const ColumnMap &map,
                                  const SheetWish &wish)
{
    std::vector<QStringList> rows;
    const std::vector<size_t> sheets = sheetsToRead(workbook, wish.sheet);
    for (const size_t sheet : sheets) {
        const auto found = findIn(workbook, sheet, map, wish.headings, rows);
        if (!found)
            return found.error();
        if (*found)
            return **found;
    }
    if (rows.empty())
        return noSheet(workbook, sheets.empty() ? wish.sheet : QString());
    return noOpinionColumn(rows);
}

Result<size_t> firstSheet(const XlsxWorkbook &workbook, const QString &name)
{
    const std::vector<size_t> sheets = sheetsToRead(workbook, name);
    return sheets.empty() ? Result<size_t>(noSheet(workbook, name)) : Result(sheets.front());
}

Result<std::vector<TableRecord>> readFirstRows(const XlsxWorkbook &workbook, size_t sheet,
                                               size_t most)
{
    std::vector<TableRecord> records;
    const auto read = workbook.readRows(sheet, [&](XlsxRow &&row) {
        records.push_back({row.number, cellsOf(row)});
        return records.size() < most;
    });
    if (!read)
        return read.error();
    return records;
}

Result<std::optional<SheetTable>> findTableIn(const XlsxWorkbook &workbook, size_t sheet,
                                              const ColumnMap &map)
{
    std::vector<QStringList> rows;
    return findIn(workbook, sheet, map, {}, rows);
}

Result<SheetRecords> readSheetTable(const XlsxWorkbook &workbook, const SheetTable &found,
                                    const ColumnMap &map, const Progress &progress, bool isReturn)
{
    SheetRecords out;
    std::vector<TableRecord> records;
    RecordMaker maker(found, out, records, isReturn);
    const auto layout = workbook.readRows(found.sheet, [&](XlsxRow &&row) {
        maker.take(row);
        return true;
    });
    if (!layout)
        return layout.error();
    if (const auto checked = maker.checkFormulas(); !checked)
        return checked.error();
    maker.noteLayout(*layout);
    records = withHeadings(std::move(records), found.headings);
    QStringList told;
    if (found.start.isPaired) {
        const auto paired = pairRows(records, map, &asItIs);
        if (!paired)
            return paired.error();
        told << *paired;
    }
    out.table = startTable(std::move(records), found.start, &asItIs);
    out.table.told = told;
    if (const auto filled = MergeFiller(out.table).fill(layout->merges, progress); !filled)
        return filled.error();
    const auto notes = workbook.readNotes(found.sheet);
    if (!notes)
        return notes.error();
    for (const XlsxNote &note : *notes) {
        if (!note.text.trimmed().isEmpty())
            out.notUnderstood.push_back({note.row, noteText(note)});
    }
    return out;
}

} // namespace gaiyo
