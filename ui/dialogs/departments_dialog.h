#pragma once

#include "dialogs/form.h"
#include "dialogs/ordered_table.h"
#include "session/session.h"

namespace gaiyo {

// The departments that are asked: names, codes, order.
class DepartmentsDialog : public FormDialog
{
    Q_OBJECT
public:
    DepartmentsDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    void pasteLines();
    std::vector<OrderedTable::Row> rows() const; // of the document

    Session &m_session;
    OrderedTable *m_table;
};

} // namespace gaiyo
