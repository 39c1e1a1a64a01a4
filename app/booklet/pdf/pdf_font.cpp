#include "booklet/pdf/pdf_font.h"

#include "booklet/pdf/cff_charset.h"
#include "booklet/pdf/pdf_text.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <cmath>

namespace gaiyo {

namespace {

constexpr int kMappingsPerBlock = 100;
constexpr quint16 kLastCode = 0xFFFE;

using SubsetInput =
    std::unique_ptr<hb_subset_input_t, HarfBuzzDeleter<hb_subset_input_t, hb_subset_input_destroy>>;
using SubsetPlan =
    std::unique_ptr<hb_subset_plan_t, HarfBuzzDeleter<hb_subset_plan_t, hb_subset_plan_destroy>>;

QByteArrayView view(hb_blob_t *blob)
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    return {data, qsizetype(length)};
}

QByteArray hex4(unsigned value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0');
}

QByteArray utf16Hex(QStringView text)
{
    QByteArray out;
    for (QChar c : text)
        out += hex4(c.unicode());
    return out;
}

} // namespace

PdfFont::PdfFont(const Font &font, int object, quint16 number)
    : m_font(font)
    , m_object(object)
    , m_number(number)
{
    const unsigned glyphs = hb_face_get_glyph_count(font.face());
    m_codes.assign(glyphs, 0);
    if (!font.isCff())
        return;
    const HbBlob cff(hb_face_reference_table(font.face(), HB_TAG('C', 'F', 'F', ' ')));
    auto cids = readCffCids(view(cff.get()), glyphs);
    m_kind = cids ? Kind::CidKeyed : Kind::NameKeyed;
    if (cids)
        m_cids = std::move(*cids);
}

PdfFont::Code PdfFont::encode(quint16 glyph, QStringView text)
{
    m_used = true;
    const quint16 first = m_codes[glyph];
    if (first != 0 && m_texts[first] == text)
        return {first, true};
    if (m_kind != Kind::TrueType) {
        const quint16 code = m_kind == Kind::CidKeyed ? m_cids[glyph] : glyph;
        if (first == 0)
            m_codes[glyph] = addCode(code, glyph, text);
        return {code, first == 0};
    }
    if (first != 0) {
        const auto further = m_furtherCodes.constFind({glyph, text.toString()});
        if (further != m_furtherCodes.constEnd())
            return {*further, true};
    }
    const size_t next = std::max<size_t>(1, m_widths.size());
    if (next > kLastCode) // never met: more pairs than a font has codes
        return {first, false};
    const quint16 code = addCode(quint16(next), glyph, text);
    if (first == 0)
        m_codes[glyph] = code;
    else
        m_furtherCodes.insert({glyph, text.toString()}, code);
    return {code, true};
}

quint16 PdfFont::addCode(quint16 code, quint16 glyph, QStringView text)
{
    if (m_widths.size() <= code) {
        m_widths.resize(size_t(code) + 1, 0);
        m_glyphs.resize(size_t(code) + 1, 0);
        m_texts.resize(size_t(code) + 1);
    }
    m_widths[code] = int(std::lround(m_font.advance(glyph) * 1000));
    m_glyphs[code] = glyph;
    m_texts[code] = text.toString();
    return code;
}

// `newGlyphs`: glyph numbers in the subset, beside the codes.
HbFace PdfFont::makeSubset(std::vector<quint16> &newGlyphs) const
{
    const SubsetInput input(hb_subset_input_create_or_fail());
    hb_set_t *glyphs = hb_subset_input_glyph_set(input.get());
    hb_set_add(glyphs, 0);
    for (quint16 glyph : m_glyphs)
        hb_set_add(glyphs, glyph);
    for (hb_tag_t tag :
         {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
          HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'),
          HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'),
          HB_TAG('D', 'S', 'I', 'G')})
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), tag);
    hb_subset_input_set_flags(input.get(),
                              m_kind == Kind::NameKeyed
                                  ? HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS
                                  : HB_SUBSET_FLAGS_NO_HINTING);
    const SubsetPlan plan(hb_subset_plan_create_or_fail(m_font.face(), input.get()));
    if (!plan)
        return {};
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (quint16 glyph : m_glyphs)
        newGlyphs.push_back(quint16(hb_map_get(map, glyph)));
    return HbFace(hb_subset_plan_execute_or_fail(plan.get()));
}

void PdfFont::write(ObjectWriter &writer, const QByteArray &tag) const
{
    std::vector<quint16> newGlyphs;
    const HbFace subset = makeSubset(newGlyphs);
    Q_ASSERT(subset);
    const bool isCff = m_kind != Kind::TrueType;
    const HbBlob blob(isCff ? hb_face_reference_table(subset.get(), HB_TAG('C', 'F', 'F', ' '))
                            : hb_face_reference_blob(subset.get()));
    const QByteArrayView data = view(blob.get());
    const int file = writer.allocate();
    writer.writeStream(file,
                       isCff ? QByteArray("/Subtype/CIDFontType0C")
                             : "/Length1 " + QByteArray::number(data.size()),
                       data.toByteArray());

    const QByteArray name = tag + '+' + m_font.postScriptName().toLatin1();
    const int descriptor = writeDescriptor(writer, name, file);
    QByteArray descendant =
        "<</Type/Font/Subtype/" + QByteArray(isCff ? "CIDFontType0" : "CIDFontType2") +
        "/BaseFont/" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
        "/FontDescriptor " + pdfRef(descriptor) + "/DW 1000/W[" + widths() + "]";
    if (!isCff) {
        const int map = writer.allocate();
        writer.writeStream(map, {}, glyphMap(newGlyphs));
        descendant += "/CIDToGIDMap " + pdfRef(map);
    }
    const int unicode = writer.allocate();
    writer.writeStream(unicode, {}, toUnicode());
    writer.write(m_object, "<</Type/Font/Subtype/Type0/BaseFont/" + name +
                               (isCff ? "-Identity-H" : "") + "/Encoding/Identity-H" +
                               "/DescendantFonts[" + pdfRef(writer.write(descendant + ">>")) +
                               "]/ToUnicode " + pdfRef(unicode) + ">>");
}

int PdfFont::writeDescriptor(ObjectWriter &writer, const QByteArray &name, int file) const
{
    const HbBlob head(hb_face_reference_table(m_font.face(), HB_TAG('h', 'e', 'a', 'd')));
    const QByteArrayView data = view(head.get());
    const double scale = 1000 / m_font.unitsPerEm();
    QByteArray box;
    for (int at = 36; at < 44; at += 2) { // xMin yMin xMax yMax
        const int value =
            data.size() >= 44 ? qint16(uchar(data[at]) << 8 | uchar(data[at + 1])) : 0;
        box += QByteArray::number(std::lround(value * scale)) + ' ';
    }
    hb_font_extents_t extents = {};
    hb_font_get_h_extents(m_font.hbFont(), &extents);
    const auto number = [&](int value) { return QByteArray::number(std::lround(value * scale)); };
    return writer.write("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[" +
                        box.trimmed() + "]/ItalicAngle 0/Ascent " + number(extents.ascender) +
                        "/Descent " + number(extents.descender) + "/CapHeight " +
                        number(extents.ascender) + "/StemV " + (m_font.isBold() ? "140" : "80") +
                        (m_kind == Kind::TrueType ? "/FontFile2 " : "/FontFile3 ") + pdfRef(file) +
                        ">>");
}

QByteArray PdfFont::widths() const
{
    QByteArray out;
    bool open = false;
    for (size_t code = 0; code < m_widths.size(); ++code) {
        if (m_texts[code].isNull() || m_widths[code] == 1000) {
            if (open)
                out += ']';
            open = false;
            continue;
        }
        out += open ? " " : QByteArray::number(qsizetype(code)) + '[';
        out += QByteArray::number(m_widths[code]);
        open = true;
    }
    return out + (open ? "]" : "");
}

QByteArray PdfFont::glyphMap(const std::vector<quint16> &newGlyphs) const
{
    QByteArray map;
    for (size_t code = 0; code < newGlyphs.size(); ++code) {
        const quint16 glyph = m_texts[code].isNull() ? 0 : newGlyphs[code];
        map += char(glyph >> 8);
        map += char(glyph & 0xFF);
    }
    return map;
}

QByteArray PdfFont::toUnicode() const
{
    std::vector<size_t> codes;
    for (size_t code = 0; code < m_texts.size(); ++code) {
        if (!m_texts[code].isEmpty())
            codes.push_back(code);
    }
    QByteArray out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                   "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n");
    for (size_t at = 0; at < codes.size(); at += kMappingsPerBlock) {
        const size_t end = std::min(codes.size(), at + kMappingsPerBlock);
        out += QByteArray::number(qsizetype(end - at)) + " beginbfchar\n";
        for (size_t i = at; i < end; ++i)
            out += '<' + hex4(unsigned(codes[i])) + "><" + utf16Hex(m_texts[codes[i]]) + ">\n";
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace gaiyo
