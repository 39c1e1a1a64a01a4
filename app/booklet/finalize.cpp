#include "booklet/finalize.h"

#include <QtMath>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kNumberSize = 9;
constexpr double kNumberShare = 0.7;  // of the body's size, for large letters
constexpr double kFooterSize = 0.85;  // against the number's
constexpr double kFooterShare = 0.46; // of the paper's width
constexpr float kUnbounded = 1000;
constexpr float kWatermarkGray = 0.9F;
constexpr double kWatermarkShare = 0.62; // of the paper's diagonal
constexpr double kLargestWatermark = 200;
constexpr double kMiddle = 0.36; // from the baseline to the middle of a kanji, ems

// The first line of a short text; `origin` is on its baseline.
TextItem makeText(Page &page, const ComposedParagraph &paragraph, const LineRun &run,
                  QPointF origin, double size)
{
    TextItem item;
    item.font = run.font;
    item.size = float(size);
    item.origin = origin;
    item.glyphBegin = quint32(page.glyphs.size());
    item.textBegin = quint32(page.text.size());
    for (quint32 i = run.glyphBegin; i < run.glyphEnd; ++i) {
        const PlacedGlyph &glyph = paragraph.glyphs[i];
        page.glyphs.push_back({glyph.x * item.size, glyph.y * item.size, glyph.textLength,
                               glyph.glyph, glyph.missing});
    }
    page.text +=
        QStringView(paragraph.text).mid(run.textBegin, qsizetype(run.textEnd - run.textBegin));
    item.glyphEnd = quint32(page.glyphs.size());
    item.textEnd = quint32(page.text.size());
    return item;
}

} // namespace

Finisher::Finisher(const Collected &collected, const FontSet &fonts, const QString &fontFamily,
                   int total)
    : m_settings(collected.settings)
    , m_footer(collected.footer)
    , m_total(total)
    , m_composer(fonts, fonts.findChain(fontFamily, false).value())
    , m_bold(fonts, fonts.findChain(fontFamily, true).value())
{}

void Finisher::finish(Page &page)
{
    if (!m_settings.watermark.isEmpty())
        addWatermark(page);
    if (m_settings.pageNumber != PageNumberStyle::None)
        addPageNumber(page);
    if (!m_footer.isEmpty())
        addFooter(page);
}

QString Finisher::numberText(int number) const
{
    const int shift = m_settings.firstPageNumber - 1;
    switch (m_settings.pageNumber) {
    case PageNumberStyle::Dashes:
        return QStringLiteral("– %1 –").arg(number + shift);
    case PageNumberStyle::OfTotal:
        return QStringLiteral("%1 / %2").arg(number + shift).arg(m_total + shift);
    case PageNumberStyle::Plain:
    case PageNumberStyle::None:
        break;
    }
    return QString::number(number + shift);
}

void Finisher::addPageNumber(Page &page)
{
    const ComposedPtr text = m_composer.compose(numberText(page.number), kUnbounded);
    const double margin = m_settings.margins.bottom * kPointsPerMm;
    const double size =
        std::min(std::max(kNumberSize, kNumberShare * m_settings.fontSize), margin / 2);
    const QPointF origin((page.size.width() - double(text->lines.front().width) * size) / 2,
                         page.size.height() - margin / 2 + kMiddle * size);
    for (const LineRun &run : text->runs)
        page.items.push_back(makeText(page, *text, run, origin, size));
}

// At the left, on the line of the number, as small as it has to be to stay beside it.
void Finisher::addFooter(Page &page)
{
    const ComposedPtr text = m_composer.compose(m_footer, kUnbounded);
    if (text->runs.empty())
        return;
    const double left = m_settings.margins.left * kPointsPerMm;
    const double bottom = m_settings.margins.bottom * kPointsPerMm;
    const double width = double(std::max(1.0F, text->lines.front().width));
    const double room = page.size.width() * kFooterShare - left;
    const double size = std::min({kNumberSize * kFooterSize, bottom / 2, room / width});
    const QPointF origin(left, page.size.height() - bottom / 2 + kMiddle * size);
    for (const LineRun &run : text->runs)
        page.items.push_back(makeText(page, *text, run, origin, size));
}

void Finisher::addWatermark(Page &page)
{
    const ComposedPtr text = m_bold.compose(m_settings.watermark, kUnbounded);
    if (text->runs.empty())
        return;
    const double width = double(std::max(1.0F, text->lines.front().width));
    const double angle = qAtan2(page.size.height(), page.size.width());
    const double diagonal =
        qSqrt(page.size.width() * page.size.width() + page.size.height() * page.size.height());
    const double size = std::min(kLargestWatermark, diagonal * kWatermarkShare / width);
    const double back = width * size / 2;
    const double down = kMiddle * size;
    const QPointF origin(page.size.width() / 2 - back * qCos(angle) + down * qSin(angle),
                         page.size.height() / 2 + back * qSin(angle) + down * qCos(angle));
    std::vector<PageItem> items;
    for (const LineRun &run : text->runs) {
        TextItem item = makeText(page, *text, run, origin, size);
        item.angle = float(qRadiansToDegrees(angle));
        item.gray = kWatermarkGray;
        item.under = true;
        items.emplace_back(item);
    }
    page.items.insert(page.items.begin(), items.begin(), items.end());
}

} // namespace gaiyo
