#pragma once

#include "inquiry/answer_list.h"
#include "inquiry/shown_answer.h"

#include <QWidget>

class QSplitter;

namespace gaiyo {

class AnswerView;
class SheetList;

// The mode in which departments are asked and their answers decided on: inquiries and sheets, the
// rows of one, and one answer beside its opinion.
class InquiryPane : public QWidget
{
    Q_OBJECT
public:
    InquiryPane(Session &session, IdSource &ids, QWidget *parent = nullptr);

    SheetList &sheets() { return *m_sheets; }
    AnswerList &answers() { return *m_answers; }
    AnswerView &answer() { return *m_answer; }
    AskedAnswers &asked() { return *m_asked; }
    // The answer that is looked at; null where the row has none.
    const Reply *reply() const;
    // The opinion of the chosen row; none where there is none.
    std::optional<OpinionId> opinion() const;
    void showSheet(const SheetId &id);
    // Where the clerk begins: the answers, or the list of inquiries while there is none.
    void enter();
    // The next answer that waits.
    void nextOpen();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void told(const QString &words);
    void lineChosen(); // another answer

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void arrange();
    void showAnswer();
    void onChanged(const ChangeSet &changes);

    Session &m_session;
    SheetList *m_sheets;
    AnswerList *m_answers;
    AnswerView *m_answer;
    AskedAnswers *m_asked;
    QSplitter *m_across; // the sheets, and what is done with one
    QSplitter *m_halves; // its rows and one answer
};

} // namespace gaiyo
