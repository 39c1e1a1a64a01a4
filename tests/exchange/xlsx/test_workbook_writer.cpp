#include "exchange/xlsx/test_workbook_writer.h"

#include "exchange/xlsx/workbook_parts.h"
#include "exchange/xlsx/workbook_text.h"
#include "exchange/xlsx/workbook_writer.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

SheetForm form(const QString &name, int columns)
{
    SheetForm form;
    form.name = name;
    form.columns.resize(size_t(columns));
    return form;
}

WorkbookProperties properties()
{
    return {u"題＆<名>"_s, QDateTime(QDate(2026, 4, 1), QTime(9, 0), Qt::UTC), {}};
}

using Fill = std::function<Result<void>(WorkbookWriter &)>;

// A workbook of these sheets; `fill` ends all but the last `empty` + 1 of them.
Result<QByteArray> made(std::vector<SheetForm> sheets, const Fill &fill, int empty = 0,
                        const WorkbookProperties &words = properties())
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    WorkbookWriter writer(out, words, std::move(sheets));
    if (const auto filled = fill(writer); !filled)
        return filled.error();
    for (int i = 0; i <= empty; ++i)
        writer.endSheet();
    if (const auto done = writer.finish(); !done)
        return done.error();
    return out.data();
}

QByteArray workbookOf(const QString &text)
{
    const auto book = made({form(u"表"_s, 1)}, [&](WorkbookWriter &writer) -> Result<void> {
        if (const auto head = writer.addRow({{u"見出し"_s, writer.style({})}}, {}); !head)
            return head;
        return writer.addRow({{text, writer.style({})}}, u"No. 1"_s);
    });
    if (!book)
        qFatal("%s", qPrintable(book.error().message));
    return *book;
}

QJsonArray cellOf(const QByteArray &book, int row, int column)
{
    return seenByOthers(book)[u"sheets"][0][u"rows"][row][column].toArray();
}

} // namespace

void TestWorkbookWriter::wordsStayWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tタブ", "1-2", "0012", "TRUE", " 前後の空白 ",
          "一行目\n二行目\n", "<b>&amp;\"'", "_x000D_", "前_x005F_x000D_後", "_x00_",
          "葛󠄀と𠮷と🌳", "http://example.jp/", "#REF!", "'=1+1"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

// Nothing is ever a formula, a number, a date or a link, and no character changes.
void TestWorkbookWriter::wordsStayWords()
{
    QFETCH(QString, text);
    const QByteArray book = workbookOf(text);
    const QByteArray sheet = partsOf(book).value("xl/worksheets/sheet1.xml");
    QVERIFY(!sheet.contains("<f") && !sheet.contains("hyperlink"));
    const QJsonArray cell = cellOf(book, 1, 0);
    // openpyxl tells data types by the words themselves where they begin with = or #.
    QVERIFY(sheet.contains("<c r=\"A2\" s=\"1\" t=\"inlineStr\">"));
    QString seen = cell[1].toString();
    if (text.contains(u"_x00"_s) && text != u"_x00_"_s)
        seen.replace(u"_x005F_"_s, u"_"_s); // which it leaves to its caller
    QCOMPARE(seen, text);
    QCOMPARE(cell[2].toString(), u"@"_s);
}

// As ISO 29500-1, 22.9.2.19, has it; Excel reads it back as the words.
void TestWorkbookWriter::whatXmlCannotHold()
{
    QCOMPARE(toCellText(u"_x000D_"_s), u"_x005F_x000D_"_s);
    QCOMPARE(toCellText(u"_x000d_x_x005f_"_s), u"_x005F_x000d_x_x005F_x005f_"_s);
    QCOMPARE(toCellText(u"_x00G0_ _x0000"_s), u"_x00G0_ _x0000"_s);
    QCOMPARE(toCellText(u"a\r\n\u0001\uFFFF"_s), u"a_x000D_\n_x0001__xFFFF_"_s);
    QCOMPARE(toCellText(QString(QChar(0xD842)) + u'a'), QString(QChar(0xFFFD)) + u'a');
    QCOMPARE(toCellText(u"𠮷"_s), u"𠮷"_s);
}

void TestWorkbookWriter::runsKeepTheirWords()
{
    const std::vector<CellRun> runs{{u"区では、"_s, false, false, {}},
                                    {},
                                    {u"検討します。"_s, true, false, u"C00000"_s},
                                    {u"実施します。"_s, false, true, {}}};
    const auto book = made({form(u"表"_s, 2)}, [&](WorkbookWriter &writer) {
        return writer.addRow({{runs, 0}, {std::vector<CellRun>{runs[0]}, 0}}, {});
    });
    QVERIFY(book.ok());
    const QByteArray sheet = partsOf(*book).value("xl/worksheets/sheet1.xml");
    QCOMPARE(sheet.count("<r>"), 4); // an empty run is none, and one run alone is legal
    QCOMPARE(sheet.count("<strike/>"), 1);
    QCOMPARE(cellOf(*book, 0, 0)[1].toString(), u"区では、検討します。実施します。"_s);
    QCOMPARE(cellOf(*book, 0, 1)[1].toString(), u"区では、"_s);
}

void TestWorkbookWriter::tooLongForACell()
{
    const auto outcome = [](qsizetype size) {
        return made({form(u"意見一覧"_s, 2)}, [&](WorkbookWriter &writer) {
            return writer.addRow({{}, {QString(size, u'あ'), 0}}, u"No. 12"_s);
        });
    };
    QVERIFY(outcome(kLongestCell).ok());
    const auto refused = outcome(kLongestCell + 1);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid);
    for (const QString &part : {u"No. 12"_s, u"意見一覧"_s, u"B"_s, u"32768"_s, u"32767"_s})
        QVERIFY2(refused.error().message.contains(part), qPrintable(refused.error().message));
}

void TestWorkbookWriter::sheetIsAsSaid()
{
    SheetForm sheet = form(u"回答 '1'"_s, 3);
    sheet.headingRows = 2;
    sheet.frozenColumns = 1;
    sheet.columns[0].isHidden = true;
    sheet.isProtected = true;
    sheet.paper = u"A3"_s;
    sheet.footer = u"情報政策課 & 総務課"_s;
    SheetForm hidden = form(u"_gaiyo"_s, 1);
    hidden.isHidden = true;
    hidden.hasFilter = false;
    hidden.headingRows = 0;
    const auto book = made(
        {sheet, hidden},
        [](WorkbookWriter &writer) -> Result<void> {
            CellStyle open;
            open.locked = false;
            const int style = writer.style(open);
            if (const auto first = writer.addRow({{u"key"_s, 0}}, {}, {true}); !first)
                return first;
            if (const auto second = writer.addRow({{u"鍵"_s, 0}, {u"番号"_s, 0}}, {}); !second)
                return second;
            return writer.addRow({{u"k1"_s, 0}, {2.0, 0}, {QString(), style}}, {});
        },
        1);
    QVERIFY2(book.ok(), book ? "" : qPrintable(book.error().message));
    const QJsonObject seen = seenByOthers(*book);
    const QJsonObject first = seen[u"sheets"][0].toObject();
    QCOMPARE(first[u"name"].toString(), sheet.name);
    QCOMPARE(first[u"frozen"].toString(), u"B3"_s);
    QCOMPARE(first[u"filter"].toString(), u"A2:C3"_s);
    QCOMPARE(first[u"titles"].toString(), u"$1:$2"_s);
    QCOMPARE(first[u"paper"].toString(), u"8"_s);
    QVERIFY(first[u"protected"].toBool() && first[u"landscape"].toBool() &&
            first[u"one_wide"].toBool());
    QCOMPARE(first[u"footer"], (QJsonArray{u"情報政策課 && 総務課"_s, u"&P / &N"_s}));
    QCOMPARE(first[u"hidden_columns"], QJsonArray{u"A"_s});
    QCOMPARE(first[u"hidden_rows"], QJsonArray{1});
    QCOMPARE(first[u"rows"][2][1][0].toString(), u"n"_s);
    QCOMPARE(first[u"rows"][2][0][3].toBool(), true);
    QCOMPARE(first[u"rows"][2][2][3].toBool(), false);
    const QJsonObject second = seen[u"sheets"][1].toObject();
    QVERIFY(second[u"hidden"].toBool() && second[u"filter"].isNull());
}

// A list of choices stands in cells: how long their words are does not matter.
void TestWorkbookWriter::choicesOfAnyLength()
{
    SheetForm answers = form(u"回答"_s, 2);
    answers.choices = {{1, u"'凡例'!$A$1:$A$6"_s}};
    const auto book = made({answers, form(u"凡例"_s, 1)}, [](WorkbookWriter &writer) {
        Result<void> done = writer.addRow({{u"番号"_s, 0}, {u"区分"_s, 0}}, {});
        for (int i = 0; i < 3 && done; ++i)
            done = writer.addRow({{double(i), 0}, {}}, {});
        writer.endSheet();
        for (int i = 0; i < 6 && done; ++i)
            done = writer.addRow({{QString(90, u'長'), 0}}, {});
        return done;
    });
    QVERIFY(book.ok());
    const QJsonObject seen = seenByOthers(*book);
    const QJsonValue choices = seen[u"sheets"][0][u"choices"];
    QCOMPARE(choices.toArray().size(), 1);
    QCOMPARE(choices[0], (QJsonArray{u"B2:B4"_s, u"'凡例'!$A$1:$A$6"_s}));
    QCOMPARE(seen[u"sheets"][1][u"rows"].toArray().size(), 6);
}

void TestWorkbookWriter::propertiesStand()
{
    WorkbookProperties words = properties();
    words.custom = {{u"gaiyo"_s, u"文書<1>"_s}};
    const auto book = made(
        {form(u"表"_s, 1)}, [](WorkbookWriter &) { return Result<void>(); }, 0, words);
    QVERIFY(book.ok());
    const QJsonObject seen = seenByOthers(*book);
    QCOMPARE(seen[u"title"].toString(), words.title);
    QVERIFY(seen[u"created"].toString().startsWith(u"2026-04-01T09:00:00"));
    QVERIFY(partsOf(*book)
                .value("docProps/custom.xml")
                .contains("name=\"gaiyo\"><vt:lpwstr>文書&lt;1&gt;</vt:lpwstr>"));
}

void TestWorkbookWriter::sameBytesAgain()
{
    QCOMPARE(workbookOf(u"意見"_s), workbookOf(u"意見"_s));
    QVERIFY(workbookOf(u"意見"_s) != workbookOf(u"意見2"_s));
}

void TestWorkbookWriter::linesAreCounted()
{
    QCOMPARE(lineCount(QString(), 10), 1);
    QCOMPARE(lineCount(u"あいうえお"_s, 10), 1);
    QCOMPARE(lineCount(u"あいうえおa"_s, 10), 2);
    QCOMPARE(lineCount(u"abcdefghij"_s, 10), 1);
    QCOMPARE(lineCount(u"あ\nい\n"_s, 10), 3);
    QCOMPARE(lineCount(u"𠮷𠮷𠮷𠮷𠮷"_s, 10), 1);
    QCOMPARE(columnName(0), u"A"_s);
    QCOMPARE(columnName(25), u"Z"_s);
    QCOMPARE(columnName(26), u"AA"_s);
    QCOMPARE(columnName(701), u"ZZ"_s);
    QCOMPARE(columnName(702), u"AAA"_s);
}
