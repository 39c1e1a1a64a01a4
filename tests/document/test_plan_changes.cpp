#include "document/earlier_version.h"
#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/outline.h"
#include "domain/work/plan_changes.h"
#include "domain/work/work.h"
#include "store/care/handover.h"
#include "store/care/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

const FixedClock kPlanClock(QDateTime(QDate(2026, 11, 23), QTime(9, 2), Qt::UTC));

QString save(Document &document, const char *json)
{
    const auto outcome = document.apply(operation(json));
    const auto *done = std::get_if<Applied>(&outcome);
    if (!done)
        qFatal("%s: %s", json, qUtf8Printable(std::get<Refusal>(outcome).error.message));
    return done->id;
}

ErrorKind refused(Document &document, const char *json)
{
    return refusalOf(document.apply(operation(json)));
}

// v1 below a2 for o1 and o3, v2 below a1 without an opinion.
struct Planned
{
    SampleDocument sample;
    std::unique_ptr<Document> document = sample.open();

    Planned()
    {
        save(*document, R"({"op":"add_plan_change","id":"v1","node":"a2","place":"表3","old":"緑",
                            "new":"木","opinions":["o1",3,"o1"]})");
        save(*document, R"({"op":"add_plan_change","id":"v2","node":"a1","new":"水",
                            "reason":"時点修正"})");
    }

    Snapshot values() const { return *document->snapshot(); }

    // v1:o1 o3|v2:
    QString pairs() const
    {
        const Snapshot now = values();
        const SnapshotIndex index(now);
        const PlanChanges changes(now, index);
        QStringList all;
        for (const PlanChange &change : now.work->planChanges) {
            QStringList opinions;
            for (const Opinion *opinion : changes.opinionsOf(change))
                opinions += opinion->id.value();
            all += change.id.value() + u':' + opinions.join(u' ');
        }
        return all.join(u'|');
    }

    // The response to an opinion as it is printed.
    QString printed(const QString &opinion) const
    {
        const Snapshot now = values();
        const SnapshotIndex index(now);
        return index.plainText(index.responseOf(*index.findOpinion(OpinionId(opinion)))->markup);
    }
};

} // namespace

// The plan's own changes, and the pages of its headings.
class TestPlanChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Each operation: done, undone, done again; the file says the same.
    void everyOperationGoesBack_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {R"({"op":"add_plan_change","node":"a1","new":"水","opinions":["o5"],"before":"v1"})",
              R"({"op":"set_plan_change","id":"v1","node":null,"place":"用語集","page":"90",
                  "old":"","new":"緑\n木","reason":"用語","opinions":["o2"]})",
              R"({"op":"move_plan_change","id":"v2","before":"v1"})",
              R"({"op":"remove_plan_change","id":"v1"})", R"({"op":"remove_opinion","id":"o1"})",
              R"({"op":"remove_node","id":"a","with_opinions":true})",
              R"({"op":"set_node","id":"a1","page_draft":"34","page_final":"資-3"})",
              R"({"op":"set_response","opinion":"o3","text":"{{Page:a1}}ページです。"})",
              R"({"op":"set_settings","page_edition":"final"})",
              R"({"op":"set_consultation","published_on":"2026-10-03","visitors":7})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void everyOperationGoesBack()
    {
        QFETCH(QByteArray, json);
        Planned planned;
        const Snapshot before = SampleDocument::content(planned.values());
        save(*planned.document, json.constData());
        const Snapshot after = SampleDocument::content(planned.values());
        QVERIFY(after != before);
        QVERIFY(isApplied(planned.document->undo()));
        QVERIFY(SampleDocument::content(planned.values()) == before);
        QVERIFY(isApplied(planned.document->redo()));
        QVERIFY(SampleDocument::content(planned.values()) == after);
        QVERIFY(SampleDocument::content(planned.sample.stored()) == after);
    }

    void opinionsAreNamedByIdOrNoEachOnce()
    {
        Planned planned;
        QCOMPARE(planned.pairs(), u"v1:o1 o3|v2:"_s);
        save(*planned.document, R"({"op":"set_plan_change","id":"v2","opinions":["o3"]})");
        save(*planned.document, R"({"op":"set_plan_change","id":"v1","opinions":[3]})");
        QCOMPARE(planned.pairs(), u"v1:o3|v2:o3"_s);
        QCOMPARE(
            refused(*planned.document, R"({"op":"set_plan_change","id":"v1","opinions":["gone"]})"),
            ErrorKind::NotFound);
        QCOMPARE(refused(*planned.document, R"({"op":"set_plan_change","id":"v1","opinions":3})"),
                 ErrorKind::Invalid);
        QCOMPARE(refused(*planned.document, R"({"op":"add_plan_change","node":"gone"})"),
                 ErrorKind::NotFound);
        QCOMPARE(refused(*planned.document, R"({"op":"add_plan_change","id":"v1"})"),
                 ErrorKind::Invalid);
        QCOMPARE(refused(*planned.document, R"({"op":"add_plan_change","old_text":"x"})"),
                 ErrorKind::Invalid);
    }

    void whatItNamedIsGone()
    {
        Planned planned;
        save(*planned.document, R"({"op":"remove_opinion","id":"o3"})");
        QCOMPARE(planned.pairs(), u"v1:o1|v2:"_s);
        save(*planned.document, R"({"op":"remove_node","id":"a","with_opinions":true})");
        QCOMPARE(planned.pairs(), u"v1:|v2:"_s);
        const Work work = *planned.values().work;
        QVERIFY(!work.planChanges[0].node);
        QVERIFY(work.planChanges[0].place.endsWith(u"　表3"_s));
        QVERIFY(!work.planChanges[1].place.isEmpty()); // the heading's title
    }

    void stateOfAnotherIsNotWrittenOver()
    {
        Planned planned;
        const qint64 seen = planned.values().revision;
        const auto later = planned.sample.open();
        save(*later, R"({"op":"set_plan_change","id":"v1","new":"林"})");
        Operation mine = operation(R"({"op":"set_plan_change","id":"v1","new":"森"})");
        mine.ifUnchangedSince = seen;
        QCOMPARE(refusalOf(planned.document->apply(mine)), ErrorKind::Conflict);
        mine = operation(R"({"op":"set_plan_change","id":"v1","old":"草"})");
        mine.ifUnchangedSince = seen;
        QVERIFY(isApplied(planned.document->apply(mine)));
        mine = operation(R"({"op":"remove_plan_change","id":"v1"})");
        mine.ifUnchangedSince = seen;
        QCOMPARE(refusalOf(planned.document->apply(mine)), ErrorKind::Conflict);
    }

    // Both sides' changes are there, and a pair that both made says no more than one.
    void copiesMeet()
    {
        Planned planned;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.db"_s);
        planned.document.reset();
        QVERIFY(QFile::copy(planned.sample.path(), copy));
        CountingIdSource ids(u"copied"_s);
        const auto work = [&](const QString &path, const char *json) {
            const auto document = Document::open(path, Access::ReadWrite, {kPlanClock, ids, {}});
            QVERIFY(document.ok());
            save(**document, json);
        };
        work(copy, R"({"op":"set_plan_change","id":"v2","old":"川","opinions":["o5"]})");
        work(copy, R"({"op":"add_plan_change","id":"v3","new":"道"})");
        work(planned.sample.path(), R"({"op":"set_plan_change","id":"v2","opinions":["o5"]})");
        QVERIFY(mergeCopy(copy, planned.sample.path(), {u"佐藤"_s}, kPlanClock).ok());
        planned.document = planned.sample.open();
        QCOMPARE(planned.pairs(), u"v1:o1 o3|v2:o5|v3:"_s);
        QCOMPARE(planned.values().work->planChanges[1].oldText, u"川"_s);
        const auto sound = verifyFile(planned.sample.path());
        QVERIFY(sound.ok());
        for (const FileFinding &finding : *sound)
            QFAIL(qPrintable(finding.message));
    }

    // It is published: a copy to give away has it, whether letters stay or not.
    void isHandedOver()
    {
        Planned planned;
        const QTemporaryDir folder;
        for (const HandedLetters letters : {HandedLetters::Kept, HandedLetters::Left}) {
            const QString out =
                folder.filePath(letters == HandedLetters::Kept ? u"a.db"_s : u"b.db"_s);
            const auto done = handOver(planned.sample.path(), out,
                                       {u"h"_s, u"handover"_s, {}, false}, kPlanClock, letters);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
            const auto store = DocumentStore::open(out, Access::ReadOnly, {}, kPlanClock);
            QVERIFY(store.ok());
            const auto handed = (*store)->load();
            QVERIFY(handed.ok());
            QCOMPARE(handed->work->planChanges.size(), size_t(2));
            QCOMPARE(handed->work->planChangeOpinions.size(), size_t(2));
        }
    }

    // What is added under a heading that is there names its page and stands below it.
    void isAppendedToHeadingsThatAreThere()
    {
        Planned planned;
        Snapshot more;
        more.nodes = {Node{NodeId(u"x"_s), {}, NodeKind::Chapter, {}, true, {}, u"甲"_s}};
        more.responses = {{ResponseId(u"xr"_s), u"{{Page:x}}と{{Page:y}}"_s}};
        Opinion opinion;
        opinion.id = OpinionId(u"xo"_s);
        opinion.node = NodeId(u"x"_s);
        opinion.response = ResponseId(u"xr"_s);
        more.opinions.push_back(opinion);
        Work work;
        work.planChanges = {{PlanChangeId(u"xv"_s), NodeId(u"x"_s)}};
        work.planChangeOpinions = {
            {PlanChangeOpinionId(u"xp"_s), PlanChangeId(u"xv"_s), OpinionId(u"xo"_s)}};
        more.work = WorkPtr(work);
        QVERIFY(isApplied(planned.document->append(*arrange(more))));
        QCOMPARE((*planned.document->findRow(u"xr"_s))[u"text"].toString(),
                 u"{{Page:a}}と{{Page:y}}"_s);
        QCOMPARE((*planned.document->findRow(u"xv"_s))[u"node"].toString(), u"a"_s);
        QCOMPARE(planned.pairs(), u"v1:o1 o3|v2:|xv:xo"_s);
    }

    // The page of the edition that the document is set to; what nobody knows is ？.
    void pagesArePrinted()
    {
        Planned planned;
        save(*planned.document, R"({"op":"set_node","id":"a1","page_draft":"34"})");
        save(*planned.document,
             R"({"op":"set_response","opinion":"o3","text":"{{Page:a1}}、{{Page:gone}}ページ"})");
        QCOMPARE(planned.printed(u"o3"_s), u"34、？ページ"_s);
        save(*planned.document, R"({"op":"set_settings","page_edition":"final"})");
        QCOMPARE(planned.printed(u"o3"_s), u"？、？ページ"_s);
        save(*planned.document, R"({"op":"set_node","id":"a1","page_final":"36"})");
        QCOMPARE(planned.printed(u"o3"_s), u"36、？ページ"_s);
        QCOMPARE(refused(*planned.document, R"({"op":"set_settings","page_edition":"last"})"),
                 ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestPlanChanges)
#include "test_plan_changes.moc"
