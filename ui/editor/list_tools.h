#pragma once

#include "editor/list_rows.h"
#include "session/session.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QToolButton;

namespace gaiyo {

class FlowLayout;
class ListChip;

// Above the list: a chip for each choice of its filter with how many there are, and its order, in
// as many lines as the width asks for, so that none is out of sight.
class ListTools : public QWidget
{
    Q_OBJECT
public:
    explicit ListTools(Session &session, QWidget *parent = nullptr);

    // What was chosen elsewhere: by a click on the head of a column.
    void showOrder(const ListOrder &order);
    void clearFilter();
    bool hasFilter() const { return filter().isOn(); }
    // Stands beside the name of the list, so that the chips are a line on a small screen.
    QToolButton &order() const { return *m_order; }
    // Counts anew, and offers the document's categories.
    void update();

protected:
    void leaveEvent(QEvent *event) override;

Q_SIGNALS:
    void filterChosen(const gaiyo::ListFilter &filter);
    void orderChosen(const gaiyo::ListOrder &order);

private:
    // -1 behind the others.
    QAction *addChip(const QString &name, const QString &tip, int index = -1);
    QToolButton *addButton(QAction *action, int index);
    void addCategories();
    void addOrders();
    void nameOrder();
    ListFilter filter() const;
    void addListChips();
    void updateListChips(const ListCounts &counts);
    void choose();

    Session &m_session;
    FlowLayout *m_chips;
    QToolButton *m_order;
    ListChip *m_states;
    ListChip *m_departments;
    QAction *m_unanswered;
    QAction *m_noCategory;
    QAction *m_mine;
    QAction *m_noted;
    QAction *m_shared;
    QAction *m_extract;
    std::vector<std::pair<CategoryId, QAction *>> m_categories;
    QActionGroup *m_orders;
    QAction *m_descending;
};

} // namespace gaiyo
