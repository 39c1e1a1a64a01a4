#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

namespace {

constexpr int kWait = 120'000;
constexpr int kSentence = 13; // code points of each

// A letter of so many sentences of one length, each with other words.
QString letterOf(int sentences)
{
    QString words;
    for (int i = 0; i < sentences; ++i)
        words += QStringLiteral("歩道を%1か所広げる。").arg(1000 + i);
    return words;
}

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray cutOf(const QString &original, int sentence)
{
    return jsonLine({{QStringLiteral("op"), QStringLiteral("cut")},
                     {QStringLiteral("original"), original},
                     {QStringLiteral("start"), sentence * kSentence},
                     {QStringLiteral("end"), (sentence + 1) * kSentence},
                     {QStringLiteral("node"), QJsonValue()},
                     {QStringLiteral("summary"), QJsonValue()}});
}

// A document with one letter that waits to be cut.
class Cutting
{
public:
    explicit Cutting(int sentences, const QString &origin = QStringLiteral("machine"))
        : m_sentences(sentences)
    {
        const QJsonObject letter{
            {QStringLiteral("op"), QStringLiteral("add_letter")},
            {QStringLiteral("originals"),
             QJsonArray{QJsonObject{{QStringLiteral("title"), QStringLiteral("本文")},
                                    {QStringLiteral("origin"), origin},
                                    {QStringLiteral("text"), letterOf(sentences)}}}}};
        if (runCli({QStringLiteral("new"), m_file}).exitCode != 0 ||
            !runBatch(m_file, {jsonLine(letter).trimmed()}).value(0)[u"ok"].toBool())
            qFatal("no letter");
        m_original = values()[u"originals"][0][u"id"].toString();
    }

    int sentences() const { return m_sentences; }
    const QString &original() const { return m_original; }
    const QString &file() const { return m_file; }

    // A clerk who cuts these sentences, one after the other.
    std::unique_ptr<QProcess> start(const QList<int> &sentences) const
    {
        auto clerk = std::make_unique<QProcess>();
        clerk->start(cliPath(), {QStringLiteral("batch"), m_file});
        for (const int sentence : sentences)
            clerk->write(cutOf(m_original, sentence));
        clerk->closeWriteChannel();
        return clerk;
    }

    QJsonObject values() const
    {
        const QString path = m_folder.filePath(QStringLiteral("x.json"));
        if (runCli({QStringLiteral("export"), m_file, path, QStringLiteral("--force")}).exitCode)
            qFatal("no export");
        return QJsonDocument::fromJson(readFile(path)).object();
    }

    // How many opinions there are; each has its words, its number, and nobody's else.
    int requireSound() const
    {
        if (runCli({QStringLiteral("verify"), m_file}).exitCode != 0)
            qFatal("damaged");
        const QJsonObject all = values();
        const auto opinions = all[u"opinions"].toArray();
        QSet<QString> refs;
        for (const QJsonValue &opinion : opinions)
            refs += opinion[u"ref"].toString();
        for (int part = 1; part <= opinions.size(); ++part) {
            if (!refs.contains(QStringLiteral("1-%1").arg(part)))
                qFatal("1-%d is missing or there twice", part);
        }
        QMap<QString, int> passages;
        for (const QJsonValue &passage : all[u"passages"].toArray())
            ++passages[passage[u"opinion"].toString()];
        for (const QJsonValue &opinion : opinions) {
            if (passages.value(opinion[u"id"].toString()) != 1)
                qFatal("an opinion without its words");
        }
        const auto findings = QJsonDocument::fromJson(
            runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")}).out);
        for (const QJsonValue &finding : findings.array()) {
            const QString code = finding[u"code"].toString();
            if (code == u"passage_drifted" || code == u"opinion_without_original")
                qFatal("%s", qPrintable(code));
        }
        return int(opinions.size());
    }

    int unused() const
    {
        const auto rows = QJsonDocument::fromJson(
            runCli({QStringLiteral("coverage"), m_file, QStringLiteral("--json")}).out);
        return rows[0][u"unused"].toInt(-1);
    }

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("x.db"));
    int m_sentences;
    QString m_original;
};

QList<int> numbersFrom(int first, int end)
{
    QList<int> numbers;
    for (int i = first; i < end; ++i)
        numbers += i;
    return numbers;
}

} // namespace

// A letter is cut by several processes at once, and by one that is killed: every opinion that was
// answered is there with its words, and no number comes twice.
class TestCliCutting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Somebody removes an opinion in which another writes: with what is typed it comes back, and so
    // do the words of the letter that it was cut from.
    void whatWasCutComesBackWithItsPassages_data()
    {
        QTest::addColumn<bool>("isCorrected");
        QTest::newRow("the letter is as it was") << false;
        QTest::newRow("the letter was corrected meanwhile") << true; // then its words are others
    }
    void whatWasCutComesBackWithItsPassages()
    {
        QFETCH(bool, isCorrected);
        const Cutting letter(2, QStringLiteral("typed"));
        const auto answerOf = [file = letter.file()](const QJsonObject &operation) {
            return runBatch(file, {jsonLine(operation).trimmed()}).value(0);
        };
        const QString op = QStringLiteral("op");
        const QString id = QStringLiteral("id");
        const QJsonObject cut =
            runBatch(letter.file(), {cutOf(letter.original(), 1).trimmed()}).value(0);
        QVERIFY(cut[u"ok"].toBool());
        const QJsonArray passages = letter.values()[u"passages"].toArray();
        QCOMPARE(passages.size(), 1);
        QVERIFY(
            answerOf({{op, QStringLiteral("remove_opinion")}, {id, cut[u"id"]}})[u"ok"].toBool());
        if (isCorrected)
            QVERIFY(answerOf({{op, QStringLiteral("correct_original")},
                              {id, letter.original()},
                              {QStringLiteral("text"), QStringLiteral("短い。")}})[u"ok"]
                        .toBool());
        const QJsonObject written = answerOf({{op, QStringLiteral("set_opinion")},
                                              {id, cut[u"id"]},
                                              {QStringLiteral("rev"), cut[u"rev"]},
                                              {QStringLiteral("note"), QStringLiteral("続き")}});
        QVERIFY2(written[u"ok"].toBool(), qPrintable(written[u"message"].toString()));
        QCOMPARE(letter.values()[u"passages"].toArray(), isCorrected ? QJsonArray() : passages);
        QCOMPARE(letter.values()[u"opinions"].toArray().size(), 1);
        QCOMPARE(runCli({QStringLiteral("verify"), letter.file()}).exitCode, 0);
    }

    void eightClerksCutOneLetter()
    {
        const Cutting cutting(64);
        std::vector<std::unique_ptr<QProcess>> clerks;
        for (int i = 0; i < 8; ++i) {
            QList<int> mine;
            for (int sentence = i; sentence < cutting.sentences(); sentence += 8)
                mine += sentence;
            clerks.push_back(cutting.start(mine));
        }
        for (const auto &clerk : clerks) {
            QVERIFY(clerk->waitForFinished(kWait));
            QCOMPARE(clerk->exitCode(), 0);
            const auto answers = clerk->readAllStandardOutput().trimmed().split('\n');
            QCOMPARE(answers.size(), 8);
            for (const QByteArray &answer : answers)
                QVERIFY2(QJsonDocument::fromJson(answer)[u"ok"].toBool(), answer.constData());
        }
        QCOMPARE(cutting.requireSound(), 64);
        QCOMPARE(cutting.unused(), 0);
    }

    // Both succeed, and what both used has two numbers.
    void twoClerksCutTheSameWords()
    {
        const Cutting cutting(6);
        const auto one = cutting.start(numbersFrom(0, 6));
        const auto other = cutting.start(numbersFrom(0, 6));
        for (QProcess *clerk : {one.get(), other.get()}) {
            QVERIFY(clerk->waitForFinished(kWait));
            QVERIFY(!clerk->readAllStandardOutput().contains("\"ok\":false"));
        }
        QCOMPARE(cutting.requireSound(), 12);
        QCOMPARE(cutting.unused(), 0);
    }

    // What was answered is there; what was not, is there whole or not at all; and the next one goes
    // on with the next number.
    void killedInTheMiddleOfCutting()
    {
        const Cutting cutting(120);
        int done = 0;
        for (const int answersAwaited : {0, 1, 3, 8, 13, 21}) {
            const auto clerk = cutting.start(numbersFrom(done, cutting.sentences()));
            QVERIFY(clerk->waitForStarted(kWait));
            QByteArray answers;
            while (answers.count('\n') < answersAwaited && clerk->waitForReadyRead(kWait))
                answers += clerk->readAllStandardOutput();
            QThread::usleep(quint32(700 * answersAwaited)); // into the next one
            clerk->kill();
            QVERIFY(clerk->waitForFinished(kWait));
            answers += clerk->readAllStandardOutput();
            QVERIFY(!answers.contains("\"ok\":false"));
            const int before = done;
            done = cutting.requireSound();
            QVERIFY2(done - before >= answers.count('\n'), answers.constData());
        }
        QVERIFY(done < cutting.sentences()); // else nothing was killed in the middle
        const auto last = cutting.start(numbersFrom(done, cutting.sentences()));
        QVERIFY(last->waitForFinished(kWait));
        QCOMPARE(cutting.requireSound(), cutting.sentences());
        QCOMPARE(cutting.unused(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliCutting)
#include "test_cutting.moc"
