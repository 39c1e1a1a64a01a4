#include "widgets/growing_edit.h"

#include <QEvent>
#include <QScrollBar>
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

// What a paragraph would need without a scroll bar beside it, with what is being composed in it.
double GrowingEdit::heightOfBlock(const QTextBlock &block, double width) const
{
    QTextLayout layout(block.text(), font());
    layout.setPreeditArea(block.layout()->preeditAreaPosition(), block.layout()->preeditAreaText());
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(wordWrapMode());
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        height += line.height();
    }
    layout.endLayout();
    return height;
}

// No further than it could grow: a text of many pages is not laid out for its height.
int GrowingEdit::wordsHeight() const
{
    const int most = qMax(heightOf(m_most), height());
    const QScrollBar &bar = *verticalScrollBar();
    const double width = viewport()->width() + (bar.isVisible() ? bar.width() : 0) -
                         2 * document()->documentMargin();
    double height = around();
    for (QTextBlock block = document()->firstBlock(); block.isValid() && height <= most;
         block = block.next())
        height += heightOfBlock(block, width);
    return qCeil(height);
}

// A scroll bar takes room for itself: words that fit without one have none.
void GrowingEdit::fit()
{
    const int words = wordsHeight();
    setVerticalScrollBarPolicy(words > height() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int wanted = qBound(heightOf(m_least), words, heightOf(m_most));
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
