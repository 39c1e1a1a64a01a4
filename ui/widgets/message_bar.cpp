#include "widgets/message_bar.h"

#include "widgets/flow_layout.h"
#include "widgets/least_height.h"
#include "widgets/metrics.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace gaiyo {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_parts(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_buttons(new QWidget)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *flow = new FlowLayout(kGap);
    flow->alignRight();
    m_buttons->setLayout(flow);
    m_parts->setContentsMargins(kMargin, kGap, kMargin, kGap);
    m_parts->setSpacing(kGap);
    m_parts->addWidget(m_text);
    m_parts->addWidget(m_buttons);
}

void MessageBar::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    arrange();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

// It got its width before it counted as visible.
void MessageBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    arrange();
}

// The buttons stand behind a sentence of one line where there is room, else below it. Layouts in
// splitters give words that need more lines where it is narrow too few of them.
void MessageBar::arrange()
{
    const QMargins around = m_parts->contentsMargins();
    const int oneLine =
        m_text->fontMetrics().horizontalAdvance(m_text->text()) + widthOfButtons() + 2 * kGap;
    const bool isBeside =
        !m_text->text().contains(u'\n') && oneLine <= width() - around.left() - around.right();
    const auto wanted = isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_parts->direction() != wanted) {
        m_parts->setDirection(wanted);
        m_parts->setStretch(0, isBeside ? 1 : 0);
        m_parts->setAlignment(m_buttons, isBeside ? Qt::AlignVCenter : Qt::Alignment());
    }
    m_buttons->setMinimumWidth(isBeside ? widthOfButtons() : 0);
    if (isVisible())
        setLeastHeight(*this, heightForWidth(width()));
}

// In one line.
int MessageBar::widthOfButtons() const
{
    int width = 0;
    for (const auto *button : m_buttons->findChildren<QPushButton *>()) {
        if (!button->isHidden())
            width += button->sizeHint().width() + (width > 0 ? kGap : 0);
    }
    return width;
}

QSize MessageBar::minimumSizeHint() const
{
    const QMargins around = m_parts->contentsMargins();
    return {m_buttons->layout()->minimumSize().width() + around.left() + around.right(),
            QFrame::minimumSizeHint().height()};
}

QString MessageBar::text() const
{
    return m_text->text();
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->layout()->addWidget(button);
    return button;
}

} // namespace gaiyo
