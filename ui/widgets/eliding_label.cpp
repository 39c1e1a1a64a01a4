#include "widgets/eliding_label.h"

#include "widgets/eliding.h"

#include <QPainter>
#include <QStyle>

namespace gaiyo {

namespace {

constexpr int kLeastWidth = 3; // full-width characters

} // namespace

ElidingLabel::ElidingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidingLabel::setText(const QString &text)
{
    QLabel::setText(text);
    setToolTip(text);
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'国') * kLeastWidth,
            QLabel::minimumSizeHint().height()};
}

QString ElidingLabel::shown() const
{
    if (wordWrap())
        return text();
    return m_mode == Qt::ElideRight ? elided(text(), fontMetrics(), width())
                                    : fontMetrics().elidedText(text(), m_mode, width());
}

void ElidingLabel::paintEvent(QPaintEvent *event)
{
    if (wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawItemText(&painter, rect(), int(alignment()), palette(), isEnabled(), shown(),
                          foregroundRole());
}

} // namespace gaiyo
