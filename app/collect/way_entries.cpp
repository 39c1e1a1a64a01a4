#include "collect/way_entries.h"

#include "collect/path_entries.h"

#include <algorithm>
#include <optional>

namespace gaiyo {

namespace {

constexpr size_t kLeastEntries = 2; // with one heading there is nowhere else to go
constexpr int kLongScroll = 20;     // rows: some ten screens

const HeadingBlock *headingAt(const Collected &collected, size_t block)
{
    return std::get_if<HeadingBlock>(&collected.blocks[block]);
}

// With those in columns of their own, which lie on the way as well.
std::vector<WayEntry> allEntries(const Collected &collected, int depths)
{
    const Settings &settings = collected.settings;
    std::vector<WayEntry> entries;
    for (CountedEntry &counted : entriesWithPaths(collected)) {
        if (counted.entry.depth >= depths)
            continue;
        if (!settings.headingCounts)
            counted.entry.beside = QString::number(counted.count) + settings.opinionCounter;
        entries.push_back(std::move(counted.entry));
    }
    return entries;
}

} // namespace

std::vector<qint64> countsBelow(const Collected &collected)
{
    std::vector<qint64> counts(collected.blocks.size());
    std::vector<size_t> open; // headings from the root on
    for (size_t i = 0; i < counts.size(); ++i) {
        if (const HeadingBlock *heading = headingAt(collected, i)) {
            while (!open.empty() && headingAt(collected, open.back())->depth >= heading->depth)
                open.pop_back();
            open.push_back(i);
            continue;
        }
        const auto &row = std::get<RowBlock>(collected.blocks[i]);
        if (row.mark == Mark::Removed) // of a comparison: it is no opinion any more
            continue;
        for (size_t above : open)
            counts[above] += row.count;
    }
    return counts;
}

QString indexTitle(const Collected &collected)
{
    return collected.settings.itemLabel + QStringLiteral("索引");
}

QStringList indexLines(const Collected &collected)
{
    QStringList lines;
    for (const WayEntry &entry : indexEntries(collected))
        lines += QString(entry.depth, u'　') + entry.words +
                 (entry.beside.isEmpty() ? QString() : u'　' + entry.beside);
    if (!lines.isEmpty())
        lines.prepend(indexTitle(collected));
    return lines;
}

std::vector<WayEntry> headingEntries(const Collected &collected, int depths)
{
    if (hasPathColumns(collected))
        return allEntries(collected, depths);
    const Settings &settings = collected.settings;
    std::vector<WayEntry> entries;
    const std::vector<qint64> counts = countsBelow(collected);
    for (size_t i = 0; i < collected.blocks.size(); ++i) {
        const HeadingBlock *heading = headingAt(collected, i);
        if (!heading || heading->depth >= depths)
            continue;
        const QString count = QString::number(counts[i]) + settings.opinionCounter;
        entries.push_back(
            {heading->depth, heading->text, settings.headingCounts ? QString() : count, i});
    }
    return entries;
}

size_t placeOfBack(const Collected &collected, size_t block)
{
    return collected.blocks.size() + 1 + block;
}

bool isOfIndex(const Collected &collected, const WayEntry &entry)
{
    return entry.heading == collected.blocks.size();
}

std::optional<size_t> findBackBlock(const Collected &collected, const WayEntry &entry)
{
    const size_t first = placeOfBack(collected, 0);
    return entry.heading < first ? std::nullopt : std::optional(entry.heading - first);
}

std::vector<WayEntry> backEntries(const Collected &collected)
{
    std::vector<WayEntry> entries;
    for (size_t i = 0; i < collected.back.size(); ++i) {
        const PageBlock &block = collected.back[i];
        if (block.type == PageBlockType::Heading && !block.text.trimmed().isEmpty())
            entries.push_back(
                {0, QString(block.text).replace(u'\n', u' '), {}, placeOfBack(collected, i)});
    }
    return entries;
}

namespace {

// What stands behind the table, where there are headings above it.
void addEntriesBehind(std::vector<WayEntry> &entries, const Collected &collected)
{
    if (entries.empty())
        return;
    const auto behind = backEntries(collected);
    entries.insert(entries.end(), behind.begin(), behind.end());
    if (!indexEntries(collected).empty())
        entries.push_back({0, indexTitle(collected), {}, collected.blocks.size()});
}

} // namespace

std::vector<WayEntry> contentsEntries(const Collected &collected)
{
    const Settings &settings = collected.settings;
    if (settings.contents == ContentsPolicy::None)
        return {};
    std::vector<WayEntry> entries = headingEntries(collected, settings.contentsDepth);
    addEntriesBehind(entries, collected);
    return entries;
}

std::vector<WayEntry> contentsWithoutPages(const Collected &collected)
{
    const Settings &settings = collected.settings;
    if (settings.contents == ContentsPolicy::None)
        return {};
    std::vector<WayEntry> entries = headingEntries(collected, settings.contentsDepth);
    const bool isShort = entries.size() < kLeastEntries;
    addEntriesBehind(entries, collected);
    if (settings.contents == ContentsPolicy::Always)
        return entries;
    const auto rows =
        std::count_if(collected.blocks.begin(), collected.blocks.end(),
                      [](const Block &block) { return std::holds_alternative<RowBlock>(block); });
    return isShort || rows < kLongScroll ? std::vector<WayEntry>() : entries;
}

} // namespace gaiyo
