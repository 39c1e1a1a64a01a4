#include "session/drafts.h"

#include "base/sanitize.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace gaiyo {

const Drafts::Draft *Drafts::find(const FieldKey &key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? nullptr : &found->second;
}

const Drafts::Draft *Drafts::findConflict(const QString &row) const
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [&](const auto &entry) {
        return entry.first.row == row && entry.second.conflict;
    });
    return found == m_drafts.end() ? nullptr : &found->second;
}

bool Drafts::hasConflict() const
{
    return std::ranges::any_of(m_drafts,
                               [](const auto &entry) { return entry.second.conflict.has_value(); });
}

void Drafts::put(const FieldKey &key, const QString &words, const QString &base, qint64 since)
{
    const auto found = m_drafts.find(key);
    if (found == m_drafts.end()) {
        if (words != base)
            take({key, words, base, since, {}, {}});
        return;
    }
    Draft &draft = found->second;
    if (words == draft.pending.base && !draft.conflict) {
        drop(key);
    } else if (words != draft.pending.words) {
        draft.pending.words = words;
        draft.pending.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_unkept.insert(key);
    }
}

// A journal that cannot be written must not keep anybody from typing: the words are here, too.
void Drafts::keep()
{
    for (const FieldKey &key : std::exchange(m_unkept, {})) {
        const auto found = m_drafts.find(key);
        if (found == m_drafts.end())
            continue;
        found->second.pending.at = m_clock.nowUtc();
        if (m_journal)
            (void)m_journal->keep(found->second.pending);
    }
}

void Drafts::take(const PendingWords &pending)
{
    Draft &draft = m_drafts[pending.key];
    draft.pending = pending;
    if (draft.pending.uuid.isEmpty())
        draft.pending.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_unkept.insert(pending.key);
}

void Drafts::drop(const FieldKey &key)
{
    m_drafts.erase(key);
    if (m_journal)
        (void)m_journal->drop(key);
}

void Drafts::dropConflicts(const QString &row)
{
    while (const Draft *draft = findConflict(row)) {
        const FieldKey key = draft->pending.key;
        drop(key);
    }
}

void Drafts::settle(const FieldKey &key, const QString &words, const QString &theirs, qint64 since)
{
    take({key, words, theirs, since, {}, {}});
    m_drafts[key].conflict.reset();
}

std::optional<Error> Drafts::save(Document &document, const Stored &stored, Draft &draft,
                                  bool &done)
{
    const FieldKey &key = draft.pending.key;
    const auto now = stored(key);
    done = now && *now == sanitizeText(draft.pending.words);
    if (done || (draft.conflict && now))
        return std::nullopt;
    const auto outcome = document.apply(operationFor(draft.pending));
    done = std::holds_alternative<Applied>(outcome);
    if (done)
        return std::nullopt;
    const Refusal &refusal = std::get<Refusal>(outcome);
    if (refusal.error.kind != ErrorKind::Conflict)
        return refusal.error;
    draft.conflict = refusal.conflict.value_or(
        FieldConflict{key.row, key.field, draft.pending.base, draft.pending.words,
                      now.value_or(QString()), QString(), QDateTime()});
    return now ? std::nullopt : bringBack(document, draft);
}

// A row that was removed after its words were changed: who has words for it chooses where it
// stands again, with theirs.
std::optional<Error> Drafts::bringBack(Document &document, const Draft &draft)
{
    PendingWords theirs = draft.pending;
    theirs.words = theirs.base = draft.conflict->theirs.toString();
    theirs.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto outcome = document.apply(operationFor(theirs));
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal && refusal->error.kind != ErrorKind::Conflict ? std::optional(refusal->error)
                                                                 : std::nullopt;
}

std::optional<Error> Drafts::saveAll(Document &document, const Stored &stored)
{
    keep(); // the save may take its time, or the last of it
    std::optional<Error> trouble;
    std::vector<FieldKey> keys;
    for (const auto &entry : m_drafts)
        keys.push_back(entry.first);
    for (const FieldKey &key : keys) {
        const auto found = m_drafts.find(key);
        if (found == m_drafts.end())
            continue;
        bool done = false;
        Draft draft = found->second;
        const auto error = save(document, stored, draft, done);
        if (done)
            drop(key);
        else
            m_drafts[key] = draft;
        if (error && !trouble)
            trouble = error;
    }
    return trouble;
}

} // namespace gaiyo
