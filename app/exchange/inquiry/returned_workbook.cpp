#include "exchange/inquiry/returned_workbook.h"

#include "base/sanitize.h"
#include "exchange/inquiry/inquiry_workbook.h"
#include "exchange/inquiry/returned_columns.h"
#include "exchange/rows/cell_text.h"
#include "exchange/xlsx/workbook.h"
#include "exchange/xlsx/workbook_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <span>
#include <utility>

namespace gaiyo {

namespace {

bool isLoud(const XlsxRun &run)
{
    return run.colour && isLoudColour(*run.colour) && !run.text.trimmed().isEmpty();
}

ReturnedWords::Kind kindOf(const XlsxCell &cell)
{
    if (cell.kind == XlsxCell::Kind::Error)
        return ReturnedWords::Kind::Error;
    if (cell.isFormula)
        return ReturnedWords::Kind::Formula;
    if (cell.kind == XlsxCell::Kind::Date)
        return ReturnedWords::Kind::Date;
    return cell.kind == XlsxCell::Kind::Text ? ReturnedWords::Kind::Words
                                             : ReturnedWords::Kind::Number;
}

QString withoutReturns(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

// Some words look another way than the others: what was meant by it only a person knows. A whole
// answer in red is an answer.
bool isColoured(const XlsxCell &cell)
{
    const auto isPlain = [](const XlsxRun &run) {
        return !run.text.trimmed().isEmpty() && !isLoud(run);
    };
    return std::ranges::any_of(cell.runs, isLoud) && std::ranges::any_of(cell.runs, isPlain);
}

ReturnedWords wordsOf(const XlsxCell *cell)
{
    ReturnedWords words;
    if (!cell)
        return words;
    const bool isNumber =
        cell->kind == XlsxCell::Kind::Number || cell->kind == XlsxCell::Kind::Date;
    const bool isSeen = cell->shown && cell->struck.isEmpty();
    const QString clean = sanitizeText(isSeen ? *cell->shown : cell->text);
    words.text = trimCell(clean);
    words.struck = sanitizeText(cell->struck).trimmed();
    words.hadOdd = !isSeen && clean != withoutReturns(cell->text);
    words.isUnseen = (isNumber && !isSeen && !cell->text.isEmpty()) || cell->isNotComputed;
    words.isCut = cell->text.size() + cell->struck.size() >= kLongestCell;
    words.isMarked = !words.struck.isEmpty() || isColoured(*cell);
    words.kind = kindOf(*cell);
    return words;
}

QString wordsOfNote(const XlsxNote &note)
{
    if (note.kind == XlsxNote::Kind::Picture)
        return kPictureWords;
    const QString words = sanitizeText(note.text).trimmed();
    const bool isNamed = words.isEmpty() || note.author.trimmed().isEmpty() ||
                         words.startsWith(note.author) || note.kind == XlsxNote::Kind::TextBox;
    return isNamed ? words : sanitizeLine(note.author) + u'：' + words;
}

// Reads one table of a sheet.
class TableReader
{
public:
    TableReader(const ReturnedColumns &columns, ReturnedSheet &sheet)
        : m_columns(columns)
        , m_sheet(sheet)
        , m_first(sheet.rows.size())
    {}

    void take(const XlsxRow &row)
    {
        const auto lineOf = [&](InquiryField field) {
            return sanitizeLine(wordsOf(find(row, field)).textOrStruck());
        };
        ReturnedRow read;
        read.row = row.number;
        read.isHidden = row.isHidden;
        takeKey(lineOf(InquiryField::Key), read);
        read.ref =
            refOf(foldWidth(lineOf(InquiryField::Ref)).trimmed(), find(row, InquiryField::Ref));
        read.takeNo(lineOf(InquiryField::No));
        read.place = wordsOf(find(row, InquiryField::Place)).textOrStruck();
        read.summary = wordsOf(find(row, InquiryField::Summary));
        read.draft = wordsOf(find(row, InquiryField::Draft));
        if (m_columns.contains(InquiryField::Answer))
            read.answer = wordsOf(find(row, InquiryField::Answer));
        if (read.answer && read.answer->text == read.draft.text) // nearly always: kept once
            read.draft.text = read.answer->text;
        if (m_columns.contains(InquiryField::Category))
            read.category = wordsOf(find(row, InquiryField::Category));
        read.change = wordsOf(find(row, InquiryField::Change)).withStruck();
        read.remark = wordsOf(find(row, InquiryField::Remark)).withStruck();
        read.by = lineOf(InquiryField::By);
        addOthers(row, read);
        if (!read.saysNothing())
            m_sheet.rows.push_back(std::move(read));
    }

    // One cell over several rows is said of all of them.
    void joinMerged(const std::vector<CellRange> &merges)
    {
        for (const CellRange &merge : merges) {
            ReturnedRow *first = rowAt(merge.firstRow);
            if (!first)
                continue;
            const auto covers = [&](InquiryField field) {
                const auto column = m_columns.find(field);
                return column != m_columns.end() && merge.contains(merge.firstRow, column->second);
            };
            for (ReturnedRow &row : ours()) {
                if (row.row <= merge.firstRow || row.row > merge.lastRow)
                    continue;
                if (covers(InquiryField::Answer) && row.answer->isEmpty())
                    row.mergedWith = size_t(first - m_sheet.rows.data());
                if (covers(InquiryField::Category) && row.category->isEmpty())
                    row.category = first->category;
                if (covers(InquiryField::By) && row.by.isEmpty())
                    row.by = first->by;
            }
        }
    }

    void hang(const XlsxNote &note)
    {
        const QString said = wordsOfNote(note);
        if (said.isEmpty())
            return;
        if (ReturnedRow *row = rowAt(note.row))
            row->comments << said;
        else
            m_sheet.loose.emplace_back(note.row, said);
    }

private:
    // 12-3 that was typed anew is a date: 12月3日.
    static QString refOf(const QString &words, const XlsxCell *cell)
    {
        static const QRegularExpression kDay(
            QRegularExpression::anchoredPattern(QStringLiteral("(\\d{1,2})月(\\d{1,2})日")));
        if (!cell || cell->kind != XlsxCell::Kind::Date)
            return words;
        const auto day = kDay.match(words);
        return day.hasMatch() ? day.captured(1) + u'-' + day.captured(2) : words;
    }

    // Who has made the column visible may write into it: 済, 10/3.
    void takeKey(const QString &key, ReturnedRow &read)
    {
        static const QRegularExpression kOurs(
            QStringLiteral("^[0-9_-]*[A-Za-z][A-Za-z0-9_-]*/[A-Za-z0-9_-]+$"));
        if (kOurs.match(key).hasMatch()) {
            const qsizetype slash = key.indexOf(u'/');
            if (m_lastSheet != QStringView(key).first(slash))
                m_lastSheet = key.first(slash);
            read.sheet = m_lastSheet;
            read.opinion = key.sliced(slash + 1);
        } else if (!key.isEmpty()) {
            read.comments << QStringLiteral("照合用：") + key;
        }
    }

    // What stands beside our columns: a column of their own, words behind the table.
    void addOthers(const XlsxRow &row, ReturnedRow &read) const
    {
        for (const XlsxCell &cell : row.cells) {
            const bool isOurs = std::ranges::any_of(
                m_columns, [&](const auto &known) { return known.second == cell.column; });
            const QString words = sanitizeText(cell.text).trimmed();
            if (!isOurs && !words.isEmpty())
                read.comments << QStringLiteral("%1列：%2").arg(columnLetters(cell.column), words);
        }
    }
    const XlsxCell *find(const XlsxRow &row, InquiryField field) const
    {
        const auto column = m_columns.find(field);
        return column == m_columns.end() ? nullptr : row.find(column->second);
    }
    std::span<ReturnedRow> ours() { return std::span(m_sheet.rows).subspan(m_first); }
    ReturnedRow *rowAt(int number)
    {
        const auto rows = ours();
        const auto found = std::ranges::lower_bound(rows, number, {}, &ReturnedRow::row);
        return found == rows.end() || found->row != number ? nullptr : &*found;
    }

    const ReturnedColumns &m_columns;
    ReturnedSheet &m_sheet;
    size_t m_first;
    QString m_lastSheet; // of a key: its rows share it
};

// Of two cells in one place the later one counts.
ReturnedCells cellsOf(const XlsxRow &row)
{
    ReturnedCells cells;
    cells.reserve(qsizetype(row.cells.size()));
    for (const XlsxCell &cell : row.cells) {
        if (!cells.isEmpty() && cells.back().first == cell.column)
            cells.back().second = cell.text;
        else
            cells.emplace_back(cell.column, cell.text);
    }
    return cells;
}

// Reads a sheet that may have our table in one go where the columns are named within the first
// rows, as nearly always; else once more when they are known.
class TableSearch
{
public:
    TableSearch(const Progress &progress, ReturnedSheet &returned)
        : m_progress(progress)
        , m_returned(returned)
    {}

    // False where no table of an inquiry stands in the sheet.
    Result<bool> read(const XlsxWorkbook &workbook, size_t sheet)
    {
        auto layout = workbook.readRows(sheet, [this](XlsxRow &&row) {
            return m_reader ? takeRow(row) : search(std::move(row));
        });
        if (layout && !m_reader && !m_search.columns().empty()) {
            const bool isWhole = !m_isTooLate;
            begin();
            if (!isWhole)
                layout = workbook.readRows(sheet, [this](XlsxRow &&row) { return takeRow(row); });
        }
        if (!layout)
            return layout.error();
        if (m_progress.isStopAsked())
            return stoppedError();
        if (!m_reader)
            return false;
        m_reader->joinMerged(layout->merges);
        const auto notes = workbook.readNotes(sheet);
        if (!notes)
            return notes.error();
        for (const XlsxNote &note : *notes)
            m_reader->hang(note);
        return true;
    }

private:
    bool takeRow(const XlsxRow &row)
    {
        if (readHeading(cellsOf(row)).kind == HeadingKind::None)
            m_reader->take(row);
        return !m_progress.isStopAsked();
    }

    bool search(XlsxRow &&row)
    {
        constexpr size_t kFirstRows = 64;
        const bool isFound = m_search.take(cellsOf(row));
        m_isTooLate = m_isTooLate || m_first.size() == kFirstRows;
        if (m_isTooLate)
            m_first.clear();
        else
            m_first.push_back(std::move(row));
        if (isFound && !m_isTooLate)
            begin();
        return !(isFound && m_isTooLate) && !m_progress.isStopAsked();
    }

    // The columns are known: what came before is read now.
    void begin()
    {
        m_columns = m_search.columns();
        m_reader.emplace(m_columns, m_returned);
        for (const XlsxRow &row : std::exchange(m_first, {}))
            takeRow(row);
    }

    const Progress &m_progress;
    ReturnedSheet &m_returned;
    ColumnSearch m_search;
    std::vector<XlsxRow> m_first;
    bool m_isTooLate = false; // not all rows until here are in m_first
    ReturnedColumns m_columns;
    std::optional<TableReader> m_reader;
};

QString textAt(const XlsxRow &row, int column)
{
    const XlsxCell *cell = row.find(column);
    return cell ? cell->text : QString();
}

Result<void> readIdentity(const XlsxWorkbook &workbook, size_t sheet, ReturnedSheet &returned)
{
    const auto read = workbook.readRows(sheet, [&](XlsxRow &&row) {
        const QString name = textAt(row, 0);
        const QString value = textAt(row, 1);
        if (name == u"format")
            returned.format = value.toInt();
        else if (name == u"document")
            returned.document = value;
        else if (name == u"sheet")
            returned.sheet = value;
        else if (name == kOwnWords)
            for (const QString &hash : value.split(u' ', Qt::SkipEmptyParts))
                returned.own.insert(hash);
        else if (const QString opinion = name.section(u'/', 1); !opinion.isEmpty()) {
            returned.locked.insert(opinion, value);
            returned.sent.insert(opinion, textAt(row, 2));
        }
        return true;
    });
    return read ? Result<void>() : read.error();
}

// A sheet without our table: all words on it that are not ours, a line for each row.
Result<void> readBeside(const XlsxWorkbook &workbook, size_t sheet, ReturnedSheet &returned)
{
    constexpr size_t kMostLines = 200;
    const QString name = workbook.sheets()[sheet].name;
    const bool isOurs = name.startsWith(kGuideSheet) || name.startsWith(kLegendSheet);
    const size_t before = returned.loose.size();
    bool isMore = false;
    const auto add = [&](int row, const QString &words) {
        if (!words.isEmpty() && returned.loose.size() < before + kMostLines)
            returned.loose.emplace_back(row, name + u'：' + words);
    };
    // Older sheets do not say which words are ours.
    if (!isOurs || !returned.own.isEmpty()) {
        const auto read = workbook.readRows(sheet, [&](XlsxRow &&row) {
            QStringList words;
            for (const XlsxCell &cell : row.cells) {
                const QString said = wordsOf(&cell).withStruck();
                if (!said.isEmpty() && !(isOurs && returned.own.contains(wordsHash(said))))
                    words << said;
            }
            if (returned.loose.size() == before + kMostLines && !words.isEmpty())
                isMore = true;
            add(row.number, words.join(u'　'));
            return !isMore;
        });
        if (!read)
            return read.error();
        if (isMore)
            returned.loose.emplace_back(
                0, name + QStringLiteral("：このシートには、ほかにも言葉があります。ファイルを"
                                         "開いて、お読みください。"));
    }
    const auto notes = workbook.readNotes(sheet);
    if (!notes)
        return notes.error();
    for (const XlsxNote &note : *notes)
        add(note.row, wordsOfNote(note));
    return {};
}

} // namespace

Result<ReturnedSheet> readReturnedWorkbook(const QByteArray &bytes, const Progress &progress)
{
    const auto workbook = XlsxWorkbook::open(bytes, progress);
    if (!workbook)
        return workbook.error();
    ReturnedSheet returned;
    std::vector<size_t> beside;
    for (size_t i = 0; i < workbook->sheets().size(); ++i) {
        if (workbook->sheets()[i].name == kIdentitySheet) {
            if (const auto read = readIdentity(*workbook, i, returned); !read)
                return read.error();
            continue;
        }
        const auto isTable = TableSearch(progress, returned).read(*workbook, i);
        if (!isTable)
            return isTable.error();
        if (*isTable)
            returned.hasTable = true;
        else
            beside.push_back(i);
    }
    for (size_t i = 0; i < beside.size() && returned.hasTable; ++i) {
        if (const auto read = readBeside(*workbook, beside[i], returned); !read)
            return read.error();
    }
    if (returned.sheet.isEmpty()) {
        const auto properties = workbook->customProperties();
        if (!properties)
            return properties.error();
        returned.sheet = properties->value(kIdentityProperty);
    }
    return returned;
}

} // namespace gaiyo
