#include "dialogs/import_dialog.h"

#include "dialogs/file_field.h"
#include "dialogs/file_filters.h"
#include "domain/tally.h"
#include "formats/source.h"
#include "session/session.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"
#include "widgets/metrics.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QUuid>

#include <memory>

namespace gaiyo {

ImportDialog::ImportDialog(const NewBookletDialog::Services &services, const Formats &formats,
                           const QString &folder, Session *session, QWidget *parent)
    : FormDialog(QStringLiteral("import"), tr("Import"), tr("&Import"), parent)
    , m_services(services)
    , m_formats(formats)
    , m_folder(folder)
    , m_session(session)
    , m_source(new FileField(FileField::Kind::Existing, importFilter(formats)))
    , m_encoding(new QComboBox)
    , m_empty(new QComboBox)
    , m_counts(new QLabel)
    , m_report(new QTreeWidget)
    , m_new(new QRadioButton(tr("Make a &new file")))
    , m_append(new QRadioButton(tr("&Add to the open document")))
    , m_path(new FileField(FileField::Kind::New, documentFilter()))
{
    resizeToEms(*this, 58, 46);
    m_encoding->addItem(tr("Found out from the file"));
    m_encoding->addItem(QStringLiteral("UTF-8"), int(TextEncoding::Utf8));
    m_encoding->addItem(QStringLiteral("Shift_JIS (CP932)"), int(TextEncoding::Cp932));
    m_encoding->addItem(QStringLiteral("UTF-16"), int(TextEncoding::Utf16));
    m_empty->addItem(tr("As usual for this kind of file"));
    m_empty->addItem(tr("The response is not written yet"), int(EmptyResponse::Unanswered));
    m_empty->addItem(tr("The same response as the row above"), int(EmptyResponse::Shared));
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true);
    m_report->setObjectName(QStringLiteral("importReport"));
    m_report->setAccessibleName(tr("What to look at"));
    m_report->setRootIsDecorated(false);
    m_report->setHeaderLabels({tr("Kind"), tr("Line"), tr("Words")});
    for (const int column : {0, 1})
        m_report->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_report->setMinimumHeight(ems(12));
    addRow(tr("&File"), m_source, QStringLiteral("source"));
    addRow(tr("&Encoding"), m_encoding, QStringLiteral("encoding"));
    addRow(tr("Empty &responses"), m_empty, QStringLiteral("empty"));
    addRow(tr("Understood"), m_counts, QStringLiteral("importCounts"));
    addWide(m_report);
    m_new->setChecked(true);
    m_append->setVisible(session);
    addRow(tr("To"), m_new, QStringLiteral("toNew"));
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    addRow(QString(), m_append, QStringLiteral("toOpen"));
    rows()->setRowVisible(m_append, session && !session->isReadOnly());
    m_append->setAccessibleName(withoutMnemonic(m_append->text()));
    connect(m_source, &FileField::changed, this, &ImportDialog::look);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_empty, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_new, &QRadioButton::toggled, m_path, &QWidget::setEnabled);
    doButton()->setEnabled(false);
}

void ImportDialog::setSource(const QString &path)
{
    m_source->setPath(path);
}

void ImportDialog::look()
{
    m_imported.reset();
    m_report->clear();
    m_counts->clear();
    setTrouble({});
    doButton()->setEnabled(false);
    const QString path = m_source->path();
    if (!QFileInfo(path).isFile())
        return;
    ImportOptions options{m_services.ids, {}, {}, {}};
    if (m_encoding->currentData().isValid())
        options.encoding = TextEncoding(m_encoding->currentData().toInt());
    if (m_empty->currentData().isValid())
        options.emptyResponse = EmptyResponse(m_empty->currentData().toInt());
    const auto understood = std::make_shared<Imported>();
    // Copied, because the work may go on when the window is gone.
    const auto read = runUnlessLeft(
        this, tr("Reading the file…"),
        [formats = m_formats, path, options, understood](JobControl &) -> Result<void> {
            const auto source = openSource(formats, path);
            if (!source)
                return source.error();
            auto imported = readSource(*source, options, QFileInfo(path).fileName());
            if (!imported)
                return imported.error();
            *understood = std::move(*imported);
            return {};
        });
    if (!read) {
        setTrouble(read.error().message);
        return;
    }
    m_imported = std::move(*understood);
    const QFileInfo info(path);
    m_path->setPath(m_folder + u'/' + info.completeBaseName() + QStringLiteral(".db"));
    showImported();
}

void ImportDialog::addLine(const QString &kind, const QString &line, const QString &text)
{
    auto *item = new QTreeWidgetItem(m_report, {kind, line, text});
    item->setToolTip(2, text);
}

void ImportDialog::showImported()
{
    const Snapshot &values = m_imported->values;
    const Tally tally = computeTally(values);
    m_counts->setText(tr("Opinions: %1, headings: %2, responses not written: %3, categories: %4")
                          .arg(values.opinions.size())
                          .arg(values.nodes.size())
                          .arg(tally.unanswered)
                          .arg(values.categories.size()));
    for (const NotUnderstood &line : m_imported->notUnderstood)
        addLine(tr("Not understood"), QString::number(line.line), line.text);
    for (const QString &sentence : m_imported->assumed)
        addLine(tr("Please confirm"), QString(), sentence);
    if (m_report->topLevelItemCount() == 0)
        addLine(tr("All understood"), QString(), tr("Every line of the file was understood."));
    doButton()->setEnabled(true);
}

void ImportDialog::accept()
{
    if (!m_imported)
        return;
    if (m_append->isChecked()) {
        if (m_session->append(m_imported->values))
            QDialog::accept();
        else
            setTrouble(tr("It could not be added. The line at the foot of the window says why."));
        return;
    }
    const OperationInfo info{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             QStringLiteral("import"), QString(), false};
    const QString path = m_path->path();
    const auto made = runJob(this, tr("Making the file…"), [&](JobControl &) {
        return DocumentStore::create(path, m_imported->values, info, {m_services.author},
                                     m_services.clock);
    });
    if (!made) {
        setTrouble(made.error().message);
        return;
    }
    m_made = path;
    QDialog::accept();
}

} // namespace gaiyo
