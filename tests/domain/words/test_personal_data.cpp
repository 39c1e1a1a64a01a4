#include "domain/words/personal_data.h"

#include "domain/words/code_points.h"
#include "domain/words/known_people.h"
#include "domain/words/signature.h"

#include <QFile>
#include <QTest>

using namespace gaiyo;

namespace {

// The text with what was found in ⟦⟧, each with its reason's first letter, in capitals if certain.
QString marked(const QString &text, const KnownPeople *known = nullptr)
{
    const CodePoints points(text);
    QString out;
    qsizetype from = 0;
    for (const PersonalStretch &stretch : findPersonalData(text, known)) {
        const qsizetype start = points.unitAt(stretch.start);
        const qsizetype end = points.unitAt(stretch.end);
        const QChar letter = wordOf(stretch.reason)[0];
        out += text.mid(from, start - from) + u'⟦' +
               (stretch.isCertain ? letter.toUpper() : letter) + text.mid(start, end - start) +
               u'⟧';
        from = end;
    }
    return out + text.mid(from);
}

// The text that a marked one was made of.
QString unmarked(QString text)
{
    for (qsizetype at = text.indexOf(u'⟦'); at >= 0; at = text.indexOf(u'⟦'))
        text.remove(at, 2);
    return text.remove(u'⟧');
}

} // namespace

class TestPersonalData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("expected");
        int n = 0;
        const auto row = [&n](const char *text) {
            QTest::addRow("%d", ++n) << QString::fromUtf8(text);
        };
        row("連絡は⟦Ctaro.y+x@mail.example.co.jp⟧まで。");
        row("⟦Cｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ⟧");
        row("電話⟦C03-3993-1111⟧へ、携帯は⟦C090-1234-5678⟧です");
        row("⟦C０３－３９９３－１１１１⟧");
        row("⟦C03ー3993ー1111⟧、⟦C(03)3993-1111⟧、⟦C03（3993）1111⟧、⟦C0339931111⟧");
        row("⟦C09012345678⟧に");
        row("⟦C090 1234 5678⟧に");
        row("⟦C+81-90-1234-5678⟧");
        row("(⟦C0120-123-456⟧)");
        row("⟦A〒176-8501⟧　⟦A東京都練馬区豊玉北6-12-1⟧");
        row("⟦A〒１７６－８５０１⟧\n⟦A練馬区豊玉北６丁目１２番１号　コーポ江古田２０３号室⟧\n以上");
        row("私は⟦A練馬区豊玉北6-12-1⟧に住んでいます。");
        row("⟦A郵便番号１７６－８５０１⟧　⟦A練馬区豊玉北⟧");
        row("⟦A郵便番号は176-8501⟧です");
        row("LINE ID：⟦Choshi_2026⟧\nＬＩＮＥ：⟦Choshi.park⟧");
        row("Twitter（⟦C@midori_neko⟧）とX(旧Twitter) ⟦C@neko-1⟧");
        row("⟦c@midori_neko⟧まで");
        row("⟦A東京都練馬区豊玉北六丁目十二番一号⟧に住む");
        row("氏名：⟦N山田　太郎⟧\n住所：⟦A練馬区豊玉北⟧\n電話番号：⟦C3993-1111⟧\n年齢：⟦O60代⟧");
        row("【お名前】⟦N山田太郎⟧\n【ご住所】⟦A練馬区⟧\n【TEL】⟦C03-3993-1111⟧");
        row("■お名前（必須）\n⟦N山田太郎⟧\n■ご意見\n賛成です");
        row("氏名：⟦N葛󠄀城𠮷子⟧　住所：⟦A練馬区練馬⟧　TEL：⟦C03-"
            "1234-"
            "5678⟧");
        row("・フリガナ: ⟦Nヤマダ タロウ⟧");
        row("Name: ⟦NTaro Yamada⟧\nE-mail: ⟦Ctaro@example.jp⟧");
        row("1 氏名　⟦N佐藤花子⟧");
        row("住所 ⟦A練馬区豊玉北6-12-1⟧");
        row("練馬区の⟦N田中⟧と申します。");
        row("⟦n乙黒⟧と申します。");
        row("先日、⟦n佐藤⟧さんにお会いしました。");
        row("⟦n高橋一郎⟧氏の意見");
        row("町会長⟦n田中⟧さんに");
        row("練馬区の⟦N田中太郎（たなかたろう）⟧と申します。");
        row("豊玉の⟦n鈴木（すずき）⟧です。よろしく");
        row("先日、⟦n佐藤花子（サトウ・ハナコ）⟧さんにお会いしました。");
        row("⟦n高橋（たかはし）⟧氏の意見");
        row("氏名　⟦N田中太郎（たなかたろう）⟧");
        row("息子の⟦n健太（けんた）⟧が通う学校");
        row("息子の⟦n健太⟧が通う学校");
        row("⟦n山田花子⟧（⟦o６８歳⟧）と⟦n佐藤 一郎⟧ ⟦o72才⟧");
        row("マイナンバーは⟦O1234-5678-"
            "9012⟧です。⟦o１２３４　５６７８　９０１８⟧、⟦o123456789018⟧");
        row("豊玉の⟦n鈴木⟧です。よろしく");
        row("氏名：⟦Nﾔﾏﾀﾞ ﾀﾛｳ⟧\nよみ：⟦Nやまだたろう⟧");
        row("氏　名　⟦N佐藤　花子⟧\nﾌﾘｶﾞﾅ　⟦Nｻﾄｳ ﾊﾅｺ⟧");
        row("氏名（ふりがな）\n⟦Nおとぐろ　はづき⟧\n⟦N乙黒　葉月⟧\n意見");
        row("お名前：⟦N乙黒葉月⟧\n⟦N（おとぐろ はづき）⟧\n賛成です。");
        row("私は⟦N佐藤花子⟧です。");
        row("私、⟦N田中一郎⟧は⟦a豊玉北6-12-1⟧に住んでいる。");
        row("私、⟦N佐藤花子⟧が申し上げる。");
        row("桜台3-2-1の公園に木を植える。"); // nobody lives there
        row("⟦a桜台3-2-1⟧在住である。");
        row("母は⟦a桜台3-2⟧に居住している。");
        row("私、区民は反対だ。私、中村橋が好きだ。私、山が好きです。");
        row("名前は⟦n乙黒葉月⟧です。");
        row("⟦N乙黒　葉月⟧ と申します。\n以上、⟦N乙黒葉月⟧");
        row("氏名：⟦N小笠原太郎⟧\n私⟦N小笠原 太郎⟧は、⟦N小笠原⟧さんと呼ばれます。小笠原の海で");
        row("練馬区長様\n⟦A練馬区豊玉北1-2-3⟧\n⟦N乙黒葉月⟧\n\n素案に");
        row("以上\n⟦N佐藤花子⟧（練馬区在住）\n⟦C090-1234-5678⟧");
        row("⟦A練馬区光が丘三丁目十二番五号⟧、⟦A練馬区豊玉北二十番五号⟧、⟦A大泉町百二十三番地⟧");
        row("☎⟦C〇三（１２３４）５６７８⟧、⟦C○九○－1234－5678⟧、⟦C090.1234.5678⟧");
        row("賛成です。\n\n-- \n⟦N山田太郎⟧\n⟦Ctaro@example.jp⟧");
        row("以上\n----------------\n⟦N山田　太郎⟧\n⟦A〒176-0001 練馬区練馬1-2-3⟧\n⟦CTEL "
            "03-1234-5678⟧\n----------------");
    }

    void found()
    {
        QFETCH(QString, expected);
        QCOMPARE(marked(unmarked(expected)), expected);
    }

    void passedOver_data()
    {
        QTest::addColumn<QString>("text");
        int n = 0;
        for (const char *text : {"生徒さん、作家さん、職員さん、お客様、皆様、王様",
                                 "様々な様子と様式",
                                 "彼氏、摂氏、氏名を書く欄",
                                 "令和8年7月3日から2026-07-25まで",
                                 "第2章3-1-2、施策1-2-3、都市計画区域1-2-1",
                                 "03-07-2026",
                                 "豊玉北6丁目の交差点",
                                 "住所を書かない人",
                                 "住所の記入欄が小さい",
                                 "氏名：匿名",
                                 "電話：なし",
                                 "名前だけでも",
                                 "https://example.jp/a/0312345678",
                                 "100-200-300件",
                                 "年齢制限をなくす",
                                 "娘の学校の様子",
                                 "娘の様子が",
                                 "連絡先がわからない",
                                 "大切なのは森です。",
                                 "私は原発反対です。私は大島出身です。私は中野区民です。",
                                 "名前は大切です。一番と申しますか、",
                                 "ふりがな\n意見\n賛成です",
                                 "氏名（ふりがな）\n\n意見",
                                 "二〇二六年一〇月〇三日、議案第十二番目の五号",
                                 "一丁目一番地の改革、子ども一一〇番の家",
                                 "電話で問い合わせたが",
                                 "1234567890123",
                                 "東京と申し上げる",
                                 "3-1 目標\n3-2 施策",
                                 "--------\nここから意見です。長い文です。\n--------",
                                 "TEL",
                                 "メールでの回答を",
                                 "A@B",
                                 "単価＠100円",
                                 "区のLINE公式アカウントやX（旧Twitter）で知らせる",
                                 "LINE：友だち追加が必要、Instagram: https://example.jp/",
                                 "郵便番号の欄",
                                 "山口県と石川県",
                                 "大切なのは森（もり）です。",
                                 "生徒（せいと）さん",
                                 "東京（とうきょう）と申し上げる",
                                 "小学校6-12歳",
                                 "電子メール：２通、ＦＡＸ：1件、電話 10件",
                                 "氏名：3名",
                                 "1234-5678-9012、123456789012",
                                 "4111-1111-1111-1111",
                                 "予算額は 123456789018.5円",
                                 "林 10歳、対象 6歳、高齢者（65歳以上）"})
            QTest::addRow("%d", ++n) << QString::fromUtf8(text);
    }

    void passedOver()
    {
        QFETCH(QString, text);
        QCOMPARE(marked(text), text);
    }

    // A published text has no person in it: what is found there is a false alarm.
    void noAlarmInAPublishedText()
    {
        QFile file(QStringLiteral(GAIYO_TEST_DATA "/nerima-2016.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.size() > 10'000);
        QString alarms;
        const CodePoints points(text);
        for (const auto &stretch : findPersonalData(text))
            alarms +=
                text.mid(points.unitAt(stretch.start) - 5, stretch.end - stretch.start + 10) + u'|';
        QCOMPARE(alarms, QString());
    }

    void knownPeople_data()
    {
        QTest::addColumn<QString>("expected");
        int n = 0;
        for (const char *text : {"⟦N髙橋 美﨑⟧です",
                                 "⟦N高橋美崎⟧です",
                                 "⟦Nたかはし　みさき⟧です",
                                 "⟦Nﾀｶﾊｼ ﾐｻｷ⟧です",
                                 "⟦N高橋⟧より",
                                 "以上\n⟦N髙橋⟧\n",
                                 "高橋川の橋",
                                 "⟦A東京都練馬区旭丘2丁目3番地の14⟧の",
                                 "⟦A旭丘２－３－１４⟧に",
                                 "旭丘2-3-145に",
                                 "⟦C０８０（１１１１）２２２２⟧",
                                 "⟦Cmisaki@EXAMPLE.jp⟧",
                                 "⟦N緑の会⟧として",
                                 "⟦N葛󠄀城⟧さん",
                                 "⟦N葛城守（かつらぎまもる）⟧は",
                                 "⟦N葛城　守 (ｶﾂﾗｷﾞ ﾏﾓﾙ)⟧\n以上",
                                 "⟦N葛城（かつらぎ）⟧と申します",
                                 "⟦N葛城守⟧（市内在住）です",
                                 "⟦N葛城守⟧（やまの緑）",
                                 "⟦N緑の会⟧（）",
                                 "⟦N葛城守⟧です"})
            QTest::addRow("%d", ++n) << QString::fromUtf8(text);
    }

    void knownPeople()
    {
        QFETCH(QString, expected);
        const KnownPeople known({{{QStringLiteral("髙橋 美﨑"), QStringLiteral("タカハシ ミサキ"),
                                   QStringLiteral("緑の会")},
                                  QStringLiteral("東京都練馬区旭丘2-3-14"),
                                  QStringLiteral("080-1111-2222"),
                                  QStringLiteral("misaki@example.jp")},
                                 {{QStringLiteral("葛󠄀城　守")}, {}, {}, {}}});
        QCOMPARE(marked(unmarked(expected), &known), expected);
    }

    // What somebody says of himself in a letter of his own.
    void writersName_data()
    {
        QTest::addColumn<QString>("expected");
        int n = 0;
        for (const char *text :
             {"⟦N高橋⟧でございます。", "私、⟦N高橋⟧は反対です。", "私⟦N高橋⟧としては、賛成です。",
              "以上　⟦N高橋⟧", "以上です。　(⟦N高橋⟧)", "賛成です（⟦N髙橋⟧）。",
              "⟦N高橋⟧家では、毎日使います。", "⟦N咲子⟧です。よろしく", "母の⟦N咲子⟧でございます。",
              "緑の会　会長　⟦N高橋⟧", "代表：⟦N高橋⟧\n", "担当:⟦N高橋⟧まで", "⟦N高橋⟧は反対です。",
              "⟦Nｻｷｺ⟧です。", "⟦Nたかはし⟧です。", "⟦N高橋（たかはし）⟧が申します。",
              "⟦N咲子（さきこ）⟧と読みます。", "高橋川の橋、上高橋は遠い、花が咲子ども",
              "公園の高橋の木"})
            QTest::addRow("%d", ++n) << QString::fromUtf8(text);
    }

    void writersName()
    {
        QFETCH(QString, expected);
        const KnownPeople known(
            {{{QStringLiteral("高橋 咲子"), QStringLiteral("タカハシ サキコ")}, {}, {}, {}, true}});
        QCOMPARE(marked(unmarked(expected), &known), expected);
    }

    // Who is called like a town, and what others are called.
    void placesAndOthers()
    {
        const KnownPeople writer({{{QStringLiteral("福島 未来")}, {}, {}, {}, true}});
        for (const char *text :
             {"福島では、避難所（福島）が足りません。", "未来は明るい。未来の町"})
            QCOMPARE(marked(QString::fromUtf8(text), &writer), QString::fromUtf8(text));
        QCOMPARE(marked(QStringLiteral("私、福島は反対です。"), &writer),
                 QStringLiteral("私、⟦N福島⟧は反対です。"));
        const KnownPeople other({{{QStringLiteral("高橋 咲子")}, {}, {}, {}}});
        for (const char *text : {"高橋は遠い", "（高橋）の木", "咲子です"})
            QCOMPARE(marked(QString::fromUtf8(text), &other), QString::fromUtf8(text));
    }

    void masksKeepLength()
    {
        const QString text =
            QStringLiteral("氏名：葛󠄀城𠮷子\n電話：03-1234-5678\n😀以上");
        const auto stretches = findPersonalData(text);
        QCOMPARE(stretches.size(), size_t(2));
        const QString masked = maskStretches(text, stretches);
        QCOMPARE(CodePoints(masked).count(), CodePoints(text).count());
        QCOMPARE(masked, QStringLiteral("氏名：■■■■■\n電話：■■■■■■■■■■■■\n😀以上"));
        QVERIFY(findPersonalData(masked).empty() ||
                masked == maskStretches(masked, findPersonalData(masked)));
    }

    void codePoints()
    {
        const QString text = QStringLiteral("a𠮷b葛󠄀c");
        const CodePoints points(text);
        QCOMPARE(points.count(), 6);
        for (qsizetype i = 0; i <= points.count(); ++i)
            QCOMPARE(points.codePointAt(points.unitAt(i)), i);
        QVERIFY(!isStretchBoundary(text, 2)); // inside the pair
        QVERIFY(!isStretchBoundary(text, 5)); // before the selector
        QCOMPARE(boundaryBehind(text, 5), 7);
        QCOMPARE(boundaryBefore(text, 6), 4);
    }

    void signatures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("block");
        const auto row = [](const char *name, const char *text, const char *block) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(block);
        };
        row("standard", "意見\n-- \n山田\nx", "-- \n山田\nx");
        row("drawn", "意見\n＊＊＊＊＊\n山田\nTEL 03-1234-5678\n＊＊＊＊＊",
            "＊＊＊＊＊\n山田\nTEL 03-1234-5678\n＊＊＊＊＊");
        row("open", "意見\n━━━━━\n山田\n〒176-0001 練馬", "━━━━━\n山田\n〒176-0001 練馬");
        row("before a quotation", "意見\n-----\n山田\na@b.jp\n-----\n> 引用",
            "-----\n山田\na@b.jp\n-----");
        row("a line in a text", "第1\n--------\nこれは意見です。\nTEL", "");
        row("a table", "表\n-----\n一 二\n-----\n三 四\n-----", "");
    }

    void signatures()
    {
        QFETCH(QString, text);
        const auto blocks = findSignatures(text);
        QTEST(blocks.empty() ? QString()
                             : text.mid(blocks[0].start, blocks[0].end - blocks[0].start),
              "block");
        QVERIFY(blocks.size() <= 1);
    }
};

QObject *makePersonalDataTest()
{
    return new TestPersonalData;
}

#include "test_personal_data.moc"
