#include "domain/words/edit_distance.h"
#include "domain/words/symbol_look.h"
#include "exchange/rows/cell_text.h"
#include "exchange/rows/column_names.h"
#include "exchange/rows/notes.h"
#include "exchange/rows/own_number.h"
#include "exchange/rows/path_cell.h"

#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHeadingRoundTrips();
    void numeralsAreNumbers_data();
    void numeralsAreNumbers();
    void ownNumbers_data();
    void ownNumbers();
    void writesNaturalCells_data();
    void writesNaturalCells();
    void foldsSymbols();
    void symbolsThatLookTheSame();
    void readsCounts();
    void measuresLikeness();
    void knowsWhatOfficesCallOpinions();
    void notesAreCutShort();
};

// readPathCell(writePathCell(h)) is h for every heading, in every column.
void TestRows::everyHeadingRoundTrips()
{
    const QStringList numbers{u"第1章"_s,  u"第四章"_s, u"1"_s,  u"１"_s,     u"1."_s,   u"(1)"_s,
                              u"（１）"_s, u"①"_s,      u"㊿"_s, u"②⑥"_s,     u"(51)"_s, u"51"_s,
                              u"Ⅰ"_s,      u"Ⅱ．"_s,    u"一"_s, u"十二、"_s, u"序章"_s, u"A-1"_s,
                              u"｜"_s,     u"〕￥"_s,   u" 1 "_s};
    const QStringList drafts{u""_s,   u"㉕"_s, u"(51)"_s,    u"（51）"_s,
                             u"27"_s, u"）"_s, u"素案：1"_s, u" "_s};
    const QStringList titles{u""_s,
                             u"整備"_s,
                             u" 整備 "_s,
                             u"その他"_s,
                             u"その他（全体）"_s,
                             u"第1章 計画"_s,
                             u"(1) 活用"_s,
                             u"1 情報"_s,
                             u"Ⅰ　総論"_s,
                             u"一 公園"_s,
                             u"一般事項"_s,
                             u"、三"_s,
                             u"取組項目 整備"_s,
                             u"取組項目"_s,
                             u"①整備"_s,
                             u"（素案：①）整備"_s,
                             u"〔章〕"_s,
                             u"〔章｜"_s,
                             u"2025年"_s,
                             u"について"_s,
                             u"　"_s,
                             u"長"_s.repeated(1200)};
    const auto optional = [](const QString &text, const QString &none) {
        return text == none ? std::nullopt : std::optional(text);
    };
    for (const NodeKind usual : {NodeKind::Chapter, NodeKind::Section, NodeKind::Item}) {
        for (const NodeKind kind : kNodeKinds) {
            for (const QString &number : numbers + QStringList{u"none"_s}) {
                for (const QString &draft : drafts + QStringList{u"none"_s}) {
                    for (const QString &title : titles) {
                        const Heading heading{kind, optional(number, u"none"_s),
                                              optional(draft, u"none"_s), title};
                        const QString cell = writePathCell(heading, usual);
                        QVERIFY2(readPathCell(cell, usual) == heading, qPrintable(cell.left(80)));
                        QVERIFY(!cell.trimmed().isEmpty());
                    }
                }
            }
        }
    }
}

// Ⅰ and 一, where a space or a sign stands behind them.
void TestRows::numeralsAreNumbers_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("title");
    const auto row = [](const QString &cell, const QString &number, const QString &title) {
        QTest::newRow(qPrintable(cell)) << cell << number << title;
    };
    row(u"Ⅰ　総論"_s, u"Ⅰ"_s, u"総論"_s);
    row(u"Ⅱ 各論"_s, u"Ⅱ"_s, u"各論"_s);
    row(u"Ⅲ．その他"_s, u"Ⅲ．"_s, u"その他"_s);
    row(u"一　公園"_s, u"一"_s, u"公園"_s);
    row(u"二、街路樹"_s, u"二、"_s, u"街路樹"_s);
    row(u"十二．花"_s, u"十二．"_s, u"花"_s);
    for (const QString &words : {u"一般事項"_s, u"一人ひとり"_s, u"三鷹市"_s, u"二、三の点"_s,
                                 u"Ⅰ期工事"_s, u"Ⅰ・Ⅱ 共通"_s, u"一"_s, u"Ⅰ"_s, u"五輪　十年"_s})
        row(words, u""_s, words);
}

void TestRows::numeralsAreNumbers()
{
    QFETCH(QString, cell);
    QFETCH(QString, number);
    for (const NodeKind usual : {NodeKind::Chapter, NodeKind::Section, NodeKind::Item}) {
        const Heading heading = readPathCell(cell, usual);
        QVERIFY(heading.kind == usual);
        QCOMPARE(heading.number.value_or(QString()), number);
        QTEST(heading.title, "title");
        QVERIFY(readPathCell(writePathCell(heading, usual), usual) == heading);
    }
}

void TestRows::writesNaturalCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("usual");
    for (const QString &cell : {u"第4章　取組項目"_s, u"はじめに"_s})
        QTest::newRow(qPrintable(cell)) << cell << int(NodeKind::Chapter);
    for (const QString &cell : {u"1　情報化"_s, u"情報化"_s})
        QTest::newRow(qPrintable(cell)) << cell << int(NodeKind::Section);
    for (const QString &cell :
         {u"⑳（素案：）災害"_s, u"㉖整備"_s, u"（素案：㉕）整備"_s, u"整備"_s, u"その他"_s,
          u"取組項目　その他"_s, u"(51)整備"_s, u"取組項目②⑥整備"_s.mid(4)})
        QTest::newRow(qPrintable(cell)) << cell << int(NodeKind::Item);
}

void TestRows::writesNaturalCells()
{
    QFETCH(QString, cell);
    QFETCH(int, usual);
    QCOMPARE(writePathCell(readPathCell(cell, NodeKind(usual)), NodeKind(usual)), cell);
}

void TestRows::foldsSymbols()
{
    for (const QString &dash :
         {u"-"_s, u"−"_s, u"－"_s, u"―"_s, u"—"_s, u"–"_s, u"ー"_s, u"ｰ"_s, u" － "_s})
        QCOMPARE(foldSymbol(dash), u"―"_s);
    QCOMPARE(foldSymbol(u"--"_s), u"--"_s);
    QCOMPARE(foldSymbol(u" ◎ "_s), u"◎"_s);
    QCOMPARE(foldSymbol(u"一"_s), u"一"_s); // the number one is no dash
}

void TestRows::symbolsThatLookTheSame()
{
    for (const QString &circle : {u"○"_s, u"〇"_s, u"◯"_s, u" ○ "_s, u"⚪\uFE0E"_s})
        QCOMPARE(symbolLook(circle), u"○"_s);
    for (const QString &dash : {u"－"_s, u"ー"_s, u"―"_s})
        QCOMPARE(symbolLook(dash), u"―"_s);
    QCOMPARE(symbolLook(u"∆"_s), symbolLook(u"△"_s));
    for (const QString &own : {u"◎"_s, u"●"_s, u"▲"_s, u"※"_s, u"A"_s, u"○○"_s, u"零"_s, u""_s})
        QCOMPARE(symbolLook(own), own);
}

void TestRows::readsCounts()
{
    QCOMPARE(readCount(u"１,２３４"), std::optional(1234));
    QCOMPARE(readCount(u" 7 "), std::optional(7));
    for (const QString &bad : {u""_s, u"-1"_s, u"1.5"_s, u"三"_s, u"٣"_s, u"1234567890"_s, u"²"_s})
        QVERIFY2(!readCount(bad), qPrintable(bad));
}

// Numbers that no kind of heading has, and what only looks like one.
void TestRows::ownNumbers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("read");
    const auto row = [](const QString &line, const QString &read) {
        QTest::newRow(qPrintable(line)) << line << read;
    };
    row(u"１－１ 公園"_s, u"１－１|公園|2"_s);
    row(u"1-1-1公園"_s, u"1-1-1|公園|3"_s);
    row(u"1.2. 公園"_s, u"1.2|公園|2"_s);
    row(u"基本方針２　育てる"_s, u"基本方針２|育てる|基本方針1"_s);
    row(u"施策２－１：苗木"_s, u"施策２－１|苗木|施策2"_s);
    row(u"重点目標Ⅰ　緑"_s, u"重点目標Ⅰ|緑|重点目標1"_s);
    row(u"第1部 総論"_s, u"第1部|総論|部"_s);
    row(u"ア　配る"_s, u"ア|配る|ア"_s);
    row(u"第一　総論"_s, u"第一|総論|第"_s);
    row(u"第１．総論"_s, u"第１|総論|第"_s);
    row(u"第 1 部　総論"_s, u"第 1 部|総論|部"_s);
    row(u"（一）配る"_s, u"（一）|配る|(一"_s);
    row(u"(十二) 配る"_s, u"(十二)|配る|(一"_s);
    row(u"II　各論"_s, u"II|各論|Ⅰ"_s);
    row(u"Ｖ．資料"_s, u"Ｖ|資料|Ⅰ"_s);
    row(u"㈠ 配る"_s, u"㈠|配る|(一"_s);
    row(u"(ア)配る"_s, u"(ア)|配る|(ア"_s);
    row(u"a) 配る"_s, u"a|配る|a"_s);
    row(u"Ａ．配る"_s, u"Ａ|配る|A"_s);
    for (const QString &line :
         {u"1 公園"_s,        u"(1) 公園"_s,      u"① 公園"_s,           u"第1章 緑"_s,
          u"第 1 章　緑"_s,   u"第 1 回　会議"_s, u"第一次計画"_s,       u"IIII 緑"_s,
          u"VIP 対応"_s,      u"（一部）公園"_s,  u"取組項目１ 公園"_s,  u"1.5倍の緑"_s,
          u"2-3人の見守り"_s, u"2026-11-30"_s,    u"令和8 年度の取組"_s, u"アを配る"_s,
          u"ICT の活用"_s,    u"ビジョン2030"_s,  u"１－１"_s,           QString()})
        row(line, QString());
}

void TestRows::ownNumbers()
{
    QFETCH(QString, line);
    QFETCH(QString, read);
    const auto own = readOwnNumber(line);
    QCOMPARE(own ? own->number + u'|' + own->title + u'|' + own->form : QString(), read);
}

void TestRows::measuresLikeness()
{
    QCOMPARE(editDistance(u"区の考え方"_s, u"区の方考え方"_s), 1);
    QCOMPARE(editDistance(u""_s, u"abc"_s), 3);
    QCOMPARE(editDistance(u"abc"_s, u"abc"_s), 0);
    QCOMPARE(editDistance(u"kitten"_s, u"sitting"_s), 3);
    QVERIFY(guessFieldOfColumn(u"区の方考え方"_s) == SourceField::Response);
    QVERIFY(!findFieldOfColumn(u"区の方考え方"_s));
}

// Headings of tables that offices published.
void TestRows::knowsWhatOfficesCallOpinions()
{
    for (const QString &title :
         {u"意見概要"_s, u"意見内容"_s, u"意見（抜粋）"_s, u"お寄せいただいた意見"_s,
          u"お寄せいただいたご意見の概要"_s, u"寄せられた意見"_s, u"頂いた御意見"_s,
          u"意見等の概要"_s, u"ご意見・ご要望の内容"_s, u"提出意見"_s, u"提出意見の概要"_s})
        QVERIFY2(findFieldOfColumn(title) == SourceField::Summary, qPrintable(title));
    QVERIFY(findFieldOfColumn(u"提出意見数"_s) != SourceField::Summary);
    QVERIFY(findFieldOfColumn(u"提出方法"_s) != SourceField::Summary);
    QVERIFY(!guessFieldOfColumn(u"全く別の話"_s));
}

void TestRows::notesAreCutShort()
{
    Notes notes;
    for (int i = 0; i < 60; ++i)
        notes.add(Notes::Kind::Number, QString::number(i));
    notes.add(Notes::Kind::Other, u"last"_s);
    const QStringList taken = notes.take();
    QCOMPARE(taken.size(), 52);
    QCOMPARE(taken[50], u"last"_s);
    QVERIFY(taken[51].contains(u"10"_s));
    QVERIFY(notes.take().isEmpty());
}

QTEST_GUILESS_MAIN(TestRows)
#include "test_rows.moc"
