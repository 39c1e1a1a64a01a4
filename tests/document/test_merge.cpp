#include "document/sharing/merge.h"

#include "document/sample_document.h"
#include "store/care/verify.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(9, 2), Qt::UTC));

void save(Document &document, const char *json)
{
    if (!isApplied(document.apply(operation(json))))
        qFatal("not applied: %s", json);
}

QString summaryOf(const Snapshot &values, const char *id)
{
    for (const Opinion &opinion : values.opinions) {
        if (opinion.id.value() == QLatin1String(id))
            return opinion.summary;
    }
    return {};
}

// A document and a copy that was carried off right after a save, by copying the file.
struct Carried
{
    SampleDocument origin;
    QTemporaryDir folder;
    QString copy = folder.filePath(QStringLiteral("copy.db"));
    CountingIdSource ids{QStringLiteral("m")};

    explicit Carried(const char *lastSave)
    {
        save(*origin.open(), lastSave);
        if (!QFile::copy(origin.path(), copy))
            qFatal("not copied");
    }

    std::unique_ptr<Document> openCopy()
    {
        auto opened =
            Document::open(copy, Access::ReadWrite, {kClock, ids, Author{QStringLiteral("山田")}});
        if (!opened)
            qFatal("not opened");
        return std::move(*opened);
    }

    Result<MergeReport> merge() const
    {
        return mergeCopy(copy, origin.path(), Author{QStringLiteral("佐藤")}, kClock);
    }
};

constexpr const char *kBefore = R"({"op":"set_opinion","id":"o1","summary":"写す前"})";
constexpr const char *kAfter = R"({"op":"set_opinion","id":"o1","summary":"写した後"})";

} // namespace

// Changes of a copy brought back, where a save after the copying was laid into the entry of the
// history of one before it.
class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSaveSoonAfterCopyingIsNoConflict()
    {
        Carried carried(kBefore);
        save(*carried.openCopy(), kAfter);
        const auto report = carried.merge();
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(0));
        QCOMPARE(report->changed, 1);
        QCOMPARE(summaryOf(carried.origin.stored(), "o1"), QStringLiteral("写した後"));
        QVERIFY(verifyFile(carried.origin.path())->empty());
    }

    void norIsOneInTheDocument()
    {
        Carried carried(kBefore);
        save(*carried.origin.open(), kAfter);
        const auto copy = carried.openCopy();
        save(*copy, R"({"op":"set_opinion","id":"o1","count":7})");
        const auto report = carried.merge();
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(0));
        QCOMPARE(report->changed, 1);
        QCOMPARE(summaryOf(carried.origin.stored(), "o1"), QStringLiteral("写した後"));
    }

    void aRemovalAfterSuchASaveIsDone()
    {
        Carried carried(kBefore);
        const auto copy = carried.openCopy();
        save(*copy, kAfter);
        save(*copy, R"({"op":"remove_opinion","id":"o1"})");
        const auto report = carried.merge();
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(0));
        QCOMPARE(report->removed, 1);
    }

    void aConflictShowsWhatBothHad()
    {
        Carried carried(kBefore);
        save(*carried.openCopy(), kAfter);
        const auto origin = carried.origin.open();
        save(*origin, R"({"op":"set_opinion","id":"o1","count":7})"); // another entry from here on
        save(*origin, R"({"op":"set_opinion","id":"o1","summary":"本庁で"})");
        const auto report = carried.merge();
        QVERIFY(report);
        QCOMPARE(report->conflicts.size(), size_t(1));
        const FieldConflict &found = report->conflicts.front().values;
        QCOMPARE(found.field, QStringLiteral("summary"));
        QCOMPARE(found.base.toString(), QStringLiteral("写す前"));
        QCOMPARE(found.mine.toString(), QStringLiteral("写した後"));
        QCOMPARE(found.theirs.toString(), QStringLiteral("本庁で"));
        QCOMPARE(summaryOf(carried.origin.stored(), "o1"), QStringLiteral("本庁で"));
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
