#include "booklet/test_lines.h"

#include "booklet/compose.h"
#include "booklet/support.h"

#include <QRandomGenerator>
#include <QTest>

namespace gaiyo {

using namespace test;

namespace {

Composer composer(const QString &family = QStringLiteral("BIZ UDGothic"))
{
    return Composer(fonts(), *fonts().findChain(family, false));
}

QString textOf(const ComposedParagraph &paragraph, const ComposedLine &line)
{
    const quint32 begin = paragraph.runs[line.runBegin].textBegin;
    return paragraph.text.mid(begin, qsizetype(paragraph.runs[line.runEnd - 1].textEnd - begin));
}

QStringList linesOf(const QString &text, float width)
{
    const ComposedPtr paragraph = composer().compose(text, width);
    QStringList lines;
    for (const ComposedLine &line : paragraph->lines)
        lines << textOf(*paragraph, line);
    return lines;
}

// Where the glyph of the n-th character stands, ems, in an unbroken line.
float xOf(const QString &text, int n)
{
    const ComposedPtr paragraph = composer().compose(text, 1000);
    int at = 0;
    for (const PlacedGlyph &glyph : paragraph->glyphs) {
        if (at == n)
            return glyph.x;
        at += int(glyph.textLength);
    }
    return -1;
}

float widthOf(const QString &text)
{
    return composer().compose(text, 1000)->lines.front().width;
}

} // namespace

void TestLines::breaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *name, const char16_t *text, int width, const char16_t *lines) {
        QTest::newRow(name) << QString::fromUtf16(text) << width << QString::fromUtf16(lines);
    };
    row("solid", u"あいうえおかきくけこ", 5, u"あいうえお|かきくけこ");
    row("stop is not first", u"あいうえお。かき", 5, u"あいうえ|お。かき");
    row("stop squeezed in at the edge", u"あ、いうえ。かき", 5, u"あ、いうえ。|かき");
    row("tilde", u"あいうえお～かき", 5, u"あいうえ|お～かき");
    row("wave dash", u"あいうえお〜かき", 5, u"あいうえ|お〜かき");
    row("long vowel", u"あいうページ", 4, u"あいう|ページ");
    row("small kana", u"あいうきゃく", 4, u"あいう|きゃく");
    row("iteration", u"あいう人々も", 4, u"あいう|人々も");
    row("opening not last", u"あいうえ「かき」", 5, u"あいうえ|「かき」");
    row("leaders", u"あいうえ……か", 5, u"あいうえ|……か");
    row("dashes", u"あいうえ――か", 5, u"あいうえ|――か");
    row("word whole", u"あいうoffice", 5, u"あいう|office");
    row("number whole", u"あいうえ12,345", 5, u"あいうえ|12,345");
    row("unit with number", u"あいうえお50％", 6, u"あいうえお|50％");
    row("wide digits", u"あいうえ２０１６", 6, u"あいうえ|２０１６");
    row("space hangs", u"ab cd ef", 2, u"ab |cd |ef");
    row("long word broken", u"abcdefghij", 2, u"abcd|efgh|ij");
    row("ascii brackets", u"あいうえ(仮称)か", 5, u"あいうえ|(仮称)か");
    row("pointed brackets", u"あいうえ<仮称>か", 5, u"あいうえ|<仮称>か");
    row("wide pointed brackets", u"あいうえ＜仮称＞か", 5, u"あいうえ|＜仮称＞か");
    row("count in brackets", u"総論（38件）", 3, u"総論|（38|件）");
    row("count in narrow brackets", u"総論（138件）", 2, u"総論|（138|件）");
    row("share in brackets", u"総論（1,234件・9.1％）", 3, u"総論|（1,234|件・|9.1％）");
    row("number too long", u"総論（12345678件）", 3, u"総論|（123|4567|8件）");
    row("unit", u"あいう25人がいた", 4, u"あいう|25人が|いた");
    row("sign of a number", u"あいうえ△5.0と", 5, u"あいうえ|△5.0と");
    row("ordinal", u"あいうえ第2次の", 6, u"あいうえ|第2次の");
    row("wide unit", u"あいう２５件もの", 5, u"あいう|２５件もの");
    row("multiple and unit", u"あいう3万人がいたので", 5, u"あいう|3万人がい|たので");
    row("counter", u"あいう3か所です", 4, u"あいう|3か所で|す");
    row("wide letter", u"延長1,250ｍの", 5, u"延長|1,250ｍの");
    row("square", u"あいう48㎢です", 4, u"あいう|48㎢で|す");
    row("number left open", u"あいう〇か所を", 4, u"あいう|〇か所を");
    row("western unit of one", u"あいう○kmを", 4, u"あいう|○kmを");
    row("not one letter of it", u"abcde abcdefghijkl", 4, u"abcde |abcdefgh|ijkl");
    row("lowered figure", u"あいうえCO₂を", 5, u"あいうえ|CO₂を");
    row("ordinal", u"あいう第4章では", 4, u"あいう|第4章で|は");
    row("Cyrillic words", u"あいうэтоткрай и дом", 6, u"あいう|этоткрай и |дом");
    row("Greek words", u"あいうκαλημέρα", 8, u"あいう|καλημέρα");
    row("micro", u"あいうえ35μgの", 6, u"あいうえ|35μgの");
    row("fraction", u"あいうえ3／4の", 5, u"あいうえ|3／4の");
    row("others", u"あいうえ（ほか 12件）", 7, u"あいうえ|（ほか 12件）");
    row("line break", u"あい\nうえ", 7, u"あい|うえ");
    row("count in words", u"あいうえ（他2件）", 6, u"あいうえ|（他2件）");
    row("apostrophe", u"あいうdon’tか", 5, u"あいう|don’tか");
    row("address", u"あいうえお city@example.lg.jpまで", 11, u"あいうえお city@|example.lg.jpまで");
    row("page", u"あいうえお https://example.lg.jp/plan/2026まで", 14,
        u"あいうえお https://example.|lg.jp/plan/2026まで");
    row("run of long vowels and a mark", u"アーーーーーーーーーー！", 6,
        u"アーーーーー|ーーーーー！");
    row("small kana rather than a mark", u"ああッッッッッッッッ。", 5, u"あ|あッッッッ|ッッッッ。");
    row("number of a house", u"あいうえ3－2－1番", 6, u"あいうえ|3－2－1番");
    row("long number at the end of words", u"予算の総額は１，２３４，５６７千円とする", 15,
        u"予算の総額は１，２３４，|５６７千円とする");
    row("long number behind a word", u"本年度の予算総額１，２３４，５６７円（予定）", 16,
        u"本年度の予算総額１，２３４，|５６７円（予定）");
    row("two long numbers",
        u"あああ令和７年度予算１，２３４，５６７千円（うち国庫支出金１２３，４５６千円、県支出金７"
        u"８，９０１千円）とする。",
        19,
        u"あああ令和７年度予算１，２３４，|５６７千円（うち国庫支出金１２３，|"
        u"４５６千円、県支出金７８，９０１千円）|とする。");
    row("telephone number", u"電話のお問い合わせは０３－１２３４－５６７８へ", 18,
        u"電話のお問い合わせは|０３－１２３４－５６７８へ");
    row("telephone number behind few words", u"お問い合わせは０３－１２３４－５６７８へ", 18,
        u"お問い合わせは０３－１２３４－|５６７８へ");
    row("short number whole", u"あいうえお計１，２３４円", 9, u"あいうえお計|１，２３４円");
    row("address on a line of its own",
        u"計上した市ホームページ（https://example.lg.jp/abcdefg/）「公開」してほしい。", 17,
        u"計上した市ホームページ|（https://example.lg.jp/abcdefg/）|「公開」してほしい。");
    row("words before an address in a narrow column",
        u"ＳＮＳでの情報発信をもっと頻繁に行うべき。https://www.city.example.lg.jp/kouhou/", 10,
        u"ＳＮＳでの情報発信|をもっと頻繁に行う|べき。|https://www.city.|example.|lg.jp/kouhou/");
    row("hyphen of sections", u"あいうえⅢ－２－（１）－①", 10, u"あいうえⅢ－２－|（１）－①");
    row("hyphen of letters", u"あいうえＡ－１", 5, u"あいうえ|Ａ－１");
    row("hyphen of a figure", u"あいうえ図－１", 5, u"あいうえ|図－１");
    row("hyphen in narrow letters", u"あいうえⅢ-2の", 5, u"あいうえ|Ⅲ-2の");
    row("minus", u"あいうえ比－３％", 5, u"あいうえ比|－３％");
    row("elision", u"あいうrock ’n’ roll", 6, u"あいうrock |’n’ roll");
    row("page in a narrow cell", u"https://www.cityoffice.jp", 7, u"https://www.|cityoffice.jp");
}

// Words of Russian are set like words, a letter that stands for itself like a kanji.
void TestLines::cyrillicWordsAreNarrow()
{
    const QString words = QStringLiteral("Мы и дома");
    QVERIFY2(widthOf(words) < 6.2F, qPrintable(QString::number(double(widthOf(words)))));
    QVERIFY(widthOf(QStringLiteral("ї й")) > 0);
    QVERIFY(widthOf(QStringLiteral("Україна")) < 5);
    QVERIFY(widthOf(QStringLiteral("35μg")) < 2.6F);
    QCOMPARE(widthOf(QStringLiteral("μの値")), 3.0F);
    QCOMPARE(widthOf(QStringLiteral("αの値")), 3.0F);
    const float broad = widthOf(QStringLiteral("œ"));
    QCOMPARE(xOf(QStringLiteral("œuvre"), 1), broad); // part of its word, however broad
    QCOMPARE(widthOf(QStringLiteral("Д")), 1.0F);
    QCOMPARE(widthOf(QStringLiteral("Дの印")), 3.0F);
}

void TestLines::breaks()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, lines);
    QCOMPARE(linesOf(text, float(width)).join(u'|'), lines);
}

// What stands at the end of a line says something: not https:// and www. without a name.
void TestLines::addressesBeginWithAName()
{
    for (const QString &address :
         {QStringLiteral("https://www.city.example.lg.jp/plan"),
          QStringLiteral("https://example.lg.jp"), QStringLiteral("www.city.example.jp")}) {
        const QString text =
            QStringLiteral("詳しい内容は区のホームページ（%1）をご覧ください。").arg(address);
        for (int width = 10; width < 40; ++width) {
            for (const QString &line : linesOf(text, float(width)))
                QVERIFY2(!line.endsWith(QStringLiteral("://")) &&
                             !line.endsWith(QStringLiteral("www.")),
                         qPrintable(line));
        }
    }
}

// Where a long run leaves the line before it ragged, no word is torn as well.
void TestLines::raggedLinesEndWhereWordsDo()
{
    const QString run =
        QStringLiteral("（https://www.city.midori.lg.jp/soshiki/kikaku/12345.html）");
    Composer compose = composer();
    int ragged = 0;
    for (const QString &word : {QStringLiteral("ホームページ"), QStringLiteral("お問い合わせ")}) {
        for (int before = 0; before < 12; ++before) {
            for (int width = 16; width < 24; ++width) {
                const QString text = QStringLiteral("今").repeated(before) + word + run +
                                     QStringLiteral("をご覧ください。");
                const ComposedPtr paragraph = compose.compose(text, float(width));
                for (size_t i = 0; i + 1 < paragraph->lines.size(); ++i) {
                    const ComposedLine &line = paragraph->lines[i];
                    if (line.justified)
                        continue;
                    ++ragged;
                    const auto end = int(paragraph->runs[line.runEnd - 1].textEnd);
                    QVERIFY2(end <= before || end >= before + int(word.size()),
                             qPrintable(textOf(*paragraph, line)));
                }
            }
        }
    }
    QVERIFY(ragged > 10);
}

// Beside a long word, too, where a line has few other letters.
void TestLines::fewLettersAreNotTornApart()
{
    const QString behind = QString(30, u'y') + QStringLiteral("を確かめる。");
    Composer compose = composer();
    for (int before = 10; before < 30; ++before) {
        for (int width = 16; width < 22; ++width) {
            const QString text = QString(before, u'x') + QStringLiteral("あいうえ") + behind;
            const ComposedPtr paragraph = compose.compose(text, float(width));
            QCOMPARE(paragraph->glyphs.size(), size_t(text.size()));
            for (int i = before; i < before + 3; ++i) {
                const float step =
                    paragraph->glyphs[size_t(i) + 1].x - paragraph->glyphs[size_t(i)].x;
                QVERIFY2(step < 1.501F,
                         qPrintable(QStringLiteral("%1 in %2").arg(text).arg(width)));
            }
        }
    }
}

// Words are where they were put by blanks; their letters stay together.
void TestLines::wordsBetweenTypedBlanksAreNotSpread()
{
    const QString text = QStringLiteral(
        "氏名　　　　住所　　　　電話番号　　　　について様式に空欄があり年　　月　　日も狭い");
    Composer compose = composer();
    int seen = 0;
    for (int width = 8; width < 26; ++width) {
        const ComposedPtr paragraph = compose.compose(text, float(width));
        QCOMPARE(paragraph->glyphs.size(), size_t(text.size()));
        for (const ComposedLine &line : paragraph->lines) {
            const LineRun &first = paragraph->runs[line.runBegin];
            const LineRun &last = paragraph->runs[line.runEnd - 1];
            const QString words = text.mid(first.textBegin, last.textEnd - first.textBegin);
            if (!words.trimmed().contains(QStringLiteral("　　")))
                continue;
            ++seen;
            for (quint32 i = first.glyphBegin; i + 1 < last.glyphEnd; ++i) {
                const float step = paragraph->glyphs[i + 1].x - paragraph->glyphs[i].x;
                QVERIFY2(step < 1.051F, qPrintable(words));
            }
        }
    }
    QVERIFY(seen > 10);
}

// A number is read as one, whatever its line takes.
void TestLines::commasInNumbersAreNotSpread()
{
    const ComposedPtr paragraph =
        composer().compose(QStringLiteral("今後１，２３４円の根拠を示してほしい"), 11.4F);
    QVERIFY(paragraph->lines.front().justified);
    QVERIFY(paragraph->glyphs[1].x - paragraph->glyphs[0].x > 1.0F);
    QCOMPARE(paragraph->glyphs[4].x - paragraph->glyphs[3].x, 1.0F);
}

// JLREQ 3.1.4: brackets, stops and commas side by side share their blanks.
void TestLines::gapsBetweenNeighbours()
{
    QCOMPARE(widthOf(QStringLiteral("あ」「い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ、「い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ）。い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ」』い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ「『い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ・い")), 3.0F);
    QCOMPARE(widthOf(QStringLiteral("「あ」")), 2.0F); // at both edges
    QCOMPARE(widthOf(QStringLiteral("あ。い")), 3.0F);
    // A space there is no wider than what punctuation has of its own.
    QCOMPARE(widthOf(QStringLiteral("あ。 い")), 3.0F);
    QCOMPARE(widthOf(QStringLiteral("あ。 」い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ。　」い")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ「 い」")), 3.5F);
    QCOMPARE(widthOf(QStringLiteral("あ。　い")), 3.5F); // a wide one is in place of it
}

void TestLines::quarterEmBetweenScripts()
{
    QCOMPARE(xOf(QStringLiteral("区LAN"), 1), 1.25F);
    QCOMPARE(xOf(QStringLiteral("区LANの"), 4), 3.0F);
    QCOMPARE(xOf(QStringLiteral("（LAN）"), 1), 0.5F);
    QCOMPARE(xOf(QStringLiteral("区、LAN"), 2), 2.0F);
    QCOMPARE(xOf(QStringLiteral("28年"), 2), 1.25F);
    QCOMPARE(widthOf(QStringLiteral("10～20")), 3.0F);
    QCOMPARE(widthOf(QStringLiteral("1―2")), 2.0F);
    QCOMPARE(widthOf(QStringLiteral("don’t")), 2.5F);
    QCOMPARE(xOf(QStringLiteral("rock ’n’ roll"), 7) - xOf(QStringLiteral("rock ’n’ roll"), 6),
             xOf(QStringLiteral("don’t"), 4) - xOf(QStringLiteral("don’t"), 3));
    QCOMPARE(widthOf(QStringLiteral("＜区＞")), 3.0F);
    // Korean has no blank but the one typed.
    QCOMPARE(xOf(QStringLiteral("계획(안)에"), 2), widthOf(QStringLiteral("계획")));
    QCOMPARE(xOf(QStringLiteral("계획(안)에"), 5), widthOf(QStringLiteral("계획(안)")));
    QCOMPARE(xOf(QStringLiteral("2030년"), 4), widthOf(QStringLiteral("2030")));
    QCOMPARE(widthOf(QStringLiteral("3－2")), 2.0F);
    QCOMPARE(xOf(QStringLiteral("区<区>区"), 2), 1.75F); // a bracket is close to what is in it
    QCOMPARE(xOf(QStringLiteral("区>区"), 1), 1.25F);    // an arrow stands apart from both
    QCOMPARE(xOf(QStringLiteral("区>区"), 2), 2.0F);
}

// Whatever the text and width: nothing is lost, prohibitions hold where the column is not absurdly
// narrow, justified lines end exactly at the edge.
void TestLines::lawsOfRandomText()
{
    const QString alphabet = QStringLiteral(
        "区民意見概要のをにはがでと情報、。「」（）・…―～ーゃッ々！？AbZ19 .,-%()０９％");
    Composer compose = composer();
    QRandomGenerator dice(7);
    int justified = 0;
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int i = dice.bounded(1, 120); i > 0; --i)
            text += alphabet[dice.bounded(int(alphabet.size()))];
        const auto width = float(dice.bounded(2, 40));
        const ComposedPtr paragraph = compose.compose(text, width);
        QString joined;
        for (size_t i = 0; i < paragraph->lines.size(); ++i) {
            const ComposedLine &line = paragraph->lines[i];
            const QString part = textOf(*paragraph, line);
            joined += part;
            QVERIFY2(line.width <= width + 0.01F || part.trimmed().size() <= 2, qPrintable(text));
            const QString ink = part.trimmed();
            if (line.justified) {
                ++justified;
                const bool stop = !ink.isEmpty() && QStringView(u"、。」）").contains(ink.back());
                QVERIFY2(qAbs(line.width - width) < 0.005F ||
                             (stop && qAbs(line.width + 0.5F - width) < 0.005F),
                         qPrintable(QStringLiteral("%1 for %2: %3 in %4")
                                        .arg(double(line.width))
                                        .arg(double(width))
                                        .arg(part, text)));
            }
        }
        QCOMPARE(joined, text);
    }
    QVERIFY(justified > 3000);

    // A text whose every run of characters that hold together is short.
    for (int round = 0; round < 500; ++round) {
        QString text;
        for (int i = dice.bounded(10, 60); i > 0; --i) {
            const QStringList words{QStringLiteral("区民"),     QStringLiteral("意見、"),
                                    QStringLiteral("「概要」"), QStringLiteral("ページ"),
                                    QStringLiteral("人々"),     QStringLiteral("……"),
                                    QStringLiteral("No.2"),     QStringLiteral("きゃ。")};
            text += words[dice.bounded(int(words.size()))];
        }
        const QStringList lines = linesOf(text, float(dice.bounded(8, 30)));
        for (const QString &line : lines) {
            QVERIFY2(!QStringView(u"、。」ー々ゃ").contains(line.front()) || line == lines.front(),
                     qPrintable(lines.join(u'|')));
            QVERIFY2(line.back() != u'「', qPrintable(lines.join(u'|')));
        }
    }
}

void TestLines::westernLettersKeepTheirDistance()
{
    const ComposedPtr paragraph = composer().compose(
        QStringLiteral("区民の皆様にはoffice文書をABCDEFGのほうでページ作る"), 17);
    QVERIFY(paragraph->lines.size() >= 2);
    QVERIFY(paragraph->lines.front().justified);
    quint32 at = 0;
    for (size_t i = 0; i + 1 < paragraph->glyphs.size(); ++i) {
        const QChar c = paragraph->text[at];
        const QChar next = paragraph->text[at + 1];
        if (c.unicode() < 0x80 && next.unicode() < 0x80) {
            const float step = paragraph->glyphs[i + 1].x - paragraph->glyphs[i].x;
            QVERIFY(step < 0 || qAbs(step - 0.5F) < 0.001F);
        }
        at += paragraph->glyphs[i].textLength;
    }
}

void TestLines::hangsByTheMark_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("hangs");
    const auto row = [](const char16_t *mark, bool hangs) {
        QTest::addRow("%s", qPrintable(QString::fromUtf16(mark)))
            << QString::fromUtf16(mark) << hangs;
    };
    for (const char16_t *mark :
         {u"・",    u"①",     u"㉖",     u"※　",    u"■",      u"→",        u"- ",       u"― ",
          u"1. ",   u"1.",    u"１．",   u"1)",     u"12) ",   u"(1) ",     u"（１）",   u"(ア)",
          u"(ｱ)",   u"（ｱ）", u"ｱ　",    u"（ア）", u"（一）", u"（a）",    u"ア　",     u"ア．",
          u"ア）",  u"a) ",   u"1　",    u"１　",   u"第1　",  u"第２章　", u"Ⅰ　",      u"Ⅱ．",
          u"㋐",    u"【1】", u"⑴",      u"　ア　", u"　(ア)", u"　・",     u"　　(1) ", u"　①",
          u"　－ ", u"Q1　",  u"Ｑ１　", u"Q1 ",    u"Q1．",   u"Q：",      u"Q.2　",    u"A1　",
          u"Ａ：",  u"問1　", u"問１ ",  u"※1　",   u"※２ ",   u"◎",        u"◎　",      u"●",
          u"◇",     u"□",     u"★"})
        row(mark, true);
    for (const char16_t *mark :
         {u"",    u"区",    u"1",        u"1.5",   u"28年",   u"-5",     u"第1",    u"第一に",
          u"ア",  u"a ",    u"（仮称）", u"「",    u"(2016)", u"アイ　", u"○○",     u"■■課",
          u"◎は", u"(2)の", u"(2) の",   u"※印の", u"→の",    u"　",     u"　　区", u"A4 ",
          u"A4",  u"Q&A",   u"問1",      u"問題 ", u"Q",      u"答",     u"◎5件、", u"○１２件（"})
        row(mark, false);
    row(u"○", true);
}

// A chapter's number is a mark, too, where the line is long enough for it.
void TestLines::hangsByLongMarks()
{
    for (const QString &mark :
         {QStringLiteral("第1章　"), QStringLiteral("第12章　"), QStringLiteral("第１編　"),
          QStringLiteral("　　(10)　"), QStringLiteral("第10 ")}) {
        for (const bool isTitle : {false, true}) {
            const Paragraph words{
                {{mark + QStringLiteral("区民の安全と安心を支える").repeated(3), {}}}};
            const ComposedPtr paragraph =
                composer().compose(words, 24, LineStyle{false, false, isTitle});
            QVERIFY(paragraph->lines.size() > 1);
            QCOMPARE(paragraph->lines[1].indent, xOf(words.text(), int(mark.size())));
            const ComposedPtr narrow = composer().compose(words, 9);
            QVERIFY(narrow->lines[1].indent <= 4.0F);
        }
    }
}

// The further lines stand below the text behind the mark.
void TestLines::hangsByTheMark()
{
    QFETCH(QString, mark);
    QFETCH(bool, hangs);
    const ComposedPtr paragraph =
        composer().compose(mark + QStringLiteral("市いうえおかきくけこさしすせそ"), 10);
    QVERIFY(paragraph->lines.size() > 1);
    QCOMPARE(paragraph->lines[0].indent, 0.0F);
    float x = 0;
    int at = 0;
    for (const PlacedGlyph &glyph : paragraph->glyphs) {
        if (at == int(mark.size()))
            x = glyph.x;
        at += int(glyph.textLength);
    }
    QCOMPARE(paragraph->lines[1].indent, hangs ? x : 0.0F);
    QVERIFY(!hangs || x > 0);
}

// An em; half of one before a bracket; none where the mark or a space stands in by itself.
void TestLines::indentsParagraphs()
{
    Composer compose = composer();
    const auto firstX = [&](const QString &text) {
        const ComposedPtr paragraph =
            compose.compose(Paragraph{{{text, {}}}}, 12, LineStyle{true, false});
        return paragraph->runs[paragraph->lines[0].runBegin].left;
    };
    QCOMPARE(firstX(QStringLiteral("区の考え方です。")), 1.0F);
    QCOMPARE(firstX(QStringLiteral("「区」の考え方です。")), 0.5F);
    QCOMPARE(firstX(QStringLiteral("　区の考え方です。")), 0.0F);
    QCOMPARE(firstX(QStringLiteral("①区の考え方をここに長く書いて次の行に送る。")), 0.0F);
    const ComposedPtr two = compose.compose(Paragraph{{{QStringLiteral("あ").repeated(30), {}}}},
                                            12, LineStyle{true, false});
    QCOMPARE(two->lines[0].indent, 1.0F);
    QCOMPARE(two->lines[1].indent, 0.0F);
    QCOMPARE(two->lines[0].width, 12.0F);
}

// Only 。 and 、 that would not fit go beyond the edge, and by no more than their half em.
void TestLines::hangsPunctuation()
{
    Composer compose = composer();
    const QString text = QStringLiteral("あいうえおかきくけこ。さしすせそたちつてと、なにぬねの");
    const ComposedPtr hung = compose.compose(Paragraph{{{text, {}}}}, 10, LineStyle{false, true});
    QCOMPARE(textOf(*hung, hung->lines[0]), QStringLiteral("あいうえおかきくけこ。"));
    QCOMPARE(hung->lines[0].width, 10.5F);
    QCOMPARE(textOf(*hung, hung->lines[1]), QStringLiteral("さしすせそたちつてと、"));
    const ComposedPtr plain = compose.compose(Paragraph{{{text, {}}}}, 10);
    for (const ComposedLine &line : plain->lines)
        QVERIFY(line.width <= 10.001F);
    QRandomGenerator dice(3);
    for (int i = 0; i < 500; ++i) {
        QString random;
        for (int k = dice.bounded(5, 90); k > 0; --k)
            random += QStringLiteral("区民意見の。、」（ー")[dice.bounded(10)];
        const float width = float(dice.bounded(6, 20));
        const ComposedPtr paragraph =
            compose.compose(Paragraph{{{random, {}}}}, width, LineStyle{false, true});
        QString joined;
        for (const ComposedLine &line : paragraph->lines) {
            const QString part = textOf(*paragraph, line);
            joined += part;
            const bool stop = part.endsWith(u'。') || part.endsWith(u'、');
            QVERIFY2(line.width <= width + (stop ? 0.501F : 0.001F), qPrintable(random));
        }
        QCOMPARE(joined, random);
    }
}

void TestLines::referencesStayWhole()
{
    const Paragraph paragraph{{{QStringLiteral("あいうえお"), {}},
                               {QStringLiteral("No. 12"), OpinionId(QStringLiteral("o"))},
                               {QStringLiteral("に記載"), {}}}};
    const ComposedPtr composed = composer().compose(paragraph, 7);
    QCOMPARE(textOf(*composed, composed->lines[0]), QStringLiteral("あいうえお"));
    int linked = 0;
    for (const LineRun &run : composed->runs)
        linked += run.reference >= 0 ? 1 : 0;
    QCOMPARE(linked, 1);
}

} // namespace gaiyo
