#pragma once

#include "booklet/line_break.h"
#include "collect/blocks.h"

#include <QHash>

#include <memory>

namespace gaiyo {

// A glyph at its place in the line, in ems from the left edge of the text.
struct PlacedGlyph
{
    quint32 textLength = 0; // UTF-16 units that it stands for; 0 for a cluster's further glyphs
    float x = 0;
    float y = 0; // above the baseline
    quint16 glyph = 0;
    bool missing = false; // 〓 in place of a character that no font has
};

// A stretch of a line in one font, inside or outside one reference, and of one mark.
struct LineRun
{
    FontIndex font = 0;
    qint32 reference = -1; // position in ComposedParagraph::references
    Mark mark = Mark::None;
    bool isSpoken = false; // nothing to see: it says where a mark begins or ends
    quint32 glyphBegin = 0, glyphEnd = 0;
    quint32 textBegin = 0, textEnd = 0;
    float left = 0, right = 0; // em
};

struct ComposedLine
{
    quint32 runBegin = 0, runEnd = 0;
    float indent = 0;
    float width = 0;        // right edge of the ink's box, em
    bool justified = false; // ends at the right edge
};

// A paragraph in lines of one width; without text it is one line without runs.
struct ComposedParagraph
{
    QString text;
    std::vector<OpinionId> references;
    std::vector<PlacedGlyph> glyphs;
    std::vector<LineRun> runs;
    std::vector<ComposedLine> lines;
};

using ComposedPtr = std::shared_ptr<const ComposedParagraph>;

// Paragraphs to lines, for one font chain. Keeps what it made last, by text and width.
class Composer
{
public:
    // `mostKept` paragraphs at most; when full, all are made anew.
    Composer(const FontSet &fonts, FontChain chain, qsizetype mostKept = kMostKept)
        : m_shaper(fonts, std::move(chain))
        , m_mostKept(mostKept)
    {}

    static constexpr qsizetype kMostKept = 2048; // where the same pages are set again and again

    // `width` in ems of the font size.
    ComposedPtr compose(const Paragraph &paragraph, float width, LineStyle style = {});
    ComposedPtr compose(const QString &text, float width)
    {
        return compose(Paragraph{{{text, {}}}}, width);
    }
    // A title, a heading, a label: as few lines as can be, of like length, broken at phrases.
    ComposedPtr composeTitle(const Paragraph &words, float width)
    {
        return compose(words, width, {.title = true});
    }
    ComposedPtr composeTitle(const QString &text, float width)
    {
        return composeTitle(Paragraph{{{text, {}}}}, width);
    }

    // The widest of what no line may break: a word, a figure with its unit, a telephone number;
    // ems.
    float widestWord(const QString &text);

    Shaper &shaper() { return m_shaper; }

private:
    struct Key
    {
        Paragraph paragraph;
        float width = 0;
        LineStyle style;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            for (const TextRun &run : key.paragraph.runs)
                seed = qHashMulti(seed, run.text);
            return qHashMulti(seed, key.width);
        }
    };

    ComposedPtr make(const Key &key);
    ComposedPtr makeBroken(const Key &key);
    ComposedPtr makeOne(const Key &key);
    void addLine(const BrokenLine &line, const ShapedText &shaped, ComposedParagraph &out);
    void markRuns(const Paragraph &paragraph, const ShapedText &shaped, ComposedParagraph &out);
    void speak(QStringView words, Mark mark, const LineRun &beside, float x,
               ComposedParagraph &out);

    Shaper m_shaper;
    LineBreaker m_breaker;
    std::vector<bool> m_keep;
    std::vector<qint32> m_reference; // of each cluster
    std::vector<qint32> m_run;       // of each cluster: which of the paragraph's, if it is marked
    std::vector<Mark> m_mark;        // of each cluster; both are empty where nothing is marked
    qsizetype m_mostKept;
    QHash<Key, ComposedPtr> m_made;
};

} // namespace gaiyo
