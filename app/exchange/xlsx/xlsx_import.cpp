#include "exchange/xlsx/xlsx_import.h"

#include "exchange/xlsx/sheet_chapters.h"
#include "exchange/xlsx/sheet_table.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace gaiyo {

namespace {

// The sheets that people see beside those that were read.
QStringList otherSheets(const XlsxWorkbook &workbook, const QSet<size_t> &read)
{
    QStringList names;
    for (size_t i = 0; i < workbook.sheets().size(); ++i) {
        if (!read.contains(i) && !workbook.sheets()[i].isHidden)
            names << workbook.sheets()[i].name;
    }
    return names;
}

void addReport(const XlsxWorkbook &workbook, size_t sheet, const QSet<size_t> &read,
               SheetRecords &records, Imported &imported)
{
    QStringList sentences = records.notes.take();
    if (const QStringList others = otherSheets(workbook, read); !others.isEmpty())
        sentences.prepend(QCoreApplication::translate(
                              "Xlsx", "The sheet “%1” was read. The workbook has others, which "
                                      "were not: %2.")
                              .arg(workbook.sheets()[sheet].name, others.join(u'、')));
    imported.assumed = sentences + imported.assumed;
    auto &all = imported.notUnderstood;
    all.insert(all.end(), records.notUnderstood.begin(), records.notUnderstood.end());
    std::stable_sort(all.begin(), all.end(), [](const NotUnderstood &a, const NotUnderstood &b) {
        return a.line < b.line;
    });
}

} // namespace

Result<Imported> importXlsx(const QByteArray &bytes, const ImportOptions &options)
{
    const auto map = readColumnMap(options);
    if (!map)
        return map.error();
    const auto workbook = XlsxWorkbook::open(bytes, options.progress);
    if (!workbook)
        return workbook.error();
    const auto found = findSheetTable(*workbook, *map, {options.sheet, options.headings});
    if (!found)
        return found.error();
    if (const auto checked = checkColumnMap(*map, found->start.columns.names); !checked)
        return checked.error();
    auto records = readSheetTable(*workbook, *found, *map, options.progress, options.isReturn);
    if (!records)
        return records.error();
    QSet<size_t> read{found->sheet};
    if (!options.isReturn && options.sheet.isEmpty() && options.headings.isEmpty()) {
        const auto joined = joinChapters(*workbook, *found, *map, options.progress, *records);
        if (!joined)
            return joined.error();
        read = *joined;
    }
    auto imported = importTable(std::move(records->table), options);
    if (!imported)
        return imported;
    addReport(*workbook, found->sheet, read, *records, *imported);
    if (imported->state.isEmpty()) {
        const auto properties = workbook->customProperties();
        if (!properties)
            return properties.error();
        imported->state = properties->value(kStateProperty);
    }
    return imported;
}

} // namespace gaiyo
