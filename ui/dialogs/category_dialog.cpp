#include "dialogs/category_dialog.h"

#include "widgets/metrics.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <set>

namespace gaiyo {

namespace {

enum Column { Symbol, Words, Used, ColumnCount };

} // namespace

CategoryDialog::CategoryDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("categoriesDialog"), tr("Categories"), tr("OK"), parent)
    , m_session(session)
    , m_table(new QTableWidget(0, ColumnCount))
{
    session.saveWords();
    resizeToEms(*this, 52, 32);
    m_table->setObjectName(QStringLiteral("categoryTable"));
    m_table->setAccessibleName(tr("Categories"));
    m_table->setHorizontalHeaderLabels({tr("Symbol"), tr("Words"), tr("Used")});
    m_table->horizontalHeader()->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ems(2.1));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    for (const Category &category : session.view()->values().categories)
        addRowFor(category.id.value(), category.symbol, category.text, m_table->rowCount());
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    const auto button = [&](const QString &text, const QString &name, auto action) {
        auto *made = new QPushButton(text);
        made->setObjectName(name);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, action);
        row->addWidget(made);
    };
    button(tr("&New"), QStringLiteral("addCategory"), [this] { add(); });
    button(tr("&Up"), QStringLiteral("categoryUp"), [this] { move(-1); });
    button(tr("&Down"), QStringLiteral("categoryDown"), [this] { move(1); });
    button(tr("&Remove"), QStringLiteral("removeCategory"), [this] { remove(); });
    row->addStretch(1);
    addWide(m_table);
    addWide(buttons);
}

void CategoryDialog::addRowFor(const QString &id, const QString &symbol, const QString &text,
                               int row)
{
    m_table->insertRow(row);
    auto *first = new QTableWidgetItem(symbol);
    first->setData(Qt::UserRole, id);
    first->setTextAlignment(Qt::AlignCenter);
    m_table->setItem(row, Symbol, first);
    m_table->setItem(row, Words, new QTableWidgetItem(text));
    int used = 0;
    for (const Opinion &opinion : m_session.view()->values().opinions)
        used += !id.isEmpty() && opinion.category == CategoryId(id) ? opinion.count : 0;
    auto *count = new QTableWidgetItem(QString::number(used));
    count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Used, count);
}

QString CategoryDialog::cell(int row, int column) const
{
    return m_table->item(row, column)->text().trimmed();
}

void CategoryDialog::add()
{
    addRowFor(QString(), QString(), QString(), m_table->rowCount());
    m_table->setCurrentCell(m_table->rowCount() - 1, Symbol);
    m_table->editItem(m_table->item(m_table->rowCount() - 1, Symbol));
}

void CategoryDialog::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    if (cell(row, Used) != u"0") {
        setTrouble(tr("“%1” is used by %2 opinions. Please give them another category first.")
                       .arg(cell(row, Symbol), cell(row, Used)));
        return;
    }
    m_table->removeRow(row);
}

void CategoryDialog::move(int by)
{
    const int row = m_table->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_table->rowCount())
        return;
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem *item = m_table->takeItem(row, column);
        m_table->setItem(row, column, m_table->takeItem(to, column));
        m_table->setItem(to, column, item);
    }
    m_table->setCurrentCell(to, Symbol);
}

// Whether rows stand in another order than in the document; new ones at the end do not count.
bool CategoryDialog::isReordered() const
{
    const auto &categories = m_session.view()->values().categories;
    size_t last = 0;
    bool newAbove = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = idAt(row);
        if (id.isEmpty()) {
            newAbove = true;
            continue;
        }
        const auto found = std::find_if(categories.begin(), categories.end(),
                                        [&](const Category &c) { return c.id.value() == id; });
        const size_t at = size_t(found - categories.begin());
        if (newAbove || at < last)
            return true;
        last = at;
    }
    return false;
}

// The operations that turn the document's categories into those of the table. A row that is moved
// "before nothing" goes to the end; doing that with each in turn gives the table's order.
std::vector<Operation> CategoryDialog::steps() const
{
    const bool reordered = isReordered();
    std::vector<Operation> steps;
    std::set<QString> kept;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = idAt(row);
        kept.insert(id);
        const Category *old = m_session.view()->index.findCategory(CategoryId(id));
        if (old && !reordered && old->symbol == cell(row, Symbol) && old->text == cell(row, Words))
            continue;
        QJsonObject fields{{QStringLiteral("symbol"), cell(row, Symbol)},
                           {QStringLiteral("text"), cell(row, Words)}};
        if (old)
            fields.insert(QStringLiteral("id"), id);
        if (reordered)
            fields.insert(QStringLiteral("before"), QJsonValue());
        steps.push_back(
            {old ? QStringLiteral("set_category") : QStringLiteral("add_category"), fields, {}});
    }
    for (const Category &category : m_session.view()->values().categories) {
        if (!kept.contains(category.id.value()))
            steps.push_back({QStringLiteral("remove_category"),
                             {{QStringLiteral("id"), category.id.value()}},
                             {}});
    }
    return steps;
}

QString CategoryDialog::idAt(int row) const
{
    return m_table->item(row, Symbol)->data(Qt::UserRole).toString();
}

void CategoryDialog::accept()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (cell(row, Symbol).isEmpty()) {
            setTrouble(tr("Row %1 has no symbol. Please write one.").arg(row + 1));
            return;
        }
    }
    const auto all = steps();
    if (all.empty() || m_session.applyAll(QStringLiteral("edit_categories"), all))
        QDialog::accept();
    else
        setTrouble(tr("The categories could not be changed. Please look at the line at the foot of "
                      "the window."));
}

} // namespace gaiyo
