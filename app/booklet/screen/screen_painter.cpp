#include "booklet/screen/screen_painter.h"

#include <QPainter>

#include <algorithm>

namespace gaiyo {

namespace {

QColor colorOf(float gray, bool red)
{
    return red ? QColor::fromRgbF(0.72F, 0, 0) : QColor::fromRgbF(gray, gray, gray);
}

QColor grayColor(float gray)
{
    return QColor::fromRgbF(gray, gray, gray);
}

// A rule is a bar around its line, as PDF's butt caps have it.
QRectF barOf(const RuleItem &rule)
{
    const double half = double(rule.width) / 2;
    QRectF bar = QRectF(rule.from, rule.to).normalized();
    return bar.height() < bar.width() ? bar.adjusted(0, -half, 0, half)
                                      : bar.adjusted(-half, 0, half, 0);
}

bool isPainted(const PageItem &item)
{
    return std::holds_alternative<TextItem>(item) || std::holds_alternative<RuleItem>(item) ||
           std::holds_alternative<FillItem>(item);
}

bool isSame(const TextItem &a, const TextItem &b)
{
    return a.font == b.font && a.size == b.size && a.origin == b.origin && a.gray == b.gray &&
           a.red == b.red && a.angle == b.angle && a.under == b.under &&
           a.glyphBegin == b.glyphBegin && a.glyphEnd == b.glyphEnd;
}

bool isSame(const RuleItem &a, const RuleItem &b)
{
    return a.from == b.from && a.to == b.to && a.width == b.width && a.gray == b.gray &&
           a.red == b.red;
}

bool isSame(const FillItem &a, const FillItem &b)
{
    return a.area == b.area && a.gray == b.gray;
}

bool isSameItem(const PageItem &a, const PageItem &b)
{
    if (a.index() != b.index())
        return false;
    if (const auto *text = std::get_if<TextItem>(&a))
        return isSame(*text, std::get<TextItem>(b));
    if (const auto *rule = std::get_if<RuleItem>(&a))
        return isSame(*rule, std::get<RuleItem>(b));
    return isSame(std::get<FillItem>(a), std::get<FillItem>(b));
}

} // namespace

bool looksSame(const Page &a, const Page &b)
{
    const auto isSameGlyph = [](const PageGlyph &x, const PageGlyph &y) {
        return x.glyph == y.glyph && x.x == y.x && x.y == y.y;
    };
    if (a.size != b.size || !std::equal(a.glyphs.begin(), a.glyphs.end(), b.glyphs.begin(),
                                        b.glyphs.end(), isSameGlyph))
        return false;
    auto other = b.items.begin();
    for (const PageItem &item : a.items) {
        if (!isPainted(item))
            continue;
        other = std::find_if(other, b.items.end(), isPainted);
        if (other == b.items.end() || !isSameItem(item, *other++))
            return false;
    }
    return std::none_of(other, b.items.end(), isPainted);
}

void ScreenPainter::paint(QPainter &painter, const Page &page)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // In the order of the PDF: shades lie under everything else.
    for (const PageItem &item : page.items) {
        if (const auto *fill = std::get_if<FillItem>(&item))
            painter.fillRect(fill->area, grayColor(fill->gray));
    }
    paintTexts(painter, page, true);
    for (const PageItem &item : page.items) {
        if (const auto *rule = std::get_if<RuleItem>(&item)) {
            painter.setBrush(colorOf(rule->gray, rule->red));
            painter.drawRect(barOf(*rule));
        }
    }
    paintTexts(painter, page, false);
    painter.restore();
}

void ScreenPainter::paintTexts(QPainter &painter, const Page &page, bool under)
{
    for (const PageItem &item : page.items) {
        const auto *text = std::get_if<TextItem>(&item);
        if (text && text->under == under)
            paintText(painter, page, *text);
    }
}

void ScreenPainter::paintText(QPainter &painter, const Page &page, const TextItem &item)
{
    painter.setBrush(colorOf(item.gray, item.red));
    QTransform line = painter.worldTransform();
    line.translate(item.origin.x(), item.origin.y());
    line.rotate(double(-item.angle));
    const QTransform before = painter.worldTransform();
    for (quint32 i = item.glyphBegin; i < item.glyphEnd; ++i) {
        const PageGlyph &glyph = page.glyphs[i];
        const QPainterPath &outline = m_outlines.outline(item.font, glyph.glyph);
        if (outline.isEmpty())
            continue;
        QTransform place = line;
        place.translate(double(glyph.x), -double(glyph.y));
        place.scale(double(item.size), double(item.size));
        painter.setWorldTransform(place);
        painter.drawPath(outline);
    }
    painter.setWorldTransform(before);
}

} // namespace gaiyo
