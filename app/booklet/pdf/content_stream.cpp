#include "booklet/pdf/content_stream.h"

#include "booklet/pdf/pdf_text.h"

#include <QtMath>

#include <cmath>

namespace gaiyo {

namespace {

bool isPrivateUse(QStringView text)
{
    for (uint c : text.toUcs4()) {
        if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
            return true;
    }
    return false;
}

// Text that ToUnicode must not give: U+0000, U+FEFF, U+FFFE (ISO 14289-1 7.21.7).
bool isUnmappable(QStringView text)
{
    return text.contains(QChar(u'\xFEFF')) || text.contains(QChar(u'\xFFFE'));
}

} // namespace

void ContentStream::beginElement(const QByteArray &tag, int mcid)
{
    endContent();
    m_out += '/' + tag + "<</MCID " + QByteArray::number(mcid) + ">>BDC\n";
    m_inContent = true;
}

void ContentStream::beginArtifact(const QByteArray &properties)
{
    endContent();
    m_out += properties.isEmpty() ? QByteArray("/Artifact BMC\n")
                                  : "/Artifact<<" + properties + ">>BDC\n";
    m_inContent = true;
}

void ContentStream::endContent()
{
    endText();
    if (m_inContent)
        m_out += "EMC\n";
    m_inContent = false;
}

void ContentStream::beginText()
{
    if (m_inText)
        return;
    m_out += "BT\n";
    m_inText = true;
    m_lineStart = {};
}

void ContentStream::endText()
{
    if (m_inText)
        m_out += "ET\n";
    m_inText = false;
}

void ContentStream::setFont(FontIndex font, float size)
{
    if (m_font == font && m_size == size)
        return;
    m_font = font;
    m_size = size;
    m_out += "/F" + QByteArray::number(font) + ' ' + pdfNumber(double(size)) + " Tf\n";
}

void ContentStream::setFillGray(float gray)
{
    if (m_fillGray == gray)
        return;
    m_fillGray = gray;
    m_out += pdfNumber(double(gray)) + " g\n";
}

void ContentStream::setStroke(float width, float gray)
{
    if (m_strokeWidth != width)
        m_out += pdfNumber(double(width)) + " w\n";
    if (m_strokeGray != gray)
        m_out += pdfNumber(double(gray)) + " G\n";
    m_strokeWidth = width;
    m_strokeGray = gray;
}

void ContentStream::addRule(const RuleItem &rule)
{
    endText();
    setStroke(rule.width, rule.gray);
    appendNumber(m_out, rule.from.x());
    m_out += ' ';
    appendNumber(m_out, m_height - rule.from.y());
    m_out += " m ";
    appendNumber(m_out, rule.to.x());
    m_out += ' ';
    appendNumber(m_out, m_height - rule.to.y());
    m_out += " l S\n";
}

void ContentStream::addFill(const FillItem &fill)
{
    endText();
    setFillGray(fill.gray);
    for (double value :
         {fill.area.x(), m_height - fill.area.bottom(), fill.area.width(), fill.area.height()}) {
        appendNumber(m_out, value);
        m_out += ' ';
    }
    m_out += "re f\n";
}

void ContentStream::moveTo(const TextItem &item)
{
    const QPointF at(item.origin.x(), m_height - item.origin.y());
    if (item.angle != 0) {
        const double angle = qDegreesToRadians(double(item.angle));
        const auto four = [](double value) { return QByteArray::number(value, 'f', 4); };
        m_out += four(qCos(angle)) + ' ' + four(qSin(angle)) + ' ' + four(-qSin(angle)) + ' ' +
                 four(qCos(angle)) + ' ' + pdfNumber(at.x()) + ' ' + pdfNumber(at.y()) + " Tm\n";
        return;
    }
    // What Td says is rounded, so that the errors do not add up.
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    const QPointF step(rounded(at.x() - m_lineStart.x()), rounded(at.y() - m_lineStart.y()));
    appendNumber(m_out, step.x());
    m_out += ' ';
    appendNumber(m_out, step.y());
    m_out += " Td\n";
    m_lineStart += step;
}

void ContentStream::addText(const Page &page, const TextItem &item, PdfFont &font)
{
    beginText();
    setFont(item.font, item.size);
    setFillGray(item.gray);
    moveTo(item);
    const double unit = 1000 / double(item.size);
    const QStringView text(page.text);
    double pen = 0; // thousandths of an em
    qsizetype at = item.textBegin;
    for (quint32 i = item.glyphBegin; i < item.glyphEnd;) {
        quint32 end = i + 1;
        while (end < item.glyphEnd && page.glyphs[end].textLength == 0)
            ++end;
        const QStringView source = text.mid(at, page.glyphs[i].textLength);
        at += source.size();
        QStringView mapped = source;
        if (isUnmappable(source))
            mapped = u" ";
        const PdfFont::Code first = font.encode(page.glyphs[i].glyph, mapped);
        const bool spelled = !first.exact || end > i + 1 || page.glyphs[i].missing ||
                             mapped.data() != source.data() || source == u"\t" ||
                             isPrivateUse(source);
        if (spelled) {
            flushArray();
            m_out += "/Span<</ActualText" + pdfTextString(source) + ">>BDC\n";
        }
        for (quint32 g = i; g < end; ++g) {
            const PageGlyph &glyph = page.glyphs[g];
            const quint16 code =
                g == i ? first.code : font.encode(glyph.glyph, source.right(1)).code;
            const double wanted = double(glyph.x) * unit;
            const auto move = int(std::lround(wanted - pen));
            if (move != 0) {
                flushGlyphs();
                m_array += QByteArray::number(-move);
                pen += move;
            }
            if (glyph.y != m_rise) {
                flushArray();
                m_rise = glyph.y;
                m_out += pdfNumber(double(m_rise)) + " Ts\n";
            }
            m_glyphs += char(code >> 8);
            m_glyphs += char(code & 0xFF);
            pen += font.width(code);
        }
        if (spelled) {
            flushArray();
            m_out += "EMC\n";
        }
        i = end;
    }
    flushArray();
    if (item.angle != 0)
        endText();
}

void ContentStream::flushGlyphs()
{
    if (m_glyphs.isEmpty())
        return;
    appendLiteral(m_array, m_glyphs.constData(), m_glyphs.size());
    m_glyphs.clear();
}

void ContentStream::flushArray()
{
    flushGlyphs();
    if (m_array.isEmpty())
        return;
    m_out += '[' + m_array + "]TJ\n";
    m_array.clear();
}

} // namespace gaiyo
