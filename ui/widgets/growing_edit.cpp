#include "widgets/growing_edit.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextLayout>
#include <QtMath>

#include <utility>

namespace gaiyo {

GrowingEdit::GrowingEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    // On a screen that is too low it gives way, down to its least; more than it needs it never has.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingEdit::fit);
    fit();
}

void GrowingEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    fit();
}

// Letters of two fonts stand in one line, which is as high as the higher one.
int GrowingEdit::heightOf(int lines) const
{
    QTextLayout layout(QStringLiteral("国A"), font());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLeadingIncluded(true); // as the field sets it
    line.setLineWidth(QWIDGETSIZE_MAX);
    layout.endLayout();
    return qCeil(line.height() * lines) + around();
}

int GrowingEdit::around() const
{
    const QMargins frame = contentsMargins() + viewportMargins();
    return 2 * qCeil(document()->documentMargin()) + frame.top() + frame.bottom() + 1;
}

// No further than it could grow: a text of many pages is not laid out for its height.
int GrowingEdit::wordsHeight() const
{
    const int most = heightOf(m_most);
    double height = around();
    for (QTextBlock block = document()->firstBlock(); block.isValid() && height < most;
         block = block.next()) {
        blockBoundingRect(block); // lays it out
        height += block.layout()->boundingRect().height();
    }
    return qBound(heightOf(m_least), qCeil(height), most);
}

void GrowingEdit::fit()
{
    const int wanted = wordsHeight();
    if (std::exchange(m_wanted, wanted) != wanted)
        updateGeometry();
}

QSize GrowingEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), m_wanted};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {QPlainTextEdit::minimumSizeHint().width(), heightOf(m_least)};
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
        updateGeometry();
    }
}

} // namespace gaiyo
