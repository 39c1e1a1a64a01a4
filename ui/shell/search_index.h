#pragma once

#include "base/progress.h"
#include "session/document_view.h"
#include "widgets/text_search.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace gaiyo {

// A field that is written in words: the title of a heading, the sentences of an opinion.
enum class WordField { Heading, Summary, Response, Note, Free1, Free2, Free3 };

inline constexpr std::array kWordFields{WordField::Heading, WordField::Summary, WordField::Response,
                                        WordField::Note,    WordField::Free1,   WordField::Free2,
                                        WordField::Free3};

// Which of the free fields; none for another field.
std::optional<size_t> freeIndexOf(WordField field);
QString wordFieldName(WordField field); // as in row_fields.h
FieldKey keyOf(WordField field, const QString &row);

// A place where the words stand.
struct SearchHit
{
    WordField field = WordField::Summary;
    QString row;        // the id of its opinion or heading
    TextMatch place;    // in the words as they are shown
    QString around;     // the words with what stands beside them, as it is read
    TextMatch inAround; // where they are in that
};

struct SearchAnswer
{
    std::vector<SearchHit> hits; // some of them, from one on
    size_t first = 0;            // which one that is, from 0
    size_t found = 0;
    bool isComplete = false; // `found` is all there are
    ViewPtr view;            // in which they were found
};

// All words of a document as they are compared, so that a key's search costs no second folding of
// texts that have not changed. Belongs to one thread.
class SearchIndex
{
public:
    void setDocument(const ViewPtr &view);

    // Told once, early, where the whole takes longer.
    using Early = std::function<void(const SearchAnswer &)>;
    // The places from the one numbered `first` on, at most kMostHits; more are counted only.
    // Answers nothing where it was stopped.
    std::optional<SearchAnswer> look(const QString &words, const Progress &progress,
                                     const Early &early, size_t first = 0);
    static constexpr size_t kMostHits = 500;

    // The fields that the last complete search found.
    struct FoundField
    {
        WordField field = WordField::Summary;
        QString row;
    };
    std::vector<FoundField> foundFields() const;

private:
    struct Entry
    {
        WordField field = WordField::Summary;
        QString row;
        QString source; // as in the document
        std::optional<QString> folded = {};
    };

    void addEntry(WordField field, const QString &row, const QString &source,
                  std::vector<Entry> &old);
    void addHits(const Entry &entry, const TextSearch &search, SearchAnswer &answer) const;

    ViewPtr m_view;
    std::vector<Entry> m_entries;
    size_t m_oldAt = 0; // while setDocument() works
    // What the last complete search found, for a search for longer words.
    QString m_lastWords;
    std::vector<size_t> m_lastFound;
};

// The words as their field shows them: in a response a reference is one character.
QString shownWords(WordField field, const QString &source);

} // namespace gaiyo
