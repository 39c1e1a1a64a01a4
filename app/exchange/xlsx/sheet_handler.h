#pragma once

#include "exchange/xlsx/rich_text.h"
#include "exchange/xlsx/shared_strings.h"
#include "exchange/xlsx/styles.h"

namespace gaiyo {

// What the cells of a sheet refer to.
struct WorkbookTexts
{
    SharedStrings strings;
    Styles styles;
    bool is1904 = false;
};

// Reads a sheet row by row.
class SheetHandler : public XmlHandler
{
public:
    // Both must outlive the handler.
    SheetHandler(const WorkbookTexts &texts, const XlsxRowSink &sink)
        : m_texts(texts)
        , m_sink(sink)
    {}
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view text) override;

    XlsxLayout takeLayout() { return std::move(m_layout); }

private:
    enum class Place { Elsewhere, Data, Row, Cell };

    void startBesideRows(std::string_view name, const XmlAttributes &attributes);
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void startInCell(std::string_view name, const XmlAttributes &attributes);
    void endRow();
    void endCell();
    void readValue(const CellFormat &format, XlsxCell &cell);
    void readShared(const CellFormat &format, XlsxCell &cell);
    void readNumber(const CellFormat &format, XlsxCell &cell) const;

    const WorkbookTexts &m_texts;
    const XlsxRowSink &m_sink;
    XlsxLayout m_layout;
    Place m_place = Place::Elsewhere;
    bool m_areRowsHidden = false; // unless they say otherwise
    size_t m_cells = 0;
    int m_rowNumber = 0;
    XlsxRow m_row;

    int m_nextColumn = 0;
    XlsxCell m_cell;
    int m_format = 0;
    std::string m_type;
    std::string m_value;
    bool m_isInValue = false;
    bool m_isInline = false;
    RichText m_inline;
};

} // namespace gaiyo
