#include "exchange/letters/letter_mail.h"

#include "base/sanitize.h"
#include "exchange/letters/finish_letter.h"
#include "exchange/letters/letter_subject.h"
#include "exchange/mail/mail_reader.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace gaiyo {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Letters)
};

// The day on which it came in this country.
std::optional<QDate> dayOf(const Mail &mail)
{
    const auto &moment = mail.date ? mail.date : mail.received;
    return moment ? std::optional(moment->toOffsetFromUtc(9 * 3600).date()) : std::nullopt;
}

void addPeople(const Mail &mail, std::vector<KnownPerson> &people)
{
    for (const auto *list : {&mail.identity.from, &mail.identity.replyTo}) {
        for (const MailAddress &address : *list)
            people.push_back({{address.name}, {}, {}, address.address});
    }
}

void addNested(Mail &mail, ReceivedLetter &letter, std::vector<KnownPerson> &people);

// A mail's words and files, and those of the mails inside it.
void addWords(Mail &mail, const QString &title, ReceivedLetter &letter,
              std::vector<KnownPerson> &people)
{
    addPeople(mail, people);
    if (!mail.text.trimmed().isEmpty())
        letter.originals.push_back(
            {title, QStringLiteral("machine"), std::move(mail.text), {}, std::move(mail.marks)});
    for (MailAttachment &file : mail.attachments)
        letter.files.push_back(std::move(file));
    letter.stripped += mail.stripped;
    letter.assumed += mail.assumed;
    letter.notRead.insert(letter.notRead.end(), mail.notRead.begin(), mail.notRead.end());
    for (Mail &inner : mail.nested)
        addNested(inner, letter, people);
}

// Its subject before its words, where that says something or nothing else does.
void addNested(Mail &mail, ReceivedLetter &letter, std::vector<KnownPerson> &people)
{
    const auto before = std::ranges::count(letter.originals, false, &ReceivedOriginal::isSubject);
    const QString title = Words::tr("Attached mail %1").arg(before + 1);
    const QString subject = sanitizeLine(mail.subject).trimmed();
    const bool isAlone = mail.text.trimmed().isEmpty() && mail.nested.empty();
    if (!subject.isEmpty() && (isAlone || !isRoutineSubject(subject)))
        letter.originals.push_back({Words::tr("%1, subject").arg(title),
                                    QStringLiteral("machine"),
                                    subject,
                                    {},
                                    {},
                                    true});
    addWords(mail, title, letter, people);
}

ReceivedLetter letterOf(Mail mail, const ReceiveOptions &options)
{
    ReceivedLetter letter;
    letter.receivedOn = dayOf(mail);
    letter.method = options.method.isEmpty() ? QStringLiteral("mail") : options.method;
    letter.kind = QStringLiteral("unknown");
    const auto &from = mail.identity.replyTo.empty() ? mail.identity.from : mail.identity.replyTo;
    if (!from.empty()) {
        letter.identity.mail = from.front().address;
        letter.identity.name = from.front().name;
        if (letter.identity.name.isEmpty() && !mail.identity.from.empty())
            letter.identity.name = mail.identity.from.front().name;
    }
    std::vector<KnownPerson> people;
    const QString subject = mail.subject;
    addWords(mail, bodyTitle(), letter, people);
    if (letter.originals.empty())
        letter.assumed += Words::tr("The mail has no words of its own.");
    finishLetter(letter, subject, std::move(people));
    return letter;
}

} // namespace

ReceivedLetters readLetterMails(const QString &fileName, const QByteArray &bytes,
                                const ReceiveOptions &options)
{
    ReceivedLetters received;
    auto mails = readMailFile(bytes);
    for (size_t i = 0; i < mails.size(); ++i) {
        if (options.progress.isStopAsked())
            return {{}, {{fileName, {}, stoppedError().message}}, {}};
        const QString number = mails.size() > 1 ? QString::number(i + 1) : QString();
        if (!mails[i]) {
            received.refused.push_back(
                {fileName, number.isEmpty() ? QString() : Words::tr("mail %1").arg(number),
                 mails[i].error().message});
            continue;
        }
        ReceivedLetter letter = letterOf(std::move(*mails[i]), options);
        letter.fileName = fileName;
        letter.record = number;
        // Of the one mail of a file its bytes; of a mailbox's its words, since its bytes there are
        // not those of the mail when it is saved alone.
        QByteArray source = bytes;
        if (!number.isEmpty()) {
            source = letter.identity.mail.toUtf8() + letter.subject.toUtf8();
            for (const ReceivedOriginal &original : letter.originals)
                source += original.isSubject ? QByteArray() : original.text.toUtf8();
        }
        letter.sha256 = QCryptographicHash::hash(source, QCryptographicHash::Sha256).toHex();
        received.letters.push_back(std::move(letter));
    }
    return received;
}

} // namespace gaiyo
