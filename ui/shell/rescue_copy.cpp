#include "shell/rescue_copy.h"

#include "dialogs/file_filters.h"
#include "document/repair/rescue.h"
#include "shell/document_window.h"
#include "shell/status_line.h"
#include "shell/workspace.h"
#include "widgets/background_job.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

namespace gaiyo {

namespace {

struct RescueCopy
{
    Q_DECLARE_TR_FUNCTIONS(RescueCopy)
};

// Beside the lost file where its folder is still there.
QString proposal(const QString &lost)
{
    const QFileInfo info(lost);
    const QString folder =
        info.dir().exists() ? info.path()
                            : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + u'/' + RescueCopy::tr("%1 - copy").arg(info.completeBaseName()) +
           QStringLiteral(".db");
}

QString reportWords(const QString &path, bool hasLetters, int notTaken)
{
    QString words = RescueCopy::tr("What is on the screen was saved as “%1”.")
                        .arg(QDir::toNativeSeparators(path));
    if (!hasLetters)
        words += RescueCopy::tr(" The letters are not in it: their words are read from the file, "
                                "which is out of reach.");
    if (notTaken > 0)
        words += RescueCopy::tr(" Words of %1 fields that somebody else had changed, too, are not "
                                "in it; they stay on this computer until the file is back.")
                     .arg(notTaken);
    return words;
}

} // namespace

void saveRescueCopy(Workspace &workspace, DocumentWindow &window)
{
    Session &session = workspace.session();
    const QString title = RescueCopy::tr("Save a copy");
    const QString target =
        QFileDialog::getSaveFileName(&window, title, proposal(session.path()), documentFilter(),
                                     nullptr, QFileDialog::DontConfirmOverwrite);
    if (target.isEmpty())
        return;
    std::vector<PendingWords> words;
    session.words().visit(
        [&words](const FieldKey &, const Drafts::Draft &draft) { words.push_back(draft.pending); });
    const auto whole = session.document().wholeSnapshot();
    const SnapshotPtr values =
        whole ? *whole
              : std::make_shared<const Snapshot>(withoutLetters(*session.document().snapshot()));
    const auto &services = window.services();
    int notTaken = 0;
    const auto made = runJob(
        &window, RescueCopy::tr("Saving a copy…"), [&](const Progress &progress) -> Result<void> {
            const auto left =
                rescueTo(target, *values, words, {services.clock, services.ids, {session.author()}},
                         progress);
            if (!left)
                return left.error();
            notTaken = *left;
            return {};
        });
    if (!made) {
        warnUnlessStopped(&window, title, made.error());
        return;
    }
    const QString told = reportWords(target, whole.ok(), notTaken);
    window.status().tellFile(told, target);
    if (!whole || notTaken > 0)
        QMessageBox::information(&window, title, told);
}

} // namespace gaiyo
