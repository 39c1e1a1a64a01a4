#include "widgets/message_bar.h"

#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gaiyo {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_layout(new QHBoxLayout)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->setSpacing(kGap);
    m_layout->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kMargin, kGap, kMargin, kGap);
    rows->setSpacing(kGap);
    rows->addWidget(m_text);
    rows->addLayout(m_layout);
}

void MessageBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    keepHeight();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepHeight();
}

// Layouts in splitters give words that need more lines where it is narrow too few of them.
void MessageBar::keepHeight()
{
    if (isVisible())
        setMinimumHeight(heightForWidth(width()));
}

QString MessageBar::text() const
{
    return m_text->text();
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_layout->addWidget(button);
    return button;
}

} // namespace gaiyo
