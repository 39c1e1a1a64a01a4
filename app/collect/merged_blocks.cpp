#include "collect/merged_blocks.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

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

// Puts what is gone among the rest, as soon as it may.
class BlockMerger
{
public:
    BlockMerger(std::vector<std::optional<Block>> gone, size_t count)
        : m_gone(std::move(gone))
    {
        m_merged.reserve(count);
    }

    // A heading that is gone, and what stands behind it, waits for the next heading that does not
    // stand below it: what is new would seem to stand under the one that is gone.
    void wait(const std::vector<size_t> &gone)
    {
        bool isBehindHeading = false;
        for (const size_t at : gone) {
            isBehindHeading = isBehindHeading || std::holds_alternative<HeadingBlock>(*m_gone[at]);
            (isBehindHeading ? m_behindHeading : m_waiting).push_back(at);
        }
    }

    void put(Block block)
    {
        const auto *heading = std::get_if<HeadingBlock>(&block);
        if (!goesOnWithACell(block))
            take(m_waiting);
        if (heading)
            takeBefore(*heading);
        m_merged.push_back(std::move(block));
    }

    std::vector<Block> finish()
    {
        take(m_waiting);
        take(m_behindHeading);
        return std::move(m_merged);
    }

private:
    void take(std::vector<size_t> &waiting)
    {
        for (const size_t at : waiting)
            m_merged.push_back(std::move(*m_gone[at]));
        waiting.clear();
    }

    // Up to the first heading that this one would seem to stand below.
    void takeBefore(const HeadingBlock &next)
    {
        const auto end = std::ranges::find_if(m_behindHeading, [&](size_t at) {
            const auto *heading = std::get_if<HeadingBlock>(&*m_gone[at]);
            return heading && heading->depth < next.depth;
        });
        std::vector<size_t> ready(m_behindHeading.begin(), end);
        m_behindHeading.erase(m_behindHeading.begin(), end);
        take(ready);
    }

    std::vector<std::optional<Block>> m_gone;
    std::vector<Block> m_merged;
    std::vector<size_t> m_waiting;
    std::vector<size_t> m_behindHeading; // the first of them is a heading
};

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
    BlockMerger merger(std::move(former.gone), present.blocks.size());
    merger.wait(behind[QString()]);
    for (size_t i = 0; i < present.blocks.size(); ++i) {
        merger.put(std::move(present.blocks[i]));
        if (const auto found = behind.find(present.keys[i]); found != behind.end())
            merger.wait(found->second);
    }
    return merger.finish();
}

} // namespace gaiyo
