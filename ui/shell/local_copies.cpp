#include "shell/local_copies.h"

#include "base/file_steps.h"
#include "session/preferences.h"
#include "shell/document_window.h"
#include "shell/status_line.h"
#include "shell/window_services.h"
#include "shell/workspace.h"
#include "store/care/backup.h"
#include "widgets/background_job.h"
#include "widgets/message_bar.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace gaiyo {

namespace {

constexpr int kHashLength = 8;
const QString kJournal = QStringLiteral("-journal");

// One folder for each document, so that a copy has its document's name.
QString copyPathFor(const QString &folder, const QString &origin)
{
    const QByteArray hash =
        QCryptographicHash::hash(origin.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + u'/' + QString::fromLatin1(hash.left(kHashLength)) + u'/' +
           QFileInfo(origin).fileName();
}

constexpr qsizetype kMostNumbers = 20; // lines of a message

bool isWords(const MergeReport::Conflict &conflict)
{
    return (conflict.entity == Entity::Opinion &&
            (conflict.values.field == u"summary" || conflict.values.field == u"note" ||
             conflict.values.field.startsWith(QStringLiteral("free")))) ||
           (conflict.entity == Entity::Response && conflict.values.field == u"text");
}

// Words that the document has otherwise, for the editor's texts side by side.
std::vector<PendingWords> wordsOf(const MergeReport &report, const DocumentView &view)
{
    std::vector<PendingWords> words;
    for (const auto &conflict : report.conflicts) {
        if (!isWords(conflict))
            continue;
        const FieldConflict &values = conflict.values;
        QString row = values.id;
        QString field = values.field;
        if (conflict.entity == Entity::Response) {
            const auto sharers = view.index.sharers(ResponseId(values.id));
            if (sharers.empty())
                continue;
            row = sharers.front()->id.value();
            field = QStringLiteral("response");
        }
        words.push_back({{Entity::Opinion, row, field},
                         values.mine.toString(),
                         values.base.toString(),
                         report.base,
                         QString(),
                         QDateTime()});
    }
    return words;
}

} // namespace

LocalCopies::LocalCopies(DocumentWindow &window)
    : QObject(&window)
    , m_window(window)
{}

void LocalCopies::offerCopy(Workspace &workspace, const QString &why)
{
    MessageBar &bar = workspace.addBar(QStringLiteral("untrusted"), why);
    const QString origin = workspace.session().path();
    const QString copy = m_window.services().preferences.localCopyOf(origin);
    auto *button = bar.addButton(QFile::exists(copy) ? tr("Go on in the copy on this computer")
                                                     : tr("Work in a copy on this computer"));
    button->setObjectName(QStringLiteral("workInCopy"));
    connect(
        button, &QPushButton::clicked, this, [this, origin] { openCopyOf(origin); },
        Qt::QueuedConnection);
}

void LocalCopies::showOrigin(Workspace &workspace)
{
    const QString origin = m_window.services().preferences.originOf(workspace.session().path());
    if (origin.isEmpty())
        return;
    MessageBar &bar = workspace.addBar(
        QStringLiteral("localCopy"),
        tr("This is a copy on this computer of “%1”. Others see your changes once you bring them "
           "back.")
            .arg(QDir::toNativeSeparators(origin)));
    auto *button = bar.addButton(tr("Bring the changes back"));
    button->setObjectName(QStringLiteral("bringBack"));
    Workspace *const shown = &workspace;
    connect(button, &QPushButton::clicked, &workspace, [this, shown, origin] {
        QMetaObject::invokeMethod(
            this,
            [this, shown, origin] {
                if (m_window.workspace() == shown)
                    bringBack(*shown, origin);
            },
            Qt::QueuedConnection);
    });
}

void LocalCopies::openCopyOf(const QString &origin)
{
    Preferences &preferences = m_window.services().preferences;
    QString copy = preferences.localCopyOf(origin);
    if (!QFile::exists(copy)) {
        copy = copyPathFor(m_window.services().localFolder, origin);
        const auto made =
            runJob(&m_window, tr("Making a copy…"), [&](const Progress &progress) -> Result<void> {
                QDir().mkpath(QFileInfo(copy).path());
                return backupTo(origin, copy, progress);
            });
        if (!made) {
            warnUnlessStopped(&m_window, tr("Copy on this computer"), made.error());
            return;
        }
        preferences.setOriginOf(copy, origin);
    }
    m_window.openFile(copy);
}

void LocalCopies::bringBack(Workspace &workspace, const QString &origin)
{
    if (!workspace.save())
        return;
    const QString copy = workspace.session().path();
    const Author author{workspace.session().author()};
    const Clock &clock = m_window.services().clock;
    MergeReport report;
    const auto merged = runJob(&m_window, tr("Bringing the changes back…"),
                               [&](const Progress &progress) -> Result<void> {
                                   auto done = mergeCopy(copy, origin, author, clock, progress);
                                   if (!done)
                                       return done.error();
                                   report = std::move(*done);
                                   return {};
                               });
    if (!merged) {
        warnUnlessStopped(&m_window, tr("Copy on this computer"), merged.error());
        return;
    }
    if (!m_window.closeDocument())
        return;
    const auto renewed =
        runJob(&m_window, tr("Bringing the changes back…"), [&](const Progress &progress) {
            return renew(copy, origin, !report.conflicts.empty(), progress);
        });
    if (!renewed)
        warnUnlessStopped(&m_window, tr("Copy on this computer"), renewed.error());
    if (m_window.openFile(copy))
        tellResult(report);
}

Result<void> LocalCopies::renew(const QString &copy, const QString &origin, bool keepOld,
                                const Progress &progress)
{
    const QString fresh = copy + QStringLiteral(".new");
    QFile::remove(fresh);
    if (auto made = backupTo(origin, fresh, progress); !made)
        return made;
    const QFileInfo info(copy);
    if (keepOld) {
        const QString time =
            m_window.services().clock.nowUtc().toLocalTime().toString(u"yyyy-MM-dd HHmmss");
        const QString kept =
            info.path() + u'/' + info.completeBaseName() + u' ' + time + QStringLiteral(".db");
        if (auto moved = backupTo(copy, kept, progress); !moved)
            return moved;
    }
    QFile::remove(copy);
    QFile::remove(copy + kJournal);
    return renameWithoutReplacing(fresh, copy);
}

// What is no longer called what the copy called it: it may have been written on paper.
QString LocalCopies::renumberedWords(const MergeReport &report)
{
    QStringList numbers;
    for (const MergeReport::Renumbered &row : report.renumbered)
        numbers += (row.entity == Entity::Letter ? tr("letter %1 → %2") : tr("opinion %1 → %2"))
                       .arg(row.from, row.to);
    if (const auto more = numbers.size() - kMostNumbers; more > 0) {
        numbers.resize(kMostNumbers);
        numbers += tr("and %1 more").arg(more);
    }
    return numbers.isEmpty()
               ? QString()
               : tr("These numbers had been given to others meanwhile, and are new ones now. "
                    "Please correct them where they stand on paper:") +
                     u'\n' + numbers.join(u'\n');
}

void LocalCopies::tellResult(const MergeReport &report)
{
    const QString numbers = renumberedWords(report);
    if (!numbers.isEmpty())
        QMessageBox::information(&m_window, tr("Copy on this computer"), numbers);
    Workspace *workspace = m_window.workspace();
    const auto words = wordsOf(report, *workspace->session().view());
    if (report.conflicts.empty()) {
        m_window.status().tell(
            report.wasMergedBefore || report.added + report.changed + report.removed == 0
                ? tr("There was nothing to bring back. The copy is now as the document is.")
                : tr("Brought back: %1 added, %2 changed, %3 removed. The copy is now as the "
                     "document is.")
                      .arg(report.added)
                      .arg(report.changed)
                      .arg(report.removed));
        return;
    }
    workspace->session().words().take(words);
    if (!words.empty())
        workspace->session().jumpTo(OpinionId(words.front().key.row));
    const QString text =
        tr("%1 changes were brought back. In %2 places the document had changed as well; there it "
           "was left as it is. Your words of %3 of them are shown beside the others' for you to "
           "choose from. The copy as it was lies in “%4”.")
            .arg(report.added + report.changed + report.removed)
            .arg(report.conflicts.size())
            .arg(words.size())
            .arg(QDir::toNativeSeparators(QFileInfo(workspace->session().path()).path()));
    QMessageBox::information(&m_window, tr("Copy on this computer"), text);
}

} // namespace gaiyo
