#include "booklet/pdf/content_stream.h"

#include "booklet/pdf/pdf_text.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr float kRed = -1; // where a gray is kept
constexpr const char *kRedColour = "0.72 0 0";

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
    return text.isEmpty() || text.contains(QChar(u'\xFEFF')) || text.contains(QChar(u'\xFFFE'));
}

qsizetype countCharacters(QStringView words)
{
    return std::count_if(words.begin(), words.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

// What the first of the glyphs that are left stands for: one character each, the first of them
// what is too much.
QStringView firstShare(QStringView words, quint32 glyphs)
{
    if (glyphs <= 1)
        return words;
    const qsizetype characters = countCharacters(words);
    qsizetype end = 0;
    for (qsizetype wanted = std::max<qsizetype>(characters - qsizetype(glyphs) + 1, 1);
         wanted > 0 && end < words.size(); --wanted)
        end += words[end].isHighSurrogate() && end + 1 < words.size() ? 2 : 1;
    return words.left(end);
}

// Where ToUnicode must not, or cannot, give the words of so many glyphs.
bool mustSpell(QStringView words, quint32 glyphs)
{
    if (glyphs == 1 && words.size() == 1) { // nearly always
        const char16_t c = words[0].unicode();
        return c == u'\t' || c >= 0xFFFE || c == 0xFEFF || (c >= 0xE000 && c <= 0xF8FF);
    }
    return isUnmappable(words) || isPrivateUse(words) || qsizetype(glyphs) > countCharacters(words);
}

} // namespace

void ContentStream::beginElement(const char *tag, int mcid)
{
    endContent();
    m_out += '/';
    m_out += tag;
    m_out += "<</MCID ";
    appendInteger(m_out, mcid);
    m_out += ">>BDC\n";
    m_inContent = true;
}

void ContentStream::beginArtifact(const char *properties)
{
    endContent();
    m_out.append("/Artifact<<").append(properties).append(">>BDC\n");
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

void ContentStream::setFont(quint16 font, float size)
{
    if (m_font == font && m_size == size)
        return;
    m_font = font;
    m_size = size;
    m_out += "/F";
    appendInteger(m_out, font);
    m_out += ' ';
    appendNumber(m_out, double(size));
    m_out += " Tf\n";
}

void ContentStream::setFill(float gray, bool red)
{
    const float wanted = red ? kRed : gray;
    if (m_fillGray == wanted)
        return;
    m_fillGray = wanted;
    addColour(wanted, " g\n", " rg\n");
}

void ContentStream::setStroke(const RuleItem &rule)
{
    const float wanted = rule.red ? kRed : rule.gray;
    if (m_strokeWidth != rule.width) {
        appendNumber(m_out, double(rule.width));
        m_out += " w\n";
    }
    if (m_strokeGray != wanted)
        addColour(wanted, " G\n", " RG\n");
    m_strokeWidth = rule.width;
    m_strokeGray = wanted;
}

void ContentStream::addColour(float gray, const char *asGray, const char *asColour)
{
    if (gray == kRed) {
        m_out.append(kRedColour).append(asColour);
        return;
    }
    appendNumber(m_out, double(gray));
    m_out += asGray;
}

void ContentStream::addRule(const RuleItem &rule)
{
    endText();
    setStroke(rule);
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
    setFill(fill.gray);
    for (double value :
         {fill.area.x(), m_height - fill.area.bottom(), fill.area.width(), fill.area.height()}) {
        appendNumber(m_out, value);
        m_out += ' ';
    }
    m_out += "re f\n";
}

void ContentStream::moveTo(const TextItem &item, double pen)
{
    const double along = pen * double(item.size) / 1000;
    if (item.angle != 0) {
        const double angle = qDegreesToRadians(double(item.angle));
        for (double value : {qCos(angle), qSin(angle), -qSin(angle), qCos(angle)})
            m_out.append(QByteArray::number(value, 'f', 4).constData()).append(" ");
        appendNumber(m_out, item.origin.x() + along * qCos(angle));
        m_out += ' ';
        appendNumber(m_out, m_height - item.origin.y() + along * qSin(angle));
        m_out += " Tm\n";
        return;
    }
    const QPointF at(item.origin.x() + along, m_height - item.origin.y());
    // The pen's place is the sum of the rounded moves (Td), so that rounding errors do not add up.
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    const QPointF step(rounded(at.x() - m_lineStart.x()), rounded(at.y() - m_lineStart.y()));
    appendNumber(m_out, step.x());
    m_out += ' ';
    appendNumber(m_out, step.y());
    m_out += " Td\n";
    m_lineStart += step;
}

void ContentStream::startText(const TextItem &item, const PdfFont &font)
{
    beginText();
    setFont(font.number(), item.size);
    setFill(item.gray, item.red);
    m_pen = 0;
    moveTo(item, 0);
}

// All parts stand in one Span, which carries their words.
void ContentStream::addPart(const Page &page, const TextItem &item, PdfFont &font, const char *tag,
                            ContentMarks *marks)
{
    const QStringView text(page.text);
    if (item.textBegin == item.wholeBegin) {
        const QStringView whole = text.mid(item.wholeBegin, item.wholeEnd - item.wholeBegin);
        if (marks) {
            endContent();
            m_out += "/Span<</MCID ";
            appendInteger(m_out, marks->addSpelledContent(whole));
            m_inContent = true;
        } else {
            endText();
            m_out += "/Span<<";
        }
        addActualText(whole);
    }
    startText(item, font);
    addCluster(page, item, font, item.glyphBegin, item.glyphEnd,
               text.mid(item.textBegin, item.textEnd - item.textBegin));
    flushArray();
    endText();
    if (item.textEnd != item.wholeEnd)
        return;
    if (marks)
        beginElement(tag, marks->addContent());
    else
        m_out += "EMC\n";
}

void ContentStream::addText(const Page &page, const TextItem &item, PdfFont &font, const char *tag,
                            ContentMarks *marks)
{
    if (item.isPart())
        return addPart(page, item, font, tag, marks);
    startText(item, font);
    const QStringView text(page.text);
    qsizetype at = item.textBegin;
    for (quint32 i = item.glyphBegin; i < item.glyphEnd;) {
        quint32 end = i + 1;
        while (end < item.glyphEnd && page.glyphs[end].textLength == 0)
            ++end;
        const QStringView words = text.mid(at, page.glyphs[i].textLength);
        at += words.size();
        bool spelled = page.glyphs[i].missing || mustSpell(words, end - i);
        if (!spelled && end == i + 1) { // nearly always: asked for once
            const PdfFont::Code code = font.encode(page.glyphs[i].glyph, words);
            if (code.exact) {
                addGlyph(page.glyphs[i], item, font, code.code);
                i = end;
                continue;
            }
            spelled = true;
        }
        if (spelled || !font.encode(page.glyphs[i].glyph, firstShare(words, end - i)).exact)
            addSpelled(page, item, font, i, end, words, tag, marks);
        else
            addCluster(page, item, font, i, end, words);
        i = end;
    }
    flushArray();
    if (item.angle != 0)
        endText();
}

void ContentStream::addActualText(QStringView words)
{
    m_out += "/ActualText";
    appendTextString(m_out, words);
    m_out += ">>BDC\n";
}

// A cluster that ToUnicode cannot tell, in a Span that carries its words.
void ContentStream::addSpelled(const Page &page, const TextItem &item, PdfFont &font, quint32 begin,
                               quint32 end, QStringView words, const char *tag, ContentMarks *marks)
{
    flushArray();
    if (!marks) {
        m_out += "/Span<<";
        addActualText(words);
        addCluster(page, item, font, begin, end, words);
        flushArray();
        m_out += "EMC\n";
        return;
    }
    const auto restart = [&] {
        beginText();
        moveTo(item, m_pen);
    };
    endContent();
    m_out += "/Span<</MCID ";
    appendInteger(m_out, marks->addSpelledContent(words));
    addActualText(words);
    m_inContent = true;
    restart();
    addCluster(page, item, font, begin, end, words);
    flushArray();
    beginElement(tag, marks->addContent());
    restart();
}

void ContentStream::addCluster(const Page &page, const TextItem &item, PdfFont &font, quint32 begin,
                               quint32 end, QStringView words)
{
    for (quint32 g = begin; g < end; ++g) {
        const QStringView share =
            item.isPart() ? words.left(page.glyphs[g].textLength) : firstShare(words, end - g);
        words = words.mid(share.size());
        const quint16 glyph = page.glyphs[g].glyph;
        const QStringView mapped = isUnmappable(share) ? QStringView(u" ") : share;
        addGlyph(page.glyphs[g], item, font, font.encode(glyph, mapped).code);
    }
}

void ContentStream::addGlyph(const PageGlyph &glyph, const TextItem &item, const PdfFont &font,
                             quint16 code)
{
    const double unit = 1000 / double(item.size);
    const auto move = int(std::lround(double(glyph.x) * unit - m_pen));
    if (move != 0) {
        endString();
        appendInteger(m_array, -move);
        m_pen += move;
    }
    if (glyph.y != m_rise) {
        flushArray();
        m_rise = glyph.y;
        appendNumber(m_out, double(m_rise));
        m_out += " Ts\n";
    }
    if (!m_inString)
        m_array += '(';
    m_inString = true;
    appendLiteralByte(m_array, char(code >> 8));
    appendLiteralByte(m_array, char(code & 0xFF));
    m_pen += font.width(code);
}

void ContentStream::endString()
{
    if (m_inString)
        m_array += ')';
    m_inString = false;
}

void ContentStream::flushArray()
{
    endString();
    if (m_array.empty())
        return;
    m_out.append("[").append(m_array).append("]TJ\n");
    m_array.clear(); // keeps its memory
}

} // namespace gaiyo
