#include "exchange/letters/receive.h"

#include "base/sanitize.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/letters/letter_format.h"
#include "exchange/letters/letter_mail.h"
#include "exchange/letters/letter_table.h"
#include "exchange/letters/letter_word.h"
#include "exchange/letters/letter_workbook.h"
#include "exchange/rows/cell_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace gaiyo {

namespace {

constexpr qsizetype kMostText = 8'000'000; // bytes: a letter is not longer

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

ReceivedLetters refused(const QString &fileName, const QString &reason)
{
    return {{}, {{fileName, {}, reason}}, {}};
}

ReceivedLetters readText(const QString &fileName, const QByteArray &bytes,
                         const ReceiveOptions &options)
{
    if (bytes.size() > kMostText)
        return refused(fileName, Words::tr("This text is longer than a letter can be."));
    const auto text = decodeText(bytes, options.encoding);
    if (!text)
        return refused(fileName, text.error().message);
    const QString words = trimCell(sanitizeText(*text));
    if (words.isEmpty())
        return refused(fileName, Words::tr("There are no words in this file."));
    ReceivedLetter letter;
    letter.fileName = fileName;
    letter.method = options.method.isEmpty() ? QStringLiteral("other") : options.method;
    letter.kind = QStringLiteral("unknown");
    letter.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    letter.originals.push_back({bodyTitle(), QStringLiteral("machine"), words, {}, {}});
    finishLetter(letter, {}, {});
    return {{std::move(letter)}, {}, {}};
}

// What stands in it nobody has read yet: the file is the letter, its words are typed from it.
ReceivedLetters keepUnread(const QString &fileName, const QByteArray &bytes, const QString &type,
                           const ReceiveOptions &options)
{
    if (bytes.size() > kMostKeptBytes)
        return refused(fileName, Words::tr("This file is larger than 200 MB. Divide it, or save it "
                                           "smaller, then try again."));
    const bool isMessage = type == u"application/vnd.ms-outlook";
    ReceivedLetter letter;
    letter.fileName = fileName;
    letter.method = !options.method.isEmpty() ? options.method
                    : isMessage               ? QStringLiteral("mail")
                                              : QStringLiteral("other");
    letter.kind = QStringLiteral("unknown");
    letter.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    letter.needsRegister = whyNoLetter(fileName, bytes);
    letter.assumed += Words::tr("The file is kept, and its words were not read: type or paste them "
                                "into the letter.");
    letter.originals.push_back({bodyTitle(), QStringLiteral("typed"), {}, {}, {}});
    letter.files.push_back({fileName, type, bytes.size(), false, bytes, TransferEncoding::None});
    return {{std::move(letter)}, {}, {}};
}

} // namespace

ReceivedLetters receiveLetters(const QString &fileName, const QByteArray &bytes,
                               const ReceiveOptions &options)
{
    if (bytes.isEmpty())
        return refused(fileName, Words::tr("This file is empty."));
    const QString format =
        options.format.isEmpty() ? letterFormatOf(fileName, bytes) : options.format;
    if (format == u"eml")
        return readLetterMails(fileName, bytes, options);
    if (format == u"csv")
        return readLetterCsv(fileName, bytes, options);
    if (format == u"xlsx")
        return readLetterWorkbook(fileName, bytes, options);
    if (format == u"docx")
        return readLetterWord(fileName, bytes, options);
    if (format == u"text")
        return readText(fileName, bytes, options);
    const QString kept = options.hasRegister ? keptTypeOf(fileName, bytes) : QString();
    return kept.isEmpty() ? refused(fileName, whyNoLetter(fileName, bytes))
                          : keepUnread(fileName, bytes, kept, options);
}

} // namespace gaiyo
