#include "booklet/finalize.h"

#include <QtMath>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr double kFooterSize = 0.85;  // against the number's
constexpr double kFooterShare = 0.46; // of the paper's width
constexpr float kUnbounded = 1000;
constexpr float kWatermarkGray = 0.9F;
constexpr double kWatermarkShare = 0.62; // of the paper's diagonal
constexpr double kLargestWatermark = 200;
constexpr double kMiddle = 0.36; // from the baseline to the middle of a kanji, ems
constexpr double kHeadApart = 2; // ems, between its halves
constexpr float kHeadRule = 0.3F;
constexpr float kHeadGray = 0.25F;

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

// Of the room, what each wants; where there is not so much, those that want most have as much as
// each other.
std::vector<double> shareFairly(const std::vector<double> &wanted, double room)
{
    std::vector<double> ascending = wanted;
    std::sort(ascending.begin(), ascending.end());
    double most = 0;
    for (size_t i = 0; i < ascending.size(); ++i) {
        most = room / double(ascending.size() - i);
        if (ascending[i] > most)
            break;
        room -= ascending[i];
        most = ascending[i];
    }
    std::vector<double> shares;
    for (const double each : wanted)
        shares.push_back(std::min(each, most));
    return shares;
}

} // namespace

void HeadingPages::note(const Page &page)
{
    for (const PageItem &item : page.items) {
        if (const auto *mark = std::get_if<BookmarkItem>(&item))
            m_pages.emplace(mark->heading, page.number);
    }
}

int HeadingPages::pageOf(size_t heading) const
{
    const auto found = m_pages.find(heading);
    return found == m_pages.end() ? 0 : found->second;
}

QSet<size_t> HeadingPages::from(int first) const
{
    QSet<size_t> headings;
    for (const auto &[heading, page] : m_pages) {
        if (page >= first)
            headings.insert(heading);
    }
    return headings;
}

bool namesPages(const Page &page)
{
    return std::any_of(page.items.begin(), page.items.end(), [](const PageItem &item) {
        return std::holds_alternative<PageNumberItem>(item);
    });
}

Finisher::Finisher(const Collected &collected, const FontSet &fonts, const QString &fontFamily,
                   int total)
    : m_settings(collected.settings)
    , m_footer(collected.footer)
    , m_heads(collected)
    , m_total(total)
    , m_composer(fonts, fonts.findChain(fontFamily, false, collected.settings.latin).value())
    , m_bold(fonts, fonts.findChain(fontFamily, true, collected.settings.latin).value())
{}

void Finisher::finish(Page &page, const PageOfHeading &pageOf)
{
    if (pageOf && namesPages(page))
        addNamedPages(page, pageOf);
    addRunningHead(page);
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

// In place of what waited for them, so that they are read where they stand.
void Finisher::addNamedPages(Page &page, const PageOfHeading &pageOf)
{
    std::vector<PageItem> before = std::exchange(page.items, {});
    page.items.reserve(before.size());
    for (PageItem &item : before) {
        const auto *place = std::get_if<PageNumberItem>(&item);
        if (!place) {
            page.items.push_back(std::move(item));
            continue;
        }
        const int number = pageOf(place->heading);
        if (number == 0)
            continue;
        const ComposedPtr text = m_composer.compose(
            QString::number(number + m_settings.firstPageNumber - 1), kUnbounded);
        const double size = double(place->size);
        const QPointF origin = place->end - QPointF(double(text->lines.front().width) * size, 0);
        for (const LineRun &run : text->runs) {
            TextItem words = makeText(page, *text, run, origin, size);
            words.element = place->element;
            page.items.emplace_back(words);
        }
    }
}

double Finisher::widthOf(const QString &words)
{
    return double(m_composer.compose(words, kUnbounded)->lines.front().width);
}

// As many of the words as there is room for.
QString Finisher::shortened(const QString &words, double ems)
{
    QString text = words;
    qsizetype length = words.size();
    for (double width = widthOf(text); length > 1 && width > ems; width = widthOf(text)) {
        length = std::min(length - 1, qsizetype(double(length) * ems / width));
        if (words[std::max<qsizetype>(0, length - 1)].isHighSurrogate())
            --length;
        text = words.left(std::max<qsizetype>(0, length)) + u'…';
    }
    return text;
}

void Finisher::addRunningHead(Page &page)
{
    const RunningHeads::Words words = m_heads.wordsOf(page);
    if (words.left.isEmpty() && words.right.isEmpty())
        return;
    const double left = m_settings.margins.left * kPointsPerMm;
    const double right = page.size.width() - m_settings.margins.right * kPointsPerMm;
    const RunningHeadPlace where = placeRunningHead(m_settings);
    const double size = where.size;
    const double ems = (right - left) / size;
    const auto add = [&](const ComposedPtr &text, double x) {
        for (const LineRun &run : text->runs) {
            TextItem item = makeText(page, *text, run, {x, where.middle + kMiddle * size}, size);
            item.gray = kHeadGray;
            page.items.emplace_back(item);
        }
    };
    const QStringList parts = QStringList(words.left) + words.right;
    std::vector<double> widths;
    for (const QString &part : parts)
        widths.push_back(widthOf(part));
    const auto between = double(std::max<qsizetype>(0, words.right.size() - 1));
    const std::vector<double> shares =
        shareFairly(widths, ems - (words.right.isEmpty() ? 0 : kHeadApart) - between);
    QStringList place;
    for (qsizetype i = 1; i < parts.size(); ++i)
        place += shortened(parts[i], shares[size_t(i)]);
    add(m_composer.compose(shortened(words.left, shares.front()), kUnbounded), left);
    const ComposedPtr end = m_composer.compose(place.join(u'／'), kUnbounded);
    add(end, right - double(end->lines.front().width) * size);
    page.items.emplace_back(
        RuleItem{{left, where.rule}, {right, where.rule}, kHeadRule, kHeadGray});
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
