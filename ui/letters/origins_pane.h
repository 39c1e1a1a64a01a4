#pragma once

#include "letters/opinion_origins.h"
#include "session/session.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QTextBrowser;
class QTextCursor;
class QToolButton;

namespace gaiyo {

class ElidingLabel;

// もとの原文: below an opinion, the words of letters that it was made of. They are to be read and
// copied; each leads to its letter. Read from the file when they are looked at and nothing else is
// to be done; a line where there are none, or where the clerk folds it away.
class OriginsPane : public QWidget
{
    Q_OBJECT
public:
    explicit OriginsPane(Session &session, QWidget *parent = nullptr);

    // What the clerk wants.
    void setOpen(bool open);
    void setAway(bool away); // for as long as the opinion and its response stand alone
    bool isFolded() const;
    int foldableHeight() const; // what a window needs less of where it is folded; 0 where it is
    bool focusWords();          // false where there are none

Q_SIGNALS:
    void toggleWanted();      // by a click on the line
    void folded(bool isLine); // told before its height changes to a line, or after it is free again
    void letterWanted(const gaiyo::PassageId &passage);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void onChanged(const ChangeSet &changes);
    void follow();
    void showOrHide();
    void showLine();
    void fold();
    void look();
    bool readSome();
    void write();
    void writeOrigin(const OpinionOrigin &origin, QTextCursor &cursor);
    const OpinionOrigin *originAt(int position) const;

    Session &m_session;
    QToolButton *m_toggle;
    ElidingLabel *m_facts;
    QTextBrowser *m_text;
    QTimer m_pause;
    std::vector<Passage> m_passages; // of the opinion
    std::vector<OpinionOrigin> m_shown;
    std::vector<int> m_begins; // of what is shown, in the text
    QHash<OriginalId, QString> m_words;
    std::optional<Error> m_trouble; // of the last reading
    bool m_isOpen = true;
    bool m_isAway = false;
};

} // namespace gaiyo
