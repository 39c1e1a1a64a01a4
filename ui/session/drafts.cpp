#include "session/drafts.h"

#include "base/sanitize.h"

#include <QUuid>

namespace gaiyo {

QString wordFieldName(WordField field)
{
    switch (field) {
    case WordField::Summary:
        return QStringLiteral("summary");
    case WordField::Response:
        return QStringLiteral("response");
    case WordField::Note:
        break;
    }
    return QStringLiteral("note");
}

std::optional<WordField> findWordField(const QString &name)
{
    for (const WordField field : {WordField::Summary, WordField::Response, WordField::Note}) {
        if (wordFieldName(field) == name)
            return field;
    }
    return std::nullopt;
}

std::optional<QString> findWords(const DocumentView &view, const Drafts::Key &key)
{
    const Opinion *opinion = view.index.findOpinion(key.opinion);
    if (!opinion)
        return std::nullopt;
    switch (key.field) {
    case WordField::Summary:
        return opinion->summary;
    case WordField::Response:
        return view.markup(*opinion);
    case WordField::Note:
        break;
    }
    return opinion->note.value_or(QString());
}

const Drafts::Draft *Drafts::find(const Key &key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? nullptr : &found->second;
}

const Drafts::Draft *Drafts::findConflict(const OpinionId &opinion, WordField *field) const
{
    for (const auto &[key, draft] : m_drafts) {
        if (key.opinion == opinion && draft.conflict) {
            *field = key.field;
            return &draft;
        }
    }
    return nullptr;
}

// A journal that cannot be written must not keep anybody from typing: the words are here, too.
void Drafts::keep(Draft &draft)
{
    draft.pending.at = m_clock.nowUtc();
    if (m_journal)
        (void)m_journal->keep(draft.pending);
}

void Drafts::put(const Key &key, const QString &words, const QString &base, qint64 since)
{
    const auto found = m_drafts.find(key);
    if (found == m_drafts.end()) {
        if (words != base)
            take({key.opinion.value(), wordFieldName(key.field), words, base, since, {}, {}});
        return;
    }
    Draft &draft = found->second;
    if (words == draft.pending.base && !draft.conflict) {
        drop(key);
    } else if (words != draft.pending.words) {
        draft.pending.words = words;
        draft.pending.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
        keep(draft);
    }
}

void Drafts::take(const PendingWords &pending)
{
    const auto field = findWordField(pending.field);
    if (!field)
        return;
    Draft &draft = m_drafts[{OpinionId(pending.row), *field}];
    draft.pending = pending;
    if (draft.pending.uuid.isEmpty())
        draft.pending.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    keep(draft);
}

void Drafts::drop(const Key &key)
{
    m_drafts.erase(key);
    if (m_journal)
        (void)m_journal->drop(key.opinion.value(), wordFieldName(key.field));
}

void Drafts::settle(const Key &key, const QString &words, const QString &theirs, qint64 since)
{
    take({key.opinion.value(), wordFieldName(key.field), words, theirs, since, {}, {}});
    m_drafts[key].conflict.reset();
}

std::optional<Error> Drafts::save(Session &session, const Key &key, Draft &draft, bool &done)
{
    const auto now = findWords(*session.view(), key);
    done = now && *now == sanitizeText(draft.pending.words);
    if (done || draft.conflict)
        return std::nullopt;
    const auto outcome = session.applyWords(operationFor(draft.pending));
    done = std::holds_alternative<Applied>(outcome);
    if (done)
        return std::nullopt;
    const Refusal &refusal = std::get<Refusal>(outcome);
    if (refusal.error.kind != ErrorKind::Conflict)
        return refusal.error;
    draft.conflict = refusal.conflict.value_or(
        FieldConflict{key.opinion.value(), wordFieldName(key.field), draft.pending.base,
                      draft.pending.words, now.value_or(QString()), QString(), QDateTime()});
    return std::nullopt;
}

std::optional<Error> Drafts::saveAll(Session &session)
{
    std::optional<Error> trouble;
    std::vector<Key> keys;
    for (const auto &entry : m_drafts)
        keys.push_back(entry.first);
    for (const Key &key : keys) {
        const auto found = m_drafts.find(key);
        if (found == m_drafts.end())
            continue;
        bool done = false;
        Draft draft = found->second;
        const auto error = save(session, key, draft, done);
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
