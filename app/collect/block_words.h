#pragma once

#include "collect/blocks.h"
#include "domain/printed_letters.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"

#include <QString>

#include <optional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// What is computed in the blocks before and after the table. Words in braces:
//
//   {件} {名} {通}    opinions; people who sent them; letters that came
//   {期間}            the period, as the front page has it
//   {category:◎}     opinions of a category, by its symbol, or its words where it has none
//   {node:第2章}      opinions in and below a heading, by its number, its title or its id
//   {method:郵送}     letters that came this way, in any usual spelling of it
//
// Other words in braces stay as they are.
class BlockWords
{
public:
    // All arguments must outlive this.
    BlockWords(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
               const Tally &tally, const std::unordered_map<NodeId, QString> &numbers);

    std::vector<PageBlock> fill(const std::vector<PageBlock> &blocks) const;
    // Of the opinions in and below each node, beside Snapshot::nodes.
    // A page with the counts by chapter and category.
    std::vector<PageBlock> summary() const;
    static std::vector<qint64> countsOfNodes(const Snapshot &snapshot, const SnapshotIndex &index);

private:
    QString fill(const QString &text) const;
    std::optional<QString> find(const QString &word) const;
    std::optional<qint64> findNodeCount(const QString &name) const;
    void addComputedRows(PageBlock &block) const;
    std::vector<QStringList> computedRows(Breakdown by) const;
    void addMatrix(PageBlock &block) const;
    size_t onlyRoot() const;
    std::vector<std::vector<qint64>> countChapters(size_t top) const;
    QStringList matrixTitles(bool withOthers) const;
    std::vector<QStringList> nodeRows(bool onlyRoots) const;
    std::vector<QStringList> methodRows() const;
    QStringList countRow(const QString &name, qint64 count) const;
    QString nameOf(const Node &node) const;
    QString headingOf(const Node &node) const;
    const PrintedLetters &letters() const;

    const Snapshot &m_snapshot;
    const SnapshotIndex &m_index;
    const Settings &m_settings;
    const Tally &m_tally;
    const std::unordered_map<NodeId, QString> &m_numbers;
    mutable std::optional<PrintedLetters> m_letters; // counted when first asked for
};

// Positions in Snapshot::nodes.
std::unordered_map<NodeId, size_t> positionsOfNodes(const Snapshot &snapshot);

// 12.3%
QString percentOf(qint64 part, qint64 all);

} // namespace gaiyo
