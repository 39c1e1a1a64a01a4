#include "document/sample_document.h"
#include "store/care/verify.h"
#include "store/faulty_vfs.h"
#include "store/file/folder_test.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace gaiyo;

namespace {

const QString kWords = QStringLiteral("私の言葉");

Operation conditional(const char *json, qint64 since)
{
    Operation made = operation(json);
    made.ifUnchangedSince = since;
    return made;
}

std::variant<Applied, Refusal> applyAll(Document &document, const std::vector<Operation> &steps)
{
    return document.applyAll(QStringLiteral("steps"), [&](const QStringList &made) {
        return size_t(made.size()) < steps.size() ? std::optional(steps[size_t(made.size())])
                                                  : std::nullopt;
    });
}

std::optional<FieldConflict> conflictOf(const std::variant<Applied, Refusal> &outcome)
{
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal && refusal->error.kind == ErrorKind::Conflict ? refusal->conflict : std::nullopt;
}

const Opinion *findOpinion(const Snapshot &s, const char *id)
{
    for (const Opinion &opinion : s.opinions) {
        if (opinion.id.value() == QLatin1String(id))
            return &opinion;
    }
    return nullptr;
}

QString responseOf(const Snapshot &s, const char *id)
{
    for (const Response &response : s.responses) {
        if (response.id == findOpinion(s, id)->response)
            return response.markup;
    }
    return {};
}

ChangeSet lastChange(const QSignalSpy &spy)
{
    return spy.last().first().value<ChangeSet>();
}

} // namespace

// Two clerks in one document: what merges by itself, what is a conflict, and what comes back.
class TestSharing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConflictHasTheThreeTextsAndWhoWrote()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const qint64 since = mine->snapshot()->revision;
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        const auto found = conflictOf(
            mine->apply(conditional(R"({"op":"set_opinion","id":"o1","summary":"我"})", since)));
        QVERIFY(found);
        QCOMPARE(found->id, QStringLiteral("o1"));
        QCOMPARE(found->field, QStringLiteral("summary"));
        QCOMPARE(found->base.toString(), QStringLiteral("意見o1"));
        QCOMPARE(found->mine.toString(), QStringLiteral("我"));
        QCOMPARE(found->theirs.toString(), QStringLiteral("彼"));
        QCOMPARE(found->changedBy, QStringLiteral("山田"));
        QVERIFY(found->changedAt.isValid());
        QCOMPARE(findOpinion(sample.stored(), "o1")->summary, QStringLiteral("彼"));
    }

    // A step of several is judged like an operation by itself, and nothing of what it says is lost.
    void aStepOfSeveralSaysWhatStandsAgainstIt()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        std::vector<Operation> steps{
            operation(R"({"op":"set_opinion","id":"o3","summary":"先"})"),
            conditional(R"({"op":"set_opinion","id":"o1","summary":"我"})", 1)};
        const auto found = conflictOf(applyAll(*mine, steps));
        QVERIFY(found);
        QCOMPARE(found->id, QStringLiteral("o1"));
        QCOMPARE(found->base.toString(), QStringLiteral("意見o1"));
        QCOMPARE(found->mine.toString(), QStringLiteral("我"));
        QCOMPARE(found->theirs.toString(), QStringLiteral("彼"));
        QCOMPARE(findOpinion(sample.stored(), "o3")->summary, QStringLiteral("意見o3"));
        steps[1].seen = {{QStringLiteral("summary"), QStringLiteral("彼")}}; // the clerk has chosen
        QVERIFY(isApplied(applyAll(*mine, steps)));
        QCOMPARE(findOpinion(sample.stored(), "o1")->summary, QStringLiteral("我"));
    }

    void aStepOfSeveralBringsBackWhatWasRemoved()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o4"})"))));
        const auto done =
            applyAll(*mine, {conditional(R"({"op":"set_opinion","id":"o4","summary":"我"})", 1),
                             operation(R"({"op":"set_opinion","id":"o3","summary":"後"})")});
        QVERIFY(isApplied(done));
        QVERIFY(std::get<Applied>(done).restored);
        QCOMPARE(findOpinion(sample.stored(), "o4")->summary, QStringLiteral("我"));
    }

    // Those that were joined to it, too; but not what somebody joined to another since, nor one
    // that others are joined to now.
    void whatWasJoinedIsJoinedAgain()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        for (const char *step : {R"({"op":"join_opinion","id":"o1","with":"o4"})",
                                 R"({"op":"join_opinion","id":"o2","with":"o4"})",
                                 R"({"op":"join_opinion","id":"o3","with":"o4"})"})
            QVERIFY(isApplied(mine->apply(operation(step))));
        QVERIFY(theirs->poll());
        const Snapshot start = *mine->snapshot();
        const qint64 seen = start.revision;
        const auto type = R"({"op":"set_opinion","id":"o4","summary":"我"})";
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o4"})"))));
        QVERIFY(isApplied(mine->apply(conditional(type, seen))));
        Snapshot expected = start;
        for (Opinion &opinion : expected.opinions) {
            if (opinion.id.value() == u"o4")
                opinion.summary = QStringLiteral("我");
        }
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(expected));
        QVERIFY(*mine->snapshot() == sample.stored());
        for (int i = 0; i < 2; ++i) // its words, and that it came back
            QVERIFY(isApplied(mine->undo()));
        QVERIFY(!findOpinion(sample.stored(), "o1")->joined);
        for (int i = 0; i < 2; ++i)
            QVERIFY(isApplied(mine->redo()));
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(expected));
        const qint64 then = sample.stored().revision;
        QVERIFY(theirs->poll());
        for (const char *step : {R"({"op":"remove_opinion","id":"o4"})",
                                 R"({"op":"join_opinion","id":"o1","with":"o5"})",
                                 R"({"op":"join_opinion","id":"o6","with":"o2"})"})
            QVERIFY(isApplied(theirs->apply(operation(step))));
        QVERIFY(isApplied(
            mine->apply(conditional(R"({"op":"set_opinion","id":"o4","summary":"又"})", then))));
        const auto joined = [&](const char *id) {
            const Snapshot stored = sample.stored();
            const auto &to = findOpinion(stored, id)->joined;
            return to ? to->value() : QString();
        };
        QCOMPARE(joined("o1"), QStringLiteral("o5"));
        QCOMPARE(joined("o2"), QString());
        QCOMPARE(joined("o3"), QStringLiteral("o4"));
    }

    // One level is all that there is: what it was joined to was joined itself meanwhile.
    void aJoinedOpinionComesBackToTheRepresentative()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(
            isApplied(mine->apply(operation(R"({"op":"join_opinion","id":"o4","with":"o3"})"))));
        QVERIFY(theirs->poll());
        const qint64 seen = mine->snapshot()->revision;
        for (const char *step : {R"({"op":"remove_opinion","id":"o4"})",
                                 R"({"op":"join_opinion","id":"o3","with":"o5"})"})
            QVERIFY(isApplied(theirs->apply(operation(step))));
        QVERIFY(isApplied(
            mine->apply(conditional(R"({"op":"set_opinion","id":"o4","summary":"我"})", seen))));
        QCOMPARE(findOpinion(sample.stored(), "o4")->joined, OpinionId(QStringLiteral("o5")));
    }

    void theBaseIsWhatTheCallerSawWhereSavesCoalesced()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼一"})"))));
        QVERIFY(mine->refresh());
        const qint64 since = mine->snapshot()->revision;
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼二"})"))));
        Operation save = conditional(R"({"op":"set_opinion","id":"o1","summary":"我"})", since);
        save.seen = {{QStringLiteral("summary"), QStringLiteral("彼一")}};
        const auto found = conflictOf(mine->apply(save));
        QVERIFY(found);
        QCOMPARE(found->base.toString(), QStringLiteral("彼一"));
        QCOMPARE(found->theirs.toString(), QStringLiteral("彼二"));
        save.seen = {{QStringLiteral("summary"), QStringLiteral("彼二")}}; // the clerk has chosen
        QVERIFY(isApplied(mine->apply(save)));
    }

    void theSameWordsAreNoConflict()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        for (const char *line : {R"({"op":"set_opinion","id":"o1","summary":"同じ"})",
                                 R"({"op":"set_response","opinion":"o3","text":"同じ"})"}) {
            QVERIFY(isApplied(theirs->apply(operation(line))));
            QVERIFY(isApplied(mine->apply(conditional(line, 1))));
        }
        QCOMPARE(responseOf(sample.stored(), "o3"), QStringLiteral("同じ"));
        QVERIFY(*mine->snapshot() == sample.stored());
    }

    void differentFieldsMergeSilently()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        for (const char *line : {R"({"op":"set_opinion","id":"o1","summary":"彼","count":2})",
                                 R"({"op":"move_opinion","id":"o3","node":"b1"})",
                                 R"({"op":"set_settings","watermark":"彼"})",
                                 R"({"op":"set_node","id":"a1","title":"彼"})"})
            QVERIFY(isApplied(theirs->apply(operation(line))));
        for (const char *line : {R"({"op":"set_opinion","id":"o1","note":"我"})",
                                 R"({"op":"set_response","opinion":"o1","text":"我"})",
                                 R"({"op":"set_opinion","id":"o3","summary":"我"})",
                                 R"({"op":"set_settings","legend":false})",
                                 R"({"op":"set_node","id":"a1","draft_number":"②"})"})
            QVERIFY(isApplied(mine->apply(conditional(line, 1))));
        const Snapshot s = sample.stored();
        QCOMPARE(findOpinion(s, "o1")->summary, QStringLiteral("彼"));
        QCOMPARE(findOpinion(s, "o1")->note, QStringLiteral("我"));
        QCOMPARE(responseOf(s, "o1"), QStringLiteral("我"));
        QCOMPARE(findOpinion(s, "o3")->summary, QStringLiteral("我"));
        QCOMPARE(findOpinion(s, "o3")->node, NodeId(QStringLiteral("b1")));
        QCOMPARE(s.consultation.settings.size(), 2);
        const auto found =
            conflictOf(mine->apply(conditional(R"({"op":"set_settings","watermark":"我"})", 1)));
        QVERIFY(found);
        QCOMPARE(found->theirs.toString(), QStringLiteral("彼"));
    }

    void aResponseConflictsHoweverItsWordsCame_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("opinion");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("theirs");
        const auto row = [](const char *name, const char *line, const char *opinion,
                            const QString &base, const QString &theirs) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(opinion) << base << theirs;
        };
        row("written", R"({"op":"set_response","opinion":"o5","text":"彼"})", "o5",
            QStringLiteral("五"), QStringLiteral("彼"));
        row("written for the sharer", R"({"op":"set_response","opinion":"o2","text":"彼"})", "o1",
            QStringLiteral("共通の考え方"), QStringLiteral("彼"));
        row("first", R"({"op":"set_response","opinion":"o3","text":"彼"})", "o3", QString(),
            QStringLiteral("彼"));
        row("shared", R"({"op":"share_response","opinion":"o5","with":"o1"})", "o5",
            QStringLiteral("五"), QStringLiteral("共通の考え方"));
    }

    void aResponseConflictsHoweverItsWordsCame()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, opinion);
        QFETCH(QString, base);
        QFETCH(QString, theirs);
        SampleDocument sample;
        const auto me = sample.open();
        const auto other = sample.open();
        QVERIFY(isApplied(other->apply(operation(line.constData()))));
        Operation save = conditional(R"({"op":"set_response","text":"我"})", 1);
        save.arguments.insert(QStringLiteral("opinion"), QString::fromLatin1(opinion));
        const auto found = conflictOf(me->apply(save));
        QVERIFY(found);
        QCOMPARE(found->field, QStringLiteral("text"));
        QCOMPARE(found->base.toString(), base);
        QCOMPARE(found->mine.toString(), QStringLiteral("我"));
        QCOMPARE(found->theirs.toString(), theirs);
        QVERIFY(*me->snapshot() == sample.stored());
    }

    void aRemovedOpinionThatAnotherTypesInComesBack()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const Snapshot start = *mine->snapshot();
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o4"})"))));
        QSignalSpy told(theirs.get(), &Document::changed);
        QSignalSpy own(mine.get(), &Document::changed);
        const auto saved =
            mine->apply(conditional(R"({"op":"set_opinion","id":"o4","summary":"我"})", 1));
        QVERIFY(isApplied(saved));
        QVERIFY(std::get<Applied>(saved).restored);
        QCOMPARE(lastChange(own).restored, std::set<OpinionId>{OpinionId(QStringLiteral("o4"))});
        QVERIFY(theirs->poll());
        QCOMPARE(lastChange(told).restored, std::set<OpinionId>{OpinionId(QStringLiteral("o4"))});
        QVERIFY(lastChange(told).byOthers);
        Snapshot expected = start;
        for (Opinion &opinion : expected.opinions) {
            if (opinion.id.value() == u"o4")
                opinion.summary = QStringLiteral("我");
        }
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(expected));
        QVERIFY(*theirs->snapshot() == sample.stored());
        // Their undo of the removal finds it done.
        QCOMPARE(refusalOf(theirs->undo()), ErrorKind::Conflict);
    }

    // What was typed in an opinion that a colleague had removed is taken back first, and the
    // opinion stays; then it goes again, which is called so.
    void whatWasTypedInARestoredOpinionIsTakenBackFirst()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const Snapshot start = sample.stored();
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o4"})"))));
        const Snapshot removed = sample.stored();
        QVERIFY(isApplied(
            mine->apply(conditional(R"({"op":"set_response","opinion":"o4","text":"我"})", 1))));
        const Snapshot typed = sample.stored();
        QCOMPARE(mine->undoKind(), QStringLiteral("set_response"));
        QVERIFY(isApplied(mine->undo()));
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(start));
        QCOMPARE(mine->undoKind(), QStringLiteral("restore_opinion"));
        QVERIFY(isApplied(mine->undo()));
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(removed));
        QVERIFY(!mine->canUndo());
        for (int i = 0; i < 2; ++i) {
            const auto redone = mine->redo();
            const auto *refusal = std::get_if<Refusal>(&redone);
            QVERIFY2(!refusal, refusal ? qPrintable(refusal->error.message) : "");
        }
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(typed));
        QVERIFY(!mine->canRedo());
        QVERIFY(verifyFile(sample.path())->empty());
    }

    // An opinion whose heading a colleague removed meanwhile comes back to the tray, behind what is
    // there, and without a category that is gone.
    void aRemovalIsTakenBackIntoTheTrayOfALostHeading()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const Snapshot start = sample.stored();
        const Opinion fourth = *findOpinion(start, "o4");
        const Opinion fifth = *findOpinion(start, "o5");
        QVERIFY(isApplied(applyAll(*mine, {operation(R"({"op":"remove_opinion","id":"o4"})"),
                                           operation(R"({"op":"remove_opinion","id":"o5"})")})));
        for (const Opinion &each : {fourth, fifth})
            QVERIFY(isApplied(theirs->apply({QStringLiteral("remove_node"),
                                             {{QStringLiteral("id"), each.node->value()},
                                              {QStringLiteral("with_opinions"), true}},
                                             {}})) ||
                    fourth.node == fifth.node);
        const Snapshot gone = sample.stored();
        const auto undone = mine->undo();
        const auto *refusal = std::get_if<Refusal>(&undone);
        QVERIFY2(!refusal, refusal ? qPrintable(refusal->error.message) : "");
        const Snapshot back = sample.stored();
        for (const Opinion &each : {fourth, fifth}) {
            const Opinion *found = findOpinion(back, each.id.value().toUtf8().constData());
            QVERIFY(found);
            QVERIFY(!found->node);
            QCOMPARE(found->summary, each.summary);
            QCOMPARE(found->response, each.response);
        }
        QCOMPARE(back.opinions[back.opinions.size() - 2].id, fourth.id);
        QCOMPARE(back.opinions.back().id, fifth.id);
        QVERIFY(verifyFile(sample.path())->empty());
        QVERIFY(isApplied(mine->redo()));
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(gone));
        QVERIFY(isApplied(mine->undo()));
        QVERIFY(SampleDocument::content(sample.stored()) == SampleDocument::content(back));
    }

    // Of several that were changed, the one that a colleague has changed since stays as it is.
    void theOthersAreTakenBack()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        const Snapshot start = sample.stored();
        std::vector<Operation> steps;
        for (const char *id : {"o1", "o4", "o5"})
            steps.push_back(
                {QStringLiteral("set_opinion"),
                 {{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("count"), 7}},
                 {}});
        QVERIFY(isApplied(applyAll(*mine, steps)));
        const Snapshot changed = sample.stored();
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"set_opinion","id":"o4","count":9})"))));
        QVERIFY(isApplied(mine->undo()));
        const Snapshot back = sample.stored();
        QCOMPARE(findOpinion(back, "o4")->count, 9);
        for (const char *id : {"o1", "o5"})
            QCOMPARE(findOpinion(back, id)->count, findOpinion(start, id)->count);
        QVERIFY(isApplied(mine->redo()));
        QCOMPARE(findOpinion(sample.stored(), "o4")->count, 9);
        QCOMPARE(findOpinion(sample.stored(), "o1")->count, 7);
        // Where none can be, nothing is done.
        for (const char *id : {"o1", "o5"})
            QVERIFY(isApplied(theirs->apply(
                {QStringLiteral("set_opinion"),
                 {{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("count"), 8}},
                 {}})));
        QCOMPARE(refusalOf(mine->undo()), ErrorKind::Conflict);
    }

    // A refusal says what stands in the way.
    void refusalsOfUndoSayWhy_data()
    {
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QString>("said");
        QTest::newRow("heading of a move")
            << QByteArray(R"({"op":"move_opinion","id":"o4","node":null})")
            << QByteArray(R"({"op":"remove_node","id":"NODE","with_opinions":true})")
            << "The heading that “%1” stood under has been removed";
        QTest::newRow("gone") << QByteArray(R"({"op":"set_opinion","id":"o4","count":7})")
                              << QByteArray(R"({"op":"remove_opinion","id":"o4"})")
                              << "“%1” has been removed in the meantime";
        QTest::newRow("changed") << QByteArray(R"({"op":"set_opinion","id":"o4","count":7})")
                                 << QByteArray(R"({"op":"set_opinion","id":"o4","count":8})")
                                 << "Somebody has worked on “%1”";
    }
    void refusalsOfUndoSayWhy()
    {
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        QFETCH(QString, said);
        SampleDocument sample;
        const auto own = sample.open();
        const auto other = sample.open();
        const Opinion fourth = *findOpinion(sample.stored(), "o4");
        theirs.replace("NODE", fourth.node->value().toUtf8());
        QVERIFY(isApplied(own->apply(operation(mine.constData()))));
        QVERIFY(isApplied(other->apply(operation(theirs.constData()))));
        const auto refused = own->undo();
        QCOMPARE(refusalOf(refused), ErrorKind::Conflict);
        const QString message = std::get<Refusal>(refused).error.message;
        const QString words = message.section(u'“', 1).section(u'”', 0, 0);
        QVERIFY2(!words.isEmpty() && message.startsWith(said.arg(words)), qPrintable(message));
    }

    void wordsForALostResponseComeBackInTheTrayOfALostHeading()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"remove_node","id":"b","with_opinions":true})"))));
        const auto saved =
            mine->apply(conditional(R"({"op":"set_response","opinion":"o5","text":"我"})", 1));
        QVERIFY(isApplied(saved));
        const Snapshot s = sample.stored();
        QVERIFY(findOpinion(s, "o5"));
        QVERIFY(!findOpinion(s, "o5")->node);
        QCOMPARE(responseOf(s, "o5"), QStringLiteral("我"));
        QVERIFY(verifyFile(sample.path())->empty());
    }

    void aPlaceThatWasFilledMeanwhileHasRoomForBoth()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o2"})"))));
        for (int i = 0; i < 3; ++i)
            QVERIFY(isApplied(
                theirs->apply(operation(R"({"op":"add_opinion","node":"a1","summary":"間"})"))));
        QVERIFY(isApplied(
            mine->apply(conditional(R"({"op":"set_opinion","id":"o2","summary":"我"})", 1))));
        QVERIFY(isApplied(mine->apply(
            operation(R"({"op":"add_opinion","node":"a1","summary":"前","before":"o2"})"))));
        QVERIFY(*mine->snapshot() == sample.stored());
    }

    void wordsChangedBeforeTheRemovalAreAConflict()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o5","summary":"彼"})"))));
        QVERIFY(isApplied(theirs->apply(operation(R"({"op":"remove_opinion","id":"o5"})"))));
        const auto found = conflictOf(
            mine->apply(conditional(R"({"op":"set_opinion","id":"o5","summary":"我"})", 1)));
        QVERIFY(found);
        QCOMPARE(found->base.toString(), QStringLiteral("意見o5"));
        QCOMPARE(found->theirs.toString(), QStringLiteral("彼"));
        QVERIFY(!findOpinion(sample.stored(), "o5"));
    }

    void whatOneKnewToBeRemovedStaysRemoved()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        QVERIFY(isApplied(mine->apply(operation(R"({"op":"remove_opinion","id":"o5"})"))));
        const qint64 now = mine->snapshot()->revision;
        QCOMPARE(refusalOf(mine->apply(
                     conditional(R"({"op":"set_opinion","id":"o5","summary":"我"})", now))),
                 ErrorKind::NotFound);
        QCOMPARE(
            refusalOf(mine->apply(operation(R"({"op":"set_opinion","id":"o5","summary":"我"})"))),
            ErrorKind::NotFound);
    }

    void whatAnotherWorkedOnIsNotRemovedUnseen_data()
    {
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("mine");
        QTest::newRow("summary") << QByteArray(R"({"op":"set_opinion","id":"o4","summary":"彼"})")
                                 << QByteArray(R"({"op":"remove_opinion","id":"o4"})");
        QTest::newRow("response") << QByteArray(
                                         R"({"op":"set_response","opinion":"o4","text":"彼"})")
                                  << QByteArray(R"({"op":"remove_opinion","id":"o4"})");
        QTest::newRow("below a heading")
            << QByteArray(R"({"op":"set_response","opinion":"o4","text":"彼"})")
            << QByteArray(R"({"op":"remove_node","id":"b","with_opinions":true})");
        QTest::newRow("new below a heading")
            << QByteArray(R"({"op":"add_opinion","node":"b1","summary":"彼"})")
            << QByteArray(R"({"op":"remove_node","id":"b","with_opinions":true})");
    }

    void whatAnotherWorkedOnIsNotRemovedUnseen()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, mine);
        SampleDocument sample;
        const auto me = sample.open();
        const auto other = sample.open();
        QVERIFY(isApplied(other->apply(operation(theirs.constData()))));
        const Snapshot before = sample.stored();
        QCOMPARE(refusalOf(me->apply(conditional(mine.constData(), 1))), ErrorKind::Conflict);
        QVERIFY(sample.stored() == before);
        QVERIFY(isApplied(me->apply(conditional(mine.constData(), before.revision))));
    }

    void pollTellsOthersChangesOnceAndDoesNotStandInTheWay()
    {
        SampleDocument sample;
        const auto mine = sample.open();
        const auto theirs = sample.open();
        QSignalSpy spy(mine.get(), &Document::changed);
        QVERIFY(mine->poll());
        QCOMPARE(spy.size(), 0);
        QVERIFY(isApplied(
            theirs->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"彼"})"))));
        QVERIFY(mine->poll());
        QVERIFY(mine->poll());
        QCOMPARE(spy.size(), 1);
        QVERIFY(lastChange(spy).byOthers);
        QVERIFY(*mine->snapshot() == *theirs->snapshot());
        // A colleague in the middle of a save is no trouble, and says nothing about the share.
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(sample.path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(mine->poll());
        QVERIFY(mine->isReachable());
        sqlite3_close(other);
    }

    void anOperationDoneTwiceIsDoneOnce()
    {
        SampleDocument sample;
        const auto document = sample.open();
        Operation add = operation(R"({"op":"add_opinion","node":"a1","summary":"一度"})");
        add.uuid = QStringLiteral("11111111-2222");
        const auto first = document->apply(add);
        const auto second = document->apply(add);
        QVERIFY(isApplied(first) && isApplied(second));
        QCOMPARE(std::get<Applied>(second).id, std::get<Applied>(first).id);
        QCOMPARE(std::get<Applied>(second).revision, std::get<Applied>(first).revision);
        QCOMPARE(document->snapshot()->opinions.size(), size_t(7));
    }

    // At every operation on the disk of a save, the disk goes away, comes back, and the clerk's
    // program tries again: in the end the opinion is there once, and undo takes just it back.
    void aSaveOfUnknownOutcomeIsDoneOnce()
    {
        int unknown = 0;
        int arrived = 0;
        int operations = 0;
        for (int nth = 1; nth <= operations || nth == 1; ++nth) {
            SampleDocument sample;
            FaultyVfs vfs;
            const auto document = sample.open();
            const Snapshot start = SampleDocument::content(*document->snapshot());
            QSignalSpy settled(document.get(), &Document::operationSettled);
            QSignalSpy reach(document.get(), &Document::reachabilityChanged);
            Operation add = operation(R"({"op":"add_opinion","node":"a1","summary":"一度"})");
            add.uuid = QStringLiteral("uuid-%1").arg(nth);
            if (operations == 0) {
                SampleDocument calm;
                const auto counted = calm.open();
                vfs.arm(0, FaultyVfs::Fault::None);
                QVERIFY(isApplied(counted->apply(add)));
                operations = vfs.count();
                QVERIFY(operations > 5);
            }
            vfs.arm(nth, FaultyVfs::Fault::FromThereOn);
            const auto outcome = document->apply(add);
            const bool refused = std::holds_alternative<Refusal>(outcome);
            const bool isUnknown = refused && std::get<Refusal>(outcome).isOutcomeUnknown;
            unknown += isUnknown;
            vfs.arm(0, FaultyVfs::Fault::None);
            if (isUnknown) {
                QVERIFY(!document->isReachable());
                QCOMPARE(document->unsettledOperation(), add.uuid);
                QVERIFY(document->poll());
                QVERIFY(document->isReachable());
                QCOMPARE(reach.size(), 2);
                QCOMPARE(settled.size(), 1);
                arrived += settled.first().at(1).toBool();
            }
            QVERIFY(isApplied(document->apply(add)));
            QVERIFY(*document->snapshot() == sample.stored());
            QCOMPARE(document->snapshot()->opinions.size(), size_t(7));
            QVERIFY(verifyFile(sample.path())->empty());
            QVERIFY(isApplied(document->undo()));
            QVERIFY(SampleDocument::content(sample.stored()) == start);
            QVERIFY(!document->canUndo());
        }
        QVERIFY(unknown > 0);
        qInfo("%d operations on the disk, %d of unknown outcome, %d of them had arrived",
              operations, unknown, arrived);
    }

    // A folder whose locks do nothing, whose readers are late, or that never lets go.
    void aFolderThatLiesIsNotTrusted()
    {
        QTemporaryDir folder;
        for (const LockAnswer always : {LockAnswer::Free, LockAnswer::Held, LockAnswer::Closed,
                                        LockAnswer::Stale, LockAnswer::Failed}) {
            const auto tested =
                testFolder(folder.path(), [&](const QString &, qint64) { return always; });
            QVERIFY(!tested);
            QCOMPARE(tested.error().kind, ErrorKind::Conflict);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
    }

    void aFileThatWasMovedAwayIsNotWrittenTo()
    {
        SampleDocument sample;
        const auto document = sample.open();
#ifdef Q_OS_WIN
        // Nobody can take away a file that is open.
        QVERIFY(!QFile::rename(sample.path(), sample.path() + QStringLiteral(".away")));
        return;
#endif
        QSignalSpy reach(document.get(), &Document::reachabilityChanged);
        const QString away = sample.path() + QStringLiteral(".away");
        QVERIFY(QFile::rename(sample.path(), away));
        const Operation save = operation(R"({"op":"set_opinion","id":"o1","summary":"我"})");
        QCOMPARE(refusalOf(document->apply(save)), ErrorKind::Missing);
        QVERIFY(!document->poll());
        QVERIFY(!document->isReachable());
        QCOMPARE(document->snapshot()->opinions.size(), size_t(6));
        QVERIFY(QFile::rename(away, sample.path()));
        QVERIFY(document->poll());
        QVERIFY(document->isReachable());
        QCOMPARE(reach.size(), 2);
        QVERIFY(isApplied(document->apply(save)));
        QCOMPARE(findOpinion(sample.stored(), "o1")->summary, QStringLiteral("我"));
    }

    void anOlderCopyInItsPlaceIsTakenAsItIs()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".copy");
        QVERIFY(QFile::copy(sample.path(), copy));
        const auto document = sample.open();
        QVERIFY(isApplied(
            document->apply(operation(R"({"op":"set_opinion","id":"o1","summary":"我"})"))));
#ifdef Q_OS_WIN
        QVERIFY(!QFile::remove(sample.path())); // nor put another in its place
        return;
#endif
        QSignalSpy spy(document.get(), &Document::changed);
        QVERIFY(QFile::remove(sample.path()));
        QVERIFY(QFile::rename(copy, sample.path()));
        QVERIFY(document->poll());
        QVERIFY(*document->snapshot() == sample.stored());
        QCOMPARE(lastChange(spy).opinions.changed,
                 std::set<OpinionId>{OpinionId(QStringLiteral("o1"))});
        QVERIFY(!document->canUndo());
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "test_sharing.moc"
