#pragma once

#include <QJsonArray>
#include <QStringList>
#include <QWidget>

class QMenu;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace gaiyo {

// The columns of the booklet's table: their titles and widths, which there are, and in what order.
class ColumnsField : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsField(const QString &name, QWidget *parent = nullptr);

    QJsonArray value() const; // [{"field","title","width"}]
    void setValue(const QJsonArray &columns);
    // What the free fields are called, in their order; those without a name are not offered.
    void setFreeNames(const QStringList &names);

Q_SIGNALS:
    void edited();

private:
    QPushButton *addButton(const QString &name, const QString &words);
    static QTableWidgetItem *directionItem(const QJsonObject &column);
    void insert(int row, const QJsonObject &column);
    QString wordsOf(const QString &field) const;
    void offer(); // of what is not there
    void add(const QString &field);
    void remove();
    void move(int by);
    void enableButtons();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QMenu *m_fields;
    QStringList m_freeNames;
};

} // namespace gaiyo
