#include "document/earlier_version.h"
#include "document/operation_maker.h"
#include "document/sample_document.h"

#include "domain/outline.h"

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
                !made.arguments.contains(QStringLiteral("before")) && namesWhatIsThere(made))
                many.push_back(made);
        }
        return many;
    }
    // The start has no letters. Joining after joining may end in the opinion itself.
    static bool namesWhatIsThere(const Operation &made)
    {
        const QJsonObject &arguments = made.arguments;
        return std::ranges::none_of(arguments.keys(),
                                    [&](const QString &key) {
                                        return arguments.value(key) == QStringLiteral("none");
                                    }) &&
               made.kind != u"join_opinion";
    }

    static Document::NextOperation oneByOne(const std::vector<Operation> &many)
    {
        return [&many](const QStringList &made) {
            return size_t(made.size()) < many.size() ? std::optional(many[size_t(made.size())])
                                                     : std::nullopt;
        };
    }

    // Rows of several chunks, in nested headings and the tray, with responses that are shared over
    // all of the document and some that nobody uses.
    static Snapshot makeStart()
    {
        Snapshot s;
        const auto id = [](const char *kind, int i) {
            return QString::fromUtf8(kind) + QString::number(i);
        };
        s.categories = {{CategoryId(QStringLiteral("c1")), QStringLiteral("◎"), {}, {}}};
        for (int i = 0; i < 12; ++i)
            s.nodes.push_back({NodeId(id("n", i)),
                               i % 4 == 0 ? std::nullopt : std::optional(NodeId(id("n", i - 1))),
                               NodeKind::Item,
                               {},
                               true,
                               {},
                               id("題", i)});
        for (int i = 0; i < 300; ++i)
            s.responses.push_back({ResponseId(id("r", i)), id("答", i)});
        for (int i = 0; i < 700; ++i) {
            Opinion opinion;
            opinion.id = OpinionId(id("o", i));
            if (i % 13 != 0)
                opinion.node = NodeId(id("n", i % 12));
            opinion.summary = id("意見", i);
            if (i % 5 != 0)
                opinion.response = ResponseId(id("r", i * 37 % 290));
            s.opinions.push_back(opinion);
        }
        return *arrange(std::move(s));
    }

private Q_SLOTS:
    // The law of the values in memory: after every step, of whatever size and whoever did it, they
    // are what the file has, rows and order and all.
    void valuesAreThoseOfTheFileAfterEveryStep()
    {
        for (quint32 seed = 1; seed <= 3; ++seed) {
            SampleDocument sample(makeStart());
            const auto mine = sample.open();
            const auto theirs = sample.open();
            OperationMaker maker(seed);
            QRandomGenerator dice(seed);
            int done = 0;
            const auto random = [&](Document &document) {
                done += std::holds_alternative<Applied>(
                            document.apply(maker.next(*document.snapshot())))
                            ? 1
                            : 0;
            };
            for (int i = 0; i < 120; ++i) {
                switch (dice.bounded(6)) {
                case 0:
                    mine->undo();
                    break;
                case 1:
                    mine->redo();
                    break;
                case 2: {
                    const auto many = makeMany(*mine->snapshot(), seed * 1'000 + quint32(i));
                    mine->applyAll(QStringLiteral("paste"), oneByOne(many));
                    break;
                }
                case 3:
                    QVERIFY(theirs->refresh().ok());
                    for (int step = 0; step < 4; ++step)
                        random(*theirs);
                    QVERIFY(mine->refresh().ok());
                    break;
                default:
                    random(*mine);
                }
                QVERIFY(sample.stored() == *mine->snapshot());
            }
            QVERIFY(done > 40);
        }
    }

    // The law of earlier states: what is put together from rows and history is what a file has
    // after all that came since was taken back in it, step by step.
    void earlierStatesAreThoseOfAFile()
    {
        const FixedClock clock(QDateTime(QDate(2026, 11, 28), QTime(1, 0), Qt::UTC));
        for (quint32 seed = 1; seed <= 4; ++seed) {
            SampleDocument sample;
            const auto document = sample.open();
            OperationMaker maker(seed);
            QRandomGenerator dice(seed);
            for (int i = 0; i < 160; ++i) {
                if (dice.bounded(8) == 0)
                    document->undo();
                else
                    document->apply(maker.next(*document->snapshot()));
                if (i % 8 != 0)
                    continue;
                const qint64 now = document->snapshot()->revision;
                const qint64 then = now - dice.bounded(int(qMin<qint64>(now, i % 3 ? 12 : 90)));
                const QString file = sample.path() + QStringLiteral(".%1").arg(i);
                QVERIFY(makeEarlierVersion(sample.path(), file, then, {}, clock).ok());
                const auto store = DocumentStore::open(file, Access::ReadOnly, {}, clock);
                const auto read = readEarlierVersion(sample.path(), then, {}, clock);
                QVERIFY(read.ok());
                Snapshot wanted = *(*store)->load();
                wanted.revision = read->revision;
                QVERIFY(*read == wanted);
            }
        }
    }

    // A gap that is filled over and over is spread anew among the rows around it.
    void oneGapIsFilledOverAndOver()
    {
        SampleDocument sample;
        const auto document = sample.open();
        QStringList wanted;
        for (int i = 0; i < 500; ++i) {
            const auto outcome = document->apply(
                operation(R"({"op":"add_opinion","node":"a1","summary":"間","before":"o2"})"));
            QVERIFY(isApplied(outcome));
            wanted += std::get<Applied>(outcome).id;
        }
        QStringList between;
        for (const Opinion &opinion : sample.stored().opinions) {
            if (opinion.summary == u"間")
                between += opinion.id.value();
        }
        QCOMPARE(between, wanted);
        QVERIFY(sample.stored() == *document->snapshot());
        while (document->canUndo())
            QVERIFY(isApplied(document->undo()));
        QVERIFY(SampleDocument::content(*document->snapshot()) == SampleDocument::values());
    }

    // A kind of operation that the model does not make is one whose undo nobody has tried.
    void everyKindIsTried()
    {
        QCOMPARE(OperationMaker::kinds(), operationKinds());
        SampleDocument sample;
        const auto document = sample.open();
        OperationMaker maker(7);
        std::set<QString> applied;
        for (int i = 0; i < 900; ++i) {
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
