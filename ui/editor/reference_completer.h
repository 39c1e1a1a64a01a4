#pragma once

#include "session/session.h"

class QKeyEvent;

namespace gaiyo {

class CompletionList;
class ComposingEdit;

// The list of opinions that appears when No. is typed. The field keeps the focus; nothing appears
// while an input method composes.
class ReferenceCompleter : public QObject
{
    Q_OBJECT
public:
    ReferenceCompleter(Session &session, ComposingEdit &edit);
    ~ReferenceCompleter() override;

    // Without No. before the cursor; what is chosen takes the place of so many characters there.
    void open(int replaced = 0);
    void close();
    // True where the key was for the list.
    bool takeKey(QKeyEvent *event);

Q_SIGNALS:
    // The opinion that takes the place of the last `typed` characters before the cursor.
    void chosen(const gaiyo::OpinionId &opinion, int typed);

private:
    void update();
    void offer(const QString &words);

    Session &m_session;
    ComposingEdit &m_edit;
    CompletionList *m_list;
    int m_typed = 0;      // characters before the cursor that the reference replaces
    int m_dismissed = -1; // where Escape closed the list
};

} // namespace gaiyo
