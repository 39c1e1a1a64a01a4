#pragma once

#include "domain/text_difference.h"
#include "inquiry/shown_answer.h"

#include <QTextCharFormat>
#include <QWidget>

#include <set>

class QPushButton;
class QTextBrowser;
class QTextCursor;

namespace gaiyo {

class ElidingLabel;

// One answer beside its opinion: what the department was shown struck through where it is gone and
// underlined where it is new, and below it what has changed here since. While nobody has decided on
// it, each change of the response can be left out: by a click, or by Tab and Space.
class AnswerView : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerView(QWidget *parent = nullptr);

    // None: nothing is chosen.
    void show(const std::optional<ShownAnswer> &answer, bool canDecide);
    QWidget &words() const;
    // The response without the changes that were left out; none while all of them are taken.
    std::optional<QString> chosenWords() const;

Q_SIGNALS:
    void takeWanted();
    void editWanted();
    void declineWanted();
    void nextWanted();
    void offerWanted(gaiyo::ReplyOffer offer);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void write();
    void showOffers();
    void writeField(QTextCursor &cursor, const ShownAnswer::Field &field);
    void writePieces(QTextCursor &cursor, const ShownAnswer::Field &field);
    QTextCharFormat formatOf(DifferencePiece::Kind kind, std::optional<int> change) const;
    void toggle(int change);
    void tellChoice();
    const ShownAnswer::Field *chosenField() const;
    void writeHead(QTextCursor &cursor, const QString &words);
    void writeText(QTextCursor &cursor, const QString &words);

    ElidingLabel *m_title;
    ElidingLabel *m_facts;
    QTextBrowser *m_text;
    QWidget *m_offers;
    QPushButton *m_take;
    QPushButton *m_edit;
    QPushButton *m_decline;
    QPushButton *m_next;
    ElidingLabel *m_choice;
    std::optional<ShownAnswer> m_shown;
    bool m_canDecide = false;
    std::set<int> m_leftOut; // changes of the response, from 0
    // Where the words of changes stand in the text.
    struct Marked
    {
        int change;
        DifferencePiece::Kind kind;
        int start;
        int end;
    };
    std::vector<Marked> m_marked;
};

} // namespace gaiyo
