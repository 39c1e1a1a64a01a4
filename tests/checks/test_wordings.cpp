#include "checks/checks.h"
#include "checks/fixes.h"
#include "domain/outline.h"
#include "domain/snapshot_index.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Two opinions that are answered, and one with the words to look at.
Snapshot saying(const QString &summary, const QString &response, const QString &office = u"区"_s)
{
    Snapshot s;
    s.consultation.title = u"みどりの基本計画（素案）"_s;
    s.consultation.institution = office;
    s.categories = {{CategoryId(u"x"_s), u"◎"_s, u"反映するもの"_s, {}, true},
                    {CategoryId(u"y"_s), u"○"_s, u"掲載しているもの"_s, {}}};
    const QStringList titles{u"公園の樹木の管理"_s, u"農地の保全と活用"_s, u"屋敷林の保存"_s};
    const QStringList pages{u"5"_s, u"8"_s, u"12"_s};
    const QStringList summaries{u"公園の高木を剪定してほしい。"_s, u"農地を残してほしい。"_s,
                                summary};
    const QStringList responses{u"点検の結果に基づき、剪定しています。"_s,
                                u"生産緑地の指定を進めています。"_s, response};
    for (int i = 0; i < 3; ++i) {
        const QString n = QString::number(i + 1);
        Node node;
        node.id = NodeId(u"n"_s + n);
        node.number = QString(QChar(0x2460 + i));
        node.title = titles[i];
        node.draftPage = pages[i];
        s.nodes.push_back(node);
        Opinion opinion;
        opinion.id = OpinionId(u"o"_s + n);
        opinion.node = node.id;
        opinion.summary = summaries[i];
        opinion.response = ResponseId(u"r"_s + n);
        opinion.category = CategoryId(u"y"_s);
        opinion.ref = n;
        s.opinions.push_back(opinion);
        s.responses.push_back({*opinion.response, responses[i]});
    }
    return s;
}

std::vector<Finding> findingsOf(const Snapshot &document, const QString &code)
{
    auto found = runChecks(*arrange(document), {});
    std::erase_if(found, [&](const Finding &finding) { return finding.code != code; });
    return found;
}

// The summary and the response of the third opinion when the findings of a code are put right.
QString fixedWords(const Snapshot &document, const QString &code)
{
    QString summary = document.opinions[2].summary;
    QString response = document.responses[2].markup;
    for (const FixStep &step : fixSteps(*arrange(document), findingsOf(document, code))) {
        if (step.arguments.contains(u"summary"_s))
            summary = step.arguments[u"summary"].toString();
        else if (step.arguments.contains(u"text"_s))
            response = step.arguments[u"text"].toString();
    }
    return summary + u'|' + response;
}

const QString kPlain = u"木を植えてほしい。"_s;

} // namespace

// What people write, told and not told: wordings that were missed or told falsely once, with their
// neighbours.
class TestWordings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tells_data();
    void tells();
    void isQuiet_data();
    void isQuiet();
    void putsRight_data();
    void putsRight();
    void setsPages();
    void comparesNounsWithNouns_data();
    void comparesNounsWithNouns();
    void knowsItsOffice_data();
    void knowsItsOffice();
    void leavesOpinionsAlone();
    void knowsItsSettings_data();
    void knowsItsSettings();
    void knowsItsTemplate();
};

void TestWordings::tells_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("response");
    const auto rows = [](const char *code, const QStringList &responses) {
        for (const QString &response : responses)
            QTest::newRow(qPrintable(QString::fromLatin1(code) + u' ' + response))
                << QString::fromLatin1(code) << response;
    };
    rows("typed_reference", {u"整理番号1の回答をご覧ください。"_s,
                             u"意見番号1に対する回答と同様です。"_s,
                             u"番号1の回答をご覧ください。"_s,
                             u"項番1をご覧ください。"_s,
                             u"1番目のご意見への回答と同じです。"_s,
                             u"№.1参照"_s,
                             u"№.1のとおりです。"_s,
                             u"No.①の回答をご覧ください。"_s,
                             u"№②をご覧ください。"_s,
                             u"意見１及び２への回答のとおりです。"_s,
                             u"ご意見1への回答のとおりです。"_s,
                             u"【1】の回答をご覧ください。"_s,
                             u"1の回答をご覧ください。"_s,
                             u"ナンバー1のとおりです。"_s,
                             u"#1のとおりです。"_s,
                             u"第1番の回答をご覧ください。"_s,
                             u"No.1、No.２"_s,
                             u"取り組みます（No.1）。"_s,
                             u"アンケートについては、1番の回答をご覧ください。"_s,
                             u"No.1の区の考え方と同様です。"_s,
                             u"1番の回答が参考になります。"_s,
                             u"多くのご意見をいただいた1番の回答をご覧ください。"_s});
    rows("vague_reference",
         {u"前項のとおり、取り組みます。"_s, u"上述のとおりです。"_s, u"先に述べたとおりです。"_s,
          u"先ほどお答えしたとおりです。"_s, u"先にお示ししたとおりです。"_s,
          u"前問の回答をご覧ください。"_s, u"一つ前の回答をご覧ください。"_s,
          u"前の意見への回答のとおりです。"_s, u"同上"_s, u"上記の取組のとおりです。"_s,
          u"既述のとおりです。"_s, u"前項で述べたとおりです。"_s});
    rows("doubled_word", {u"区ではでは木を植えます。"_s, u"区民からからの声を聞きます。"_s,
                          u"来年までまでに植えます。"_s, u"区にはには木があります。"_s});
    rows("doubled_word", {u"計画を踏まえて踏まえて検討します。"_s, u"計画をに反映します。"_s,
                          u"趣旨がを反映します。"_s, u"区としてはは、検討します。"_s,
                          u"実施に当たってはは検討します。"_s, u"区はは、検討します。"_s,
                          u"区区では検討します。"_s, u"今後、区区として検討します。"_s,
                          u"今後、検討検討します。"_s, u"木を整備します整備します。"_s,
                          u"木を植えますしますします。"_s, u"計画を進めて進めていきます。"_s});
    rows("blank_left",
         {u"○○について検討します。"_s, u"●●課が植えます。"_s, u"◯◯の木です。"_s,
          u"〇〇課が植えます。"_s, u"植えます。【要確認】"_s, u"【担当課確認中】植えます。"_s,
          u"植えます（担当課確認中）。"_s, u"植えます（要確認）。"_s, u"令和XXXX年に植えます。"_s,
          u"××××に植えます。"_s, u"ＸＸＸＸに植えます。"_s, u"××課が植えます。"_s});
    rows("impossible_date",
         {u"2月30日に植えます。"_s, u"４月３１日に植えます。"_s, u"11月31日までです。"_s,
          u"13月1日です。"_s, u"令和7年2月29日です。"_s, u"2023年２月29日です。"_s,
          u"6月0日です。"_s, u"令和7年から平成36年まで植えます。"_s,
          u"令和７年度～平成３６年度に植えます。"_s});
    rows("unbalanced_bracket",
         {u"木（高木を植えます。"_s, u"高木を植え）ます。"_s, u"楽しい :) 公園（緑地です。"_s,
          u"次のとおり：（高木を植えます。"_s});
    rows("official_usage",
         {u"区民ならびに事業者と取り組みます。"_s, u"木を植える為、行なう予定です。"_s,
          u"剪定する事が必要です。"_s, u"催しを行なっています。"_s});
    rows("long_word", {u"https://example.jp/"_s + QString(300, u'a') + u"です。"_s,
                       QString(41, u'x') + u"です。"_s});
    rows("other_institution",
         {u"市民の皆様と取り組みます。"_s, u"市では木を植えています。"_s,
          u"今後、町では木を植えます。"_s, u"このため、県では木を植えます。"_s,
          u"町民の皆さまと進めます。"_s, u"当町の公園です。"_s, u"本町としては、植えます。"_s,
          u"村では、植えます。"_s, u"県民の皆様に伝えます。"_s, u"（市では植えています。）"_s});
    rows("drifted_heading", {u"{{No:o1}}「①公園樹木の管理」に記載のとおりです。"_s,
                             u"{{No:o1}}「②公園の樹木の管理」に記載のとおりです。"_s,
                             u"{{No:o1}}「取組項目①公園の木の管理」に記載のとおりです。"_s});
}

void TestWordings::tells()
{
    QFETCH(QString, code);
    QFETCH(QString, response);
    QCOMPARE(findingsOf(saying(kPlain, response), code).size(), 1);
}

void TestWordings::isQuiet_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("response");
    const auto rows = [](const char *code, const QStringList &responses) {
        for (const QString &response : responses)
            QTest::newRow(qPrintable(QString::fromLatin1(code) + u' ' + response))
                << QString::fromLatin1(code) << response;
    };
    rows("typed_reference", {u"「No.1の農業都市」を目指します。"_s,
                             u"No.1の農業都市を目指します。"_s,
                             u"1番の回答が多い結果でした。"_s,
                             u"2番の意見は少数でした。"_s,
                             u"１番の回答が最も多くなっています。"_s,
                             u"3番の回答の割合が増えています。"_s,
                             u"アンケートでは1番の回答が最も多い結果でした。"_s,
                             u"調査では、2番の意見が半数でした。"_s,
                             u"問1の回答は2番が多い結果でした。"_s,
                             u"設問3の1番の回答が増えています。"_s,
                             u"内線No.2番まで。"_s,
                             u"番組No.1のアンケートです。"_s,
                             u"区のNo.2事業です。"_s,
                             u"人気No.1です。"_s,
                             u"満足度No.1。"_s,
                             u"第1位、ランキングNo.1の公園です。"_s,
                             u"SDGsの目標No.1。"_s,
                             u"意見1件、意見2件がありました。"_s,
                             u"2番窓口で受け付けています。"_s,
                             u"電話番号1の案内をご覧ください。"_s,
                             u"内線No.5532までお願いします。"_s,
                             u"国道1号、1番街、2番館。"_s,
                             u"平成2年の1番札所。"_s,
                             u"No.1-2の資料です。"_s});
    rows("vague_reference",
         {u"上記の取組のほか、木を植えます。"_s, u"上記のほか、木を植えます。"_s,
          u"前述の取組に加え、木を植えます。"_s, u"条例第3条前項の規定により植えます。"_s,
          u"「上記」と書かれた看板です。"_s,
          u"生産緑地を指定しています。上記のとおり、進めます。"_s, u"先に植えた木を守ります。"_s,
          u"前の年の木です。"_s, u"駅前の公園です。"_s, u"以前の回答期間です。"_s});
    rows("doubled_word", {u"ではでは、始めます。"_s, u"日が照りからからと乾きます。"_s,
                          u"ここまでまで。"_s, u"喉がからからです。"_s});
    rows("doubled_word",
         {u"少しずつ少しずつ植えます。"_s, u"繰り返し繰り返し説明します。"_s,
          u"何度も何度も説明します。"_s, u"駅周辺地区地区計画の木です。"_s, u"一人一人の木です。"_s,
          u"父やははは植えます。"_s, u"区とは、区には、区では。"_s,
          u"計画をはじめ、木を植えます。"_s, u"低木をのぞく木です。"_s, u"手をにぎる。"_s,
          u"四日市市では植えます。"_s, u"練馬区区民の木です。"_s, u"段階段階で植えます。"_s,
          u"代わる代わる植えます。"_s, u"母をば植えます。"_s, u"それぞれそれなりに。"_s,
          u"一つ一つ、入れ替わり立ち替わり。"_s, u"木を見ることをも目的とします。"_s,
          u"町並みを見て見てきた。"_s});
    rows("blank_left",
         {u"○：反映するものです。"_s, u"○について植えます。"_s, u"対応区分の○と◎です。"_s,
          u"「○○公園」の名称です。"_s, u"○○さんの木です。"_s, u"二〇〇九年の木です。"_s,
          u"現在、確認中です。"_s, u"Ｘ線検査です。"_s, u"XXLサイズです。"_s, u"【資料】です。"_s,
          u"評価は◎○△×です。"_s, u"一〇〇本の木です。"_s, u"木（枯死を確認中のもの）です。"_s,
          u"3×4×5の大きさです。"_s});
    rows("impossible_date",
         {u"2月29日です。"_s, u"令和6年2月29日です。"_s, u"2024年2月29日です。"_s,
          u"12月31日、1月31日、4月30日です。"_s, u"平成28年から令和7年までです。"_s,
          u"令和7年から令和36年までです。"_s, u"12か月30日間です。"_s, u"平成36年までです。"_s});
    rows("unbalanced_bracket",
         {u"顔文字(^_^)や :) のご意見をいただきました。"_s, u"楽しい;-)公園です。"_s,
          u"次のとおり：（1）高木、（2）低木です。"_s, u"(>_<)と(^o^)です。"_s,
          u"（問い合わせ：）に木を植えます。"_s, u"楽しい:)（緑地）です。"_s});
    rows("official_usage", {u"看板の「ご覧下さい」を直します。"_s, u"行為をする場合です。"_s,
                            u"工事が必要です。"_s, u"「出来る事」という催しです。"_s});
    rows("other_institution", {u"国・都・県の補助を用います。"_s, u"市町村と連携します。"_s,
                               u"都市では木が減っています。"_s, u"市場では花を売っています。"_s,
                               u"県道では木を植えています。"_s, u"国、市では補助があります。"_s,
                               u"近隣市では植えています。"_s, u"他市では植えています。"_s,
                               u"人口の多い市では進んでいます。"_s, u"隣の市では植えています。"_s,
                               u"市民農園と市民活動を支えます。"_s, u"町会では植えています。"_s,
                               u"東京都では植えています。"_s, u"本町一丁目の公園です。"_s,
                               u"武蔵野市民の皆様の例です。"_s, u"練馬区民の皆様と植えます。"_s,
                               u"この町では木が減っています。"_s, u"見本市では木を配ります。"_s});
    rows("drifted_heading", {u"{{No:o1}}「①公園の樹木の管理」に記載のとおりです。"_s,
                             u"{{No:o1}}「①　公園の樹木の管理」に記載のとおりです。"_s,
                             u"{{No:o1}}「取組項目① 公園の樹木の管理」に記載のとおりです。"_s,
                             u"{{No:o1}}「①．公園の樹木の管理」に記載のとおりです。"_s,
                             u"取組項目「①公園の樹木の管理」に記載しています。"_s,
                             u"「②農地の保全と活用」に記載しています。"_s});
}

void TestWordings::isQuiet()
{
    QFETCH(QString, code);
    QFETCH(QString, response);
    const auto found = findingsOf(saying(kPlain, response), code);
    QVERIFY2(found.empty(), found.empty() ? "" : qPrintable(found[0].message));
}

void TestWordings::putsRight_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words"); // summary|response
    QTest::addColumn<QString>("fixed");
    const auto row = [](const char *code, const QString &words, const QString &fixed) {
        QTest::newRow(qPrintable(words)) << QString::fromLatin1(code) << words << fixed;
    };
    row("typed_reference", u"木を。|No.①の回答をご覧ください。"_s,
        u"木を。|{{No:o1}}の回答をご覧ください。"_s);
    row("typed_reference", u"木を。|№.2のとおりです。"_s, u"木を。|{{No:o2}}のとおりです。"_s);
    row("typed_reference", u"木を。|整理番号2の回答をご覧ください。"_s,
        u"木を。|{{No:o2}}の回答をご覧ください。"_s);
    row("typed_reference", u"木を。|意見１及び２への回答のとおりです。"_s,
        u"木を。|{{No:o1}}及び{{No:o2}}への回答のとおりです。"_s);
    row("typed_reference", u"木を。|No.99の回答をご覧ください。"_s,
        u"木を。|No.99の回答をご覧ください。"_s);
    row("vague_reference", u"木を。|一つ前の回答をご覧ください。"_s,
        u"木を。|{{No:o2}}の回答をご覧ください。"_s);
    row("vague_reference", u"木を。|前問の回答をご覧ください。"_s,
        u"木を。|{{No:o2}}の回答をご覧ください。"_s);
    row("vague_reference", u"木を。|上述のとおりです。"_s, u"木を。|上述のとおりです。"_s);
    row("doubled_word", u"木を。|区ではでは植えます。"_s, u"木を。|区では植えます。"_s);
    row("drifted_heading", u"木を。|{{No:o1}}「①公園樹木の管理」のとおりです。"_s,
        u"木を。|{{No:o1}}「①公園の樹木の管理」のとおりです。"_s);
    row("doubled_word", u"木を。|計画を踏まえて踏まえて植えます。"_s,
        u"木を。|計画を踏まえて植えます。"_s);
    row("doubled_word", u"木を。|区としてはは、植えます。"_s, u"木を。|区としては、植えます。"_s);
    row("doubled_word", u"木を。|区区では植えます。"_s, u"木を。|区では植えます。"_s);
    row("doubled_word", u"木を。|今後、検討検討します。"_s, u"木を。|今後、検討します。"_s);
    // Which of the two is meant only people know.
    row("doubled_word", u"木を。|計画をに反映します。"_s, u"木を。|計画をに反映します。"_s);
    // Names in 「」 stay.
    row("mixed_spelling", u"全ての人。全て。|全ての公園。「すべての人のまち条例」。すべて。"_s,
        u"全ての人。全て。|全ての公園。「すべての人のまち条例」。全て。"_s);
    row("mixed_spelling", u"サーバー、サーバー。|サーバ。『サーバ入門』。"_s,
        u"サーバー、サーバー。|サーバー。『サーバ入門』。"_s);
    row("mixed_spelling", u"サーバー。サーバー。|サーバと株式会社サーバの例。"_s,
        u"サーバー。サーバー。|サーバーと株式会社サーバの例。"_s);
    row("mixed_digits", u"10本、20本。|３０本、「２０３０年プラン」。"_s,
        u"10本、20本。|30本、「２０３０年プラン」。"_s);
    row("mixed_brackets", u"木（高木）。|木(低木)と「(仮称)条例」。"_s,
        u"木（高木）。|木（低木）と「(仮称)条例」。"_s);
    row("mixed_letters", u"LEDの灯。LED。|ＬＥＤ灯。LEDの灯。"_s,
        u"LEDの灯。LED。|LED灯。LEDの灯。"_s);
    row("mixed_letters", u"ＮＰＯとLED。|NPO、ＮＰＯ、ＮＰＯとＬＥＤです。"_s,
        u"ＮＰＯとＬＥＤ。|ＮＰＯ、ＮＰＯ、ＮＰＯとＬＥＤです。"_s);
    row("mixed_letters", u"Wi-Fiを。Wi-Fi。|Ｗｉ－Ｆｉです。"_s, u"Wi-Fiを。Wi-Fi。|Wi-Fiです。"_s);
    // Other words, a single letter, names and addresses.
    row("mixed_letters", u"LEDを。Ａ地区。|ＮＰＯとA地区です。"_s,
        u"LEDを。Ａ地区。|ＮＰＯとA地区です。"_s);
    row("mixed_letters", u"ＬＥＤを。|「LED計画」とhttps://LED.example.jp/LEDです。"_s,
        u"ＬＥＤを。|「LED計画」とhttps://LED.example.jp/LEDです。"_s);
    row("official_usage", u"木を。|「ご覧下さい」をご覧下さい。"_s,
        u"木を。|「ご覧下さい」をご覧ください。"_s);
    // The verb is compared with the verb.
    row("mixed_spelling", u"申し込む。申し込みます。|申込んで。申込みの方法。"_s,
        u"申し込む。申し込みます。|申し込んで。申込みの方法。"_s);
    row("mixed_spelling", u"行う。行い、行われ。|行なうと行なった。"_s,
        u"行う。行い、行われ。|行うと行った。"_s);
    row("mixed_spelling", u"取組を。取組の。|取り組みを進め、取り組みます。"_s,
        u"取組を。取組の。|取組を進め、取り組みます。"_s);
}

// A page that leads to one heading, by its name or by the other edition, becomes that heading's.
void TestWordings::setsPages()
{
    Snapshot document =
        saying(kPlain,
               u"「農地の保全と活用」（９ページ）と5ページ、P.８、素案の5ページ、99ページです。"_s);
    document.consultation.settings[u"page_edition"_s] = u"final"_s;
    document.nodes[0].finalPage = u"6"_s;
    document.nodes[1].finalPage = u"10"_s;
    QCOMPARE(findingsOf(document, u"typed_page"_s).size(), 4);
    QCOMPARE(fixedWords(document, u"typed_page"_s).section(u'|', 1),
             u"「農地の保全と活用」（{{Page:n2}}ページ）と{{Page:n1}}ページ、P.{{Page:n2}}、"
             "素案の5ページ、99ページです。"_s);
}

void TestWordings::putsRight()
{
    QFETCH(QString, code);
    QFETCH(QString, words);
    QFETCH(QString, fixed);
    const Snapshot document = saying(words.section(u'|', 0, 0), words.section(u'|', 1));
    QCOMPARE(fixedWords(document, code), fixed);
}

void TestWordings::comparesNounsWithNouns_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("response");
    QTest::addColumn<QString>("subject"); // "" for none
    const auto row = [](const QString &summary, const QString &response, const QString &subject) {
        QTest::newRow(qPrintable(summary + response)) << summary << response << subject;
    };
    row(u"手続の簡素化を。"_s, u"手続きを減らします。"_s, u"手続き／手続"_s);
    row(u"取組を進めて。"_s, u"取り組みを進めます。"_s, u"取り組み／取組"_s);
    row(u"取組が。"_s, u"取り組みは進みます。"_s, u"取り組み／取組"_s);
    row(u"申込みを簡単に。"_s, u"申し込みの方法を改善します。"_s, u"申込み／申し込み"_s);
    row(u"申し込む。"_s, u"申込みます。"_s, u"申し込む／申込む"_s);
    row(u"問合せ先を。"_s, u"問い合わせを受けます。"_s, u"問合せ／問い合わせ"_s);
    row(u"問合わせ先を。"_s, u"問合せを受けます。"_s, u"問合せ／問合わせ"_s);
    row(u"障がい者への配慮を。"_s, u"障害者に配慮します。"_s, u"障害／障がい"_s);
    row(u"障がいのある人に。"_s, u"障害者に配慮します。"_s, u"障害／障がい"_s);
    row(u"障碍者への配慮を。"_s, u"障がい者に配慮します。"_s, u"障がい／障碍"_s);
    row(u"子どもの遊び場を。"_s, u"子供の遊び場です。"_s, u"子ども／子供"_s);
    row(u"こどもの遊び場を。"_s, u"子供の遊び場です。"_s, u"子供／こども"_s);
    row(u"農地及び公園。"_s, u"農地および公園です。"_s, u"および／及び"_s);
    row(u"守る事が大事。"_s, u"守ることが大切です。"_s, u"こと／事"_s);
    row(u"守る為に。"_s, u"守るために植えます。"_s, u"ため／為"_s);
    row(u"催しを行なう。"_s, u"催しを行います。"_s, u"行う／行なう"_s);
    row(u"受入れを。"_s, u"受け入れの準備をします。"_s, u"受入れ／受け入れ"_s);
    row(u"支払の方法。"_s, u"支払いの方法です。"_s, u"支払い／支払"_s);
    // Each as it should be.
    row(u"農園の申込みについて。"_s, u"農園に申し込みます。申し込めば使えます。"_s, {});
    row(u"取組を進めて。"_s, u"保全に取り組みます。取り組んでいきます。"_s, {});
    row(u"手続を簡単に。"_s, u"行政手続法と申込書のとおりです。"_s, {});
    row(u"取扱いを明確に。"_s, u"取り扱います。取り扱う。"_s, {});
    row(u"受入れ、引継ぎを。"_s, u"受け入れます。引き継ぎます。"_s, {});
    row(u"打合せ。貸出し。割当て。"_s, u"打ち合わせます。貸し出します。割り当てます。"_s, {});
    row(u"問合せ先を。"_s, u"お問い合わせください。"_s, {});
    row(u"障がい者への配慮を。"_s, u"障害者基本法と障害者差別解消法のとおりです。"_s, {});
    row(u"障がいのある人。"_s, u"障害者手帳と通信障害、障害物です。"_s, {});
    row(u"子供の遊び場を。"_s, u"子ども家庭支援センターと子ども・子育て支援法です。"_s, {});
    row(u"子どもの遊び場を。"_s, u"認定こども園とこども家庭庁、こども基本法です。"_s, {});
    row(u"子供を。"_s, u"「子ども会議」と子どもの権利条約です。"_s, {});
    row(u"守ることが大事。"_s, u"願い事を聞き、工事が済み、仕事で、行事に。"_s, {});
    row(u"守るために。"_s, u"行為に当たり、為替の動きを見ます。"_s, {});
    row(u"農地及び公園。"_s, u"効果がおよびます。"_s, {});
    row(u"催しを行う。"_s, u"行って、行った、銀行なので。"_s, {});
}

void TestWordings::comparesNounsWithNouns()
{
    QFETCH(QString, summary);
    QFETCH(QString, response);
    QFETCH(QString, subject);
    QStringList subjects;
    for (const Finding &finding : findingsOf(saying(summary, response), u"mixed_spelling"_s))
        subjects += finding.subject;
    QCOMPARE(subjects, subject.isEmpty() ? QStringList() : QStringList{subject});
}

void TestWordings::knowsItsOffice_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("response");
    QTest::addColumn<bool>("isTold");
    const auto row = [](const QString &office, const QString &response, bool isTold) {
        QTest::newRow(qPrintable(office + u' ' + response)) << office << response << isTold;
    };
    row(u"市"_s, u"区では植えています。"_s, true);
    row(u"市"_s, u"町では植えています。"_s, true);
    row(u"市"_s, u"村としては、植えます。"_s, true);
    row(u"町"_s, u"市民の皆様と植えます。"_s, true);
    row(u"町"_s, u"市では植えています。"_s, true);
    row(u"市"_s, u"本県では植えています。"_s, true);
    row(u"市"_s, u"区民の皆様と植えます。"_s, true);
    row(u"市"_s, u"県では植えています。"_s, false); // its own 県
    row(u"市"_s, u"県民の皆様の声もあります。"_s, false);
    row(u"県"_s, u"市では植えています。"_s, false); // one of its 市
    row(u"県"_s, u"市民の皆様と市町村が植えます。"_s, false);
    row(u"市"_s, u"市では植えています。市民の皆様と。"_s, false);
    row(u"市"_s, u"地区では植えています。学区では見守ります。"_s, false);
    row(u"町"_s, u"町では植えています。町民の皆様と。"_s, false);
    // Another office's own name, where it speaks.
    for (const QString &own :
         {u"世田谷区"_s, u"練馬区"_s, u"東京都練馬区"_s, u"練馬区情報政策課"_s}) {
        row(own, u"杉並区としては、引き続き取り組みます。"_s, true);
        row(own, u"中野区区民意見提出手続に基づき、公表します。"_s, true);
        row(own, u"杉並区基本計画に基づき、進めます。"_s, true);
        row(own, u"杉並区みどりの基本計画に基づき、進めます。"_s, true);
        row(own, u"横浜市としましては、進めます。"_s, true);
        row(own, u"横浜市の考え方は、次のとおりです。"_s, true);
        row(own, u"市としては、進めます。"_s, true);
        row(own, u"市民の皆様と進めます。"_s, true);
        row(own, u"杉並区では、木を植えていると聞いています。"_s, false);
        row(own, u"世田谷区や杉並区との連携を進めます。"_s, false);
        row(own, u"杉並区の取組を参考に、進めます。"_s, false);
        row(own, u"杉並区の考え方も参考に、進めます。"_s, false);
        row(own, u"杉並区としては反対していると聞いています。"_s, false);
        row(own, u"近隣の杉並区基本計画に基づき、植えられた木です。"_s, false);
        row(own, u"「杉並区としては」との記載です。"_s, false);
        row(own, u"東京都の考え方に基づき、進めます。"_s, false);
        row(own, u"東京都としては、進める予定です。"_s, false);
        row(own, u"各区としては、特別区の考え方に沿います。"_s, false);
        row(own, u"都市計画に基づき、地区計画に基づき、進めます。"_s, false);
        row(own, u"栄町地区計画に基づき、大泉町まちづくり計画に基づき、進めます。"_s, false);
        row(own, u"区としては、区民の皆様と進めます。"_s, false);
    }
    for (const QString &own : {u"練馬区"_s, u"東京都練馬区"_s, u"練馬区情報政策課"_s}) {
        row(own, u"練馬区としては、練馬区基本計画に基づき、進めます。"_s, false);
        row(own, u"東京都練馬区の考え方です。現在練馬区としては、進めます。"_s, false);
    }
    row(u"区"_s, u"練馬区としては、練馬区基本計画に基づき、進めます。"_s, false); // whichever it is
    row(u"横浜市"_s, u"青葉区としては、進めます。"_s, false);                     // one of its own
    row(u"武蔵野市"_s, u"青葉区としては、進めます。"_s, true);
    row(u"四日市市"_s, u"四日市市の考え方です。市としては、進めます。"_s, false);
    row(u"東村山市環境課"_s, u"東村山市としては、進めます。市では植えています。"_s, false);
    row(u"東村山市環境課"_s, u"村としては、進めます。"_s, true);
    row(u"さいたま市"_s, u"さいたま市としては、進めます。"_s, false);
    row(u"埼玉県横瀬町"_s, u"町としては、横瀬町の考え方に沿います。"_s, false);
    row(u"埼玉県"_s, u"川越市としては、進める予定です。"_s, false); // one of its 市
    row(u"埼玉県"_s, u"千葉県としては、進めます。"_s, true);
    row(u"埼玉県"_s, u"埼玉県としては、進めます。"_s, false);
    // Of another 村 or 市 that was named, or what somebody said.
    row(u"区"_s, u"川場村との交流を続けており、村では、木を植えています。"_s, false);
    row(u"区"_s, u"一部の市では、植えています。市では都の補助制度を用います。"_s, false);
    row(u"区"_s, u"町では高齢化が進んでいるとの声もありました。"_s, false);
    row(u"区"_s, u"町では高齢化が進んでいるというご意見です。"_s, false);
    row(u"区"_s, u"「市民の皆様」という表現を用います。"_s, false);
    row(u"区"_s, u"区市町村と都市計画を進めます。市では植えます。"_s, true);
    row(u"区"_s, u"川場村との交流を続けています。村としては、植えます。"_s, true);
}

void TestWordings::knowsItsOffice()
{
    QFETCH(QString, office);
    QFETCH(QString, response);
    QFETCH(bool, isTold);
    auto found = findingsOf(saying(kPlain, response, office), u"other_institution"_s);
    std::erase_if(found, [](const Finding &each) { return !each.opinion; }); // of the settings
    QCOMPARE(!found.empty(), isTold);
}

// Who sends an opinion may write ○○ for a name, and what dates they like.
void TestWordings::leavesOpinionsAlone()
{
    const Snapshot document = saying(u"○○課に電話した。××と言われた。2月30日だ。"_s, kPlain);
    QVERIFY(findingsOf(document, u"blank_left"_s).empty());
    QVERIFY(findingsOf(document, u"impossible_date"_s).empty());
}

void TestWordings::knowsItsSettings_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("title"); // of the column of responses
    QTest::addColumn<QString>("fixed"); // "" where nothing is told
    const auto row = [](const QString &office, const QString &title, const QString &fixed) {
        QTest::newRow(qPrintable(office + u' ' + title)) << office << title << fixed;
    };
    row(u"区"_s, u"市の考え方"_s, u"区の考え方"_s);
    row(u"世田谷区"_s, u"市の考え方"_s, u"区の考え方"_s);
    row(u"練馬区情報政策課"_s, u"町の見解"_s, u"区の見解"_s);
    row(u"横浜市"_s, u"区の考え方"_s, u"市の考え方"_s);
    row(u"市"_s, u"県の考え方"_s, u"市の考え方"_s);
    row(u"町"_s, u"本市の考え方"_s, u"本町の考え方"_s);
    row(u"村"_s, u"横浜市の考え方"_s, u"村の考え方"_s);
    row(u"県"_s, u"市としての考え方"_s, u"県としての考え方"_s);
    row(u"区"_s, u"区の考え方"_s, {});
    row(u"練馬区"_s, u"練馬区の考え方"_s, {});
    row(u"東京都練馬区"_s, u"練馬区の考え方"_s, {});
    row(u"市"_s, u"都市の考え方"_s, {});
    row(u"市"_s, u"考え方"_s, {});
    row(u"実行委員会"_s, u"市の考え方"_s, {});
}

void TestWordings::knowsItsSettings()
{
    QFETCH(QString, office);
    QFETCH(QString, title);
    QFETCH(QString, fixed);
    Snapshot document = saying(kPlain, kPlain, office);
    const auto columnsWith = [](const QString &words) {
        return QJsonArray{
            QJsonObject{{u"field"_s, u"summary"_s}, {u"title"_s, u"意見"_s}, {u"width"_s, 10}},
            QJsonObject{{u"field"_s, u"response"_s}, {u"title"_s, words}, {u"width"_s, 10}}};
    };
    document.consultation.settings[u"columns"_s] = columnsWith(title);
    const auto found = findingsOf(document, u"other_institution"_s);
    QCOMPARE(found.size(), size_t(fixed.isEmpty() ? 0 : 1));
    if (fixed.isEmpty())
        return;
    QVERIFY2(found[0].message.contains(title), qPrintable(found[0].message));
    const auto steps = fixSteps(*arrange(document), found);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps[0].kind, u"set_settings"_s);
    auto columns = steps[0].arguments[u"columns"].toArray();
    QCOMPARE(columns[1].toObject()[u"title"].toString(), fixed);
    document.consultation.settings[u"columns"_s] = columns;
    QVERIFY(findingsOf(document, u"other_institution"_s).empty());
}

// What the template says counts like what the document says; so do its title and its legend.
void TestWordings::knowsItsTemplate()
{
    Snapshot document = saying(kPlain, kPlain, u"横浜市"_s);
    document.consultation.templateName = u"nerima"_s;
    document.consultation.title = u"寄せられた意見と区の考え方"_s;
    document.categories[0].text = u"区の考え方と異なるもの"_s;
    const auto found = findingsOf(document, u"other_institution"_s);
    QCOMPARE(found.size(), 1);
    const auto steps = fixSteps(*arrange(document), found);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(steps[0].arguments[u"title"].toString(), u"寄せられた意見と市の考え方"_s);
    QCOMPARE(steps[1].arguments[u"text"].toString(), u"市の考え方と異なるもの"_s);
    QStringList titles;
    for (const auto &column : steps[2].arguments[u"columns"].toArray())
        titles += column.toObject()[u"title"].toString();
    QVERIFY(titles.contains(u"市の考え方"_s));
    QVERIFY(!titles.contains(u"区の考え方"_s));
}

QObject *makeWordingsTest()
{
    return new TestWordings;
}

#include "test_wordings.moc"
