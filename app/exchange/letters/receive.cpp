#include "exchange/letters/receive.h"

#include "base/sanitize.h"
#include "exchange/encoding/decode_text.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/letters/letter_mail.h"
#include "exchange/letters/letter_table.h"
#include "exchange/mail/mail_reader.h"
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

// eml, csv or text; "" for what is none of them. Readers of workbooks and documents join here: by
// their ending and first bytes, with readLetterTable() for the rows of the former.
QString formatOf(const QString &fileName, const QByteArray &bytes)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QString ending = dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
    if (ending == u"eml" || ending == u"mbox")
        return QStringLiteral("eml");
    if (ending == u"csv" || ending == u"tsv")
        return QStringLiteral("csv");
    if (looksLikeMail(bytes.left(100'000)))
        return QStringLiteral("eml");
    return ending == u"txt" || ending == u"text" || ending.isEmpty() ? QStringLiteral("text")
                                                                     : QString();
}

} // namespace

ReceivedLetters receiveLetters(const QString &fileName, const QByteArray &bytes,
                               const ReceiveOptions &options)
{
    const QString format = options.format.isEmpty() ? formatOf(fileName, bytes) : options.format;
    if (bytes.isEmpty())
        return refused(fileName, Words::tr("This file is empty."));
    if (format == u"eml")
        return readLetterMails(fileName, bytes, options);
    if (format == u"csv")
        return readLetterCsv(fileName, bytes, options);
    if (format == u"text")
        return readText(fileName, bytes, options);
    return refused(fileName, Words::tr("Letters are not read from this kind of file. Keep it as an "
                                       "attachment, and paste or type its words."));
}

} // namespace gaiyo
