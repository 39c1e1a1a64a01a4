#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/opinion.h"
#include "store/care/purge.h"
#include "store/care/verify.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(9, 2), Qt::UTC));

QString freeOf(const Snapshot &values, const char *id, size_t field)
{
    const auto found =
        std::ranges::find(values.opinions, OpinionId(QLatin1String(id)), &Opinion::id);
    return found == values.opinions.end() ? QString() : (*found).*kFreeTexts[field];
}

void save(Document &document, const char *json)
{
    if (!isApplied(document.apply(operation(json))))
        qFatal("not applied: %s", json);
}

} // namespace

// The three fields of an opinion that the document names.
class TestFreeFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areWrittenTakenBackAndDoneAgain()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const Snapshot before = SampleDocument::content(*document->snapshot());
        save(*document, R"({"op":"set_opinion","id":"o1","free1":"本庁舎\n二階","free3":"創"})");
        QCOMPARE(freeOf(sample.stored(), "o1", 0), QStringLiteral("本庁舎\n二階"));
        QCOMPARE(freeOf(sample.stored(), "o1", 1), QString());
        QCOMPARE(freeOf(sample.stored(), "o1", 2), QStringLiteral("創"));
        QVERIFY(isApplied(document->undo()));
        QCOMPARE(SampleDocument::content(*document->snapshot()), before);
        QVERIFY(isApplied(document->redo()));
        QCOMPARE(freeOf(sample.stored(), "o1", 2), QStringLiteral("創"));
        save(*document, R"({"op":"add_opinion","node":"a1","summary":"新しい","free2":"出張所"})");
        const auto &opinions = document->snapshot()->opinions;
        QVERIFY(std::ranges::any_of(
            opinions, [](const Opinion &o) { return o.free2 == QStringLiteral("出張所"); }));
        QVERIFY(verifyFile(sample.path())->empty());
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("number") << QByteArray(R"({"op":"set_opinion","id":"o1","free1":1})");
        QTest::newRow("null") << QByteArray(R"({"op":"set_opinion","id":"o1","free1":null})");
        QTest::newRow("a fourth") << QByteArray(R"({"op":"set_opinion","id":"o1","free4":"一"})");
        QTest::newRow("four names") << QByteArray(
            R"({"op":"set_settings","free_fields":[{"name":"一"},{"name":"二"},{"name":"三"},
                {"name":"四"}]})");
        QTest::newRow("a name twice")
            << QByteArray(R"({"op":"set_settings","free_fields":[{"name":"一"},{"name":"一"}]})");
        QTest::newRow("no name") << QByteArray(R"({"op":"set_settings","free_fields":[{}]})");
        QTest::newRow("a symbol twice") << QByteArray(
            R"({"op":"set_settings","free_fields":[{"name":"一","choices":[
                {"symbol":"創","words":"一"},{"symbol":"創","words":"二"}]}]})");
        QTest::newRow("no symbol") << QByteArray(
            R"({"op":"set_settings","free_fields":[{"name":"一","choices":[
                {"symbol":"","words":"一"}]}]})");
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(QByteArray, line);
        SampleDocument sample;
        const auto document = sample.open();
        QCOMPARE(refusalOf(document->apply(operation(line.constData()))), ErrorKind::Invalid);
    }

    // Each by itself: two people may write two of them.
    void copiesMeetFieldByField()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        save(*sample.open(), R"({"op":"set_opinion","id":"o1","free1":"前"})");
        QVERIFY(QFile::copy(sample.path(), copy));
        CountingIdSource ids{QStringLiteral("m")};
        const auto carried = Document::open(copy, Access::ReadWrite, {kClock, ids, {}});
        QVERIFY(carried);
        save(**carried, R"({"op":"set_opinion","id":"o1","free2":"持ち出し","free3":"丙"})");
        const auto document = sample.open();
        save(*document, R"({"op":"set_opinion","id":"o1","free1":"本庁"})");
        save(*document, R"({"op":"set_opinion","id":"o1","free3":"乙"})");
        const auto report = mergeCopy(copy, sample.path(), Author{QStringLiteral("佐藤")}, kClock);
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(1));
        QCOMPARE(report->conflicts.front().values.field, QStringLiteral("free3"));
        QCOMPARE(report->conflicts.front().values.mine.toString(), QStringLiteral("丙"));
        const Snapshot merged = sample.stored();
        QCOMPARE(freeOf(merged, "o1", 0), QStringLiteral("本庁"));
        QCOMPARE(freeOf(merged, "o1", 1), QStringLiteral("持ち出し"));
        QCOMPARE(freeOf(merged, "o1", 2), QStringLiteral("乙"));
    }

    void aPurgeTakesThemOut()
    {
        SampleDocument sample;
        const QString secret = QStringLiteral("山田様の件");
        {
            const auto document = sample.open();
            save(*document, R"({"op":"set_opinion","id":"o1","free2":"山田様の件"})");
            QVERIFY(isApplied(document->undo()));
        }
        const auto bytes = [&] {
            QFile file(sample.path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(bytes().contains(secret.toUtf8()));
        QVERIFY(purgeOpinion(sample.path(), QStringLiteral("o1"), QStringLiteral("p"), {}, kClock));
        QVERIFY(!bytes().contains(secret.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestFreeFields)
#include "test_free_fields.moc"
