#include "booklet/pdf/metadata.h"

#include "booklet/pdf/pdf_text.h"

#include <cmath>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr char kProducer[] = "Gaiyo";

void append32(QByteArray &out, quint32 value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += char(value >> shift & 0xFF);
}

void append16(QByteArray &out, quint32 value)
{
    out += char(value >> 8 & 0xFF);
    out += char(value & 0xFF);
}

void appendFixed(QByteArray &out, double value) // s15Fixed16Number
{
    append32(out, quint32(qint32(std::lround(value * 65536))));
}

QByteArray xyzTag(double x, double y, double z)
{
    QByteArray out("XYZ \0\0\0\0", 8);
    for (double value : {x, y, z})
        appendFixed(out, value);
    return out;
}

QByteArray textTag(const QString &text) // multiLocalizedUnicodeType
{
    QByteArray out("mluc\0\0\0\0", 8);
    append32(out, 1);
    append32(out, 12);
    out += "enUS";
    append32(out, quint32(text.size() * 2));
    append32(out, 28);
    for (QChar c : text)
        append16(out, c.unicode());
    return out;
}

// IEC 61966-2-1: ((x + 0.055) / 1.055)^2.4 from 0.04045 on, x / 12.92 below.
QByteArray curveTag()
{
    QByteArray out("para\0\0\0\0", 8);
    append16(out, 3);
    append16(out, 0);
    for (double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045})
        appendFixed(out, value);
    return out;
}

// From D65 to the profile's D50 (Bradford).
QByteArray adaptationTag()
{
    QByteArray out("sf32\0\0\0\0", 8);
    for (double value : {1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491,
                         -0.0092345, 0.0150436, 0.7521316})
        appendFixed(out, value);
    return out;
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

// PDF/A asks for the schema of every property that XMP itself does not know (ISO 19005-2 6.6.2.3).
constexpr char kExtensionSchema[] =
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

constexpr char kIdentification[] =
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n";

// XMP's own schema of paged text: which versions of which fonts the pages were set in.
QByteArray fontList(const std::vector<FontRecord> &fonts)
{
    if (fonts.empty())
        return {};
    QByteArray list = "<rdf:Description rdf:about=\"\""
                      " xmlns:xmpTPg=\"http://ns.adobe.com/xap/1.0/t/pg/\""
                      " xmlns:stFnt=\"http://ns.adobe.com/xap/1.0/sType/Font#\">"
                      "<xmpTPg:Fonts><rdf:Bag>\n";
    for (const FontRecord &font : fonts)
        list += "<rdf:li rdf:parseType=\"Resource\"><stFnt:fontName>" + escaped(font.name) +
                "</stFnt:fontName><stFnt:fontFamily>" + escaped(font.family) +
                "</stFnt:fontFamily><stFnt:fontType>" + (font.isCff ? "Open Type" : "TrueType") +
                "</stFnt:fontType><stFnt:versionString>" + escaped(font.version) +
                "</stFnt:versionString></rdf:li>\n";
    return list + "</rdf:Bag></xmpTPg:Fonts></rdf:Description>\n";
}

} // namespace

QByteArray xmpPacket(const QString &title, const QDateTime &date, Conformance conformance,
                     const std::vector<FontRecord> &fonts)
{
    const bool accessible = conformance == Conformance::Accessible;
    const QByteArray time =
        date.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1() + 'Z';
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
           " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
           " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
           " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           escaped(title) +
           "</rdf:li></rdf:Alt></dc:title>\n"
           "<dc:language><rdf:Bag><rdf:li>ja-JP</rdf:li></rdf:Bag></dc:language>\n"
           "<xmp:CreateDate>" +
           time + "</xmp:CreateDate><xmp:ModifyDate>" + time +
           "</xmp:ModifyDate><xmp:CreatorTool>" + kProducer + "</xmp:CreatorTool>\n<pdf:Producer>" +
           kProducer + "</pdf:Producer>\n" + (accessible ? kIdentification : "") +
           "</rdf:Description>\n" + fontList(fonts) + (accessible ? kExtensionSchema : "") +
           "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

QByteArray infoDictionary(const QString &title, const QDateTime &date)
{
    return "<</Title" + pdfTextString(title) + "/Creator(" + kProducer + ")/Producer(" + kProducer +
           ")/CreationDate" + pdfDate(date) + "/ModDate" + pdfDate(date) + ">>";
}

QByteArray srgbProfile()
{
    const QByteArray curve = curveTag();
    const std::vector<std::pair<QByteArray, QByteArray>> tags = {
        {"desc", textTag(QStringLiteral("sRGB IEC61966-2.1"))},
        {"cprt", textTag(QStringLiteral("No copyright, use freely"))},
        {"wtpt", xyzTag(0.9642029, 1.0, 0.8249054)},
        {"chad", adaptationTag()},
        {"rXYZ", xyzTag(0.4360657, 0.2224884, 0.0139160)},
        {"gXYZ", xyzTag(0.3851471, 0.7168732, 0.0970764)},
        {"bXYZ", xyzTag(0.1430664, 0.0606079, 0.7140961)},
        {"rTRC", curve},
        {"gTRC", curve},
        {"bTRC", curve},
    };
    QByteArray table;
    QByteArray data;
    append32(table, quint32(tags.size()));
    const auto dataStart = quint32(128 + 4 + 12 * tags.size());
    for (const auto &[name, content] : tags) {
        table += name;
        append32(table, dataStart + quint32(data.size()));
        append32(table, quint32(content.size()));
        data += content;
        while (data.size() % 4 != 0)
            data += '\0';
    }
    QByteArray header;
    append32(header, dataStart + quint32(data.size()));
    append32(header, 0);
    append32(header, 0x04300000); // version 4.3
    header += "mntrRGB XYZ ";
    for (int part : {2026, 1, 1, 0, 0, 0})
        append16(header, quint32(part));
    header += "acsp";
    header += QByteArray(24, '\0'); // platform, flags, device, attributes
    append32(header, 0);            // perceptual
    for (double value : {0.9642, 1.0, 0.8249})
        appendFixed(header, value);
    header += QByteArray(128 - header.size(), '\0');
    return header + table + data;
}

} // namespace gaiyo
