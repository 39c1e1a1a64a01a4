#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/work/responsible.h"
#include "domain/work/work.h"
#include "store/care/handover.h"
#include "store/care/purge.h"
#include "store/care/verify.h"
#include "store/confirmations.h"
#include "store/history_list.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gaiyo;

namespace {

const FixedClock kClock(QDateTime(QDate(2026, 11, 23), QTime(9, 2), Qt::UTC));
const Author kAuthor{QStringLiteral("佐藤")};

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

// A department was asked about o1 (answered so far by 共通の考え方) and o3 (not answered).
struct Asked
{
    SampleDocument sample;
    std::unique_ptr<Document> document = sample.open();

    Asked()
    {
        save(*document, R"({"op":"add_department","id":"d1","name":"公園課"})");
        save(*document, R"({"op":"add_round","id":"i1","name":"第1回","due_on":"2026-10-03"})");
        save(*document, R"({"op":"unshare_response","opinion":"o1"})");
        save(*document, R"({"op":"issue_sheet","id":"h1","round":"i1","department":"d1",
                            "opinions":["o1","o3"]})");
    }

    void answer(const char *file, const char *id, const char *opinion, const char *words,
                const char *by = "")
    {
        const QByteArray line = QByteArray(R"({"op":"add_replies","sheet":"h1","file":"FILE.xlsx",
            "file_hash":"FILE","replies":[{"id":"ID","row":3,"opinion":"OPINION",
            "response":"WORDS","by":"BY"}]})")
                                    .replace("FILE", file)
                                    .replace("ID", id)
                                    .replace("OPINION", opinion)
                                    .replace("WORDS", words)
                                    .replace("BY", by);
        save(*document, line.constData());
    }

    QString response(const char *id) const
    {
        const auto row = document->findRow(QLatin1String(id));
        const auto text = document->findRow((*row)[u"response"].toString());
        return text ? (*text)[u"text"].toString() : QString();
    }
    QString state(const char *reply) const
    {
        return (*document->findRow(QLatin1String(reply)))[u"state"].toString();
    }
};

constexpr const char *kTakeFirst = R"({"op":"take_reply","id":"y1","fields":["response"]})";

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// What departments are asked and answer, and how an answer comes into its opinion.
class TestInquiry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerWaitsUntilItIsTaken()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。{注}");
        QCOMPARE(asked.response("o1"), QStringLiteral("共通の考え方"));
        QCOMPARE(asked.state("y1"), QStringLiteral("open"));
        const Snapshot before = SampleDocument::content(*asked.document->snapshot());
        save(*asked.document, kTakeFirst);
        QCOMPARE(asked.response("o1"), QStringLiteral("木を植えます。{{lb}}注}"));
        const auto reply = asked.document->findRow(QStringLiteral("y1"));
        QCOMPARE((*reply)[u"state"].toString(), QStringLiteral("taken"));
        QCOMPARE((*reply)[u"decided_by"].toString(), QStringLiteral("山田"));
        const Snapshot after = SampleDocument::content(*asked.document->snapshot());
        QVERIFY(isApplied(asked.document->undo()));
        QVERIFY(SampleDocument::content(*asked.document->snapshot()) == before);
        QVERIFY(isApplied(asked.document->redo()));
        QVERIFY(SampleDocument::content(*asked.document->snapshot()) == after);
        QVERIFY(SampleDocument::content(asked.sample.stored()) == after);
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    void otherWordsAreEditedAndNothingIsTakenThatWasNotSaid()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        QCOMPARE(refused(*asked.document, R"({"op":"take_reply","id":"y1","fields":["category"]})"),
                 ErrorKind::Invalid);
        QCOMPARE(refused(*asked.document, R"({"op":"take_reply","id":"y1","fields":[]})"),
                 ErrorKind::Invalid);
        save(*asked.document,
             R"({"op":"take_reply","id":"y1","fields":["response"],"text":"木を2本植えます。"})");
        QCOMPARE(asked.response("o1"), QStringLiteral("木を2本植えます。"));
        QCOMPARE(asked.state("y1"), QStringLiteral("edited"));
        save(*asked.document, R"({"op":"decline_reply","id":"y1","note":"撤回"})");
        QCOMPARE(asked.state("y1"), QStringLiteral("declined"));
    }

    // Those that share the response keep it, word for word.
    void anAnswerForOneOfThoseThatShare()
    {
        Asked asked;
        save(*asked.document, R"({"op":"share_response","opinion":"o3","with":"o1"})");
        asked.answer("a", "y1", "o1", "木を植えます。");
        const auto before = SampleDocument::content(asked.sample.stored());
        save(*asked.document,
             R"({"op":"take_reply","id":"y1","fields":["response"],"alone":true})");
        QCOMPARE(asked.response("o1"), QStringLiteral("木を植えます。"));
        QCOMPARE(asked.response("o3"), QStringLiteral("共通の考え方"));
        QCOMPARE(asked.state("y1"), QStringLiteral("taken"));
        const auto after = SampleDocument::content(asked.sample.stored());
        QVERIFY(isApplied(asked.document->undo()));
        QVERIFY(SampleDocument::content(asked.sample.stored()) == before);
        QVERIFY(isApplied(asked.document->redo()));
        QVERIFY(SampleDocument::content(asked.sample.stored()) == after);
        // Where nobody shares it, it is as always.
        asked.answer("b", "y2", "o1", "木を2本植えます。");
        save(*asked.document,
             R"({"op":"take_reply","id":"y2","fields":["response"],"alone":true})");
        QCOMPARE(asked.response("o1"), QStringLiteral("木を2本植えます。"));
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    void whatWasChangedSinceTheSheetIsAConflict()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        save(*asked.document, R"({"op":"set_response","opinion":"o1","text":"検討します。"})");
        const auto outcome = asked.document->apply(operation(kTakeFirst));
        const auto *refusal = std::get_if<Refusal>(&outcome);
        QVERIFY(refusal && refusal->error.kind == ErrorKind::Conflict && refusal->conflict);
        QCOMPARE(refusal->conflict->base.toString(), QStringLiteral("共通の考え方"));
        QCOMPARE(refusal->conflict->mine.toString(), QStringLiteral("木を植えます。"));
        QCOMPARE(refusal->conflict->theirs.toString(), QStringLiteral("検討します。"));
        QCOMPARE(asked.response("o1"), QStringLiteral("検討します。"));
        QCOMPARE(asked.state("y1"), QStringLiteral("open"));
        // Who has seen all three takes it all the same.
        Operation seen = operation(kTakeFirst);
        seen.ifUnchangedSince = asked.document->snapshot()->revision;
        QVERIFY(isApplied(asked.document->apply(seen)));
        QCOMPARE(asked.response("o1"), QStringLiteral("木を植えます。"));
    }

    void twoWhoDecideAreAConflict()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        Operation take = operation(kTakeFirst);
        take.ifUnchangedSince = asked.document->snapshot()->revision;
        const auto colleague = asked.sample.open();
        save(*colleague, R"({"op":"decline_reply","id":"y1"})");
        QCOMPARE(refusalOf(asked.document->apply(take)), ErrorKind::Conflict);
        QCOMPARE(asked.response("o1"), QStringLiteral("共通の考え方"));
    }

    void aNewerFileAnswersAnewWhatIsStillOpen()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        asked.answer("b", "y2", "o1", "木を2本植えます。");
        QCOMPARE(asked.state("y1"), QStringLiteral("superseded"));
        save(*asked.document, R"({"op":"take_reply","id":"y2","fields":["response"]})");
        // What was taken is what the third one changes.
        asked.answer("c", "y3", "o1", "木を3本植えます。");
        QCOMPARE(asked.state("y2"), QStringLiteral("taken"));
        save(*asked.document, R"({"op":"take_reply","id":"y3","fields":["response"]})");
        QCOMPARE(asked.response("o1"), QStringLiteral("木を3本植えます。"));
    }

    // A colleague's copy of the sheet in which only a category, or a remark, is filled in takes no
    // words back that came in the first file.
    void aNewerFileThatSaysLessTakesNothingBack()
    {
        for (const char *more : {R"("category":"◎")", R"("remark":"道路課にも聞いてください。")"}) {
            Asked asked;
            asked.answer("a", "y1", "o1", "木を植えます。");
            const QByteArray line = QByteArray(R"({"op":"add_replies","sheet":"h1","file":"b.xlsx",
                "file_hash":"b","replies":[{"id":"y2","row":3,"opinion":"o1",MORE}]})")
                                        .replace("MORE", more);
            save(*asked.document, line.constData());
            QCOMPARE(asked.state("y1"), QStringLiteral("open"));
            QCOMPARE(asked.state("y2"), QStringLiteral("open"));
        }
    }

    // Neither knows of the other: both wait, and the second one overwrites nothing unseen.
    void twoPeopleOfOneDepartmentAreTwoAnswers()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。", "田中");
        asked.answer("b", "y2", "o1", "木は植えません。", "鈴木");
        QCOMPARE(asked.state("y1"), QStringLiteral("open"));
        save(*asked.document, kTakeFirst);
        QCOMPARE(refused(*asked.document, R"({"op":"take_reply","id":"y2","fields":["response"]})"),
                 ErrorKind::Conflict);
        QCOMPARE(asked.response("o1"), QStringLiteral("木を植えます。"));
    }

    void oneFileIsReadInOnce()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        const auto colleague = asked.sample.open();
        QCOMPARE(refused(*colleague, R"({"op":"add_replies","sheet":"h1","file":"a.xlsx",
                     "file_hash":"a","replies":[{"row":3,"opinion":"o1","response":"木"}]})"),
                 ErrorKind::Invalid);
        QCOMPARE(colleague->snapshot()->work->replies.size(), size_t(1));
    }

    // Its sheet says so, once for each file, whoever takes it in; one step of undo.
    void aFileThatCameBackUnchangedIsNoted()
    {
        Asked asked;
        const auto colleague = asked.sample.open();
        const char *same = R"({"op":"add_replies","sheet":"h1","file":"公園課 控.xlsx",
            "file_hash":"a","came_at":"2026-10-02T01:00:00.000Z","replies":[]})";
        const QString noted = QStringLiteral("2026-10-02T01:00:00.000Z a 公園課 控.xlsx");
        const auto returned = [&] { return asked.sample.stored().work->sheets[0].returned; };
        QCOMPARE(save(*asked.document, same), QStringLiteral("h1"));
        QCOMPARE(returned(), noted);
        QCOMPARE(refused(*colleague, same), ErrorKind::Invalid);
        QCOMPARE(refused(*colleague, R"({"op":"add_replies","sheet":"h1","file":"a.xlsx",
            "file_hash":"a","replies":[{"row":3,"opinion":"o1","response":"木"}]})"),
                 ErrorKind::Invalid);
        for (const char *nameless : {R"({"op":"add_replies","sheet":"h1","replies":[]})",
                                     R"({"op":"add_replies","file_hash":"c","replies":[]})"})
            QCOMPARE(refused(*colleague, nameless), ErrorKind::Invalid);
        QVERIFY(isApplied(asked.document->undo()));
        QCOMPARE(returned(), QString());
        QVERIFY(isApplied(asked.document->redo()));
        save(*colleague, R"({"op":"add_replies","sheet":"h1","file":"b.xlsx","file_hash":"b",
            "came_at":"2026-10-03T01:00:00.000Z","replies":[]})");
        QCOMPARE(returned(), noted + QStringLiteral("\n2026-10-03T01:00:00.000Z b b.xlsx"));
        // A colleague's file is no part of what is taken back: it stays, and comes back as it was.
        QVERIFY(isApplied(asked.document->undo()));
        QCOMPARE(returned(), QStringLiteral("2026-10-03T01:00:00.000Z b b.xlsx"));
        save(*colleague, R"({"op":"add_replies","sheet":"h1","file":"c.xlsx","file_hash":"c",
            "came_at":"2026-10-04T01:00:00.000Z","replies":[]})");
        QVERIFY(isApplied(asked.document->redo()));
        QCOMPARE(returnsIn(returned()).size(), size_t(3));
        QVERIFY(isApplied(asked.document->undo()));
        QVERIFY(isApplied(colleague->undo()));
        QVERIFY(isApplied(colleague->undo()));
        QCOMPARE(returned(), QString());
        QVERIFY(isApplied(colleague->redo()));
        QCOMPARE(refused(*colleague, R"({"op":"remove_round","id":"i1"})"), ErrorKind::Invalid);
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    // A conflict is told until somebody has dealt with it, and the copy's answer waits meanwhile:
    // what was taken of it there does not stand here.
    void aSheetAnsweredInTwoCopiesIsSettledOnce()
    {
        Asked asked;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        asked.document.reset();
        QVERIFY(QFile::copy(asked.sample.path(), copy));
        CountingIdSource ids(QStringLiteral("there"));
        {
            const auto carried = *Document::open(copy, Access::ReadWrite, {kClock, ids, kAuthor});
            save(*carried, R"({"op":"add_replies","sheet":"h1","file":"b.xlsx","file_hash":"b",
                "replies":[{"id":"t1","row":3,"opinion":"o1","response":"水を引きます。"}]})");
            save(*carried, R"({"op":"take_reply","id":"t1","fields":["response"]})");
        }
        asked.document = asked.sample.open();
        asked.answer("a", "y1", "o1", "木を植えます。");
        save(*asked.document, kTakeFirst);
        const auto merged = [&] {
            const auto report = mergeCopy(copy, asked.sample.path(), kAuthor, kClock);
            if (!report)
                qFatal("%s", qUtf8Printable(report.error().message));
            QStringList told;
            for (const MergeReport::Conflict &conflict : report->conflicts)
                told += entityName(conflict.entity) + u'.' + conflict.values.field;
            return told.join(u' ');
        };
        const QString dispute = QStringLiteral("response.text");
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(merged(), dispute);
            QVERIFY(asked.document->refresh());
            QCOMPARE(asked.response("o1"), QStringLiteral("木を植えます。"));
            QCOMPARE(asked.state("y1"), QStringLiteral("taken"));
            QCOMPARE(asked.state("t1"), QStringLiteral("open"));
        }
        // Also when the copy goes on with something else.
        {
            const auto carried = *Document::open(copy, Access::ReadWrite, {kClock, ids, kAuthor});
            save(*carried, R"({"op":"set_opinion","id":"o3","note":"控え"})");
        }
        QCOMPARE(merged(), dispute);
        QVERIFY(asked.document->refresh());
        QCOMPARE(asked.state("t1"), QStringLiteral("open"));
        save(*asked.document,
             R"({"op":"take_reply","id":"t1","fields":["response"],"text":"木と水。"})");
        QCOMPARE(merged(), QString());
        QVERIFY(asked.document->refresh());
        QCOMPARE(asked.response("o1"), QStringLiteral("木と水。"));
        QCOMPARE(asked.state("t1"), QStringLiteral("edited"));
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    // One answer, decided here and there.
    void decisionsOfTwoCopiesComeTogether()
    {
        struct Case
        {
            const char *here;
            const char *there;
            const char *state;
            int conflicts;
        };
        const char *take = R"({"op":"take_reply","id":"y1","fields":["response"]})";
        const char *decline = R"({"op":"decline_reply","id":"y1"})";
        for (const Case &each : {Case{nullptr, take, "taken", 0}, Case{take, nullptr, "taken", 0},
                                 Case{take, take, "taken", 0}, Case{decline, take, "declined", 1},
                                 Case{decline, decline, "declined", 0}}) {
            Asked asked;
            asked.answer("a", "y1", "o3", "灯を増やします。");
            const QTemporaryDir folder;
            const QString copy = folder.filePath(QStringLiteral("copy.db"));
            asked.document.reset();
            QVERIFY(QFile::copy(asked.sample.path(), copy));
            CountingIdSource ids(QStringLiteral("there"));
            if (each.there) {
                const FixedClock later(kClock.nowUtc().addSecs(600));
                save(**Document::open(copy, Access::ReadWrite, {later, ids, kAuthor}), each.there);
            }
            asked.document = asked.sample.open();
            if (each.here)
                save(*asked.document, each.here);
            for (int i = 0; i < 2; ++i) {
                const auto report = mergeCopy(copy, asked.sample.path(), kAuthor, kClock);
                QVERIFY(report);
                const auto states = std::ranges::count_if(
                    report->conflicts, [](const MergeReport::Conflict &conflict) {
                        return conflict.entity == Entity::Reply;
                    });
                QCOMPARE(int(states), each.conflicts);
                QVERIFY(asked.document->refresh());
                QCOMPARE(asked.state("y1"), QString::fromLatin1(each.state));
            }
        }
    }

    // A set, as the answers are.
    void whatCameBackToTwoCopiesComesTogether()
    {
        Asked asked;
        const auto comesBack = [](Document &document, const QByteArray &file) {
            save(document,
                 QByteArray(R"({"op":"add_replies","sheet":"h1","file":"F","file_hash":"F",
                "came_at":"2026-10-02T01:00:00.000Z","replies":[]})")
                     .replace("F", file)
                     .constData());
        };
        comesBack(*asked.document, "a");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        asked.document.reset();
        QVERIFY(QFile::copy(asked.sample.path(), copy));
        CountingIdSource ids(QStringLiteral("there"));
        {
            const auto carried = *Document::open(copy, Access::ReadWrite, {kClock, ids, kAuthor});
            comesBack(*carried, "b");
            comesBack(*carried, "c");
        }
        asked.document = asked.sample.open();
        comesBack(*asked.document, "c");
        comesBack(*asked.document, "d");
        const auto report = mergeCopy(copy, asked.sample.path(), kAuthor, kClock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(report->conflicts.empty());
        QString files;
        for (const SheetReturn &each : returnsIn(asked.sample.stored().work->sheets[0].returned))
            files += each.file;
        QCOMPARE(files, QStringLiteral("acdb"));
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    // A sheet that went out from another document: what its state was nobody knows here.
    void ofAnUnknownStateNothingIsOverwritten()
    {
        Snapshot values = *Asked().document->snapshot();
        Work work = *values.work;
        work.sheets[0].revision = 2; // there is one, and it is another
        work.sheets[0].operation = QStringLiteral("elsewhere");
        values.work = WorkPtr(work);
        SampleDocument sample(values);
        const auto document = sample.open();
        save(*document, R"({"op":"add_replies","sheet":"h1","replies":[
            {"id":"y1","opinion":"o1","response":"木"},{"id":"y2","opinion":"o3","response":"灯"}]})");
        save(*document, R"({"op":"set_opinion","id":"o1","note":"x"})");
        QCOMPARE(refused(*document, kTakeFirst), ErrorKind::Conflict);
        save(*document, R"({"op":"take_reply","id":"y2","fields":["response"]})");
    }

    void anAnswerStaysWhenItsOpinionIsGone()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "木を植えます。");
        save(*asked.document, R"({"op":"remove_opinion","id":"o1"})");
        QCOMPARE(refused(*asked.document, kTakeFirst), ErrorKind::Invalid);
        save(*asked.document, R"({"op":"place_reply","id":"y1","opinion":"o3"})");
        save(*asked.document, R"({"op":"join_opinion","id":"o3","with":"o4"})");
        QCOMPARE(refused(*asked.document, kTakeFirst), ErrorKind::Invalid);
        save(*asked.document, R"({"op":"part_opinion","id":"o3"})");
        save(*asked.document, kTakeFirst);
        QCOMPARE(asked.response("o3"), QStringLiteral("木を植えます。"));
        // One that comes only now still says which one it was for.
        asked.answer("b", "y2", "o1", "遅れました。");
        QCOMPARE((*asked.document->findRow(QStringLiteral("y2")))[u"opinion"].toString(),
                 QStringLiteral("o1"));
    }

    void whoAnswers()
    {
        Asked asked;
        Document &document = *asked.document;
        const auto of = [&](const char *id) {
            const SnapshotPtr values = document.snapshot();
            QString found;
            for (const Opinion &opinion : values->opinions) {
                if (opinion.id.value() != QLatin1String(id))
                    continue;
                for (const DepartmentId &department : ResponsibleDepartments(*values).of(opinion))
                    found += department.value() + u' ';
            }
            return found.trimmed();
        };
        save(document, R"({"op":"add_department","id":"d2","name":"水路課","before":"d1"})");
        save(document, R"({"op":"assign","node":"a","departments":["d1"]})");
        QCOMPARE(of("o1"), QStringLiteral("d1")); // through 甲の一
        QCOMPARE(of("o4"), QString());
        save(document, R"({"op":"assign","node":"a1","departments":["d2"]})");
        QCOMPARE(of("o1"), QStringLiteral("d2"));
        QCOMPARE(of("o3"), QStringLiteral("d1"));
        save(document, R"({"op":"assign","opinion":"o1","departments":["d1","d2"]})");
        QCOMPARE(of("o1"), QStringLiteral("d1 d2"));
        save(document, R"({"op":"assign","opinion":"o1","departments":["d2","d1"]})");
        QCOMPARE(of("o1"), QStringLiteral("d2 d1"));
        QCOMPARE(document.snapshot()->work->assignments.size(), size_t(2));
        save(document, R"({"op":"remove_department","id":"d2"})");
        QCOMPARE(of("o1"), QStringLiteral("d1"));
        save(document, R"({"op":"assign","opinion":"o1","departments":[]})");
        QCOMPARE(of("o1"), QStringLiteral("d1"));
        QCOMPARE(refused(document, R"({"op":"remove_department","id":"d1"})"), ErrorKind::Invalid);
        QCOMPARE(refused(document, R"({"op":"assign","node":"a","departments":["d1","d9"]})"),
                 ErrorKind::NotFound);
        for (int i = 0; i < 8; ++i)
            QVERIFY(isApplied(document.undo()));
        QCOMPARE(of("o1"), QString());
    }

    // A sheet without a list has what the department answers for; what is joined is answered there.
    void aSheetKeepsWhatItShowed()
    {
        Asked asked;
        Document &document = *asked.document;
        save(document, R"({"op":"assign","node":"a","departments":["d1"]})");
        save(document, R"({"op":"join_opinion","id":"o2","with":"o1"})");
        const auto issued = document.snapshot()->revision;
        const QString sheet =
            save(document, R"({"op":"issue_sheet","round":"i1","department":"d1"})");
        QStringList rows;
        for (const SheetRow &row : document.snapshot()->work->sheetRows) {
            if (row.sheet.value() == sheet)
                rows += QStringLiteral("%1 %2 %3").arg(row.opinion, row.ref).arg(row.no);
        }
        rows.sort();
        QCOMPARE(rows, (QStringList{QStringLiteral("o1 1 1"), QStringLiteral("o3 3 2")}));
        const auto row = *document.findRow(sheet);
        QCOMPARE(row[u"revision"].toInteger(), issued);
        QCOMPARE(row[u"due_on"].toString(), QStringLiteral("2026-10-03"));
        QVERIFY(!row[u"operation"].toString().isEmpty());
        save(document, R"({"op":"add_department","id":"d2","name":"水路課"})");
        QCOMPARE(refused(document, R"({"op":"issue_sheet","round":"i1","department":"d2"})"),
                 ErrorKind::Invalid);
        asked.answer("a", "y1", "o1", "木を植えます。");
        QCOMPARE(refused(document, R"({"op":"remove_round","id":"i1"})"), ErrorKind::Invalid);
        QVERIFY(isApplied(document.undo()));
        save(document, R"({"op":"remove_round","id":"i1"})");
        QVERIFY(document.snapshot()->work->sheetRows.empty());
    }

    // Answers are a set: what both read in is there once, all else comes together.
    void answersOfTwoCopiesComeTogether()
    {
        Asked asked;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        asked.document.reset();
        QVERIFY(QFile::copy(asked.sample.path(), copy));
        CountingIdSource ids(QStringLiteral("there"));
        {
            const auto carried = *Document::open(copy, Access::ReadWrite, {kClock, ids, kAuthor});
            save(*carried, R"({"op":"add_replies","sheet":"h1","file":"a.xlsx","file_hash":"a",
                "replies":[{"id":"t1","row":3,"opinion":"o1","response":"木"}]})");
            save(*carried, R"({"op":"add_replies","sheet":"h1","file":"c.xlsx","file_hash":"c",
                "replies":[{"id":"t2","row":3,"opinion":"o3","response":"灯"}]})");
        }
        asked.document = asked.sample.open();
        asked.answer("a", "y1", "o1", "木");
        asked.answer("b", "y2", "o3", "水");
        const auto report = mergeCopy(copy, asked.sample.path(), kAuthor, kClock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(report->conflicts.empty());
        QStringList found;
        const Snapshot stored = asked.sample.stored();
        for (const Reply &reply : stored.work->replies)
            found += reply.id.value() + u' ' + reply.state;
        found.sort();
        QCOMPARE(found, (QStringList{QStringLiteral("t2 open"), QStringLiteral("y1 open"),
                                     QStringLiteral("y2 open")}));
        QVERIFY(verifyFile(asked.sample.path())->empty());
    }

    // What was decided on stands until a word changes, whoever changes it; what came later was not
    // decided on; the next decision counts alone.
    void anApprovalFallsOffByItself()
    {
        Asked asked;
        Document &document = *asked.document;
        const auto standing = [&] { return readStanding(asked.sample.path()); };
        const auto stands = [&](const char *id) {
            const auto found = standing();
            return found && found->approved.contains(OpinionId(QString::fromLatin1(id)));
        };
        const auto approve = [&](const QString &name) {
            return nameVersion(asked.sample.path(), name, name, {}, kClock, VersionKind::Approved);
        };
        QVERIFY(nameVersion(asked.sample.path(), QStringLiteral("下書き"), QStringLiteral("d"), {},
                            kClock));
        QVERIFY(!stands("o1") && !standing()->approval);
        QVERIFY(approve(QStringLiteral("決裁版")));
        QVERIFY(document.refresh());
        QCOMPARE(standing()->approval->name, QStringLiteral("決裁版"));
        QVERIFY(stands("o1") && stands("o2"));
        save(document, R"({"op":"set_opinion","id":"o1","summary":"別の意見"})");
        QVERIFY(!stands("o1") && stands("o2"));
        QVERIFY(isApplied(document.undo()));
        QVERIFY(stands("o1"));
        // What the page shows around it was decided on, too; what it does not show was not.
        save(document, R"({"op":"add_node","parent":null,"kind":"chapter","title":"別の章"})");
        for (const QByteArray &change :
             {QByteArray(R"({"op":"set_opinion","id":"o1","count":3})"),
              QByteArray(R"({"op":"set_node","id":"a1","title":"別の題"})"),
              QByteArray(R"({"op":"set_node","id":"a","title":"別の題"})"),
              QByteArray(R"({"op":"move_opinion","id":"o1","node":"b1"})"),
              QByteArray(R"({"op":"remove_opinion","id":"o1"})"),
              QByteArray(R"({"op":"remove_node","id":"a1","with_opinions":true})")}) {
            save(document, change.constData());
            QVERIFY2(!stands("o1"), change.constData());
            QVERIFY(isApplied(document.undo()));
            QVERIFY2(stands("o1"), change.constData());
        }
        // Back from a removal, and changed after it.
        save(document, R"({"op":"remove_opinion","id":"o1"})");
        QVERIFY(isApplied(document.undo()));
        save(document, R"({"op":"set_opinion","id":"o1","summary":"別の意見"})");
        QVERIFY(!stands("o1"));
        QVERIFY(isApplied(document.undo()));
        QVERIFY(stands("o1"));
        save(document, R"({"op":"set_node","id":"a","page_draft":"12"})");
        QVERIFY(stands("o1"));
        QCOMPARE(standing()->title, std::nullopt);
        const QString title = document.snapshot()->consultation.title;
        save(document, R"({"op":"set_consultation","title":"別の計画"})");
        QCOMPARE(standing()->title, title);
        QVERIFY(stands("o1"));
        QVERIFY(isApplied(document.undo()));
        QCOMPARE(standing()->title, std::nullopt);
        save(document, R"({"op":"add_opinion","node":null,"summary":"あとから来た"})");
        QCOMPARE(standing()->approved.size(), document.snapshot()->opinions.size() - 1);
        QVERIFY(approve(QStringLiteral("決裁版2")));
        QCOMPARE(standing()->approved.size(), document.snapshot()->opinions.size());
        const auto versions = readVersions(asked.sample.path());
        QCOMPARE(versions->size(), size_t(3));
        QVERIFY(!versions->front().isApproved && versions->back().isApproved);
    }

    // Computed by what was changed since: it holds again when the word comes back.
    void aConfirmationFallsOffByItself()
    {
        Asked asked;
        Document &document = *asked.document;
        const auto stands = [&] {
            const auto found = readStanding(asked.sample.path());
            return found && found->confirmed.contains(OpinionId(QStringLiteral("o1")));
        };
        QVERIFY(!stands());
        save(document, R"({"op":"set_stage","id":"o1","stage":"confirmed"})");
        QVERIFY(stands());
        for (const char *change : {R"({"op":"set_response","opinion":"o1","text":"別の考え方"})",
                                   R"({"op":"set_opinion","id":"o1","summary":"別の意見"})",
                                   R"({"op":"set_opinion","id":"o1","category":"―"})",
                                   R"({"op":"share_response","opinion":"o1","with":"o4"})"}) {
            save(document, change);
            QVERIFY2(!stands(), change);
            QVERIFY(isApplied(document.undo()));
            QVERIFY2(stands(), change);
        }
        save(document, R"({"op":"set_opinion","id":"o1","note":"内部"})");
        QVERIFY(stands());
        // A removal that is undone neither takes it away nor gives it back.
        const auto removeAndUndo = [&] {
            save(document, R"({"op":"remove_opinion","id":"o1"})");
            QVERIFY(!stands());
            QVERIFY(isApplied(document.undo()));
        };
        removeAndUndo();
        QVERIFY(stands());
        save(document, R"({"op":"set_opinion","id":"o1","summary":"別の意見"})");
        removeAndUndo();
        QVERIFY(!stands());
        QVERIFY(isApplied(document.undo()));
        QVERIFY(stands());
        save(document, R"({"op":"set_stage","id":"o1","stage":"draft"})");
        QVERIFY(!stands());
    }

    void nothingOfItIsHandedOver()
    {
        Asked asked;
        save(*asked.document, R"({"op":"assign","node":"a","departments":["d1"]})");
        asked.answer("a", "y1", "o1", "木を植えます。", "田中");
        asked.document.reset();
        const QTemporaryDir folder;
        for (const HandedLetters letters : {HandedLetters::Kept, HandedLetters::Left}) {
            const QString out = folder.filePath(QString::number(int(letters)));
            const OperationInfo info{QStringLiteral("h"), QStringLiteral("handover"), {}, false};
            const auto done = handOver(asked.sample.path(), out, info, kClock, letters);
            QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().message));
            const QByteArray bytes = bytesOf(out);
            for (const char *word : {"公園課", "第1回", "木を植えます。", "田中"}) {
                QVERIFY(bytesOf(asked.sample.path()).contains(word));
                QVERIFY2(!bytes.contains(word), word);
            }
        }
    }

    // What was answered to an opinion may quote it.
    void aPurgedOpinionTakesTheHistoryOfItsAnswersAlong()
    {
        Asked asked;
        asked.answer("a", "y1", "o1", "山田様の件");
        QVERIFY(isApplied(asked.document->undo()));
        asked.document.reset();
        QVERIFY(bytesOf(asked.sample.path()).contains("山田様の件"));
        QVERIFY(purgeOpinion(asked.sample.path(), QStringLiteral("o1"), QStringLiteral("p"),
                             kAuthor, kClock));
        QVERIFY(!bytesOf(asked.sample.path()).contains("山田様の件"));
    }
};

QTEST_GUILESS_MAIN(TestInquiry)
#include "test_inquiry.moc"
