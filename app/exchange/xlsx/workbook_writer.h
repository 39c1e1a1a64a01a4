#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "exchange/xlsx/sheet_form.h"
#include "exchange/xlsx/style_table.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <memory>
#include <vector>

class QIODevice;

namespace gaiyo {

class ZipWriter;

// What a workbook says of itself.
struct WorkbookProperties
{
    QString title;
    QDateTime created; // UTC
    QMap<QString, QString> custom;
};

// Writes a workbook for Excel row by row into a stream (ISO 29500-1, SpreadsheetML): a row is gone
// from memory, but for its packed bytes, once it is written, and the same calls make the same
// bytes. All sheets are named beforehand and written one after the other in that order.
class WorkbookWriter
{
public:
    // `out` must outlive the writer.
    WorkbookWriter(QIODevice &out, const WorkbookProperties &properties,
                   std::vector<SheetForm> sheets, const Progress &progress = {});
    ~WorkbookWriter();

    int style(const CellStyle &style) { return m_styles.indexOf(style); }

    // The next row of the present sheet. `name` (No. 12) is what an error calls the row. Errors:
    // Invalid where a text is longer than a cell takes; Cancelled.
    Result<void> addRow(const std::vector<SheetCell> &cells, const QString &name,
                        const RowForm &form = {});
    // The present sheet is done; the next one begins, if there is one.
    void endSheet();
    // After the last sheet. Errors: those of ZipWriter::finish().
    Result<void> finish();

private:
    const SheetForm &sheet() const { return m_sheets[m_lastRows.size()]; }
    void addChart(size_t sheet);
    void beginSheet();
    double widthOf(size_t column, size_t cells) const; // of a row with so many cells
    QByteArray addWide(const std::vector<SheetCell> &cells);
    void part(const QByteArray &name, const QByteArray &content);
    QByteArray contentTypes() const;
    QByteArray workbook() const;
    QByteArray relations() const;

    Progress m_progress;
    std::unique_ptr<ZipWriter> m_zip;
    WorkbookProperties m_properties;
    std::vector<SheetForm> m_sheets;
    std::vector<int> m_lastRows; // of the sheets that are done
    StyleTable m_styles;
    QStringList m_wide; // the present sheet's cells over several columns: B2:G2
    int m_row = 0;
};

} // namespace gaiyo
