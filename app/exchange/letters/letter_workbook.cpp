#include "exchange/letters/letter_workbook.h"

#include "base/sanitize.h"
#include "exchange/letters/letter_columns.h"
#include "exchange/letters/letter_headings.h"
#include "exchange/letters/letter_table.h"
#include "exchange/xlsx/limits.h"
#include "exchange/xlsx/workbook.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

constexpr qsizetype kLongestHeading = 40; // of a second row of headings

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

ReceivedLetters refused(const QString &fileName, const QString &reason)
{
    return {{}, {{fileName, {}, reason}}, {}};
}

QString excerpt(const QString &text)
{
    return sanitizeLine(text).trimmed().left(kLongestHeading);
}

// The first rows of a sheet.
struct SheetStart
{
    size_t sheet = 0;
    std::vector<CsvRecord> rows;
    int headingRow = 0; // from 1; 0 where no row names the opinions
    int width = 0;      // columns that the headings take
};

// Reads up to one row behind the headings, since these may take two.
Result<SheetStart> lookAt(const XlsxWorkbook &workbook, size_t sheet,
                          const QMap<QString, QString> &map)
{
    SheetStart start{sheet, {}};
    const auto read = workbook.readRows(sheet, [&](XlsxRow &&row) {
        CsvRecord record{row.number, {}};
        for (const XlsxCell &cell : row.cells) {
            record.cells.resize(cell.column + 1);
            record.cells[cell.column] = sanitizeText(cell.text);
        }
        start.rows.push_back(std::move(record));
        return start.rows.size() <= kLetterHeadingWithin;
    });
    if (!read)
        return read.error();
    const auto heading = findLetterHeadings(start.rows, map);
    if (!heading)
        return heading.error();
    if (!*heading)
        return start;
    start.headingRow = start.rows[**heading].line;
    for (size_t i = **heading; i < std::min(**heading + 2, start.rows.size()); ++i)
        start.width = std::max(start.width, int(start.rows[i].cells.size()));
    return start;
}

// The rows of a sheet as a table of letters.
class SheetReader
{
public:
    SheetReader(const XlsxWorkbook &workbook, const SheetStart &start,
                const ReceiveOptions &options)
        : m_workbook(workbook)
        , m_start(start)
        , m_options(options)
    {}

    Result<LetterTable> read()
    {
        const auto layout = m_workbook.readRows(m_start.sheet, [this](XlsxRow &&row) {
            return row.number < m_start.headingRow || take(row);
        });
        if (!layout)
            return layout.error();
        if (m_options.progress.isStopAsked())
            return stoppedError();
        if (m_isTooMuch)
            return tooMuchInWorkbook();
        joinHeadings(layout->merges);
        if (!fillMerged(layout->merges))
            return tooMuchInWorkbook();
        nameHidden(*layout);
        const auto notes = m_workbook.readNotes(m_start.sheet);
        if (!notes)
            return notes.error();
        nameNotes(*notes);
        return std::move(m_table);
    }

    QStringList takeSentences() { return std::move(m_sentences); }

private:
    std::vector<CsvRecord> &records() { return m_table.records; }

    bool take(const XlsxRow &row)
    {
        m_cells += size_t(m_start.width);
        m_isTooMuch = m_cells > kMostCells;
        CsvRecord record{row.number, QStringList(m_start.width)};
        QStringList beyond;
        for (const XlsxCell &cell : row.cells) {
            if (cell.column >= m_start.width) {
                if (!cell.text.trimmed().isEmpty())
                    beyond += sanitizeText(cell.text);
                continue;
            }
            record.cells[cell.column] = sanitizeText(cell.text);
            noteOdd(row.number, cell);
        }
        if (!beyond.isEmpty())
            record.cells += beyond.join(u' ');
        m_hiddenRows += row.isHidden && row.number > m_start.headingRow;
        records().push_back(std::move(record));
        return !m_isTooMuch && !m_options.progress.isStopAsked();
    }

    void noteOdd(int line, const XlsxCell &cell)
    {
        const auto note = [&](OddCell::Kind kind, const QString &words) {
            m_table.odd[line].push_back({cell.column, kind, excerpt(words)});
        };
        if (cell.kind == XlsxCell::Kind::Date)
            note(OddCell::Kind::Date, cell.text);
        if (cell.kind == XlsxCell::Kind::Error)
            note(OddCell::Kind::Error, cell.text);
        if (!cell.struck.trimmed().isEmpty())
            note(OddCell::Kind::Struck, cell.struck);
        if (cell.isNotComputed)
            note(OddCell::Kind::NotComputed, {});
    }

    // 提出者 over 氏名 and 住所: the row below the headings is of them where it names each column
    // that a wide heading stands over, and nothing else.
    void joinHeadings(const std::vector<CellRange> &merges)
    {
        if (records().size() < 2 || records()[1].line != records()[0].line + 1)
            return;
        const int line = records()[0].line;
        const auto isUnderWide = [&](int column) {
            return std::any_of(merges.begin(), merges.end(), [&](const CellRange &merge) {
                return merge.firstColumn < merge.lastColumn && merge.contains(line, column);
            });
        };
        const QStringList lower = headingsOf(records()[1]);
        bool isHeading = false;
        for (int column = 0; column < lower.size(); ++column) {
            if (lower[column].isEmpty())
                continue;
            if (!isUnderWide(column) || lower[column].size() > kLongestHeading ||
                !findFieldOfHeading(lower[column]))
                return;
            isHeading = true;
        }
        if (!isHeading)
            return;
        for (int column = 0; column < lower.size(); ++column) {
            if (!lower[column].isEmpty())
                records()[0].cells[column] = lower[column];
        }
        records().erase(records().begin() + 1);
    }

    // A cell over several rows counts for each of them, but for the opinion: that is one. False
    // where merges lie upon each other, which could go on for ever.
    bool fillMerged(const std::vector<CellRange> &merges)
    {
        const auto columns = readLetterColumns(headingsOf(records().front()), m_options.columns);
        if (!columns)
            return true; // said by who reads the table
        size_t steps = 0;
        for (const CellRange &merge : merges) {
            const int column = merge.firstColumn;
            const bool isFilled = merge.firstRow > m_start.headingRow &&
                                  merge.firstRow < merge.lastRow && column < m_start.width &&
                                  columns->fields[size_t(column)] != LetterField::Text;
            auto record =
                std::lower_bound(records().begin(), records().end(), merge.firstRow,
                                 [](const CsvRecord &one, int line) { return one.line < line; });
            if (!isFilled || record == records().end() || record->line != merge.firstRow)
                continue;
            const QString value = record->cells[column];
            for (++record; record != records().end() && record->line <= merge.lastRow; ++record) {
                if (++steps > kMostCells)
                    return false;
                if (record->cells[column].isEmpty())
                    record->cells[column] = value;
            }
        }
        return true;
    }

    void nameHidden(const XlsxLayout &layout)
    {
        if (m_hiddenRows > 0)
            m_sentences +=
                Words::tr("Rows that are hidden in the sheet were read like the others: %1.")
                    .arg(m_hiddenRows);
        const QStringList headings = headingsOf(records().front());
        QStringList hidden;
        for (int column = 0; column < headings.size(); ++column) {
            if (layout.isColumnHidden(column) && !headings[column].isEmpty())
                hidden += headings[column];
        }
        if (!hidden.isEmpty())
            m_sentences +=
                Words::tr("Columns that are hidden in the sheet were read like the others: %1.")
                    .arg(listedNames(hidden));
    }

    void nameNotes(const std::vector<XlsxNote> &notes)
    {
        QStringList places;
        for (const XlsxNote &note : notes) {
            if (!note.text.trimmed().isEmpty())
                places += columnLetters(note.column) + QString::number(std::max(1, note.row));
        }
        places.removeDuplicates();
        if (!places.isEmpty())
            m_sentences += Words::tr("Comments and text boxes were not read; they stand at %1.")
                               .arg(listedNames(places));
    }

    const XlsxWorkbook &m_workbook;
    const SheetStart &m_start;
    const ReceiveOptions &m_options;
    LetterTable m_table;
    QStringList m_sentences;
    size_t m_cells = 0;
    int m_hiddenRows = 0;
    bool m_isTooMuch = false;
};

// Which sheets are read, and the names of others with something in them.
struct ChosenSheets
{
    std::vector<SheetStart> chosen;
    QStringList others;
    std::vector<CsvRecord> seen; // of the others
};

Result<ChosenSheets> chooseSheets(const XlsxWorkbook &workbook, const ReceiveOptions &options)
{
    ChosenSheets out;
    for (const bool isHidden : {false, true}) {
        const bool isWanted = out.chosen.empty();
        for (size_t i = 0; i < workbook.sheets().size(); ++i) {
            if (workbook.sheets()[i].isHidden != isHidden)
                continue;
            auto start = lookAt(workbook, i, options.columns);
            if (!start)
                return start.error();
            if (start->headingRow > 0 && isWanted) {
                out.chosen.push_back(std::move(*start));
            } else if (!start->rows.empty()) {
                out.others += workbook.sheets()[i].name;
                std::move(start->rows.begin(), start->rows.end(), std::back_inserter(out.seen));
            }
        }
    }
    return out;
}

void append(ReceivedLetters more, ReceivedLetters &all)
{
    std::move(more.letters.begin(), more.letters.end(), std::back_inserter(all.letters));
    std::move(more.refused.begin(), more.refused.end(), std::back_inserter(all.refused));
    all.assumed += more.assumed;
    if (all.columns.isEmpty())
        all.columns = more.columns;
}

} // namespace

ReceivedLetters readLetterWorkbook(const QString &fileName, const QByteArray &bytes,
                                   const ReceiveOptions &options)
{
    const auto workbook = XlsxWorkbook::open(bytes, options.progress);
    if (!workbook)
        return refused(fileName, workbook.error().message);
    const auto sheets = chooseSheets(*workbook, options);
    if (!sheets)
        return refused(fileName, sheets.error().message);
    if (sheets->chosen.empty() && sheets->seen.empty())
        return refused(fileName, Words::tr("The workbook is empty: there is no letter in it."));
    if (sheets->chosen.empty())
        return withoutHeadings(fileName, sheets->seen, options);
    ReceivedLetters all;
    if (!sheets->others.isEmpty())
        all.assumed += Words::tr("Sheets of the workbook that were not read: %1.")
                           .arg(listedNames(sheets->others));
    for (const SheetStart &start : sheets->chosen) {
        SheetReader reader(*workbook, start, options);
        auto table = reader.read();
        if (!table)
            return refused(fileName, table.error().message);
        const QString name = workbook->sheets()[start.sheet].name;
        const bool isOneOfMany = sheets->chosen.size() > 1;
        if (isOneOfMany)
            table->sheet = sanitizeLine(name);
        ReceivedLetters read = readLetterTable(fileName, *table, options);
        read.assumed += reader.takeSentences();
        for (QString &sentence : read.assumed) {
            if (isOneOfMany)
                sentence = Words::tr("Sheet “%1”: %2").arg(table->sheet, sentence);
        }
        append(std::move(read), all);
    }
    return all;
}

} // namespace gaiyo
