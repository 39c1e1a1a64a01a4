#include "dialogs/new_booklet_dialog.h"

#include "base/file_name.h"
#include "base/sanitize.h"
#include "dialogs/file_field.h"
#include "dialogs/file_filters.h"
#include "dialogs/period_field.h"
#include "dialogs/sample_rows.h"
#include "domain/template.h"
#include "preview/page_view.h"
#include "store/document_store.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

namespace gaiyo {

namespace {

const QString kLastYear = QStringLiteral("last-year");

// A month from today on.
PeriodField *proposedPeriod(const Clock &clock)
{
    const QDate today = clock.nowUtc().toLocalTime().date();
    return new PeriodField(Period{today, today.addDays(30)}, true);
}

} // namespace

NewBookletDialog::NewBookletDialog(const Services &services, const FontSet &fonts,
                                   const QString &folder, QWidget *parent)
    : FormDialog(QStringLiteral("newBooklet"), tr("New booklet"), tr("&Make it"), parent)
    , m_services(services)
    , m_folder(folder)
    , m_title(new QLineEdit)
    , m_subtitle(
          new QLineEdit(QStringLiteral("に対する区民意見反映制度による意見の概要と区の考え方")))
    , m_period(proposedPeriod(services.clock))
    , m_form(new QComboBox)
    , m_old(new FileField(FileField::Kind::Existing, documentFilter()))
    , m_path(new FileField(FileField::Kind::New, documentFilter()))
    , m_view(new PageView(fonts))
    , m_base(Snapshot())
{
    resizeToEms(*this, 82, 42);
    m_title->setPlaceholderText(QStringLiteral("○○計画（素案）"));
    m_form->addItem(tr("Ward, by the plan (like the sample)"), QStringLiteral("nerima"));
    m_form->addItem(tr("By category"), QStringLiteral("kubun"));
    m_form->addItem(tr("Headings in columns"), QStringLiteral("koumoku"));
    m_form->addItem(tr("Opinion above, response below"), QStringLiteral("tatezumi"));
    m_form->addItem(tr("Without headings"), QStringLiteral("midashinashi"));
    m_form->addItem(tr("Large letters"), QStringLiteral("kakudai"));
    m_form->addItem(tr("The form of an earlier file"), kLastYear);
    addRow(tr("&Title of the plan"), m_title, QStringLiteral("title"));
    addRow(tr("&Second line"), m_subtitle, QStringLiteral("subtitle"));
    addRow(tr("P&eriod"), m_period, QStringLiteral("period"));
    addRow(tr("&Form"), m_form, QStringLiteral("form"));
    addRow(tr("&Earlier file"), m_old, QStringLiteral("earlier"));
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    setBeside(m_view);
    m_view->setAccessibleName(tr("The front page as it will be"));
    connectFields();
    proposePath();
    chooseForm();
    m_title->setFocus();
}

void NewBookletDialog::connectFields()
{
    connect(m_form, &QComboBox::currentIndexChanged, this, &NewBookletDialog::chooseForm);
    connect(m_old, &FileField::changed, this, &NewBookletDialog::chooseForm);
    connect(m_title, &QLineEdit::textChanged, this, &NewBookletDialog::proposePath);
    for (QLineEdit *edit : {m_title, m_subtitle})
        connect(edit, &QLineEdit::textChanged, this, &NewBookletDialog::showFront);
    connect(m_period, &PeriodField::changed, this, &NewBookletDialog::showFront);
}

// Settings and categories of the chosen form, read once.
void NewBookletDialog::chooseForm()
{
    const bool lastYear = m_form->currentData() == kLastYear;
    rows()->setRowVisible(m_old, lastYear);
    setTrouble({});
    if (lastYear && m_old->path().isEmpty()) {
        m_base = Error{ErrorKind::Missing, tr("Please choose the earlier file.")};
        return;
    }
    m_base = readForm();
    if (!m_base)
        setTrouble(m_base.error().message);
    else
        showFront();
}

void NewBookletDialog::showFront()
{
    if (!m_base)
        return;
    auto shown = std::make_shared<Snapshot>(values());
    if (shown->consultation.title.isEmpty())
        shown->consultation.title = m_title->placeholderText();
    addSampleRows(*shown, m_form->currentData() != QStringLiteral("midashinashi"));
    m_view->setDocument(std::make_shared<IndexedSnapshot>(shown));
}

QString NewBookletDialog::path() const
{
    return m_path->path();
}

// The file is named after the plan until the clerk names it otherwise.
void NewBookletDialog::proposePath()
{
    if (m_path->path() != m_proposed)
        return;
    QString name = fileNamePart(m_title->text(), 60);
    if (name.isEmpty())
        name = tr("New booklet");
    m_proposed = m_folder + u'/' + name + QStringLiteral(".db");
    m_path->setPath(m_proposed);
    m_proposed = m_path->path();
}

Result<Snapshot> NewBookletDialog::readForm()
{
    if (m_form->currentData() != kLastYear)
        return beginFromTemplate(m_form->currentData().toString());
    std::optional<Snapshot> old;
    const QString path = m_old->path();
    const auto read =
        runJob(this, tr("Reading the file…"), [&](const Progress &progress) -> Result<void> {
            const auto store = DocumentStore::open(path, Access::ReadOnly, {m_services.author},
                                                   m_services.clock, progress);
            if (!store)
                return store.error();
            auto values = (*store)->load();
            if (!values)
                return values.error();
            old = std::move(*values);
            return {};
        });
    if (!read)
        return read.error();
    return beginFromForm(*old);
}

// The form with what stands in the fields.
Snapshot NewBookletDialog::values() const
{
    Snapshot made = *m_base;
    made.consultation.title = sanitizeLine(m_title->text().trimmed());
    made.consultation.subtitle = sanitizeLine(m_subtitle->text().trimmed());
    if (const auto period = m_period->period())
        made.consultation.period = period;
    for (Category &category : made.categories)
        category.id = CategoryId(m_services.ids.next());
    return made;
}

void NewBookletDialog::accept()
{
    if (m_period->isBackwards()) {
        setTrouble(tr("The last day is before the first one. Please choose the days again."));
        return;
    }
    if (!m_base) {
        setTrouble(m_base.error().message);
        return;
    }
    const Snapshot made = values();
    const OperationInfo info{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             QStringLiteral("new"), QString(), false};
    const auto created =
        DocumentStore::create(path(), made, info, {m_services.author}, m_services.clock);
    if (!created)
        setTrouble(created.error().message);
    else
        QDialog::accept();
}

} // namespace gaiyo
