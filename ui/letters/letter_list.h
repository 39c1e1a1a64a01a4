#pragma once

#include "letters/letter_list_model.h"

#include <QWidget>

#include <array>
#include <optional>
#include <set>

class QTreeView;

namespace gaiyo {

class ElidingLabel;

// The letters, and which of them is looked at.
class LetterList : public QWidget
{
    Q_OBJECT
public:
    explicit LetterList(Session &session, QWidget *parent = nullptr);

    std::optional<LetterId> current() const;
    void showLetter(const LetterId &id);
    void focusList();
    QWidget &view() const;
    // The opinions that have words of the chosen letter and of no other.
    std::set<OpinionId> ownOpinions() const;
    // The next letter with unused words, from the present one on; none where all is done.
    std::optional<LetterId> nextToDo() const;

Q_SIGNALS:
    void letterChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void updateTitle();
    void showColumns();
    void keepChoice();

    Session &m_session;
    LetterListModel *m_model;
    ElidingLabel *m_title;
    QTreeView *m_list;
    std::optional<LetterId> m_chosen;
    std::array<int, LetterListModel::ColumnCount> m_widths{}; // that each needs
    int m_row = 0;                                            // of the chosen one, for when it goes
};

} // namespace gaiyo
