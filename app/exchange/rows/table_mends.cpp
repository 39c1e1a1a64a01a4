#include "exchange/rows/table_mends.h"

#include "exchange/rows/category_cells.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/free_columns.h"
#include "exchange/rows/given_numbers.h"
#include "exchange/rows/heading_only_rows.h"
#include "exchange/rows/path_words.h"
#include "exchange/rows/repeated_heads.h"

#include <algorithm>

namespace gaiyo {

TableMends mendTable(Table &table, const ImportOptions &options)
{
    const auto isChosen = [&](int column) {
        const QString name = foldName(table.columns.names[column]);
        const QStringList chosen = options.columns.keys();
        return std::ranges::any_of(chosen, [&](const QString &key) {
            return foldName(key) == name || key == QString::number(column + 1);
        });
    };
    const bool isOurs = isOurTable(table);
    TableMends mends;
    mends.told = table.told;
    if (!isOurs) {
        mends.told += passOverRepeatedHeads(table);
        mends.told += takeHeadingsAbove(table);
        mends.told += fillFromHeadingRows(table);
        if (options.emptyPlace == EmptyPlace::Above)
            mends.told += takePlacesFromAbove(table);
        mends.told += takeAnswers(table, isChosen);
        takeNamelessNumbers(table);
        if (!table.columns.find(SourceField::No))
            mends.told += takeHeadingsAmongOpinions(table);
        if (!options.countNote) // rows that are added to a document have its fields
            mends.sentences = dropSentences(table, isChosen);
    }
    mends.division = divideCells(table);
    mends.symbols = takeSymbols(table, isChosen);
    if (!isOurs) {
        mends.told += readPathWords(table);
        mends.told += dropEmptyPath(table);
        mends.told += readCategoryDittos(table);
        mends.told += joinCategoryForms(table);
        if (!options.countNote) // the document that rows are added to has its own
            mends.legend = takeLegendRows(table);
        mends.told += dropNumberWord(table);
        mends.told += readNumberParts(table);
    }
    mends.filled = fillCategories(table);
    mends.isBySubmitter = hasNumbersBySubmitter(table);
    mends.isForeign = !isOurs;
    mends.keepsNumbers = !isOurs && !options.countNote && hasNumbersOfItsOwn(table);
    if (!isOurs)
        mends.told += numbersLost(table, mends.isBySubmitter);
    return mends;
}

AssumedColumns assumeColumns(Table table)
{
    const auto isChosen = [](int) { return false; };
    if (isOurTable(table))
        return {table.columns, table.columns};
    takeAnswers(table, isChosen);
    takeSymbols(table, isChosen);
    Table made = table;
    const auto sentences = dropSentences(made, isChosen);
    offerRemarks(table);
    offerRemarks(made);
    takeFreeColumns(made, sentences);
    return {table.columns, made.columns};
}

} // namespace gaiyo
