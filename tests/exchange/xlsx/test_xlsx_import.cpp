#include "exchange/xlsx/test_xlsx_import.h"

#include "domain/snapshot_index.h"
#include "exchange/xlsx/workbook_bytes.h"
#include "exchange/xlsx/xlsx_head.h"
#include "exchange/xlsx/xlsx_import.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/workbooks/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not among the test data", qPrintable(name));
    return file.readAll();
}

Result<Imported> import(const QByteArray &bytes, const QMap<QString, QString> &columns = {})
{
    CountingIdSource ids(QStringLiteral("i"));
    return importXlsx(bytes, {ids, {}, {}, columns});
}

Imported imported(const QByteArray &bytes, const QMap<QString, QString> &columns = {})
{
    auto result = import(bytes, columns);
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return *result;
}

// Opinions as one line each: place, summary, answer, symbol, count.
QStringList linesOf(const Imported &imported)
{
    const SnapshotIndex index(imported.values);
    QStringList lines;
    for (const Opinion &opinion : imported.values.opinions) {
        const Node *node = opinion.node ? index.findNode(*opinion.node) : nullptr;
        const Response *response =
            opinion.response ? index.findResponse(*opinion.response) : nullptr;
        QString symbol;
        for (const Category &category : imported.values.categories) {
            if (category.id == opinion.category)
                symbol = category.symbol;
        }
        lines << QStringLiteral("%1|%2|%3|%4|%5")
                     .arg(node ? node->title : QString(), opinion.summary,
                          response ? response->markup : QString(), symbol)
                     .arg(opinion.count);
    }
    return lines;
}

// Inline cells from left to right; "" is no cell.
QByteArray row(int number, const QStringList &cells)
{
    QByteArray xml = "<row r='" + QByteArray::number(number) + "'>";
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (!cells[i].isEmpty())
            xml += "<c r='" + QByteArray(1, char('A' + i)) + QByteArray::number(number) +
                   "' t='inlineStr'><is>" + cells[i].toUtf8() + "</is></c>";
    }
    return xml + "</row>";
}

QStringList plain(const QStringList &cells)
{
    QStringList xml;
    for (const QString &cell : cells)
        xml << (cell.isEmpty() ? QString() : QStringLiteral("<t>%1</t>").arg(cell));
    return xml;
}

const QStringList kHeader{QStringLiteral("章"), QStringLiteral("No."), QStringLiteral("意見"),
                          QStringLiteral("区の考え方"), QStringLiteral("対応区分")};

bool isSaid(const Imported &imported, const char *word)
{
    return imported.assumed.join(u'\n').contains(QString::fromUtf8(word));
}

} // namespace

void TestXlsxImport::savedByPrograms_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"as_excel.xlsx", "libreoffice.xlsx"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

// The table stands on the second sheet; headings and answers are merged over rows, words struck.
void TestXlsxImport::savedByPrograms()
{
    QFETCH(QString, name);
    const Imported result = imported(dataFile(name));
    const QStringList lines{
        QStringLiteral("緑を増やす|木を植えてほしい。|区では、令和9年度に実施します。|◎|3"),
        QStringLiteral("緑を増やす|子供の遊び場がほしい。|区では、令和9年度に実施します。|◎|1"),
        QStringLiteral("緑を増やす|花壇を増やしてほしい。|検討します。|△|1"),
        QStringLiteral("公園|夜も\n明るく_x000D_してほしい。|#N/A||1"),
        QStringLiteral("|=1+1 と書いてある。|||1")}; // a row without a heading has no place
    QCOMPARE(linesOf(result), lines);
    QCOMPARE(result.values.opinions[0].response, result.values.opinions[1].response);
    QCOMPARE(result.values.consultation.title, QStringLiteral("みどりの計画（素案）"));
    QCOMPARE(result.values.consultation.institution, QStringLiteral("区"));
}

// Answers begin in the 30th row: it is shown with the first eight.
void TestXlsxImport::columnsThatBeginLate()
{
    WorkbookParts parts;
    for (int i = 1; i <= 60; ++i)
        parts.rows += row(i, plain({QString::number(i), QStringLiteral("木を植えてほしい。"),
                                    i < 30 ? QString() : QStringLiteral("検討します。")}));
    CountingIdSource ids(QStringLiteral("i"));
    const auto head = readXlsxHead(workbookOf(parts), {ids, {}, {}, {}});
    QVERIFY(head);
    QCOMPARE(head->rows.size(), size_t(9));
    QCOMPARE(head->rows[0].value(0), QStringLiteral("1"));
    QCOMPARE(head->rows[8].value(0), QStringLiteral("30"));
    QCOMPARE(head->rows[8].value(2), QStringLiteral("検討します。"));
}

void TestXlsxImport::report()
{
    const Imported result = imported(dataFile(QStringLiteral("as_excel.xlsx")));
    QVERIFY(isSaid(result, "記入のしかた")); // the sheet that was not read
    QVERIFY(isSaid(result, "Line 3, column “区の考え方”: words that are struck through were left "
                           "out: “検討します。”"));
    QVERIFY(isSaid(result, "Line 7, column “区の考え方”: words that are struck through"));
    QVERIFY(isSaid(result, "Line 6, column “区の考え方”: the cell shows the error #N/A"));
    QVERIFY(isSaid(result, "hidden in the sheet were read like the others: 1."));
    QVERIFY(isSaid(result, "The column “受付日” is hidden"));
    QVERIFY(!isSaid(result, "is a date")); // in a column that nobody asked for
    QStringList beside;
    for (const NotUnderstood &one : result.notUnderstood)
        beside << QStringLiteral("%1 %2").arg(one.line).arg(one.text);
    const QString all = beside.join(u'\n');
    QVERIFY2(all.contains(u"3 Comment at D3 by 山田: 山田: 課長と確認中"), qPrintable(all));
    QVERIFY2(all.contains(u"5 Text box at D5: ここは公園課にも 聞いてください"), qPrintable(all));
}

// One cell for two opinions under different headings is one answer.
void TestXlsxImport::mergedAnswerOverHeadings()
{
    WorkbookParts parts;
    parts.rows =
        row(1, plain(kHeader)) +
        row(2, plain({QStringLiteral("第1章　緑"), QStringLiteral("1"), QStringLiteral("一"),
                      QStringLiteral("答え")})) +
        row(3, plain({QStringLiteral("第2章　公園"), QStringLiteral("2"), QStringLiteral("二")})) +
        row(4, plain({QString(), QStringLiteral("3"), QStringLiteral("三")}));
    QCOMPARE(linesOf(imported(workbookOf(parts))),
             (QStringList{QStringLiteral("緑|一|答え||1"), QStringLiteral("公園|二|||1"),
                          QStringLiteral("|三|||1")}));
    parts.behind = "<mergeCells><mergeCell ref='D2:D3'/></mergeCells>";
    const Imported merged = imported(workbookOf(parts));
    QCOMPARE(linesOf(merged),
             (QStringList{QStringLiteral("緑|一|答え||1"), QStringLiteral("公園|二|答え||1"),
                          QStringLiteral("|三|||1")}));
    QCOMPARE(merged.values.opinions[0].response, merged.values.opinions[1].response);
}

// The category counts for all rows of a merged cell, a heading too; a number and words do not.
void TestXlsxImport::mergesOfOtherColumns()
{
    WorkbookParts parts;
    parts.rows =
        row(1, plain(kHeader)) +
        row(2, plain({QStringLiteral("第1章　緑"), QStringLiteral("1"), QStringLiteral("一"),
                      QStringLiteral("答え"), QStringLiteral("◎")})) +
        row(3, plain({QString(), QString(), QStringLiteral("二")})) +
        row(4, plain({QString(), QStringLiteral("4"), QString(), QStringLiteral("答え")}));
    parts.behind = "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/>"
                   "<mergeCell ref='C2:C4'/><mergeCell ref='E2:E3'/></mergeCells>";
    QCOMPARE(linesOf(imported(workbookOf(parts))),
             (QStringList{QStringLiteral("緑|一|答え|◎|1"), QStringLiteral("緑|二||◎|1"),
                          QStringLiteral("||答え||1")}));
}

void TestXlsxImport::opinionAndResponseInOneCell()
{
    WorkbookParts parts;
    parts.rows =
        row(1,
            plain({QStringLiteral("項目"), QStringLiteral("No."), QStringLiteral("意見・回答")})) +
        row(2, plain({QStringLiteral("＜第1章　緑＞")})) +
        row(3, plain({QStringLiteral("公園"), QStringLiteral("1"),
                      QStringLiteral("■意見&#10;一&#10;■区の考え方&#10;答え")}));
    const Imported result = imported(workbookOf(parts));
    QCOMPARE(linesOf(result), QStringList{QStringLiteral("公園|一|答え||1")});
    QVERIFY(result.values.nodes[1].parent);
    QVERIFY(isSaid(result, "divided at their marks: 1, the first in line 3"));
}

// As offices set them: number and heading are one cell over both rows.
void TestXlsxImport::opinionAndResponseInRowsBelowEachOther()
{
    WorkbookParts parts;
    parts.rows =
        row(1, plain({QStringLiteral("No."), QStringLiteral("項目"), QStringLiteral("区分"),
                      QStringLiteral("内容")})) +
        row(2, plain({QStringLiteral("1"), QStringLiteral("緑"), QStringLiteral("意見"),
                      QStringLiteral("一")})) +
        row(3, plain({QString(), QString(), QStringLiteral("回答"), QStringLiteral("答え一")})) +
        row(4, plain({QStringLiteral("2"), QStringLiteral("公園"), QStringLiteral("意見"),
                      QStringLiteral("二")})) +
        row(5, plain({QString(), QString(), QStringLiteral("回答"), QStringLiteral("答え二")}));
    const QStringList expected{QStringLiteral("緑|一|答え一||1"),
                               QStringLiteral("公園|二|答え二||1")};
    QCOMPARE(linesOf(imported(workbookOf(parts))), expected);
    parts.behind = "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B2:B3'/>"
                   "<mergeCell ref='A4:A5'/><mergeCell ref='B4:B5'/></mergeCells>";
    QCOMPARE(linesOf(imported(workbookOf(parts))), expected);
}

void TestXlsxImport::sheetIsFound()
{
    const Imported result = imported(dataFile(QStringLiteral("openpyxl.xlsx")));
    QCOMPARE(result.values.opinions.size(), size_t(5));
    QVERIFY(isSaid(result, "The sheet “回答” was read."));
    for (const char *cell : {"D5", "D6"}) // what their formulas gave was not saved
        QVERIFY(isSaid(result, qPrintable(QStringLiteral("The cell %1 has a formula without")
                                              .arg(QLatin1String(cell)))));
}

// A hidden sheet with last year's table does not come before the one that people see.
void TestXlsxImport::hiddenSheetLast()
{
    const QByteArray rels =
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='a.xml'/>"
        "<Relationship Id='r2' Type='x/worksheet' Target='b.xml'/></Relationships>";
    const auto sheet = [&](const char *words) {
        return "<worksheet><sheetData>" + row(1, plain(kHeader)) +
               row(2, plain({QString(), QString(), QString::fromUtf8(words)})) +
               "</sheetData></worksheet>";
    };
    const auto workbook = [&](const char *second) {
        return zipOf({{"_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                                      "Target='wb.xml'/></Relationships>"},
                      {"wb.xml", "<workbook xmlns:r='r'><sheets><sheet name='去年' r:id='r1' "
                                 "state='hidden'/><sheet name='今年' r:id='r2' state='" +
                                     QByteArray(second) + "'/></sheets></workbook>"},
                      {"_rels/wb.xml.rels", rels},
                      {"a.xml", sheet("去年の意見")},
                      {"b.xml", sheet("今年の意見")}});
    };
    QCOMPARE(imported(workbook("visible")).values.opinions[0].summary,
             QStringLiteral("今年の意見"));
    QCOMPARE(imported(workbook("veryHidden")).values.opinions[0].summary,
             QStringLiteral("去年の意見"));
}

// Chapters are read one after the other, years and drafts are not.
void TestXlsxImport::sheetsOfChapters_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<bool>("sameColumns");
    QTest::addColumn<QString>("places");
    const auto row = [](const char *name, const QStringList &names, bool same,
                        const QString &places) { QTest::newRow(name) << names << same << places; };
    row("chapters", {QStringLiteral("第1章 総論"), QStringLiteral("第2章 福祉")}, true,
        QStringLiteral("第1章総論:意見1 第2章福祉:意見2"));
    row("roman", {QStringLiteral("Ⅰ総論"), QStringLiteral("Ⅱ各論")}, true,
        QStringLiteral("Ⅰ総論:意見1 Ⅱ各論:意見2"));
    row("years", {QStringLiteral("令和6年度"), QStringLiteral("令和5年度")}, true,
        QStringLiteral(":意見1"));
    row("one is none", {QStringLiteral("第1章 総論"), QStringLiteral("旧案")}, true,
        QStringLiteral(":意見1"));
    row("other columns", {QStringLiteral("第1章 総論"), QStringLiteral("第2章 福祉")}, false,
        QStringLiteral(":意見1"));
}

void TestXlsxImport::sheetsOfChapters()
{
    QFETCH(QStringList, names);
    QFETCH(bool, sameColumns);
    const auto sheet = [&](int number) {
        const QString answer = QStringLiteral("市の考え方");
        return "<worksheet><sheetData>" +
               row(1, plain({QStringLiteral("番号"), QStringLiteral("意見の概要"),
                             number == 2 && !sameColumns ? QStringLiteral("別の列") : answer})) +
               row(2, plain({QString::number(number), QStringLiteral("意見%1").arg(number),
                             QStringLiteral("答え%1").arg(number)})) +
               "</sheetData></worksheet>";
    };
    const Imported result = imported(
        zipOf({{"_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                               "Target='wb.xml'/></Relationships>"},
               {"wb.xml", "<workbook xmlns:r='r'><sheets><sheet name='" + names[0].toUtf8() +
                              "' r:id='r1'/><sheet name='" + names[1].toUtf8() +
                              "' r:id='r2'/></sheets></workbook>"},
               {"_rels/wb.xml.rels",
                "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='a.xml'/>"
                "<Relationship Id='r2' Type='x/worksheet' Target='b.xml'/></Relationships>"},
               {"a.xml", sheet(1)},
               {"b.xml", sheet(2)}}));
    QStringList places;
    for (const Opinion &opinion : result.values.opinions) {
        const auto node = std::ranges::find_if(
            result.values.nodes, [&](const Node &one) { return one.id == opinion.node; });
        places << node->number.value_or(QString()) + node->title + u':' + opinion.summary;
    }
    QTEST(places.join(u' '), "places");
    const bool areJoined = places.size() > 1;
    QCOMPARE(isSaid(result, "were read one after the other"), areJoined);
    QCOMPARE(isSaid(result, "which were not"), !areJoined);
    QVERIFY(!isSaid(result, "numbers the opinions in its own order"));
}

void TestXlsxImport::columnMap()
{
    WorkbookParts parts;
    parts.rows = row(1, plain({QStringLiteral("内容"), QStringLiteral("返事")})) +
                 row(2, plain({QStringLiteral("一"), QStringLiteral("答え")}));
    const auto none = import(workbookOf(parts));
    QVERIFY(!none && none.error().message.contains(u"内容、返事"));
    const Imported mapped =
        imported(workbookOf(parts), {{QStringLiteral("内容"), QStringLiteral("summary")},
                                     {QStringLiteral("2"), QStringLiteral("response")}});
    QCOMPARE(linesOf(mapped), QStringList{QStringLiteral("|一|答え||1")});
    const auto missing =
        import(workbookOf(parts), {{QStringLiteral("内容"), QStringLiteral("summary")},
                                   {QStringLiteral("9"), QStringLiteral("note")}});
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Usage);
}

void TestXlsxImport::columnMapWithoutHeadings()
{
    const QStringList first{QString(), QStringLiteral("1"), QStringLiteral("夜の明かり")};
    const QStringList second{QString(), QStringLiteral("2"), QStringLiteral("声"),
                             QStringLiteral("考え")};
    const QMap<QString, QString> map{{QStringLiteral("2"), QStringLiteral("no")},
                                     {QStringLiteral("3"), QStringLiteral("summary")},
                                     {QStringLiteral("4"), QStringLiteral("response")}};
    WorkbookParts parts;
    parts.rows = row(3, plain(first)) + row(4, plain(second));
    const QStringList both{QStringLiteral("|夜の明かり|||1"), QStringLiteral("|声|考え||1")};
    QCOMPARE(linesOf(imported(workbookOf(parts), map)), both);
    parts.rows = row(1, plain({QStringLiteral("計画への意見")})) + parts.rows;
    const Imported titled = imported(workbookOf(parts), map);
    QCOMPARE(linesOf(titled), both);
    QCOMPARE(titled.values.consultation.title, QStringLiteral("計画への意見"));
    QVERIFY(isSaid(titled, "The table has no heading row: line 3"));
}

// What a program wrote that does not compute looks empty, and is not.
void TestXlsxImport::formulaWithoutResult()
{
    WorkbookParts parts;
    parts.rows = row(1, plain(kHeader)) +
                 row(2, plain({QString(), QString(), QStringLiteral("一")})) +
                 "<row r='3'><c r='C3'><f>B3&amp;\"x\"</f></c></row>"
                 "<row r='4'><c r='C4' t='inlineStr'><is><t>四</t></is></c>"
                 "</row><row r='5'><c r='C5'><f>C4</f></c></row>";
    const auto refused = import(workbookOf(parts));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().kind, ErrorKind::Unreadable);
    QVERIFY2(refused.error().message.startsWith(u"The cells C3、C5 have formulas"),
             qPrintable(refused.error().message));
    parts.rows = row(1, plain(kHeader)) +
                 "<row r='2'><c r='C2' t='inlineStr'><is><t>一</t></is></c>"
                 "<c r='D2'><f>C2</f></c><c r='G2'><f>C2</f></c></row>";
    const Imported beside = imported(workbookOf(parts));
    QVERIFY(isSaid(beside, "The cell D2 has a formula without a result"));
    QVERIFY(isSaid(beside, "The cell G2 has a formula without a result"));
}

// Of a table that comes back they are left out by themselves, and told of.
void TestXlsxImport::cellsOfAReturnThatSayNothing()
{
    WorkbookParts parts;
    parts.rows = row(1, plain(kHeader)) +
                 "<row r='2'><c r='B2'><v>1</v></c><c r='C2'><f>B3</f></c>"
                 "<c r='D2' t='e'><f>X(1)</f><v>#NAME?</v></c></row>" +
                 row(3, plain({QString(), QStringLiteral("2"), QStringLiteral("二")}));
    CountingIdSource ids(QStringLiteral("i"));
    ImportOptions options{ids, {}, {}, {}};
    options.isReturn = true;
    const auto result = importXlsx(workbookOf(parts), options);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->values.opinions.size(), size_t(2));
    const Opinion &first = result->values.opinions[0];
    QCOMPARE(first.summary, QString());
    QVERIFY(!first.response);
    QCOMPARE(result->rows[first.id].unread,
             (QSet<QString>{QStringLiteral("summary"), QStringLiteral("response")}));
    QVERIFY(result->rows[result->values.opinions[1].id].unread.isEmpty());
    QVERIFY(isSaid(*result, "formula has no result"));
    QVERIFY(isSaid(*result, "the cell shows the error #NAME?"));
}

// 1-2 typed into a cell is what a spreadsheet makes a date of.
void TestXlsxImport::dateInAColumn()
{
    WorkbookParts parts;
    parts.styles = "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>";
    parts.rows = row(1, plain(kHeader)) +
                 "<row r='2'><c r='B2' s='1'><v>46024</v></c><c r='C2' t='inlineStr'><is><t>一</t>"
                 "</is></c></row>";
    const Imported result = imported(workbookOf(parts));
    QVERIFY(isSaid(result, "Line 2, column “No.”: the cell is a date and was read as 2026-01-02"));
}

// A number of a table that comes back is told of once, where its row is known; others as ever.
void TestXlsxImport::dateInTheNumberOfAReturn()
{
    WorkbookParts parts;
    parts.styles = "<styleSheet><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>";
    const QString ref = QStringLiteral("整理番号");
    parts.rows = row(1, plain({ref, QStringLiteral("意見"), QStringLiteral("件数")})) +
                 "<row r='2'><c r='A2' s='1'><v>46024</v></c><c r='B2' t='inlineStr'><is><t>一</t>"
                 "</is></c></row>";
    CountingIdSource ids(QStringLiteral("i"));
    ImportOptions options{ids, {}, {}, {}};
    options.isReturn = true;
    const auto result = importXlsx(workbookOf(parts), options);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    QCOMPARE(result->assumed.filter(QStringLiteral("2026")).size(), 0);
}

// What is no count is no reason to leave the rest of a table that comes back.
void TestXlsxImport::noCountInAReturn()
{
    WorkbookParts parts;
    parts.rows =
        row(1,
            plain({QStringLiteral("整理番号"), QStringLiteral("意見"), QStringLiteral("件数")})) +
        row(2, plain({QStringLiteral("1"), QStringLiteral("一"), QStringLiteral("abc")}));
    CountingIdSource ids(QStringLiteral("i"));
    ImportOptions options{ids, {}, {}, {}};
    QVERIFY(!importXlsx(workbookOf(parts), options).ok()); // of a new table nobody would see it
    options.isReturn = true;
    const auto result = importXlsx(workbookOf(parts), options);
    QVERIFY2(result.ok(), result ? "" : qPrintable(result.error().message));
    const Opinion &first = result->values.opinions[0];
    QCOMPARE(result->rows[first.id].unread, QSet<QString>{QStringLiteral("count")});
    QVERIFY(isSaid(*result, "Line 2, column “件数”: “abc” is not a count"));
}

// Words to the right of the table are reported, not lost in silence.
void TestXlsxImport::besideTheTable()
{
    WorkbookParts parts;
    parts.rows = row(1, plain(kHeader)) +
                 row(2, plain({QString(), QStringLiteral("1"), QStringLiteral("一"), QString(),
                               QString(), QString(), QStringLiteral("欄外のメモ")}));
    const Imported result = imported(workbookOf(parts));
    QCOMPARE(result.notUnderstood.size(), size_t(1));
    QVERIFY(result.notUnderstood.front() == (NotUnderstood{2, QStringLiteral("欄外のメモ")}));
}

void TestXlsxImport::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto add = [](const char *name, const QByteArray &bytes, const char *word) {
        QTest::newRow(name) << bytes << QString::fromUtf8(word);
    };
    add("no sheet with anything", workbookOf({}), "empty");
    WorkbookParts parts;
    parts.rows = row(1, plain(kHeader));
    add("headings only", workbookOf(parts), "no rows below");
    parts.rows += row(2, plain({QString(), QString(), QString(), QStringLiteral("答え")}));
    add("no opinion", workbookOf(parts), "No row of the table has an opinion");
    add("a Word document",
        zipOf({{"_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                               "Target='word/document.xml'/></Relationships>"},
               {"word/document.xml", "<document/>"}}),
        "is a Word document");
    add("a drawing", zipOf({{"mimetype", "application/vnd.oasis.opendocument.graphics"}}),
        "no Excel workbook");
    add("binary workbook",
        zipOf({{"_rels/.rels", "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                               "Target='xl/workbook.bin'/></Relationships>"},
               {"xl/workbook.bin", "\x83\x01"}}),
        ".xlsb");
}

void TestXlsxImport::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto result = import(bytes);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Unreadable);
    QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
}

void TestXlsxImport::manyNotesAreCounted()
{
    WorkbookParts parts;
    parts.rows = row(1, plain(kHeader));
    for (int i = 2; i < 202; ++i)
        parts.rows += row(i, {QString(), QString(),
                              QStringLiteral("<t>意見</t><r><rPr><strike/></rPr><t>消す</t></r>")});
    const Imported result = imported(workbookOf(parts));
    QCOMPARE(result.values.opinions.size(), size_t(200));
    QVERIFY(isSaid(result, "150 more cells have words that are struck through"));
    QVERIFY(result.assumed.size() < 60);
}
