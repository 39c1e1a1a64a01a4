#pragma once

#include "session/three_way.h"

#include <QTableWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QPushButton;

namespace gaiyo {

// Rows of the document that stand in an order, as a dialog changes them: their fields, and at the
// end how often each is used.
class OrderedTable : public QTableWidget
{
    Q_OBJECT
public:
    struct Form
    {
        QString entity;         // category: of set_category and the like, and of the objects' names
        QStringList fields;     // of a row, a column each
        QStringList titles;     // of these columns, and of the last one
        int stretched = 0;      // the column that takes what room there is
        bool isCentred = false; // what stands in the first column: symbols
        QString flag = {};      // a field that is on or off, in the column behind the others
    };
    struct Row
    {
        QString id; // "" for a new one
        QStringList cells;
        int used = 0;
        bool flag = false;
    };

    explicit OrderedTable(Form form, QWidget *parent = nullptr);

    void showRows(const std::vector<Row> &document); // at the beginning
    void addRow(const Row &row);
    QString cell(int row, int column) const; // without blanks around it
    int used(int row) const;
    // New, up, down and remove; `row` takes others, too. `mayRemove`: whether a row may go.
    QWidget *makeButtons(QHBoxLayout *&row, const std::function<bool(int row)> &mayRemove = {});
    // What was changed in the table, onto the rows that the document has by now.
    Merged merged(const std::vector<Row> &document) const;

private:
    void addEmpty();
    void moveCurrent(int by);
    Row rowAt(int row) const;
    std::vector<ShownRow> shownRows(const std::vector<Row> &rows) const;
    int usedColumn() const { return int(m_form.titles.size()) - 1; }

    Form m_form;
    std::vector<Row> m_base; // as shown at the beginning
};

// A button of a dialog that Enter does not press.
QPushButton *plainButton(const QString &text, const QString &name);

} // namespace gaiyo
