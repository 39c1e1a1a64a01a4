#pragma once

#include "session/session.h"

#include <QListView>

class QStandardItemModel;

namespace gaiyo {

class ReferenceEdit;

// The list of opinions that appears when No. is typed. The field keeps the focus; nothing appears
// while an input method composes.
class ReferenceCompleter : public QObject
{
    Q_OBJECT
public:
    ReferenceCompleter(Session &session, ReferenceEdit &edit);
    ~ReferenceCompleter() override;

    void open(); // without No. before the cursor
    void close();
    // True where the key was for the list.
    bool takeKey(QKeyEvent *event);

private:
    void update();
    void fill(const QString &words);
    void showList();
    void accept();

    Session &m_session;
    ReferenceEdit &m_edit;
    QListView *m_list;
    QStandardItemModel *m_model;
    int m_typed = 0;      // characters before the cursor that the reference replaces
    int m_dismissed = -1; // where Escape closed the list
};

} // namespace gaiyo
