#pragma once

#include "session/session.h"

#include <QTimer>

class QLabel;
class QStatusBar;

namespace gaiyo {

class ApprovalLine;
class ElidingLabel;
class FileLinks;

// The status bar: saved at, or why not; opinions, what is to do, pages.
class StatusLine : public QObject
{
    Q_OBJECT
public:
    // `pause`: ms after a change until it counts again.
    StatusLine(QStatusBar &bar, int pause, QObject *parent);

    void setSession(Session *session, const Clock *clock);
    void setPages(int pages);
    void setOthers(const std::vector<OpenSession> &others);
    void tell(const QString &words); // until the next one
    // The same, or until forgetMode(): what concerns only the mode that is on the screen.
    void tellOfMode(const QString &words);
    void forgetMode();
    // The same, or until forgetPassing(): why nothing was done, till something is.
    void tellPassing(const QString &words);
    void forgetPassing();
    // The same of a file that was written, which can be opened from here.
    void tellFile(const QString &words, const QString &path);
    void showTyping();

Q_SIGNALS:
    void changesWanted(); // since the version that was decided on

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showSaved();
    void showAsBefore();
    void tellAgain(const QString &before);
    QString conflictWords() const;
    void showTrouble(const Error &error);
    void showNotSaved(const Error &error);
    void showRefused(const Error &error);
    QString wordsFor(const Error &error) const;
    void showReachable(bool isReachable);
    void showCounts();
    void fit();

    ElidingLabel *m_state;
    QLabel *m_counts;
    QLabel *m_pages;
    QLabel *m_others;
    FileLinks *m_links;
    ApprovalLine *m_approval;
    bool m_isTyping = false;
    bool m_isTrouble = false;
    QString m_beforeTyping;
    QString m_ofMode;
    bool m_isPassing = false; // and not of the mode alone
    QString m_beforeMode;     // told before it
    QTimer m_soon;            // counts are looked at a little later than the rest
    Session *m_session = nullptr;
    const Clock *m_clock = nullptr;
};

} // namespace gaiyo
