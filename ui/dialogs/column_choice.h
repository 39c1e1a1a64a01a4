#pragma once

#include "exchange/format.h"

#include <QMap>
#include <QTableWidget>

#include <utility>

class QComboBox;

namespace gaiyo {

class Preferences;

// The first rows of a table with a choice over each column of what it holds. Columns with what
// citizens are known by are left out at first; what a clerk chose for a name is remembered.
class ColumnChoice : public QTableWidget
{
    Q_OBJECT
public:
    explicit ColumnChoice(Preferences &preferences, QWidget *parent = nullptr);

    // `freeNames`: what the open document calls its free fields.
    void setHead(const TableHead &head, const QStringList &freeNames = {});
    // Whether a document is made of the table.
    void setForNew(bool isNew);
    // For ImportOptions: field words by the names of the columns, and these names where the table
    // has none.
    QMap<QString, QString> columns() const;
    QStringList headings() const;
    // Names of the columns that are left out although words stand in them.
    QStringList leftOut() const;
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    QString firstField(const TableHead &head, int column) const;
    void addFreeFields(QComboBox &box) const;
    void addChoice(int column, const QString &field);
    void onChosen(int column);
    void showLeftOut();
    QComboBox *choice(int column) const;

    Preferences &m_preferences;
    QMap<int, std::pair<QString, QString>> m_suggested; // a column's free field, and its other one
    TableHead m_head;
    QStringList m_names;
    QStringList m_freeNames;
    bool m_hasHeadings = false;
};

} // namespace gaiyo
