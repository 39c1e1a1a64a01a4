#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QTableWidget;

namespace gaiyo {

// The departments that are asked: names, codes, order.
class DepartmentsDialog : public FormDialog
{
    Q_OBJECT
public:
    DepartmentsDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    void addRowFor(const QString &id, const QString &name, const QString &code, int opinions);
    void add();
    void remove();
    void move(int by);
    void pasteLines();
    QString cell(int row, int column) const;
    QString idAt(int row) const; // "" for a new one
    bool isReordered() const;
    std::vector<Operation> steps() const;

    Session &m_session;
    QTableWidget *m_table;
};

} // namespace gaiyo
