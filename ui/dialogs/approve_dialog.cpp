#include "dialogs/approve_dialog.h"

#include "base/file_name.h"
#include "dialogs/file_field.h"
#include "document/earlier_version.h"
#include "domain/tally.h"
#include "formats/write_file.h"
#include "session/preferences.h"
#include "store/document_store.h"
#include "store/versions.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUuid>

#include <utility>

namespace gaiyo {

namespace {

const QString kApprovers = QStringLiteral("approvers");

// The posts of those who decide, in the order of their boxes.
QString usualApprovers()
{
    return QStringLiteral("部長、課長、係長、担当");
}

} // namespace

ApproveDialog::ApproveDialog(Session &session, const Formats &formats, Checked checked,
                             Preferences &preferences, QWidget *parent)
    : FormDialog(QStringLiteral("approveDialog"), tr("Make the approved version"), tr("Make it"),
                 parent)
    , m_session(session)
    , m_formats(formats)
    , m_checked(std::move(checked))
    , m_preferences(preferences)
    , m_pdf(new QCheckBox(tr("PDF")))
    , m_word(new QCheckBox(tr("Word")))
    , m_excel(new QCheckBox(tr("Excel")))
    , m_approvers(new QLineEdit(preferences.wording(kApprovers, usualApprovers())))
    , m_folder(new FileField(FileField::Kind::Folder, {}))
{
    session.saveWords();
    setMinimumWidth(ems(46));
    if (const auto versions = readVersions(session.path())) {
        for (const NamedVersion &version : *versions)
            m_taken += version.name;
    }
    m_name = new QLineEdit(nextName());
    addRow(tr("&Name of the version"), m_name, QStringLiteral("approvalName"));
    auto *kinds = new QWidget;
    auto *line = new QHBoxLayout(kinds);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kMargin);
    m_pdf->setObjectName(QStringLiteral("approvalPdf"));
    m_word->setObjectName(QStringLiteral("approvalWord"));
    m_excel->setObjectName(QStringLiteral("approvalExcel"));
    for (QCheckBox *box : {m_pdf, m_word, m_excel}) {
        box->setChecked(box != m_excel);
        line->addWidget(box);
    }
    line->addStretch(1);
    addRow(tr("&Who decides"), m_approvers, QStringLiteral("approvers"));
    addRow(tr("Files for those who decide"), kinds, QStringLiteral("approvalFiles"));
    m_folder->setPath(QFileInfo(session.path()).path());
    addRow(tr("&Folder of the files"), m_folder, QStringLiteral("approvalFolder"));
    showChecks();
    addNote(tr("An opinion is approved as long as its words stay as they are in this version; one "
               "that departments were asked about, or have answered, first has to be done with "
               "that. What changes afterwards is counted at the foot of the window."));
}

QString ApproveDialog::nextName() const
{
    QString name = tr("Approved version");
    for (int n = 2; m_taken.contains(name); ++n)
        name = tr("Approved version %1").arg(n);
    return name;
}

// What would have to be explained to those who decide.
void ApproveDialog::showChecks()
{
    const Tally tally = computeTally(m_session.view()->values());
    QStringList open;
    if (tally.unanswered > 0)
        open += tr("%1 opinions have no response").arg(tally.unanswered);
    if (tally.uncategorised > 0)
        open += tr("%1 have no category").arg(tally.uncategorised);
    if (tally.unplaced > 0)
        open += tr("%1 have no place").arg(tally.unplaced);
    if (!open.isEmpty())
        addNote(tr("Still open: %1.").arg(open.join(tr(", ", "between what is open"))));
}

Result<void> ApproveDialog::writeOne(const QString &formatId, const QString &path)
{
    const Format *format = m_formats.findWriter(formatId);
    if (!format || !format->writer)
        return Error{ErrorKind::Usage, path};
    if (QFileInfo::exists(path))
        return Error{ErrorKind::Exists,
                     tr("%1 is there already. Please choose another folder or name.")
                         .arg(QDir::toNativeSeparators(path))};
    const auto snapshot = m_session.view()->snapshot;
    const QDateTime now = m_session.clock().nowUtc();
    const OptionWords options{{QStringLiteral("--approvers"), m_approvers->text()}};
    return runJob(this, tr("Exporting…"), [&](const Progress &progress) -> Result<void> {
        const auto write = format->writer->prepare(options);
        if (!write)
            return write.error();
        const auto earlier = earlierState(progress);
        if (!earlier)
            return earlier.error();
        if (snapshot != m_looked) { // once for all files
            m_found = m_checked(*snapshot);
            m_looked = snapshot;
        }
        return writeFile(*write, *snapshot, path, WholeFile::Existing::Refused,
                         {now, progress, stateName(snapshot->revision), *earlier, m_found});
    });
}

// What was decided on last, so that those who decide now see what has changed; null for nothing.
Result<std::shared_ptr<const EarlierState>>
ApproveDialog::earlierState(const Progress &progress) const
{
    auto decided =
        readDecidedVersion(m_session.path(), {m_session.author()}, m_session.clock(), progress);
    if (!decided)
        return decided.error();
    std::shared_ptr<const EarlierState> earlier;
    if (*decided)
        earlier = std::make_shared<const EarlierState>(
            EarlierState{std::move((*decided)->values), (*decided)->version.name,
                         m_name->text().trimmed(), m_session.author()});
    return earlier;
}

QString ApproveDialog::stateName(qint64 revision) const
{
    const auto store = DocumentStore::open(m_session.path(), Access::ReadOnly, {m_session.author()},
                                           m_session.clock());
    const auto name = store ? nameOfState(**store, revision) : store.error();
    return name ? *name : QString();
}

// All, or none.
bool ApproveDialog::writeFiles(const QString &name)
{
    const QString base =
        QDir(m_folder->path())
            .filePath(QFileInfo(m_session.path()).completeBaseName() + u'_' + fileNamePart(name));
    m_written.clear();
    for (const auto &[box, id] :
         {std::pair(m_pdf, QStringLiteral("pdf")), std::pair(m_word, QStringLiteral("docx")),
          std::pair(m_excel, QStringLiteral("xlsx"))}) {
        const QString path = base + u'.' + id;
        const auto done = box->isChecked() ? writeOne(id, path) : Result<void>();
        if (done) {
            if (box->isChecked())
                m_written += path;
            continue;
        }
        for (const QString &written : std::as_const(m_written))
            QFile::remove(written);
        setTrouble(done.error().message);
        return false;
    }
    return true;
}

void ApproveDialog::accept()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_taken.contains(name)) {
        setTrouble(name.isEmpty() ? tr("Please give the version a name.")
                                  : tr("There is a version of that name already."));
        return;
    }
    if (!m_session.saveWords() || !writeFiles(name))
        return;
    const auto named =
        nameVersion(m_session.path(), name, QUuid::createUuid().toString(QUuid::WithoutBraces),
                    {m_session.author()}, m_session.clock(), VersionKind::Approved);
    m_session.refresh();
    if (!named) {
        for (const QString &written : std::as_const(m_written))
            QFile::remove(written);
        setTrouble(named.error().message);
        return;
    }
    m_preferences.setWording(kApprovers, m_approvers->text(), usualApprovers());
    m_report = m_written.isEmpty() ? tr("The present state is now “%1”.").arg(name)
                                   : tr("The present state is now “%1”; its files are in %2.")
                                         .arg(name, QDir::toNativeSeparators(m_folder->path()));
    QDialog::accept();
}

} // namespace gaiyo
