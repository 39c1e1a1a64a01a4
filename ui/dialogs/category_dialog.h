#pragma once

#include "dialogs/form.h"
#include "session/session.h"

class QTableWidget;

namespace gaiyo {

// The categories of the document: symbols, words, order.
class CategoryDialog : public FormDialog
{
    Q_OBJECT
public:
    CategoryDialog(Session &session, QWidget *parent);

    void accept() override;

private:
    void addRowFor(const QString &id, const QString &symbol, const QString &text, int row);
    void add();
    void remove();
    void move(int by);
    QString cell(int row, int column) const;
    QString idAt(int row) const; // "" for a new one
    bool isReordered() const;
    std::vector<Operation> steps() const;

    Session &m_session;
    QTableWidget *m_table;
};

} // namespace gaiyo
