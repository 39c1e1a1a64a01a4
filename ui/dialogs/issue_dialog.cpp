#include "dialogs/issue_dialog.h"

#include "dialogs/day_field.h"
#include "dialogs/file_field.h"
#include "domain/work/responsible.h"
#include "intake/inquiry/inquiry_letters.h"
#include "intake/inquiry/issue_sheets.h"
#include "intake/inquiry/sheet_files.h"
#include "session/preferences.h"
#include "widgets/metrics.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>
#include <map>
#include <set>

namespace gaiyo {

namespace {

constexpr int kLines = 8;
constexpr int kUsualDays = 14; // that departments are given

} // namespace

IssueDialog::IssueDialog(Session &session, IdSource &ids, const Preferences &preferences,
                         QWidget *parent)
    : FormDialog(QStringLiteral("issueDialog"), tr("Issue an inquiry"), tr("Issue"), parent)
    , m_session(session)
    , m_ids(ids)
    , m_preferences(preferences)
    , m_name(new QLineEdit(nextName()))
    , m_isDue(new QCheckBox(tr("Answers are due on")))
    , m_due(new DayField)
    , m_asksResponse(new QCheckBox(tr("Response")))
    , m_asksCategory(new QCheckBox(tr("Category")))
    , m_asksSummary(new QCheckBox(tr("Corrections of the summary")))
    , m_departments(new QListWidget)
    , m_format(new QComboBox)
    , m_folder(new FileField(FileField::Kind::Folder, {}))
{
    session.saveWords();
    setMinimumWidth(ems(46));
    buildRows();
    addDepartments();
    m_name->setFocus();
    m_name->selectAll();
}

void IssueDialog::buildRows()
{
    addRow(tr("&Name of the inquiry"), m_name, QStringLiteral("inquiryName"));
    m_due->setDate(today().addDays(kUsualDays));
    m_isDue->setObjectName(QStringLiteral("isDue"));
    m_isDue->setChecked(true);
    m_due->setAccessibleName(tr("Day on which answers are due"));
    auto *due = new QWidget;
    auto *line = new QHBoxLayout(due);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(m_isDue);
    line->addWidget(m_due);
    line->addStretch(1);
    addRow(tr("&Due"), due, QStringLiteral("inquiryDue"));
    auto *label = qobject_cast<QLabel *>(rows()->labelForField(due));
    label->setBuddy(m_due);
    connect(m_isDue, &QCheckBox::toggled, label, [this, label](bool isDue) {
        m_due->setEnabled(isDue);
        label->setBuddy(isDue ? static_cast<QWidget *>(m_due) : m_isDue);
    });
    auto *asks = new QWidget;
    auto *boxes = new QHBoxLayout(asks);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(kMargin);
    for (QCheckBox *box : {m_asksResponse, m_asksCategory, m_asksSummary})
        boxes->addWidget(box);
    boxes->addStretch(1);
    m_asksResponse->setChecked(true);
    m_asksCategory->setChecked(true);
    addRow(tr("What is asked for"), asks, QStringLiteral("inquiryAsks"));
    addRow(tr("De&partments"), m_departments, QStringLiteral("askedDepartments"));
    m_departments->setMinimumHeight(QFontMetrics(font()).lineSpacing() * kLines);
    m_format->addItem(tr("Excel workbook (.xlsx)"), QStringLiteral("xlsx"));
    m_format->addItem(tr("Word document (.docx), a page for each opinion"), QStringLiteral("docx"));
    addRow(tr("Files are"), m_format, QStringLiteral("inquiryFormat"));
    m_folder->setPath(proposedFolder());
    addRow(tr("&Folder of the files"), m_folder, QStringLiteral("inquiryFolder"));
}

// Those that answer for something, with how much it is.
void IssueDialog::addDepartments()
{
    const Snapshot &values = m_session.view()->values();
    const ResponsibleDepartments responsible(values);
    std::map<DepartmentId, int> opinions;
    int unassigned = 0;
    for (const Opinion &opinion : values.opinions) {
        const auto departments = responsible.of(opinion);
        unassigned += !opinion.joined && departments.empty() ? 1 : 0;
        for (const DepartmentId &id : departments)
            opinions[id] += opinion.joined ? 0 : 1;
    }
    for (const Department &department : values.work->departments) {
        const int count = opinions[department.id];
        if (count == 0)
            continue;
        auto *item = new QListWidgetItem(tr("%1 (%2 opinions)").arg(department.name).arg(count),
                                         m_departments);
        item->setData(Qt::UserRole, department.name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    if (m_departments->count() == 0)
        setTrouble(tr("No department answers for any opinion yet. Name the departments and say "
                      "which headings are theirs in the menu Inquiry."));
    else if (unassigned > 0)
        addNote(tr("%1 opinions have no department in charge and are asked of nobody.")
                    .arg(unassigned));
}

QDate IssueDialog::today() const
{
    return m_session.clock().nowUtc().toLocalTime().date();
}

QString IssueDialog::nextName() const
{
    std::set<QString> names;
    for (const Round &round : m_session.work().work().rounds)
        names.insert(round.name);
    for (int n = 1;; ++n) {
        if (const QString name = tr("R%1", "name of an inquiry").arg(n); !names.contains(name))
            return name;
    }
}

QString IssueDialog::proposedFolder() const
{
    return QFileInfo(m_session.path()).dir().filePath(tr("Inquiry %1").arg(m_name->text()));
}

QStringList IssueDialog::chosen() const
{
    QStringList names;
    for (int row = 0; row < m_departments->count(); ++row) {
        if (m_departments->item(row)->checkState() == Qt::Checked)
            names += m_departments->item(row)->data(Qt::UserRole).toString();
    }
    return names;
}

QString IssueDialog::asks() const
{
    QStringList asks;
    if (m_asksResponse->isChecked())
        asks += QStringLiteral("response");
    if (m_asksCategory->isChecked())
        asks += QStringLiteral("category");
    if (m_asksSummary->isChecked())
        asks += QStringLiteral("summary");
    asks += QStringLiteral("remark");
    return asks.join(u' ');
}

void IssueDialog::copyLetter(const std::vector<InquirySheet> &sheets,
                             const QStringList &names) const
{
    std::vector<LetterFacts> facts;
    for (size_t i = 0; i < sheets.size(); ++i) {
        const InquirySheet &sheet = sheets[i];
        const int rows = int(sheet.rows.size());
        facts.push_back({sheet.department, rows, rows, sheet.dueOn, names[qsizetype(i)]});
    }
    // The same words as in the dialog for them, where they can be changed.
    const QString wording =
        m_preferences.wording(QStringLiteral("covering"), usualLetter(InquiryLetter::Covering));
    QApplication::clipboard()->setText(
        writeLetters(wording, sheets.front().title, m_name->text().trimmed(), facts)
            .join(betweenLetters()));
}

void IssueDialog::accept()
{
    const QStringList departments = chosen();
    if (m_name->text().trimmed().isEmpty() || departments.isEmpty()) {
        setTrouble(departments.isEmpty() ? tr("Please choose a department at least.")
                                         : tr("Please give the inquiry a name."));
        return;
    }
    if (m_isDue->isChecked() && m_due->date() < today()) {
        setTrouble(tr("The day on which answers are due is past. Please choose a later one."));
        m_due->setFocus();
        return;
    }
    const Document::Services services{m_session.clock(), m_ids, Author{m_session.author()}};
    const Inquiry inquiry{m_session.path(), m_name->text().trimmed(), departments,
                          m_isDue->isChecked() ? std::optional(m_due->date()) : std::nullopt,
                          asks()};
    const SheetFolder folder{m_folder->path(), m_format->currentData().toString()};
    const auto issued =
        issueSheets(m_session.document(), inquiry, services,
                    [&](const IssuedSheets &planned) { return checkFilesAreNew(folder, planned); });
    if (!issued) {
        setTrouble(issued.error().message);
        return;
    }
    const auto files = writeSheetFiles(folder, *issued, m_session.clock().nowUtc());
    if (!files) {
        m_session.document().undo(); // nobody will get these sheets
        setTrouble(files.error().message);
        return;
    }
    copyLetter(issued->sheets, *files);
    m_report = tr("%1 files are in %2. The words of the letter that goes with them are on the "
                  "clipboard.")
                   .arg(files->size())
                   .arg(QDir::toNativeSeparators(m_folder->path()));
    QDialog::accept();
}

} // namespace gaiyo
