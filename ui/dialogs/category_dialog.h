#pragma once

#include "dialogs/form.h"
#include "dialogs/ordered_table.h"
#include "session/session.h"

namespace gaiyo {

// The categories of the document: symbols, words, order.
class CategoryDialog : public FormDialog
{
    Q_OBJECT
public:
    CategoryDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    std::vector<OrderedTable::Row> rows() const; // of the document

    Session &m_session;
    OrderedTable *m_table;
};

} // namespace gaiyo
