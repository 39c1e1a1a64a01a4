#pragma once

#include "editor/list_rows.h"
#include "session/session.h"

#include <QToolBar>

class QActionGroup;
class QMenu;

namespace gaiyo {

class ListChip;

// Above the list: a chip for each choice of its filter with how many there are, and its order. What
// has no room stands behind the arrow at the end.
class ListTools : public QToolBar
{
    Q_OBJECT
public:
    explicit ListTools(Session &session, QWidget *parent = nullptr);

    // What was chosen elsewhere: by a click on the head of a column.
    void showOrder(const ListOrder &order);
    void clearFilter();
    bool hasFilter() const { return filter().isOn(); }
    // Counts anew, and offers the document's categories.
    void update();

Q_SIGNALS:
    void filterChosen(const gaiyo::ListFilter &filter);
    void orderChosen(const gaiyo::ListOrder &order);

private:
    QAction *addChip(const QString &name, const QString &tip);
    void addCategories();
    void addOrders();
    ListFilter filter() const;
    void addListChips();
    void updateListChips(const ListCounts &counts);
    void choose();

    Session &m_session;
    ListChip *m_states;
    ListChip *m_departments;
    QAction *m_unanswered;
    QAction *m_noCategory;
    QAction *m_mine;
    QAction *m_noted;
    QAction *m_shared;
    QAction *m_order;
    std::vector<std::pair<CategoryId, QAction *>> m_categories;
    QActionGroup *m_orders;
    QAction *m_descending;
};

} // namespace gaiyo
