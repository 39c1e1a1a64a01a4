#pragma once

#include "collect/blocks.h"
#include "domain/snapshot_index.h"

#include <QString>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

class PrintedOrder;
struct PrintedRow;

// Which of the free fields have a column.
std::array<bool, kMostFreeFields> freeColumns(const Settings &settings);

// The opinions of the booklet as rows, with the responses that they have or share, and references
// as the numbers that they stand for. Rows are positions in PrintedOrder::rows().
class RowBlocks
{
public:
    // All arguments must outlive this.
    RowBlocks(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
              const PrintedOrder &order);

    // Without the headings that have columns.
    RowBlock make(size_t row) const;
    // How many opinions it stands for: with those that joined it.
    int countOf(const Opinion &opinion) const;

private:
    void addCountNote(RowBlock &block) const;
    void addFreeFields(RowBlock &block, const Opinion &opinion) const;
    ResponseCell responseCell(size_t row) const;
    void addAnswered(ResponseCell &cell, const PrintedRow &here, const ResponseId &response) const;
    std::optional<OpinionId> targetOf(const OpinionId &named) const;
    std::vector<Paragraph> responseParagraphs(const PrintedRow &here, const QString &markup) const;

    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    const Settings &m_settings;
    const PrintedOrder &m_order;
    std::unordered_map<OpinionId, qint64> m_joined; // how many opinions joined each
    std::array<bool, kMostFreeFields> m_hasFree;
};

} // namespace gaiyo
