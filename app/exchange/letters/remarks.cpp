#include "exchange/letters/remarks.h"

#include <QCoreApplication>

namespace gaiyo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

} // namespace

QStringList remarksOf(const ReceivedLetter &letter)
{
    QStringList remarks = letter.assumed;
    for (const NotRead &part : letter.notRead)
        remarks += part.place.isEmpty() ? part.reason
                                        : QStringLiteral("%1: %2").arg(part.place, part.reason);
    for (const QString &name : letter.stripped)
        remarks += name.isEmpty()
                       ? Words::tr("A file was taken off this mail on its way; ask whether it will "
                                   "follow.")
                       : Words::tr("The file “%1” was taken off this mail on its way; ask whether "
                                   "it will follow.")
                             .arg(name);
    return remarks;
}

QStringList fileRemarksOf(const ReceivedLetter &letter, bool isKept)
{
    QStringList remarks;
    if (!letter.needsRegister.isEmpty())
        return remarks;
    for (const MailAttachment &file : letter.files)
        remarks += (isKept ? Words::tr("The attached file “%1” is kept beside the register; its "
                                       "words are not in the letter yet.")
                           : Words::tr("The attached file “%1” is left out; its words are not in "
                                       "the letter. Save it from the mail and take it in, too."))
                       .arg(file.name);
    return remarks;
}

} // namespace gaiyo
