#pragma once

#include "session/session.h"

#include <QWidget>

class QFrame;
class QPushButton;

namespace gaiyo {

class ElidingLabel;

// What was just done to several rows at once, or to what was not in sight, with the way back beside
// it. It goes with whatever is done next, and when a colleague changed the same rows, so that the
// way back would not lead there any more. It moves nothing: its room is always there. Words that
// are too long for that lie over what stands beside and below it, and are whole.
class DoneNotice : public QWidget
{
    Q_OBJECT
public:
    // The names by which the words and the button are found.
    DoneNotice(Session &session, const QString &wordsName, const QString &buttonName,
               QWidget *parent = nullptr);

    // Where it may lie over other things.
    void setArea(QWidget &area);
    // Once it is done.
    void tell(const QString &words);
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void takeBack();
    void clear();
    void fit();
    QRect grownToWhole(QRect place) const;
    enum class Over { Nothing, Row, Rows };
    void setOver(Over over);

    Session &m_session;
    QWidget *m_area = nullptr;
    QFrame *m_sheet;   // holds both; in the layout where it has no area
    int m_natural = 0; // its width with the words in one line
    ElidingLabel *m_words;
    QPushButton *m_takeBack;
};

} // namespace gaiyo
