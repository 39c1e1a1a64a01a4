#pragma once

#include "base/result.h"
#include "document/document.h"
#include "intake/corrected_words.h"
#include "store/register/person_register.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <unordered_map>

namespace gaiyo {

// The register of persons beside the operations of one run on one document: it gives the words
// under a mask, and gets the full words of a letter that is corrected.
class BatchRegister
{
public:
    // Errors: as PersonRegister::open().
    static Result<std::unique_ptr<BatchRegister>> open(const QString &path, Document &document,
                                                       const Author &author, const Clock &clock);

    // For `unmask`: the words under the mask `id`. Errors: as hiddenWords().
    Result<QString> hiddenWordsOf(const QString &mask);

    // Before `correct_original`, whose arguments these are: writes the full words. What the
    // document will refuse by itself is left to it. Errors besides those of the register: Invalid
    // where it has other words, so that what is masked could not be shown again.
    Result<void> keepWords(const QJsonObject &arguments);
    // After an operation, undo or redo: the register has those words again that the document has.
    Result<void> follow();

private:
    BatchRegister(std::unique_ptr<PersonRegister> persons, Document &document, Author author,
                  const Clock &clock);
    Result<std::unique_ptr<PersonRegister>> openToWrite() const;
    std::optional<ShownWords> shownWordsOf(const OriginalId &original) const;

    std::unique_ptr<PersonRegister> m_persons; // to read: whoever unmasks needs no more
    Document &m_document;
    Author m_author;
    const Clock &m_clock;
    std::unordered_map<OriginalId, QStringList> m_forms; // that the words had in this run
};

} // namespace gaiyo
