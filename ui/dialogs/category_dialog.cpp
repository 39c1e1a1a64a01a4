#include "dialogs/category_dialog.h"

#include "widgets/metrics.h"

#include <map>

namespace gaiyo {

CategoryDialog::CategoryDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("categoriesDialog"), tr("Categories"), tr("OK"), parent)
    , m_save(session, QStringLiteral("edit_categories"), Entity::Category)
{
    session.saveWords();
    resizeToEms(*this, 52, 32);
    m_table = new OrderedTable({QStringLiteral("category"),
                                {QStringLiteral("symbol"), QStringLiteral("text")},
                                {tr("Symbol"), tr("Words"), tr("The plan is changed"), tr("Used")},
                                1,
                                true,
                                QStringLiteral("changes_plan")});
    m_table->setAccessibleName(tr("Categories"));
    m_table->showRows(rowsOf(*session.view()));
    QHBoxLayout *buttons = nullptr;
    addWide(m_table);
    addWide(m_table->makeButtons(buttons, [this](int row) {
        if (m_table->used(row) == 0)
            return true;
        setTrouble(tr("“%1” is used by %2 opinions. Please give them another category first.")
                       .arg(m_table->cell(row, 0), QString::number(m_table->used(row))));
        return false;
    }));
}

std::vector<OrderedTable::Row> CategoryDialog::rowsOf(const DocumentView &view)
{
    std::map<CategoryId, int> used;
    for (const Opinion &opinion : view.values().opinions) {
        if (opinion.category)
            used[*opinion.category] += opinion.count;
    }
    std::vector<OrderedTable::Row> rows;
    for (const Category &category : view.values().categories)
        rows.push_back({category.id.value(),
                        {category.symbol, category.text},
                        used[category.id],
                        category.changesPlan});
    return rows;
}

void CategoryDialog::accept()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->cell(row, 0).isEmpty()) {
            setTrouble(tr("Row %1 has no symbol. Please write one.").arg(row + 1));
            return;
        }
    }
    closeUnless(m_save.save(
        [this](const DocumentView &now) { return m_table->merged(rowsOf(now)); },
        tr("The categories could not be changed. Please look at the line at the foot of "
           "the window.")));
}

} // namespace gaiyo
