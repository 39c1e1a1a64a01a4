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
//   {node:第2章}      opinions in and below a heading, by its number, its title or its id; with
//                    any above it where several are called so: {node:第2章／その他}
//   {method:郵送}     letters that came this way, in any usual spelling of it
//
// Other words in braces stay as they are; the check `computed_word` tells of those that were meant
// to be computed.
class BlockWords
{
public:
    // All arguments must outlive this.
    BlockWords(const Snapshot &snapshot, const SnapshotIndex &index, const Settings &settings,
               const Tally &tally, const std::unordered_map<NodeId, QString> &numbers);

    std::vector<PageBlock> fill(const std::vector<PageBlock> &blocks) const;
    // What is printed in place of a word in braces; none for one that names nothing.
    std::optional<QString> find(const QString &word) const;
    // The headings that {node:…} could mean, as positions: it is computed where there is one.
    std::vector<size_t> findNodes(const QString &name) const;
    // With all headings above it: 第2章／その他.
    QString pathOf(size_t node) const;
    // What only that one is called: その他, 第2章／その他, or its id.
    QString onlyNameOf(size_t node) const;
    // A page with the counts by chapter and category.
    std::vector<PageBlock> summary() const;
    // Of the opinions in and below each node, beside Snapshot::nodes.
    static std::vector<qint64> countsOfNodes(const Snapshot &snapshot, const SnapshotIndex &index);

private:
    // What is counted of a row of a computed table.
    struct Figures
    {
        QString name;
        qint64 opinions = 0;
        qint64 allOpinions = 0; // of which they are a share
        std::optional<int> letters = {};
        std::optional<int> persons = {};
    };
    enum class Figure { Opinions, Share, Letters, Persons };

    QString fill(const QString &text) const;
    QString shortNameOf(const Node &node, bool withTitle) const;
    bool isCalled(const Node &node, const QString &name) const;
    bool isCalled(size_t node, const QStringList &names) const;
    void addComputedRows(PageBlock &block) const;
    static std::optional<Figure> figureOf(const QString &title);
    static std::vector<std::optional<Figure>> figuresOf(const QStringList &titles, Breakdown by);
    QString wordsOf(Figure figure, const Figures &row) const;
    std::vector<Figures> computedRows(Breakdown by) const;
    void addMatrix(PageBlock &block) const;
    size_t onlyRoot() const;
    std::vector<std::vector<qint64>> countChapters(size_t top) const;
    QStringList matrixTitles(bool withOthers) const;
    std::vector<Figures> nodeRows(bool onlyRoots) const;
    std::vector<Figures> methodRows() const;
    QString nameOf(const Node &node) const;
    QString headingOf(const Node &node) const;
    void tellApart(std::vector<Figures> &rows, const std::vector<size_t> &nodes) const;
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
