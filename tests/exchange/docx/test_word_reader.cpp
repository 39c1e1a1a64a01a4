#include "exchange/docx/test_word_reader.h"

#include "exchange/docx/word_bytes.h"
#include "exchange/docx/word_numbering.h"
#include "exchange/docx/word_reader.h"

#include <QTest>

using namespace gaiyo;

namespace {

WordDocument opened(const QByteArray &bytes)
{
    auto document = readWord(bytes);
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return *document;
}

QByteArray run(const char *words, const char *properties = "")
{
    return "<w:r><w:rPr>" + QByteArray(properties) + "</w:rPr><w:t>" + words + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &runs)
{
    return "<w:p>" + runs + "</w:p>";
}

} // namespace

void TestWordReader::paragraphsInOrder()
{
    const WordDocument document = opened(wordOf(
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr>" +
        run("第1章") +
        "<w:r><w:tab/><w:t xml:space='preserve'> 緑</w:t><w:br/><w:t>を</w:t>"
        "<w:noBreakHyphen/><w:instrText>PAGE</w:instrText></w:r></w:p>" +
        paragraph({}) + "<w:sdt><w:sdtContent>" + paragraph(run("二")) +
        "</w:sdtContent></w:sdt><w:p><w:hyperlink>" + run("三") +
        "</w:hyperlink><w:r><w:ruby><w:rt>" + run("ヨミ") + "</w:rt><w:rubyBase>" + run("語") +
        "</w:rubyBase></w:ruby></w:r></w:p>"));
    QCOMPARE(document.blocks.size(), size_t(4));
    QCOMPARE(document.blocks[0].paragraph.text(), QStringLiteral("第1章\t 緑\nを\u2011"));
    QCOMPARE(document.blocks[0].paragraph.style, QStringLiteral("Heading1"));
    QCOMPARE(textOf(document.blocks), QStringLiteral("第1章\t 緑\nを\u2011\n\n二\n三語"));
}

// Who changed what and when; both readings of the paragraph.
void TestWordReader::trackedChanges()
{
    const QByteArray by = " w:author='山田' w:date='2026-10-03T09:00:00Z'";
    const WordDocument document = opened(wordOf(
        "<w:p><w:pPr><w:rPr><w:del w:author='鈴木'/></w:rPr></w:pPr>" + run("区では、") + "<w:del" +
        by + "><w:r><w:delText>検討</w:delText></w:r></w:del><w:ins" + by + ">" + run("実施") +
        "<w:del w:author='鈴木'><w:r><w:delText>を</w:delText></w:r></w:del></w:ins>" +
        run("します。") + "<w:moveFrom w:author='鈴木'>" + run("前") +
        "</w:moveFrom><w:moveTo "
        "w:author='鈴木'>" +
        run("後") + "</w:moveTo></w:p>"));
    const ReadParagraph &p = document.blocks.front().paragraph;
    QCOMPARE(p.text(), QStringLiteral("区では、実施します。後"));
    QCOMPARE(p.formerText(), QStringLiteral("区では、検討をします。前"));
    QVERIFY(p.end == WordChange::Deleted);
    const std::vector<WordAuthor> changes{
        {QStringLiteral("山田"), QStringLiteral("2026-10-03T09:00:00Z")},
        {QStringLiteral("鈴木"), QString()}};
    QVERIFY(document.changes == changes);
    QVERIFY(p.runs[1].change == WordChange::Deleted && p.runs[1].changedBy == 0);
    QVERIFY(p.runs[2].change == WordChange::Inserted && p.runs[2].changedBy == 0);
    QVERIFY(p.runs[3].change == WordChange::Deleted && p.runs[3].changedBy == 1);
    QCOMPARE(p.runs[4].changedBy, -1);
}

void TestWordReader::struckWords()
{
    const QByteArray styles = "<w:styles xmlns:w='w'><w:style w:styleId='Gone'><w:rPr><w:strike/>"
                              "</w:rPr></w:style></w:styles>";
    const WordDocument document = opened(
        wordOf(paragraph(run("一") + run("二", "<w:strike/>") + run("三", "<w:strike w:val='0'/>") +
                         run("四", "<w:dstrike w:val='true'/>") +
                         run("五", "<w:rStyle w:val='Gone'/>") + run("六")) +
                   "<w:p><w:pPr><w:pStyle w:val='Gone'/><w:rPr><w:strike/></w:rPr></w:pPr>" +
                   run("七") + run("八", "<w:strike w:val='false'/>") + "</w:p>",
               {{"styles.xml", styles}}));
    QCOMPARE(textOf(document.blocks), QStringLiteral("一三六\n八"));
    QCOMPARE(document.blocks[0].paragraph.formerText(), QStringLiteral("一二三四五六"));
}

// What a tracked change of format had before is not what it has.
void TestWordReader::formerFormatsAreNotRead()
{
    const WordDocument document = opened(wordOf(
        "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Old'/></w:pPr></w:pPrChange></w:pPr>" +
        run("残る", "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>") + "</w:p>"));
    QCOMPARE(textOf(document.blocks), QStringLiteral("残る"));
    QCOMPARE(document.blocks[0].paragraph.style, QString());
}

void TestWordReader::tables()
{
    const auto cell = [](const QByteArray &properties, const QByteArray &content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    };
    const WordDocument document = opened(
        wordOf(paragraph(run("前")) + "<w:tbl><w:tr>" +
               cell("<w:gridSpan w:val='2'/>", paragraph(run("一")) + paragraph(run("二"))) +
               cell("<w:vMerge w:val='restart'/>", paragraph(run("三"))) +
               "</w:tr><w:tr><w:trPr><w:ins w:author='a'/></w:trPr>" +
               cell({}, "<w:tbl><w:tr>" + cell({}, paragraph(run("四"))) + "</w:tr></w:tbl>" +
                            paragraph(run("五"))) +
               cell("<w:vMerge/>", paragraph({})) + "</w:tr></w:tbl>" + paragraph(run("後"))));
    QCOMPARE(document.blocks.size(), size_t(3));
    QVERIFY(document.blocks[1].isTable);
    const auto &rows = document.blocks[1].rows;
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].cells.size(), size_t(2));
    QCOMPARE(rows[0].cells[0].columns, 2);
    QCOMPARE(textOf(rows[0].cells[0].blocks), QStringLiteral("一\n二"));
    QVERIFY(!rows[0].cells[1].isContinued && rows[1].cells[1].isContinued);
    QVERIFY(rows[0].change == WordChange::None && rows[1].change == WordChange::Inserted);
    QVERIFY(rows[1].cells[0].blocks[0].isTable);
    QCOMPARE(textOf(document.blocks), QStringLiteral("前\n一\n二\n三\n四\n五\n\n後"));
}

void TestWordReader::comments()
{
    const QByteArray part = "<w:comments xmlns:w='w'><w:comment w:id='7' w:author='山田' "
                            "w:date='2026-10-03'><w:p><w:r><w:t>直して</w:t></w:r></w:p><w:p><w:r>"
                            "<w:t>ください</w:t></w:r></w:p></w:comment><w:comment w:id='8'><w:p>"
                            "<w:r><w:t>ここ</w:t></w:r></w:p></w:comment></w:comments>";
    const WordDocument document =
        opened(wordOf(paragraph(run("一")) +
                          paragraph(run("二") + "<w:commentRangeStart w:id='7'/>" + run("三")) +
                          paragraph(run("四") +
                                    "<w:commentRangeEnd w:id='7'/><w:r><w:commentReference "
                                    "w:id='7'/></w:r>" +
                                    run("五")) +
                          paragraph("<w:r><w:commentReference w:id='8'/></w:r>"),
                      {{"comments.xml", part}}));
    QCOMPARE(document.comments.size(), size_t(2));
    const WordComment &comment = document.comments[0];
    QCOMPARE(comment.by.author, QStringLiteral("山田"));
    QCOMPARE(comment.text, QStringLiteral("直して\nください"));
    QCOMPARE(comment.paragraph, 1);
    QCOMPARE(comment.quote, QStringLiteral("三四"));
    QCOMPARE(document.comments[1].paragraph, 3);
}

void TestWordReader::notesAndHeaders()
{
    const WordDocument document = opened(wordOf(
        paragraph(run("一")) + paragraph("<w:r><w:footnoteReference w:id='2'/></w:r>"),
        {{"footnotes.xml", "<w:footnotes xmlns:w='w'><w:footnote w:id='0' w:type='separator'><w:p/>"
                           "</w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>注</w:t></w:r></w:p>"
                           "</w:footnote></w:footnotes>"},
         {"header1.xml", "<w:hdr xmlns:w='w'>" + paragraph(run("照会")) + "</w:hdr>"},
         {"footer1.xml", "<w:ftr xmlns:w='w'>" + paragraph(run("1")) + "</w:ftr>"},
         {"footer2.xml", "<w:ftr xmlns:w='w'>" + paragraph(run("2")) + "</w:ftr>"}}));
    QCOMPARE(document.notes.size(), size_t(1));
    QCOMPARE(document.notes[0].text, QStringLiteral("注"));
    QCOMPARE(document.notes[0].paragraph, 1);
    QCOMPARE(document.headers.size(), size_t(1));
    QCOMPARE(textOf(document.headers[0]), QStringLiteral("照会"));
    QCOMPARE(document.footers.size(), size_t(2));
    QCOMPARE(textOf(document.blocks), QStringLiteral("一\n"));
}

// Once, where it hangs; the text around it goes on as it was.
void TestWordReader::textBoxes()
{
    const QByteArray box = "<w:txbxContent>" + paragraph(run("箱")) + "</w:txbxContent>";
    const WordDocument document = opened(
        wordOf(paragraph(run("一")) +
               paragraph("<w:ins w:author='a'><w:r><w:rPr><w:strike/></w:rPr><mc:AlternateContent>"
                         "<mc:Choice>" +
                         box + "</mc:Choice><mc:Fallback>" + box +
                         "</mc:Fallback></mc:AlternateContent><w:t>二</w:t></w:r></w:ins>")));
    QCOMPARE(document.boxes.size(), size_t(1));
    QCOMPARE(textOf(document.boxes[0].blocks), QStringLiteral("箱"));
    QCOMPARE(document.boxes[0].paragraph, 1);
    QVERIFY(document.boxes[0].blocks[0].paragraph.runs[0].change == WordChange::None);
    const ReadRun &around = document.blocks[1].paragraph.runs.front();
    QVERIFY(around.isStruck && around.change == WordChange::Inserted);
}

void TestWordReader::lists()
{
    const QByteArray numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start "
        "w:val='2'/><w:numFmt w:val='decimal'/><w:lvlText w:val='第%1条'/></w:lvl><w:lvl "
        "w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='aiueoFullWidth'/><w:lvlText "
        "w:val='%1-(%2)'/></w:lvl></w:abstractNum><w:num w:numId='5'><w:abstractNumId w:val='0'/>"
        "</w:num></w:numbering>";
    const auto item = [](int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + QByteArray::number(level) +
               "'/><w:numId w:val='5'/></w:numPr></w:pPr></w:p>";
    };
    const WordDocument document =
        opened(wordOf(item(0) + item(1) + item(1) + item(0) + item(1) + paragraph({}),
                      {{"numbering.xml", numbering}}));
    QStringList numbers;
    for (const ReadBlock &block : document.blocks)
        numbers << block.paragraph.number;
    QCOMPARE(numbers, (QStringList{QStringLiteral("第2条"), QStringLiteral("2-(ア)"),
                                   QStringLiteral("2-(イ)"), QStringLiteral("第3条"),
                                   QStringLiteral("3-(ア)"), QString()}));
}

void TestWordReader::listNumbers_data()
{
    QTest::addColumn<int>("value");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("number");
    const auto row = [](int value, const char *format, const char *number) {
        QTest::addRow("%d %s", value, format)
            << value << QString::fromUtf8(format) << QString::fromUtf8(number);
    };
    row(3, "decimal", "3");
    row(12, "decimalFullWidth", "１２");
    row(3, "decimalEnclosedCircle", "③");
    row(21, "decimalEnclosedCircle", "21");
    row(4, "lowerRoman", "iv");
    row(1999, "upperRoman", "MCMXCIX");
    row(2, "upperLetter", "B");
    row(3, "iroha", "ハ");
    row(21, "japaneseCounting", "二十一");
    row(10, "ideographDigital", "十");
    row(7, "decimalZero", "07");
    row(1, "bullet", "");
    row(2'000'000'000, "lowerRoman", "2000000000");
    row(-5, "aiueo", "-5");
    row(4, "some other", "4");
}

void TestWordReader::listNumbers()
{
    QFETCH(int, value);
    QFETCH(QString, format);
    QFETCH(QString, number);
    QCOMPARE(listNumber(value, format), number);
}

void TestWordReader::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const auto add = [](const char *name, const QByteArray &bytes, const char *word) {
        QTest::newRow(name) << bytes << QString::fromUtf8(word);
    };
    add("workbook", zipOf({{"_rels/.rels", "<Relationships/>"}}), "no Word document");
    add("another document", wordPackageOf("<workbook/>"), "no Word document");
    add("entity",
        wordPackageOf("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                      "<w:document xmlns:w='w'><w:body>&e;</w:body></w:document>"),
        "DOCTYPE");
    add("levels", wordOf(QByteArray("<w:tbl><w:tr><w:tc>").repeated(20'000)), "too deep");
    add("blanks", wordOf(QByteArray(20'000'000, ' ')), "unpacks to more");
    add("older",
        QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") +
            QByteArray("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", 24),
        ".doc)");
    add("text", "意見", "neither");
}

void TestWordReader::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const auto document = readWord(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::Unreadable);
    QVERIFY2(document.error().message.contains(word), qPrintable(document.error().message));
}

void TestWordReader::truncatedAndChanged()
{
    const QByteArray good = wordOf("<w:tbl><w:tr><w:tc>" + paragraph(run("一")) +
                                   "</w:tc></w:tr></w:tbl>" + paragraph(run("二")));
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY2(!readWord(good.left(size)), qPrintable(QString::number(size)));
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bytes = good;
        bytes[at] = char(bytes[at] ^ 0x55);
        const auto document = readWord(bytes);
        QVERIFY(document ? textOf(document->blocks) == QStringLiteral("一\n二")
                         : document.error().message.size() > 20);
    }
}
