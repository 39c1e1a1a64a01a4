#pragma once

#include "base/progress.h"
#include "exchange/opc/office_package.h"
#include "exchange/xlsx/sheet.h"
#include "exchange/xlsx/sheet_handler.h"

#include <QHash>

#include <memory>

namespace gaiyo {

// A workbook (.xlsx, .xlsm) that others wrote. Macros, links and pictures are never looked at.
class XlsxWorkbook
{
public:
    struct Sheet
    {
        QString name;
        bool isHidden = false;
        QByteArray part;
    };

    // Reads what all sheets share. Errors: Unreadable, with what to do; Cancelled.
    static Result<XlsxWorkbook> open(const QByteArray &bytes, const Progress &progress = {});

    // The sheets with cells, in their order.
    const std::vector<Sheet> &sheets() const { return m_sheets; }

    // Gives the rows with anything in them to `sink`, in their order, one in memory at a time.
    // Where the sink wanted no more, the layout is what stood before that row. Errors as open().
    Result<XlsxLayout> readRows(size_t sheet, const XlsxRowSink &sink) const;

    // Comments, threaded comments and text boxes, in the order of the rows. Errors as open().
    Result<std::vector<XlsxNote>> readNotes(size_t sheet) const;

    // What the file says of itself beside title and author, by name; words only. Errors as open().
    Result<QHash<QString, QString>> customProperties() const;

private:
    explicit XlsxWorkbook(OfficePackage package)
        : m_package(std::move(package))
    {}
    Result<void> readShared(const std::vector<Relationship> &relationships);
    Result<void> appendNotes(const Relationship &relationship, std::vector<XlsxNote> &notes) const;

    OfficePackage m_package;
    std::vector<Sheet> m_sheets;
    std::shared_ptr<WorkbookTexts> m_texts; // shared by copies: read only once it is open
    QByteArray m_persons;                   // the part, "" for none
};

} // namespace gaiyo
