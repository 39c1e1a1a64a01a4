#include "shell/file_commands.h"

#include "checks/finding_groups.h"
#include "dialogs/approve_dialog.h"
#include "dialogs/booklet_dialog.h"
#include "dialogs/category_dialog.h"
#include "dialogs/comparison_dialog.h"
#include "dialogs/copied_rows.h"
#include "dialogs/export_dialog.h"
#include "dialogs/extract_dialog.h"
#include "dialogs/file_filters.h"
#include "dialogs/font_notice.h"
#include "dialogs/front_page_dialog.h"
#include "dialogs/history_dialog.h"
#include "dialogs/import_dialog.h"
#include "dialogs/manual_dock.h"
#include "dialogs/new_booklet_dialog.h"
#include "dialogs/pasted_table.h"
#include "dialogs/plan_changes_dialog.h"
#include "dialogs/preferences_dialog.h"
#include "dialogs/print_dialogs.h"
#include "dialogs/safety_copy_choice.h"
#include "dialogs/yearly_dialog.h"
#include "document/repair/rescue.h"
#include "document/repair/safety_copies.h"
#include "formats/all_formats.h"
#include "preview/preview_pane.h"
#include "session/preferences.h"
#include "shell/commands.h"
#include "shell/document_window.h"
#include "shell/local_copies.h"
#include "shell/originals_gate.h"
#include "shell/replaced_file.h"
#include "shell/rescue_copy.h"
#include "shell/status_line.h"
#include "shell/workspace.h"
#include "store/care/backup.h"
#include "store/versions.h"
#include "widgets/background_job.h"
#include "widgets/metrics.h"
#include "widgets/paint_later.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStandardPaths>
#include <QSysInfo>
#include <QThread>
#include <QUuid>

#include <optional>

namespace gaiyo {

namespace {

const QString kManualLayout = QStringLiteral("manual");
constexpr int kBusyWait = 100; // ms that the window waits; words are tried again by themselves

// The window's fonts outlive it.
FontSource fontsOf(const DocumentWindow &window)
{
    return [&fonts = window.services().fonts]() -> Result<std::shared_ptr<const FontSet>> {
        return std::shared_ptr<const FontSet>(std::shared_ptr<void>(), &fonts);
    };
}

bool isDocumentName(const QString &path)
{
    return QFileInfo(path).suffix().compare(kDocumentEnding, Qt::CaseInsensitive) == 0;
}

} // namespace

FileCommands::FileCommands(DocumentWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_copies(new LocalCopies(window))
    , m_formats(allFormats(fontsOf(window)))
{
    const Commands &commands = window.commands();
    commands.on(Command::NewBooklet, this, &FileCommands::makeNew);
    commands.on(Command::Open, this, &FileCommands::open);
    commands.on(Command::Import, this, [this] { import(); });
    commands.on(Command::Sample, this, &FileCommands::openSample);
    commands.on(Command::CountYears, this, &FileCommands::countYears);
    commands.on(Command::Preferences, this, &FileCommands::showPreferences);
    commands.on(Command::Close, &window, [&window] { window.closeDocument(); });
    commands.on(Command::Quit, &window, &QWidget::close);
    commands.on(Command::Manual, this, &FileCommands::showOrCloseManual);
    commands.on(Command::CheckManual, this, [this] { showManual(QStringLiteral("findings")); });
    commands.on(Command::About, this, &FileCommands::showAbout);
}

QString FileCommands::author() const
{
    const QString chosen = m_window.services().preferences.author();
    return chosen.isEmpty() ? m_window.services().account : chosen;
}

QString FileCommands::folder() const
{
    const QStringList recent = m_window.services().preferences.recentFiles();
    if (!recent.isEmpty())
        return QFileInfo(recent.constFirst()).path();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists()
               ? documents
               : QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

void FileCommands::makeNew()
{
    const auto &services = m_window.services();
    NewBookletDialog dialog({services.clock, services.ids, author()}, services.fonts, folder(),
                            &m_window);
    if (dialog.exec() == QDialog::Accepted)
        openPath(dialog.path());
}

void FileCommands::open()
{
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open"), folder(), documentFilter());
    if (!path.isEmpty())
        openPath(path);
}

bool FileCommands::openPath(const QString &path)
{
    if (m_isOpening)
        return false;
    const QScopedValueRollback opening(m_isOpening, true);
    const QString full = QFileInfo(path).absoluteFilePath();
    auto opened = read(full);
    if (!opened) {
        warnUnlessStopped(&m_window, tr("Open"), opened.error());
        return false;
    }
    std::optional<PaintPause> pause; // one document follows the other, and nothing in between
    if (m_window.workspace())
        pause.emplace(m_window);
    if (!m_window.closeDocument())
        return false;
    auto others = company(full, opened->readOnly);
    if (!others)
        return false;
    m_window.showSession(std::make_unique<Session>(std::move(opened->document), full,
                                                   opened->readOnly, author(), std::move(*others)));
    if (!opened->distrust.isEmpty())
        m_copies->offerCopy(*m_window.workspace(), opened->distrust);
    m_copies->showOrigin(*m_window.workspace());
    Document &document = m_window.workspace()->session().document();
    for (const QString &notice : {document.versionNotice(), document.momentNotice()}) {
        if (!notice.isEmpty())
            m_window.workspace()->addBar(QStringLiteral("otherVersion"), notice);
    }
    return true;
}

// Off the window's thread: a share may take its time, or never answer.
Result<FileCommands::Opened> FileCommands::read(const QString &path)
{
    const auto &services = m_window.services();
    const Document::Services inner{services.clock, services.ids, {author()}, kBusyWait};
    const QString folder = QFileInfo(path).path();
    const auto opened = std::make_shared<Opened>();
    const auto tested = m_tested.find(folder);
    const auto test = tested == m_tested.end() ? services.testFolder : nullptr;
    if (tested != m_tested.end())
        opened->distrust = tested->second;
    QThread *const here = QThread::currentThread();
    const auto done = runUnlessLeft(
        &m_window, tr("Opening “%1”…").arg(QFileInfo(path).fileName()),
        [path, folder, inner, opened, here, test](const Progress &progress) -> Result<void> {
            // Only a clear answer keeps anyone from writing.
            const auto trusted = test ? test(folder) : Result<void>();
            if (!trusted && trusted.error().kind == ErrorKind::Conflict)
                opened->distrust = trusted.error().message;
            opened->folderDistrust = opened->distrust;
            opened->readOnly = !opened->distrust.isEmpty();
            auto document = Document::open(
                path, opened->readOnly ? Access::ReadOnly : Access::ReadWrite, inner, progress);
            // A later version may allow to be read.
            if (!document && (document.error().kind == ErrorKind::ReadOnly ||
                              document.error().kind == ErrorKind::TooNew)) {
                opened->readOnly = true;
                if (document.error().kind == ErrorKind::ReadOnly)
                    opened->distrust = document.error().message;
                document = Document::open(path, Access::ReadOnly, inner, progress);
            }
            if (!document)
                return document.error();
            opened->document = std::move(*document);
            (void)opened->document->indexed()->index(); // made here, where nobody waits
            opened->document->moveToThread(here);
            return {};
        });
    if (!done)
        return done.error();
    if (test)
        m_tested[folder] = opened->folderDistrust;
    return std::move(*opened);
}

// Each of these may fail: work goes on without it. Off the window's thread, too.
Result<Session::Company> FileCommands::company(const QString &path, bool readOnly) const
{
    const auto &services = m_window.services();
    const auto found = std::make_shared<Session::Company>(
        Session::Company{services.clock, {}, {}, {}, {}, services.timings});
    if (readOnly)
        return std::move(*found);
    const auto done = runUnlessLeft(
        &m_window, tr("Opening “%1”…").arg(QFileInfo(path).fileName()),
        [path, found, folder = services.recoveryFolder, author = author(), &clock = services.clock,
         &ids = services.ids](const Progress &) -> Result<void> {
            auto presence =
                Presence::announce(path, author, QSysInfo::machineHostName(), clock, ids);
            if (presence)
                found->presence.emplace(std::move(*presence));
            found->left = RecoveryJournal::findUnsaved(folder, path);
            auto journal = RecoveryJournal::open(folder, path, author, clock, ids);
            if (journal)
                found->journal.emplace(std::move(*journal));
            found->recoveryFolder = folder;
            return {};
        });
    if (!done)
        return done.error();
    return std::move(*found);
}

void FileCommands::import(const QString &source)
{
    const auto &services = m_window.services();
    Workspace *workspace = m_window.workspace();
    ImportDialog dialog({services.clock, services.ids, author()}, m_formats, services.preferences,
                        folder(), workspace ? &workspace->session() : nullptr, &m_window);
    if (!source.isEmpty())
        dialog.setSource(source);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.madePath().isEmpty())
        openPath(dialog.madePath());
    else if (workspace && !dialog.doneWords().isEmpty())
        workspace->tellDone(dialog.doneWords());
}

// Rows of a table from the clipboard.
void FileCommands::pasteRows(Workspace &workspace)
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    const QString rows = data ? copiedRows(*data) : QString();
    if (!hasRows(rows)) {
        m_window.status().tell(tr("There are no rows to paste. Please copy the rows with the "
                                  "opinions in Excel or Word first."));
        return;
    }
    const auto &services = m_window.services();
    ImportDialog dialog({services.clock, services.ids, author()}, m_formats, services.preferences,
                        folder(), &workspace.session(), &m_window);
    dialog.setPasted(rows);
    if (dialog.exec() == QDialog::Accepted)
        workspace.tellDone(dialog.doneWords());
}

bool FileCommands::canTake(const QString &path) const
{
    return isDocumentName(path) || m_formats.isImportName(path);
}

void FileCommands::take(const QString &path)
{
    // A document may have any name; what is named as one to import is none.
    if (!isDocumentName(path) && m_formats.isImportName(path))
        import(path);
    else
        openPath(path);
}

// The sample is worked on as a copy of one's own, in the user's folder.
void FileCommands::openSample()
{
    const QString folder = QFileInfo(m_window.services().recoveryFolder).path();
    const QString copy = folder + QStringLiteral("/sample.db");
    QDir().mkpath(folder);
    if (!QFile::exists(copy)) {
        const auto made = backupTo(m_window.services().samplePath, copy);
        if (!made) {
            QMessageBox::warning(&m_window, tr("Sample"), made.error().message);
            return;
        }
    }
    openPath(copy);
}

void FileCommands::connectSession(Workspace &workspace)
{
    const Commands &commands = m_window.commands();
    commands.on(Command::SaveNow, &workspace, [this, &workspace] {
        if (workspace.save())
            m_window.status().tell(tr("Everything is saved."));
    });
    commands.on(Command::SaveCopy, &workspace, [this, &workspace] { saveCopy(workspace); });
    connectExports(workspace);
    commands.on(Command::NameVersion, &workspace, [this, &workspace] { nameVersion(workspace); });
    commands.on(Command::OpenCopy, &workspace, [this, &workspace] { openCopy(workspace); });
    new ReplacedFile(workspace, m_window);
    commands.on(Command::CompareVersions, &workspace,
                [this, &workspace] { compare(workspace, {}); });
    commands.on(Command::CompareFile, &workspace, [this, &workspace] { compareFile(workspace); });
    connect(&m_window.status(), &StatusLine::changesWanted, &workspace, [this, &workspace] {
        const auto &standing = workspace.session().states().standing();
        if (standing && standing->approval)
            compare(workspace, standing->approval->revision);
    });
    commands.on(Command::History, &workspace, [this, &workspace] {
        HistoryDialog(workspace.session(), std::nullopt, &m_window).exec();
    });
    commands.on(Command::OpinionHistory, &workspace, [this, &workspace] {
        if (const auto opinion = workspace.session().opinion())
            HistoryDialog(workspace.session(), opinion, &m_window).exec();
    });
    commands.on(Command::PasteOpinions, &workspace, [this, &workspace] { pasteRows(workspace); });
    commands.on(Command::FrontPage, &workspace,
                [this, &workspace] { FrontPageDialog(workspace.session(), &m_window).exec(); });
    const auto showForm = [this, &workspace](const QString &words) {
        BookletDialog dialog(workspace.session(), m_window.services().fonts, &m_window);
        if (!words.isEmpty())
            dialog.showWords(words);
        dialog.exec();
    };
    commands.on(Command::BookletForm, &workspace, [showForm] { showForm({}); });
    connect(&workspace, &Workspace::formWanted, this, showForm);
    commands.on(Command::Categories, &workspace,
                [this, &workspace] { CategoryDialog(workspace.session(), &m_window).exec(); });
    commands.on(Command::EditPlanChanges, &workspace,
                [this, &workspace] { PlanChangesDialog(workspace.session(), &m_window).exec(); });
    commands.on(Command::PrintPreview, &workspace, [this, &workspace] {
        workspace.save();
        showPrintPreview(*workspace.session().view()->snapshot, m_window.services().fonts,
                         &m_window);
    });
    commands.on(Command::Print, &workspace, [this, &workspace] {
        workspace.save();
        showPrint(*workspace.session().view()->snapshot, m_window.services().fonts, &m_window);
    });
}

void FileCommands::connectExports(Workspace &workspace)
{
    const Commands &commands = m_window.commands();
    commands.on(Command::Export, &workspace,
                [this, &workspace] { exportAs(workspace, QStringLiteral("csv")); });
    commands.on(Command::MakePdf, &workspace,
                [this, &workspace] { exportAs(workspace, QStringLiteral("pdf")); });
    commands.on(Command::WriteOriginals, &workspace,
                [this, &workspace] { exportOriginals(workspace); });
    commands.on(Command::Approve, &workspace, [this, &workspace] { approve(workspace); });
    commands.on(Command::WriteReceipts, &workspace,
                [this, &workspace] { exportReceipts(workspace); });
    commands.on(Command::WritePlanChanges, &workspace,
                [this, &workspace] { exportPlanChanges(workspace); });
    commands.on(Command::WriteExtract, &workspace,
                [this, &workspace] { exportExtract(workspace); });
}

void FileCommands::saveCopy(Workspace &workspace)
{
    workspace.save();
    if (!workspace.session().document().isReachable()) {
        saveRescueCopy(workspace, m_window);
        return;
    }
    const QString path = workspace.session().path();
    const QFileInfo info(path);
    const QString target = QFileDialog::getSaveFileName(
        &m_window, tr("Save a copy"),
        info.path() + u'/' + tr("%1 - copy").arg(info.completeBaseName()) + QStringLiteral(".db"),
        documentFilter(), nullptr, QFileDialog::DontConfirmOverwrite);
    if (target.isEmpty())
        return;
    const auto done = runJob(&m_window, tr("Saving a copy…"), [&](const Progress &progress) {
        return backupTo(path, target, progress);
    });
    if (!done)
        warnUnlessStopped(&m_window, tr("Save a copy"), done.error());
    else
        m_window.status().tellFile(
            tr("A copy was saved as “%1”.").arg(QDir::toNativeSeparators(target)), target);
}

// 決裁版 and the like: the present state under a name.
void FileCommands::nameVersion(Workspace &workspace)
{
    Session &session = workspace.session();
    if (!workspace.save())
        return;
    bool ok = false;
    const QString name =
        QInputDialog::getText(&m_window, tr("Name this version"),
                              tr("Name of the present state (it is listed in the history):"),
                              QLineEdit::Normal, tr("Approved version"), &ok);
    if (!ok)
        return;
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto named = gaiyo::nameVersion(session.path(), name.trimmed(), uuid, {session.author()},
                                          session.clock());
    if (!named)
        QMessageBox::warning(&m_window, tr("Name this version"), named.error().message);
    else
        m_window.status().tell(tr("The present state is now “%1”.").arg(name.trimmed()));
    session.refresh();
}

void FileCommands::compare(Workspace &workspace, std::optional<qint64> since)
{
    ComparisonDialog(workspace.session(), m_window.services().fonts, fontsOf(m_window),
                     {since, nullptr}, &m_window)
        .exec();
}

void FileCommands::compareFile(Workspace &workspace)
{
    Session &session = workspace.session();
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Compare with another file"),
                                     QFileInfo(session.path()).path(), documentFilter());
    if (path.isEmpty())
        return;
    const auto file = readToCompare(path, session, &m_window);
    if (!file)
        warnUnlessStopped(&m_window, tr("Compare with another file"), file.error());
    else
        ComparisonDialog(session, m_window.services().fonts, fontsOf(m_window),
                         {std::nullopt, *file}, &m_window)
            .exec();
}

void FileCommands::approve(Workspace &workspace)
{
    const Formats formats = approvalFormats(fontsOf(m_window));
    const auto checked = [&fonts = m_window.services().fonts](const Snapshot &values) {
        return findingsOnPaper(values, fonts.coverage(), fonts.familiesOnPages());
    };
    ApproveDialog dialog(workspace.session(), formats, checked, m_window.services().preferences,
                         &m_window);
    dialog.exec();
    if (!dialog.report().isEmpty())
        m_window.status().tell(dialog.report());
    workspace.session().states().readSoon();
}

// A safety copy is worked on as a file of its own beside the document: neither it nor the document
// is touched.
void FileCommands::openCopy(Workspace &workspace)
{
    const auto &services = m_window.services();
    const SafetyCopies copies(services.preferences.copiesFolder(services.copiesFolder),
                              services.clock);
    const QString path = workspace.session().path();
    const auto chosen = chooseSafetyCopy(copies, path, &m_window);
    if (!chosen)
        return;
    // What was worked on before, as a copy of the same one, is another file by now.
    const QString name = QFileInfo(path).path() + u'/' + nameOfCopy(copies, path, *chosen);
    QString target = name + QStringLiteral(".db");
    for (int i = 2; QFileInfo::exists(target); ++i)
        target = QStringLiteral("%1 (%2).db").arg(name).arg(i);
    const auto made = runJob(&m_window, tr("Saving a copy…"), [&](const Progress &progress) {
        return backupTo(*chosen, target, progress);
    });
    if (!made)
        warnUnlessStopped(&m_window, tr("Open a safety copy"), made.error());
    else
        openPath(target);
}

void FileCommands::exportAs(Workspace &workspace, const QString &formatId)
{
    exportAs(workspace, m_formats, formatId, {tr("Export"), QString()});
}

void FileCommands::exportOriginals(Workspace &workspace)
{
    exportAs(workspace, originalsFormats(fontsOf(m_window)), QStringLiteral("originals_pdf"),
             {tr("Write the letters themselves"), tr("%1 - letters"),
              [&workspace](const Snapshot &values) {
                  return mayWriteOriginals(values, workspace.intake());
              },
              true});
}

void FileCommands::exportReceipts(Workspace &workspace)
{
    exportAs(workspace, receiptFormats(fontsOf(m_window)), QStringLiteral("receipt_xlsx"),
             {tr("Write the record of receipt"), tr("%1 - record of receipt"), {}, true});
}

void FileCommands::exportPlanChanges(Workspace &workspace)
{
    exportAs(workspace, changeFormats(fontsOf(m_window)), QStringLiteral("changes_pdf"),
             {tr("Write the list of changes"), tr("%1 - changes of the plan")});
}

void FileCommands::exportExtract(Workspace &workspace)
{
    if (ExtractDialog(workspace.session(), &m_window).exec() == QDialog::Accepted)
        exportAs(workspace, extractFormats(fontsOf(m_window)), QStringLiteral("extract_pdf"),
                 {tr("Write the extract"), tr("%1 - extract")});
}

void FileCommands::exportAs(Workspace &workspace, const Formats &formats, const QString &formatId,
                            const Edition &edition)
{
    workspace.save();
    const auto &services = m_window.services();
    const Document &document = workspace.session().document();
    auto values = document.wholeSnapshot();
    // The booklet is printed without the letters: it can be made while the file is out of reach.
    // JSON has all of a document, and is none without them.
    const bool isLost = !values && !document.isReachable() && !edition.needsLetters;
    const Formats usable = isLost ? formats.without(QStringLiteral("json")) : formats;
    if (isLost)
        values = std::make_shared<const Snapshot>(withoutLetters(*document.snapshot()));
    if (!values) {
        warnUnlessStopped(&m_window, edition.title, values.error());
        return;
    }
    if (edition.mayWrite && !edition.mayWrite(**values))
        return;
    // Another name than the booklet's, which is not to be written over.
    QString path = workspace.session().path();
    if (!edition.fileName.isEmpty()) {
        const QFileInfo info(path);
        path = info.path() + u'/' + edition.fileName.arg(info.completeBaseName()) + u'.' +
               kDocumentEnding;
    }
    ExportDialog dialog(*values, usable, services.clock.nowUtc(), path, formatId, &m_window);
    dialog.setDocument(workspace.session().path());
    dialog.setMayMakePages([&] { return mayMakePages(**values, services.fonts, &dialog); });
    dialog.setWindowTitle(edition.title);
    if (dialog.exec() == QDialog::Accepted)
        m_window.status().tellFile(
            tr("Written to “%1”.").arg(QDir::toNativeSeparators(dialog.path())), dialog.path());
}

// The open document is the first one, as it is saved.
void FileCommands::countYears()
{
    YearlyDialog dialog(m_window.services().clock, fontsOf(m_window), folder(), &m_window);
    if (Workspace *workspace = m_window.workspace(); workspace && workspace->save())
        dialog.addFiles({workspace->session().path()});
    dialog.exec();
    if (!dialog.writtenPath().isEmpty())
        m_window.status().tellFile(
            tr("Written to “%1”.").arg(QDir::toNativeSeparators(dialog.writtenPath())),
            dialog.writtenPath());
}

// The same key closes it again, wherever the keyboard is and whatever is worked on.
void FileCommands::showOrCloseManual()
{
    auto *manual = m_window.findChild<ManualDock *>();
    if (manual && manual->isVisible()) {
        manual->close();
        return;
    }
    const Mode mode = m_window.workspace() ? m_window.commands().mode() : Mode::Opinions;
    showManual(mode == Mode::Letters     ? QStringLiteral("letters")
               : mode == Mode::Inquiries ? QStringLiteral("inquiry")
                                         : QString());
}

void FileCommands::showManual(const QString &chapter)
{
    auto *manual = m_window.findChild<ManualDock *>();
    if (!manual) {
        manual = new ManualDock(m_window);
        manual->restoreState(m_window.services().preferences.layout(kManualLayout));
    }
    manual->showChapter(m_window.commands().keyTable(), chapter);
}

void FileCommands::keepManual()
{
    if (const auto *manual = m_window.findChild<ManualDock *>())
        m_window.services().preferences.setLayout(kManualLayout, manual->saveState());
}

void FileCommands::showPreferences()
{
    const auto &services = m_window.services();
    PreferencesDialog(services.preferences, services.account, services.fontFamily,
                      services.copiesFolder, &m_window)
        .exec();
}

void FileCommands::showAbout()
{
    QMessageBox::about(&m_window, tr("About Gaiyo"),
                       tr("Gaiyo %1\n\nMakes the booklet of a public comment: opinions and the "
                          "office's responses, kept consistent, checked, printed and published.")
                           .arg(QApplication::applicationVersion()));
}

} // namespace gaiyo
