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

namespace gaiyo {

namespace {

// Red or blue: said by a person. Black, white and grey are what programs write.
bool isLoud(const XlsxRun &run)
{
    if (!run.colour || run.text.trimmed().isEmpty())
        return false;
    const int red = (*run.colour >> 16) & 0xFF;
    const int green = (*run.colour >> 8) & 0xFF;
    const int blue = *run.colour & 0xFF;
    constexpr int kLeast = 64;
    return std::max({red, green, blue}) - std::min({red, green, blue}) > kLeast;
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
    words.isUnseen = isNumber && !isSeen && !cell->text.isEmpty();
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
        read.ref = foldWidth(lineOf(InquiryField::Ref)).trimmed();
        read.takeNo(lineOf(InquiryField::No));
        read.place = wordsOf(find(row, InquiryField::Place)).textOrStruck();
        read.summary = wordsOf(find(row, InquiryField::Summary));
        read.draft = wordsOf(find(row, InquiryField::Draft));
        if (m_columns.contains(InquiryField::Answer))
            read.answer = wordsOf(find(row, InquiryField::Answer));
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
    // Who has made the column visible may write into it: 済, 10/3.
    static void takeKey(const QString &key, ReturnedRow &read)
    {
        static const QRegularExpression kOurs(
            QStringLiteral("^[0-9_-]*[A-Za-z][A-Za-z0-9_-]*/[A-Za-z0-9_-]+$"));
        if (kOurs.match(key).hasMatch()) {
            read.sheet = key.section(u'/', 0, 0);
            read.opinion = key.section(u'/', 1);
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
};

ReturnedHeading headingOf(const XlsxRow &row)
{
    QMap<int, QString> cells;
    for (const XlsxCell &cell : row.cells)
        cells.insert(cell.column, cell.text);
    return readHeading(cells);
}

// A column that has lost one of its names is known by the other.
void addColumns(const ReturnedColumns &more, ReturnedColumns &columns)
{
    for (const auto &each : more) {
        const bool isTaken = std::ranges::any_of(
            columns, [&](const auto &known) { return known.second == each.second; });
        if (!isTaken)
            columns.insert(each);
    }
}

// The columns of a sheet; none where no table of an inquiry stands in it. Who sorted the headings
// with the rows may have them anywhere.
Result<std::optional<ReturnedColumns>> findColumns(const XlsxWorkbook &workbook, size_t sheet)
{
    ReturnedHeading names;
    ReturnedHeading headings;
    const auto read = workbook.readRows(sheet, [&](XlsxRow &&row) {
        ReturnedHeading heading = headingOf(row);
        ReturnedHeading &of = heading.kind == HeadingKind::Names ? names : headings;
        if (of.kind == HeadingKind::None)
            of = std::move(heading);
        return names.kind == HeadingKind::None || headings.kind == HeadingKind::None;
    });
    if (!read)
        return read.error();
    addColumns(headings.columns, names.columns);
    return names.columns.empty() ? std::nullopt : std::optional(names.columns);
}

Result<void> readTable(const XlsxWorkbook &workbook, size_t sheet, const ReturnedColumns &columns,
                       const Progress &progress, ReturnedSheet &returned)
{
    TableReader reader(columns, returned);
    const auto layout = workbook.readRows(sheet, [&](XlsxRow &&row) {
        if (headingOf(row).kind == HeadingKind::None)
            reader.take(row);
        return !progress.isStopAsked();
    });
    if (!layout)
        return layout.error();
    if (progress.isStopAsked())
        return stoppedError();
    reader.joinMerged(layout->merges);
    const auto notes = workbook.readNotes(sheet);
    if (!notes)
        return notes.error();
    for (const XlsxNote &note : *notes)
        reader.hang(note);
    return {};
}

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
        const auto columns = findColumns(*workbook, i);
        if (!columns)
            return columns.error();
        if (!*columns) {
            beside.push_back(i);
            continue;
        }
        returned.hasTable = true;
        if (const auto read = readTable(*workbook, i, **columns, progress, returned); !read)
            return read.error();
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
