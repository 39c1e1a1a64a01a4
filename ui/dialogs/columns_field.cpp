#include "dialogs/columns_field.h"

#include "domain/settings.h"
#include "session/setting_words.h"
#include "widgets/flow_layout.h"
#include "widgets/growing_rows.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QHeaderView>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <optional>

namespace gaiyo {

namespace {

constexpr int kNewWidth = 6;       // characters
constexpr double kLeastWidth = 21; // full-width characters
constexpr double kLeastTitle = 4.5;
enum Part { Title, Shows, Width, Direction, PartCount };

} // namespace

ColumnsField::ColumnsField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, PartCount))
    , m_fields(new QMenu(this))
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(withoutMnemonic(settingWords(name)));
    m_table->setHorizontalHeaderLabels(
        {tr("Title"), tr("Shows"), tr("Width (characters)"), tr("Top to bottom")});
    m_table->horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Stretch);
    for (const int part : {Shows, Width, Direction})
        m_table->horizontalHeader()->setSectionResizeMode(part, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(ems(kLeastTitle));
    m_table->verticalHeader()->hide();
    growRows(*m_table);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumWidth(ems(kLeastWidth));
    m_table->setMinimumHeight(m_table->fontMetrics().height() * 6);
    m_add = addButton(QStringLiteral("addColumn"), tr("A&dd a column"));
    m_add->setMenu(m_fields);
    m_remove = addButton(QStringLiteral("removeColumn"), tr("&Remove"));
    m_up = addButton(QStringLiteral("columnUp"), tr("Move &left"));
    m_down = addButton(QStringLiteral("columnDown"), tr("Move ri&ght"));
    auto *buttons = new FlowLayout(kTight);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kTight);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_table, &QTableWidget::itemChanged, this, &ColumnsField::edited);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ColumnsField::enableButtons);
    connect(m_remove, &QPushButton::clicked, this, &ColumnsField::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

QPushButton *ColumnsField::addButton(const QString &name, const QString &words)
{
    auto *button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

QJsonArray ColumnsField::value() const
{
    QJsonArray columns;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QJsonObject column{
            {QStringLiteral("field"), m_table->item(row, Title)->data(Qt::UserRole).toString()},
            {QStringLiteral("title"), m_table->item(row, Title)->text()},
            {QStringLiteral("width"), m_table->item(row, Width)->text().toInt()}};
        if (m_table->item(row, Direction)->checkState() == Qt::Checked)
            column.insert(QStringLiteral("vertical"), true);
        columns.append(column);
    }
    return columns;
}

// A box for columns of headings; nothing for others.
QTableWidgetItem *ColumnsField::directionItem(const QJsonObject &column)
{
    auto *direction = new QTableWidgetItem;
    const auto field = findColumnField(column[u"field"].toString());
    direction->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (!field || !headingDepth(*field))
        return direction;
    direction->setFlags(direction->flags() | Qt::ItemIsUserCheckable);
    direction->setCheckState(column[u"vertical"].toBool() ? Qt::Checked : Qt::Unchecked);
    direction->setData(Qt::AccessibleTextRole, tr("Top to bottom"));
    direction->setToolTip(tr("Headings are set from top to bottom, in the middle of their rows"));
    return direction;
}

void ColumnsField::insert(int row, const QJsonObject &column)
{
    const QString field = column[u"field"].toString();
    m_table->insertRow(row);
    auto *title = new QTableWidgetItem(column[u"title"].toString());
    title->setData(Qt::UserRole, field);
    auto *shows = new QTableWidgetItem(wordsOf(field));
    shows->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    auto *width = new QTableWidgetItem(QString::number(column[u"width"].toInt()));
    width->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Title, title);
    m_table->setItem(row, Shows, shows);
    m_table->setItem(row, Width, width);
    m_table->setItem(row, Direction, directionItem(column));
}

void ColumnsField::setValue(const QJsonArray &columns)
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    for (const auto &column : columns)
        insert(m_table->rowCount(), column.toObject());
    m_table->setCurrentCell(0, Title);
    offer();
    enableButtons();
}

void ColumnsField::setFreeNames(const QStringList &names)
{
    m_freeNames = names;
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->item(row, Shows)
            ->setText(wordsOf(m_table->item(row, Title)->data(Qt::UserRole).toString()));
    offer();
    enableButtons();
}

QString ColumnsField::wordsOf(const QString &field) const
{
    const auto column = findColumnField(field);
    const auto index = column ? freeIndex(*column) : std::nullopt;
    const QString name = index ? m_freeNames.value(qsizetype(*index)) : QString();
    return name.isEmpty() ? columnFieldWords(field) : name;
}

void ColumnsField::offer()
{
    m_fields->clear();
    const QStringList names = columnFieldNames();
    for (const QString &field : names) {
        bool isThere = false;
        for (int row = 0; row < m_table->rowCount(); ++row)
            isThere |= m_table->item(row, Title)->data(Qt::UserRole) == field;
        const auto free = freeIndex(*findColumnField(field));
        if (isThere || (free && m_freeNames.value(qsizetype(*free)).isEmpty()))
            continue;
        QAction *action = m_fields->addAction(wordsOf(field));
        action->setData(field);
        connect(action, &QAction::triggered, this, [this, field] { add(field); });
    }
}

// Behind the present one, under the name of what it shows.
void ColumnsField::add(const QString &field)
{
    const int row = m_table->currentRow() + 1;
    {
        const QSignalBlocker quiet(m_table);
        insert(row, {{QStringLiteral("field"), field},
                     {QStringLiteral("title"), wordsOf(field)},
                     {QStringLiteral("width"), kNewWidth}});
        m_table->setCurrentCell(row, Title);
    }
    offer();
    enableButtons();
    Q_EMIT edited();
}

void ColumnsField::remove()
{
    const int row = m_table->currentRow();
    {
        const QSignalBlocker quiet(m_table);
        m_table->removeRow(row);
        m_table->setCurrentCell(qMin(row, m_table->rowCount() - 1), Title);
    }
    offer();
    enableButtons();
    Q_EMIT edited();
}

void ColumnsField::move(int by)
{
    const int row = m_table->currentRow();
    QJsonArray columns = value();
    const QJsonValue moved = columns.takeAt(row);
    columns.insert(row + by, moved);
    setValue(columns);
    m_table->setCurrentCell(row + by, Title);
    enableButtons();
    Q_EMIT edited();
}

// Without the opinions it would be no table of opinions.
void ColumnsField::enableButtons()
{
    const int row = m_table->currentRow();
    const QString summary = columnFieldName(ColumnField::Summary);
    m_add->setEnabled(!m_fields->isEmpty());
    m_remove->setEnabled(row >= 0 &&
                         m_table->item(row, Title)->data(Qt::UserRole).toString() != summary);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

} // namespace gaiyo
