#include "dialogs/ordered_table.h"

#include "widgets/growing_rows.h"
#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>

#include <utility>

namespace gaiyo {

OrderedTable::OrderedTable(Form form, QWidget *parent)
    : QTableWidget(0, int(form.titles.size()), parent)
    , m_form(std::move(form))
{
    setObjectName(m_form.entity + QStringLiteral("Table"));
    setHorizontalHeaderLabels(m_form.titles);
    horizontalHeader()->setSectionResizeMode(m_form.stretched, QHeaderView::Stretch);
    // What is a sign, a box or a figure leaves its room to the words.
    for (int column = int(m_form.fields.size()); column < columnCount(); ++column)
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    if (m_form.isCentred)
        horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    growRows(*this);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
}

void OrderedTable::showRows(const std::vector<Row> &document)
{
    m_base = document;
    for (const Row &row : document)
        addRow(row);
}

void OrderedTable::addRow(const Row &row)
{
    const int at = rowCount();
    insertRow(at);
    for (int column = 0; column < m_form.fields.size(); ++column)
        setItem(at, column, new QTableWidgetItem(row.cells.value(column)));
    item(at, 0)->setData(Qt::UserRole, row.id);
    if (m_form.isCentred)
        item(at, 0)->setTextAlignment(Qt::AlignCenter);
    if (!m_form.flag.isEmpty()) {
        auto *flag = new QTableWidgetItem;
        flag->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        flag->setCheckState(row.flag ? Qt::Checked : Qt::Unchecked);
        setItem(at, int(m_form.fields.size()), flag);
    }
    auto *count = new QTableWidgetItem(QString::number(row.used));
    count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setItem(at, usedColumn(), count);
}

QString OrderedTable::cell(int row, int column) const
{
    return item(row, column)->text().trimmed();
}

int OrderedTable::used(int row) const
{
    return cell(row, usedColumn()).toInt();
}

OrderedTable::Row OrderedTable::rowAt(int row) const
{
    Row shown{item(row, 0)->data(Qt::UserRole).toString(), {}, used(row)};
    for (int column = 0; column < m_form.fields.size(); ++column)
        shown.cells += cell(row, column);
    shown.flag =
        !m_form.flag.isEmpty() && item(row, int(m_form.fields.size()))->checkState() == Qt::Checked;
    return shown;
}

void OrderedTable::addEmpty()
{
    addRow({});
    setCurrentCell(rowCount() - 1, 0);
    editItem(item(rowCount() - 1, 0));
}

void OrderedTable::moveCurrent(int by)
{
    const int row = currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= rowCount())
        return;
    for (int column = 0; column < columnCount(); ++column) {
        QTableWidgetItem *moved = takeItem(row, column);
        setItem(row, column, takeItem(to, column));
        setItem(to, column, moved);
    }
    setCurrentCell(to, 0);
}

QWidget *OrderedTable::makeButtons(QHBoxLayout *&row, const std::function<bool(int row)> &mayRemove)
{
    auto *buttons = new QWidget;
    row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    QString name = m_form.entity;
    name[0] = name[0].toUpper();
    const auto add = [&](const QString &text, const QString &object, const auto &action) {
        auto *button = plainButton(text, object);
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
    };
    add(tr("&New"), QStringLiteral("add") + name, [this] { addEmpty(); });
    add(tr("&Up"), m_form.entity + QStringLiteral("Up"), [this] { moveCurrent(-1); });
    add(tr("&Down"), m_form.entity + QStringLiteral("Down"), [this] { moveCurrent(1); });
    add(tr("&Remove"), QStringLiteral("remove") + name, [this, mayRemove] {
        const int current = currentRow();
        if (current >= 0 && (!mayRemove || mayRemove(current)))
            removeRow(current);
    });
    row->addStretch(1);
    return buttons;
}

std::vector<ShownRow> OrderedTable::shownRows(const std::vector<Row> &rows) const
{
    std::vector<ShownRow> shown;
    for (const Row &row : rows) {
        QJsonObject fields;
        for (int column = 0; column < m_form.fields.size(); ++column)
            fields.insert(m_form.fields[column], row.cells.value(column).trimmed());
        if (!m_form.flag.isEmpty())
            fields.insert(m_form.flag, row.flag);
        shown.push_back({row.id, row.cells.value(0), fields, row.used});
    }
    return shown;
}

Merged OrderedTable::merged(const std::vector<Row> &document) const
{
    std::vector<Row> mine;
    mine.reserve(size_t(rowCount()));
    for (int row = 0; row < rowCount(); ++row)
        mine.push_back(rowAt(row));
    return mergeRows(m_form.entity, QStringLiteral("set_") + m_form.entity,
                     {shownRows(m_base), shownRows(mine), shownRows(document)});
}

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace gaiyo
