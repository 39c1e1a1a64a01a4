#pragma once

#include <QDate>
#include <QLineEdit>

class QAction;

namespace gaiyo {

// A day, shown as the booklet prints it (令和8年11月24日; in another language of the window as its
// readers write it) and typed in any usual way (readTypedDay()): 8/11/24, 2026-11-24, 11月24日.
// The arrows change the part in which the cursor stands; Alt+Down opens a calendar. While an input
// method composes, all keys are its own. Words that are no day stay, and a form with them is not
// done (FormDialog).
class DayField : public QLineEdit
{
    Q_OBJECT
public:
    explicit DayField(const QDate &date = {}, QWidget *parent = nullptr);

    QDate date() const { return m_date; }
    void setDate(const QDate &date);
    // What is wrong with the words that stand there; "" for nothing.
    QString trouble() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dateChanged();
    void troubled(); // the field is left with words that are no day
    void edited();   // by hand

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // The words and what is chosen of them, before an input method composes in their place.
    struct Before
    {
        QString words;
        int from = 0;
        int length = 0;
    };

    void read();
    void take(const QDate &date);
    void noteBefore();
    void bringBack();
    void endComposition();
    void settle();
    void choose(const QDate &date);
    void showTrouble();
    QSize sizeFor(const QDate &date) const;
    void step(int by);
    void openCalendar();

    QDate m_date;
    QDate m_shown; // before what is being typed
    QString m_composed;
    Before m_before;
    QAction *m_open;
};

} // namespace gaiyo
