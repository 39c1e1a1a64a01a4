#include "collect/block_words.h"
#include "collect/blocks.h"
#include "domain/template.h"

namespace gaiyo {

std::vector<FrontItem> frontItems(const Collected &collected)
{
    const auto &parts = collected.settings.frontParts;
    const std::vector<PageBlock> &blocks = collected.front.blocks;
    std::vector<FrontItem> items;
    std::vector<bool> placed(blocks.size());
    const auto addAfter = [&](const QString &place) {
        for (size_t i = 0; i < blocks.size(); ++i) {
            if (!placed[i] && blocks[i].after == place) {
                items.push_back({{}, &blocks[i]});
                placed[i] = true;
            }
        }
    };
    addAfter(QStringLiteral("start"));
    for (FrontPart part : parts) {
        items.push_back({part, nullptr});
        addAfter(frontPartName(part));
    }
    for (size_t i = 0; i < blocks.size(); ++i) { // also those whose part is not printed
        if (!placed[i])
            items.push_back({{}, &blocks[i]});
    }
    return items;
}

namespace {

// Without the brackets that stand for a heading on paper.
QString withoutBrackets(const QString &title)
{
    const bool isBracketed = title.startsWith(u'＜') && title.endsWith(u'＞');
    return isBracketed ? title.mid(1, title.size() - 2) : title;
}

} // namespace

std::vector<PrintedLegend> printedLegends(const Collected &collected)
{
    if (!collected.settings.legend)
        return {};
    std::vector<PrintedLegend> legends;
    if (!collected.legend.empty())
        legends.push_back({collected.settings.legendTitle, &collected.legend, collected.legendTotal,
                           true, &collected.goneLegend});
    for (const FreeLegend &legend : collected.freeLegends)
        legends.push_back({legend.title, &legend.entries, {}, false});
    for (PrintedLegend &legend : legends) {
        const QString plain = withoutBrackets(legend.title);
        legend.plainTitle = plain.isEmpty()
                                ? nameOfCategories(collected.settings) + QStringLiteral("の凡例")
                                : plain;
    }
    return legends;
}

QString choiceExpansion(const Collected &collected, const RowBlock &row, ColumnField field)
{
    const auto *cell = row.findFree(field);
    return cell && hasChoices(collected.settings, field)
               ? choiceWords(collected.settings.freeFields[*freeIndex(field)], cell->front().text())
               : QString();
}

QString legendCount(const Collected &collected, const LegendEntry &entry)
{
    const Settings &settings = collected.settings;
    if (settings.legendCounts == LegendCounts::None)
        return {};
    const QString count = QString::number(entry.count) + settings.opinionCounter;
    if (settings.legendCounts == LegendCounts::Count)
        return count;
    return count + QStringLiteral("（%1）").arg(percentOf(entry.count, collected.opinions));
}

} // namespace gaiyo
