#pragma once

#include "collect/blocks.h"
#include "domain/snapshot_index.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace gaiyo {

class HeadingCells;

// The headings of the plan as the booklet has them: which of them have a row, how deep it stands
// and what it says. Nodes are positions in Snapshot::nodes; as many as nodes stand for none.
class PlanHeadings
{
public:
    // `numbers` of the nodes as printed. All arguments must outlive this.
    PlanHeadings(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
                 const std::unordered_map<NodeId, QString> &numbers, const HeadingCells &cells);

    // `group` as in HeadingBlock.
    HeadingBlock heading(size_t at, int group) const;
    HeadingBlock categoryHeading(size_t category, int group) const;
    // Above opinions without a heading that stand behind others with one.
    HeadingBlock noHeading(int group) const;

    // Headings without words have no row, nor those in columns of their own.
    bool hasRow(size_t node) const;
    // The node itself or the next one above it that has words; as many as nodes for none.
    size_t headingAbove(size_t node) const;
    bool isIn(size_t node, size_t heading) const;
    // The nodes from the root to this one.
    std::vector<size_t> pathTo(size_t node) const;
    // The same without those that have no words.
    std::vector<size_t> headingsTo(size_t node) const;
    // All of them, for the headings in columns.
    std::vector<PathNode> pathNodes() const;

private:
    int printedDepth(size_t at) const;
    int planDepth(size_t at) const;
    QString headingText(const HeadingBlock &block) const;

    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    const Settings &m_settings;
    const std::unordered_map<NodeId, QString> &m_numbers;
    const HeadingCells &m_cells;
};

} // namespace gaiyo
