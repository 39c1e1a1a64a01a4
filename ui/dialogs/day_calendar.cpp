#include "dialogs/day_calendar.h"

#include "session/date_words.h"
#include "widgets/metrics.h"
#include "widgets/theme.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace gaiyo {

namespace {

QToolButton *arrow(Qt::ArrowType type, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(type);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

DayCalendar::DayCalendar(const QDate &date, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_days(new QCalendarWidget)
    , m_month(new QLabel)
{
    setObjectName(QStringLiteral("dayCalendar"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_days->setNavigationBarVisible(false); // Qt's writes 11月, 2026
    m_days->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_days->setSelectedDate(date);
    QTextCharFormat saturday; // blue, as Japanese calendars have it; Qt's is red as Sunday
    saturday.setForeground(palette().link());
    m_days->setWeekdayTextFormat(Qt::Saturday, saturday);
    QTextCharFormat sunday; // Qt's red is dark on black
    sunday.setForeground(sundayColor(palette()));
    m_days->setWeekdayTextFormat(Qt::Sunday, sunday);
    m_month->setAlignment(Qt::AlignCenter);
    auto *earlier = arrow(Qt::LeftArrow, tr("Month before"));
    auto *later = arrow(Qt::RightArrow, tr("Month after"));
    auto *head = new QHBoxLayout;
    head->addWidget(earlier);
    head->addWidget(m_month, 1);
    head->addWidget(later);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(kTight, kTight, kTight, kTight);
    rows->setSpacing(kTight);
    rows->addLayout(head);
    rows->addWidget(m_days);
    connect(earlier, &QToolButton::clicked, m_days, &QCalendarWidget::showPreviousMonth);
    connect(later, &QToolButton::clicked, m_days, &QCalendarWidget::showNextMonth);
    connect(m_days, &QCalendarWidget::currentPageChanged, this, &DayCalendar::showMonth);
    for (const auto take : {&QCalendarWidget::clicked, &QCalendarWidget::activated}) {
        connect(m_days, take, this, [this](const QDate &day) {
            Q_EMIT chosen(day);
            close();
        });
    }
    showMonth();
    m_days->setFocus();
}

void DayCalendar::showDay(const QDate &day)
{
    m_days->setSelectedDate(day);
}

void DayCalendar::showMonth()
{
    m_month->setText(monthWords(QDate(m_days->yearShown(), m_days->monthShown(), 1)));
}

} // namespace gaiyo
