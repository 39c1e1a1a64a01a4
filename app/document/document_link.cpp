// The part of Document that looks after the way to the file: what others saved, a file that was
// lost and found again, a save whose outcome is unknown.

#include "document/document_state.h"
#include "document/large_change.h"
#include "domain/row_members.h"
#include "store/file/store_error.h"
#include "store/history/former_words.h"

#include <map>
#include <utility>

namespace gaiyo {

namespace {

constexpr int kUsualWait = 10'000; // milliseconds
constexpr int kPollWait = 200;
// Network clients keep a file's size for some 10 s; until then a file that a colleague made longer
// looks as if its end were missing.
constexpr int kDamageSeconds = 15;

// Everything that is there now and was not, or the other way round: after a file was replaced.
template <typename Rows, typename RowId>
void compareRows(const Rows &before, const Rows &after, RowChanges<RowId> &changes)
{
    std::map<RowId, const typename Rows::value_type *> old;
    for (const auto &row : before)
        old.emplace(row.id, &row);
    for (const auto &row : after) {
        const auto found = old.find(row.id);
        if (found == old.end()) {
            changes.added.insert(row.id);
            continue;
        }
        if (!(*found->second == row))
            changes.changed.insert(row.id);
        old.erase(found);
    }
    for (const auto &[id, row] : old)
        changes.removed.insert(id);
}

ChangeSet changeSetBetween(const Snapshot &before, const Snapshot &after)
{
    ChangeSet set;
    set.byOthers = true;
    set.revision = after.revision;
    set.consultation = !(before.consultation == after.consultation);
    forEachType<ListedRowTypes>([&]<typename Row>() {
        compareRows(listOf<Row>(before), listOf<Row>(after), set.of<decltype(Row::id)>());
    });
    return set;
}

} // namespace

Result<void> Document::refresh()
{
    if (const auto found = settle(); !found)
        return noteOutcome(found);
    return noteOutcome(takeInCommitted(kUsualWait));
}

Result<void> Document::poll()
{
    if (const auto found = settle(); !found)
        return noteOutcome(found);
    const auto taken = noteOutcome(takeInCommitted(kPollWait));
    forgetMasked();
    // Somebody is saving just now: the next call will see what.
    return !taken && taken.error().kind == ErrorKind::Busy ? Result<void>() : taken;
}

// Words that were masked are still in the gaps of pages and in the journal until the file is
// rewritten. Where a colleague stands in the way, the next poll() tries again.
void Document::forgetMasked()
{
    if (m_state->isToForget && m_state->store.isOpen())
        m_state->isToForget = !m_state->store->forgetPast(kPollWait).ok();
}

bool Document::isReachable() const
{
    return m_state->store.isReachable();
}

QString Document::removerOf(const QString &id) const
{
    if (!m_state->store.isOpen())
        return {};
    const auto removed = m_state->store->findRemoved(id);
    return removed && *removed ? (*removed)->removedBy : QString();
}

QString Document::unsettledOperation() const
{
    return m_state->unsettled ? m_state->unsettled->uuid : QString();
}

// Takes over what others committed since our last look. If a look fails because somebody is saving,
// the next one makes up for it.
Result<void> Document::takeInCommitted(int waitMilliseconds)
{
    const auto touched = m_state->store->takeChangedByOthers(waitMilliseconds);
    if (!touched)
        return touched.error();
    m_state->isBehind = m_state->isBehind || *touched;
    if (!m_state->isBehind)
        return {};
    // A file that was written over where it lies does not have what we know, as one that was put
    // in its place.
    const auto known = m_state->store->operationUuid(m_state->live.revision());
    if (!known)
        return known.error();
    if (*known != m_state->store.lastOperation())
        return reconnect();
    const auto committed = m_state->store->committedSince(m_state->live.revision());
    if (!committed)
        return committed.error();
    if (committed->revision == m_state->live.revision()) {
        m_state->isBehind = false;
        return {};
    }
    m_state->store.setLastOperation(committed->operation);
    if (const auto taken = m_state->takeIn(committed->changes, committed->revision); !taken)
        return taken;
    m_state->isBehind = false;
    tell(changeSetOf(committed->changes, m_state->live.revision(), true));
    return {};
}

// Where somebody else committed just before it, what is in the file is read as it is, and told as
// all that others do; what it means for undo is the same.
std::variant<Applied, Refusal> Document::takeIn(LargeChange &change)
{
    const bool isNext = m_state->live.revision() + 1 == change.revision;
    m_state->isToForget = m_state->isToForget || hidWords(change.changes);
    Result<void> taken;
    if (isNext && change.after) {
        std::swap(m_state->live, *change.after);
        std::swap(m_state->indexed, change.indexed);
    } else if (isNext) {
        taken = m_state->takeIn(change.changes, change.revision);
    }
    m_state->remember(change.kind, std::move(change.changes));
    if (!isNext) {
        if (taken = noteOutcome(takeInCommitted(kUsualWait)); !taken)
            return Refusal{taken.error(), {}};
        return Applied{change.id, change.revision};
    }
    m_state->store.setLastOperation(change.uuid);
    tell(std::move(change.set));
    forgetMasked();
    if (!taken)
        return Refusal{noteOutcome(taken).error(), {}};
    return Applied{change.id, change.revision};
}

// Opens a file that was lost, and finds out whether the save that was under way arrived.
Result<void> Document::settle()
{
    // A file that was moved away must not be written to: nobody would ever see it.
    if (!m_state->store.isReachable() || !m_state->store.isOpen() || m_state->store->isMoved()) {
        if (const auto found = reconnect(); !found)
            return found;
    }
    if (!m_state->unsettled)
        return {};
    const Unsettled unsettled = *m_state->unsettled;
    const auto done = m_state->store->hasOperation(unsettled.uuid);
    if (!done)
        return done.error();
    m_state->unsettled.reset();
    if (*done)
        m_state->remember(unsettled.kind, unsettled.changes);
    if (const auto taken = takeInCommitted(kUsualWait); !taken)
        return taken;
    Q_EMIT operationSettled(unsettled.uuid, *done);
    return {};
}

Result<void> Document::reconnect()
{
    const auto found = m_state->store.reconnect(m_state->live.revision());
    if (!found)
        return found.error();
    const SnapshotPtr before = snapshot();
    const auto revision = m_state->store->revision();
    if (!revision)
        return revision.error();
    if (*found == StoreLink::Found::Same && *revision == before->revision) {
        setReachable(true);
        return {};
    }
    if (*found == StoreLink::Found::Other)
        m_state->history = {}; // what could be taken back is not there
    if (const auto loaded = m_state->reload(); !loaded)
        return loaded;
    setReachable(true);
    Q_EMIT changed(changeSetBetween(*before, *snapshot()));
    return {};
}

// A file that was sound and looks damaged is only believed to be so when it stays like that.
Error Document::judge(const Error &error)
{
    if (error.kind != ErrorKind::Damaged)
        return error;
    const QDateTime now = m_state->services.clock.nowUtc();
    if (!m_state->damagedSince)
        m_state->damagedSince = now;
    return m_state->damagedSince->secsTo(now) < kDamageSeconds
               ? fileError(ErrorKind::Busy, m_state->store.path())
               : error;
}

Result<void> Document::noteOutcome(const Result<void> &outcome)
{
    if (outcome) {
        m_state->damagedSince.reset();
        setReachable(true);
        return {};
    }
    if (m_state->store.noteFailure(outcome.error()))
        setReachable(false);
    return judge(outcome.error());
}

void Document::setReachable(bool isReachable)
{
    if (std::exchange(m_state->wasReachable, isReachable) != isReachable)
        Q_EMIT reachabilityChanged(isReachable);
}

} // namespace gaiyo
