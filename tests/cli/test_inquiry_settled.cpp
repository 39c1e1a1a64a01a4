#include "cli/inquiry_case.h"

#include <QDir>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

// What stands in the document once answers were settled: states, checks and history.
class TestCliInquirySettled : public InquiryCase
{
    Q_OBJECT
private:
    QJsonArray history(const QStringList &options) const
    {
        const Outcome outcome = runCli(QStringList{QStringLiteral("history"), m_file} + options);
        return QJsonDocument::fromJson(outcome.out).array();
    }
    // Answers of the first department's sheet.
    void takeAnswersIn()
    {
        reply({edited(m_sheet, path(u"back.xlsx"), {QStringLiteral("answered")})});
    }

private Q_SLOTS:
    void initTestCase() { setUp(QStringLiteral("xlsx")); }
    void init() { reset(); }

    // The same inquiry in Excel and in Word: who answers in one of them has answered.
    void oneOfTwoKindsOfFilesIsEnough()
    {
        const Outcome word =
            runCli({QStringLiteral("inquire"), m_file, path(u"word"), QStringLiteral("--round"),
                    kRound, QStringLiteral("--format"), QStringLiteral("docx")});
        QCOMPARE(word.exitCode, 0);
        const auto stateOf = [this](const char *state) {
            return runCli({QStringLiteral("stats"), m_file})
                .json()[u"states"][QLatin1String(state)];
        };
        const int inquired = stateOf("inquired").toInt();
        QVERIFY(inquired > 0);
        takeAnswersIn();
        const auto taken = int(replies({QStringLiteral("--take"), QStringLiteral("clear")}).size());
        QVERIFY(taken > 0);
        QCOMPARE(stateOf("inquired").toInt(), inquired - taken);
        const Outcome check = runCli({QStringLiteral("check"), m_file, QStringLiteral("--json")});
        int unreturned = 0;
        for (const QJsonValue &finding : QJsonDocument::fromJson(check.out).array())
            unreturned += finding[u"code"].toString() == u"sheet_unreturned";
        QCOMPARE(unreturned, 1); // of the other department, once
    }

    // The history of one opinion says who answered in which row of which file.
    void theHistoryOfAnOpinionNamesItsAnswers()
    {
        takeAnswersIn();
        replies({QStringLiteral("--take"), QStringLiteral("clear")});
        const QJsonArray all = history({QStringLiteral("--opinion"), QStringLiteral("1")});
        const auto answer = std::ranges::find_if(all, [](const QJsonValue &entry) {
            return entry[u"entity"].toString() == u"reply" &&
                   entry[u"change"].toString() == u"added";
        });
        QVERIFY(answer != all.end());
        const QJsonValue fields = (*answer)[u"fields"];
        QCOMPARE(fields[u"file"][u"new"].toString(), QStringLiteral("back.xlsx"));
        QVERIFY(fields[u"row"][u"new"].toInt() > 0);
        QVERIFY(!fields[u"department"][u"new"].toString().isEmpty());
        const QJsonArray other = history({QStringLiteral("--opinion"), QStringLiteral("6")});
        QVERIFY(std::ranges::none_of(other, [](const QJsonValue &entry) {
            return entry[u"entity"].toString() == u"reply";
        }));
    }

    // Several clerks at once: what one of them settled, the others leave as it is.
    void whatIsSettledIsNotSettledAgain()
    {
        takeAnswersIn();
        std::vector<std::unique_ptr<QProcess>> clerks;
        for (int i = 0; i < 4; ++i) {
            clerks.push_back(std::make_unique<QProcess>());
            clerks.back()->start(QStringLiteral(GAIYO_CLI),
                                 {QStringLiteral("replies"), m_file, QStringLiteral("--take"),
                                  QStringLiteral("clear")});
        }
        for (const auto &clerk : clerks) {
            QVERIFY(clerk->waitForFinished(120'000));
            QCOMPARE(clerk->exitCode(), 0);
        }
        int decisions = 0;
        QStringList decided;
        for (const QJsonValue &entry : history({})) {
            if (entry[u"entity"].toString() != u"reply" ||
                entry[u"change"].toString() != u"changed")
                continue;
            ++decisions;
            decided << entry[u"id"].toString();
        }
        QVERIFY(decisions > 0);
        QCOMPARE(decided.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliInquirySettled)
#include "test_inquiry_settled.moc"
