#include "exchange/epub/epub_plan.h"

#include "collect/path_entries.h"

#include <algorithm>

namespace gaiyo {

namespace {

// Reading devices lay out a file as a whole, and some refuse a long one.
constexpr qsizetype kLongFile = 60'000; // characters
constexpr auto kMostChapters = 500;

qsizetype charactersOf(const std::vector<Paragraph> &paragraphs)
{
    qsizetype count = 0;
    for (const Paragraph &paragraph : paragraphs) {
        for (const TextRun &run : paragraph.runs)
            count += run.text.size();
    }
    return count;
}

qsizetype charactersOf(const Block &block)
{
    constexpr qsizetype kElements = 100;
    if (const auto *heading = std::get_if<HeadingBlock>(&block))
        return heading->text.size() + kElements;
    const auto &row = std::get<RowBlock>(block);
    return charactersOf(row.summary) + (row.response ? charactersOf(row.response->paragraphs) : 0) +
           kElements;
}

bool isChapter(const Collected &collected, size_t block)
{
    const auto begun = pathsBegun(collected, block);
    const auto *heading = std::get_if<HeadingBlock>(&collected.blocks[block]);
    return begun.empty() ? heading && depthOnTheWay(collected, *heading) == 0
                         : begun.front().depth == 0;
}

} // namespace

std::vector<EpubFile> planEpub(const Collected &collected)
{
    const std::vector<Block> &blocks = collected.blocks;
    std::vector<bool> beginsChapter(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i)
        beginsChapter[i] = isChapter(collected, i);
    const bool endsAtChapters =
        std::count(beginsChapter.begin(), beginsChapter.end(), true) <= kMostChapters;
    std::vector<EpubFile> files;
    qsizetype length = 0;
    bool isBelowHeading = false;
    for (size_t i = 0; i < blocks.size(); ++i) {
        const bool isHeading = std::holds_alternative<HeadingBlock>(blocks[i]);
        // The opinion directly below a heading stays with it.
        const bool isFull = length > kLongFile && !isBelowHeading;
        if (files.empty() || isFull || (endsAtChapters && beginsChapter[i])) {
            files.push_back({QStringLiteral("part-%1.xhtml").arg(files.size() + 1), i, i});
            length = 0;
        }
        length += charactersOf(blocks[i]);
        files.back().end = i + 1;
        isBelowHeading = isHeading;
    }
    return files;
}

} // namespace gaiyo
