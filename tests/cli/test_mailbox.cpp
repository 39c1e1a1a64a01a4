#include "cli/program.h"

#include "exchange/mail/made_mailbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace gaiyo;

namespace {

constexpr int kMails = 200;

// Whether these are the words, but for what is masked.
bool isMaskedForm(const QString &masked, const QString &words)
{
    const auto shown = masked.toUcs4();
    const auto meant = words.toUcs4();
    if (shown.size() != meant.size())
        return false;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown[i] != meant[i] && shown[i] != U'■')
            return false;
    }
    return true;
}

// Something else that was named .eml.
bool isPdf(const mail::MadeMail &made)
{
    return made.bytes.startsWith("%PDF");
}

} // namespace

// A mailbox of every kind of mail that is told apart, from its files into the document: each mail
// is a letter with all of its words; what is none is kept as a file, or refused in a sentence.
class TestCliMailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_box = mail::makeMailbox(kMails);
        QStringList sources;
        for (size_t i = 0; i < m_box.size(); ++i) {
            sources += m_folder.filePath(QStringLiteral("%1.eml").arg(i + 1, 3, 10, QChar(u'0')));
            writeFile(sources.constLast(), m_box[i].bytes);
        }
        const QString persons = m_folder.filePath(QStringLiteral("受付.db"));
        QCOMPARE(runCli({QStringLiteral("new"), m_document}).exitCode, 0);
        QCOMPARE(runCli({QStringLiteral("register"), QStringLiteral("new"), persons}).exitCode, 0);
        const Outcome outcome =
            runCli(QStringList{QStringLiteral("receive")} + sources +
                   QStringList{m_document, QStringLiteral("--register"), persons});
        QCOMPARE(outcome.exitCode, 1); // some are no mails
        m_report = outcome.json();
        m_people = QJsonDocument::fromJson(
                       runCli({QStringLiteral("register"), QStringLiteral("list"), persons}).out)
                       .array();
        const QString json = m_folder.filePath(QStringLiteral("x.json"));
        QCOMPARE(runCli({QStringLiteral("export"), m_document, json}).exitCode, 0);
        m_values = QJsonDocument::fromJson(readFile(json)).object();
    }

    void everyFileIsALetterOrRefused()
    {
        QSet<QString> refused;
        for (const QJsonValue &each : m_report[u"refused"].toArray()) {
            QVERIFY(!each[u"reason"].toString().isEmpty());
            refused += each[u"file"].toString();
        }
        int pdfs = 0;
        for (size_t i = 0; i < m_box.size(); ++i) {
            const QString file = QStringLiteral("%1.eml").arg(i + 1, 3, 10, QChar(u'0'));
            pdfs += isPdf(m_box[i]) ? 1 : 0;
            QVERIFY2(refused.contains(file) == (!m_box[i].isMail && !isPdf(m_box[i])),
                     m_box[i].kind.constData());
        }
        QVERIFY(pdfs > 0 && !refused.isEmpty());
        QCOMPARE(m_report[u"letters"].toInt() + refused.size(), kMails);
        QCOMPARE(m_report[u"already_taken"].toArray().size(), 0);
        QCOMPARE(m_values[u"letters"].toArray().size(), m_report[u"letters"].toInt());
    }

    // Of mails, and of those inside them.
    void noWordIsLost()
    {
        QStringList texts;
        for (const QJsonValue &original : m_values[u"originals"].toArray()) {
            if (original[u"origin"].toString() == u"machine")
                texts += original[u"text"].toString();
            else
                QCOMPARE(original[u"text"].toString(), QString()); // of a PDF, to be typed
        }
        for (const mail::MadeMail &made : m_box) {
            QStringList written = QStringList(made.text) + made.nested;
            if (made.isMail && written.join(QString()).isEmpty())
                written += made.subject; // routine, but all that there is
            for (const QString &words : written) {
                const auto found =
                    std::find_if(texts.begin(), texts.end(),
                                 [&](const QString &text) { return isMaskedForm(text, words); });
                QVERIFY2(words.isEmpty() || found != texts.end(),
                         qPrintable(QString::fromLatin1(made.kind) + words));
                if (!words.isEmpty())
                    texts.erase(found);
            }
        }
        QVERIFY2(texts.isEmpty(), qPrintable(texts.join(u'\n')));
    }

    void everyFileThatCameIsKept()
    {
        QStringList expected;
        QStringList kept;
        for (size_t i = 0; i < m_box.size(); ++i) {
            if (isPdf(m_box[i]))
                expected += QStringLiteral("%1.eml %2")
                                .arg(i + 1, 3, 10, QChar(u'0'))
                                .arg(m_box[i].bytes.size());
            for (const auto &[name, bytes] : m_box[i].files)
                expected += QStringLiteral("%1 %2").arg(name).arg(bytes.size());
        }
        for (const QJsonValue &person : m_people) {
            for (const QJsonValue &file : person[u"files"].toArray())
                kept += QStringLiteral("%1 %2")
                            .arg(file[u"name"].toString())
                            .arg(file[u"size"].toInteger());
        }
        expected.sort();
        kept.sort();
        QCOMPARE(kept, expected);
        QCOMPARE(m_report[u"files_kept"].toInt(), int(expected.size()));
    }

    void whoWroteIsInTheRegisterOnly()
    {
        QSet<QString> addresses;
        for (const QJsonValue &person : m_people)
            addresses += person[u"mail"].toString();
        const QByteArray document = readFile(m_document);
        for (const mail::MadeMail &made : m_box) {
            QCOMPARE(addresses.contains(made.from), made.isMail);
            QVERIFY2(!document.contains(made.from.toUtf8()), qPrintable(made.from));
        }
    }

private:
    QTemporaryDir m_folder;
    const QString m_document = m_folder.filePath(QStringLiteral("意見.db"));
    std::vector<mail::MadeMail> m_box;
    QJsonObject m_report;
    QJsonArray m_people;
    QJsonObject m_values;
};

QTEST_GUILESS_MAIN(TestCliMailbox)
#include "test_mailbox.moc"
