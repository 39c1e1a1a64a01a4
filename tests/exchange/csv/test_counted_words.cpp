#include "exchange/csv/test_counted_words.h"

#include "base/id_source.h"
#include "domain/count_note.h"
#include "domain/template.h"
#include "exchange/csv/csv_import.h"

#include <QRegularExpression>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

Imported importCounted(const QString &rows, const std::optional<QString> &known = {},
                       const QString &head = u"番号,意見,回答\n"_s)
{
    CountingIdSource ids(u"t"_s);
    CsvImportOptions options{{ids, {}, {}, {}}};
    options.countNote = known;
    auto result = importCsv((head + rows).toUtf8(), options);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

QString patternOf(const Imported &imported)
{
    return resolveSettings(imported.values.consultation)->countNote;
}

QStringList countedLines(const Imported &imported)
{
    QStringList lines;
    for (const Opinion &opinion : imported.values.opinions)
        lines << opinion.summary + u'|' + QString::number(opinion.count);
    return lines;
}

QStringList printedLines(const Imported &imported)
{
    QStringList lines;
    for (const Opinion &opinion : imported.values.opinions)
        lines << opinion.summary + writeCountNote(patternOf(imported), opinion.count);
    return lines;
}

bool saysOf(const Imported &imported, const QString &words)
{
    return !imported.assumed.filter(words).isEmpty();
}

} // namespace

void TestCountedWords::areReadAndPrintedAgain_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("count");
    const auto add = [](const QString &words, const QString &pattern, int count) {
        QTest::newRow(qPrintable(words)) << words << pattern << count;
    };
    add(u"（他2件）"_s, u"（他{他}件）"_s, 3);
    add(u"（ほか4件）"_s, u"（ほか{他}件）"_s, 5);
    add(u"【ほか1件】"_s, u"【ほか{他}件】"_s, 2);
    add(u"(他 12 件)"_s, u"(他 {他} 件)"_s, 13);
    add(u"　（外1件）"_s, u"　（外{他}件）"_s, 2);
    add(u"（同様の意見 他3件）"_s, u"（同様の意見 他{他}件）"_s, 4);
    add(u"（同趣旨の意見ほか3件）"_s, u"（同趣旨の意見ほか{他}件）"_s, 4);
    add(u"（件数：3件）"_s, u"（件数：{件}件）"_s, 3);
    add(u"（件数:30件)"_s, u"（件数:{件}件)"_s, 30);
    add(u"（同意見3件）"_s, u"（同意見{件}件）"_s, 3);
    add(u"（計2件）"_s, u"（計{件}件）"_s, 2);
}

void TestCountedWords::areReadAndPrintedAgain()
{
    QFETCH(QString, words);
    QFETCH(QString, pattern);
    QFETCH(int, count);
    const Imported i =
        importCounted(u"1,あ（他の案）,い\n2,う。%1,え\n3,\"お\nか%1\",き\n"_s.arg(words));
    const QString number = QString::number(count);
    QCOMPARE(countedLines(i),
             (QStringList{u"あ（他の案）|1"_s, u"う。|"_s + number, u"お\nか|"_s + number}));
    QCOMPARE(patternOf(i), pattern);
    QCOMPARE(printedLines(i),
             (QStringList{u"あ（他の案）"_s, u"う。"_s + words, u"お\nか"_s + words}));
    QVERIFY(saysOf(i, words.trimmed()));
    QVERIFY(saysOf(i, u"line 3"_s));
}

// （2件） alone counts where several rows show that the office counts so.
void TestCountedWords::bareCounts_data()
{
    QTest::addColumn<QStringList>("opinions");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QStringList &opinions, const QStringList &lines) {
        QTest::newRow(name) << opinions << lines;
    };
    row("behind sentences", {u"道を。（2件）"_s, u"木を。"_s, u"橋を。（12件）"_s},
        {u"道を。|2"_s, u"木を。|1"_s, u"橋を。|12"_s});
    row("three", {u"道（2件）"_s, u"木（3件）"_s, u"橋（2件）"_s},
        {u"道|2"_s, u"木|3"_s, u"橋|2"_s});
    row("two, of sentences", {u"要望が出た（2件）"_s, u"陳情が出た（3件）"_s},
        {u"要望が出た（2件）|1"_s, u"陳情が出た（3件）|1"_s});
    row("one", {u"道を。（2件）"_s, u"木を。"_s}, {u"道を。（2件）|1"_s, u"木を。|1"_s});
    row("inside as well", {u"道を。（2件）"_s, u"陳情（2件）が出た。"_s, u"橋を。（2件）"_s},
        {u"道を。（2件）|1"_s, u"陳情（2件）が出た。|1"_s, u"橋を。（2件）|1"_s});
    row("inside only", {u"陳情（2件）が出た。"_s, u"要望（3件）が出た。"_s},
        {u"陳情（2件）が出た。|1"_s, u"要望（3件）が出た。|1"_s});
    row("two brackets", {u"道を。（2件）"_s, u"木を。(2件)"_s},
        {u"道を。（2件）|1"_s, u"木を。(2件)|1"_s});
}

void TestCountedWords::bareCounts()
{
    QFETCH(QStringList, opinions);
    QFETCH(QStringList, lines);
    QString rows;
    for (qsizetype i = 0; i < opinions.size(); ++i)
        rows += u"%1,%2,い\n"_s.arg(i + 1).arg(opinions[i]);
    const Imported i = importCounted(rows);
    QCOMPARE(countedLines(i), lines);
    QCOMPARE(printedLines(i), opinions); // nothing is lost on paper
    const bool endsSo = !opinions.filter(QRegularExpression(u"件[）)]$"_s)).isEmpty();
    QCOMPARE(saysOf(i, u"end of opinions"_s), endsSo);
    // With a column of counts they are words.
    const Imported counted = importCounted(u"1,道を。（2件）,い,2\n2,木を。（2件）,い,2\n"_s, {},
                                           u"番号,意見,回答,件数\n"_s);
    QCOMPARE(countedLines(counted), (QStringList{u"道を。（2件）|2"_s, u"木を。（2件）|2"_s}));
    // A document that prints them so has one more.
    QCOMPARE(countedLines(importCounted(u"1,道（2件）,い\n"_s, u"（{件}件）"_s)),
             QStringList{u"道|2"_s});
}

// As offices write them, one figure in full width and two in half; printed in half width, which is
// said.
void TestCountedWords::figuresOfAnyWidth()
{
    const Imported i = importCounted(
        u"1,あ（他２件）,い\n2,う（他12件）,え\n3,\"お（他１，０００件）\",か\n4,き（他1件）,く\n"_s);
    QCOMPARE(countedLines(i), (QStringList{u"あ|3"_s, u"う|13"_s, u"お|1001"_s, u"き|2"_s}));
    QCOMPARE(patternOf(i), u"（他{他}件）"_s);
    QCOMPARE(printedLines(i).first(), u"あ（他2件）"_s);
    QVERIFY(saysOf(i, u"“（他２件）” in line 2"_s) && saysOf(i, u"half width"_s));
    // What stood so already needs no word.
    QVERIFY(!saysOf(importCounted(u"1,あ（他2件）,い\n"_s), u"half width"_s));
    // The document's own pattern prints them, too.
    QCOMPARE(countedLines(importCounted(u"1,あ（他２件）,い\n"_s, u"（他{他}件）"_s)),
             QStringList{u"あ|3"_s});
}

void TestCountedWords::stayWords_data()
{
    QTest::addColumn<QStringList>("opinions");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("two kinds") << QStringList{u"あ（他2件）"_s, u"い（ほか2件）"_s} << true;
    QTest::newRow("brackets of two kinds") << QStringList{u"あ（他2件）"_s, u"い(他2件)"_s} << true;
    QTest::newRow("a comma out of place") << QStringList{u"あ（他10,00件）"_s} << true;
    QTest::newRow("two kinds in full width")
        << QStringList{u"あ（他２件）"_s, u"い（ほか２件）"_s} << true;
    QTest::newRow("leading zero") << QStringList{u"あ（他02件）"_s} << true;
    QTest::newRow("a line of its own") << QStringList{u"\"あ\n（他2件）\""_s} << true;
    QTest::newRow("nothing else") << QStringList{u"（他2件）"_s} << true;
    QTest::newRow("none") << QStringList{u"あ（他0件）"_s, u"い（件数：1件）"_s} << false;
    QTest::newRow("within") << QStringList{u"あ（他2件）です。"_s, u"い（他2件）。"_s} << false;
    QTest::newRow("others") << QStringList{u"あ（事故が2件）"_s, u"い（他2名）"_s, u"う他2件"_s,
                                           u"え（3件）"_s, u"お（他2件"_s}
                            << false;
}

void TestCountedWords::stayWords()
{
    QFETCH(QStringList, opinions);
    QFETCH(bool, isSaid);
    QString rows;
    QStringList expected;
    for (QString &opinion : opinions) {
        const QString quoted = opinion.contains(u',') ? u'"' + opinion + u'"' : opinion;
        rows += QString::number(expected.size() + 1) + u',' + quoted + u",い\n"_s;
        expected << opinion.remove(u'"') + u"|1"_s;
    }
    const Imported i = importCounted(rows);
    QCOMPARE(countedLines(i), expected);
    QCOMPARE(patternOf(i), QString());
    QCOMPARE(saysOf(i, u"not read as their counts"_s), isSaid);
    QVERIFY(!saysOf(i, u"were read as"_s));
}

// Words that count, but not what the booklet counts, or not how: they stay, and are told.
void TestCountedWords::otherCountsAreTold()
{
    for (const QString &words : {u"（他2名）"_s, u"（同旨２件）"_s, u"（類似意見2件）"_s,
                                 u"［他同様の意見2人］"_s, u"（件数2）"_s}) {
        const Imported i = importCounted(u"1,道を直す。%1,い\n2,木を植える。,え\n"_s.arg(words));
        QCOMPARE(i.values.opinions[0].summary, u"道を直す。"_s + words);
        QVERIFY2(saysOf(i, u"“%1” in line 2, were left there"_s.arg(words)), qPrintable(words));
    }
    QVERIFY(!saysOf(importCounted(u"1,道を直す（令和8年度）,い\n"_s), u"left there"_s));
}

// What says 1 is no obstacle, and stays.
// Rows that are added to a document are printed by its own pattern.
void TestCountedWords::ofADocument()
{
    const QString rows = u"1,あ（他2件）,い\n2,う（他0件）,え\n"_s;
    for (const QString &other : {u""_s, u"（ほか{他}件）"_s}) {
        const Imported i = importCounted(rows, other);
        QCOMPARE(countedLines(i), (QStringList{u"あ（他2件）|1"_s, u"う（他0件）|1"_s}));
        QVERIFY(saysOf(i, u"not read as their counts"_s));
    }
    const QStringList counted{u"あ|3"_s, u"う（他0件）|1"_s};
    QCOMPARE(countedLines(importCounted(rows, u"（他{他}件）"_s)), counted);
    QCOMPARE(countedLines(importCounted(rows)), counted);
}

void TestCountedWords::besideAColumn()
{
    const Imported i =
        importCounted(u"1,あ（他2件）,い,5\n2,う（他2件）,い,\n"_s, {}, u"番号,意見,回答,件数\n"_s);
    QCOMPARE(countedLines(i), (QStringList{u"あ（他2件）|5"_s, u"う（他2件）|1"_s}));
    QCOMPARE(patternOf(i), QString());
    QVERIFY(i.assumed.filter(u"他2件"_s).isEmpty());
}
