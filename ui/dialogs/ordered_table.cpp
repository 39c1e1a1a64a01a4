#include "dialogs/ordered_table.h"

#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>
#include <set>
#include <utility>

namespace gaiyo {

OrderedTable::OrderedTable(Form form, QWidget *parent)
    : QTableWidget(0, int(form.titles.size()), parent)
    , m_form(std::move(form))
{
    setObjectName(m_form.entity + QStringLiteral("Table"));
    setHorizontalHeaderLabels(m_form.titles);
    horizontalHeader()->setSectionResizeMode(m_form.stretched, QHeaderView::Stretch);
    if (!m_form.flag.isEmpty())
        horizontalHeader()->setSectionResizeMode(int(m_form.fields.size()),
                                                 QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(ems(2.1));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
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

QString OrderedTable::idAt(int row) const
{
    return item(row, 0)->data(Qt::UserRole).toString();
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

// A row that is moved "before nothing" goes to the end; doing that with each in turn gives the
// table's order.
std::vector<Operation> OrderedTable::steps(const std::vector<Row> &document) const
{
    std::vector<QString> wanted;
    wanted.reserve(std::size_t(rowCount()));
    for (int row = 0; row < rowCount(); ++row)
        wanted.push_back(idAt(row));
    const std::set<QString> kept(wanted.begin(), wanted.end());
    std::vector<QString> present; // of those that stay, in the document's order
    for (const Row &row : document) {
        if (kept.contains(row.id))
            present.push_back(row.id);
    }
    // New rows at the end are added there anyway.
    const bool isReordered = !std::equal(present.begin(), present.end(), wanted.begin());
    std::vector<Operation> steps;
    for (int row = 0; row < rowCount(); ++row) {
        QJsonObject fields;
        QStringList cells;
        for (int column = 0; column < m_form.fields.size(); ++column) {
            cells += cell(row, column);
            fields.insert(m_form.fields[column], cells.back());
        }
        const auto old = std::ranges::find_if(
            document, [&](const Row &each) { return each.id == wanted[size_t(row)]; });
        const bool isOld = old != document.end();
        const bool flag = !m_form.flag.isEmpty() &&
                          item(row, int(m_form.fields.size()))->checkState() == Qt::Checked;
        if (isOld && !isReordered && old->cells == cells && old->flag == flag)
            continue;
        if (!m_form.flag.isEmpty())
            fields.insert(m_form.flag, flag);
        if (isOld)
            fields.insert(QStringLiteral("id"), old->id);
        if (isReordered)
            fields.insert(QStringLiteral("before"), QJsonValue());
        steps.push_back({(isOld ? QStringLiteral("set_") : QStringLiteral("add_")) + m_form.entity,
                         fields,
                         {}});
    }
    for (const Row &row : document) {
        if (!kept.contains(row.id))
            steps.push_back(
                {QStringLiteral("remove_") + m_form.entity, {{QStringLiteral("id"), row.id}}, {}});
    }
    return steps;
}

QPushButton *plainButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace gaiyo
