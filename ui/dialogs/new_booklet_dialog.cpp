#include "dialogs/new_booklet_dialog.h"

#include "base/sanitize.h"
#include "dialogs/file_field.h"
#include "domain/template.h"
#include "store/document_store.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUuid>

namespace gaiyo {

namespace {

const QString kLastYear = QStringLiteral("last-year");

QDateEdit *dateEdit(const QDate &date, const QString &name)
{
    auto *edit = new QDateEdit(date);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(QStringLiteral("yyyy/MM/dd"));
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

NewBookletDialog::NewBookletDialog(const Services &services, const QString &folder, QWidget *parent)
    : FormDialog(QStringLiteral("newBooklet"), tr("New booklet"), tr("&Make it"), parent)
    , m_services(services)
    , m_folder(folder)
    , m_title(new QLineEdit)
    , m_subtitle(
          new QLineEdit(QStringLiteral("に対する区民意見反映制度による意見の概要と区の考え方")))
    , m_hasPeriod(new QCheckBox(tr("&Print it")))
    , m_form(new QComboBox)
    , m_old(new FileField(FileField::Kind::Existing, tr("Gaiyo documents (*.db)")))
    , m_path(new FileField(FileField::Kind::New, tr("Gaiyo documents (*.db)")))
{
    const QDate today = services.clock.nowUtc().toLocalTime().date();
    m_from = dateEdit(today, tr("First day"));
    m_to = dateEdit(today.addDays(30), tr("Last day"));
    m_title->setPlaceholderText(QStringLiteral("○○計画（素案）"));
    m_form->addItem(tr("Ward, by the plan (like the sample)"), QStringLiteral("nerima"));
    if (loadTemplate(QStringLiteral("kubun")))
        m_form->addItem(tr("By category"), QStringLiteral("kubun"));
    m_form->addItem(tr("The form of an earlier file"), kLastYear);
    auto *period = new QWidget;
    auto *row = new QHBoxLayout(period);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("～")));
    row->addWidget(m_to);
    row->addWidget(m_hasPeriod);
    row->addStretch(1);
    m_hasPeriod->setChecked(true);
    addRow(tr("&Title of the plan"), m_title, QStringLiteral("title"));
    addRow(tr("&Second line"), m_subtitle, QStringLiteral("subtitle"));
    addRow(tr("P&eriod"), period, QStringLiteral("period"));
    addRow(tr("&Form"), m_form, QStringLiteral("form"));
    addRow(tr("&Earlier file"), m_old, QStringLiteral("earlier"));
    rows()->setRowVisible(m_old, false);
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    connect(m_form, &QComboBox::currentIndexChanged, this,
            [this] { rows()->setRowVisible(m_old, m_form->currentData() == kLastYear); });
    connect(m_title, &QLineEdit::textChanged, this, &NewBookletDialog::proposePath);
    connect(m_hasPeriod, &QCheckBox::toggled, m_from, &QWidget::setEnabled);
    connect(m_hasPeriod, &QCheckBox::toggled, m_to, &QWidget::setEnabled);
    proposePath();
    m_title->setFocus();
}

QString NewBookletDialog::path() const
{
    return m_path->path();
}

// The file is named after the plan until the clerk names it otherwise.
void NewBookletDialog::proposePath()
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    if (m_path->path() != m_proposed)
        return;
    QString name = m_title->text().trimmed().replace(forbidden, QStringLiteral("_")).left(60);
    if (name.isEmpty())
        name = tr("New booklet");
    m_proposed = m_folder + u'/' + name + QStringLiteral(".db");
    m_path->setPath(m_proposed);
    m_proposed = m_path->path();
}

Result<Snapshot> NewBookletDialog::values() const
{
    if (m_form->currentData() != kLastYear)
        return beginFromTemplate(m_form->currentData().toString());
    const auto store =
        DocumentStore::open(m_old->path(), Access::ReadOnly, {m_services.author}, m_services.clock);
    if (!store)
        return store.error();
    const auto old = (*store)->load();
    if (!old)
        return old.error();
    return beginFromForm(*old);
}

void NewBookletDialog::accept()
{
    if (m_hasPeriod->isChecked() && m_to->date() < m_from->date()) {
        setTrouble(tr("The last day is before the first one. Please choose the days again."));
        return;
    }
    auto made = values();
    if (!made) {
        setTrouble(made.error().message);
        return;
    }
    made->consultation.title = sanitizeLine(m_title->text().trimmed());
    made->consultation.subtitle = sanitizeLine(m_subtitle->text().trimmed());
    if (m_hasPeriod->isChecked())
        made->consultation.period = Period{m_from->date(), m_to->date()};
    for (Category &category : made->categories)
        category.id = CategoryId(m_services.ids.next());
    const OperationInfo info{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             QStringLiteral("new"), QString(), false};
    const auto created =
        DocumentStore::create(path(), *made, info, {m_services.author}, m_services.clock);
    if (!created)
        setTrouble(created.error().message);
    else
        QDialog::accept();
}

} // namespace gaiyo
