#include "dialogs/departments_dialog.h"

#include "domain/work/responsible.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

#include <map>
#include <set>

namespace gaiyo {

namespace {

enum Column { Name, Code, Used, ColumnCount };

} // namespace

DepartmentsDialog::DepartmentsDialog(Session &session, QWidget *parent)
    : FormDialog(QStringLiteral("departmentsDialog"), tr("Departments"), tr("OK"), parent)
    , m_session(session)
    , m_table(new QTableWidget(0, ColumnCount))
{
    session.saveWords();
    resizeToEms(*this, 48, 32);
    m_table->setObjectName(QStringLiteral("departmentTable"));
    m_table->setAccessibleName(tr("Departments"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Code"), tr("Used")});
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(ems(2.1));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    const Snapshot &values = session.view()->values();
    const ResponsibleDepartments responsible(values);
    std::map<DepartmentId, int> opinions;
    for (const Opinion &opinion : values.opinions) {
        for (const DepartmentId &id : responsible.of(opinion))
            opinions[id] += opinion.count;
    }
    for (const Department &department : session.work().work().departments)
        addRowFor(department.id.value(), department.name, department.code, opinions[department.id]);
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
    button(tr("&New"), QStringLiteral("addDepartment"), [this] { add(); });
    button(tr("&Paste a list"), QStringLiteral("pasteDepartments"), [this] { pasteLines(); });
    button(tr("&Up"), QStringLiteral("departmentUp"), [this] { move(-1); });
    button(tr("&Down"), QStringLiteral("departmentDown"), [this] { move(1); });
    button(tr("&Remove"), QStringLiteral("removeDepartment"), [this] { remove(); });
    row->addStretch(1);
    addWide(m_table);
    addWide(buttons);
    addNote(tr("Which department answers for a heading or an opinion is said with “Department in "
               "charge…” in the menu Inquiry."));
}

void DepartmentsDialog::addRowFor(const QString &id, const QString &name, const QString &code,
                                  int opinions)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *first = new QTableWidgetItem(name);
    first->setData(Qt::UserRole, id);
    m_table->setItem(row, Name, first);
    m_table->setItem(row, Code, new QTableWidgetItem(code));
    auto *count = new QTableWidgetItem(QString::number(opinions));
    count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Used, count);
}

QString DepartmentsDialog::cell(int row, int column) const
{
    return m_table->item(row, column)->text().trimmed();
}

void DepartmentsDialog::add()
{
    addRowFor({}, {}, {}, 0);
    m_table->setCurrentCell(m_table->rowCount() - 1, Name);
    m_table->editItem(m_table->item(m_table->rowCount() - 1, Name));
}

// A line for each department, with its code behind a tab where there is one; those that are there
// already are not doubled.
void DepartmentsDialog::pasteLines()
{
    std::set<QString> known;
    for (int row = 0; row < m_table->rowCount(); ++row)
        known.insert(cell(row, Name));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString name = line.section(u'\t', 0, 0).trimmed();
        if (!name.isEmpty() && known.insert(name).second)
            addRowFor({}, name, line.section(u'\t', 1, 1).trimmed(), 0);
    }
}

void DepartmentsDialog::remove()
{
    if (const int row = m_table->currentRow(); row >= 0)
        m_table->removeRow(row);
}

void DepartmentsDialog::move(int by)
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
    m_table->setCurrentCell(to, Name);
}

// Whether rows stand in another order than in the document; new ones at the end do not count.
bool DepartmentsDialog::isReordered() const
{
    const auto &departments = m_session.work().work().departments;
    size_t last = 0;
    bool newAbove = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = idAt(row);
        if (id.isEmpty()) {
            newAbove = true;
            continue;
        }
        const auto found =
            std::find_if(departments.begin(), departments.end(),
                         [&](const Department &each) { return each.id.value() == id; });
        const size_t at = size_t(found - departments.begin());
        if (newAbove || at < last)
            return true;
        last = at;
    }
    return false;
}

// The operations that turn the document's departments into those of the table. A row that is moved
// "before nothing" goes to the end; doing that with each in turn gives the table's order.
std::vector<Operation> DepartmentsDialog::steps() const
{
    const auto &departments = m_session.work().work().departments;
    const bool reordered = isReordered();
    std::vector<Operation> steps;
    std::set<QString> kept;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString id = idAt(row);
        kept.insert(id);
        const auto old =
            std::find_if(departments.begin(), departments.end(),
                         [&](const Department &each) { return each.id.value() == id; });
        const bool isOld = old != departments.end();
        if (isOld && !reordered && old->name == cell(row, Name) && old->code == cell(row, Code))
            continue;
        QJsonObject fields{{QStringLiteral("name"), cell(row, Name)},
                           {QStringLiteral("code"), cell(row, Code)}};
        if (isOld)
            fields.insert(QStringLiteral("id"), id);
        if (reordered)
            fields.insert(QStringLiteral("before"), QJsonValue());
        steps.push_back(
            {isOld ? QStringLiteral("set_department") : QStringLiteral("add_department"),
             fields,
             {}});
    }
    for (const Department &department : departments) {
        if (!kept.contains(department.id.value()))
            steps.push_back({QStringLiteral("remove_department"),
                             {{QStringLiteral("id"), department.id.value()}},
                             {}});
    }
    return steps;
}

QString DepartmentsDialog::idAt(int row) const
{
    return m_table->item(row, Name)->data(Qt::UserRole).toString();
}

void DepartmentsDialog::accept()
{
    std::set<QString> names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = cell(row, Name);
        if (name.isEmpty()) {
            setTrouble(tr("Row %1 has no name. Please write one.").arg(row + 1));
            return;
        }
        if (!names.insert(name).second) {
            setTrouble(tr("“%1” is there twice. Please keep one of them.").arg(name));
            return;
        }
    }
    const auto all = steps();
    if (all.empty() || m_session.applyAll(QStringLiteral("edit_departments"), all))
        QDialog::accept();
    else
        setTrouble(tr("The departments could not be changed. A department that was asked, or has "
                      "answered, stays. Please look at the line at the foot of the window."));
}

} // namespace gaiyo
