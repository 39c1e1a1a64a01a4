#include "dialogs/export_dialog.h"

#include "dialogs/file_field.h"
#include "widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QUrl>

namespace gaiyo {

ExportDialog::ExportDialog(const SnapshotPtr &snapshot, const FontSet &fonts, const QDateTime &date,
                           const QString &documentPath, ExportFormat format, QWidget *parent)
    : FormDialog(QStringLiteral("export"),
                 format == ExportFormat::Pdf ? tr("Make a PDF") : tr("Write out"), tr("&Write out"),
                 parent)
    , m_snapshot(snapshot)
    , m_fonts(fonts)
    , m_date(date)
    , m_format(new QComboBox)
    , m_path(new FileField(FileField::Kind::New, tr("All files (*)")))
    , m_open(new QCheckBox(tr("&Open it when done")))
    , m_words(new QLabel)
{
    const auto add = [this](const QString &name, ExportFormat value, const QString &words) {
        m_format->addItem(name, int(value));
        m_format->setItemData(m_format->count() - 1, words, Qt::UserRole + 1);
    };
    add(tr("PDF"), ExportFormat::Pdf,
        tr("For the web page and for printing; can be read aloud, with bookmarks and links."));
    add(tr("PDF for a stapled booklet"), ExportFormat::SaddlePdf,
        tr("Two pages to a sheet in the order of folding; print both sides, short edge."));
    add(tr("Text"), ExportFormat::Text, tr("For reading aloud, without tables."));
    add(tr("Web page"), ExportFormat::Html, tr("One HTML file for the office's web page."));
    add(tr("Table (CSV)"), ExportFormat::Csv, tr("For Excel; can be taken in again."));
    add(tr("JSON"), ExportFormat::Json, tr("Everything, for other programs."));
    m_format->setCurrentIndex(m_format->findData(int(format)));
    const QFileInfo info(documentPath);
    m_path->setPath(info.path() + u'/' + info.completeBaseName() + endingOf(format));
    m_words->setWordWrap(true);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_open->setChecked(false);
    addRow(tr("&Kind"), m_format, QStringLiteral("format"));
    addRow(QString(), m_words, QStringLiteral("words"));
    addRow(tr("Save &as"), m_path, QStringLiteral("file"));
    addRow(QString(), m_open, QStringLiteral("openWhenDone"));
    m_open->setAccessibleName(withoutMnemonic(m_open->text()));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::followFormat);
    followFormat();
}

void ExportDialog::followFormat()
{
    const QFileInfo info(m_path->path());
    const auto format = ExportFormat(m_format->currentData().toInt());
    m_path->setPath(info.path() + u'/' + info.completeBaseName() + endingOf(format));
    m_words->setText(m_format->currentData(Qt::UserRole + 1).toString());
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

void ExportDialog::accept()
{
    const QString path = m_path->path();
    if (path.endsWith(u".db", Qt::CaseInsensitive)) {
        setTrouble(tr("A document cannot be replaced by this. Please choose another name."));
        return;
    }
    if (!mayReplace())
        return;
    setTrouble({});
    const auto format = ExportFormat(m_format->currentData().toInt());
    const auto done = runJob(this, tr("Writing out…"), [&](JobControl &control) {
        return exportDocument(*m_snapshot, m_fonts, format, path, m_date, control);
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
