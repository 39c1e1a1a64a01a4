#include "document/operations/operation.h"
#include "document/repair/recover.h"
#include "document/sample_document.h"
#include "document/sharing/merge.h"
#include "domain/work/coverage.h"
#include "domain/work/work.h"
#include "store/care/backup.h"
#include "store/care/verify.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace gaiyo;

namespace {

const QString kText = QStringLiteral(
    "はじめまして。公園に木を植えてください。道に灯りがほしい。以上、山田太郎です。");

using Arguments = QJsonObject;

Operation made(const char *kind, const Arguments &arguments)
{
    return {QString::fromLatin1(kind), arguments, {}};
}

QString applied(Document &document, const Operation &operation)
{
    const auto outcome = document.apply(operation);
    const auto *done = std::get_if<Applied>(&outcome);
    if (!done)
        qFatal("%s: %s", qUtf8Printable(operation.kind),
               qUtf8Printable(std::get<Refusal>(outcome).error.message));
    return done->id;
}

bool isRefused(Document &document, const Operation &operation)
{
    return std::holds_alternative<Refusal>(document.apply(operation));
}

bool isUndone(Document &document)
{
    return std::holds_alternative<Applied>(document.undo());
}

// A letter with one original of these words; answers the original's id.
QString addLetter(Document &document, const QString &text = kText,
                  const QString &origin = QStringLiteral("machine"))
{
    const QJsonObject original{{QStringLiteral("title"), QStringLiteral("本文")},
                               {QStringLiteral("origin"), origin},
                               {QStringLiteral("text"), text}};
    const QJsonObject submitter{{QStringLiteral("class"), QStringLiteral("区民")}};
    const QString letter = applied(
        document, made("add_letter", {{QStringLiteral("method"), QStringLiteral("mail")},
                                      {QStringLiteral("submitter"), submitter},
                                      {QStringLiteral("originals"), QJsonArray{original}}}));
    for (const Original &each : document.snapshot()->work->originals) {
        if (each.letter.value() == letter)
            return each.id.value();
    }
    qFatal("no original");
}

// The operation on these words of the original.
Operation on(const char *kind, const QString &original, const QString &words, Arguments more = {})
{
    const int start = int(kText.indexOf(words));
    more.insert(QStringLiteral("original"), original);
    more.insert(QStringLiteral("start"), start);
    more.insert(QStringLiteral("end"), start + int(words.size()));
    return made(kind, more);
}

Operation ofId(const char *kind, const QString &id)
{
    return made(kind, {{QStringLiteral("id"), id}});
}

Operation join(const char *id, const char *with)
{
    return made("join_opinion", {{QStringLiteral("id"), QString::fromLatin1(id)},
                                 {QStringLiteral("with"), QString::fromLatin1(with)}});
}

Operation correct(const QString &original, const QString &text)
{
    return made("correct_original",
                {{QStringLiteral("id"), original}, {QStringLiteral("text"), text}});
}

const Arguments kGreeting{{QStringLiteral("reason"), QStringLiteral("greeting")}};
const Arguments kName{{QStringLiteral("reason"), QStringLiteral("name")}};

const Opinion &opinionOf(const Snapshot &values, const QString &id)
{
    return *std::ranges::find(values.opinions, OpinionId(id), &Opinion::id);
}

// What somebody does in a copy of the document; what is new there has ids of that clerk's own.
void workIn(const QString &path, const QString &clerk, const std::function<void(Document &)> &work)
{
    FixedClock clock(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    CountingIdSource ids(clerk);
    work(**Document::open(path, Access::ReadWrite, {clock, ids, {clerk}}));
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
        const QString cut = applied(*document, on("cut", second, QStringLiteral("公園")));
        QCOMPARE(opinionOf(*document->snapshot(), cut).ref, QStringLiteral("2-1"));
        QVERIFY(isUndone(*document));
        const QString again = applied(*document, on("cut", second, QStringLiteral("公園")));
        QCOMPARE(opinionOf(*document->snapshot(), again).ref, QStringLiteral("2-2"));
        // A removed letter's number is nobody else's.
        QVERIFY(isUndone(*document));
        QVERIFY(isUndone(*document));
        addLetter(*document);
        QList<int> numbers;
        for (const Letter &letter : document->snapshot()->work->letters)
            numbers += letter.no;
        std::ranges::sort(numbers);
        QCOMPARE(numbers, (QList<int>{1, 3}));
    }

    // A row of a table may have brought the number that a letter's next opinion would get.
    void numbersOfOthersArePassedOver()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const Arguments brought{{QStringLiteral("summary"), QStringLiteral("表の意見")},
                                {QStringLiteral("ref"), QStringLiteral("1-1")}};
        const QString row = applied(*document, made("add_opinion", brought));
        const QString cut = applied(*document, on("cut", original, QStringLiteral("公園")));
        QCOMPARE(opinionOf(*document->snapshot(), row).ref, QStringLiteral("1-1"));
        QCOMPARE(opinionOf(*document->snapshot(), cut).ref, QStringLiteral("1-2"));
    }

    // One that is mistyped would shift all later ones for ever.
    void numbersThatNobodyWritesAreRefused()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const auto numbered = [](int no) {
            return made("add_letter", {{QStringLiteral("method"), QStringLiteral("mail")},
                                       {QStringLiteral("no"), no},
                                       {QStringLiteral("originals"), QJsonArray()}});
        };
        for (const int no : {20'260'703, 2'147'483'647, 1'000'000, 0, -1})
            QVERIFY2(isRefused(*document, numbered(no)), qPrintable(QString::number(no)));
        applied(*document, numbered(999'999));
    }

    void everyWordIsUsedSetAsideMaskedOrUnused()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const auto unused = [&] { return document->snapshot()->work->letters[0].unused; };
        const int all = unused();
        QCOMPARE(all, int(kText.size()) - int(kText.count(u'。')) - 1); // and one 、
        applied(*document, on("cut", original, QStringLiteral("公園に木を植えてください")));
        QCOMPARE(unused(), all - 12);
        applied(*document, on("set_aside", original, QStringLiteral("はじめまして"), kGreeting));
        QCOMPARE(unused(), all - 18);
        applied(*document, on("mask", original, QStringLiteral("山田太郎"), kName));
        QCOMPARE(unused(), all - 22);
        for (int step = 0; step < 3; ++step)
            QVERIFY(isUndone(*document));
        QCOMPARE(unused(), all);
        QVERIFY(sample.stored() == *document->snapshot());
    }

    void aRemovedOpinionFreesItsWords()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const int all = document->snapshot()->work->letters[0].unused;
        const QString opinion = applied(*document, on("cut", original, QStringLiteral("公園")));
        applied(*document, ofId("remove_opinion", opinion));
        QVERIFY(document->snapshot()->work->passages.empty());
        QCOMPARE(document->snapshot()->work->letters[0].unused, all);
        QVERIFY(isUndone(*document));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(1));
    }

    void maskedWordsAreNowhereInTheFile()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        QVERIFY(bytesOf(sample.path()).contains("山田太郎"));
        applied(*document, on("mask", original, QStringLiteral("山田太郎"), kName));
        QVERIFY(!bytesOf(sample.path()).contains("山田太郎"));
        QVERIFY(document->originalText(OriginalId(original))->contains(QStringLiteral("■■■■")));
        QVERIFY(verifyFile(sample.path())->empty());
        const QString mask = document->snapshot()->work->masks[0].id.value();
        QVERIFY(isRefused(*document, ofId("unmask", mask)));
        // The session that masked them still knows.
        QVERIFY(isUndone(*document));
        QCOMPARE(*document->originalText(OriginalId(original)), kText);
    }

    // What two masks hide is seen only when both are gone.
    void whatAnotherMaskHidesStaysHidden()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const QString first =
            applied(*document, on("mask", original, QStringLiteral("山田太郎"), kName));
        Operation second = on("mask", original, QStringLiteral("山田太郎"), kName);
        second.arguments[QStringLiteral("start")] =
            second.arguments[QStringLiteral("start")].toInt() + 2;
        applied(*document, second);
        Operation bare = ofId("unmask", first);
        bare.arguments.insert(QStringLiteral("text"), QStringLiteral("山田太郎"));
        applied(*document, bare);
        const QString text = *document->originalText(OriginalId(original));
        QVERIFY2(text.contains(QStringLiteral("山田■■")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("太郎")));
    }

    // All words at once are those of one moment, also where a colleague has just been here.
    void allWordsBelongToTheirMoment()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString first = addLetter(*document, kText, QStringLiteral("typed"));
        addLetter(*document, QStringLiteral("二通目"), QStringLiteral("typed"));
        const SystemClock clock;
        const auto hasAll = [&] {
            const auto whole = document->wholeSnapshot();
            const auto store = DocumentStore::open(sample.path(), Access::ReadOnly, {}, clock);
            const auto fresh = (*store)->loadWhole();
            return whole.ok() && fresh.ok() && **whole == *fresh;
        };
        QVERIFY(hasAll());
        const QString corrected = QString(kText).prepend(QStringLiteral("前略。"));
        workIn(sample.path(), QStringLiteral("other"),
               [&](Document &other) { applied(other, correct(first, corrected)); });
        QVERIFY(hasAll());
        QVERIFY(document->refresh().ok());
        QVERIFY(hasAll());
        QVERIFY(!document->snapshot()->work->originals.front().text);
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
        const QString typed = addLetter(*document, kText, QStringLiteral("typed"));
        const QString cut =
            applied(*document, on("cut", typed, QStringLiteral("道に灯りがほしい")));
        const QString corrected =
            QString(kText).replace(QStringLiteral("木を"), QStringLiteral("大きな木を"));
        applied(*document, correct(typed, corrected));
        const Passage &passage = document->snapshot()->work->passages[0];
        QCOMPARE(passage.opinion, OpinionId(cut));
        const QString words = wordsOf(corrected, {passage.start, passage.end});
        QCOMPARE(words, QStringLiteral("道に灯りがほしい"));
        QCOMPARE(passage.quote, quoteOf(words));
        // Where its own words change, the proof fails and says so.
        const QString other =
            QString(corrected).replace(QStringLiteral("灯り"), QStringLiteral("信号"));
        applied(*document, correct(typed, other));
        const Passage &drifted = document->snapshot()->work->passages[0];
        QVERIFY(drifted.quote != quoteOf(wordsOf(other, {drifted.start, drifted.end})));
        const QString machine = addLetter(*document);
        QVERIFY(isRefused(*document, correct(machine, QStringLiteral("別"))));
    }

    // Positions in a text that a colleague corrected since are those of other words.
    void wordsCorrectedInBetweenAreNotCutWrongly()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString typed = addLetter(*document, kText, QStringLiteral("typed"));
        const qint64 seen = document->snapshot()->revision;
        applied(*document, correct(typed, QStringLiteral("前文。") + kText));
        const QString words = QStringLiteral("公園");
        const Arguments to{{QStringLiteral("opinion"), QStringLiteral("o1")}};
        for (Operation operation :
             {on("cut", typed, words), on("link", typed, words, to),
              on("set_aside", typed, words, kGreeting), on("mask", typed, words, kName)}) {
            operation.ifUnchangedSince = seen;
            const auto outcome = document->apply(operation);
            const auto *refusal = std::get_if<Refusal>(&outcome);
            QVERIFY2(refusal, qPrintable(operation.kind));
            QCOMPARE(refusal->error.kind, ErrorKind::Conflict);
            QVERIFY(refusal->current);
        }
        QVERIFY(document->snapshot()->work->passages.empty());
        Operation again = on("cut", typed, words);
        again.ifUnchangedSince = document->snapshot()->revision;
        applied(*document, again);
        // What came by machine stays as it came, and a mask moves nothing.
        const QString machine = addLetter(*document);
        const qint64 came = document->snapshot()->revision;
        applied(*document, on("mask", machine, QStringLiteral("灯り"), kName));
        Operation cut = on("cut", machine, words);
        cut.ifUnchangedSince = came;
        applied(*document, cut);
    }

    void aLinkBesideThePassageOfTheSameOpinionWidensIt()
    {
        SampleDocument sample;
        const auto document = sample.open();
        const QString original = addLetter(*document);
        const QString opinion = applied(*document, on("cut", original, QStringLiteral("公園に")));
        const Arguments to{{QStringLiteral("opinion"), opinion}};
        applied(*document, on("link", original, QStringLiteral("木を植え"), to));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(1));
        applied(*document, on("link", original, QStringLiteral("灯り"), to));
        QCOMPARE(document->snapshot()->work->passages.size(), size_t(2));
        QVERIFY(isRefused(*document, made("cut", {{QStringLiteral("original"), original},
                                                  {QStringLiteral("start"), 5},
                                                  {QStringLiteral("end"), 5}})));
        QVERIFY(isRefused(*document, made("cut", {{QStringLiteral("original"), original},
                                                  {QStringLiteral("start"), 5},
                                                  {QStringLiteral("end"), 500}})));
    }

    void joinedOpinionsHaveOneNumber()
    {
        SampleDocument sample;
        const auto document = sample.open();
        applied(*document, join("o2", "o1"));
        const SnapshotIndex index(*document->snapshot());
        QCOMPARE(index.findNo(OpinionId(QStringLiteral("o2"))), 1);
        QCOMPARE(index.findNo(OpinionId(QStringLiteral("o3"))), 2);
        QCOMPARE(index.findOpinionByNo(2)->id.value(), QStringLiteral("o3"));
        // What others were joined to takes them along.
        applied(*document, join("o1", "o4"));
        QCOMPARE(opinionOf(*document->snapshot(), QStringLiteral("o2")).joined,
                 OpinionId(QStringLiteral("o4")));
        QVERIFY(isRefused(*document, join("o4", "o2")));
        applied(*document, ofId("remove_opinion", QStringLiteral("o4")));
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
            workIn(path, prefix,
                   [&](Document &document) { applied(document, on("cut", original, words)); });
        };
        cut(sample.path(), QStringLiteral("here"), QStringLiteral("公園に木を植えてください"));
        cut(copy, QStringLiteral("there"), QStringLiteral("道に灯りがほしい"));
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->conflicts.size(), size_t(0));
        QCOMPARE(report->renumbered.size(), size_t(1));
        QCOMPARE(report->renumbered[0].from, QStringLiteral("1-1"));
        QCOMPARE(report->renumbered[0].to, QStringLiteral("1-2"));
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

    // And a row of a table has brought the next number here meanwhile.
    void mergedNumbersPassOverThoseOfTables()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document);
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        const auto cut = [&](Document &document, const QString &words) {
            applied(document, on("cut", original, words));
        };
        workIn(sample.path(), QStringLiteral("here"), [&](Document &document) {
            cut(document, QStringLiteral("公園に木を植えてください"));
            applied(document,
                    made("add_opinion", {{QStringLiteral("summary"), QStringLiteral("表")},
                                         {QStringLiteral("ref"), QStringLiteral("1-2")}}));
        });
        workIn(copy, QStringLiteral("there"),
               [&](Document &document) { cut(document, QStringLiteral("道に灯りがほしい")); });
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QStringList refs;
        for (const Opinion &opinion : sample.stored().opinions) {
            if (opinion.ref.contains(u'-'))
                refs += opinion.ref;
        }
        refs.sort();
        QCOMPARE(refs.join(u' '), QStringLiteral("1-1 1-2 1-3"));
    }

    // Two clerks take in a letter each: the numbers of the opinions follow their letters.
    void copiesThatTookInLettersAreMerged()
    {
        for (const bool isCutHereToo : {true, false}) {
            SampleDocument sample;
            const QString copy = sample.path() + QStringLiteral(".carried.db");
            sample.open().reset();
            QVERIFY(backupTo(sample.path(), copy).ok());
            const auto work = [&](const QString &path, const QString &prefix, bool isCut) {
                workIn(path, prefix, [&](Document &document) {
                    const QString original = addLetter(document);
                    if (isCut)
                        applied(document, on("cut", original, QStringLiteral("道に灯りがほしい")));
                });
            };
            work(sample.path(), QStringLiteral("here"), isCutHereToo);
            work(copy, QStringLiteral("there"), true);
            FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
            const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
            QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
            QCOMPARE(report->renumbered.size(), size_t(2));
            QCOMPARE(report->renumbered[0].to, QStringLiteral("2"));
            QCOMPARE(report->renumbered[1].to, QStringLiteral("2-1"));
            // A number of a letter stands on its own opinions only, and none is given twice.
            const auto document = sample.open();
            for (const Original &original : document->snapshot()->work->originals)
                applied(*document, on("cut", original.id.value(), QStringLiteral("公園に木を")));
            const Snapshot values = *document->snapshot();
            QSet<QString> refs;
            for (const Passage &passage : values.work->passages) {
                const auto &originals = values.work->originals;
                const auto &letters = values.work->letters;
                const LetterId letter =
                    std::ranges::find(originals, passage.original, &Original::id)->letter;
                const int no = std::ranges::find(letters, letter, &Letter::id)->no;
                const QString ref = opinionOf(values, passage.opinion->value()).ref;
                QVERIFY2(ref.startsWith(QString::number(no) + u'-'), qPrintable(ref));
                QVERIFY2(!refs.contains(ref), qPrintable(ref));
                refs += ref;
            }
            QCOMPARE(refs.size(), isCutHereToo ? 4 : 3);
        }
    }

    // Masked in one of the copies is masked in both together, and the words are in no byte any
    // more.
    void whatIsMaskedInOneCopyIsMaskedInBoth()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document);
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        const auto work = [&](const QString &path, const QString &prefix, const Operation &mask) {
            workIn(path, prefix, [&](Document &document) {
                applied(document,
                        on("cut", original, QStringLiteral("道に灯りがほしい。以上、山田")));
                applied(document, mask);
            });
        };
        work(copy, QStringLiteral("there"),
             on("mask", original, QStringLiteral("山田太郎"), kName));
        work(sample.path(), QStringLiteral("here"),
             on("mask", original, QStringLiteral("はじめ"), kName));
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->conflicts.size(), size_t(0));
        const auto document = sample.open();
        QString expected = kText;
        expected.replace(QStringLiteral("山田太郎"), QStringLiteral("■■■■"));
        expected.replace(QStringLiteral("はじめ"), QStringLiteral("■■■"));
        QCOMPARE(*document->originalText(OriginalId(original)), expected);
        QVERIFY(!bytesOf(sample.path()).contains("太郎"));
        for (const Passage &passage : document->snapshot()->work->passages)
            QCOMPARE(passage.quote,
                     quoteOf(expected.mid(passage.start, passage.end - passage.start)));
        QVERIFY(verifyFile(sample.path())->empty());
    }

    // Other words there, other masks here: a mask without its words would be a lie.
    void aMaskOfOtherWordsIsAConflict()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document, kText, QStringLiteral("typed"));
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        const auto work = [](const QString &path, const QString &prefix, const Operation &done) {
            workIn(path, prefix, [&](Document &document) { applied(document, done); });
        };
        work(copy, QStringLiteral("there"),
             on("mask", original, QStringLiteral("山田太郎"), kName));
        const QString corrected =
            QString(kText).replace(QStringLiteral("木"), QStringLiteral("桜の木"));
        work(sample.path(), QStringLiteral("here"), correct(original, corrected));
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->conflicts.size(), size_t(2));
        const auto document = sample.open();
        QCOMPARE(*document->originalText(OriginalId(original)), corrected);
        QVERIFY(document->snapshot()->work->masks.empty());
    }

    // Removed there and corrected here: what was typed here stays.
    void aLetterThatWasCorrectedIsNotRemovedByAMerge()
    {
        SampleDocument sample;
        const QString copy = sample.path() + QStringLiteral(".carried.db");
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document, kText, QStringLiteral("typed"));
        }
        QVERIFY(backupTo(sample.path(), copy).ok());
        workIn(copy, QStringLiteral("there"), [&](Document &document) {
            const QString letter = document.snapshot()->work->letters[0].id.value();
            applied(document, ofId("remove_letter", letter));
        });
        workIn(sample.path(), QStringLiteral("here"), [&](Document &document) {
            applied(document, correct(original, QStringLiteral("別の言葉。")));
        });
        FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto report = mergeCopy(copy, sample.path(), {QStringLiteral("佐藤")}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(!report->conflicts.empty());
        QCOMPARE(*sample.open()->originalText(OriginalId(original)), QStringLiteral("別の言葉。"));
    }

    // The history has none of an original's words: where its page is gone, only a copy has them,
    // and without one it is lost, and said to be.
    void recoveredOriginalsHaveTheirWordsOrAreLost()
    {
        SampleDocument sample;
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        QString original;
        {
            const auto document = sample.open();
            original = addLetter(*document);
            applied(*document, on("cut", original, QStringLiteral("道に灯りがほしい")));
        }
        const Snapshot whole = sample.stored();
        QVERIFY(backupTo(sample.path(), copy).ok());
        QFile file(sample.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype at = file.readAll().indexOf(QStringLiteral("はじめまして").toUtf8());
        QVERIFY(at > 0);
        constexpr qsizetype kPage = 4096;
        QVERIFY(file.seek(at / kPage * kPage) && file.write(QByteArray(kPage, '\0')) == kPage);
        file.close();

        const OperationInfo info{QStringLiteral("r"), QStringLiteral("recover"), {}, false};
        const FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::UTC));
        const auto alone = recoverDocument(
            sample.path(), folder.filePath(QStringLiteral("alone.db")), {}, info, {}, clock);
        QVERIFY2(alone.ok(), alone ? "" : qPrintable(alone.error().message));
        QStringList lost;
        for (const RecoveryReport::NamedRow &row : alone->lost)
            lost += row.entity;
        lost.sort();
        QCOMPARE(lost, (QStringList{QStringLiteral("original"), QStringLiteral("passage")}));
        QCOMPARE(alone->saved.at(QStringLiteral("letter")), 1);

        const QString out = folder.filePath(QStringLiteral("out.db"));
        const auto report = recoverDocument(sample.path(), out, {copy}, info, {}, clock);
        QVERIFY2(report.ok(), report ? "" : qPrintable(report.error().message));
        QVERIFY(report->lost.empty());
        QCOMPARE(report->fromCopy.size(), size_t(1));
        FixedClock now(QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC));
        CountingIdSource ids(QStringLiteral("late"));
        const auto recovered = *Document::open(out, Access::ReadWrite, {now, ids, {}});
        QCOMPARE(*recovered->originalText(OriginalId(original)), kText);
        QCOMPARE(recovered->snapshot()->work->passages.size(), whole.work->passages.size());
    }
};

QTEST_GUILESS_MAIN(TestLetters)
#include "test_letters.moc"
