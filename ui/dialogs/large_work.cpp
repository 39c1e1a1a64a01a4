#include "dialogs/large_work.h"

#include "document/large_change.h"
#include "widgets/background_job.h"

#include <QCoreApplication>

#include <memory>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(LargeWork)
};

// So many rows are saved within a moment.
constexpr size_t kMostAtOnce = 500;

size_t rowsOf(const Snapshot &values)
{
    return values.nodes.size() + values.opinions.size() + values.responses.size();
}

// Nobody else looks for changes meanwhile: this one is the session's own.
bool save(Session &session, QWidget *parent, const QString &title,
          const std::function<Result<LargeChange>(const LargeWork &)> &change)
{
    const auto made = std::make_shared<LargeChange>();
    session.holdRefreshing(true);
    const auto done = runJob(parent, title, [&](const Progress &progress) -> Result<void> {
        auto saved = change({session.path(), {session.author()}, session.clock(), progress});
        if (!saved)
            return saved.error();
        *made = std::move(*saved);
        return {};
    });
    session.holdRefreshing(false);
    return done ? session.takeIn(*made) : session.tellRefused(done.error());
}

bool revert(Session &session, QWidget *parent, bool isUndo)
{
    session.saveWords();
    const Document &document = session.document();
    const UndoStep *step = isUndo ? document.stepToUndo() : document.stepToRedo();
    if (!step || step->changes.size() <= kMostAtOnce || !document.isReachable()) {
        if (isUndo)
            session.undo();
        else
            session.redo();
        return step != nullptr;
    }
    const QString kind = isUndo ? QStringLiteral("undo") : QStringLiteral("redo");
    return save(
        session, parent,
        isUndo ? Sentences::tr("Taking it back…") : Sentences::tr("Doing it again…"),
        [copy = *step, kind](const LargeWork &work) { return revertBeside(work, copy, kind); });
}

} // namespace

bool appendWithProgress(Session &session, const Snapshot &additions, QWidget *parent)
{
    if (rowsOf(additions) <= kMostAtOnce || !session.document().isReachable())
        return session.append(additions).has_value();
    session.saveWords();
    return save(session, parent, Sentences::tr("Adding the opinions…"),
                [&additions](const LargeWork &work) { return appendBeside(work, additions); });
}

bool undoWithProgress(Session &session, QWidget *parent)
{
    return revert(session, parent, true);
}

bool redoWithProgress(Session &session, QWidget *parent)
{
    return revert(session, parent, false);
}

} // namespace gaiyo
