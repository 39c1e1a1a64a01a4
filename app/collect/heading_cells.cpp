#include "collect/heading_cells.h"

#include "domain/template.h"

#include <algorithm>

namespace gaiyo {

void keepRowsApart(Consultation &form)
{
    auto settings = resolveSettings(form);
    if (!settings)
        return; // collect() says so
    std::erase_if(settings->columns,
                  [](const Column &column) { return headingDepth(column.field).has_value(); });
    form.settings[u"columns"] = settingsToJson(*settings)[u"columns"];
}

HeadingCells::HeadingCells(const Settings &settings)
{
    if (settings.layout == RowLayout::Stacked)
        return; // there are no columns
    for (const Column &column : settings.columns) {
        if (const auto depth = headingDepth(column.field))
            m_depths.push_back(*depth);
    }
}

bool HeadingCells::has(int depth) const
{
    return std::find(m_depths.begin(), m_depths.end(), depth) != m_depths.end();
}

int HeadingCells::countAbove(int depth) const
{
    return int(std::count_if(m_depths.begin(), m_depths.end(),
                             [=](int column) { return column < depth; }));
}

void HeadingCells::merge(std::vector<Block> &blocks,
                         const std::vector<std::vector<QString>> &keys) const
{
    for (const int depth : m_depths) {
        size_t first = blocks.size(); // the row whose cell goes on
        for (size_t i = 0; i < blocks.size(); ++i) {
            auto *row = std::get_if<RowBlock>(&blocks[i]);
            if (!row) {
                first = blocks.size();
                continue;
            }
            if (first < i && keys[first][size_t(depth)] == keys[i][size_t(depth)]) {
                row->path[size_t(depth)].span = 0;
                ++std::get<RowBlock>(blocks[first]).path[size_t(depth)].span;
            } else {
                first = i;
            }
        }
    }
}

} // namespace gaiyo
