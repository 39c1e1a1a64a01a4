#pragma once

#include "booklet/page.h"
#include "booklet/pdf/pdf_font.h"

#include <string>

namespace gaiyo {

// Gives numbers to the marked content of the element whose text is being added.
class ContentMarks
{
public:
    virtual ~ContentMarks() = default;
    virtual int addSpelledContent(QStringView words) = 0;
    virtual int addContent() = 0;
};

// The content stream of one page, as operators (ISO 32000-1, annex A).
class ContentStream
{
public:
    explicit ContentStream(double pageHeight)
        : m_height(pageHeight)
    {}

    // Marked content: everything up to the next call belongs to it.
    void beginElement(const char *tag, int mcid);
    void beginArtifact(const char *properties); // of the page's furniture
    void endContent();

    // `tag` names the element's content; `marks` is null in an artifact.
    void addText(const Page &page, const TextItem &item, PdfFont &font, const char *tag,
                 ContentMarks *marks);
    void addRule(const RuleItem &rule);
    void addFill(const FillItem &fill);

    QByteArray take()
    {
        endContent();
        return QByteArray::fromStdString(m_out);
    }

private:
    void setFont(quint16 font, float size);
    void setFill(float gray, bool red = false);
    void setStroke(const RuleItem &rule);
    void addColour(float gray, const char *asGray, const char *asColour);
    void beginText();
    void endText();
    void moveTo(const TextItem &item, double pen);
    void addGlyph(const PageGlyph &glyph, const TextItem &item, const PdfFont &font, quint16 code);
    void addCluster(const Page &page, const TextItem &item, PdfFont &font, quint32 begin,
                    quint32 end, QStringView words);
    void startText(const TextItem &item, const PdfFont &font);
    void addPart(const Page &page, const TextItem &item, PdfFont &font, const char *tag,
                 ContentMarks *marks);
    void addActualText(QStringView words);
    void addSpelled(const Page &page, const TextItem &item, PdfFont &font, quint32 begin,
                    quint32 end, QStringView words, const char *tag, ContentMarks *marks);
    void endString();
    void flushArray();

    double m_height = 0;
    std::string m_out;
    std::string m_array; // of the TJ at work
    bool m_inString = false;
    bool m_inContent = false;
    bool m_inText = false;
    int m_font = -1;
    float m_size = 0;
    float m_fillGray = 0;
    float m_strokeGray = 0;
    float m_strokeWidth = 1;
    float m_rise = 0;
    QPointF m_lineStart;
    double m_pen = 0; // in the text item at work, thousandths of an em
};

} // namespace gaiyo
