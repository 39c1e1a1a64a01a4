#include "booklet/compose.h"

namespace gaiyo {

namespace {

constexpr qsizetype kMostKept = 2048; // paragraphs; when full, all are made anew

} // namespace

ComposedPtr Composer::compose(const Paragraph &paragraph, float width, LineStyle style)
{
    const Key key{paragraph, width, style};
    if (const auto found = m_made.constFind(key); found != m_made.constEnd())
        return *found;
    ComposedPtr made = make(key);
    if (m_made.size() >= kMostKept)
        m_made.clear();
    m_made.insert(key, made);
    return made;
}

ComposedPtr Composer::make(const Key &key)
{
    auto out = std::make_shared<ComposedParagraph>();
    out->text = key.paragraph.text();
    const ShapedText &shaped = m_shaper.shape(out->text);
    if (shaped.clusters.empty()) {
        out->lines.push_back({});
        return out;
    }
    markReferences(key.paragraph, shaped, *out);
    m_breaker.run(shaped, m_keep, key.width, key.style);
    out->glyphs.reserve(shaped.glyphs.size());
    for (const BrokenLine &line : m_breaker.lines())
        addLine(line, shaped, *out);
    return out;
}

void Composer::markReferences(const Paragraph &paragraph, const ShapedText &shaped,
                              ComposedParagraph &out)
{
    m_keep.assign(shaped.clusters.size(), false);
    m_reference.assign(shaped.clusters.size(), -1);
    qsizetype at = 0;
    size_t cluster = 0;
    for (const TextRun &run : paragraph.runs) {
        const qsizetype end = at + run.text.size();
        const auto index = qint32(out.references.size());
        if (run.reference)
            out.references.push_back(*run.reference);
        for (; cluster < shaped.clusters.size() && shaped.clusters[cluster].text < end; ++cluster) {
            if (!run.reference)
                continue;
            m_reference[cluster] = index;
            m_keep[cluster] =
                cluster + 1 < shaped.clusters.size() && shaped.clusters[cluster + 1].text < end;
        }
        at = end;
    }
}

void Composer::addLine(const BrokenLine &line, const ShapedText &shaped, ComposedParagraph &out)
{
    ComposedLine composed{quint32(out.runs.size()), 0, line.indent, line.width, line.justified};
    for (size_t i = line.begin; i < line.end; ++i) {
        const Cluster &cluster = shaped.clusters[i];
        const float pen = m_breaker.positions()[i];
        if (out.runs.size() == composed.runBegin || out.runs.back().font != cluster.font ||
            out.runs.back().reference != m_reference[i]) {
            const auto glyph = quint32(out.glyphs.size());
            out.runs.push_back(
                {cluster.font, m_reference[i], glyph, glyph, cluster.text, cluster.text, pen, pen});
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
    }
    composed.runEnd = quint32(out.runs.size());
    out.lines.push_back(composed);
}

} // namespace gaiyo
