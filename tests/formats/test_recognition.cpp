#include "formats/test_recognition.h"

#include "formats/entries.h"

#include <QStringEncoder>
#include <QTest>

using namespace gaiyo;

void TestRecognition::fileIsOf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *what, const char *name, const QByteArray &start,
                        const char *id) {
        QTest::newRow(what) << QString::fromUtf8(name) << start << QString::fromUtf8(id);
    };
    const QByteArray commas = "No.,意見,回答\n1,あ,い\n";
    const QByteArray tabs = "No.\t意見\t回答\n1\tあ\tい\n";
    const QByteArray json = "{\"format\":\"gaiyo\"}";
    row("ending csv", "a.csv", tabs, "csv");
    row("ending tsv", "a.tsv", tabs, "csv");
    row("ending in capitals", "A.TSV", tabs, "csv");
    row("ending json", "a.json", "anything", "json");
    row("json in csv", "a.csv", json, "csv"); // the ending decides
    row("json in txt", "a.txt", json, "json");
    row("json with mark", "a.txt", "\xEF\xBB\xBF\n {\n  \"format\"", "json");
    row("brace in txt", "a.txt", "{案} みどりの計画\n第1章 緑\n", "text");
    row("empty object", "a", "{}", "json");
    row("commas in txt", "a.txt", commas, "csv");
    row("semicolons without ending", "表", "意見;回答\nあ;い\n", "csv");
    row("tabs in txt", "a.txt", tabs, "text"); // published texts are copied so
    // A published text has no column of headings: who saved that from Excel has a table.
    const QByteArray places = "No.\t章\t意見\t回答\n1\t第1章 緑\tあ\t\n2\t\t\"い\nう\"\tえ\n";
    row("tabs and a column of headings", "a.txt", places, "csv");
    row("below a title", "a.txt", "みどりの計画\t\t\t\n" + places, "csv");
    row("in CP932", "a.txt", "No.\t\x8F\xCD\t\x88\xD3\x8C\xA9\r\n1\t\x82\xA0\t\x82\xA2\r\n", "csv");
    row("cut within a row", "a.txt", places + "3\t\tお", "csv");
    row("headings between, too", "a.txt", places + "第2章 水\n3\t第2章 水\tお\tか\n", "text");
    row("a title above a text's table", "a.txt", "みどりの計画\n" + places, "csv");
    row("comma in a title", "a.txt", "みどりの計画, 第2版\n第1章 緑\n", "text");
    row("commas without ending", "表", commas, "csv");
    row("nothing", "a", "", "text");
    const auto utf16 = [](const QString &text) -> QByteArray {
        QStringEncoder encoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        return encoder(text);
    };
    row("commas in UTF-16", "a.txt", utf16(QString::fromUtf8(commas)), "csv");
    row("tabs in UTF-16", "a.txt", utf16(QString::fromUtf8(tabs)), "csv"); // Excel's Unicode text
    row("a text in UTF-16", "a.txt",
        utf16(QStringLiteral("みどりの計画\n第1章\t緑\nNo.\t意見\t回答\n1\tあ\tい\n")), "text");
    row("ending xlsx", "a.xlsx", commas, "xlsx");
    row("ending xlsm", "a.XLSM", "PK", "xlsx");
    row("workbook without ending", "表", "PK\x03\x04", "xlsx");
    row("older workbook", "a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xlsx");
    row("CP932", "a.txt", "No.,\x88\xD3\x8C\xA9\r\n1,\x82\xA0\r\n", "csv");
    row("cut within a character", "a.txt", commas + QByteArray("\xE3\x81"), "csv");
}

void TestRecognition::fileIsOf()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    QFETCH(QString, id);
    const Formats formats = testedFormats();
    const Format *format = formats.recognise(QStringLiteral("/a.json/") + name, start);
    QVERIFY(format);
    QCOMPARE(format->id, id);
}

// Without a name, each reader's own file is known by what is in it.
void TestRecognition::samplesAreTheirOwn()
{
    const Formats formats = testedFormats();
    const auto entries = contractEntries();
    for (const Format *format : formats.readers()) {
        const Format *found = formats.recognise(QStringLiteral("x"), entries[format->id].sample);
        QVERIFY(found);
        QCOMPARE(found->id, format->id);
    }
}

void TestRecognition::namesToImport()
{
    const Formats formats = testedFormats();
    for (const Format *format : formats.readers()) {
        for (const QString &ending : format->reader->endings)
            QVERIFY(formats.isImportName(QStringLiteral("/x/a.") + ending.toUpper()));
    }
    for (const char *name : {"a.db", "a.pdf", "a", "csv", "a.csv.bak"})
        QVERIFY2(!formats.isImportName(QString::fromUtf8(name)), name);
}
