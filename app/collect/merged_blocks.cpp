#include "collect/merged_blocks.h"

#include <unordered_map>

namespace gaiyo {

QString rowKey(const OpinionId &opinion)
{
    return u'o' + opinion.value();
}

std::vector<QString> keysOf(const Collected &booklet, const Snapshot &values)
{
    std::vector<QString> keys;
    keys.reserve(booklet.blocks.size());
    QString group;
    std::unordered_map<QString, int> seen; // a heading stands again in the order of given numbers
    for (const Block &block : booklet.blocks) {
        if (const auto *row = std::get_if<RowBlock>(&block)) {
            keys.push_back(rowKey(row->opinion));
            continue;
        }
        const auto &heading = std::get<HeadingBlock>(block);
        if (heading.category) {
            group = *heading.category < values.categories.size()
                        ? values.categories[*heading.category].id.value()
                        : QString();
            keys.push_back(u'c' + group);
        } else {
            const QString key = u'h' + heading.node.value() + u'|' + group;
            const int before = seen[key]++;
            keys.push_back(before == 0 ? key : key + u'|' + QString::number(before));
        }
    }
    return keys;
}

namespace {

bool goesOnWithACell(const Block &block)
{
    const auto *row = std::get_if<RowBlock>(&block);
    return row && !row->response;
}

} // namespace

std::vector<Block> mergeBlocks(FormerBlocks former, PresentBlocks present)
{
    const QSet<QString> here(present.keys.begin(), present.keys.end());
    std::unordered_map<QString, std::vector<size_t>> behind; // "" at the very beginning
    QString anchor;
    for (size_t i = 0; i < former.keys.size(); ++i) {
        if (former.gone[i])
            behind[anchor].push_back(i);
        else if (here.contains(former.keys[i]) && !former.moved.contains(former.keys[i]))
            anchor = former.keys[i];
    }
    std::vector<Block> merged;
    merged.reserve(present.blocks.size());
    std::vector<size_t> waiting;
    const auto putWaiting = [&] {
        for (const size_t at : waiting)
            merged.push_back(std::move(*former.gone[at]));
        waiting.clear();
    };
    waiting.swap(behind[QString()]);
    for (size_t i = 0; i < present.blocks.size(); ++i) {
        if (!goesOnWithACell(present.blocks[i]))
            putWaiting();
        merged.push_back(std::move(present.blocks[i]));
        if (const auto found = behind.find(present.keys[i]); found != behind.end())
            waiting.insert(waiting.end(), found->second.begin(), found->second.end());
    }
    putWaiting();
    return merged;
}

} // namespace gaiyo
