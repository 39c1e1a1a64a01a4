#include "dialogs/departments_dialog.h"

#include "domain/work/responsible.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>

#include <map>
#include <set>

namespace gaiyo {

DepartmentsDialog::DepartmentsDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("departmentsDialog"), tr("Departments"), tr("OK"), parent)
    , m_save(session, QStringLiteral("edit_departments"), Entity::Department)
{
    session.saveWords();
    resizeToEms(*this, 48, 32);
    m_table = new OrderedTable({QStringLiteral("department"),
                                {QStringLiteral("name"), QStringLiteral("code")},
                                {tr("Name"), tr("Code"), tr("Used")}});
    m_table->setAccessibleName(tr("Departments"));
    m_table->showRows(rowsOf(*session.view()));
    QHBoxLayout *buttons = nullptr;
    addWide(m_table);
    addWide(m_table->makeButtons(buttons));
    auto *paste = plainButton(tr("&Paste a list"), QStringLiteral("pasteDepartments"));
    connect(paste, &QPushButton::clicked, this, &DepartmentsDialog::pasteLines);
    buttons->insertWidget(1, paste);
    addNote(tr("Which department answers for a heading or an opinion is said with “Department in "
               "charge…” in the menu Inquiry."));
}

std::vector<OrderedTable::Row> DepartmentsDialog::rowsOf(const DocumentView &view)
{
    const Snapshot &values = view.values();
    const ResponsibleDepartments responsible(values);
    std::map<DepartmentId, int> opinions;
    for (const Opinion &opinion : values.opinions) {
        for (const DepartmentId &id : responsible.of(opinion))
            opinions[id] += opinion.count;
    }
    std::vector<OrderedTable::Row> rows;
    for (const Department &each : values.work->departments)
        rows.push_back({each.id.value(), {each.name, each.code}, opinions[each.id]});
    return rows;
}

// A line for each department, with its code behind a tab where there is one; those that are there
// already are not doubled.
void DepartmentsDialog::pasteLines()
{
    std::set<QString> known;
    for (int row = 0; row < m_table->rowCount(); ++row)
        known.insert(m_table->cell(row, 0));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.section(u'\t', 0, 0).trimmed();
        if (!name.isEmpty() && known.insert(name).second)
            m_table->addRow({{}, {name, line.section(u'\t', 1, 1).trimmed()}});
    }
}

void DepartmentsDialog::accept()
{
    std::set<QString> names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = m_table->cell(row, 0);
        if (name.isEmpty()) {
            setTrouble(tr("Row %1 has no name. Please write one.").arg(row + 1));
            return;
        }
        if (!names.insert(name).second) {
            setTrouble(tr("“%1” is there twice. Please keep one of them.").arg(name));
            return;
        }
    }
    closeUnless(
        m_save.save([this](const DocumentView &now) { return m_table->merged(rowsOf(now)); },
                    tr("The departments could not be changed. A department that was asked, or has "
                       "answered, stays. Please look at the line at the foot of the window.")));
}

} // namespace gaiyo
