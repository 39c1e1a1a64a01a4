#pragma once

#include "dialogs/form.h"
#include "dialogs/ordered_table.h"
#include "session/agreed_save.h"
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
    static std::vector<OrderedTable::Row> rowsOf(const DocumentView &view);

    AgreedSave m_save;
    OrderedTable *m_table;
};

} // namespace gaiyo
