#include "document/operation_maker.h"
#include "document/sample_document.h"

#include <QTest>

#include <set>

using namespace gaiyo;

class TestRandomOperations : public QObject
{
    Q_OBJECT
private:
    // Operations that leave each other possible, mostly.
    static std::vector<Operation> makeMany(const Snapshot &start, quint32 seed)
    {
        OperationMaker maker(seed);
        std::vector<Operation> many;
        while (many.size() < 40) {
            const Operation made = maker.next(start);
            if (!made.kind.startsWith(u"remove_") && !made.kind.endsWith(u"_node") &&
                made.kind != u"set_category" && !made.kind.endsWith(u"share_response") &&
                !made.arguments.contains(QStringLiteral("before")))
                many.push_back(made);
        }
        return many;
    }
    static Document::NextOperation oneByOne(const std::vector<Operation> &many)
    {
        return [&many](const QStringList &made) {
            return size_t(made.size()) < many.size() ? std::optional(many[size_t(made.size())])
                                                     : std::nullopt;
        };
    }

private Q_SLOTS:
    // A kind of operation that the model does not make is one whose undo nobody has tried.
    void everyKindIsTried()
    {
        QCOMPARE(OperationMaker::kinds(), operationKinds());
        SampleDocument sample;
        const auto document = sample.open();
        OperationMaker maker(7);
        std::set<QString> applied;
        for (int i = 0; i < 600; ++i) {
            const Operation made = maker.next(*document->snapshot());
            if (isApplied(document->apply(made)))
                applied.insert(made.kind);
        }
        for (const QString &kind : operationKinds())
            QVERIFY2(applied.contains(kind), qPrintable(kind));
    }

    // Many at once are what they are one by one, and one step of undo.
    void manyAtOnce()
    {
        int done = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            SampleDocument together;
            const auto document = together.open();
            const Snapshot start = SampleDocument::content(*document->snapshot());
            const auto many = makeMany(start, seed);
            if (!isApplied(document->applyAll(QStringLiteral("paste"), oneByOne(many))))
                continue;
            ++done;
            QVERIFY(together.stored() == *document->snapshot());
            SampleDocument apart;
            const auto other = apart.open();
            for (const Operation &operation : many)
                QVERIFY(isApplied(other->apply(operation)));
            QVERIFY(SampleDocument::content(*document->snapshot()) ==
                    SampleDocument::content(*other->snapshot()));
            QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == start);
        }
        QCOMPARE(done, 60);
    }

    // One of them touches so many rows that the values are read anew; the next ones see it.
    void manyRowsAtOnce()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const Snapshot start = SampleDocument::content(*document->snapshot());
        std::vector<Operation> many(
            300, operation(R"({"op":"add_opinion","node":"a1","summary":"足す","category":"―"})"));
        many.push_back(operation(R"({"op":"remove_category","id":"c2"})"));
        many.push_back(operation(R"({"op":"set_opinion","no":280,"summary":"直す"})"));
        many.push_back(operation(R"({"op":"remove_opinion","no":281})"));
        QVERIFY(isApplied(document->applyAll(QStringLiteral("paste"), oneByOne(many))));
        const Snapshot &end = *document->snapshot();
        QVERIFY(sample.stored() == end);
        QCOMPARE(end.opinions.size(), start.opinions.size() + 299);
        QCOMPARE(end.opinions[279].summary, QStringLiteral("直す"));
        QVERIFY(isApplied(document->undo()));
        QVERIFY(SampleDocument::content(*document->snapshot()) == start);
    }

    // The law: what the document holds in memory is what the file has, and undoing all brings the
    // start back, redoing all the end.
    void undoAllIsTheStartAndRedoAllTheEnd()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            SampleDocument sample;
            const auto document = sample.open();
            const Snapshot start = SampleDocument::content(*document->snapshot());
            OperationMaker maker(seed);
            int done = 0;
            for (int i = 0; i < 250; ++i) {
                const auto outcome = document->apply(maker.next(*document->snapshot()));
                done += std::holds_alternative<Applied>(outcome) ? 1 : 0;
                if (i % 10 == 0)
                    QVERIFY(sample.stored() == *document->snapshot());
            }
            QVERIFY(done > 100);
            QVERIFY(sample.stored() == *document->snapshot());
            const Snapshot end = SampleDocument::content(*document->snapshot());
            while (document->canUndo())
                QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == start);
            QVERIFY(SampleDocument::content(sample.stored()) == start);
            while (document->canRedo())
                QVERIFY(isApplied(document->redo()));
            QVERIFY(SampleDocument::content(*document->snapshot()) == end);
            QVERIFY(SampleDocument::content(sample.stored()) == end);
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomOperations)
#include "test_random_operations.moc"
