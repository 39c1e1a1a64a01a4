#include "booklet/compose.h"

#include "booklet/line_places.h"

#include <algorithm>
#include <limits>

namespace gaiyo {

namespace {

// As the text edition writes them.
constexpr QStringView kSpokenRemoved = u"〔削除：";
constexpr QStringView kSpokenAdded = u"〔追加：";
constexpr QStringView kSpokenEnd = u"〕";

std::vector<Paragraph> brokenAt(const Paragraph &words)
{
    std::vector<Paragraph> parts(1);
    for (const TextRun &run : words.runs) {
        const QStringList lines = run.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                parts.emplace_back();
            if (!lines[i].isEmpty())
                parts.back().runs.push_back({lines[i], run.reference, run.mark});
        }
    }
    return parts;
}

} // namespace

ComposedPtr Composer::compose(const Paragraph &paragraph, float width, LineStyle style)
{
    const Key key{paragraph, width, style};
    if (const auto found = m_made.constFind(key); found != m_made.constEnd())
        return *found;
    ComposedPtr made = make(key);
    if (m_made.size() >= m_mostKept)
        m_made.clear();
    m_made.insert(key, made);
    return made;
}

ComposedPtr Composer::make(const Key &key)
{
    const bool hasBreak = std::any_of(key.paragraph.runs.begin(), key.paragraph.runs.end(),
                                      [](const TextRun &run) { return run.text.contains(u'\n'); });
    return hasBreak ? makeBroken(key) : makeOne(key);
}

// Words with a line break of their own, in a place that has but one paragraph.
ComposedPtr Composer::makeBroken(const Key &key)
{
    auto out = std::make_shared<ComposedParagraph>();
    for (const Paragraph &part : brokenAt(key.paragraph)) {
        const ComposedPtr next = compose(part, key.width, key.style);
        const auto text = quint32(out->text.size());
        const auto glyph = quint32(out->glyphs.size());
        const auto run = quint32(out->runs.size());
        const auto reference = qint32(out->references.size());
        out->text += next->text;
        out->references.insert(out->references.end(), next->references.begin(),
                               next->references.end());
        out->glyphs.insert(out->glyphs.end(), next->glyphs.begin(), next->glyphs.end());
        for (LineRun moved : next->runs) {
            moved.reference += moved.reference < 0 ? 0 : reference;
            moved.glyphBegin += glyph;
            moved.glyphEnd += glyph;
            moved.textBegin += text;
            moved.textEnd += text;
            out->runs.push_back(moved);
        }
        for (ComposedLine moved : next->lines) {
            moved.runBegin += run;
            moved.runEnd += run;
            out->lines.push_back(moved);
        }
    }
    return out;
}

ComposedPtr Composer::makeOne(const Key &key)
{
    auto out = std::make_shared<ComposedParagraph>();
    out->text = key.paragraph.text();
    const ShapedText &shaped = m_shaper.shape(out->text);
    if (shaped.clusters.empty()) {
        out->lines.push_back({});
        return out;
    }
    markRuns(key.paragraph, shaped, *out);
    m_breaker.run(shaped, m_keep, key.width, key.style);
    out->glyphs.reserve(shaped.glyphs.size());
    for (const BrokenLine &line : m_breaker.lines())
        addLine(line, shaped, *out);
    return out;
}

float Composer::widestWord(const QString &text)
{
    Units widest = 0;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const ShapedText &shaped = m_shaper.shape(line);
        LinePlaces places;
        places.measure(shaped.clusters, std::vector<bool>(shaped.clusters.size(), false),
                       std::numeric_limits<Units>::max() / 2);
        size_t begin = 0;
        for (size_t i = 0; i < places.count(); ++i) {
            if (places.breakAfter(i) == BreakKind::Never)
                continue;
            const LinePlace &last = places[size_t(std::max(places[i].ink, qint32(begin)))];
            widest = std::max(widest, last.pen + last.body - places[begin].pen);
            begin = i + 1;
        }
    }
    return toEms(widest);
}

void Composer::markRuns(const Paragraph &paragraph, const ShapedText &shaped,
                        ComposedParagraph &out)
{
    const bool isMarked = std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                                      [](const TextRun &run) { return run.mark != Mark::None; });
    m_keep.assign(shaped.clusters.size(), false);
    m_reference.assign(shaped.clusters.size(), -1);
    m_run.assign(isMarked ? shaped.clusters.size() : 0, -1);
    m_mark.assign(m_run.size(), Mark::None);
    qsizetype at = 0;
    size_t cluster = 0;
    for (size_t i = 0; i < paragraph.runs.size(); ++i) {
        const TextRun &run = paragraph.runs[i];
        const qsizetype end = at + run.text.size();
        const auto index = qint32(out.references.size());
        if (run.reference)
            out.references.push_back(*run.reference);
        for (; cluster < shaped.clusters.size() && shaped.clusters[cluster].text < end; ++cluster) {
            if (run.mark != Mark::None) {
                m_run[cluster] = qint32(i);
                m_mark[cluster] = run.mark;
            }
            if (!run.reference)
                continue;
            m_reference[cluster] = index;
            m_keep[cluster] =
                cluster + 1 < shaped.clusters.size() && shaped.clusters[cluster + 1].text < end;
        }
        at = end;
    }
}

// Words for those who hear them, and for whoever takes the words out of a PDF: they stand on a
// space that nobody sees, because a line through words is no content (ISO 14289-1 7.3).
void Composer::speak(QStringView words, Mark mark, const LineRun &beside, float x,
                     ComposedParagraph &out)
{
    // A font that has only rare characters has no space.
    const FontSet &fonts = m_shaper.fonts();
    FontIndex font = beside.font;
    auto space = fonts.font(font).findGlyph(U' ');
    for (size_t i = 0; !space && i < fonts.count(); ++i) {
        font = FontIndex(i);
        space = fonts.font(font).findGlyph(U' ');
    }
    if (!space)
        return;
    LineRun run;
    run.font = font;
    run.mark = mark;
    run.isSpoken = true;
    run.glyphBegin = quint32(out.glyphs.size());
    run.textBegin = quint32(out.text.size());
    out.text += words;
    out.glyphs.push_back({quint32(words.size()), x, 0, quint16(*space), false});
    run.glyphEnd = run.glyphBegin + 1;
    run.textEnd = quint32(out.text.size());
    run.left = run.right = x;
    out.runs.push_back(run);
}

void Composer::addLine(const BrokenLine &line, const ShapedText &shaped, ComposedParagraph &out)
{
    ComposedLine composed{quint32(out.runs.size()), 0, line.indent, line.width, line.justified};
    const auto runOf = [this](size_t cluster) {
        return cluster < m_run.size() ? m_run[cluster] : -1;
    };
    for (size_t i = line.begin; i < line.end; ++i) {
        const Cluster &cluster = shaped.clusters[i];
        const float pen = m_breaker.positions()[i];
        const Mark mark = i < m_mark.size() ? m_mark[i] : Mark::None;
        LineRun next;
        next.font = cluster.font;
        next.reference = m_reference[i];
        next.mark = mark;
        const bool isSpoken = mark == Mark::Removed || mark == Mark::Added;
        if (isSpoken && (i == 0 || runOf(i - 1) != runOf(i)))
            speak(mark == Mark::Removed ? kSpokenRemoved : kSpokenAdded, mark, next, pen, out);
        if (out.runs.size() == composed.runBegin || out.runs.back().isSpoken ||
            out.runs.back().font != cluster.font || out.runs.back().reference != m_reference[i] ||
            out.runs.back().mark != mark) {
            next.glyphBegin = next.glyphEnd = quint32(out.glyphs.size());
            next.textBegin = next.textEnd = cluster.text;
            next.left = next.right = pen;
            out.runs.push_back(next);
        }
        for (quint32 g = 0; g < cluster.glyphCount; ++g) {
            const ShapedGlyph &glyph = shaped.glyphs[cluster.glyph + g];
            out.glyphs.push_back({g == 0 ? cluster.textLength : 0,
                                  pen - toEms(bodyInset(cluster)) + glyph.x, glyph.y,
                                  quint16(glyph.glyph), cluster.missing});
        }
        LineRun &run = out.runs.back();
        run.glyphEnd = quint32(out.glyphs.size());
        run.textEnd = cluster.text + cluster.textLength;
        run.right = pen + m_breaker.bodyOf(i);
        if (isSpoken && (i + 1 >= m_run.size() || runOf(i + 1) != runOf(i)))
            speak(kSpokenEnd, mark, LineRun(run), run.right, out);
    }
    composed.runEnd = quint32(out.runs.size());
    out.lines.push_back(composed);
}

} // namespace gaiyo
