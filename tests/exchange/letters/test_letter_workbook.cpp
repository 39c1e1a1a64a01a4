#include "exchange/letters/receive.h"
#include "exchange/xlsx/workbook_bytes.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

// Cells from left to right of one row; "" is no cell, what begins with < is the cell's content.
QByteArray row(int number, const QStringList &cells, const char *attributes = "")
{
    QByteArray xml = "<row r='" + QByteArray::number(number) + "' " + attributes + '>';
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty())
            continue;
        const QByteArray name = QByteArray(1, char('A' + i)) + QByteArray::number(number);
        if (cells[i].startsWith(u'<'))
            xml += "<c r='" + name + "'>" + cells[i].toUtf8() + "</c>";
        else
            xml +=
                "<c r='" + name + "' t='inlineStr'><is><t>" + cells[i].toUtf8() + "</t></is></c>";
    }
    return xml + "</row>";
}

QStringList words(const char *cells)
{
    return QString::fromUtf8(cells).split(u'|');
}

ReceivedLetters receive(const QByteArray &bytes, const QMap<QString, QString> &map = {})
{
    ReceiveOptions options;
    options.columns = map;
    return receiveLetters(QStringLiteral("回答.xlsx"), bytes, options);
}

ReceivedLetters receive(const QByteArray &rows, const QByteArray &behind)
{
    WorkbookParts parts;
    parts.rows = rows;
    parts.behind = behind;
    return receive(workbookOf(parts));
}

QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(GAIYO_TEST_DATA "/letters/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not among the test data", qPrintable(name));
    return file.readAll();
}

// A letter on one line: day, class, place, persons, who, the words as they may be kept.
QString lineOf(const ReceivedLetter &letter)
{
    QStringList texts;
    for (const ReceivedOriginal &original : letter.originals)
        texts += original.masked();
    return QStringLiteral("%1|%2|%3|%4|%5|%6")
        .arg(letter.receivedOn.value_or(QDate()).toString(Qt::ISODate), letter.classWord,
             letter.place, QString::number(letter.persons), letter.identity.name,
             texts.join(u'/').replace(u'\n', u'/'));
}

QStringList linesOf(const ReceivedLetters &received)
{
    QStringList lines;
    for (const ReceivedLetter &letter : received.letters)
        lines += lineOf(letter);
    return lines;
}

bool names(const QStringList &sentences, const QString &word)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const QString &sentence) { return sentence.contains(word); });
}

} // namespace

// A form's answers as workbooks.
class TestLetterWorkbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void likeACsv()
    {
        const char *const table[] = {"タイムスタンプ|お名前|区分|ご意見",
                                     "2026/07/03 10:15:00|山田 太郎|在住|賛成です。山田太郎",
                                     "2026/07/04|||反対です。"};
        QByteArray rows;
        QByteArray csv;
        for (int i = 0; i < 3; ++i) {
            rows += row(i + 1, words(table[i]));
            csv += QByteArray(table[i]).replace('|', ',') + "\n";
        }
        const auto fromCsv = receiveLetters(QStringLiteral("a.csv"), csv, {});
        const auto received = receive(rows, QByteArray());
        QCOMPARE(linesOf(received), linesOf(fromCsv));
        QCOMPARE(linesOf(received).value(0),
                 QStringLiteral("2026-07-03|在住||1|山田 太郎|賛成です。■■■■"));
        QCOMPARE(received.letters[1].record, QStringLiteral("3"));
        QCOMPARE(received.letters[1].method, QStringLiteral("form"));
        QVERIFY(received.refused.empty());
        QCOMPARE(received.assumed, QStringList());
    }

    // As a clerk leaves it: tests/data/letters/make_letters.py says what is in it.
    void savedByLibreOffice()
    {
        const auto received = receiveLetters(QStringLiteral("form.xlsx"),
                                             dataFile(QStringLiteral("form_libreoffice.xlsx")), {});
        QCOMPARE(linesOf(received),
                 (QStringList{
                     QStringLiteral("2026-07-03|在住|2026-01-02|12|乙黒 葉月|公園に木を植えてくださ"
                                    "い。/■■■■"),
                     QStringLiteral("2026-07-04|在勤|第2章|3|御手洗 健|街灯を増やす。"),
                     QStringLiteral("2026-07-04|||1|御手洗 健|花壇も増やしてください。"),
                     QStringLiteral("2026-07-05|在学|2-1|4|山﨑 翔太|街灯を増やす。"),
                     QStringLiteral("2026-07-06|在住||1|木村 健|隠れた行の意見です。")}));
        QVERIFY(received.refused.empty());
        QCOMPARE(received.letters[0].identity.tel, QStringLiteral("0312345678"));
        QCOMPARE(received.letters[0].assumed.size(), 1);
        QVERIFY(received.letters[0].assumed[0].contains(QStringLiteral("該当箇所")));
        for (const char *name : {"集計", "マスタ", "電話番号", "F5"})
            QVERIFY2(names(received.assumed, QString::fromUtf8(name)), name);
        QVERIFY(!names(received.assumed, QStringLiteral("Sheet3"))); // nothing is in it
        for (const char *name : {"作成者五郎", "注釈者八重", "要確認"})
            QVERIFY2(!names(received.assumed, QString::fromUtf8(name)), name);
    }

    // openpyxl writes formulas without what they give: such a row is not silently empty.
    void formulasThatNobodyComputed()
    {
        const auto received =
            receiveLetters(QStringLiteral("form.xlsx"), dataFile(QStringLiteral("form.xlsx")), {});
        QCOMPARE(received.letters.size(), size_t(3));
        QCOMPARE(received.refused.size(), size_t(2));
        for (const RefusedLetter &refused : received.refused)
            QVERIFY(refused.reason.contains(QStringLiteral("ご意見")));
        QVERIFY(received.refused[0].place.contains(u'6'));
    }

    // The same letter, whatever program saved it last.
    void hashesOutliveSaving()
    {
        const auto once =
            receiveLetters(QStringLiteral("form.xlsx"), dataFile(QStringLiteral("form.xlsx")), {});
        const auto again = receiveLetters(QStringLiteral("form.xlsx"),
                                          dataFile(QStringLiteral("form_libreoffice.xlsx")), {});
        QCOMPARE(once.letters.front().sha256, again.letters.front().sha256);
        QCOMPARE(once.letters.back().sha256, again.letters.back().sha256);
    }

    void byMap()
    {
        WorkbookParts parts;
        parts.rows = row(1, words("a|b")) + row(2, words("山田|賛成です"));
        const auto received =
            receive(workbookOf(parts), {{QStringLiteral("b"), QStringLiteral("text")},
                                        {QStringLiteral("1"), QStringLiteral("name")}});
        QCOMPARE(linesOf(received), QStringList{QStringLiteral("|||1|山田|賛成です")});
        const auto refused = receive(workbookOf(parts));
        QVERIFY(refused.letters.empty());
        QVERIFY(refused.refused.at(0).reason.contains(u'a'));
    }

    // The row below wide headings is no heading where it has anything else.
    void aRowBelowWideHeadings()
    {
        const QByteArray wide = "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>";
        const auto data =
            receive(row(1, words("お名前||ご意見")) + row(2, words("山田|太郎|賛成")), wide);
        QCOMPARE(data.letters.size(), size_t(1));
        const auto heading = receive(row(1, words("提出者||ご意見")) + row(2, words("氏名|住所")) +
                                         row(3, words("山田|練馬区|賛成")),
                                     wide);
        QCOMPARE(linesOf(heading), QStringList{QStringLiteral("|||1|山田|賛成")});
        QCOMPARE(heading.letters[0].identity.address, QStringLiteral("練馬区"));
    }

    void struckWordsAndErrors()
    {
        const auto received =
            receive(row(1, words("氏名|該当箇所|ご意見")) +
                        "<row r='2'><c r='A2' t='inlineStr'><is><t>山田</t></is></c><c r='B2' "
                        "t='e'><v>#REF!"
                        "</v></c><c r='C2' "
                        "t='inlineStr'><is><r><t>賛成です。</t></r><r><rPr><strike/></rPr>"
                        "<t>反対です。</t></r></is></c></row>",
                    QByteArray());
        QCOMPARE(received.letters.at(0).originals[0].text, QStringLiteral("賛成です。"));
        QCOMPARE(received.letters[0].assumed.size(), 2);
        QVERIFY(received.letters[0].assumed[0].contains(QStringLiteral("#REF!")));
        QVERIFY(received.letters[0].assumed[1].contains(QStringLiteral("反対です。")));
    }

    void cellsUnderNoHeading()
    {
        const auto received =
            receive(row(1, words("氏名|ご意見")) + row(2, words("甲|賛成||追記")), QByteArray());
        QVERIFY(names(received.letters.at(0).assumed, QStringLiteral("追記")));
    }

    // A workbook is known by what is in it.
    void byContent_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"a.xlsx", "a.xlsm", "a.xls", "a.txt", "a", "a.docx", "a.eml"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void byContent()
    {
        QFETCH(QString, name);
        const auto received =
            receiveLetters(name, dataFile(QStringLiteral("form_libreoffice.xlsx")), {});
        QCOMPARE(received.letters.size(), size_t(5));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray rows = row(1, words("氏名|ご意見"));
        QByteArray merges = "<mergeCells>";
        for (int i = 2; i < 3000; ++i)
            rows += row(i, words("甲|賛成"));
        for (int i = 0; i < 3000; ++i)
            merges += "<mergeCell ref='A2:A1048576'/>";
        WorkbookParts parts;
        parts.rows = rows;
        parts.behind = merges + "</mergeCells>";
        QTest::newRow("merges upon each other") << workbookOf(parts);
        // Few cells, and headings in the last column: rows as wide as that would be many gigabytes.
        rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>ご意見</t></is></c><c r='XFD1' "
               "t='inlineStr'><is><t>氏名</t></is></c></row>";
        for (int i = 2; i < 20'000; ++i)
            rows += row(i, words("賛成"));
        parts = {};
        parts.rows = rows;
        QTest::newRow("wide") << workbookOf(parts);
        QTest::newRow("cut") << dataFile(QStringLiteral("form.xlsx")).left(4000);
        parts = {};
        parts.rows = "<row><c>";
        QTest::newRow("open") << workbookOf(parts);
    }

    void hostile()
    {
        QFETCH(QByteArray, bytes);
        const auto received = receive(bytes);
        QVERIFY(received.letters.empty());
        QCOMPARE(received.refused.size(), size_t(1));
        QVERIFY(received.refused[0].reason.size() > 10);
    }
};

QObject *makeLetterWorkbookTest()
{
    return new TestLetterWorkbook;
}

#include "test_letter_workbook.moc"
