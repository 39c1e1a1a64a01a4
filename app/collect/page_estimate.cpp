#include "collect/page_estimate.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kHeadingLines = 1.6; // that a heading takes, with the room around it

// In ems, quickly: long documents are asked about before they are set.
double lengthOf(QStringView words)
{
    constexpr double kNarrow = 0.56; // of letters and figures of English
    const auto narrow =
        std::count_if(words.begin(), words.end(), [](QChar c) { return c.unicode() < 0x2000; });
    return double(words.size()) - (1 - kNarrow) * double(narrow);
}

double linesOf(double length, double characters)
{
    return std::max(1.0, std::ceil(length / characters));
}

double linesOf(const std::vector<Paragraph> &paragraphs, double characters)
{
    double lines = 0;
    for (const Paragraph &paragraph : paragraphs) {
        double length = 0;
        for (const TextRun &run : paragraph.runs)
            length += lengthOf(run.text);
        lines += linesOf(length, characters);
    }
    return lines;
}

double linesOf(const RowBlock &row, ColumnField field, double characters)
{
    if (field == ColumnField::Summary)
        return linesOf(row.summary, characters);
    if (field == ColumnField::Response && row.response)
        return linesOf(row.response->paragraphs, characters) / std::max(1, row.response->span);
    if (const PathCell *heading = row.findPath(field); heading && heading->span > 0)
        return linesOf(lengthOf(heading->text), characters) / heading->span;
    if (const auto *free = row.findFree(field))
        return linesOf(*free, characters);
    return 1;
}

double linesOf(const RowBlock &row, const BodyMeasure &measure)
{
    const std::vector<Paragraph> none;
    const std::vector<Paragraph> &response = row.response ? row.response->paragraphs : none;
    if (measure.isStacked) {
        const auto characters = measure.columns.front().second;
        return linesOf(row.summary, characters) + linesOf(response, characters) + 4; // titles
    }
    double lines = 1;
    for (const auto &[field, characters] : measure.columns)
        lines = std::max(lines, linesOf(row, field, characters));
    return lines;
}

} // namespace

double estimateHeight(const RowBlock &row, const BodyMeasure &measure)
{
    return linesOf(row, measure) * measure.pitch + measure.padding * 2;
}

double estimatePages(const Collected &collected, const BodyMeasure &measure)
{
    double height = 0;
    for (const Block &block : collected.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block))
            height += estimateHeight(*row, measure);
        else
            height += kHeadingLines * measure.pitch;
    }
    return height / std::max(1.0, measure.height);
}

} // namespace gaiyo
