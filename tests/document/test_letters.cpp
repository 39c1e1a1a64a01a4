#include "document/operations/operation.h"
#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "store/care/backup.h"
#include "store/care/verify.h"

#include <QFile>
#include <QTest>

namespace gaiyo {

namespace {

const QString kText = QStringLiteral(
    "はじめまして。公園に木を植えてください。道に灯りがほしい。以上、山田太郎です。");

QString applied(Document &document, const QByteArray &json)
{
    const auto outcome = document.apply(operation(json.constData()));
    const auto *done = std::get_if<Applied>(&outcome);
    if (!done)
        qFatal("%s: %s", json.constData(),
               qUtf8Printable(std::get<Refusal>(outcome).error.message));
    return done->id;
}

bool isRefused(Document &document, const QByteArray &json)
{
    return std::holds_alternative<Refusal>(document.apply(operation(json.constData())));
}

// A letter with one original of these words; answers the original's id.
QString addLetter(Document &document, const QString &text = kText, const char *origin = "machine")
{
    const QString letter = applied(
        document,
        R"({"op":"add_letter","method":"mail","received_on":"2026-07-03","submitter":{"class":"区民"},)"
        R"("originals":[{"title":"本文","origin":")" +
            QByteArray(origin) + R"(","text":")" + text.toUtf8() + R"("}]})");
    for (const Original &original : document.snapshot()->work->originals) {
        if (original.letter.value() == letter)
            return original.id.value();
    }
    qFatal("no original");
}

QByteArray on(const char *op, const QString &original, const QString &words, const char *more,
              const QString &text = kText)
{
    const int start = int(text.indexOf(words));
    return QStringLiteral(R"({"op":"%1","original":"%2","start":%3,"end":%4%5})")
        .arg(QLatin1String(op), original)
        .arg(start)
        .arg(start + words.size())
        .arg(QLatin1String(more))
        .toUtf8();
}

const Opinion &opinionOf(const Snapshot &values, const QString &id)
{
    return *std::ranges::find(values.opinions, OpinionId(id), &Opinion::id);
}

// What is in the file and its journal.
QByteArray bytesOf(const QString &path)
{
    QByteArray all;
    for (const QString &name : {path, path + QStringLiteral("-journal")}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

// From letters to opinions: what is cut, linked, set aside and masked, and what is left.
class TestLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersCountAndNumbersNeverComeBack()
    {
        SampleDocument sample;
        const auto document = sample.open();
        addLetter(*document);
        const QString second = addLetter(*document);
        QCOMPARE(document->snapshot()->work->letters.size(), size_t(2));
        const QString cut = applied(*document, on("cut", second, QStringLiteral("公園"), ""));
        QCOMPARE(opinionOf(*document->snapshot(), cut).ref, QStringLiteral("2-1"));
        QVERIFY(std::holds_alternative<Applied>(document->undo()));
        const QString again = applied(*document, on("cut", second, QStringLiteral("公園"), ""));
        QCOMPARE(opinionOf(*document->snapshot(), again).ref, QStringLiteral("2-2"));
        // A removed letter's number is nobody else's.
        QVERIFY(std::holds_alternative<Applied>(document->undo()));
        QVERIFY(std::holds_alternative<Applied>(document->undo()));
        addLetter(*document);
        QList<int> numbers;
        for (const Letter &letter : document->snapshot()->work->letters)
            numbers += letter.no;
        std::ranges::sort(numbers);
        QCOMPARE(numbers, (QList<int>{1, 3}));
    }

    void everyWordIsUsedSetAsideMaskedOrUnused()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const auto unused = [&] { return document->snapshot()->work->letters[0].unused; };
        const int all = unused();
        QCOMPARE(all, int(kText.size()) - int(kText.count(u'。')) - 1); // and one 、
        applied(*document, on("cut", original, QStringLiteral("公園に木を植えてください"), ""));
        QCOMPARE(unused(), all - 12);
        applied(*document, on("set_aside", original, QStringLiteral("はじめまして"),
                              R"(,"reason":"greeting")"));
        QCOMPARE(unused(), all - 18);
        applied(*document, on("mask", original, QStringLiteral("山田太郎"), R"(,"reason":"name")"));
        QCOMPARE(unused(), all - 22);
        for (int step = 0; step < 3; ++step)
            QVERIFY(std::holds_alternative<Applied>(document->undo()));
        QCOMPARE(unused(), all);
        QVERIFY(sample.stored() == *document->snapshot());
    }

    void aRemovedOpinionFreesItsWords()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const int all = document->snapshot()->work->letters[0].unused;
        const QString opinion = applied(*document, on("cut", original, QStringLiteral("公園"), ""));
        applied(*document, R"({"op":"remove_opinion","id":")" + opinion.toUtf8() + "\"}");
        QVERIFY(document->snapshot()->work->passages.empty());
        QCOMPARE(document->snapshot()->work->letters[0].unused, all);
        QVERIFY(std::holds_alternative<Applied>(document->undo()));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(1));
    }

    void maskedWordsAreNowhereInTheFile()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        QVERIFY(bytesOf(sample.path()).contains("山田太郎"));
        applied(*document, on("mask", original, QStringLiteral("山田太郎"), R"(,"reason":"name")"));
        QVERIFY(!bytesOf(sample.path()).contains("山田太郎"));
        QVERIFY(document->originalText(OriginalId(original))->contains(QStringLiteral("■■■■")));
        QVERIFY(verifyFile(sample.path())->empty());
        QVERIFY(isRefused(*document, R"({"op":"unmask","id":")" +
                                         document->snapshot()->work->masks[0].id.value().toUtf8() +
                                         "\"}"));
        // The session that masked them still knows.
        QVERIFY(std::holds_alternative<Applied>(document->undo()));
        QCOMPARE(*document->originalText(OriginalId(original)), kText);
    }

    void theHistoryHasNoWordsOfLetters()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document, QStringLiteral("秘密の言葉です。"));
        const QByteArray before = bytesOf(sample.path());
        QCOMPARE(before.count("秘密の言葉"), 1);
        Q_UNUSED(original);
    }

    void aTypedOriginalIsCorrectedAndItsPassagesFollow()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString typed = addLetter(*document, kText, "typed");
        const QString cut =
            applied(*document, on("cut", typed, QStringLiteral("道に灯りがほしい"), ""));
        const QString corrected =
            QString(kText).replace(QStringLiteral("木を"), QStringLiteral("大きな木を"));
        applied(*document, R"({"op":"correct_original","id":")" + typed.toUtf8() + R"(","text":")" +
                               corrected.toUtf8() + "\"}");
        const Passage &passage = document->snapshot()->work->passages[0];
        QCOMPARE(passage.opinion, OpinionId(cut));
        const QString words = wordsOf(corrected, {passage.start, passage.end});
        QCOMPARE(words, QStringLiteral("道に灯りがほしい"));
        QCOMPARE(passage.quote, quoteOf(words));
        // Where its own words change, the proof fails and says so.
        const QString other =
            QString(corrected).replace(QStringLiteral("灯り"), QStringLiteral("信号"));
        applied(*document, R"({"op":"correct_original","id":")" + typed.toUtf8() + R"(","text":")" +
                               other.toUtf8() + "\"}");
        const Passage &drifted = document->snapshot()->work->passages[0];
        QVERIFY(drifted.quote != quoteOf(wordsOf(other, {drifted.start, drifted.end})));
        const QString machine = addLetter(*document);
        QVERIFY(isRefused(*document, R"({"op":"correct_original","id":")" + machine.toUtf8() +
                                         R"(","text":"別"})"));
    }

    void aLinkBesideThePassageOfTheSameOpinionWidensIt()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const QString opinion =
            applied(*document, on("cut", original, QStringLiteral("公園に"), ""));
        const QByteArray to = ",\"opinion\":\"" + opinion.toUtf8() + '"';
        applied(*document, on("link", original, QStringLiteral("木を植え"), to.constData()));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(1));
        applied(*document, on("link", original, QStringLiteral("灯り"), to.constData()));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(2));
        QVERIFY(isRefused(*document, R"({"op":"cut","original":")" + original.toUtf8() +
                                         R"(","start":5,"end":5})"));
        QVERIFY(isRefused(*document, R"({"op":"cut","original":")" + original.toUtf8() +
                                         R"(","start":5,"end":500})"));
    }

    void joinedOpinionsHaveOneNumber()
    {
        SampleDocument sample;
        const auto document = sample.open();
        applied(*document, R"({"op":"join_opinion","id":"o2","with":"o1"})");
        const SnapshotIndex index(*document->snapshot());
        QCOMPARE(index.findNo(OpinionId(QStringLiteral("o2"))), 1);
        QCOMPARE(index.findNo(OpinionId(QStringLiteral("o3"))), 2);
        QCOMPARE(index.findOpinionByNo(2)->id.value(), QStringLiteral("o3"));
        // What others were joined to takes them along.
        applied(*document, R"({"op":"join_opinion","id":"o1","with":"o4"})");
        QCOMPARE(opinionOf(*document->snapshot(), QStringLiteral("o2")).joined,
                 OpinionId(QStringLiteral("o4")));
        QVERIFY(isRefused(*document, R"({"op":"join_opinion","id":"o4","with":"o2"})"));
        applied(*document, R"({"op":"remove_opinion","id":"o4"})");
        QVERIFY(!opinionOf(*document->snapshot(), QStringLiteral("o1")).joined);
    }

    // Two clerks cut one letter apart from each other; both copies' numbers come together.
    void copiesThatCutTheSameLetterAreMerged()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document);
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        const auto cut = [&](const QString &path, const QString &prefix, const QString &words) {
            FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
            CountingIdSource ids(prefix);
            const auto document = *Document::open(path, Access::ReadWrite, {clock, ids, {prefix}});
            applied(*document, on("cut", original, words, ""));
        };
        cut(sample.path(), QStringLiteral("here"), QStringLiteral("公園に木を植えてください"));
        cut(copy, QStringLiteral("there"), QStringLiteral("道に灯りがほしい"));
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->conflicts.size(), size_t(0));
        QCOMPARE(report->renumbered, 1);
        const Snapshot values = sample.stored();
        QStringList refs;
        for (const Opinion &opinion : values.opinions) {
            if (opinion.ref.contains(u'-'))
                refs += opinion.ref;
        }
        refs.sort();
        QCOMPARE(refs, (QStringList{QStringLiteral("1-1"), QStringLiteral("1-2")}));
        QCOMPARE(values.work->passages.size(), size_t(2));
        QCOMPARE(values.work->letters[0].parts, 2);
        QCOMPARE(values.work->letters[0].unused, int(kText.size()) - 5 - 12 - 8);
        QVERIFY(verifyFile(sample.path())->empty());
    }
};

} // namespace gaiyo

QTEST_GUILESS_MAIN(gaiyo::TestLetters)
#include "test_letters.moc"
