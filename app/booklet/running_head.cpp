#include "booklet/running_head.h"

#include "collect/path_entries.h"

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kHeadSize = 0.92;  // against the number's
constexpr double kHeadPlace = 0.56; // of the upper margin, down to its middle
constexpr double kHeadGap = 0.85;   // ems, from its middle to the rule below it

// Nothing of what stands behind the title, as is its count.
QString upToTitle(const QString &text, const QString &title)
{
    const qsizetype end = text.lastIndexOf(title);
    return end < 0 ? text : text.left(end + title.size());
}

// Without its draft number and count.
QString headWords(const HeadingBlock &heading)
{
    QString words = upToTitle(heading.text, heading.title);
    if (!heading.draftNumber.isEmpty())
        words.remove(QStringLiteral("（素案：%1）").arg(heading.draftNumber));
    return words;
}

// Of headings in columns: the cells say which, whatever stands on rows of its own below them.
QStringList pathWords(const RowBlock &row, RunningHead wanted, const std::vector<PathNode> &nodes)
{
    QStringList words;
    for (const size_t depth : {size_t(0), size_t(1)}) {
        const bool isWanted = depth == 0 || wanted == RunningHead::Section;
        if (!isWanted || depth >= row.path.size() || row.path[depth].text.isEmpty())
            continue;
        const PathCell &cell = row.path[depth];
        words += cell.node < 0 ? cell.text : upToTitle(cell.text, nodes[size_t(cell.node)].title);
    }
    return words;
}

} // namespace

RunningHeadPlace placeRunningHead(const Settings &settings)
{
    const double margin = settings.margins.top * kPointsPerMm;
    RunningHeadPlace place;
    place.size =
        std::min(kHeadSize * std::max(kNumberSize, kNumberShare * settings.fontSize), margin / 2.4);
    place.middle = margin * kHeadPlace;
    place.rule = place.middle + kHeadGap * place.size;
    return place;
}

RunningHeads::RunningHeads(const Collected &collected)
    : m_collected(collected)
{
    const RunningHead wanted = collected.settings.runningHead;
    if (wanted != RunningHead::Chapter && wanted != RunningHead::Section)
        return;
    const size_t none = collected.blocks.size();
    const bool isBeside =
        hasPathColumns(collected) && collected.settings.order != RowOrder::Category;
    size_t chapter = none;
    size_t section = none;
    for (size_t i = 0; i < collected.blocks.size(); ++i) {
        if (const auto *row = std::get_if<RowBlock>(&collected.blocks[i])) {
            m_above.emplace(row->no, std::pair(chapter, section));
            if (isBeside)
                m_paths.emplace(row->no, pathWords(*row, wanted, collected.pathNodes));
            continue;
        }
        const int depth = std::get<HeadingBlock>(collected.blocks[i]).depth;
        if (depth == 0) {
            chapter = i;
            section = none;
        } else if (depth == 1 && wanted == RunningHead::Section) {
            section = i;
        }
    }
}

QStringList RunningHeads::headingsAbove(int no) const
{
    const auto found = m_above.find(no);
    if (found == m_above.end())
        return {};
    QStringList words;
    if (const auto path = m_paths.find(no); path != m_paths.end())
        return path->second;
    for (size_t block : {found->second.first, found->second.second}) {
        if (block >= m_collected.blocks.size())
            continue;
        const auto &heading = std::get<HeadingBlock>(m_collected.blocks[block]);
        words += headWords(heading);
    }
    return words;
}

RunningHeads::Words RunningHeads::wordsOf(const Page &page) const
{
    const Settings &settings = m_collected.settings;
    if (settings.runningHead == RunningHead::None || !page.isInner)
        return {};
    Words words{settings.shortTitle.isEmpty() ? m_collected.front.title : settings.shortTitle, {}};
    for (const PageItem &item : page.items) {
        if (const auto *row = std::get_if<RowItem>(&item)) {
            words.right = headingsAbove(row->no);
            break;
        }
    }
    return words;
}

} // namespace gaiyo
