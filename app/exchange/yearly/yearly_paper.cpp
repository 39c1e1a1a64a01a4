#include "exchange/yearly/yearly_paper.h"

#include "domain/calendar.h"
#include "domain/template.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kPaddings = 8;   // points beside the words of a cell, both sides
constexpr double kSmallest = 8.5; // of the letters on A4, points
constexpr double kLeast = 6;      // and on A3
constexpr double kTitleEms = 9;
constexpr double kDayEms = 4.2;   // 平成28年
constexpr double kMeaningEms = 4; // of a heading of many lines
constexpr double kFigureEms = 3;
constexpr double kBarEms = 6; // so that the bars can be compared

// 平成28年 and 7月1日, a line each.
std::vector<Paragraph> dayOnPaper(const QString &cell)
{
    const QString words = japaneseDate(QDate::fromString(cell, Qt::ISODate));
    const qsizetype behindYear = words.indexOf(u'年') + 1;
    return {{{{words.left(behindYear), {}}}}, {{{words.mid(behindYear), {}}}}};
}

std::vector<Paragraph> cellOnPaper(qsizetype column, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    if (column > 0 && !isYearlyNumber(column))
        return dayOnPaper(cell);
    return {{{{cell, {}}}}};
}

// The figure of all opinions has a bar, the more the longer; `most` is 0 for the sums.
RowBlock yearlyBlock(const QStringList &cells, int no, int most)
{
    RowBlock row;
    row.no = no;
    row.label = cells.constFirst();
    for (qsizetype i = 0; i < cells.size(); ++i)
        row.cells.push_back(cellOnPaper(i, cells[i]));
    row.bars.resize(row.cells.size());
    if (most > 0)
        row.bars[size_t(kYearlyOpinions)] = cells[kYearlyOpinions].toDouble() / most;
    return row;
}

double emsOf(const YearlyTable &table, qsizetype column)
{
    if (column == 0)
        return kTitleEms;
    if (!isYearlyNumber(column))
        return kDayEms;
    qsizetype digits = table.sums.value(column).size();
    for (const QStringList &row : table.rows)
        digits = std::max(digits, row[column].size());
    const double least = column == kYearlyOpinions          ? kBarEms
                         : table.columns[column].size() > 6 ? kMeaningEms
                                                            : kFigureEms;
    return std::max(least, double(digits) / 2 + 0.5);
}

// Columns by what stands in them, and the largest letters with which they have room.
void layOutYearly(const YearlyTable &table, Settings &settings)
{
    std::vector<double> ems;
    double all = 0;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        ems.push_back(emsOf(table, i));
        all += ems.back();
    }
    const auto fitting = [&](double paperWidth) { // millimetres
        const double width =
            (paperWidth - settings.margins.left - settings.margins.right) / 25.4 * 72;
        return std::floor((width - kPaddings * double(ems.size())) / all * 10) / 10;
    };
    double size = fitting(297);
    if (size < kSmallest) {
        settings.paper = QStringLiteral("A3");
        size = std::max(kLeast, fitting(420));
    }
    settings.fontSize = std::min(settings.fontSize, size);
    settings.columns.clear();
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        settings.columns.push_back(
            {isYearlyNumber(i) ? ColumnField::Count : ColumnField::Summary, table.columns[i],
             int(std::lround(ems[size_t(i)] * settings.fontSize + kPaddings))});
}

} // namespace

Result<Collected> collectYearly(const YearlyTable &table)
{
    auto settings = resolveSettings(Consultation());
    if (!settings)
        return settings.error();
    Collected paper;
    paper.settings = std::move(*settings);
    layOutYearly(table, paper.settings);
    paper.settings.orientation = Orientation::Landscape;
    paper.settings.frontParts = {FrontPart::Title};
    paper.front.title = kYearlyTitle.toString();
    int most = 0;
    for (const QStringList &row : table.rows)
        most = std::max(most, row[kYearlyOpinions].toInt());
    int no = 0;
    for (const QStringList &row : table.rows)
        paper.blocks.emplace_back(yearlyBlock(row, ++no, most));
    paper.blocks.emplace_back(yearlyBlock(table.sums, ++no, 0));
    return paper;
}

} // namespace gaiyo
