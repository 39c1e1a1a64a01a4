#include "outline/outline_lines.h"

#include "exchange/csv/csv_reader.h"
#include "exchange/rows/heading_grammar.h"
#include "exchange/rows/own_number.h"

#include <QRegularExpression>

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
        QStringLiteral("\\s*(?:(?:[・･．.。‥·…─―－ー]\\s*){3,}|(?:[…‥]\\s*){2,})") + kPage +
            QStringLiteral("\\s*$"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    QString rest = line;
    return rest.remove(kLeaders);
}

// Numbers that end most lines behind a tab or a wide gap, and never fall, are those of pages.
QStringList withoutPages(QStringList lines)
{
    static const QRegularExpression kEnd(
        QStringLiteral("(\\S)(?:\\s*\\t\\s*|\\s{2,}|　+)(") + kPage + QStringLiteral(")\\s*$"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kNoDigit(QStringLiteral("[^0-9]"));
    int last = 0;
    qsizetype count = 0;
    for (const QString &line : std::as_const(lines)) {
        const auto match = kEnd.match(line);
        if (!match.hasMatch())
            continue;
        const int page =
            match.captured(2).normalized(QString::NormalizationForm_KC).remove(kNoDigit).toInt();
        if (page < last)
            return lines;
        last = page;
        ++count;
    }
    if (count < 2 || 3 * count < 2 * lines.size())
        return lines;
    for (QString &line : lines)
        line.replace(kEnd, QStringLiteral("\\1"));
    return lines;
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

// Leaves the columns out that the names of the first row say to be no headings, and that row.
// Tells what was left out.
QStringList takeNames(std::vector<QStringList> &rows)
{
    QStringList leftOut;
    const QStringList names = rows.front();
    const auto isHeading = [](const QString &name) { return isNameOfHeadings(name); };
    const auto mayBe = [](const QString &name) {
        return name.isEmpty() || !isNumbered(name) || isNameOfHeadings(name);
    };
    if (std::ranges::none_of(names, isHeading) || !std::ranges::all_of(names, mayBe))
        return leftOut;
    rows.erase(rows.begin());
    for (qsizetype column = 0; column < names.size(); ++column) {
        const QString &name = names[column];
        // Numbers of rows, beside headings that have their own.
        const bool areRows = !name.isEmpty() && isNameOfNumbers(name) &&
                             std::ranges::any_of(rows, [&](const QStringList &row) {
                                 return isNumbered(row.value(column + 1));
                             });
        if (!areRows && (isNameOfHeadings(name) || !isNameOfFacts(name)))
            continue;
        leftOut += names[column];
        for (QStringList &row : rows) {
            if (column < row.size())
                row[column].clear();
        }
    }
    return leftOut;
}

PastedLines linesOfTable(std::vector<QStringList> rows)
{
    PastedLines pasted;
    pasted.leftOut = takeNames(rows);
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
