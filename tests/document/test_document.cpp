#include "collect/collect.h"
#include "document/large_change.h"
#include "document/sample_document.h"
#include "document/undo_history.h"
#include "domain/snapshot_index.h"

#include <QSignalSpy>
#include <QTest>

using namespace gaiyo;

class TestDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOperationCanBeUndoneAndRedone_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (
            const char *line : {
                R"({"op":"set_consultation","title":"新","period":{"from":"2016-07-01","to":"2016-07-25"},"declared":{"opinions":49,"submitters":3}})",
                R"({"op":"set_settings","watermark":"見本","draft_number":"always"})",
                R"({"op":"add_category","symbol":"△","text":"検討","before":"c2"})",
                R"({"op":"set_category","id":"◎","text":"反映します"})",
                R"({"op":"remove_category","id":"c1"})",
                R"({"op":"add_node","parent":"a","kind":"item","auto":true,"title":"間","before":"a2"})",
                R"({"op":"set_node","id":"a1","title":"改","draft_number":"②","auto":false,"number":"⑨"})",
                R"({"op":"move_node","id":"a1","parent":"b","before":"b1"})",
                R"({"op":"move_node","id":"b","parent":null,"before":"a"})",
                R"({"op":"remove_node","id":"a","with_opinions":true})",
                R"({"op":"keep_draft_numbers"})",
                R"({"op":"add_opinion","node":"a1","summary":"足す","response":"{{No:o4}}と{{lb}}","category":"◎","count":3,"before":"o2"})",
                R"({"op":"set_opinion","no":3,"summary":"直す","category":"―","count":2,"note":"内部"})",
                R"({"op":"set_response","no":1,"text":"みんなの文"})",
                R"({"op":"set_response","opinion":"o3","text":"はじめての文"})",
                R"({"op":"share_response","opinion":"o5","with":"o4"})",
                R"({"op":"unshare_response","opinion":"o2"})",
                R"({"op":"move_opinion","id":"o4","node":"a1","before":"o1"})",
                R"({"op":"move_opinion","id":"o6","node":"b1"})",
                R"({"op":"move_opinion","no":1,"node":null})",
                R"({"op":"remove_opinion","id":"o4"})",
                R"({"op":"remove_opinion","no":2})",
            })
            QTest::newRow(line) << QByteArray(line);
    }

    void everyOperationCanBeUndoneAndRedone()
    {
        QFETCH(QByteArray, line);
        SampleDocument sample;
        const auto document = sample.open();
        QSignalSpy spy(document.get(), &Document::changed);
        const Snapshot start = SampleDocument::content(*document->snapshot());
        QVERIFY(isApplied(document->apply(operation(line.constData()))));
        const Snapshot after = SampleDocument::content(*document->snapshot());
        QVERIFY(after != start);
        QCOMPARE(sample.stored(), *document->snapshot());
        QCOMPARE(spy.size(), 1);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == start);
            QCOMPARE(sample.stored(), *document->snapshot());
            QVERIFY(isApplied(document->redo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == after);
            QCOMPARE(sample.stored(), *document->snapshot());
        }
        QCOMPARE(spy.size(), 5);
        QVERIFY(isApplied(document->undo()));
        QCOMPARE(refusalOf(document->undo()), ErrorKind::Invalid);
    }

    void whatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char *line, ErrorKind kind) {
            QTest::newRow(line) << QByteArray(line) << kind;
        };
        row(R"({"op":"fly"})", ErrorKind::Invalid);
        row(R"({"op":"add_opinion","node":"a1"})", ErrorKind::Invalid);
        row(R"({"op":"add_opinion","node":"a1","summary":"x","colour":1})", ErrorKind::Invalid);
        row(R"({"op":"add_opinion","node":"zz","summary":"x"})", ErrorKind::NotFound);
        row(R"({"op":"add_opinion","node":"a1","summary":"x","count":0})", ErrorKind::Invalid);
        row(R"({"op":"add_opinion","node":"a1","summary":"x","before":"o4"})", ErrorKind::Invalid);
        row("{\"op\":\"add_opinion\",\"node\":\"a1\",\"summary\":\"x\",\"response\":\"\\u007b\"}",
            ErrorKind::Invalid);
        row("{\"op\":\"set_response\",\"no\":1,\"text\":\"\\u007b\\u007bNo:\"}",
            ErrorKind::Invalid);
        row(R"({"op":"set_response","no":99,"text":"x"})", ErrorKind::NotFound);
        row(R"({"op":"set_opinion","no":6,"summary":"x"})", ErrorKind::NotFound);
        row(R"({"op":"set_opinion","id":"o1","category":"?"})", ErrorKind::NotFound);
        row(R"({"op":"share_response","opinion":"o1","with":"o3"})", ErrorKind::Invalid);
        row(R"({"op":"share_response","no":1})", ErrorKind::Invalid);
        row(R"({"op":"unshare_response","opinion":"o4"})", ErrorKind::Invalid);
        row(R"({"op":"move_node","id":"a","parent":"a1"})", ErrorKind::Invalid);
        row(R"({"op":"remove_node","id":"a"})", ErrorKind::Invalid);
        row(R"({"op":"add_node","kind":"volume","title":"x"})", ErrorKind::Invalid);
        row(R"({"op":"set_settings","paper":"A9"})", ErrorKind::Invalid);
        row(R"({"op":"set_settings","colour":"red"})", ErrorKind::Invalid);
        row(R"({"op":"set_consultation","template":"none"})", ErrorKind::Invalid);
        row(R"({"op":"set_consultation","period":{"from":"2016-07-25","to":"2016-07-01"}})",
            ErrorKind::Invalid);
    }

    void whatIsRefusedChangesNothing()
    {
        QFETCH(QByteArray, line);
        QFETCH(ErrorKind, kind);
        SampleDocument sample;
        const auto document = sample.open();
        QSignalSpy spy(document.get(), &Document::changed);
        const Snapshot start = *document->snapshot();
        QCOMPARE(refusalOf(document->apply(operation(line.constData()))), kind);
        QVERIFY(*document->snapshot() == start);
        QVERIFY(sample.stored() == start);
        QCOMPARE(spy.size(), 0);
        QVERIFY(!document->canUndo());
    }

    void theSameFieldConflictsAndDifferentOnesMerge()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        QVERIFY(isApplied(
            mine->apply(operation(R"({"op":"set_opinion","id":"o1","count":4,"rev":1})"))));
        const auto refused =
            mine->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"我","rev":1})"));
        QCOMPARE(refusalOf(refused), ErrorKind::Conflict);
        const auto current = std::get<Refusal>(refused).current;
        QVERIFY(current);
        QCOMPARE(current->value(u"summary").toString(), QStringLiteral("彼"));
        QVERIFY(
            isApplied(mine->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"我"})"))));
        QVERIFY(
            isApplied(theirs->apply(operation(R"({"op":"set_response","no":1,"text":"彼の文"})"))));
        QCOMPARE(refusalOf(mine->apply(
                     operation(R"({"op":"set_response","no":2,"text":"我の文","rev":4})"))),
                 ErrorKind::Conflict);
    }

    void othersChangesArriveOnce()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(
            isApplied(theirs->apply(operation(R"({"op":"move_opinion","id":"o1","node":"b1"})"))));
        QSignalSpy spy(mine.get(), &Document::changed);
        QVERIFY(mine->refresh());
        QVERIFY(mine->refresh());
        QCOMPARE(spy.size(), 1);
        const auto set = spy.first().first().value<ChangeSet>();
        QVERIFY(set.byOthers);
        QCOMPARE(set.opinions.changed, std::set<OpinionId>{OpinionId(QStringLiteral("o1"))});
        QVERIFY(*mine->snapshot() == *theirs->snapshot());
    }

    void undoDoesNotOverwriteAColleague()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(
            isApplied(mine->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"我"})"))));
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        const auto refused = mine->undo();
        QCOMPARE(refusalOf(refused), ErrorKind::Conflict);
        const QString &sentence = std::get<Refusal>(refused).error.message;
        QVERIFY2(sentence.contains(QStringLiteral("“彼”")), qPrintable(sentence));
        QCOMPARE(sample.stored().opinions[0].summary, QStringLiteral("彼"));
        // Their undo brings my words back, and then mine can be taken back too.
        QVERIFY(isApplied(theirs->undo()));
        QVERIFY(isApplied(mine->undo()));
        QCOMPARE(sample.stored().opinions[0].summary, QStringLiteral("意見o1"));
    }

    void aPlaceThatAColleagueUsesIsNotTakenBack()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const auto made = mine->apply(operation(R"({"op":"add_node","kind":"item","title":"新"})"));
        QVERIFY(isApplied(made));
        Operation move = operation(R"({"op":"move_opinion","id":"o6"})");
        move.arguments.insert(QStringLiteral("node"), std::get<Applied>(made).id);
        QVERIFY(isApplied(theirs->apply(move)));
        QCOMPARE(refusalOf(mine->undo()), ErrorKind::Conflict);
        QVERIFY(sample.stored().opinions.back().node);
    }

    void draftNumbersFollowTheItems()
    {
        SampleDocument sample;
        const auto document = sample.open();
        QVERIFY(
            isApplied(document->apply(operation(R"({"op":"set_settings","empty_nodes":true})"))));
        for (
            const char *line :
            {R"({"op":"add_node","parent":"b","kind":"item","auto":true,"title":"乙の二"})",
             R"({"op":"add_node","parent":"b","kind":"item","auto":true,"title":"乙の三"})",
             R"({"op":"keep_draft_numbers"})",
             R"({"op":"add_node","parent":"a","kind":"item","auto":true,"title":"新","before":"a2"})"})
            QVERIFY(isApplied(document->apply(operation(line))));
        QStringList items;
        const auto collected = collect(*document->snapshot());
        for (const Block &block : collected->blocks) {
            const auto *heading = std::get_if<HeadingBlock>(&block);
            if (heading && heading->kind == NodeKind::Item)
                items += heading->text;
        }
        QCOMPARE(items,
                 (QStringList{QStringLiteral("取組項目①甲の一"), QStringLiteral("取組項目②新"),
                              QStringLiteral("取組項目③（素案：②）甲の二"),
                              QStringLiteral("取組項目④（素案：③）乙の一"),
                              QStringLiteral("取組項目⑤（素案：④）乙の二"),
                              QStringLiteral("取組項目⑥（素案：⑤）乙の三")}));
    }

    void aReferenceFollowsItsOpinion()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const auto plain = [&] {
            return document->findRow(QStringLiteral("r4"))->value(u"plain").toString();
        };
        QCOMPARE(plain(), QStringLiteral("No. 1に記載のとおり"));
        QVERIFY(isApplied(
            document->apply(operation(R"({"op":"move_opinion","id":"o1","node":"b1"})"))));
        QCOMPARE(plain(), QStringLiteral("No. 5に記載のとおり"));
        QVERIFY(isApplied(document->apply(operation(R"({"op":"remove_opinion","id":"o1"})"))));
        QCOMPARE(plain(), QStringLiteral("No. ？に記載のとおり"));
    }

    // The document has what was saved beside it, as one step like any other; what it had before is
    // left to whoever asked, who has time to let go of it.
    void whatALargeChangeReplacesIsLeftInIt()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const SnapshotPtr before = document->snapshot();
        const SystemClock clock;
        const QString path = sample.path();
        const OpinionId gone = before->opinions.front().id;
        const LargeWork work{path, {QStringLiteral("佐藤")}, clock, {}};
        const auto plan = [&](const Snapshot &) -> OperationRunner::Next {
            return [&](const QStringList &made) {
                return made.isEmpty() ? std::optional(operation(qUtf8Printable(
                                            QStringLiteral(R"({"op":"remove_opinion","id":"%1"})")
                                                .arg(gone.value()))))
                                      : std::nullopt;
            };
        };
        QList<ChangeSet> told;
        connect(document.get(), &Document::changed, this,
                [&](const ChangeSet &changes) { told += changes; });
        auto removed = applyAllBeside(work, QStringLiteral("remove"), plan, 1);
        QVERIFY(removed);
        QVERIFY(isApplied(document->takeIn(*removed)));
        QCOMPARE(sample.stored(), *document->snapshot());
        QVERIFY(removed->after && removed->after->values() == before);
        QCOMPARE(removed->indexed ? removed->indexed->snapshot() : before, before);
        auto back = revertBeside(work, *document->stepToUndo(), QStringLiteral("undo"));
        QVERIFY(back);
        QVERIFY(isApplied(document->takeIn(*back)));
        QCOMPARE(sample.stored(), *document->snapshot());
        QVERIFY(SampleDocument::content(*document->snapshot()) == SampleDocument::content(*before));
        QVERIFY(!document->canUndo() && document->canRedo());
        QCOMPARE(told.size(), 2);
        QVERIFY(told[0].opinions.removed.contains(gone) && told[0].restored.empty());
        QVERIFY(told[1].opinions.added.contains(gone) && told[1].restored.contains(gone));
        QCOMPARE(told[1].revision, document->snapshot()->revision);
    }

    void readOnlyRefuses()
    {
        SampleDocument sample;
        const auto document = sample.open(Access::ReadOnly);
        QCOMPARE(refusalOf(document->apply(operation(R"({"op":"keep_draft_numbers"})"))),
                 ErrorKind::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "test_document.moc"
