#include "widgets/eliding_label.h"

#include "widgets/eliding.h"
#include "widgets/metrics.h"

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

void ElidingLabel::setText(const QString &text, const QString &shorter)
{
    m_shorter = shorter;
    QLabel::setText(text);
    setToolTip(text);
    layOut();
}

void ElidingLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    layOut();
}

void ElidingLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    layOut();
}

// Its height follows from its width, which nothing that it asks for changes.
void ElidingLabel::layOut()
{
    const qsizetype before = m_lines.size();
    m_lines = m_mostLines > 1 ? elidedLines(text(), font(), width(), m_mostLines)
                              : QStringList(QString());
    if (m_lines.size() != before)
        updateGeometry();
    update();
}

QSize ElidingLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'国') * kLeastWidth,
            QLabel::minimumSizeHint().height() +
                (lines() > 1 ? (lines() - 1) * fontMetrics().lineSpacing() + 2 * kTight : 0)};
}

QString ElidingLabel::shown() const
{
    if (wordWrap())
        return text();
    if (m_mostLines > 1)
        return m_lines.join(u'\n');
    const QString whole = m_mode == Qt::ElideRight
                              ? elided(text(), fontMetrics(), width())
                              : fontMetrics().elidedText(text(), m_mode, width());
    return m_shorter.isEmpty() || whole == text() ? whole
                                                  : elided(m_shorter, fontMetrics(), width());
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
