#include "domain/words/code_points.h"
#include "exchange/mail/made_mailbox.h"
#include "exchange/mail/mail_reader.h"

#include <QTest>

using namespace gaiyo;
using namespace gaiyo::mail;

namespace {

std::vector<std::pair<QString, QByteArray>> filesOf(const Mail &mail)
{
    std::vector<std::pair<QString, QByteArray>> files;
    for (const MailAttachment &file : mail.attachments) {
        const QByteArray bytes = file.decoded();
        if (bytes.size() != file.size)
            files.emplace_back(QStringLiteral("size"), QByteArray::number(file.size));
        files.emplace_back(file.name, bytes);
    }
    return files;
}

std::vector<std::pair<MailWords, QString>> marksOf(const Mail &mail)
{
    const CodePoints points(mail.text);
    std::vector<std::pair<MailWords, QString>> marks;
    for (const MailStretch &mark : mail.marks) {
        const qsizetype start = points.unitAt(mark.start);
        marks.emplace_back(mark.words, mail.text.mid(start, points.unitAt(mark.end) - start));
    }
    return marks;
}

QString whole(const QStringList &list)
{
    return list.join(u'|');
}

} // namespace

// A mailbox of every kind of mail: nothing is lost, nothing is added, and what was supposed is
// said.
class TestMailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMailIsAccountedFor()
    {
        const auto box = makeMailbox(200);
        int mails = 0;
        int refused = 0;
        for (const MadeMail &made : box) {
            const auto read = readMail(made.bytes);
            if (!made.isMail) {
                QVERIFY2(!read, made.kind.constData());
                QCOMPARE(read.error().kind, ErrorKind::Unreadable);
                QVERIFY(!read.error().message.isEmpty());
                ++refused;
                continue;
            }
            QVERIFY2(read.ok(), made.kind.constData());
            compare(*read, made);
            if (QTest::currentTestFailed()) {
                qWarning() << made.kind << made.bytes.left(1500);
                return;
            }
            ++mails;
        }
        QCOMPARE(mails + refused, 200);
        QCOMPARE(refused, 6);
    }

    // The same mails in one file, as Thunderbird keeps them: the same values.
    void aMailboxIsTheSameMails()
    {
        QByteArray file;
        std::vector<MadeMail> box;
        for (const MadeMail &made : makeMailbox(62)) {
            if (made.isMail && made.kind != "cutOff" && made.kind != "noHeaderEnd")
                box.push_back(made);
        }
        for (const MadeMail &made : box) {
            QByteArray bytes = made.bytes;
            bytes.replace("\r\n", "\n").replace("\nFrom ", "\n>From ");
            file += "From - Fri Jul  3 10:15:00 2026\n" + bytes + "\n\n";
        }
        const auto read = readMailFile(file);
        QCOMPARE(read.size(), box.size());
        for (size_t i = 0; i < box.size(); ++i) {
            QVERIFY2(read[i].ok(), box[i].kind.constData());
            QCOMPARE(read[i]->text, box[i].text);
            QCOMPARE(filesOf(*read[i]), box[i].files);
        }
    }

private:
    static void compare(const Mail &mail, const MadeMail &made)
    {
        QCOMPARE(mail.text, made.text);
        QCOMPARE(mail.subject, made.subject);
        QCOMPARE(mail.identity.from.size(), size_t(1));
        QCOMPARE(mail.identity.from[0], (MailAddress{QStringLiteral("区民太郎"), made.from}));
        QCOMPARE(mail.date.has_value(), made.hasDate);
        if (mail.date)
            QCOMPARE(mail.date->toUTC(), QDateTime(QDate(2026, 7, 3), QTime(1, 15), Qt::UTC));
        QCOMPARE(mail.received->toUTC(), QDateTime(QDate(2026, 7, 3), QTime(1, 16, 2), Qt::UTC));
        QCOMPARE(filesOf(mail), made.files);
        QCOMPARE(marksOf(mail), made.marks);
        QCOMPARE(mail.stripped, made.stripped);
        QCOMPARE(mail.nested.size(), size_t(made.nested.size()));
        for (size_t i = 0; i < mail.nested.size(); ++i) {
            QCOMPARE(mail.nested[i].text, made.nested[qsizetype(i)]);
            QCOMPARE(mail.nested[i].subject, QStringLiteral("意見"));
            QCOMPARE(mail.nested[i].date->toUTC(),
                     QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC));
        }
        QVERIFY2(mail.assumed.size() == made.assumed + (made.hasDate ? 0 : 1),
                 qPrintable(whole(mail.assumed)));
        QCOMPARE(int(mail.notRead.size()), made.notRead);
    }
};

QObject *makeMailboxTest()
{
    return new TestMailbox;
}

#include "test_mailbox.moc"
