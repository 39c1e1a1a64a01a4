#pragma once

#include "exchange/rows/record_reader.h"
#include "exchange/rows/snapshot_builder.h"
#include "exchange/rows/table_mends.h"

namespace gaiyo {

// Gives the document what stands above a table's rows, and says of the columns what nobody can see.
class TableFront
{
public:
    // All of them have to live as long. `printsRefs`: the document prints 整理番号 in place of No.
    TableFront(const Table &table, const TableMends &mends, SnapshotBuilder &builder,
               bool printsRefs)
        : m_table(table)
        , m_mends(mends)
        , m_builder(builder)
        , m_printsRefs(printsRefs)
        , m_cells(table)
    {}

    void take();

private:
    void takePreamble();
    bool takeReport(int line, const QString &words);
    void takeLegend();
    void takeHeader();
    void nameFreeFields();
    void takeItemLabel();
    void takeNumbering();
    void noteStart();
    void noteDivision();
    void noteSymbols();
    void noteFilled();
    void noteGuesses();

    const Table &m_table;
    const TableMends &m_mends;
    SnapshotBuilder &m_builder;
    bool m_printsRefs;
    RecordReader m_cells;
};

} // namespace gaiyo
