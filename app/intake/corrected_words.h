#pragma once

#include "domain/work/work.h"
#include "store/register/person_register.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gaiyo {

// An original as the document shows it: what is masked is ■.
struct ShownWords
{
    OriginalId original;
    QString text;
    std::vector<Mask> masks; // of this original only
};

// Whether these are the words with nothing masked: hidden where the document hides them, they are
// its own.
bool areFullWordsOf(const QString &full, const ShownWords &shown);

// The full words of an original after it was corrected to `typed`: what is hidden stands under its
// mask still, wherever that went. None where a mask was touched, or `full` are not its words.
std::optional<QString> correctedWords(const QString &full, const ShownWords &shown,
                                      const QString &typed);

// What became of the register's words of an original that is corrected.
struct CorrectedWords
{
    std::optional<QString> before; // none where the register had none
    // None where it was left as it is: what is under the masks cannot be known.
    std::optional<QString> after;
};

// Writes the full words of an original into the register, before the document is corrected: what
// was typed under a mask stands nowhere else. Done again after an error of the document it answers
// the same. Errors: as PersonRegister::setFullText().
Result<CorrectedWords> keepCorrectedWords(PersonRegister &persons, const QString &document,
                                          const ShownWords &shown, const QString &typed);

// Where a correction was taken back, or done again: writes those of these forms of the full words
// that are the document's now, unless the register's are. Errors: as PersonRegister::setFullText().
Result<void> fitFullWords(PersonRegister &persons, const QString &document, const ShownWords &shown,
                          const QStringList &forms);

} // namespace gaiyo
