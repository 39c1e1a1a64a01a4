#include "exchange/docx/word_bytes.h"
#include "exchange/letters/receive.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

QByteArray paragraph(const char *words, const char *properties = "")
{
    return "<w:p><w:pPr>" + QByteArray(properties) + "</w:pPr><w:r><w:t>" + words +
           "</w:t></w:r></w:p>";
}

QByteArray cell(const QByteArray &content, const char *properties = "")
{
    return "<w:tc><w:tcPr>" + QByteArray(properties) + "</w:tcPr>" + content + "</w:tc>";
}

ReceivedLetters receive(const QByteArray &body, const std::vector<NamedPart> &others = {})
{
    return receiveLetters(QStringLiteral("意見.docx"), wordOf(body, others), {});
}

QString textOf(const ReceivedLetters &received)
{
    return received.letters.size() == 1 && received.letters[0].originals.size() == 1
               ? received.letters[0].originals[0].text
               : QStringLiteral("?");
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/letters/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not among the test data", qPrintable(name));
    return file.readAll();
}

} // namespace

// Letters as Word documents.
class TestLetterWord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // tests/data/letters/make_letters.py says what is in it.
    void savedByLibreOffice()
    {
        const auto received = receiveLetters(QStringLiteral("意見.docx"),
                                             dataFile(QStringLiteral("letter.docx")), {});
        QCOMPARE(
            textOf(received),
            QStringLiteral("意見書\n〒176-8501 練馬区豊玉北6-12-1\n電話 03-3993-1111\n氏名\t乙黒 "
                           "葉月\nご意見\n公園に木を植えてください。\n日陰がありません。\n私は"
                           "この案に賛成です。\n(1) 花壇を増やす。\n(2) 街灯を増やす。\n写真の"
                           "とおりです。\n乙黒葉月"));
        const ReceivedLetter &letter = received.letters[0];
        QVERIFY(letter.originals[0].masked().startsWith(
            QStringLiteral("意見書\n■■■■■■■■■ ■■■■■■■■■■■■\n電話 ■■■■■■■■■■■■\n氏名\t■■■■■\n")));
        QVERIFY(letter.identity.isEmpty());
        QCOMPARE(letter.assumed.size(), 1);         // tracked changes
        QCOMPARE(letter.notRead.size(), size_t(3)); // comment, head, picture
        QString said = letter.assumed.join(u' ');
        for (const NotRead &part : letter.notRead)
            said += part.reason;
        for (const char *name : {"作成者五郎", "更新者六子", "校正者七郎", "注釈者八重", "要確認"})
            QVERIFY2(!said.contains(QString::fromUtf8(name)), name);
    }

    void tables()
    {
        const QByteArray gone = "<w:tr><w:trPr><w:del w:author='a'/></w:trPr>" +
                                cell(paragraph("消した行")) + "</w:tr>";
        const auto received =
            receive(paragraph("前") + "<w:tbl><w:tr>" +
                    cell(paragraph("意見"), "<w:vMerge w:val='restart'/>") +
                    cell(paragraph("賛成")) + "</w:tr><w:tr>" + cell("<w:p/>", "<w:vMerge/>") +
                    cell(paragraph("理由") + paragraph("安い") + "<w:p/>") + "</w:tr>" + gone +
                    "</w:tbl>" + paragraph("後"));
        QCOMPARE(textOf(received), QStringLiteral("前\n意見\t賛成\n理由\n安い\n後"));
    }

    // A box stands behind the paragraph that it hangs on, in a table and behind a row that is gone,
    // too.
    void textBoxesInTheirPlace()
    {
        const auto box = [](const char *words) {
            return "<w:p><w:r><w:t>" + QByteArray(words) + "</w:t><w:txbxContent>" +
                   paragraph((QByteArray(words) + "の箱").constData()) +
                   "</w:txbxContent></w:r></w:p>";
        };
        const auto received =
            receive(box("一") + "<w:tbl><w:tr><w:trPr><w:del w:author='a'/></w:trPr>" +
                    cell(paragraph("消") + paragraph("消")) + "</w:tr><w:tr>" + cell(box("二")) +
                    "</w:tr></w:tbl>" + box("三"));
        QCOMPARE(textOf(received), QStringLiteral("一\n一の箱\n二\n二の箱\n三\n三の箱"));
    }

    // Accepted: a paragraph whose mark is deleted is one with the next.
    void trackedChanges()
    {
        const auto received = receive(
            paragraph("公園に", "<w:rPr><w:del w:author='a'/></w:rPr>") +
            "<w:p><w:ins w:author='a'><w:r><w:t>木を</w:t></w:r></w:ins><w:del w:author='b'><w:r>"
            "<w:delText>花を</w:delText></w:r></w:del><w:r><w:t>植える。</w:t></w:r></w:p>" +
            "<w:p><w:pPr><w:rPr><w:del w:author='a'/></w:rPr></w:pPr><w:del w:author='a'><w:r>"
            "<w:delText>消した段落</w:delText></w:r></w:del></w:p>" +
            paragraph("以上"));
        QCOMPARE(textOf(received), QStringLiteral("公園に木を植える。\n以上"));
        QCOMPARE(received.letters[0].assumed.size(), 1);
    }

    // A field of a form that nobody filled in asks for words, and has none.
    void fieldsToFillIn()
    {
        const auto received = receive("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
                                      paragraph("ここをクリックしてテキストを入力してください。") +
                                      "</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" +
                                      paragraph("賛成です。") + "</w:sdtContent></w:sdt>");
        QCOMPARE(textOf(received), QStringLiteral("賛成です。"));
    }

    void whatIsNotRead()
    {
        const auto received =
            receive(paragraph("賛成です。") +
                        "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>取消</w:t></w:r></w:p>",
                    {{"oleObject1.bin", "x"},
                     {"image1.png", "x"},
                     {"image2.png", "x"},
                     {"aFChunk1.html", "<p>隠れた言葉</p>"},
                     {"footnotes.xml", "<w:footnotes xmlns:w='w'><w:footnote w:id='1'>" +
                                           paragraph("注の言葉") + "</w:footnote></w:footnotes>"}});
        QCOMPARE(textOf(received), QStringLiteral("賛成です。\n\n注の言葉"));
        const ReceivedLetter &letter = received.letters[0];
        QCOMPARE(letter.notRead.size(), size_t(2));
        QVERIFY(letter.notRead[0].reason.contains(u'2'));
        QVERIFY(letter.notRead[1].reason.contains(u'2'));
        QCOMPARE(letter.assumed.size(), 1);
        QVERIFY(letter.assumed[0].contains(QStringLiteral("取消")));
    }

    void onlyPictures()
    {
        const auto received = receive("<w:p/>", {{"image1.png", "x"}});
        QVERIFY(received.letters.empty());
        QCOMPARE(received.refused.size(), size_t(1));
        QVERIFY(receive("<w:p/>").refused.at(0).reason != received.refused[0].reason);
    }

    void byContent_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.docx", "a.docm", "a.doc", "a.txt", "a.dat", "a.xlsx"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void byContent()
    {
        QFETCH(QString, name);
        QCOMPARE(receiveLetters(name, wordOf(paragraph("賛成")), {}).letters.size(), size_t(1));
    }
};

QObject *makeLetterWordTest()
{
    return new TestLetterWord;
}

#include "test_letter_word.moc"
