#pragma once

#include "booklet/font.h"
#include "booklet/pdf/object_writer.h"

#include <QHash>

#include <vector>

namespace gaiyo {

// A font as the PDF uses it: two-byte codes handed out while pages are painted, the subset made
// when all are.
//
// The codes are the file's CIDs. A TrueType font's are made up here, one for each pair of a glyph
// and the text it stands for, so that ToUnicode is exact whatever the font's own mapping says. In a
// CID-keyed CFF font the code is the CID of its charset, which hb-subset keeps; in another CFF font
// it is the glyph, and glyphs keep their numbers.
class PdfFont
{
public:
    // `number`: in the names of resources.
    PdfFont(const Font &font, int object, quint16 number);

    struct Code
    {
        quint16 code = 0;
        bool exact = true; // ToUnicode gives this very text back
    };
    Code encode(quint16 glyph, QStringView text);

    // Width of a code's glyph in thousandths of an em, as /W says it.
    int width(quint16 code) const { return m_widths[code]; }
    int object() const { return m_object; }
    quint16 number() const { return m_number; }
    bool isUsed() const { return m_used; }

    // Writes all that belongs to the font. `tag` are the six capitals of a subset's name.
    void write(ObjectWriter &writer, const QByteArray &tag) const;

private:
    enum class Kind { TrueType, CidKeyed, NameKeyed };

    quint16 addCode(quint16 code, quint16 glyph, QStringView text);
    HbFace makeSubset(std::vector<quint16> &newGlyphs) const;
    QByteArray widths() const;
    QByteArray toUnicode() const;
    QByteArray glyphMap(const std::vector<quint16> &newGlyphs) const;
    int writeDescriptor(ObjectWriter &writer, const QByteArray &name, int file) const;

    const Font &m_font;
    int m_object = 0;
    quint16 m_number = 0;
    Kind m_kind = Kind::TrueType;
    bool m_used = false;
    std::vector<quint16> m_cids;   // of glyphs, in a CID-keyed font
    std::vector<quint16> m_codes;  // first code of a glyph, 0 for none
    std::vector<int> m_widths;     // of codes
    std::vector<quint16> m_glyphs; // of codes
    std::vector<QString> m_texts;  // of codes; null where unused
    QHash<QPair<quint16, QString>, quint16> m_furtherCodes;
};

} // namespace gaiyo
