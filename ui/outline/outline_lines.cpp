#include "outline/outline_lines.h"

#include "exchange/csv/csv_reader.h"
#include "exchange/rows/column_words.h"
#include "exchange/rows/heading_grammar.h"
#include "exchange/rows/own_number.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace gaiyo {

namespace {

QRegularExpression wholePattern(const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::UseUnicodePropertiesOption |
                                  QRegularExpression::CaseInsensitiveOption);
}

const QString kPage =
    QStringLiteral("[(（]?(?:p\\.?|ｐ\\.?)?\\s*[0-9０-９]{1,4}\\s*(?:頁|ページ)?[)）]?");

// 緑を守る・・・・・3 → 緑を守る. Two marks may belong to the words: 緑‥
QString withoutLeaders(const QString &line)
{
    static const QRegularExpression kLeaders(
        QStringLiteral("\\s*(?:(?:[・･．.。‥·…⋯─―－ー＿_‐-]\\s*){3,}|(?:[…‥]\\s*){2,})") + kPage +
            QStringLiteral("\\s*$"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    QString rest = line;
    return rest.remove(kLeaders);
}

// 第1章, 1, (1), ①, Ⅰ, 1-1, 基本方針２, without a title.
bool isNumberAlone(const QString &cell)
{
    static const QRegularExpression kAny = wholePattern(QStringLiteral(
        "[(（]?[0-9０-９]{1,3}[)）.．]?|第\\s*[0-9０-９一二三四五六七八九十]+\\s*[章節項部編]|"
        "[①-⑳㉑-㉟㊱-㊿]{1,3}|[Ⅰ-Ⅻ][.．]?|取組項目\\s*[①-⑳㉑-㉟㊱-㊿]{0,3}"));
    if (kAny.match(cell).hasMatch())
        return true;
    const auto own = readOwnNumber(cell + QStringLiteral(" 題"));
    return own && own->title == u"題";
}

bool isNumbered(const QString &cell)
{
    const auto heading = readHeading(cell);
    return (heading && heading->number) || readHeadingOf(NodeKind::Item, cell).number ||
           readOwnNumber(cell) || isNumberAlone(cell);
}

// Where lines end with the number of a page.
struct PageEnds
{
    QStringList titles; // the lines without them
    std::vector<int> pages;
};

PageEnds readPageEnds(const QStringList &lines, const QRegularExpression &end)
{
    static const QRegularExpression kNoDigit(QStringLiteral("[^0-9]"));
    PageEnds found{lines, {}};
    for (QString &line : found.titles) {
        const auto match = end.match(line);
        if (!match.hasMatch())
            continue;
        found.pages.push_back(
            match.captured(2).normalized(QString::NormalizationForm_KC).remove(kNoDigit).toInt());
        line.replace(end, QStringLiteral("\\1"));
    }
    return found;
}

// 公園 1, 公園 2 are numbers of the parks, and 緑 1, 水 2 may be so.
bool mayCountTitles(const PageEnds &ends)
{
    const QSet<QString> titles(ends.titles.begin(), ends.titles.end());
    const bool areCounted = std::ranges::adjacent_find(ends.pages, [](int page, int next) {
                                return next != page + 1;
                            }) == ends.pages.end();
    return 2 * titles.size() <= ends.titles.size() ||
           (areCounted && std::ranges::none_of(ends.titles, isNumbered));
}

// Numbers that never fall are those of pages, where they end most lines behind a tab or a wide gap,
// or nearly all behind a blank.
QStringList withoutPages(const QStringList &lines)
{
    constexpr qsizetype kLeastBehindBlanks = 3;
    static const auto kOptions =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression kApart(QStringLiteral("(\\S)(?:\\s*\\t\\s*|\\s{2,}|　+)(") +
                                               kPage + QStringLiteral(")\\s*$"),
                                           kOptions);
    // No year: a plan of a thousand pages has other ends.
    static const QRegularExpression kBehindBlank(
        QStringLiteral(
            "(\\S)\\s+(?:[…‥⋯・．.]+\\s*)?((?:p\\.?|ｐ\\.?)?[0-9０-９]{1,3}(?:頁|ページ)?)\\s*$"),
        kOptions);
    const PageEnds apart = readPageEnds(lines, kApart);
    const auto count = qsizetype(apart.pages.size());
    if (count >= 2 && 3 * count >= 2 * lines.size())
        return std::ranges::is_sorted(apart.pages) ? apart.titles : lines;
    const PageEnds behind = readPageEnds(lines, kBehindBlank);
    const auto all = qsizetype(behind.pages.size());
    const bool arePages = all >= kLeastBehindBlanks && 10 * all >= 9 * lines.size() &&
                          std::ranges::is_sorted(behind.pages) && !mayCountTitles(behind);
    return arePages ? behind.titles : lines;
}

bool isNameOfHeadings(const QString &cell)
{
    static const QRegularExpression kName = wholePattern(QStringLiteral(
        "(?:[部章節項柱編]|[大中小](?:項目|分類|見出し|区分)|(?:基本|重点|個別|主要)?"
        "(?:目標|方針|方向性?|施策|政策|課題|取組|取り組み|事業|理念|計画|分野)|取組項目|項目|"
        "見出し|該当箇所|主な取組)(?:名|名称|の名称)?"));
    return kName.match(cell).hasMatch();
}

// What tables of plans have beside their headings.
bool isNameOfFacts(const QString &cell)
{
    static const QRegularExpression kName(QStringLiteral(
        "担当|所管|主管|関係課|[課室]名?$|件数|備考|ページ|頁|年度|予算|事業費|指標|目標値|"
        "実績|時期|期間|意見|回答|考え方|対応区分|新規|継続|再掲"));
    return kName.match(cell).hasMatch();
}

bool isNameOfNumbers(const QString &cell)
{
    static const QRegularExpression kName =
        wholePattern(QStringLiteral("(?:.{0,5}番号|no\\.?|№|[#＃])?"));
    return kName.match(cell.normalized(QString::NormalizationForm_KC)).hasMatch();
}

// The rows of a table, as they were copied: a cell of several lines stands in quotation marks.
std::vector<QStringList> cellsOf(const QStringList &lines)
{
    std::vector<QStringList> rows;
    const QString text = lines.join(u'\n');
    const auto records = text.contains(u'"') ? readCsv(text, u'\t') : std::vector<TableRecord>();
    if (records && !records->empty()) {
        for (const TableRecord &record : *records)
            rows.push_back(record.cells);
    } else {
        for (const QString &line : lines)
            rows.push_back(line.split(u'\t'));
    }
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = cell.simplified();
    }
    return rows;
}

qsizetype filledIn(const QStringList &row)
{
    return std::ranges::count_if(row, [](const QString &cell) { return !cell.isEmpty(); });
}

// A number and its title, in cells beside each other, become the title's one.
void joinNumbers(QStringList &row)
{
    for (qsizetype column = 0; column + 1 < row.size(); ++column) {
        QString &cell = row[column];
        QString &next = row[column + 1];
        if (cell.isEmpty() || next.isEmpty() || !isNumberAlone(cell) || isNumbered(next))
            continue;
        next = cell + u'　' + next;
        cell.clear();
    }
}

bool areNames(const QStringList &row)
{
    const auto isHeading = [](const QString &name) { return isNameOfHeadings(name); };
    const auto mayBe = [](const QString &name) {
        return name.isEmpty() || !isNumbered(name) || isNameOfHeadings(name);
    };
    return std::ranges::any_of(row, isHeading) && std::ranges::all_of(row, mayBe);
}

// The row of names of columns, below a title of the whole table at most.
std::optional<size_t> findNames(const std::vector<QStringList> &rows)
{
    constexpr size_t kMostAbove = 3;
    for (size_t row = 0; row < std::min(rows.size(), kMostAbove + 1); ++row) {
        if (areNames(rows[row]) && (row == 0 || filledIn(rows[row]) > 1))
            return row;
        if (filledIn(rows[row]) > 1 || std::ranges::any_of(rows[row], isNumbered))
            return std::nullopt;
    }
    return std::nullopt;
}

// No., 氏名, 意見の概要: what the rows have are no headings.
bool haveOpinions(const std::vector<QStringList> &rows)
{
    const auto isOfOpinions = [](const QString &name) {
        const auto meanings = meaningsOfColumn(name);
        return std::ranges::any_of(meanings, [](const ColumnMeaning &meaning) {
            return meaning.field == SourceField::Summary &&
                   meaning.strength >= ColumnMeaning::kUsual;
        });
    };
    const auto names =
        std::ranges::find_if(rows, [](const QStringList &row) { return filledIn(row) > 1; });
    return names != rows.end() && std::ranges::any_of(*names, isOfOpinions);
}

// Leaves the columns out that the names say to be no headings, with the names and what stands
// above them.
void takeNames(std::vector<QStringList> &rows, PastedLines &pasted)
{
    const auto found = findNames(rows);
    if (!found)
        return;
    const QStringList names = rows[*found];
    for (size_t row = 0; row < *found; ++row)
        pasted.above += rows[row].join(QString());
    rows.erase(rows.begin(), rows.begin() + qsizetype(*found) + 1);
    for (qsizetype column = 0; column < names.size(); ++column) {
        const QString &name = names[column];
        // Numbers of rows, beside headings that have their own.
        const bool areRows = !name.isEmpty() && isNameOfNumbers(name) &&
                             std::ranges::any_of(rows, [&](const QStringList &row) {
                                 return isNumbered(row.value(column + 1));
                             });
        if (!areRows && (isNameOfHeadings(name) || !isNameOfFacts(name)))
            continue;
        pasted.leftOut += names[column];
        for (QStringList &row : rows) {
            if (column < row.size())
                row[column].clear();
        }
    }
}

PastedLines linesOfTable(std::vector<QStringList> rows)
{
    PastedLines pasted;
    pasted.areOpinions = haveOpinions(rows);
    takeNames(rows, pasted);
    QStringList &lines = pasted.lines;
    QStringList above;
    for (QStringList &row : rows) {
        joinNumbers(row);
        bool isSame = true; // as in the row above, so far
        for (qsizetype column = 0; column < row.size(); ++column) {
            const QString &cell = row[column];
            if (cell.isEmpty())
                continue;
            isSame = isSame && cell == above.value(column);
            if (isSame)
                continue;
            above.resize(column); // what stood further in belongs to another heading
            above += cell;
            lines += QString(column, u'\t') + cell;
        }
    }
    return pasted;
}

} // namespace

PastedLines outlineLines(const QString &text)
{
    QStringList lines;
    const QStringList pasted = text.split(u'\n');
    for (const QString &line : pasted) {
        const QString words = withoutLeaders(line);
        if (!words.trimmed().isEmpty() && words.simplified().remove(u' ') != u"目次")
            lines += words;
    }
    lines = withoutPages(lines);
    const bool mayBeTable = std::ranges::any_of(
        lines, [](const QString &line) { return line.trimmed().contains(u'\t'); });
    if (!mayBeTable)
        return {lines, {}};
    std::vector<QStringList> rows = cellsOf(lines);
    std::vector<QStringList> joined = rows;
    for (QStringList &row : joined)
        joinNumbers(row);
    const bool isTable =
        std::ranges::any_of(joined, [](const QStringList &row) { return filledIn(row) > 1; });
    if (isTable || qsizetype(rows.size()) < lines.size()) // or a cell has several lines
        return linesOfTable(std::move(rows));
    // Numbers that Word sets apart from their titles by a tab: the tabs before them are the level.
    for (qsizetype line = 0; line < lines.size(); ++line) {
        const QString &words = lines[line];
        const auto begin = std::ranges::find_if(words, [](QChar c) { return !c.isSpace(); });
        lines[line] = words.left(begin - words.begin()) + words.trimmed().replace(u'\t', u'　');
    }
    return {lines, {}};
}

} // namespace gaiyo
