#include "exchange/csv/test_csv_reader.h"

#include "exchange/csv/cell_guard.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/rows/cell_text.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

void TestCsvReader::readsRecords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells"); // | between cells, / between records
    QTest::newRow("plain") << u"a,b\nc,d\n"_s << u"a|b/c|d"_s;
    QTest::newRow("no end") << u"a,b\r\nc,d"_s << u"a|b/c|d"_s;
    QTest::newRow("CR") << u"a,b\rc,d\r"_s << u"a|b/c|d"_s;
    QTest::newRow("empty cells") << u",\n,,\n"_s << u"|/||"_s;
    QTest::newRow("empty last cell") << u"a,"_s << u"a|"_s;
    QTest::newRow("quoted") << u"\"a,b\",\"c\"\"d\",\"\"\n"_s << u"a,b|c\"d|"_s;
    QTest::newRow("newline inside") << u"\"a\r\nb\",c\n"_s << u"a\r\nb|c"_s;
    QTest::newRow("mark inside a plain cell") << u"a\"b,c\n"_s << u"a\"b|c"_s;
    QTest::newRow("empty lines") << u"\n\na\n\n\nb\n"_s << u"a/b"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestCsvReader::readsRecords()
{
    QFETCH(QString, text);
    QFETCH(QString, cells);
    const auto records = readCsv(text, u',');
    QVERIFY(records.ok());
    QStringList found;
    for (const TableRecord &record : *records)
        found << record.cells.join(u'|');
    QCOMPARE(found.join(u'/'), cells);
}

void TestCsvReader::countsLines()
{
    const auto records = readCsv(u"a\r\n\"b\r\nb\nb\rb\"\n\nc"_s, u',');
    QVERIFY(records.ok());
    QCOMPARE(records->size(), size_t(3));
    QCOMPARE(records->at(0).line, 1);
    QCOMPARE(records->at(1).line, 2);
    QCOMPARE(records->at(2).line, 7);
    const auto rows =
        readCsv(u"a\r\n\"b\r\nb\nb\rb\"\n\nc"_s, u',', size_t(-1), {}, CsvLines::Rows);
    QVERIFY(rows.ok());
    QCOMPARE(rows->at(1).line, 2);
    QCOMPARE(rows->at(2).line, 4);
}

void TestCsvReader::refusesBrokenQuotations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("unclosed") << u"a\nb,\"c\nd\ne"_s << 2;
    QTest::newRow("unclosed at the end") << u"a\n\""_s << 2;
    QTest::newRow("odd marks") << u"a\n\"b\"\"\n"_s << 2;
    QTest::newRow("text behind") << u"a\nb\n\"c\"d\n"_s << 3;
}

void TestCsvReader::refusesBrokenQuotations()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto records = readCsv(text, u',');
    QVERIFY(!records.ok());
    QCOMPARE(records.error().kind, ErrorKind::Unreadable);
    QVERIFY2(records.error().message.contains(QString::number(line)),
             qPrintable(records.error().message));
}

// unguard ∘ guard is the identity, and guarding is one to one.
void TestCsvReader::guardsRoundTrip()
{
    QStringList texts;
    const QStringList heads{u""_s, u"'"_s, u"''"_s, u"'''"_s, u" "_s};
    const QStringList tails{u""_s,      u"="_s,  u"=1+1"_s, u"+a"_s,  u"-"_s,
                            u"－ 項"_s, u"@x"_s, u"\ta"_s,  u"\ra"_s, u"a"_s,
                            u"同上"_s,  u"〃"_s, u"―"_s,    u"a'=b"_s};
    for (const QString &head : heads) {
        for (const QString &tail : tails)
            texts << head + tail;
    }
    for (const auto formulas : {CsvFormulas::Escape, CsvFormulas::Keep}) {
        QSet<QString> written;
        for (const QString &text : texts) {
            const QString cell = guardCell(text, formulas);
            QCOMPARE(unguardCell(cell), text);
            QVERIFY(!isDitto(cell));
            written << cell;
        }
        QCOMPARE(written.size(), QSet<QString>(texts.begin(), texts.end()).size());
    }
}

void TestCsvReader::guardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::addColumn<QString>("kept");
    QTest::newRow("equals") << u"=HYPERLINK(\"x\")"_s << u"'=HYPERLINK(\"x\")"_s
                            << u"=HYPERLINK(\"x\")"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s << u"-1"_s;
    QTest::newRow("wide") << u"＝A1"_s << u"'＝A1"_s << u"＝A1"_s;
    QTest::newRow("own apostrophe") << u"'=1"_s << u"''=1"_s << u"''=1"_s;
    QTest::newRow("quotation") << u"'区'は"_s << u"'区'は"_s << u"'区'は"_s;
    QTest::newRow("ditto") << u"同上"_s << u"'同上"_s << u"'同上"_s;
    QTest::newRow("plain") << u"a=b"_s << u"a=b"_s << u"a=b"_s;
}

void TestCsvReader::guardsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QFETCH(QString, kept);
    QCOMPARE(guardCell(text, CsvFormulas::Escape), escaped);
    QCOMPARE(guardCell(text, CsvFormulas::Keep), kept);
}
