#include "dialogs/assign_dialog.h"

#include "domain/work/responsible.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>

#include <algorithm>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kHelperLines = 6;

// What stands in the document for these opinions themselves, where it is the same for all.
std::vector<DepartmentId> ownOf(const std::vector<OpinionId> &opinions, const Snapshot &values)
{
    std::optional<std::vector<DepartmentId>> same;
    for (const OpinionId &id : opinions) {
        std::vector<DepartmentId> lead;
        std::vector<DepartmentId> others;
        for (const Assignment &assignment : values.work->assignments) {
            if (assignment.opinion == id)
                (assignment.role == u"lead" ? lead : others).push_back(assignment.department);
        }
        lead.insert(lead.end(), others.begin(), others.end());
        if (same && *same != lead)
            return {};
        same = lead;
    }
    return same.value_or(std::vector<DepartmentId>());
}

} // namespace

AssignDialog::AssignDialog(Session &session, const NodeId &node, QWidget *parent)
    : FormDialog(QStringLiteral("assignDialog"), tr("Department in charge"), tr("OK"), parent)
    , m_session(session)
    , m_node(node)
    , m_lead(new QComboBox)
{
    session.saveWords();
    const auto view = session.view();
    const Node *row = view->index.findNode(node);
    build(row ? tr("“%1” and what is below it").arg(view->heading(*row)) : QString(),
          row ? row->department : std::nullopt);
}

AssignDialog::AssignDialog(Session &session, std::vector<OpinionId> opinions, QWidget *parent)
    : FormDialog(QStringLiteral("assignDialog"), tr("Department in charge"), tr("OK"), parent)
    , m_session(session)
    , m_opinions(std::move(opinions))
    , m_lead(new QComboBox)
{
    session.saveWords();
    const auto view = session.view();
    const auto present = ownOf(m_opinions, view->values());
    build(m_opinions.size() == 1 ? view->name(m_opinions.front())
                                 : tr("%1 opinions").arg(m_opinions.size()),
          present.empty() ? std::nullopt : std::optional(present.front()));
    addHelpers(present);
}

void AssignDialog::build(const QString &forWhom, const std::optional<DepartmentId> &lead)
{
    auto *words = new QLabel(forWhom);
    words->setWordWrap(true);
    addRow(tr("For"), words, QStringLiteral("assignFor"));
    m_lead->addItem(tr("As the heading above says"), QString());
    for (const Department &department : m_session.work().work().departments) {
        m_lead->addItem(department.name, department.id.value());
        if (lead == department.id)
            m_lead->setCurrentIndex(m_lead->count() - 1);
    }
    // A department that is not there yet is written right here.
    m_lead->setEditable(true);
    m_lead->setInsertPolicy(QComboBox::NoInsert);
    addRow(tr("&Department"), m_lead, QStringLiteral("leadDepartment"));
    m_lead->setFocus();
}

void AssignDialog::addHelpers(const std::vector<DepartmentId> &present)
{
    m_helpers = new QListWidget;
    for (const Department &department : m_session.work().work().departments) {
        auto *item = new QListWidgetItem(department.name, m_helpers);
        item->setData(Qt::UserRole, department.id.value());
        const auto found = std::ranges::find(present, department.id);
        const bool isHelper = found != present.end() && found != present.begin();
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isHelper ? Qt::Checked : Qt::Unchecked);
    }
    m_helpers->setMaximumHeight(m_helpers->fontMetrics().lineSpacing() * (kHelperLines + 1));
    addRow(tr("&Together with"), m_helpers, QStringLiteral("helpingDepartments"));
}

Operation AssignDialog::assign(const QString &what, const QString &id,
                               const QStringList &departments) const
{
    return {QStringLiteral("assign"),
            {{what, id}, {QStringLiteral("departments"), QJsonArray::fromStringList(departments)}},
            {}};
}

void AssignDialog::accept()
{
    const QString typed = m_lead->currentText().trimmed();
    const int known = m_lead->findText(typed);
    QString lead = m_lead->itemData(known).toString();
    const bool isNew = known < 0 && !typed.isEmpty();
    QStringList helpers;
    for (int row = 0; m_helpers && row < m_helpers->count(); ++row) {
        const QListWidgetItem *item = m_helpers->item(row);
        const QString id = item->data(Qt::UserRole).toString();
        if (item->checkState() == Qt::Checked && id != lead)
            helpers += id;
    }
    if (lead.isEmpty() && !isNew && !helpers.isEmpty()) {
        setTrouble(tr("Please choose the department that leads, too."));
        return;
    }
    // The new department first, then everything that names it.
    size_t done = 0;
    const auto next = [&](const QStringList &ids) -> std::optional<Operation> {
        if (isNew && ids.isEmpty())
            return Operation{
                QStringLiteral("add_department"), {{QStringLiteral("name"), typed}}, {}};
        if (isNew)
            lead = ids.front();
        const QStringList all = lead.isEmpty() ? QStringList() : QStringList{lead} + helpers;
        if (m_node)
            return done++ == 0 ? std::optional(assign(QStringLiteral("node"), m_node->value(), all))
                               : std::nullopt;
        if (done == m_opinions.size())
            return std::nullopt;
        return assign(QStringLiteral("opinion"), m_opinions[done++].value(), all);
    };
    if (m_session.applyAll(QStringLiteral("assign"), next))
        QDialog::accept();
    else
        setTrouble(tr("It could not be saved. Please look at the line at the foot of the window."));
}

} // namespace gaiyo
