#include "cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

// `register set`: who is in the register is corrected from a program, a line each.
class TestRegister : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    QString m_persons;
    int m_count = 0;

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QByteArray listed() const
    {
        return runCli({QStringLiteral("register"), QStringLiteral("list"), m_persons}).out;
    }
    QJsonObject person(int at) const
    {
        return QJsonDocument::fromJson(listed()).array().at(at).toObject();
    }
    // The answers, once each is there.
    QList<QJsonObject> set(const QList<QByteArray> &lines) const
    {
        const Outcome outcome =
            runCli({QStringLiteral("register"), QStringLiteral("set"), m_persons},
                   lines.join('\n') + '\n');
        if (outcome.exitCode != 0)
            qFatal("%s", qUtf8Printable(outcome.err));
        QList<QJsonObject> answers;
        for (const QByteArray &line : outcome.out.trimmed().split('\n'))
            answers += QJsonDocument::fromJson(line).object();
        return answers;
    }

private Q_SLOTS:
    // A register of two: one who is known by name, and one who wrote none.
    void init()
    {
        const QString document = path(QStringLiteral("%1.db").arg(++m_count));
        m_persons = path(QStringLiteral("受付%1.db").arg(m_count));
        const QString table = path(QStringLiteral("f.csv"));
        writeFile(table, QStringLiteral("氏名,住所,意見\n小椋佳,豊玉北６丁目,木を増やす。\n"
                                        ",,道が暗い。\n")
                             .toUtf8());
        QCOMPARE(runCli({QStringLiteral("new"), document}).exitCode, 0);
        QCOMPARE(runCli({QStringLiteral("register"), QStringLiteral("new"), m_persons}).exitCode,
                 0);
        QCOMPARE(runCli({QStringLiteral("receive"), table, document, QStringLiteral("--register"),
                         m_persons})
                     .exitCode,
                 0);
        QCOMPARE(person(0)[u"name"].toString(), QStringLiteral("小椋佳"));
        QCOMPARE(person(1)[u"name"].toString(), QString());
    }

    // What is named is changed, all else stays; somebody whose name nobody knew gets one.
    void whatIsNamedIsChanged()
    {
        const QByteArray known = person(0)[u"id"].toString().toUtf8();
        const QByteArray unknown = person(1)[u"id"].toString().toUtf8();
        const auto answers =
            set({fill(R"({"id":"%1","name":" 小椋　桂 ","wants_reply":true})", {known}),
                 fill(R"({"id":"%1","kana":"ミナモト","tel":"03-1"})", {unknown})});
        QCOMPARE(answers.size(), 2);
        for (const QJsonObject &answer : answers)
            QVERIFY(answer[u"ok"].toBool());
        QCOMPARE(answers[0][u"id"].toString().toUtf8(), known);
        QCOMPARE(person(0)[u"name"].toString(), QStringLiteral("小椋　桂"));
        QCOMPARE(person(0)[u"wants_reply"].toBool(), true);
        QCOMPARE(person(0)[u"address"].toString(), QStringLiteral("豊玉北６丁目"));
        QCOMPARE(person(0)[u"letters"].toArray().size(), 1);
        QCOMPARE(person(1)[u"kana"].toString(), QStringLiteral("ミナモト"));
        QCOMPARE(person(1)[u"tel"].toString(), QStringLiteral("03-1"));
        QCOMPARE(runCli({QStringLiteral("register"), QStringLiteral("verify"), m_persons}).out,
                 QByteArray("[]\n"));
    }

    // A line that says what it was read from does not overwrite a colleague.
    void aColleagueIsNotOverwritten()
    {
        const QByteArray id = person(0)[u"id"].toString().toUtf8();
        const QByteArray line =
            fill(R"({"id":"%1","name":"%2","was":{"name":"小椋佳","wants_reply":false}})",
                 {id, "小倉佳"});
        QVERIFY(set({line}).front()[u"ok"].toBool());
        const QByteArray before = listed();
        const QJsonObject refused = set({line}).front();
        QCOMPARE(refused[u"error"].toString(), QStringLiteral("conflict"));
        QCOMPARE(refused[u"current"][u"name"].toString(), QStringLiteral("小倉佳"));
        QVERIFY(refused[u"message"].toString().contains(QStringLiteral("was")));
        QCOMPARE(listed(), before);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("error");
        const QString invalid = QStringLiteral("invalid");
        QTest::newRow("no JSON") << QByteArray("name: 小椋") << invalid;
        QTest::newRow("no id") << QByteArray(R"({"name":"a"})") << QStringLiteral("not_found");
        QTest::newRow("nobody") << QByteArray(R"({"id":"x","name":"a"})")
                                << QStringLiteral("not_found");
        QTest::newRow("unknown field") << QByteArray(R"({"id":"%1","age":"a"})") << invalid;
        QTest::newRow("of another kind") << QByteArray(R"({"id":"%1","name":1})") << invalid;
        QTest::newRow("letters") << QByteArray(R"({"id":"%1","letters":[]})") << invalid;
        QTest::newRow("another id") << QByteArray(R"({"id":"%1","was":{"id":"x"}})") << invalid;
        QTest::newRow("was is no object") << QByteArray(R"({"id":"%1","was":"x"})") << invalid;
    }
    // A bad line is answered, nothing of it is taken, and the next one goes on.
    void refusals()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, error);
        const QByteArray id = person(0)[u"id"].toString().toUtf8();
        const QByteArray before = listed();
        const auto answers = set({fill(line, {id}), fill(R"({"id":"%1"})", {id})});
        QCOMPARE(answers[0][u"ok"].toBool(true), false);
        QCOMPARE(answers[0][u"error"].toString(), error);
        QVERIFY(!answers[0][u"message"].toString().isEmpty());
        QVERIFY(answers[1][u"ok"].toBool());
        QCOMPARE(listed(), before);
    }

    void aRegisterThatIsNotThere()
    {
        const QString gone = path(QStringLiteral("gone.db"));
        QCOMPARE(findRefusalFault(
                     runCli({QStringLiteral("register"), QStringLiteral("set"), gone}, "{}\n"), 3,
                     QStringLiteral("gone.db")),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestRegister)
#include "test_register.moc"
