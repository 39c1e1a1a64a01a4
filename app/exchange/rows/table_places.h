#pragma once

#include "exchange/rows/heading_path.h"
#include "exchange/rows/heading_rows.h"
#include "exchange/rows/record_reader.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/rows/table.h"

#include <optional>
#include <vector>

namespace gaiyo {

// Where in the plan the rows of a table stand: by their cells of headings, or below headings that
// have rows of their own.
class TablePlaces
{
public:
    // Both have to live as long. Of a table that comes back (`isReturn`) a row alone is no heading.
    TablePlaces(const Table &table, SnapshotBuilder &builder, bool isReturn);

    // Where rows go of a table that has no headings is known.
    void keepSilentOnRoot() { m_rootNoted = true; }

    // ＜第1章　…＞ alone in its row, in a table with one column of headings: those of the rows
    // below it stand under it, as far as they are deeper. Our own rows never say that.
    bool enterBracketed(const TableRecord &record);

    // A row between the others in which only the column of numbers is filled, with words: in a
    // table without a column of headings it is one, of the level that its number has.
    bool takeHeadingRow(const TableRecord &record);

    // A heading that a reader has put above the rows below.
    void enter(const QString &heading);

    // The words of such a row; "" for any other.
    QString headingRow(const TableRecord &record) const;

    // None where the row hangs on no node.
    std::optional<NodeId> placeOf(const TableRecord &record);

    void noteTray(const SourceRow &row);

private:
    std::optional<NodeId> placeWithoutPath();
    // The node that the path cells name; none where all of them are empty.
    std::optional<NodeId> readPath(const TableRecord &record);
    // Merged cells leave their value in the first row only.
    void inheritPath(int at, std::vector<std::optional<Heading>> &path);
    void takeDraftNumber(const TableRecord &record, const NodeId &node);

    const Table &m_table;
    RecordReader m_cells;
    SnapshotBuilder &m_builder;
    bool m_isReturn;
    std::vector<std::optional<Heading>> m_path; // of the last row that had one
    HeadingLevels m_levels;                     // of those
    HeadingPath m_between;                      // where headings have rows, not columns
    bool m_hasHeadingRows = false;
    bool m_inheritNoted = false;
    bool m_rootNoted = false;
    bool m_trayNoted = false;
};

} // namespace gaiyo
