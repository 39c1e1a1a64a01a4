#include "exchange/xlsx/test_workbook.h"

#include "exchange/xlsx/cell_value.h"
#include "exchange/xlsx/rich_text.h"
#include "exchange/xlsx/shown_number.h"
#include "exchange/xlsx/workbook.h"
#include "exchange/xlsx/workbook_bytes.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace gaiyo;

namespace {

using Rows = std::vector<XlsxRow>;

XlsxWorkbook opened(const QByteArray &bytes)
{
    auto workbook = XlsxWorkbook::open(bytes);
    if (!workbook)
        qFatal("%s", qPrintable(workbook.error().message));
    return *workbook;
}

std::pair<Rows, XlsxLayout> readSheet(const XlsxWorkbook &workbook, size_t sheet = 0)
{
    Rows rows;
    const auto layout = workbook.readRows(sheet, [&](XlsxRow &&row) {
        rows.push_back(std::move(row));
        return true;
    });
    if (!layout)
        qFatal("%s", qPrintable(layout.error().message));
    return {rows, *layout};
}

// The cells of a sheet by name: A1.
QMap<QString, XlsxCell> cellsOf(const XlsxWorkbook &workbook, size_t sheet = 0)
{
    QMap<QString, XlsxCell> cells;
    for (const XlsxRow &row : readSheet(workbook, sheet).first) {
        for (const XlsxCell &cell : row.cells)
            cells.insert(columnLetters(cell.column) + QString::number(row.number), cell);
    }
    return cells;
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/workbooks/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not among the test data", qPrintable(name));
    return file.readAll();
}

XlsxCell onlyCell(const WorkbookParts &parts)
{
    const auto cells = cellsOf(opened(workbookOf(parts)));
    if (cells.size() != 1)
        qFatal("%lld cells", static_cast<long long>(cells.size()));
    return cells.first();
}

WorkbookParts sharedCell(const QByteArray &string)
{
    WorkbookParts parts;
    parts.strings = "<si>" + string + "</si>";
    parts.rows = "<row r='1'><c r='A1' t='s'><v>0</v></c></row>";
    return parts;
}

QByteArray stylesOf(const QByteArray &formatCode, int number = 176)
{
    return "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='" + formatCode +
           "'/></numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId='" +
           QByteArray::number(number) + "'/><xf fontId='1'/></cellXfs></styleSheet>";
}

} // namespace

void TestWorkbook::savedByPrograms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasFormats");
    QTest::addColumn<bool>("hasFormulas");
    QTest::addColumn<bool>("keepsEscapes");
    QTest::newRow("as Excel") << QStringLiteral("as_excel.xlsx") << true << true << true;
    QTest::newRow("LibreOffice") << QStringLiteral("libreoffice.xlsx") << true << true << true;
    QTest::newRow("openpyxl") << QStringLiteral("openpyxl.xlsx") << false << false << false;
    QTest::newRow("both") << QStringLiteral("both.xlsx") << false << false << false;
}

// The same sheet, whoever saved it last.
void TestWorkbook::savedByPrograms()
{
    QFETCH(QString, name);
    QFETCH(bool, hasFormats);
    QFETCH(bool, hasFormulas);
    QFETCH(bool, keepsEscapes);
    const XlsxWorkbook workbook = opened(dataFile(name));
    QCOMPARE(workbook.sheets().size(), size_t(2));
    QCOMPARE(workbook.sheets()[1].name, QStringLiteral("回答"));
    const auto cells = cellsOf(workbook, 1);
    QCOMPARE(cells[QStringLiteral("A1")].text, QStringLiteral("みどりの計画（素案）"));
    QCOMPARE(cells[QStringLiteral("B3")].text, QStringLiteral("1"));
    QCOMPARE(int(cells[QStringLiteral("B3")].kind), int(XlsxCell::Kind::Number));
    QCOMPARE(cells[QStringLiteral("C4")].text, QStringLiteral("子供の遊び場がほしい。"));
    QCOMPARE(cells[QStringLiteral("C5")].text, QStringLiteral("花壇を増やしてほしい。"));
    // openpyxl saves words that look like an escape as one: a carriage return is what it then says.
    const QString doubtful = keepsEscapes ? QStringLiteral("_x000D_") : QStringLiteral("\r");
    QCOMPARE(cells[QStringLiteral("C6")].text,
             QStringLiteral("夜も\n明るく%1してほしい。").arg(doubtful));
    QCOMPARE(cells[QStringLiteral("C7")].text, QStringLiteral("=1+1 と書いてある。"));
    QCOMPARE(cells[QStringLiteral("D7")].struck, QStringLiteral("この回答は取り消します。"));
    QCOMPARE(cells[QStringLiteral("D7")].text, QString());
    QCOMPARE(cells[QStringLiteral("G7")].text, QStringLiteral("0.1"));
    QCOMPARE(cells[QStringLiteral("G3")].text, QStringLiteral("2026-07-03"));
    QCOMPARE(cells[QStringLiteral("G4")].text, QStringLiteral("2026-07-03 09:30"));
    QCOMPARE(int(cells[QStringLiteral("G4")].kind), int(XlsxCell::Kind::Date));
    const XlsxCell answer = cells[QStringLiteral("D3")];
    if (hasFormats) {
        QCOMPARE(answer.text, QStringLiteral("区では、令和9年度に実施します。"));
        QCOMPARE(answer.struck, QStringLiteral("検討します。"));
        QCOMPARE(answer.runs.size(), size_t(3));
        QVERIFY(answer.runs[1].isStruck);
        QCOMPARE(answer.runs[2].colour, std::optional<quint32>(0xFF0000));
    }
    if (hasFormulas) {
        QCOMPARE(cells[QStringLiteral("D5")].text, QStringLiteral("検討します。"));
        QVERIFY(cells[QStringLiteral("D5")].isFormula);
        QCOMPARE(cells[QStringLiteral("D6")].text, QStringLiteral("#N/A"));
        QCOMPARE(int(cells[QStringLiteral("D6")].kind), int(XlsxCell::Kind::Error));
    }

    const auto [rows, layout] = readSheet(workbook, 1);
    for (const XlsxRow &row : rows)
        QCOMPARE(row.isHidden, row.number == 6);
    QVERIFY(layout.isFiltered);
    QCOMPARE(layout.filter, readCellRange(u"A2:G7"));
    QVERIFY(layout.isColumnHidden(6) && !layout.isColumnHidden(5));
    QCOMPARE(layout.merges.size(), size_t(4));
    for (const char16_t *merge : {u"A1:G1", u"A3:A5", u"D3:D4", u"E3:E4"})
        QCOMPARE(std::count(layout.merges.begin(), layout.merges.end(), *readCellRange(merge)), 1);
    const auto notes = workbook.readNotes(1);
    QVERIFY(notes.ok() && !notes->empty());
    QCOMPARE(notes->front().row, 3);
    QCOMPARE(notes->front().column, 3);
    QVERIFY(notes->front().text.contains(u"課長と確認中"));
}

void TestWorkbook::formatsInsideACell()
{
    const XlsxCell cell = onlyCell(sharedCell(
        "<r><t>一</t></r><r><rPr><strike val='true'/></rPr><t>二</t></r><r><rPr><strike val='1'/>"
        "<color rgb='FF00AA11'/></rPr><t>三</t></r><r><rPr><strike val='0'/></rPr><t>四</t></r>"
        "<r><rPr><b/></rPr><t>五</t></r>"));
    QCOMPARE(cell.text, QStringLiteral("一四五"));
    QCOMPARE(cell.struck, QStringLiteral("二三"));
    const std::vector<XlsxRun> runs{{QStringLiteral("一"), false, {}},
                                    {QStringLiteral("二"), true, {}},
                                    {QStringLiteral("三"), true, 0x00AA11},
                                    {QStringLiteral("四五"), false, {}}};
    QVERIFY(cell.runs == runs);
    // One format in parts is one format.
    QVERIFY(onlyCell(sharedCell("<r><t>一</t></r><r><rPr><b/></rPr><t>二</t></r>")).runs.empty());
}

// A cell whose own format is struck: its runs without a format are, those with one say themselves.
void TestWorkbook::struckCell()
{
    WorkbookParts parts = sharedCell("<t>消す</t>");
    parts.styles = stylesOf("0");
    parts.rows = "<row r='1'><c r='A1' s='2' t='s'><v>0</v></c></row>";
    QCOMPARE(onlyCell(parts).struck, QStringLiteral("消す"));
    QCOMPARE(onlyCell(parts).text, QString());
    parts.strings = "<si><r><t>消す</t></r><r><rPr/><t>残す</t></r></si>";
    QCOMPARE(onlyCell(parts).struck, QStringLiteral("消す"));
    QCOMPARE(onlyCell(parts).text, QStringLiteral("残す"));
    parts.rows = "<row r='1'><c r='A1' s='2'><v>12</v></c></row>";
    QCOMPARE(onlyCell(parts).struck, QStringLiteral("12"));
    parts.rows = "<row r='1'><c r='A1' s='2' t='inlineStr'><is><t>消す</t></is></c></row>";
    QCOMPARE(onlyCell(parts).struck, QStringLiteral("消す"));
}

void TestWorkbook::readingsAreNoWords()
{
    QCOMPARE(onlyCell(sharedCell("<t>子供</t><rPh sb='0' eb='2'><t>コドモ</t></rPh>"
                                 "<phoneticPr fontId='1'/>"))
                 .text,
             QStringLiteral("子供"));
    WorkbookParts parts;
    parts.rows = "<row r='1'><c r='A1' t='inlineStr'><is><rPh sb='0' eb='1'><t>ア</t></rPh><t>遊"
                 "</t></is></c></row>";
    QCOMPARE(onlyCell(parts).text, QStringLiteral("遊"));
}

void TestWorkbook::escapes_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *written, const QString &meant) {
        QTest::newRow(written) << QString::fromUtf8(written) << meant;
    };
    row("a_x000D_\nb", QStringLiteral("a\r\nb"));
    row("_x005F_x000D_", QStringLiteral("_x000D_"));
    row("_x005F_x005F_", QStringLiteral("_x005F_"));
    row("_x85AA_", QStringLiteral("薪"));
    row("_xD842__xDFB7_", QStringLiteral("𠮷"));
    row("_x000G_ _x00_ _x000D x_x0041", QStringLiteral("_x000G_ _x00_ _x000D x_x0041"));
    row("__x0041__", QStringLiteral("_A_"));
    row("_X0041_", QStringLiteral("_X0041_"));
    row("_x", QStringLiteral("_x"));
}

void TestWorkbook::escapes()
{
    QFETCH(QString, written);
    QFETCH(QString, meant);
    QCOMPARE(decodeEscapes(written), meant);
    QCOMPARE(onlyCell(sharedCell("<t>" + written.toUtf8() + "</t>")).text, meant);
}

void TestWorkbook::numbers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *written, const char *shown) {
        QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(shown);
    };
    row("1", "1");
    row("1.0", "1");
    row("-0", "0");
    row("0.1", "0.1");
    row("0.30000000000000004", "0.3");
    row("123456789012", "123456789012");
    row("1E3", "1000");
    row("1.5E+20", "1.5e+20");
    row("NaN?", "NaN?");
}

void TestWorkbook::numbers()
{
    QFETCH(QString, written);
    QFETCH(QString, shown);
    WorkbookParts parts;
    parts.rows = "<row r='1'><c r='A1'><v>" + written.toUtf8() + "</v></c></row>";
    QCOMPARE(onlyCell(parts).text, shown);
}

void TestWorkbook::dates_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("is1904");
    QTest::addColumn<bool>("hasTime");
    QTest::addColumn<QString>("shown");
    const auto row = [](double serial, bool is1904, bool hasTime, const char *shown) {
        QTest::addRow("%g %d %d", serial, is1904, hasTime)
            << serial << is1904 << hasTime << QString::fromUtf8(shown);
    };
    row(1, false, false, "1900-01-01");
    row(59, false, false, "1900-02-28");
    row(60, false, false, ""); // a day that never was
    row(61, false, false, "1900-03-01");
    row(46206, false, false, "2026-07-03");
    row(0, true, false, "1904-01-01");
    row(44744, true, false, "2026-07-03");
    row(46206.5, false, true, "2026-07-03 12:00");
    row(46206.999999999, false, true, "2026-07-04 00:00");
    row(46206.000011574, false, true, "2026-07-03 00:00:01");
    row(2958465, false, false, "9999-12-31");
    row(2958466, false, false, "");
    row(-1, false, false, "");
}

void TestWorkbook::dates()
{
    QFETCH(double, serial);
    QFETCH(bool, is1904);
    QFETCH(bool, hasTime);
    QFETCH(QString, shown);
    QCOMPARE(dateText(serial, {true, hasTime}, is1904).value_or(QString()), shown);
    if (hasTime)
        return;
    WorkbookParts parts;
    parts.styles = stylesOf("0", 14);
    parts.settings = is1904 ? "date1904='1'" : "";
    parts.rows =
        "<row r='1'><c r='A1' s='1'><v>" + QByteArray::number(serial, 'g', 12) + "</v></c></row>";
    const XlsxCell cell = onlyCell(parts);
    QCOMPARE(cell.kind == XlsxCell::Kind::Date, !shown.isEmpty());
    QCOMPARE(cell.text, shown.isEmpty() ? numberText(serial) : shown); // then it is a number
}

void TestWorkbook::dateFormats_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("hasDate");
    QTest::addColumn<bool>("hasTime");
    const auto row = [](const char *code, bool hasDate, bool hasTime) {
        QTest::newRow(code) << QString::fromUtf8(code) << hasDate << hasTime;
    };
    row("General", false, false);
    row("G/標準", false, false);
    row("0.00", false, false);
    row("#,##0;[Red]-#,##0", false, false);
    row("0.00E+00", false, false);
    row("@", false, false);
    row("0\"人です\"", false, false);
    row("[赤]0", false, false);
    row("0\"days\"", false, false);
    row("yyyy/m/d", true, false);
    row("m\"月\"d\"日\"", true, false);
    row("[$-411]ggge\"年\"m\"月\"d\"日\";@", true, false);
    row("[$-ja-JP-x-gannen]ggge\"年\"", true, false);
    row("e", true, false);
    row("mmm", true, false);
    row("h:mm", false, true);
    row("[h]:mm:ss", false, true);
    row("[mm]:ss", false, true);
    row("yyyy-mm-dd\\ hh:mm", true, true);
    row("_ * 0", false, false);
}

void TestWorkbook::dateFormats()
{
    QFETCH(QString, code);
    QFETCH(bool, hasDate);
    QFETCH(bool, hasTime);
    const DateParts parts = datePartsOf(code);
    QCOMPARE(parts.hasDate, hasDate);
    QCOMPARE(parts.hasTime, hasTime);
}

// As Excel shows them in Japan.
void TestWorkbook::shownNumbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("shown"); // "" for what is not certain
    const auto row = [](double value, const char *code, const char *shown) {
        QTest::addRow("%g %s", value, code)
            << value << QString::fromUtf8(code) << QString::fromUtf8(shown);
    };
    row(46206, "yyyy/m/d", "2026/7/3");
    row(46206, "yyyy\"年\"m\"月\"d\"日\";@", "2026年7月3日");
    row(46206, "[$-411]ggge\"年\"m\"月\"d\"日\";@", "令和8年7月3日");
    row(46206, "[$-ja-JP]ge.m.d", "R8.7.3");
    row(46206, "gge/mm/dd", "令8/07/03");
    row(43585, "[$-411]ggge\"年\"m\"月\"d\"日\"", "平成31年4月30日");
    row(43586, "[$-411]ggge\"年\"m\"月\"d\"日\"", ""); // 元 or 1, as the program is set
    row(43586, "[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", "令和元年5月1日");
    row(32515, "ggge", "昭和64");
    row(46206, "m\"月\"d\"日\"(aaa)", "7月3日(金)");
    row(46206.395833333336, "yyyy/mm/dd hh:mm", "2026/07/03 09:30");
    row(0.75, "h:mm AM/PM", "6:00 PM");
    row(0.75, "h\"時\"mm\"分\"", "18時00分");
    row(1.5, "[h]:mm", "");
    row(46206, "d-mmm-yy", "");
    row(0.125, "0%", "13%");
    row(0.125, "0.0%", "12.5%");
    row(1.005, "0.00", "1.01");
    row(1234567, "#,##0", "1,234,567");
    row(-1234.5, "#,##0.0", "-1,234.5");
    row(-1234, "#,##0;[Red]-#,##0", "-1,234");
    row(-1234, "#,##0;△#,##0", "△1,234");
    row(-1234, "\"△\"#,##0_ ", "-△1,234");
    row(0, "#,##0;-#,##0;\"なし\"", "なし");
    row(0.4, "#", "");
    row(5, "000", "005");
    row(12, "0\"人\"", "12人");
    row(1200, "[$¥-411]#,##0", "¥1,200");
    row(1234567, "#,##0,", "");
    row(0.5, "# ?/?", "");
    row(12345, "0.00E+00", "");
    row(200, "[>100]\"多\";0", "");
    row(46206, "[$-F800]dddd, mmmm dd, yyyy", "");
    row(12, "General", "12");
    row(0.1, "G/標準", "0.1");
    row(1.0 / 3, "General", ""); // as wide as the cell is
}

void TestWorkbook::shownNumbers()
{
    QFETCH(double, value);
    QFETCH(QString, code);
    QFETCH(QString, shown);
    QCOMPARE(shownNumber(value, code, false).value_or(QString()), shown);
}

void TestWorkbook::kindsOfCell()
{
    WorkbookParts parts;
    parts.styles = stylesOf("h:mm");
    parts.rows = "<row r='1'><c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c>"
                 "<c r='C1' t='e'><v>#DIV/0!</v></c><c r='D1' t='str'><f>A1</f><v>a_x0041_</v></c>"
                 "<c r='E1' t='d'><v>2026-07-03T09:30</v></c><c r='F1' s='1'><v>0.75</v></c>"
                 "<c r='G1'><f>NOW()</f></c><c r='H1'/><c r='I1' t='s'><v></v></c>"
                 "<c r='J1'><f>1+1</f><v>2</v></c></row>";
    const auto cells = cellsOf(opened(workbookOf(parts)));
    QStringList seen;
    for (auto it = cells.begin(); it != cells.end(); ++it)
        seen << QStringLiteral("%1=%2 %3%4")
                    .arg(it.key(), it->text, QString::number(int(it->kind)),
                         it->isNotComputed ? QStringLiteral(" f?")
                         : it->isFormula   ? QStringLiteral(" f")
                                           : QString());
    QCOMPARE(seen,
             (QStringList{QStringLiteral("A1=TRUE 3"), QStringLiteral("B1=FALSE 3"),
                          QStringLiteral("C1=#DIV/0! 4"), QStringLiteral("D1=aA 0 f"),
                          QStringLiteral("E1=2026-07-03 09:30 2"), QStringLiteral("F1=18:00 2"),
                          QStringLiteral("G1= 0 f?"), QStringLiteral("J1=2 1 f")}));
}

// Some programs leave the names of cells out, others write them in any order.
void TestWorkbook::placesAreCounted()
{
    WorkbookParts parts;
    parts.rows = "<row><c><v>1</v></c><c r='D1'><v>4</v></c><c><v>5</v></c></row>"
                 "<row/><row><c r='C3'><v>3</v></c><c r='A3'><v>1</v></c></row>"
                 "<row r='9'><c><v>1</v></c></row>";
    const auto cells = cellsOf(opened(workbookOf(parts)));
    QCOMPARE(cells.keys(),
             (QStringList{QStringLiteral("A1"), QStringLiteral("A3"), QStringLiteral("A9"),
                          QStringLiteral("C3"), QStringLiteral("D1"), QStringLiteral("E1")}));
    const auto rows = readSheet(opened(workbookOf(parts))).first;
    QCOMPARE(rows[1].cells.front().column, 0); // from left to right
    QVERIFY(rows[1].find(2) && !rows[1].find(1));
}

void TestWorkbook::layout()
{
    WorkbookParts parts;
    parts.before = "<sheetFormatPr zeroHeight='1'/><cols><col min='2' max='3' hidden='1'/>"
                   "<col min='5' max='5' hidden='0'/></cols>";
    parts.rows = "<row r='1'><c><v>1</v></c></row><row r='2' hidden='0'><c><v>1</v></c></row>";
    parts.behind = "<autoFilter ref='A1:B2'/><mergeCells><mergeCell ref='B2:A1'/>"
                   "<mergeCell ref='no cell'/></mergeCells>";
    const auto [rows, layout] = readSheet(opened(workbookOf(parts)));
    QVERIFY(rows[0].isHidden && !rows[1].isHidden);
    QVERIFY(!layout.isColumnHidden(0) && layout.isColumnHidden(1) && layout.isColumnHidden(2));
    QVERIFY(!layout.isColumnHidden(4));
    QVERIFY(layout.filter && !layout.isFiltered); // arrows that hide nothing
    const std::vector<CellRange> merges{{1, 0, 2, 1}};
    QVERIFY(layout.merges == merges);
}

// Every name with a prefix, and the namespace of the strict variant.
void TestWorkbook::otherNamespaces()
{
    const QByteArray strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const auto cells = cellsOf(opened(packageOf(
        "<x:worksheet xmlns:x='" + strict +
            "'><x:sheetData><x:row r='1'><x:c r='A1' t='s'>"
            "<x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        "<x:sst xmlns:x='" + strict + "'><x:si><x:t>語</x:t></x:si></x:sst>", {}, {}, {})));
    QCOMPARE(cells[QStringLiteral("A1")].text, QStringLiteral("語"));
}

namespace {

const QByteArray kKind = "http://x/relationships/";

std::vector<NamedPart> withNotes(const QByteArray &type, const QByteArray &part)
{
    return {{"xl/worksheets/_rels/sheet1.xml.rels",
             "<Relationships><Relationship Id='a' Type='" + kKind + type +
                 "' Target='../notes.xml'/><Relationship Id='b' Type='" + kKind +
                 "hyperlink' Target='http://x.invalid' TargetMode='External'/></Relationships>"},
            {"xl/notes.xml", part}};
}

std::vector<XlsxNote> notesOf(std::vector<NamedPart> others)
{
    WorkbookParts parts;
    parts.others = std::move(others);
    auto notes = opened(workbookOf(parts)).readNotes(0);
    if (!notes)
        qFatal("%s", qPrintable(notes.error().message));
    return *notes;
}

} // namespace

void TestWorkbook::comments()
{
    const auto notes = notesOf(withNotes(
        "comments", "<comments><authors><author>山田</author><author>tc={1}</author></authors>"
                    "<commentList><comment ref='C9' authorId='0'><text><t>あと</t></text></comment>"
                    "<comment ref='B2' authorId='0'><text><r><t>直して</t></r><r><rPr><strike/>"
                    "</rPr><t>消す</t></r></text></comment><comment ref='B3' authorId='1'><text>"
                    "<t>[Threaded comment]</t></text></comment></commentList></comments>"));
    QCOMPARE(notes.size(), size_t(2)); // in the order of rows, without what stands in for another
    QCOMPARE(notes[0].row, 2);
    QCOMPARE(notes[0].column, 1);
    QCOMPARE(notes[0].author, QStringLiteral("山田"));
    QCOMPARE(notes[0].text, QStringLiteral("直して"));
    QCOMPARE(notes[0].struck, QStringLiteral("消す"));
    QCOMPARE(notes[1].text, QStringLiteral("あと"));
}

void TestWorkbook::threadedComments()
{
    auto parts = withNotes(
        "threadedComment",
        "<ThreadedComments><threadedComment ref='D4' dT='2026-10-03T09:00:00' personId='{p}' "
        "id='{1}'><text>これでよいか</text></threadedComment><threadedComment ref='D4' "
        "personId='{q}' id='{2}' parentId='{1}'><text>よい</text></threadedComment>"
        "</ThreadedComments>");
    parts.emplace_back("xl/persons/person.xml",
                       "<personList><person displayName='鈴木' id='{p}'/></personList>");
    const auto notes = notesOf(parts);
    QCOMPARE(notes.size(), size_t(2));
    QVERIFY(notes[0].kind == XlsxNote::Kind::Threaded);
    QCOMPARE(notes[0].author, QStringLiteral("鈴木"));
    QCOMPARE(notes[0].date, QStringLiteral("2026-10-03T09:00:00"));
    QCOMPARE(notes[0].text, QStringLiteral("これでよいか"));
    QCOMPARE(notes[1].author, QString());
    QCOMPARE(notes[1].text, QStringLiteral("よい"));
}

// What Excel writes for programs that know no conversations is all that these leave of one.
void TestWorkbook::lostConversations()
{
    const QByteArray notice = "[x]\n\nhttps://go.microsoft.com/fwlink/?linkid=870924 .\n\n";
    const QByteArray comments =
        "<comments><authors><author>tc={1}</author><author></author></authors><commentList>"
        "<comment ref='B2' authorId='0'><text><t>" +
        notice +
        "コメント:\n    これでよいか\n返信:\n    よい</t></text></comment><comment ref='B3' "
        "authorId='1'><text><t>" +
        notice + "Comment:\n    ok?</t></text></comment></commentList></comments>";
    const auto notes = notesOf(withNotes("comments", comments));
    QCOMPARE(notes.size(), size_t(2));
    QCOMPARE(notes[0].author, QString());
    QCOMPARE(notes[0].text, QStringLiteral("これでよいか\n返信:\n    よい"));
    QCOMPARE(notes[1].text, QStringLiteral("ok?"));
}

void TestWorkbook::textBoxes()
{
    const auto notes = notesOf(withNotes(
        "drawing",
        "<d:wsDr xmlns:d='d' xmlns:a='a' xmlns:mc='m'><d:twoCellAnchor><d:from><d:col>3</d:col>"
        "<d:row>4</d:row></d:from><d:to><d:col>9</d:col><d:row>9</d:row></"
        "d:to><mc:AlternateContent>"
        "<mc:Choice><d:sp><d:txBody><a:p><a:r><a:t>一</a:t></a:r><a:r><a:rPr strike='sngStrike'/>"
        "<a:t>二</a:t></a:r><a:br/><a:r><a:rPr strike='noStrike'/><a:t>三</a:t></a:r></a:p><a:p>"
        "<a:r><a:t>四</a:t></a:r></a:p></d:txBody></d:sp></mc:Choice><mc:Fallback><d:sp><d:txBody>"
        "<a:p><a:r><a:t>二度</a:t></a:r></a:p></d:txBody></d:sp></mc:Fallback></"
        "mc:AlternateContent>"
        "</d:twoCellAnchor><d:absoluteAnchor><d:sp><d:txBody><a:p><a:r><a:t>どこにもない</a:t></"
        "a:r>"
        "</a:p></d:txBody></d:sp></d:absoluteAnchor><d:oneCellAnchor><d:from><d:col>0</d:col>"
        "<d:row>0</d:row></d:from><d:sp><d:txBody><a:p/></d:txBody></d:sp></d:oneCellAnchor>"
        "</d:wsDr>"));
    QCOMPARE(notes.size(), size_t(2)); // an empty box says nothing
    QCOMPARE(notes[0].row, 0);
    QCOMPARE(notes[0].text, QStringLiteral("どこにもない"));
    QVERIFY(notes[1].kind == XlsxNote::Kind::TextBox);
    QCOMPARE(notes[1].row, 5);
    QCOMPARE(notes[1].column, 3);
    QCOMPARE(notes[1].text, QStringLiteral("一\n三\n四"));
    QCOMPARE(notes[1].struck, QStringLiteral("二"));
}

// Who wants a few rows is given a few rows.
void TestWorkbook::enoughIsEnough()
{
    const XlsxWorkbook workbook = opened(opinionsWorkbook(500));
    int rows = 0;
    QVERIFY(workbook.readRows(0, [&](XlsxRow &&) { return ++rows < 3; }).ok());
    QCOMPARE(rows, 3);
    QVERIFY(workbook.readRows(0, [&](XlsxRow &&) { return ++rows > 0; }).ok());
    QCOMPARE(rows, 3 + 501);
}

void TestWorkbook::ranges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRange");
    for (const char *good : {"A1", "$B$2:C9", "XFD1048576", "B2:A1"})
        QTest::newRow(good) << QString::fromUtf8(good) << true;
    for (const char *bad : {"", "A", "1", "A:B", "1:2", "A0", "XFE1", "A1048577", "AAAAAAAAAAA1",
                            "A11111111111111111", "a1", "A1:B", "1A", "A1B", "A-1"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << false;
}

void TestWorkbook::ranges()
{
    QFETCH(QString, text);
    QFETCH(bool, isRange);
    QCOMPARE(readCellRange(text).has_value(), isRange);
    QCOMPARE(columnLetters(0) + columnLetters(25) + columnLetters(26) + columnLetters(16'383),
             QStringLiteral("AZAAXFD"));
}
