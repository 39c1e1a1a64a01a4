#include "document/document.h"

#include "document/document_state.h"
#include "document/operations/append.h"
#include "document/operations/compute_letters.h"
#include "document/operations/operation_context.h"
#include "document/operations/run_operations.h"
#include "document/row_json.h"
#include "domain/work/work.h"
#include "store/file/store_error.h"
#include "store/history/former_words.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <iterator>

namespace gaiyo {

namespace {

// The kinds whose saves of one field are one entry of the history.
bool savesAField(const QString &kind)
{
    return kind == u"set_opinion" || kind == u"set_response" || kind == u"set_node" ||
           kind == u"set_consultation";
}

OperationInfo infoOf(const QString &kind, const std::vector<RowChange> &changes,
                     const QString &uuid)
{
    OperationInfo info{uuid, kind, {}, false};
    if (!savesAField(kind) || changes.size() != 1 || !changes[0].before || !changes[0].after)
        return info;
    QStringList fields;
    for (const QString &field : changes[0].after->keys()) {
        if (changes[0].before->value(field) != changes[0].after->value(field))
            fields += field;
    }
    if (fields.size() == 1) {
        info.field = fields.first();
        info.mayCoalesce = true;
    }
    return info;
}

} // namespace

Result<void> Document::Private::reload()
{
    LiveSnapshot read;
    if (const auto loaded = load(read); !loaded)
        return loaded;
    const auto first = store->operationUuid(1);
    const auto uuid = store->operationUuid(read.revision());
    if (!first || !uuid)
        return first ? uuid.error() : first.error();
    store.setFirstOperation(*first);
    store.setLastOperation(*uuid);
    live = std::move(read);
    return {};
}

Result<void> Document::Private::load(LiveSnapshot &into) const
{
    return readLive(*store.operator->(), into);
}

OperationRunner Document::Private::runner(WriteTransaction &transaction)
{
    return {*store.operator->(), transaction, services.ids};
}

Result<void> Document::Private::takeIn(const std::vector<RowChange> &changes, qint64 revision)
{
    return live.apply(changes, revision) ? Result<void>() : reload();
}

// What the operation's kind means for undo and redo.
void Document::Private::remember(const QString &kind, std::vector<RowChange> changes,
                                 const std::vector<RowChange> &restoring)
{
    if (kind == u"undo")
        history.moveToRedo(std::move(changes));
    else if (kind == u"redo")
        history.moveToUndo(std::move(changes));
    else
        history.push({kind, std::move(changes)}, restoring);
}

void Document::Private::noteRemovals(ChangeSet &set)
{
    std::set_intersection(set.opinions.added.begin(), set.opinions.added.end(), removed.begin(),
                          removed.end(), std::inserter(set.restored, set.restored.end()));
    for (const OpinionId &id : set.restored)
        removed.erase(id);
    removed.insert(set.opinions.removed.begin(), set.opinions.removed.end());
}

Document::Document(std::unique_ptr<Private> state)
    : m_state(std::move(state))
{}

Document::~Document()
{
    forgetMasked();
}

Result<std::unique_ptr<Document>> Document::open(const QString &path, Access access,
                                                 const Services &services, const Progress &progress)
{
    auto state = std::unique_ptr<Private>(
        new Private{services,
                    StoreLink(path, access, services.author, services.clock),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    true});
    if (const auto opened = state->store.open(progress); !opened)
        return opened.error();
    if (const auto loaded = state->reload(); !loaded)
        return loaded.error();
    state->store->setProgress({});
    if (access == Access::ReadWrite) {
        const auto hidden = state->store->hasHiddenWords();
        if (!hidden)
            return hidden.error();
        state->isToForget = *hidden;
    }
    std::unique_ptr<Document> document(new Document(std::move(state)));
    document->forgetMasked();
    return document;
}

SnapshotPtr Document::snapshot() const
{
    return m_state->live.values();
}

Result<SnapshotPtr> Document::wholeSnapshot() const
{
    if (snapshot()->work->originals.empty())
        return snapshot();
    if (!m_state->store.isOpen())
        return m_state->store.whyLost();
    auto values = m_state->store->loadWhole(&*snapshot());
    if (!values)
        return values.error();
    return SnapshotPtr(std::make_shared<Snapshot>(std::move(*values)));
}

Result<QString> Document::originalText(const OriginalId &id) const
{
    if (!m_state->store.isOpen())
        return m_state->store.whyLost();
    auto text = m_state->store->originalText(id.value());
    if (!text)
        return text.error();
    if (!*text)
        return Error{
            ErrorKind::NotFound,
            QCoreApplication::translate("Operation", "There is no original “%1”.").arg(id.value())};
    return **text;
}

Result<QString> Document::identity() const
{
    return m_state->store.isOpen() ? m_state->store->operationUuid(1) : Result<QString>(QString());
}

Result<bool> Document::wasRemoved(const QString &id) const
{
    return m_state->store.isOpen() ? m_state->store->isRetired(id) : Result<bool>(false);
}

IndexedPtr Document::indexed() const
{
    IndexedPtr &known = m_state->indexed;
    if (!known || known->snapshot() != snapshot())
        known = std::make_shared<IndexedSnapshot>(snapshot(), known);
    return known;
}

// Runs `work` in a transaction on up-to-date values and commits it as one step of the history of
// undo; the signal follows.
std::variant<Applied, Refusal> Document::transact(const QString &kind, const Work &work,
                                                  const QString &uuid)
{
    const auto refuse = [&](const Error &error) { return Refusal{noteOutcome(error).error(), {}}; };
    if (const auto found = settle(); !found)
        return refuse(found.error());
    auto transaction = m_state->store->begin(m_state->services.busyWait);
    if (!transaction)
        return refuse(transaction.error());
    if (const auto fresh = takeInOthers(); !fresh)
        return refuse(fresh.error());
    if (!uuid.isEmpty()) {
        const auto earlier = (*transaction)->findOperation(uuid);
        if (earlier)
            return Applied{m_state->answers[uuid], *earlier};
    }
    const OperationOutcome done = work(**transaction);
    if (const auto &fault = (*transaction)->fault())
        return refuse(*fault);
    if (!done.id)
        return Refusal{noteOutcome(done.id.error()).error(), done.current, done.conflict};
    computeLetters(**transaction);
    if (const auto &fault = (*transaction)->fault())
        return refuse(*fault);
    const auto changes = (*transaction)->changes();
    auto outcome = commit(**transaction, kind, *done.id, uuid);
    auto *applied = std::get_if<Applied>(&outcome);
    if (!applied || changes.empty())
        return outcome;
    applied->restored = done.restored;
    const auto taken = m_state->takeIn(changes, applied->revision);
    m_state->remember(kind, changes, done.restoring);
    tell(changeSetOf(changes, applied->revision, false));
    m_state->isToForget = m_state->isToForget || hidWords(changes);
    forgetMasked();
    return taken ? outcome : refuse(taken.error());
}

std::variant<Applied, Refusal> Document::commit(WriteTransaction &transaction, const QString &kind,
                                                const QString &id, const QString &uuid)
{
    const auto changes = transaction.changes();
    const QString name = uuid.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : uuid;
    const auto revision = transaction.commit(infoOf(kind, changes, name));
    if (revision) {
        m_state->answers.insert_or_assign(name, id);
        if (!changes.empty())
            m_state->store.setLastOperation(name);
        return Applied{id, *revision};
    }
    Refusal refusal{revision.error(), {}};
    if (transaction.isOutcomeUnknown()) {
        m_state->answers.insert_or_assign(name, id);
        m_state->unsettled = Unsettled{name, kind, changes};
        refusal.isOutcomeUnknown = true;
        refusal.error = {ErrorKind::Unreachable,
                         QCoreApplication::translate(
                             "Operation", "The connection was lost during the save. Whether it "
                                          "arrived is looked up as soon as the file can be reached "
                                          "again; your words are kept.")};
    }
    refusal.error = noteOutcome(refusal.error).error();
    return refusal;
}

void Document::tell(ChangeSet set)
{
    m_state->noteRemovals(set);
    Q_EMIT changed(set);
}

// A colleague may have committed between our last look and our lock.
Result<void> Document::takeInOthers()
{
    const auto revision = m_state->store->revision();
    if (!revision)
        return revision.error();
    const qint64 known = m_state->live.revision();
    const auto ours = m_state->store->operationUuid(known);
    if (!ours)
        return ours.error();
    if (*ours != m_state->store.lastOperation()) // it was written over: settle() finds out by what
        return fileError(ErrorKind::Unreachable, m_state->store.path());
    if (*revision == known)
        return {};
    const auto changes = m_state->store->changesSince(known);
    if (!changes)
        return changes.error();
    if (!m_state->live.apply(*changes, *revision)) {
        if (const auto loaded = m_state->load(m_state->live); !loaded)
            return loaded;
    }
    const auto uuid = m_state->store->operationUuid(*revision);
    if (!uuid)
        return uuid.error();
    m_state->store.setLastOperation(*uuid);
    tell(changeSetOf(*changes, *revision, true));
    return {};
}

std::variant<Applied, Refusal> Document::apply(const Operation &operation)
{
    return transact(
        operation.kind,
        [&](WriteTransaction &transaction) {
            return m_state->runner(transaction).run(operation, *indexed());
        },
        operation.uuid);
}

std::variant<Applied, Refusal> Document::applyAll(const QString &kind, const NextOperation &next)
{
    return transact(kind, [&](WriteTransaction &transaction) {
        return m_state->runner(transaction).runAll(next, m_state->live, indexed());
    });
}

std::variant<Applied, Refusal> Document::append(const Snapshot &additions)
{
    return transact(QStringLiteral("import"),
                    [&](WriteTransaction &transaction) -> OperationOutcome {
                        const auto done = appendInTransaction(transaction, additions);
                        return {done ? Result<QString>(QString()) : done.error()};
                    });
}

std::variant<Applied, Refusal> Document::undo()
{
    const UndoStepPtr step = m_state->history.lastDone();
    if (!step)
        return Refusal{invalidOperation(QCoreApplication::translate(
                           "Operation", "There is nothing to take back.")),
                       {}};
    return transact(QStringLiteral("undo"),
                    [&](WriteTransaction &transaction) { return revert(*step, transaction); });
}

std::variant<Applied, Refusal> Document::redo()
{
    const UndoStepPtr step = m_state->history.lastUndone();
    if (!step)
        return Refusal{invalidOperation(QCoreApplication::translate(
                           "Operation", "There is nothing to do again.")),
                       {}};
    return transact(QStringLiteral("redo"),
                    [&](WriteTransaction &transaction) { return revert(*step, transaction); });
}

OperationOutcome Document::revert(const UndoStep &step, WriteTransaction &transaction) const
{
    const QString id = step.changes.front().id;
    if (const auto reverted = revertInTransaction(transaction, step); !reverted)
        return {reverted.error(), findRow(id)};
    return {id};
}

std::shared_ptr<const UndoStep> Document::stepToUndo() const
{
    return m_state->history.lastDone();
}

bool Document::hasEarlierUndo() const
{
    return m_state->history.hasEarlier();
}

bool Document::passOverUndo()
{
    if (!hasEarlierUndo())
        return false;
    m_state->history.passOver();
    return true;
}

std::shared_ptr<const UndoStep> Document::stepToRedo() const
{
    return m_state->history.lastUndone();
}

bool Document::canUndo() const
{
    return m_state->history.lastDone() != nullptr;
}

bool Document::canRedo() const
{
    return m_state->history.lastUndone() != nullptr;
}

QString Document::undoKind() const
{
    return canUndo() ? m_state->history.lastDone()->kind : QString();
}

QString Document::redoKind() const
{
    return canRedo() ? m_state->history.lastUndone()->kind : QString();
}

QString Document::versionNotice() const
{
    return m_state->store.isOpen() ? m_state->store->versionNotice() : QString();
}

QString Document::momentNotice() const
{
    return m_state->store.isOpen() ? m_state->store->momentNotice() : QString();
}

std::optional<QJsonObject> Document::findRow(const QString &id) const
{
    auto row = rowJson(*indexed(), id);
    if (row)
        row->insert(QStringLiteral("rev"), snapshot()->revision);
    return row;
}

} // namespace gaiyo
