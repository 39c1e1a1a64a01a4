#include "exchange/docx/docx_styles.h"

#include "collect/heading_cells.h"
#include "exchange/docx/docx_parts.h"
#include "exchange/docx/word_names.h"
#include "exchange/docx/word_writer.h"

#include <QtMath>

namespace gaiyo {

namespace {

constexpr double kTitleSize = 1.45; // against the body's, as on the booklet's front page
constexpr double kSubtitleSize = 1.2;
constexpr double kBlockSize = 1.1;
constexpr double kSmallSize = 0.9;
constexpr double kMarkSize = 2;

// What a style of paragraphs says beyond the body's.
struct ParagraphStyle
{
    const char *id;
    const char *name; // Word knows its own by these
    double size = 1;
    bool bold = false;
    bool centred = false;
    bool keepsNext = false;
    int before = 0;        // twentieths of a point
    int tab = 0;           // the same
    int outlineLevel = -1; // of a heading, from 0
    const char *grey = nullptr;
    int left = 0;     // twentieths of a point
    int rightTab = 0; // the same, behind dots
    bool isJustified = false;
};

// Writes the part of the styles.
class StylesWriter
{
public:
    explicit StylesWriter(const Settings &settings)
        : m_settings(settings)
        , m_cells(settings)
        , m_xml([this](QByteArrayView bytes) { m_bytes.append(bytes.data(), bytes.size()); })
        , m_word(m_xml)
    {}

    QByteArray run()
    {
        beginPart(m_xml, "w:styles");
        writeDefaults();
        beginStyle("paragraph", "Normal", "Normal", true);
        m_xml.end();
        writeTableStyle("TableNormal", "Normal Table", true);
        for (int level = 0; level < kHeadingStyles; ++level)
            writeHeading(level);
        writeParagraphStyles();
        writeContentsStyles();
        writeTableStyle(kTableStyle, kTableStyle, false);
        writeTableStyle(kLegendStyle, kLegendStyle, false);
        m_xml.finish();
        return m_bytes;
    }

private:
    int em() const { return int(std::lround(m_settings.fontSize * 20)); }

    // BIZ UDMincho has no bold one, and headings beside Mincho are a gothic's, as on paper.
    QString boldFamily() const
    {
        return m_settings.font == u"BIZ UDMincho" ? QStringLiteral("BIZ UDGothic")
                                                  : m_settings.font;
    }

    void fonts(const QString &family)
    {
        Settings settings = m_settings;
        settings.font = family;
        const auto latin = latinFontOf(settings);
        const QString western = latin ? latin->name : family;
        m_xml.start("w:rFonts");
        m_xml.attribute("w:ascii", western);
        m_xml.attribute("w:hAnsi", western);
        m_xml.attribute("w:eastAsia", family);
        m_xml.attribute("w:cs", western);
        m_xml.end();
    }

    void size(double factor)
    {
        const QString half = QString::number(std::lround(m_settings.fontSize * factor * 2));
        m_word.value("w:sz", half);
        m_word.value("w:szCs", half);
    }

    void writeDefaults()
    {
        m_xml.start("w:docDefaults");
        m_xml.start("w:rPrDefault");
        m_xml.start("w:rPr");
        fonts(m_settings.font);
        size(1);
        m_xml.start("w:lang");
        m_xml.attribute("w:val", u"en-US");
        m_xml.attribute("w:eastAsia", u"ja-JP");
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_xml.start("w:pPrDefault");
        m_xml.start("w:pPr");
        m_xml.start("w:spacing");
        const double line = m_settings.fontSize * m_settings.linePitch * 20;
        m_xml.attribute("w:line", QString::number(std::lround(line)));
        m_xml.attribute("w:lineRule", u"atLeast");
        m_xml.end();
        m_xml.end();
        m_xml.end();
        m_xml.end();
    }

    void beginStyle(const char *type, const char *id, const char *name, bool isDefault = false)
    {
        m_xml.start("w:style");
        m_xml.attribute("w:type", QString::fromLatin1(type));
        if (isDefault)
            m_xml.attribute("w:default", u"1");
        m_xml.attribute("w:styleId", QString::fromLatin1(id));
        m_word.value("w:name", QString::fromLatin1(name));
    }

    void writeParagraphStyle(const ParagraphStyle &style)
    {
        beginStyle("paragraph", style.id, style.name);
        m_word.value("w:basedOn", QStringLiteral("Normal"));
        m_word.value("w:next", QStringLiteral("Normal"));
        m_xml.element("w:qFormat", {});
        m_xml.start("w:pPr");
        if (style.keepsNext)
            m_xml.element("w:keepNext", {});
        if (style.tab > 0) {
            m_xml.start("w:tabs");
            m_xml.start("w:tab");
            m_xml.attribute("w:val", u"left");
            m_xml.attribute("w:pos", QString::number(style.tab));
            m_xml.end();
            m_xml.end();
        }
        if (style.rightTab > 0) {
            m_xml.start("w:tabs");
            m_xml.start("w:tab");
            m_xml.attribute("w:val", u"right");
            m_xml.attribute("w:leader", u"dot");
            m_xml.attribute("w:pos", QString::number(style.rightTab));
            m_xml.end();
            m_xml.end();
        }
        if (style.before > 0) {
            m_xml.start("w:spacing");
            m_xml.attribute("w:before", QString::number(style.before));
            m_xml.end();
        }
        if (style.tab > 0) {
            m_xml.start("w:ind");
            m_xml.attribute("w:left", QString::number(style.tab));
            m_xml.attribute("w:hanging", QString::number(style.tab));
            m_xml.end();
        }
        if (style.left > 0) {
            m_xml.start("w:ind");
            m_xml.attribute("w:left", QString::number(style.left));
            m_xml.end();
        }
        if (style.centred)
            m_word.value("w:jc", QStringLiteral("center"));
        else if (style.isJustified)
            m_word.value("w:jc", QStringLiteral("both"));
        if (style.outlineLevel >= 0)
            m_word.value("w:outlineLvl", QString::number(style.outlineLevel));
        m_xml.end();
        m_xml.start("w:rPr");
        if (style.bold) {
            if (const QString family = boldFamily(); family != m_settings.font)
                fonts(family);
            m_xml.element("w:b", {});
        }
        if (style.grey)
            m_word.value("w:color", QString::fromLatin1(style.grey));
        size(style.size);
        m_xml.end();
        m_xml.end();
    }

    // As on paper: in a column of its own it looks as the words beside it, and on a row as deep as
    // the rows of headings above it.
    HeadingStyle lookOf(int level) const
    {
        const int categories = m_settings.order == RowOrder::Category ? 1 : 0;
        const int depth = level - categories;
        if (m_cells.has(depth))
            return {1, false, 0};
        const auto row = size_t(level - (depth < 0 ? 0 : m_cells.countAbove(depth)));
        const auto &headings = m_settings.headings;
        return headings.empty() ? HeadingStyle() : headings[std::min(row, headings.size() - 1)];
    }

    void writeHeading(int level)
    {
        const HeadingStyle look = lookOf(level);
        const QByteArray number = QByteArray::number(level + 1);
        const QByteArray id = "Heading" + number;
        const QByteArray name = "heading " + number;
        ParagraphStyle style{id.constData(), name.constData()};
        style.size = look.size;
        style.bold = look.bold;
        const int depth = level - (m_settings.order == RowOrder::Category ? 1 : 0);
        style.keepsNext = !m_cells.has(depth);
        style.outlineLevel = level;
        writeParagraphStyle(style);
    }

    void writeParagraphStyles()
    {
        ParagraphStyle title{kTitleStyle, "Title", kTitleSize, true, true};
        title.before = em() * 6 / 10;
        writeParagraphStyle(title);
        ParagraphStyle subtitle{kSubtitleStyle, "Subtitle", kSubtitleSize, true, true};
        subtitle.before = em() * 6 / 10;
        writeParagraphStyle(subtitle);
        ParagraphStyle fact{kFactStyle, kFactStyle};
        fact.before = em() / 2;
        fact.tab = em() * 8;
        writeParagraphStyle(fact);
        ParagraphStyle block{kBlockStyle, kBlockStyle, kBlockSize, true};
        block.keepsNext = true;
        block.outlineLevel = 0;
        block.before = em() * 14 / 10;
        writeParagraphStyle(block);
        ParagraphStyle words{kWordsStyle, "Body Text"};
        words.isJustified = true;
        writeParagraphStyle(words);
        writeParagraphStyle({kColumnStyle, kColumnStyle, 1, true, true, true});
        writeParagraphStyle({kNumberStyle, kNumberStyle, 1, false, true});
        writeParagraphStyle({"Footer", "footer", kSmallSize, false, true});
        ParagraphStyle mark{kWatermarkStyle, kWatermarkStyle, kMarkSize, true, true};
        mark.grey = "A6A6A6";
        writeParagraphStyle(mark);
    }

    // Word knows them by their names, and sets the contents anew with them.
    void writeContentsStyles()
    {
        ParagraphStyle title{kContentsTitleStyle, "TOC Heading", kSubtitleSize, true, true, true};
        title.before = em() * 2;
        writeParagraphStyle(title);
        for (int level = 0; level < kHeadingStyles; ++level) {
            const QByteArray number = QByteArray::number(level + 1);
            const QByteArray id = "TOC" + number;
            const QByteArray name = "toc " + number;
            ParagraphStyle style{id.constData(), name.constData()};
            style.bold = level == 0;
            style.before = level == 0 ? em() / 2 : 0;
            style.left = em() * level;
            style.rightTab = pageOf(m_settings).textWidth();
            writeParagraphStyle(style);
        }
    }

    void border(const char *side, bool isThere)
    {
        m_xml.start(side);
        m_xml.attribute("w:val", isThere ? u"single" : u"nil");
        if (isThere) {
            const int eighths = std::max(2, int(std::lround(m_settings.ruleWidth * 8)));
            m_xml.attribute("w:sz", QString::number(eighths));
            m_xml.attribute("w:space", u"0");
            m_xml.attribute("w:color", u"404040");
        }
        m_xml.end();
    }

    void margin(const char *side, int twips)
    {
        m_xml.start(side);
        m_xml.attribute("w:w", QString::number(twips));
        m_xml.attribute("w:type", u"dxa");
        m_xml.end();
    }

    // The legend has rules between its lines only.
    void writeTableStyle(const char *id, const char *name, bool isBase)
    {
        beginStyle("table", id, name, isBase);
        if (!isBase)
            m_word.value("w:basedOn", QStringLiteral("TableNormal"));
        m_xml.start("w:tblPr");
        if (!isBase) {
            const bool isGrid = id == kTableStyle;
            m_xml.start("w:tblBorders");
            border("w:top", true);
            border("w:left", isGrid);
            border("w:bottom", true);
            border("w:right", isGrid);
            border("w:insideH", true);
            border("w:insideV", isGrid);
            m_xml.end();
        }
        m_xml.start("w:tblCellMar");
        margin("w:top", isBase ? 0 : 40);
        margin("w:left", isBase ? 80 : 40);
        margin("w:bottom", isBase ? 0 : 40);
        margin("w:right", isBase ? 80 : 40);
        m_xml.end();
        m_xml.end();
        m_xml.end();
    }

    const Settings &m_settings;
    HeadingCells m_cells;
    QByteArray m_bytes;
    XmlWriter m_xml;
    WordWriter m_word;
};

} // namespace

QString greyOf(int percent)
{
    if (percent <= 0)
        return {};
    const int level = 255 - percent * 255 / 100;
    const QString hex = QStringLiteral("%1").arg(level, 2, 16, QLatin1Char('0')).toUpper();
    return hex + hex + hex;
}

QByteArray stylesPart(const Settings &settings)
{
    return StylesWriter(settings).run();
}

std::optional<LatinFont> latinFontOf(const Settings &settings)
{
    if (settings.latin == LatinStyle::Halfwidth)
        return std::nullopt;
    if (settings.font == u"BIZ UDGothic")
        return LatinFont{QStringLiteral("Arial"), false};
    if (settings.font == u"BIZ UDMincho")
        return LatinFont{QStringLiteral("Times New Roman"), true};
    return std::nullopt;
}

QString signFontOf(const Settings &settings)
{
    return latinFontOf(settings) ? settings.font : QString();
}

// Where the font is missing, Word takes another Japanese one of its kind.
QByteArray fontTablePart(const Settings &settings)
{
    QByteArray bytes;
    XmlWriter xml([&](QByteArrayView stretch) { bytes.append(stretch.data(), stretch.size()); });
    WordWriter word(xml);
    const auto font = [&](const QString &name, const QString &other, const char *charset,
                          const char *family, const char *pitch) {
        xml.start("w:font");
        xml.attribute("w:name", name);
        if (!other.isEmpty())
            word.value("w:altName", other);
        word.value("w:charset", QString::fromLatin1(charset));
        word.value("w:family", QString::fromLatin1(family));
        word.value("w:pitch", QString::fromLatin1(pitch));
        xml.end();
    };
    beginPart(xml, "w:fonts");
    const QString other = settings.font == u"BIZ UDGothic"   ? QStringLiteral("BIZ UDゴシック")
                          : settings.font == u"BIZ UDMincho" ? QStringLiteral("BIZ UD明朝")
                                                             : QString();
    font(settings.font, other, "80", "modern", "fixed");
    if (const auto latin = latinFontOf(settings))
        font(latin->name, {}, "00", latin->isSerif ? "roman" : "swiss", "variable");
    xml.finish();
    return bytes;
}

} // namespace gaiyo
