#pragma once

#include "checks/checks.h"
#include "session/session.h"
#include "shell/letter_words.h"
#include <QThread>
#include <QTimer>
#include <QWidget>

#include <atomic>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;

namespace gaiyo {

class FindingsList;
class FontSet;
class RegisterInUse;

// 公表前チェック: what is wrong or doubtful, each leading to its place. Looked for off the
// window's thread after every change.
class FindingsPanel : public QWidget
{
    Q_OBJECT
public:
    // `pause`: ms after a change until it looks again.
    FindingsPanel(Session &session, const RegisterInUse &persons, const FontSet &fonts, int pause,
                  QWidget *parent = nullptr);
    ~FindingsPanel() override;

    void showNext();
    void focusList();
    // The words of the chosen finding may be published: from now on nobody is asked about them.
    void confirmWords();

Q_SIGNALS:
    void counted(int findings);
    void told(const QString &words); // why nothing was done
    void done(const QString &words); // with the way back
    // A finding about a letter was chosen: who shows letters goes there.
    void letterWanted(const gaiyo::LetterPlace &place);
    // One about words around the table was opened (Enter, double click): who shows the form of the
    // booklet does, or the front page's where the words stand there.
    void formWanted(const QString &words); // at these
    void frontWanted();

private:
    void readWords();
    void look();
    void lookForPeople();
    QWidget *buildActions();
    void enableActions();
    void fixChosen();
    void offerChoices();
    void applyFixes(const std::vector<Finding> &findings);
    void askReason();
    void takeReason();
    void letStand(const std::vector<Finding> &findings, const std::optional<QString> &reason);
    void take(const SnapshotPtr &snapshot, const std::vector<Finding> &findings);
    std::optional<ApprovedWords> approvedWords() const;
    void jump();
    void openForm();

    Session &m_session;
    const RegisterInUse &m_persons;
    const FontSet &m_fonts;
    QLabel *m_summary;
    QLabel *m_unread; // that nobody was looked for
    FindingsList *m_list;
    QLineEdit *m_reason;
    QWidget *m_actions = nullptr;
    std::vector<Finding> m_asked; // that the reason is for
    QAction *m_fix = nullptr;
    QAction *m_align = nullptr; // with a menu of writings
    QAction *m_ignore = nullptr;
    QAction *m_confirm = nullptr;
    QAction *m_withIgnored = nullptr;
    SnapshotPtr m_looked; // what the findings shown are about
    LetterWords m_words;
    QTimer m_soon;
    CheckMemory m_memory; // of the thread
    QThread m_thread;
    QObject m_worker;
    std::atomic<int> m_request = 0;
};

} // namespace gaiyo
