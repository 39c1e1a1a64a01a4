#pragma once

#include "document/change_set.h"
#include "domain/work/work.h"

#include <QHash>
#include <QString>

#include <vector>

namespace gaiyo {

class Document;
class WorkIndex;

// The words of letters that the checks look at, beside a document that is open: read a few at a
// time in the window's thread, and kept until they change.
//
// Only what can say anything is read: letters that are cut in part, whose unused words are quoted,
// and typed ones, whose words may be changed below their passages; of these no more than a machine
// has room for. What came by machine and is used to the end never changes.
class LetterWords
{
public:
    using Words = QHash<OriginalId, QString>;

    // Reads for a moment, one at least, what is still missing of this state. True where nothing is.
    bool readSome(const Document &document, const WorkIndex &work, qint64 revision);
    // Of what was read; a copy costs nothing.
    const Words &words() const { return m_words; }
    void forget(const ChangeSet &changes);

private:
    Words m_words;
    std::vector<OriginalId> m_wanted; // of the revision, in their order
    size_t m_next = 0;                // of those that were not looked at
    qint64 m_revision = -1;
};

} // namespace gaiyo
