#include "exchange/mail/body_words.h"
#include "exchange/mail/mail_maker.h"
#include "exchange/mail/mail_reader.h"

#include <QTest>

using namespace gaiyo;
using namespace gaiyo::mail;

namespace {

const Headers kHead{{"From", "a@b.jp"}, {"Date", "Fri, 3 Jul 2026 10:15:00 +0900"}};

// A mail in a mail in a mail.
QByteArray nested(int depth)
{
    QByteArray mail = mailOf(kHead, "innermost");
    for (int i = 0; i < depth; ++i) {
        Headers head = kHead;
        head.push_back({"Content-Type", "message/rfc822"});
        mail = mailOf(head, mail);
    }
    return mail;
}

int depthOf(const Mail &mail)
{
    return mail.nested.empty() ? 1 : 1 + depthOf(mail.nested.front());
}

const Mail &innermost(const Mail &mail)
{
    return mail.nested.empty() ? mail : innermost(mail.nested.front());
}

} // namespace

class TestMail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mailsInsideMails()
    {
        const auto seven = readMail(nested(7));
        QCOMPARE(depthOf(*seven), 8);
        QCOMPARE(innermost(*seven).text, QStringLiteral("innermost"));
        QVERIFY(innermost(*seven).notRead.empty());
        const auto more = readMail(nested(40));
        QCOMPARE(depthOf(*more), 8);
        QCOMPARE(innermost(*more).notRead.size(), size_t(1));
        QCOMPARE(innermost(*more).attachments.size(), size_t(1)); // its bytes are not lost
    }

    void manyParts()
    {
        std::vector<QByteArray> parts(300, mailOf({{"Content-Type", "text/plain"}}, "x"));
        const auto [type, body] = multipart("mixed", parts);
        Headers head = kHead;
        head.push_back({"Content-Type", type});
        const auto mail = readMail(mailOf(head, body));
        QVERIFY(mail.ok());
        QCOMPARE(mail->text.count(u'x'), 200);
        QCOMPARE(mail->notRead.size(), size_t(1));
    }

    void multipartsInsideEachOther()
    {
        QByteArray part = mailOf({{"Content-Type", "text/plain"}}, "deep");
        for (int i = 0; i < 30; ++i) {
            const auto [type, body] = multipart("mixed" + QByteArray::number(i), {part});
            part = mailOf({{"Content-Type", type}}, body);
        }
        const auto mail = readMail("From: a@b.jp\r\n" + part);
        QVERIFY(mail.ok());
        QCOMPARE(mail->notRead.size(), size_t(1));
    }

    void aMultipartWithoutBoundaryIsText()
    {
        Headers head = kHead;
        head.push_back({"Content-Type", "multipart/mixed"});
        const auto mail = readMail(mailOf(head, "words"));
        QCOMPARE(mail->text, QStringLiteral("words"));
        QCOMPARE(mail->assumed.size(), 1);
    }

    // A page of which the plain text is only a word of excuse.
    void plainTextThatLeavesWordsOut()
    {
        const auto [type, body] = multipart(
            "alternative",
            {textPart(QStringLiteral("HTMLメールです。"), "UTF-8", "8bit"),
             textPart(QStringLiteral("<p>") + QString(200, u'あ'), "UTF-8", "8bit", "text/html")});
        Headers head = kHead;
        head.push_back({"Content-Type", type});
        const auto mail = readMail(mailOf(head, body));
        QCOMPARE(mail->text, QString(200, u'あ'));
        QCOMPARE(mail->assumed.size(), 1);
    }

    void brokenTextIsReadAsFarAsItGoes()
    {
        QByteArray part = textPart(QStringLiteral("意見です。"), "UTF-8", "base64");
        part.insert(part.indexOf("\r\n\r\n") + 8, '!');
        const auto mail = readMail("From: a@b.jp\r\n" + part);
        QCOMPARE(mail->text, QStringLiteral("意見です。"));
        QCOMPARE(mail->notRead.size(), size_t(1));
    }

    void badBytesAreCounted()
    {
        const auto mail = readMail("From: a@b.jp\r\nDate: Fri, 3 Jul 2026 10:15:00 +0900\r\n"
                                   "Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n"
                                   "\x1b$B0U8+\x1b$(D0!\x1b(B");
        QCOMPARE(mail->text, QStringLiteral("意見\uFFFD"));
        QCOMPARE(mail->notRead.size(), size_t(1));
    }

    void encryptedPartsAreSaid()
    {
        for (const char *type : {"application/pkcs7-mime; name=smime.p7m", "application/ms-tnef"}) {
            Headers head = kHead;
            head.push_back({"Content-Type", type});
            const auto mail = readMail(mailOf(head, "MIIB"));
            QCOMPARE(mail->attachments.size(), size_t(1));
            QCOMPARE(mail->notRead.size(), size_t(1));
        }
    }

    void strippedParts()
    {
        const auto [type, body] =
            multipart("mixed", {textPart(QStringLiteral("本文"), "UTF-8", "8bit"),
                                mailOf({{"Content-Type", "application/pdf; name=\"a.pdf\""},
                                        {"X-Mozilla-Altered", "AttachmentDeleted; date=\"x\""}},
                                       "gone")});
        Headers head = kHead;
        head.push_back({"Content-Type", type});
        const auto mail = readMail(mailOf(head, body));
        QCOMPARE(mail->stripped, QStringList{QStringLiteral("a.pdf")});
        QVERIFY(mail->attachments.empty());
        QCOMPARE(findStrippedFiles(QStringLiteral("The attachment has been removed: map.docx")),
                 QStringList{QStringLiteral("map.docx")});
        QCOMPARE(findStrippedFiles(QStringLiteral("添付ファイルは無害化されました。")),
                 QStringList{QString()});
        QVERIFY(findStrippedFiles(QStringLiteral("添付ファイルをご覧ください。a.pdf")).isEmpty());
    }

    void outlookReplyIsQuoted()
    {
        const QString text =
            QStringLiteral("賛成です。\n\n差出人: 情報政策課\n送信日時: 2026年7月1日\n"
                           "宛先: 区民\n件名: 募集\n\nご意見を。");
        const auto reply = findMailWords(text, false);
        QCOMPARE(reply, (std::vector<MailStretch>{{MailWords::Quoted, 7, qsizetype(text.size())}}));
        QCOMPARE(findMailWords(text, true)[0].words, MailWords::Forwarded);
    }

    void fileNames()
    {
        QCOMPARE(safeFileName(QStringLiteral("C:\\a\\b.pdf")), QStringLiteral("b.pdf"));
        QCOMPARE(safeFileName(QStringLiteral("../..")), QString());
        QCOMPARE(safeFileName(QStringLiteral("a\u202Efdp.exe")), QStringLiteral("afdp.exe"));
        QCOMPARE(safeFileName(QString(400, u'あ') + QStringLiteral(".pdf")),
                 QString(146, u'あ') + QStringLiteral(".pdf"));
    }

    void whatIsNoMail()
    {
        QVERIFY(!readMail({}));
        QVERIFY(!readMail("\r\n\r\n"));
        QVERIFY(!readMail("%PDF-1.4\n"));
        QVERIFY(!readMail(QByteArray(1000, '\0')));
        QVERIFY(!readMail("Note: a text with a colon\n\nbody"));
        QVERIFY(looksLikeMail("From: a@b.jp\nSubject: x\n\n"));
        QVERIFY(!looksLikeMail(QStringLiteral("件名: 意見\n\n本文").toUtf8()));
        QCOMPARE(readMailFile("nothing").size(), size_t(1));
    }

    // A sentence that begins with From is no new mail.
    void fromInsideAMailbox()
    {
        const auto mails =
            readMailFile("From a@b Fri Jul  3 10:15:00 2026\nFrom: a@b.jp\n\nx\n\nFrom here on\n"
                         ">From there\n\nFrom c@d Fri Jul  3 10:15:00 2026\nFrom: c@d.jp\n\ny\n");
        QCOMPARE(mails.size(), size_t(2));
        QCOMPARE(mails[0]->text, QStringLiteral("x\n\nFrom here on\nFrom there"));
        QCOMPARE(mails[1]->text, QStringLiteral("y"));
    }
};

QObject *makeMailTest()
{
    return new TestMail;
}

#include "test_mail.moc"
