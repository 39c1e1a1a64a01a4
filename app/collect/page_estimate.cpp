#include "collect/page_estimate.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr double kHeadingLines = 1.6; // that a heading takes, with the room around it

double linesOf(const std::vector<Paragraph> &paragraphs, double characters)
{
    double lines = 0;
    for (const Paragraph &paragraph : paragraphs) {
        qsizetype length = 0;
        for (const TextRun &run : paragraph.runs)
            length += run.text.size();
        lines += std::max(1.0, std::ceil(double(length) / characters));
    }
    return lines;
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
    for (const auto &[field, characters] : measure.columns) {
        if (field == ColumnField::Summary)
            lines = std::max(lines, linesOf(row.summary, characters));
        if (field == ColumnField::Response && row.response)
            lines =
                std::max(lines, linesOf(response, characters) / std::max(1, row.response->span));
    }
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
