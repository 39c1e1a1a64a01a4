#pragma once

#include <QFrame>

class QCalendarWidget;
class QDate;
class QLabel;

namespace gaiyo {

// The days of a month to choose from, headed by its year and month as the document writes them
// (令和8年11月).
class DayCalendar : public QFrame
{
    Q_OBJECT
public:
    explicit DayCalendar(const QDate &date, QWidget *parent = nullptr);
    void showDay(const QDate &day);

Q_SIGNALS:
    void chosen(const QDate &date);

private:
    void showMonth();

    QCalendarWidget *m_days;
    QLabel *m_month;
};

} // namespace gaiyo
