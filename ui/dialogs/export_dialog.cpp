#include "dialogs/export_dialog.h"

#include "dialogs/file_field.h"
#include "dialogs/file_filters.h"
#include "document/earlier_version.h"
#include "formats/write_file.h"
#include "store/document_store.h"
#include "store/versions.h"
#include "widgets/background_job.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QMessageBox>
#include <QUrl>
#include <QUuid>

namespace gaiyo {

ExportDialog::ExportDialog(const SnapshotPtr &snapshot, const Formats &formats,
                           const QDateTime &date, const QString &documentPath,
                           const QString &formatId, QWidget *parent)
    : FormDialog(QStringLiteral("export"), tr("Export"), tr("&Export"), parent)
    , m_snapshot(snapshot)
    , m_date(date)
    , m_format(new QComboBox)
    , m_path(new FileField(FileField::Kind::New, QString()))
    , m_open(new QCheckBox(tr("&Open it when done")))
    , m_words(new NoteLabel)
{
    for (const Format *format : formats.writers()) {
        for (const WriteOffer &offer : format->writer->offers) {
            m_offers.push_back({*format, offer});
            m_format->addItem(offer.name);
        }
        if (format->id == formatId)
            m_format->setCurrentIndex(m_format->count() - int(format->writer->offers.size()));
    }
    const QFileInfo info(documentPath);
    m_path->setPath(info.path() + u'/' + info.completeBaseName() + u'.' +
                    choice().format.writer->ending);
    m_open->setChecked(false);
    addRow(tr("&Kind"), m_format, QStringLiteral("format"));
    addRow(QString(), m_words, QStringLiteral("words"));
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    addRow(QString(), m_open, QStringLiteral("openWhenDone"));
    m_open->setAccessibleName(withoutMnemonic(m_open->text()));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    followFormat();
}

const ExportDialog::Choice &ExportDialog::choice() const
{
    return m_offers[size_t(m_format->currentIndex())];
}

void ExportDialog::followFormat()
{
    const QFileInfo info(m_path->path());
    const auto &[format, offer] = choice();
    m_path->setPath(info.path() + u'/' + info.completeBaseName() + u'.' + format.writer->ending);
    m_path->setFilter(exportFilter(format));
    m_words->setText(offer.sentence);
}

bool ExportDialog::mayReplace()
{
    if (!QFileInfo::exists(m_path->path()))
        return true;
    return QMessageBox::question(this, windowTitle(),
                                 tr("“%1” is there already. Replace it?")
                                     .arg(QFileInfo(m_path->path()).fileName())) ==
           QMessageBox::Yes;
}

QString ExportDialog::path() const
{
    return m_path->path();
}

// "" where no document is named, or it had no operation yet. Where the document is out of reach,
// too: what is in memory can be written all the same, and its table added somewhere.
QString ExportDialog::stateName() const
{
    if (m_document.isEmpty())
        return {};
    const SystemClock clock;
    const auto store = DocumentStore::open(m_document, Access::ReadOnly, {QString()}, clock);
    const auto name = store ? nameOfState(**store, m_snapshot->revision) : store.error();
    return name ? *name : QString();
}

// A table may come back, and is held against this state then. Who may only read the document gets
// the table all the same.
void ExportDialog::keepApart(const Format &format) const
{
    const bool mayComeBack = format.id == u"csv" || format.id == u"xlsx";
    if (m_document.isEmpty() || !mayComeBack)
        return;
    const SystemClock clock;
    (void)keepStateApart(m_document, QUuid::createUuid().toString(QUuid::WithoutBraces),
                         {QString()}, clock);
}

void ExportDialog::accept()
{
    const QString path = m_path->path();
    if (QFileInfo(path).suffix().compare(kDocumentEnding, Qt::CaseInsensitive) == 0) {
        setTrouble(tr("A document cannot be replaced by this. Please choose another name."));
        return;
    }
    // Only what the clerk has been asked about is replaced.
    const auto existing =
        QFileInfo::exists(path) ? WholeFile::Existing::Replaced : WholeFile::Existing::Refused;
    if (!mayReplace())
        return;
    setTrouble({});
    const Choice chosen = choice();
    if (m_mayMakePages && chosen.format.writer->makesPages && !m_mayMakePages())
        return;
    const auto done = runJob(this, tr("Exporting…"), [&](const Progress &progress) -> Result<void> {
        const auto write = chosen.format.writer->prepare(chosen.offer.options);
        if (!write)
            return write.error();
        keepApart(chosen.format);
        return writeFile(*write, *m_snapshot, path, existing, {m_date, progress, stateName()});
    });
    if (!done) {
        setTrouble(done.error().message);
        return;
    }
    if (m_open->isChecked())
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    QDialog::accept();
}

} // namespace gaiyo
