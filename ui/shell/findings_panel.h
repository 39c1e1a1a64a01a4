#pragma once

#include "checks/checks.h"
#include "session/session.h"
#include "shell/letter_words.h"
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <atomic>

class QAction;
class QLabel;
class QTreeWidget;

namespace gaiyo {

class FontSet;

// 公表前チェック: what is wrong or doubtful, each leading to its place. Looked for off the
// window's thread after every change.
class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    // `pause`: ms after a change until it looks again.
    FindingsPanel(Session &session, const FontSet &fonts, int pause, QWidget *parent = nullptr);
    ~FindingsPanel() override;

    void showNext();
    void focusList();

Q_SIGNALS:
    void counted(int findings);
    // A finding about a letter was chosen: who shows letters goes there.
    void letterWanted(const gaiyo::LetterPlace &place);

private:
    void readWords();
    void look();
    const Finding *currentFinding() const;
    void confirmWords();
    void take(const std::vector<Finding> &findings);
    void jump();

    Session &m_session;
    const FontSet &m_fonts;
    QLabel *m_summary;
    QTreeWidget *m_list;
    QAction *m_confirm;
    std::vector<Finding> m_findings;
    LetterWords m_words;
    QTimer m_soon;
    QThread m_thread;
    QObject m_worker;
    std::atomic<int> m_request = 0;
};

} // namespace gaiyo
