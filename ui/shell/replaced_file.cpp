#include "shell/replaced_file.h"

#include "document/repair/rescue.h"
#include "document/repair/safety_copies.h"
#include "domain/work/work.h"
#include "session/date_words.h"
#include "session/preferences.h"
#include "session/session.h"
#include "shell/commands.h"
#include "shell/document_window.h"
#include "shell/status_line.h"
#include "shell/window_services.h"
#include "shell/workspace.h"
#include "widgets/background_job.h"
#include "widgets/message_bar.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>

#include <utility>

namespace gaiyo {

ReplacedFile::ReplacedFile(Workspace &workspace, DocumentWindow &window)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_window(window)
    , m_shown(workspace.session().view()->snapshot)
{
    connect(&workspace.session(), &Session::changed, this, &ReplacedFile::look);
}

// Every change has a later revision than the one before. What is in a copy is another matter.
void ReplacedFile::look()
{
    const SnapshotPtr before = std::exchange(m_shown, m_workspace.session().view()->snapshot);
    if (m_shown->revision >= before->revision)
        return;
    // Once the change has arrived everywhere.
    QMetaObject::invokeMethod(
        this, [this, before] { keep(before); }, Qt::QueuedConnection);
}

void ReplacedFile::keep(const SnapshotPtr &before)
{
    const QString path = m_workspace.session().path();
    const WindowServices &services = m_window.services();
    const SafetyCopies copies(services.preferences.copiesFolder(services.copiesFolder),
                              services.clock);
    const auto target = copies.isKept() ? copies.makeRoom(path)
                                        : Result<QString>(m_workspace.session().recoveryFolder() +
                                                          QStringLiteral("/replaced.db"));
    const auto done = runJob(
        m_workspace.window(), tr("Keeping a copy…"), [&](const Progress &progress) -> Result<void> {
            if (!target)
                return target.error();
            if (!copies.isKept())
                QFile::remove(*target); // of an earlier time
            const auto left = rescueTo(
                *target, withoutLetters(*before), {},
                {services.clock, services.ids, {m_workspace.session().author()}}, progress);
            return left ? Result<void>() : left.error();
        });
    const QString what = tr("The file of this document was replaced by an earlier state of it.");
    m_window.status().tell(what); // and not that all was saved
    const QString told =
        what +
        (done ? (before->work->letters.empty()
                     ? tr(" What was shown here until then is kept as a safety copy: %1")
                     : tr(" What was shown here until then, but for the letters, is kept as a "
                          "safety copy: %1"))
                    .arg(copies.isKept() ? timeWords(services.clock.nowUtc())
                                         : QDir::toNativeSeparators(*target))
              : tr(" What was shown here until then could not be kept: %1")
                    .arg(done.error().message));
    MessageBar &bar = m_workspace.addBar(QStringLiteral("replaced"), told);
    if (done && copies.isKept())
        connect(bar.addButton(tr("Open a safety copy…")), &QPushButton::clicked,
                m_window.commands().action(Command::OpenCopy), &QAction::trigger,
                Qt::QueuedConnection);
    connect(bar.addButton(tr("Close")), &QPushButton::clicked, &bar, &QObject::deleteLater);
}

} // namespace gaiyo
