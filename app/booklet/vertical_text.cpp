#include "booklet/vertical_text.h"

#include "booklet/page_builder.h"
#include "booklet/shape_japanese.h"

#include <algorithm>
#include <cmath>

namespace gaiyo {

namespace {

constexpr float kMiddle = 0.38F;     // of an em box, above the baseline (kBaseline - 1/2)
constexpr float kBesideWord = 0.25F; // between Japanese and a word that is turned (JLREQ 3.2.6)
constexpr float kWidestDigits = 1.15F;
constexpr float kStep = 0.5F;
constexpr float kHighest = 400; // nobody's heading is longer

// Turned where the font has no glyph of its own for vertical lines (UTR 50: R and Tr).
bool mustTurn(char32_t c)
{
    static const QString turned =
        QStringLiteral("（）〔〕［］｛｝〈〉《》「」『』【】〘〙〖〗｟｠ー～〜―—…‥－＝：；｜￣→←");
    return c < 0x10000 && turned.contains(QChar(char16_t(c)));
}

VerticalRun &stackFor(VerticalColumn &column, FontIndex font)
{
    if (column.runs.empty() || column.runs.back().isTurned || column.runs.back().font != font)
        column.runs.push_back({font, false, 0, {}, {}});
    return column.runs.back();
}

QString wordsOf(const QString &text, const ShapedText &shaped, size_t begin, size_t end)
{
    const auto from = shaped.clusters[begin].text;
    const Cluster &last = shaped.clusters[end - 1];
    return text.mid(from, last.text + last.textLength - from);
}

bool isBroadSpace(CharClass c)
{
    return c == CharClass::WideSpace || c == CharClass::WesternSpace;
}

} // namespace

void VerticalSetter::addUpright(VerticalColumn &column, const QString &text, const Cluster &cluster,
                                const std::vector<ShapedGlyph> &flat)
{
    const Font &font = m_composer.shaper().fonts().font(cluster.font);
    hb_buffer_t *buffer = m_buffer.get();
    shapeJapanese(buffer, font, text, {cluster.text, cluster.textLength}, HB_DIRECTION_TTB);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, nullptr);
    const auto em = float(font.unitsPerEm());
    VerticalRun &run = stackFor(column, cluster.font);
    const bool isDrawnFlat = cluster.missing || count == 0 ||
                             std::any_of(infos, infos + count, [](const hb_glyph_info_t &info) {
                                 return info.codepoint == 0;
                             });
    const float left = -cluster.advance / 2;
    float pen = 0;
    for (size_t i = 0; i < (isDrawnFlat ? size_t(cluster.glyphCount) : size_t(count)); ++i) {
        const quint32 length = i == 0 ? cluster.textLength : 0;
        if (isDrawnFlat) {
            const ShapedGlyph &glyph = flat[cluster.glyph + i];
            run.glyphs.push_back({length, left + glyph.x,
                                  glyph.y - column.height - float(kBaseline), quint16(glyph.glyph),
                                  cluster.missing});
            continue;
        }
        run.glyphs.push_back({length, float(places[i].x_offset) / em,
                              pen + float(places[i].y_offset) / em - column.height,
                              quint16(infos[i].codepoint), false});
        pen += float(places[i].y_advance) / em;
    }
    run.text += text.mid(cluster.text, cluster.textLength);
    column.height += isBroadSpace(cluster.characterClass) ? std::max(cluster.advance, 0.25F)
                     : cluster.characterClass == CharClass::Invisible ? 0
                                                                      : 1;
}

void VerticalSetter::addSideBySide(VerticalColumn &column, const QString &text,
                                   const ShapedText &shaped, size_t begin, size_t end)
{
    float width = 0;
    for (size_t i = begin; i < end; ++i)
        width += shaped.clusters[i].advance;
    float pen = -width / 2;
    for (size_t i = begin; i < end; ++i) {
        const Cluster &cluster = shaped.clusters[i];
        VerticalRun &run = stackFor(column, cluster.font);
        for (quint32 g = cluster.glyph; g < cluster.glyph + cluster.glyphCount; ++g)
            run.glyphs.push_back({g == cluster.glyph ? cluster.textLength : 0,
                                  pen + shaped.glyphs[g].x,
                                  shaped.glyphs[g].y - column.height - float(kBaseline),
                                  quint16(shaped.glyphs[g].glyph), cluster.missing});
        run.text += text.mid(cluster.text, cluster.textLength);
        pen += cluster.advance;
    }
    column.height += 1;
}

void VerticalSetter::addTurned(VerticalColumn &column, const QString &text,
                               const ShapedText &shaped, size_t begin, size_t end)
{
    for (size_t from = begin; from < end;) {
        const FontIndex font = shaped.clusters[from].font;
        VerticalRun run{font, true, column.height, {}, {}};
        float pen = 0;
        size_t to = from;
        for (; to < end && shaped.clusters[to].font == font; ++to) {
            const Cluster &cluster = shaped.clusters[to];
            for (quint32 g = cluster.glyph; g < cluster.glyph + cluster.glyphCount; ++g)
                run.glyphs.push_back({g == cluster.glyph ? cluster.textLength : 0,
                                      pen + shaped.glyphs[g].x, shaped.glyphs[g].y - kMiddle,
                                      quint16(shaped.glyphs[g].glyph), cluster.missing});
            pen += cluster.advance;
        }
        run.text = wordsOf(text, shaped, from, to);
        column.height += pen;
        column.runs.push_back(std::move(run));
        from = to;
    }
}

VerticalColumn VerticalSetter::setColumn(const QString &text)
{
    const ShapedText shaped = m_composer.shaper().shape(text); // a copy: it is shaped once more
    VerticalColumn column;
    const auto &clusters = shaped.clusters;
    bool afterWord = false;
    for (size_t i = 0; i < clusters.size();) {
        size_t end = i;
        float width = 0;
        bool isNumber = true;
        for (; end < clusters.size() && isWestern(clusters[end].characterClass) &&
               !clusters[end].missing;
             ++end) {
            width += clusters[end].advance;
            isNumber = isNumber && clusters[end].characterClass == CharClass::Digit;
        }
        const bool isShort = end == i + 1 && isWesternText(clusters[i].characterClass);
        const bool isBeside = end > i && (isShort || (isNumber && end <= i + 2));
        if (isBeside && width < kWidestDigits) {
            addSideBySide(column, text, shaped, i, end);
            afterWord = false;
            i = end;
            continue;
        }
        if (end == i && mustTurn(clusters[i].character)) {
            // Asked of the font: what a line across has is what it has for columns, too.
            VerticalColumn alone;
            addUpright(alone, text, clusters[i], shaped.glyphs);
            if (alone.runs.back().glyphs.front().glyph == shaped.glyphs[clusters[i].glyph].glyph)
                end = i + 1;
        } else if (end > i) { // a word
            if (!column.runs.empty() && !afterWord)
                column.height += kBesideWord;
        }
        if (end > i) {
            addTurned(column, text, shaped, i, end);
            afterWord = isWestern(clusters[end - 1].characterClass);
            i = end;
            continue;
        }
        if (afterWord && !isBroadSpace(clusters[i].characterClass))
            column.height += kBesideWord;
        afterWord = isBroadSpace(clusters[i].characterClass);
        addUpright(column, text, clusters[i], shaped.glyphs);
        ++i;
    }
    return column;
}

std::vector<VerticalColumn> VerticalSetter::set(const QString &text, float height)
{
    std::vector<VerticalColumn> columns;
    for (float width = std::max(height, 1.0F);; width -= kStep) {
        columns.clear();
        const ComposedPtr lines = m_composer.composeTitle(text, std::max(width, 1.0F));
        bool fits = true;
        for (const ComposedLine &line : lines->lines) {
            if (line.runBegin == line.runEnd)
                continue;
            const quint32 from = lines->runs[line.runBegin].textBegin;
            const quint32 to = lines->runs[line.runEnd - 1].textEnd;
            columns.push_back(setColumn(lines->text.mid(from, to - from)));
            fits = fits && columns.back().height <= height + 0.01F;
        }
        if (fits || width <= 1)
            return columns;
    }
}

float VerticalSetter::leastHeight(const QString &text, int columns)
{
    float &least = m_least[{text, columns}];
    if (least > 0)
        return least;
    const auto all = float(text.size());
    const float lowest = std::max(1.0F, std::ceil(all / 2 / float(columns)));
    for (int step = 0; lowest + float(step) * kStep < kHighest; ++step) {
        const float height = lowest + float(step) * kStep;
        const auto set = this->set(text, height);
        const bool fits = std::all_of(set.begin(), set.end(), [&](const VerticalColumn &column) {
            return column.height <= height + 0.01F;
        });
        if (fits && int(set.size()) <= columns)
            return least = height;
    }
    return least = kHighest;
}

} // namespace gaiyo
