#pragma once

#include "session/session.h"

#include <map>

namespace gaiyo {

// A field of an opinion that is written in sentences.
enum class WordField { Summary, Response, Note };

// Words that are typed but not in the file yet. They stay here until the file has them, whatever
// goes wrong in between, also when the clerk looks at another opinion meanwhile.
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
        QString words;    // markup for a response
        QString base;     // what stood there when typing began
        qint64 since = 0; // the revision of `base`
        // What a colleague wrote in between; the clerk has to choose.
        std::optional<QString> theirs;
    };

    bool isEmpty() const { return m_drafts.empty(); }
    const Draft *find(const Key &key) const;
    const Draft *findConflict(const OpinionId &opinion, WordField *field) const;

    // Notes the words; the same words as in the file are no draft.
    void put(const Key &key, const QString &words, const QString &base, qint64 since);
    void drop(const Key &key) { m_drafts.erase(key); }
    // After the clerk chose: the words win over what is there now.
    void settle(const Key &key, const QString &words, qint64 since);

    // Tries to save each; answers the first trouble other than a colleague's change, which is
    // kept with the draft.
    std::optional<Error> saveAll(Session &session);

private:
    std::optional<Error> save(Session &session, const Key &key, Draft &draft, bool &done);

    std::map<Key, Draft> m_drafts;
};

// The words of a field as the document has them; none where the opinion is gone.
std::optional<QString> findWords(const DocumentView &view, const Drafts::Key &key);

} // namespace gaiyo
