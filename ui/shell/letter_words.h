#pragma once

#include "document/change_set.h"
#include "domain/snapshot.h"

#include <QHash>
#include <QString>

namespace gaiyo {

class Document;

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

    // Reads for a moment what is still missing. True where nothing is.
    bool readSome(const Document &document, const Snapshot &values);
    // Of what was read; a copy costs nothing.
    const Words &words() const { return m_words; }
    void forget(const ChangeSet &changes);

private:
    Words m_words;
};

} // namespace gaiyo
