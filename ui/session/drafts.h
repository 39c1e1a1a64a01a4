#pragma once

#include "document/document.h"
#include "document/repair/recovery_journal.h"

#include <functional>
#include <map>
#include <optional>
#include <set>

namespace gaiyo {

// Words that are typed but not in the file yet. They stay here, and in the journal on this
// computer, until the file has them, whatever goes wrong in between, also when the clerk looks at
// another row meanwhile.
class Drafts
{
public:
    struct Draft
    {
        PendingWords pending;
        // Somebody else changed the same words; the clerk has to choose.
        std::optional<FieldConflict> conflict;
    };
    // The words of a field as the document has them now; none where the row is gone.
    using Stored = std::function<std::optional<QString>(const FieldKey &)>;

    // The journal may be none where the computer cannot keep one.
    Drafts(const Clock &clock, RecoveryJournal *journal)
        : m_clock(clock)
        , m_journal(journal)
    {}

    bool isEmpty() const { return m_drafts.empty(); }
    const Draft *find(const FieldKey &key) const;
    // The first conflict in a row.
    const Draft *findConflict(const QString &row) const;

    bool hasConflict() const;
    // In the order of their keys.
    const std::map<FieldKey, Draft> &all() const { return m_drafts; }

    // Notes the words, in memory only; the same words as in the file are no draft.
    void put(const FieldKey &key, const QString &words, const QString &base, qint64 since);
    // Brings what was put since the last call into the journal.
    void keep();
    // Words that an earlier session could not save any more.
    void take(const PendingWords &pending);
    void drop(const FieldKey &key);
    // The clerk removed the row: there is nothing to choose any more.
    void dropConflicts(const QString &row);
    // After the clerk chose: the words win over what is there now.
    void settle(const FieldKey &key, const QString &words, const QString &theirs, qint64 since);

    // Tries to save each; answers the first trouble other than a colleague's change, which is
    // kept with the draft.
    std::optional<Error> saveAll(Document &document, const Stored &stored);

private:
    std::optional<Error> save(Document &document, const Stored &stored, Draft &draft, bool &done);
    static std::optional<Error> bringBack(Document &document, const Draft &draft);

    const Clock &m_clock;
    RecoveryJournal *m_journal;
    std::map<FieldKey, Draft> m_drafts;
    std::set<FieldKey> m_unkept; // not in the journal as they are here
};

} // namespace gaiyo
