#include "exchange/rows/divided_cells.h"

#include "base/sanitize.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr qsizetype kWordsShown = 40;

// A line's beginning that says whose the words behind it are.
struct WhoseMark
{
    SourceField field;
    QString name; // 意見, 区の考え方
    QString rest; // of the line
};

std::optional<WhoseMark> readWhoseMark(const QString &line)
{
    static const QRegularExpression kBracketed(
        QRegularExpression::anchoredPattern(
            QStringLiteral("[■□◼◾●○◆◇▼▽▶▷]?[\\[［【〔<＜〈《(（]([^\\]］】〕>＞〉》)）]{1,20})"
                           "[\\]］】〕>＞〉》)）]\\s*[:：]?\\s*(.*)")),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kMarked(
        QRegularExpression::anchoredPattern(
            QStringLiteral("[■□◼◾●○◆◇▼▽▶▷]\\s*([^\\s:：]{1,20})(?:\\s*[:：]\\s*|\\s+|$)(.*)")),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString words = line.trimmed();
    for (const QRegularExpression *form : {&kBracketed, &kMarked}) {
        const auto match = form->match(words);
        const auto field =
            match.hasMatch() ? findFieldOfColumn(match.captured(1)) : std::optional<SourceField>();
        if (field == SourceField::Summary || field == SourceField::Response)
            return WhoseMark{*field, match.captured(1).trimmed(), match.captured(2)};
    }
    return std::nullopt;
}

struct BothTexts
{
    QString opinion;
    QString response;
    QString opinionName;
    QString responseName;
};

QString joined(const QString &first, const QStringList &below)
{
    return trimCell((QStringList{first} + below).join(u'\n'));
}

// None where a mark is missing, stands there twice, or the response's comes first.
std::optional<BothTexts> readBoth(const QString &cell)
{
    QStringList lines = trimCell(cell).split(u'\n');
    const auto opinion = readWhoseMark(lines.takeFirst());
    if (!opinion || opinion->field != SourceField::Summary)
        return std::nullopt;
    std::optional<WhoseMark> response;
    QStringList words;
    QStringList answer;
    for (const QString &line : lines) {
        const auto mark = readWhoseMark(line);
        if (mark && (response || mark->field == SourceField::Summary))
            return std::nullopt;
        if (mark)
            response = mark;
        else
            (response ? answer : words) << line;
    }
    BothTexts both;
    both.opinion = joined(opinion->rest, words);
    if (!response || both.opinion.isEmpty())
        return std::nullopt;
    both.response = joined(response->rest, answer);
    both.opinionName = opinion->name;
    both.responseName = response->name;
    return both;
}

bool hasAnyMark(const QString &cell)
{
    const QStringList lines = cell.split(u'\n');
    return std::any_of(lines.begin(), lines.end(),
                       [](const QString &line) { return readWhoseMark(line).has_value(); });
}

} // namespace

CellDivision divideCells(Table &table)
{
    CellDivision division;
    TableColumns &columns = table.columns;
    if (columns.find(SourceField::Response))
        return division;
    const int opinions = *columns.find(SourceField::Summary);
    const QString name = columns.names.value(opinions);
    auto response = int(columns.names.size());
    for (const TableRecord &record : table.records)
        response = std::max(response, int(record.cells.size()));
    QString opinionName;
    QString responseName;
    std::vector<const TableRecord *> whole;
    bool isMarked = false; // one of those
    for (size_t i = table.header + 1; i < table.records.size(); ++i) {
        TableRecord &record = table.records[i];
        const QString cell = sanitizeText(table.plainCell(record.cells.value(opinions)));
        if (cell.trimmed().isEmpty())
            continue;
        const auto both = readBoth(cell);
        if (!both) {
            whole.push_back(&record);
            isMarked = isMarked || hasAnyMark(cell);
            continue;
        }
        if (division.divided++ == 0) {
            division.firstDivided = record.line;
            opinionName = both->opinionName;
            responseName = both->responseName;
        }
        record.cells.resize(response + 1);
        record.cells[opinions] = both->opinion;
        record.cells[response] = both->response;
    }
    if (division.divided > 0) {
        columns.names.resize(response + 1);
        columns.names[response] = responseName;
        if (namesOpinionAndResponse(name))
            columns.names[opinions] = opinionName;
        columns.fields[SourceField::Response] = response;
    }
    if (!whole.empty() && (division.divided > 0 || isMarked || namesOpinionAndResponse(name))) {
        division.whole = int(whole.size());
        division.firstWhole = whole.front()->line;
        division.firstWords =
            sanitizeLine(whole.front()->cells[opinions]).trimmed().left(kWordsShown);
    }
    return division;
}

} // namespace gaiyo
