#pragma once

#include "base/progress.h"
#include "session/session.h"
#include "shell/replacement.h"

#include <QThread>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gaiyo {

class DoneNotice;
class SearchResults;

// 検索: words anywhere in the document, in either width and either kana, and their replacement.
// Looked for off the window's thread at every key.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPanel(Session &session, QWidget *parent = nullptr);
    ~SearchPanel() override;

    void focusWords();
    void showNext() { step(1); }
    void showPrevious() { step(-1); }
    QSize sizeHint() const override; // with some rows of the list

Q_SIGNALS:
    void hitsWanted(); // what is to be replaced wants to be seen
    // `takesKeys`: and not while the words that are looked for are typed.
    void matchChosen(const QString &field, const TextMatch &place, bool takesKeys);
    // While the panel is open; "" for none any more.
    void wordsSought(const QString &words);
    void left(const QString &field); // by Escape, where the last place is in

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildScope();
    void fitScope();
    int scopeHeight() const;
    void showWhatCanBeDone();
    void look();
    void take(const SearchAnswer &answer);
    void showCount();
    void step(int by);
    void stepBeyond(int by);
    void stepSoon(int by);
    void choose();
    void replaceOne();
    void replaceAll();
    Replacing replacing(const Replacing::IsWanted &isWanted) const;
    size_t replaceIn(const std::vector<SearchIndex::FoundField> &fields,
                     const Replacing &replacing);

    Session &m_session;
    QLineEdit *m_words;
    QLineEdit *m_with;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QLabel *m_count;
    DoneNotice *m_done;
    QWidget *m_scope = nullptr;
    SearchResults *m_list;
    QString m_sought;
    SearchAnswer m_answer;
    bool m_isSearching = false;
    int m_stepSoon = 0;
    size_t m_first = 0; // of the places that the list shows
    QString m_chosenField;
    bool m_replaceSoon = false; // what is listed by then
    bool m_replaceOneSoon = false;
    Progress m_search = Progress::make(); // the latest; older ones are stopped
    QThread m_thread;
    QObject m_worker;
    SearchIndex m_index; // of the worker's thread
    bool m_isStale = true;
};

} // namespace gaiyo
