#include "exchange/mail/mail_reader.h"

#include "base/sanitize.h"
#include "exchange/encoding/charset.h"
#include "exchange/mail/body_words.h"
#include "exchange/mail/header_fields.h"
#include "exchange/mail/html_text.h"
#include "exchange/mail/mime_split.h"
#include "exchange/mail/transfer_encoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace gaiyo {

namespace {

// The sentences of this file, for people.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Mail)
};

// What the parts of one mail give, before it is put together.
struct Content
{
    QString text;
    bool isHtml = false;
    std::vector<MailAttachment> attachments;
    QStringList stripped;
    std::vector<Mail> nested;
    QStringList assumed;
    std::vector<NotRead> notRead;
};

template <typename List>
void append(List &to, List &&from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

// The parts of `from` behind those of `to`, their words on lines of their own.
void append(Content &to, Content &&from)
{
    if (!to.text.isEmpty() && !from.text.isEmpty())
        to.text += to.text.endsWith(u'\n') ? QStringLiteral("\n") : QStringLiteral("\n\n");
    to.text += from.text;
    to.isHtml = to.isHtml || from.isHtml;
    append(to.attachments, std::move(from.attachments));
    to.stripped += from.stripped;
    append(to.nested, std::move(from.nested));
    to.assumed += from.assumed;
    append(to.notRead, std::move(from.notRead));
}

// A part with what its header says of it.
struct Part
{
    MailHeader header;
    HeaderValue type;
    HeaderValue disposition;
    TransferEncoding encoding = TransferEncoding::None;
    QByteArrayView body;
    QString number; // 2.1; "" for the mail itself

    QString fileName() const
    {
        const QString name = disposition.parameter("filename");
        return safeFileName(name.isEmpty() ? type.parameter("name") : name);
    }
    QString place() const { return number.isEmpty() ? Words::tr("body") : number; }
};

Part readPart(QByteArrayView bytes, const QString &number, const char *usualType)
{
    Part part{readHeader(bytes), {}, {}, TransferEncoding::None, {}, number};
    part.type = readHeaderValue(part.header.value("content-type"));
    if (!part.type.word.contains(u'/'))
        part.type.word = QString::fromLatin1(usualType);
    part.disposition = readHeaderValue(part.header.value("content-disposition"));
    part.encoding = findTransferEncoding(part.header.value("content-transfer-encoding"));
    part.body = bytes.sliced(part.header.bodyAt);
    return part;
}

bool isText(const Part &part)
{
    return part.type.word == u"text/plain" || part.type.word == u"text/html" ||
           part.type.word == u"text/enriched" || part.type.word == u"text";
}

qsizetype letters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

// Reads a mail with all that is in it. The counts hold for the mails inside it, too.
class MailReader
{
public:
    Mail readMessage(QByteArrayView bytes, const QString &number, int depth)
    {
        const Part part = readPart(bytes, number, "text/plain");
        Mail mail;
        mail.subject = decodeWords(part.header.value("subject")).trimmed();
        mail.date = readMailDate(part.header.value("date"));
        const QByteArray received = part.header.value("received");
        mail.received = readMailDate(received.mid(received.lastIndexOf(';') + 1));
        mail.identity = {readAddresses(part.header.value("from")),
                         readAddresses(part.header.value("reply-to")),
                         readAddresses(part.header.value("to"))};
        if (!mail.date)
            mail.assumed += Words::tr("The mail has no date that can be read.");
        if (!part.header.hasEnd && !part.body.trimmed().isEmpty())
            mail.assumed +=
                Words::tr("No empty line ends the mail's header: it was taken to end before "
                          "the first line that is not of it.");
        finish(mail, readContent(part, depth, 0));
        return mail;
    }

private:
    static void finish(Mail &mail, Content content)
    {
        mail.text = sanitizeText(content.text);
        while (mail.text.endsWith(u'\n'))
            mail.text.chop(1);
        const bool isForward = mail.subject.startsWith(u"fw", Qt::CaseInsensitive) ||
                               mail.subject.contains(QStringLiteral("転送"));
        mail.marks = findMailWords(mail.text, isForward);
        mail.attachments = std::move(content.attachments);
        mail.stripped = content.stripped + findStrippedFiles(mail.text);
        mail.stripped.removeDuplicates();
        mail.nested = std::move(content.nested);
        mail.assumed += content.assumed;
        mail.notRead = std::move(content.notRead);
    }

    Content readContent(const Part &part, int depth, int containers)
    {
        if (part.type.word.startsWith(u"multipart/"))
            return readMultipart(part, depth, containers);
        if (part.type.word == u"message/rfc822" || part.type.word == u"message/global")
            return readNested(part, depth);
        if (isText(part) && !isFile(part))
            return readText(part);
        return readFile(part);
    }

    // Named texts are files, but for the first words of a mail, which some programs name too.
    bool isFile(const Part &part) const
    {
        if (part.disposition.word == u"attachment" ||
            !part.disposition.parameter("filename").isEmpty())
            return true;
        return m_hasText && !part.type.parameter("name").isEmpty();
    }

    Content readMultipart(const Part &part, int depth, int containers)
    {
        Content content;
        if (containers >= kMostMailDepth) {
            content.notRead.push_back(
                {part.place(),
                 Words::tr("The mail has more parts inside each other than are read.")});
            return content;
        }
        if (part.type.word == u"multipart/encrypted")
            content.notRead.push_back({part.place(), Words::tr("This part is encrypted.")});
        const QByteArray boundary = part.type.parameter("boundary").toUtf8();
        const auto pieces = splitMultipart(part.body, boundary, kMostMailParts + 1);
        if (boundary.isEmpty() || pieces.pieces.empty()) {
            // Not what it says that it is: its words are still words.
            content.assumed +=
                Words::tr("The parts of the mail are not divided as its header says: all "
                          "of it was read as text.");
            Part text = part;
            text.type.word = QStringLiteral("text/plain");
            append(content, readText(text));
            return content;
        }
        if (!pieces.isClosed)
            content.assumed += Words::tr("The mail ends before its last part does.");
        const bool isAlternative = part.type.word == u"multipart/alternative";
        const char *usual = part.type.word == u"multipart/digest" ? "message/rfc822" : "text/plain";
        std::vector<Content> branches;
        for (size_t i = 0; i < pieces.pieces.size(); ++i) {
            if (++m_parts > kMostMailParts) {
                if (m_parts == kMostMailParts + 1)
                    content.notRead.push_back(
                        {part.place(),
                         Words::tr("The mail has more than %1 parts; the rest was not read.")
                             .arg(kMostMailParts)});
                break;
            }
            const QString number =
                (part.number.isEmpty() ? QString() : part.number + u'.') + QString::number(i + 1);
            const bool hadText = m_hasText;
            branches.push_back(
                readContent(readPart(pieces.pieces[i], number, usual), depth, containers + 1));
            if (isAlternative)
                m_hasText = hadText; // the other forms of one text are no files either
        }
        if (isAlternative)
            chooseAlternative(branches);
        for (Content &branch : branches) {
            m_hasText = m_hasText || !branch.text.isEmpty();
            append(content, std::move(branch));
        }
        return content;
    }

    // Keeps the words of one branch: the plain ones, unless the page says much more.
    static void chooseAlternative(std::vector<Content> &branches)
    {
        Content *plain = nullptr;
        Content *page = nullptr;
        for (Content &branch : branches) {
            Content *&place = branch.isHtml ? page : plain;
            if (letters(branch.text) > 0)
                place = &branch;
        }
        if (!plain || !page)
            return;
        if (letters(page->text) > 3 * letters(plain->text) + 20) {
            plain->text.clear();
            page->assumed +=
                Words::tr("The mail's plain text leaves most of its words out: they were "
                          "taken from its HTML text.");
        } else {
            page->text.clear();
            page->assumed.clear();
        }
    }

    Content readNested(const Part &part, int depth)
    {
        Content content;
        if (depth + 1 > kMostMailDepth) {
            content.notRead.push_back(
                {part.place(),
                 Words::tr("The mail has more mails inside each other than are read.")});
            content.attachments.push_back(attachmentOf(part));
            return content;
        }
        const QByteArray bytes = decodeTransfer(part.body, part.encoding).bytes;
        m_hasText = true;
        content.nested.push_back(readMessage(bytes, part.number, depth + 1));
        return content;
    }

    Content readText(const Part &part)
    {
        Content content;
        Transferred bytes = decodeTransfer(part.body, part.encoding);
        m_textBytes += bytes.bytes.size();
        if (m_textBytes > kMostMailText) {
            m_textBytes -= bytes.bytes.size();
            content.notRead.push_back(
                {part.place(),
                 Words::tr("This text is longer than a letter can be; it was kept as a file.")});
            content.attachments.push_back(attachmentOf(part));
            return content;
        }
        content.isHtml = part.type.word == u"text/html";
        content.text = plainText(part, bytes.bytes, content);
        if (bytes.isDamaged)
            content.notRead.push_back(
                {part.place(),
                 Words::tr("The code of this part is damaged: words may be missing.")});
        m_hasText = m_hasText || !content.text.isEmpty();
        return content;
    }

    static QString plainText(const Part &part, const QByteArray &bytes, Content &content)
    {
        QString label = part.type.parameter("charset");
        if (label.isEmpty() && content.isHtml)
            label = charsetOfHtml(bytes);
        const CharsetText read = decodeCharset(bytes, label);
        if (read.isGuess && label.isEmpty())
            content.assumed +=
                Words::tr("The mail does not say how its text is encoded: it was read as %1.")
                    .arg(read.charset);
        else if (read.isGuess)
            content.assumed +=
                Words::tr("The mail says that its text is encoded as %1; it was read as %2.")
                    .arg(label.left(40), read.charset);
        if (read.bad > 0)
            content.notRead.push_back(
                {part.place(),
                 QCoreApplication::translate("Mail", "%n character(s) could not be read as %1.",
                                             nullptr, read.bad)
                     .arg(read.charset)});
        if (content.isHtml)
            return htmlToText(sanitizeText(read.text));
        const QString text = sanitizeText(read.text);
        if (part.type.parameter("format").compare(u"flowed", Qt::CaseInsensitive) != 0)
            return text;
        return unflow(text, part.type.parameter("delsp").compare(u"yes", Qt::CaseInsensitive) == 0);
    }

    MailAttachment attachmentOf(const Part &part)
    {
        MailAttachment file;
        ++m_files;
        file.name = part.fileName();
        if (file.name.isEmpty())
            file.name = Words::tr("attachment %1").arg(m_files) + endingOf(part.type.word);
        file.type = part.type.word;
        file.encoding = part.encoding;
        file.encoded = part.body.toByteArray();
        file.size = transferredSize(part.body, part.encoding, &file.isDamaged);
        return file;
    }

    static QString endingOf(const QString &type)
    {
        static const std::pair<const char16_t *, const char16_t *> kEndings[] = {
            {u"application/pdf", u".pdf"}, {u"image/jpeg", u".jpg"}, {u"image/png", u".png"},
            {u"image/gif", u".gif"},       {u"text/plain", u".txt"}, {u"text/html", u".html"},
            {u"message/rfc822", u".eml"},  {u"text/csv", u".csv"}};
        for (const auto &[name, ending] : kEndings) {
            if (type == QStringView(name))
                return QStringView(ending).toString();
        }
        return {};
    }

    Content readFile(const Part &part)
    {
        Content content;
        if (isTakenOff(part)) {
            content.stripped += part.fileName();
            return content;
        }
        content.attachments.push_back(attachmentOf(part));
        const MailAttachment &file = content.attachments.back();
        if (part.type.word == u"application/ms-tnef")
            content.notRead.push_back(
                {file.name,
                 Words::tr("Outlook packed words and files into this one; it cannot be read.")});
        else if (part.type.word.endsWith(u"pkcs7-mime") ||
                 part.type.word.endsWith(u"pgp-encrypted"))
            content.notRead.push_back({file.name, Words::tr("This part is encrypted.")});
        else if (file.isDamaged)
            content.notRead.push_back({file.name, Words::tr("The code of this file is damaged.")});
        if (isText(part) && file.size < 100'000)
            content.stripped = findStrippedFiles(
                decodeCharset(file.decoded(), part.type.parameter("charset")).text);
        return content;
    }

    // Parts that say themselves that their file was taken off.
    static bool isTakenOff(const Part &part)
    {
        return part.header.has("x-mozilla-altered") || part.type.word == u"message/external-body";
    }

    int m_parts = 0;
    int m_files = 0;
    qsizetype m_textBytes = 0;
    bool m_hasText = false;
};

QByteArrayView withoutLead(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    while (!bytes.isEmpty() && (bytes[0] == '\r' || bytes[0] == '\n'))
        bytes = bytes.sliced(1);
    // One mail saved from a mailbox has its line in front.
    if (bytes.startsWith("From ") || bytes.startsWith(">From ")) {
        const qsizetype end = bytes.indexOf('\n');
        bytes = end < 0 ? bytes : bytes.sliced(end + 1);
    }
    return bytes;
}

bool isMailHeader(const MailHeader &header)
{
    static constexpr const char *kFields[] = {"from",         "date",         "subject",
                                              "to",           "received",     "message-id",
                                              "mime-version", "content-type", "return-path"};
    return std::any_of(std::begin(kFields), std::end(kFields),
                       [&header](const char *name) { return header.has(name); });
}

} // namespace

Result<Mail> readMail(const QByteArray &bytes)
{
    if (bytes.size() > kMostMailBytes)
        return Error{
            ErrorKind::Unreadable,
            Words::tr("This mail is larger than %1 MB. Save its attachments and its text apart.")
                .arg(kMostMailBytes / 1'000'000)};
    const QByteArrayView mail = withoutLead(bytes);
    if (mail.isEmpty())
        return Error{ErrorKind::Unreadable,
                     Words::tr("This file is empty: there is no mail in it.")};
    if (!isMailHeader(readHeader(mail)))
        return Error{ErrorKind::Unreadable,
                     Words::tr("This is not a mail: it does not begin with a header (From, Date, "
                               "Subject). Save the mail from the mail program as .eml.")};
    return MailReader().readMessage(mail, {}, 1);
}

std::vector<Result<Mail>> readMailFile(const QByteArray &bytes)
{
    const std::vector<QByteArrayView> mails = splitMbox(bytes);
    std::vector<Result<Mail>> read;
    if (mails.size() < 2) {
        read.push_back(readMail(bytes));
        return read;
    }
    for (const QByteArrayView mail : mails)
        read.push_back(readMail(unescapeMbox(mail)));
    return read;
}

bool looksLikeMail(const QByteArray &start)
{
    const QByteArrayView mail = withoutLead(start);
    const MailHeader header = readHeader(mail);
    const bool isMany = header.fields.size() >= 2; // a text may begin with one "From:"
    return isMany && isMailHeader(header);
}

QString safeFileName(const QString &name)
{
    QString safe = sanitizeLine(name);
    safe = safe.mid(std::max(safe.lastIndexOf(u'/'), safe.lastIndexOf(u'\\')) + 1).trimmed();
    QString kept;
    for (const QChar c : safe) {
        const char16_t u = c.unicode();
        const bool turns = (u >= 0x200E && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
                           (u >= 0x2066 && u <= 0x2069);
        if (!turns)
            kept += QStringLiteral("<>:\"|?*").contains(c) ? QChar(u'_') : c;
    }
    while (kept.startsWith(u'.'))
        kept.remove(0, 1);
    const qsizetype dot = kept.lastIndexOf(u'.');
    const QString ending = dot >= 0 && kept.size() - dot <= 10 ? kept.mid(dot) : QString();
    if (kept.size() > 150)
        kept = kept.left(150 - ending.size()) + ending;
    return kept;
}

} // namespace gaiyo
