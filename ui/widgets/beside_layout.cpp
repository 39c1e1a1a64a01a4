#include "widgets/beside_layout.h"

#include "widgets/metrics.h"

namespace gaiyo {

namespace {

// What a page needs to be recognised, in pixels at 100 %: it is seen as wide as its room is, so
// that this does not grow with the letters of the form.
constexpr int kLeastPageWidth = 240;
constexpr int kLeastPageHeight = 160;

} // namespace

BesideLayout::BesideLayout(int formShare, int pageShare)
    : QBoxLayout(LeftToRight)
    , m_formShare(formShare)
    , m_pageShare(pageShare)
{
    setSpacing(kMargin);
}

void BesideLayout::setGeometry(const QRect &area)
{
    if (count() == 2)
        share(area.size(), isBelow(area.size()));
    QBoxLayout::setGeometry(area);
}

bool BesideLayout::isBelow(const QSize &size) const
{
    const QSize form = itemAt(0)->minimumSize();
    const bool isStrip = size.width() - form.width() - spacing() < kLeastPageWidth;
    return isStrip && size.height() - form.height() - spacing() >= kLeastPageHeight;
}

void BesideLayout::share(const QSize &size, bool below)
{
    const bool isShort = itemAt(0)->sizeHint().height() * 2 < size.height();
    setDirection(below ? TopToBottom : LeftToRight);
    setStretch(0, !below ? m_formShare : isShort ? 0 : 1);
    setStretch(1, below ? 1 : m_pageShare);
}

} // namespace gaiyo
