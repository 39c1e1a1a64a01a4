#pragma once

#include "document/repair/recovery_journal.h"
#include "session/session.h"

#include <map>

namespace gaiyo {

// A field of an opinion that is written in sentences.
enum class WordField { Summary, Response, Note };

QString wordFieldName(WordField field); // as in store/record.h
std::optional<WordField> findWordField(const QString &name);

// Words that are typed but not in the file yet. They stay here, and in the journal on this
// computer, until the file has them, whatever goes wrong in between, also when the clerk looks at
// another opinion meanwhile.
class Drafts
{
public:
    struct Key
    {
        OpinionId opinion;
        WordField field = WordField::Summary;
        auto operator<=>(const Key &) const = default;
    };
    struct Draft
    {
        PendingWords pending;
        // Somebody else changed the same words; the clerk has to choose.
        std::optional<FieldConflict> conflict;
    };

    // The journal may be none where the computer cannot keep one.
    Drafts(const Clock &clock, RecoveryJournal *journal)
        : m_clock(clock)
        , m_journal(journal)
    {}

    bool isEmpty() const { return m_drafts.empty(); }
    const Draft *find(const Key &key) const;
    const Draft *findConflict(const OpinionId &opinion, WordField *field) const;

    // Notes the words; the same words as in the file are no draft.
    void put(const Key &key, const QString &words, const QString &base, qint64 since);
    // Words that an earlier session could not save any more.
    void take(const PendingWords &pending);
    void drop(const Key &key);
    // After the clerk chose: the words win over what is there now.
    void settle(const Key &key, const QString &words, const QString &theirs, qint64 since);

    // Tries to save each; answers the first trouble other than a colleague's change, which is
    // kept with the draft.
    std::optional<Error> saveAll(Session &session);

private:
    std::optional<Error> save(Session &session, const Key &key, Draft &draft, bool &done);
    void keep(Draft &draft);

    const Clock &m_clock;
    RecoveryJournal *m_journal;
    std::map<Key, Draft> m_drafts;
};

// The words of a field as the document has them; none where the opinion is gone.
std::optional<QString> findWords(const DocumentView &view, const Drafts::Key &key);

} // namespace gaiyo
