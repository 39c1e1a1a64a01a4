// The part of Session that changes the document: at once, or beside the window where it is long.

#include "document/large_change.h"
#include "session/session.h"
#include "session/undo_remark.h"
#include "widgets/background_job.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace gaiyo {

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(LargeWork)
};

// So many rows are saved within a moment.
constexpr size_t kMostAtOnce = 200;

size_t rowsOf(const Snapshot &values)
{
    return values.nodes.size() + values.opinions.size() + values.responses.size();
}

// One after the other, whatever the values are.
Document::NextOperation nextOf(const std::vector<Operation> &operations)
{
    return [operations](const QStringList &made) {
        return size_t(made.size()) < operations.size()
                   ? std::optional(operations[size_t(made.size())])
                   : std::nullopt;
    };
}

bool givesFirstTitle(const UndoStep &step)
{
    const auto hasWords = [](const std::optional<QJsonObject> &fields) {
        return !(*fields)[QStringLiteral("title")].toString().isEmpty();
    };
    const auto &named = step.changes;
    return step.kind == u"set_node" && named.size() == 1 && named.front().before &&
           named.front().after && hasWords(named.front().before) != hasWords(named.front().after);
}

// Whether one step gave the heading its first title that the other one added without.
bool isFirstTitle(const UndoStep &title, const std::shared_ptr<const UndoStep> &added)
{
    if (!givesFirstTitle(title) || !added || added->kind != u"add_node")
        return false;
    // A step that was taken back is told the other way round.
    const QString &id = title.changes.front().id;
    return std::ranges::any_of(added->changes, [&](const RowChange &change) {
        return change.id == id && !(change.before && change.after);
    });
}

// How many rows one operation changes, where that is many.
size_t rowsOf(const Operation &operation, const DocumentView &view)
{
    if (operation.kind != u"remove_node")
        return 1;
    const NodeId node(operation.arguments[QStringLiteral("id")].toString());
    return opinionsOf({Place::Kind::Node, node}, view).size();
}

} // namespace

bool Session::isLong(size_t rows) const
{
    return m_runLong && rows > kMostAtOnce && m_document->isReachable();
}

std::optional<QString> Session::report(const std::variant<Applied, Refusal> &outcome)
{
    if (const auto *applied = std::get_if<Applied>(&outcome))
        return applied->id;
    Q_EMIT refused(std::get<Refusal>(outcome).error);
    return std::nullopt;
}

std::optional<QString> Session::apply(const Operation &operation)
{
    saveWords();
    const size_t rows = rowsOf(operation, *m_view);
    if (!isLong(rows))
        return report(m_document->apply(operation));
    return applyPlan(
        operation.kind, [&](const Snapshot &) { return nextOf({operation}); }, rows);
}

std::optional<QString> Session::applyAll(const QString &kind,
                                         const std::vector<Operation> &operations)
{
    if (operations.size() == 1)
        return apply(operations.front());
    return applyPlan(
        kind, [&](const Snapshot &) { return nextOf(operations); }, operations.size());
}

std::optional<QString> Session::applyAll(const QString &kind, const Document::NextOperation &next)
{
    saveWords();
    return report(m_document->applyAll(kind, next));
}

std::optional<QString> Session::applyPlan(const QString &kind, const Document::Plan &plan,
                                          size_t about)
{
    saveWords();
    if (isLong(about))
        return saveBeside(Sentences::tr("Changing many rows…"), [&](const LargeWork &work) {
            return applyAllBeside(work, kind, plan, about);
        });
    Document::NextOperation next; // planned when nobody else can save any more
    return report(m_document->applyAll(kind, [&](const QStringList &made) {
        if (!next)
            next = plan(*m_document->snapshot());
        return next(made);
    }));
}

std::optional<QString> Session::applyNow(const QString &kind, const NowPlan &plan, size_t about)
{
    saveWords();
    const auto onView = [&plan, before = m_view](const Snapshot &now) {
        const auto state =
            std::make_shared<IndexedSnapshot>(std::make_shared<const Snapshot>(now), before->state);
        return nextOf(plan(DocumentView(state, before.get())));
    };
    return applyPlan(kind, onView, about);
}

std::optional<QString> Session::append(const Snapshot &additions)
{
    saveWords();
    if (!isLong(rowsOf(additions)))
        return report(m_document->append(additions));
    return saveBeside(Sentences::tr("Adding the opinions…"),
                      [&](const LargeWork &work) { return appendBeside(work, additions); });
}

// Nobody else looks for changes meanwhile: this one is the session's own.
std::optional<QString> Session::saveBeside(const QString &title, const ChangeBeside &change)
{
    auto made = std::make_shared<LargeChange>();
    m_isHeld = true;
    const auto done = m_runLong(title, [&](const Progress &progress) -> Result<void> {
        auto saved = change({m_path, {m_author}, m_company.clock, progress});
        if (!saved)
            return saved.error();
        *made = std::move(*saved);
        return {};
    });
    m_isHeld = false;
    if (!done) {
        if (done.error().kind != ErrorKind::Cancelled)
            Q_EMIT refused(done.error());
        return std::nullopt;
    }
    if (made->changes.empty())
        return made->id;
    const auto id = report(m_document->takeIn(*made));
    letGoBehind(std::move(made)); // with what the document was before
    return id;
}

// What came back or changed back is shown, so that nobody has to look for it.
bool Session::revert(UndoStepPtr step, bool isUndo)
{
    std::vector<OpinionId> reverted;
    const auto noted =
        connect(m_document.get(), &Document::changed, this, [&](const ChangeSet &changes) {
            if (!changes.byOthers)
                reverted = revertedBy(changes);
        });
    std::optional<QString> done;
    QString remark;
    const auto doneBy = [this](bool undone) {
        return undone ? m_document->stepToRedo() : m_document->stepToUndo();
    };
    const auto above = isUndo ? aboveAdded(*step) : std::nullopt;
    m_words.setTakingBack(true);
    if (!isLong(step->changes.size())) {
        done = report(isUndo ? m_document->undo() : m_document->redo());
        remark = done ? undoRemark(*step, *doneBy(isUndo), *m_view) : QString();
    } else {
        const QString kind = isUndo ? QStringLiteral("undo") : QStringLiteral("redo");
        done = saveBeside(
            isUndo ? Sentences::tr("Taking it back…") : Sentences::tr("Doing it again…"),
            [step, kind](const LargeWork &work) { return revertBeside(work, *step, kind); });
        remark = done ? undoRemark(*step, *doneBy(isUndo), *m_view) : QString();
        letGoBehind(std::move(step)); // the document has another one now
    }
    m_words.setTakingBack(false);
    disconnect(noted);
    if (done && !reverted.empty())
        showReverted(reverted);
    else if (done && above)
        jumpTo(*above);
    if (m_words.hasConflict())
        saveWords(); // a row that they need comes back
    if (!remark.isEmpty())
        Q_EMIT revertedOtherwise(remark);
    return done.has_value();
}

// What kept it from being undone.
std::optional<Error> Session::undoLast()
{
    std::optional<Error> trouble;
    const auto heard =
        connect(this, &Session::refused, this, [&trouble](const Error &error) { trouble = error; });
    const bool isDone = revert(m_document->stepToUndo(), true);
    disconnect(heard);
    return isDone ? std::nullopt : std::optional(trouble.value_or(stoppedError()));
}

// Adding a heading and giving it its first title are one thing for whoever did it: between them
// lies a heading without words. Where the heading has to stay, it keeps its title.
std::optional<Error> Session::undoHeading()
{
    const UndoStepPtr titled = m_document->stepToUndo();
    std::optional<Error> trouble = undoLast();
    if (trouble || !isFirstTitle(*titled, m_document->stepToUndo()))
        return trouble;
    trouble = undoLast();
    if (trouble)
        revert(m_document->stepToRedo(), false);
    return trouble;
}

QString Session::undoKind() const
{
    const UndoStepPtr step = m_document->stepToUndo();
    return step && givesFirstTitle(*step) ? QStringLiteral("add_node") : m_document->undoKind();
}

bool Session::undo()
{
    saveWords();
    const std::weak_ptr<const UndoStep> step = m_document->stepToUndo(); // it may be a large one
    if (step.expired())
        return false;
    const bool isStuck = m_stuck.lock() == step.lock();
    std::optional<Error> trouble = undoHeading();
    const auto isInTheWay = [&] { return trouble && trouble->kind == ErrorKind::Conflict; };
    if (isInTheWay() && isStuck && m_document->passOverUndo())
        trouble = undoHeading();
    m_stuck.reset();
    if (isInTheWay() && m_document->hasEarlierUndo()) {
        m_stuck = m_document->stepToUndo();
        Q_EMIT refused({trouble->kind,
                        trouble->message + Sentences::tr(" Undo once more to undo what was done "
                                                         "before it.")});
    }
    return !trouble;
}

bool Session::redo()
{
    saveWords();
    UndoStepPtr step = m_document->stepToRedo();
    if (!step)
        return false;
    const UndoStepPtr added = step->kind == u"add_node" ? step : nullptr;
    if (!revert(std::move(step), false))
        return false;
    if (UndoStepPtr title = m_document->stepToRedo(); title && isFirstTitle(*title, added))
        revert(std::move(title), false);
    return true;
}

bool Session::touchesUndo(const ChangeSet &changes) const
{
    const UndoStepPtr step = m_document->stepToUndo();
    if (!step)
        return false;
    const auto isIn = [](const auto &rows, const QString &id) {
        const typename std::decay_t<decltype(rows.added)>::value_type row(id);
        return rows.added.contains(row) || rows.changed.contains(row) || rows.removed.contains(row);
    };
    return std::ranges::any_of(step->changes, [&](const RowChange &change) {
        return std::apply([&](auto... lists) { return (... || isIn(changes.*lists, change.id)); },
                          ChangeSet::kLists);
    });
}

// The opinions that were changed back, in the order of the booklet. Of those that share one
// response, which all say the same, the selected one or the first.
std::vector<OpinionId> Session::revertedBy(const ChangeSet &changes) const
{
    std::vector<OpinionId> found;
    const auto gather = [&](const auto &isMeant) {
        for (const Opinion &opinion : m_view->values().opinions) {
            if (isMeant(opinion))
                found.push_back(opinion.id);
        }
    };
    for (const auto *ids : {&changes.opinions.added, &changes.opinions.changed}) {
        if (ids->empty())
            continue;
        gather([ids](const Opinion &opinion) { return ids->contains(opinion.id); });
        return found;
    }
    const auto &responses = changes.responses.changed;
    if (responses.empty())
        return {};
    gather([&](const Opinion &opinion) {
        return opinion.response && responses.contains(*opinion.response);
    });
    if (responses.size() > 1 || found.empty())
        return found;
    const bool hasSelected = m_opinion && std::ranges::find(found, *m_opinion) != found.end();
    return {hasSelected ? *m_opinion : found.front()};
}

// Whoever takes an opinion back that he is at goes on where he was before he added it: at the one
// above, if there is one below the same heading.
std::optional<OpinionId> Session::aboveAdded(const UndoStep &step) const
{
    if (!m_opinion || isLong(step.changes.size()))
        return std::nullopt;
    std::set<QString> added;
    for (const RowChange &change : step.changes) {
        if (change.entity == Entity::Opinion && !change.before)
            added.insert(change.id);
    }
    if (!added.contains(m_opinion->value()))
        return std::nullopt;
    const auto &opinions = m_view->values().opinions;
    const Opinion *present = m_view->index.findOpinion(*m_opinion);
    for (size_t at = present ? m_view->index.positionOf(*present) : 0; at > 0; --at) {
        const Opinion &above = opinions[at - 1];
        if (above.node != present->node)
            break;
        if (!added.contains(above.id.value()))
            return above.id;
    }
    return std::nullopt;
}

// Of many, one is shown: each would be shown in the whole window, one after the other. The first
// one, unless the selected one is among them.
void Session::showReverted(const std::vector<OpinionId> &opinions)
{
    const bool isInSight = m_opinion && std::ranges::find(opinions, *m_opinion) != opinions.end();
    if (!isInSight)
        Q_EMIT opinionLeaving(true);
    if (!isInSight || !isShown(*m_opinion) || opinions.size() == 1)
        jumpTo(isInSight ? *m_opinion : opinions.front());
    if (opinions.size() > 1)
        Q_EMIT opinionsShown(opinions);
}

} // namespace gaiyo
