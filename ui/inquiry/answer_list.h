#pragma once

#include "inquiry/answer_list_model.h"

#include <QWidget>

class QComboBox;
class QTreeView;

namespace gaiyo {

class ElidingLabel;

// The rows of a sheet with what came back, and which of them is looked at.
class AnswerList : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerList(Session &session, QWidget *parent = nullptr);

    void show(const SheetListModel::Line *line);
    // Null while there is none.
    const AnswerListModel::Line *current() const;
    void showLine(const AnswerListModel::Line &line);
    // The next answer that waits for a decision, from the present one on; false where none does.
    bool showNextOpen();
    // All answers that wait, of what is chosen, in their order.
    std::vector<ReplyId> openReplies() const;
    void focusList();
    QWidget &view() const;

Q_SIGNALS:
    void lineChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showColumns();
    void updateTitle();
    void keepChoice();
    void choose(int row);

    Session &m_session;
    AnswerListModel *m_model;
    ElidingLabel *m_title;
    QComboBox *m_filter;
    QTreeView *m_list;
    std::optional<AnswerListModel::Line> m_chosen;
    int m_row = 0;
};

} // namespace gaiyo
