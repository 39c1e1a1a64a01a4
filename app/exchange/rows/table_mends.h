#pragma once

#include "exchange/import_report.h"
#include "exchange/rows/divided_cells.h"
#include "exchange/rows/legend_rows.h"
#include "exchange/rows/merged_categories.h"
#include "exchange/rows/table.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// What was found, or done, before the records are read one by one.
struct TableMends
{
    CellDivision division;
    std::optional<int> symbols; // the column that takeSymbols() found
    std::optional<FilledCategories> filled;
    std::optional<int> sentences; // the column of dropSentences()
    std::vector<LegendWords> legend = {};
    bool isBySubmitter = false; // hasNumbersBySubmitter()
    bool keepsNumbers = false;  // hasNumbersOfItsOwn()
    bool isForeign = false;     // no table of ours
    QStringList told = {};      // sentences on what else was done
};

// Does to the records of a table of another office what has to be done before they are read.
TableMends mendTable(Table &table, const ImportOptions &options);

// What its columns would be taken for, for who is asked: as columns alone say it, and with those
// that a document that is made of it would have as free fields.
struct AssumedColumns
{
    TableColumns columns;
    TableColumns inNew;
};
AssumedColumns assumeColumns(Table table);

} // namespace gaiyo
