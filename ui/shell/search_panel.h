#pragma once

#include "session/drafts.h"
#include "widgets/text_search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace gaiyo {

// 検索: words anywhere in the document, in either width and either kana, and their replacement.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPanel(Session &session, QWidget *parent = nullptr);

    void focusWords();

Q_SIGNALS:
    void matchChosen(gaiyo::WordField field, qsizetype begin, qsizetype length);

private:
    struct Hit
    {
        OpinionId opinion;
        WordField field = WordField::Summary;
        TextMatch place; // in the words as they are shown
    };

    void build();
    void look();
    void lookIn(const DocumentView &view, const Opinion &opinion, WordField field,
                const QString &shown);
    void showHits();
    void choose();
    void replaceOne();
    void replaceAll();
    std::optional<Operation> replacement(const DocumentView &view, const OpinionId &opinion,
                                         WordField field, std::optional<TextMatch> only) const;

    Session &m_session;
    QLineEdit *m_words;
    QLineEdit *m_with;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QLabel *m_count;
    QTreeWidget *m_list;
    QTimer m_soon;
    TextSearch m_search{QString()};
    std::vector<Hit> m_hits;
};

} // namespace gaiyo
