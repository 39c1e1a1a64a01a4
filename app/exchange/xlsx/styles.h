#pragma once

#include "exchange/xml/xml_reader.h"

#include <QHash>

#include <vector>

namespace gaiyo {

// What of a date a number format shows.
struct DateParts
{
    bool hasDate = false;
    bool hasTime = false;
};

// Reads a format's code: yyyy"年"m"月"d"日", [$-411]ggge"年", [h]:mm.
DateParts datePartsOf(const QString &formatCode);

// A cell's format, as far as its words depend on it.
struct CellFormat
{
    DateParts date;
    std::optional<QString> code = QString(); // of numbers; none for one that is not known
    bool isStruck = false;
    std::optional<quint32> colour;
};

// The formats of a workbook, which cells name by their number.
class Styles : public XmlHandler
{
public:
    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view) override {}

    // The usual format where there is none of that number.
    const CellFormat &at(int number) const;

private:
    struct Font
    {
        bool isStruck = false;
        std::optional<quint32> colour;
    };
    enum class Place { Elsewhere, Fonts, CellFormats };

    void addFormat(const XmlAttributes &attributes);

    Place m_place = Place::Elsewhere;
    std::vector<Font> m_fonts;
    QHash<int, QString> m_codes; // by the number of a format that the workbook defines
    std::vector<CellFormat> m_formats;
    CellFormat m_usual;
};

} // namespace gaiyo
