#include "exchange/csv/csv_format.h"

#include "exchange/csv/csv_export.h"
#include "exchange/csv/csv_import.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/csv/csv_table.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/rows/table_columns.h"
#include "exchange/write_whole.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

const QString kFormulas = QStringLiteral("--csv-formulas");

// A file's beginning may end within a character.
QString decodeStart(const QByteArray &start)
{
    constexpr int kLongestRest = 3;
    for (int cut = 0; cut <= kLongestRest && cut < start.size(); ++cut) {
        if (const auto text = decodeText(start.chopped(cut), std::nullopt))
            return *text;
    }
    return {};
}

// What Excel saves as Unicode text: UTF-16, each row with as many tabs as the one of headings. In
// other encodings tabs do not decide, for published texts are copied with them.
bool isUnicodeText(const QByteArray &start, const QString &text)
{
    const auto records = readCsv(text, u'\t', kHeaderWithin);
    if (!start.startsWith("\xFF\xFE") || !records || records->size() < 2)
        return false;
    const auto cells = [](const CsvRecord &record) { return record.cells.size(); };
    const auto width = cells(records->front());
    // The last one may be cut off where the beginning of the file ends.
    const bool isEven =
        std::all_of(records->begin(), records->end() - 1,
                    [&](const CsvRecord &record) { return cells(record) == width; });
    return width > 2 && isEven &&
           std::any_of(records->begin(), records->end(), [](const CsvRecord &record) {
               const auto columns = findColumns(columnNames(record.cells), {});
               return columns && isTableHead(*columns);
           });
}

// In any encoding: a column of headings is in no published text, and each row has the cells that
// the table needs. The last one may be cut off.
bool hasPlacesBetweenTabs(const QString &text)
{
    const auto records = readCsv(text, u'\t', size_t(-1));
    if (!records)
        return false;
    std::optional<TableColumns> columns;
    size_t head = 0;
    for (; head < std::min(records->size(), kHeaderWithin) && !columns; ++head) {
        columns = findColumns(columnNames((*records)[head].cells), {});
        if (columns && (!isTableHead(*columns) || columns->path.empty()))
            columns.reset();
    }
    if (!columns || records->size() <= head)
        return false;
    const auto isRow = [&](const CsvRecord &record) {
        const qsizetype cells = record.cells.size();
        return isBlankRecord(record.cells) ||
               (cells > columns->lastUsed() && cells <= columns->names.size());
    };
    const auto end = records->size() > head + 1 ? records->end() - 1 : records->end();
    return std::all_of(records->begin() + std::ptrdiff_t(head), end, isRow);
}

// A heading row with an opinion column opens the file, its names between commas or semicolons.
bool isTable(const QByteArray &start)
{
    const QString text = decodeStart(start);
    for (const char16_t delimiter : {u',', u';'}) {
        const auto records = readCsv(text, delimiter, 1);
        if (records && !records->empty() && records->front().cells.size() > 1 &&
            findColumns(records->front().cells, {}))
            return true;
    }
    return isUnicodeText(start, text) || hasPlacesBetweenTabs(text);
}

Result<WriteFunction> prepareCsv(const OptionWords &words)
{
    const QString word = words.value(kFormulas, QStringLiteral("escape"));
    if (word != u"escape" && word != u"keep")
        return Error{ErrorKind::Usage, Sentences::tr("%1 is one of %2, not “%3”.")
                                           .arg(kFormulas, QStringLiteral("escape|keep"), word)};
    const auto formulas = word == u"keep" ? CsvFormulas::Keep : CsvFormulas::Escape;
    return WriteFunction(
        [formulas](const Snapshot &values, QIODevice &out, const WriteContext &context) {
            return writeWhole(exportCsv(values, formulas, context.state, context.progress), out,
                              context.progress);
        });
}

} // namespace

Format csvFormat()
{
    FormatReader reader;
    reader.endings = {QStringLiteral("csv"), QStringLiteral("tsv")};
    reader.recognises = isTable;
    reader.options = ReadOption::Encoding | ReadOption::EmptyResponse | ReadOption::EmptyPlace |
                     ReadOption::Columns;
    reader.read = [](const QByteArray &bytes, const ImportOptions &options) {
        return importCsv(bytes, CsvImportOptions{options});
    };
    reader.head = readCsvHead;
    FormatWriter writer;
    writer.ending = QStringLiteral("csv");
    writer.options = {{kFormulas, QStringLiteral("escape|keep")}};
    writer.offers = {
        {Sentences::tr("Table (CSV)"), Sentences::tr("For Excel; can be imported again."), {}}};
    writer.losses = {Loss::Ids,   Loss::FrontPage,       Loss::Form,           Loss::Legend,
                     Loss::Notes, Loss::ComputedNumbers, Loss::UnusedResponses};
    writer.prepare = prepareCsv;
    return {QStringLiteral("csv"), Sentences::tr("Table (CSV)"), reader, writer};
}

} // namespace gaiyo
