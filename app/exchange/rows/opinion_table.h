#pragma once

#include "domain/settings.h"
#include "domain/snapshot_index.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <functional>
#include <unordered_map>
#include <vector>

namespace gaiyo {

// The document as a table that our readers read back, for the formats that have cells: No., the
// path with one column a level, opinion, response (plain text) and category in the booklet's order,
// count where one is not 1, 回答共有 where responses are shared (the row that has the text), and
// 整理番号 where opinions have one.
// A document whose opinions stand without headings has no path columns. Rows of the tray have no
// path and the label 未定n; headings without opinions have a row of their own. Internal notes are
// left out: they are never published.
class OpinionTable
{
public:
    enum class Kind {
        No,
        Path,
        Summary,
        Response,
        Category,
        Count,
        Free,
        Choice,
        SharedWith,
        Ref,
        Id
    };
    struct Column
    {
        Kind kind;
        QString title;
    };
    struct Row
    {
        const Opinion *opinion = nullptr; // null for a heading without opinions
        QStringList cells;                // beside columns()
    };

    // The snapshot must outlive the table. With the name of its state there is a last column with
    // the opinions' ids (column_names.h), so that the table can come back.
    explicit OpinionTable(const Snapshot &snapshot, const QString &state = {});

    // What a category is called in its cells: its symbol, or its words where it has none.
    static QString categoryLabel(const Category &category);

    const std::vector<Column> &columns() const { return m_columns; }

    // All rows in the booklet's order, until `visit` answers false.
    void visitRows(const std::function<bool(const Row &)> &visit) const;

private:
    void findPaths();
    bool isWithoutHeadings() const;
    void findFields();
    void nameColumns();
    void require(ColumnField field, bool needed);
    QString titleOf(ColumnField field) const;
    QString freeTitle(size_t field) const;
    Kind kindOf(ColumnField field) const;
    QString headingCell(const Node &node, int depth) const;
    const Opinion *ownerOf(const Opinion &opinion) const;
    QStringList pathCells(const NodeId *node) const;
    QString labelOf(const Opinion &opinion) const;
    QStringList opinionCells(const Opinion &opinion) const;
    QString fieldCell(const Opinion &opinion, ColumnField field) const;
    QString responseCell(const Opinion &opinion) const;
    QString categoryCell(const Opinion &opinion) const;

    const Snapshot &m_snapshot;
    QString m_state;
    SnapshotIndex m_index;
    std::unordered_map<NodeId, QString> m_numbers;
    QHash<NodeId, QStringList> m_paths;
    QSet<NodeId> m_bare; // headings that no opinion's row would name
    qsizetype m_depth = 0;
    QMap<ColumnField, QString> m_titles;
    std::vector<FreeField> m_free; // as the document calls them
    QList<ColumnField> m_fields;
    bool m_shares = false;
    bool m_hasRefs = false;
    size_t m_placed = 0; // opinions before the tray
    std::vector<Column> m_columns;
};

} // namespace gaiyo
