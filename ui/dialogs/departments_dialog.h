#pragma once

#include "dialogs/form.h"
#include "dialogs/ordered_table.h"
#include "session/agreed_save.h"
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
    static std::vector<OrderedTable::Row> rowsOf(const DocumentView &view);

    AgreedSave m_save;
    OrderedTable *m_table;
};

} // namespace gaiyo
