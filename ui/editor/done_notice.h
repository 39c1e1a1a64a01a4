#pragma once

#include "session/session.h"

#include <QWidget>

class QPushButton;

namespace gaiyo {

class ElidingLabel;

// What was just done to several rows at once, or to what was not in sight, with the way back beside
// it. It goes with whatever is done next, and when a colleague changed the same rows, so that the
// way back would not lead there any more. It moves nothing: its room is always there.
class DoneNotice : public QWidget
{
    Q_OBJECT
public:
    // The names by which the words and the button are found.
    DoneNotice(Session &session, const QString &wordsName, const QString &buttonName,
               QWidget *parent = nullptr);

    // Once it is done.
    void tell(const QString &words);

private:
    void takeBack();
    void clear();

    Session &m_session;
    ElidingLabel *m_words;
    QPushButton *m_takeBack;
};

} // namespace gaiyo
