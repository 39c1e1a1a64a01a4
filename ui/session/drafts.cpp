#include "session/drafts.h"

#include "base/sanitize.h"
#include "session/operations.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

Operation operationFor(const Drafts::Key &key, const Drafts::Draft &draft)
{
    switch (key.field) {
    case WordField::Summary:
        return operations::setSummary(key.opinion, draft.words, draft.since);
    case WordField::Response:
        return operations::setResponse(key.opinion, draft.words, draft.since);
    case WordField::Note:
        break;
    }
    return operations::setNote(key.opinion, draft.words, draft.since);
}

// A colleague removed the opinion while words for it were being typed: they live on in the tray.
std::variant<Applied, Refusal> keepInTray(Session &session, const Drafts::Key &key,
                                          const QString &words)
{
    const bool summary = key.field == WordField::Summary;
    Operation add = operations::addOpinion(std::nullopt, summary ? words : QString(), {});
    if (!summary)
        add.arguments.insert(key.field == WordField::Response ? QStringLiteral("response")
                                                              : QStringLiteral("note"),
                             words);
    return session.applyWords(add);
}

} // namespace

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
        if (key.opinion == opinion && draft.theirs) {
            *field = key.field;
            return &draft;
        }
    }
    return nullptr;
}

void Drafts::put(const Key &key, const QString &words, const QString &base, qint64 since)
{
    const auto found = m_drafts.find(key);
    if (found != m_drafts.end()) {
        found->second.words = words;
        if (words == found->second.base && !found->second.theirs)
            m_drafts.erase(found);
    } else if (words != base) {
        m_drafts.emplace(key, Draft{words, base, since, {}});
    }
}

void Drafts::settle(const Key &key, const QString &words, qint64 since)
{
    Draft &draft = m_drafts[key];
    draft.words = words;
    draft.base = draft.theirs.value_or(draft.base);
    draft.since = since;
    draft.theirs.reset();
}

std::optional<Error> Drafts::save(Session &session, const Key &key, Draft &draft, bool &done)
{
    done = false;
    const auto now = findWords(*session.view(), key);
    if (!now) {
        const auto kept = keepInTray(session, key, draft.words);
        done = std::holds_alternative<Applied>(kept);
        return done ? Error{ErrorKind::NotFound,
                            QCoreApplication::translate(
                                "Drafts", "Somebody removed the opinion that you were working on. "
                                          "Your words were kept under “Place not decided”.")}
                    : std::get<Refusal>(kept).error;
    }
    if (draft.theirs)
        return std::nullopt;
    if (*now == sanitizeText(draft.words)) {
        done = true;
        return std::nullopt;
    }
    const auto outcome = session.applyWords(operationFor(key, draft));
    if (std::holds_alternative<Applied>(outcome)) {
        done = true;
        return std::nullopt;
    }
    const Error &error = std::get<Refusal>(outcome).error;
    if (error.kind != ErrorKind::Conflict)
        return error;
    draft.theirs = findWords(*session.view(), key).value_or(QString());
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
            m_drafts.erase(key);
        else
            m_drafts[key] = draft;
        if (error && !trouble)
            trouble = error;
    }
    return trouble;
}

} // namespace gaiyo
