#pragma once

#include "document/operations/operation_context.h"
#include "domain/work/coverage.h"

namespace gaiyo {

// An original with what lies on it, as the operations on its words need it.
struct OriginalRow
{
    QString id;
    QString letter;
    QString origin;
    QString text;
    std::vector<Mask> masks;
    std::vector<Passage> passages;
};

OriginalRow readOriginal(WriteTransaction &transaction, const Record &record);

// The original named by the argument "original", or by another one. Errors: Invalid, NotFound.
Result<OriginalRow> requireOriginal(OperationContext &context,
                                    const QString &name = QStringLiteral("original"));

// The arguments "start" and "end". Invalid where they are no stretch of the text or would divide a
// character; Conflict where the text was corrected after the revision that the caller saw.
Result<Stretch> requireStretch(OperationContext &context, const OriginalRow &original);

// The text with ■ in the stretch; line ends stay, so that it can be read.
QString withMask(const QString &text, const Stretch &stretch);

// A text of letters as it is kept: sanitised, with masks as "masks" gives them. Adds the original
// and its masks; answers its id. `fields` has all but the text.
Result<QString> insertOriginal(OperationContext &context, const QString &id, QJsonObject fields,
                               const QString &text, const QJsonArray &masks);

// Proves each passage of the original by its present words, which are known to be the same as
// those that were cut (masked, or unmasked since).
void quoteAnew(WriteTransaction &transaction, const QString &original, const QString &before,
               const QString &after);

} // namespace gaiyo
