#pragma once

#include "inquiry/sheet_list_model.h"

#include <QWidget>

class QTreeView;

namespace gaiyo {

class ElidingLabel;

// The inquiries and their sheets, and which of them is looked at.
class SheetList : public QWidget
{
    Q_OBJECT
public:
    explicit SheetList(Session &session, QWidget *parent = nullptr);

    // Null while there is none.
    const SheetListModel::Line *current() const;
    void showLine(const SheetListModel::Line &line);
    void focusList();
    QWidget &view() const;

Q_SIGNALS:
    void lineChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void updateTitle();
    void showColumns();
    void keepChoice();

    Session &m_session;
    SheetListModel *m_model;
    ElidingLabel *m_title;
    QTreeView *m_list;
    std::optional<SheetListModel::Line> m_chosen;
    int m_row = 0; // of the chosen one, for when it goes
};

} // namespace gaiyo
