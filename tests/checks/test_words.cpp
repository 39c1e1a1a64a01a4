#include "checks/checks.h"
#include "checks/finding_groups.h"
#include "checks/fixes.h"

#include "domain/ignored_finding.h"
#include "domain/markup.h"
#include "domain/outline.h"
#include "domain/snapshot_index.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace gaiyo;
using namespace Qt::StringLiterals;

namespace {

// Opinions and responses as people write them, in one chapter each.
struct Booklet
{
    Snapshot values;

    Booklet()
    {
        values.consultation.title = u"緑の基本計画（素案）"_s;
        values.consultation.period = Period{QDate(2026, 7, 1), QDate(2026, 7, 31)}; // the year 2026
    }

    Booklet &add(const QString &summary, const QString &response, const QString &chapter = u"道"_s)
    {
        const auto n = values.opinions.size() + 1;
        Node node;
        node.id = NodeId(u"n%1"_s.arg(n));
        node.kind = NodeKind::Chapter;
        node.title = chapter;
        values.nodes.push_back(node);
        Opinion opinion;
        opinion.id = OpinionId(u"o%1"_s.arg(n));
        opinion.node = node.id;
        opinion.summary = summary;
        opinion.response = ResponseId(u"r%1"_s.arg(n));
        values.opinions.push_back(opinion);
        values.responses.push_back({*opinion.response, response});
        return *this;
    }

    std::vector<Finding> findings(bool withIgnored = false) const
    {
        CheckAids aids;
        aids.withIgnored = withIgnored;
        return runChecks(*arrange(values), aids);
    }

    std::vector<Finding> withCode(const QString &code) const
    {
        auto found = findings();
        std::erase_if(found, [&](const Finding &finding) { return finding.code != code; });
        return found;
    }

    // What is found beside forward references and characters of other systems.
    QStringList codes() const
    {
        QStringList list;
        for (const Finding &finding : findings()) {
            if (finding.code != u"lost_character" && finding.code != u"forward_reference")
                list += finding.code;
        }
        return list;
    }

    // The texts after the fix of all findings of a code.
    QStringList fixed(const QString &code) const
    {
        QStringList texts;
        for (const FixStep &step : fixSteps(*arrange(values), withCode(code)))
            texts += step.arguments.contains(u"summary"_s) ? step.arguments[u"summary"].toString()
                     : step.arguments.contains(u"text"_s)  ? step.arguments[u"text"].toString()
                                                           : step.arguments[u"number"].toString();
        return texts;
    }
};

Booklet withResponse(const QString &response)
{
    return Booklet().add(u"公園を増やしてほしい。"_s, response);
}

Booklet withSummary(const QString &summary)
{
    return Booklet().add(summary, u"区では、公園を整備しています。"_s);
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsOne_data();
    void findsOne();
    void findsNothing_data();
    void findsNothing();
    void namesChains();
    void pointsAtTheEnd();
    void namesCircles();
    void comparesQuotedHeadings();
    void findsHeadingsDriftedInKana_data();
    void findsHeadingsDriftedInKana();
    void fixesBehindMarkup();
    void fixesTheFrontPage();
    void quotesWholeCharacters();
    void countsWritings();
    void countsWidths();
    void findsAllDoubledWords();
    void comparesResponses();
    void looksAtDraftNumbers();
    void keepsPlacesBesideReferences();
    void letsFindingsStand();
    void leavesChecksOut();
    void gathersEqualFindings();
    void countsFindingsForThoseWhoDecide();
    void everyCodeHasATitle();
    void namesEachFaultOfALargeBooklet();
};

void TestWords::findsOne_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<Booklet>("booklet");
    QTest::addColumn<QString>("fixed"); // empty where only people can
    const auto row = [](const char *code, const Booklet &booklet, const QString &fixed = {}) {
        QTest::addRow("%s %s", code, qUtf8Printable(fixed.left(10)))
            << QString::fromLatin1(code) << booklet << fixed;
    };
    row("doubled_word", withSummary(u"組織の再編を再編を進めてほしい。"_s),
        u"組織の再編を進めてほしい。"_s);
    row("doubled_word", withSummary(u"システム再編を再編を進めてほしい。"_s),
        u"システム再編を進めてほしい。"_s);
    row("doubled_word", withResponse(u"区では、緑をを増やします。"_s),
        u"区では、緑を増やします。"_s);
    row("doubled_word", withResponse(u"計画についてについて説明します。"_s),
        u"計画について説明します。"_s);
    row("doubled_word", withResponse(u"練馬区民に区民にお知らせします。"_s),
        u"練馬区民にお知らせします。"_s);
    row("doubled_word", withResponse(u"計画のの策定を進めます。"_s), u"計画の策定を進めます。"_s);
    row("doubled_word", withResponse(u"みどりのの保全を進めます。"_s),
        u"みどりの保全を進めます。"_s);
    row("doubled_word", withResponse(u"区がが整備を進めます。"_s), u"区が整備を進めます。"_s);
    row("doubled_word", withResponse(u"公園にに樹木を植えます。"_s), u"公園に樹木を植えます。"_s);
    row("doubled_word", withResponse(u"緑を緑を増やします。"_s), u"緑を増やします。"_s);
    row("foreign_character", withSummary(u"緑を⼀つでも増やす。"_s), u"緑を一つでも増やす。"_s);
    row("foreign_character", withResponse(u"{{Page:n1}}ページの⽅針∼⼀部を示します。"_s),
        u"{{Page:n1}}ページの方針～一部を示します。"_s);
    row("lost_character", withSummary(u"?橋さんの公園を広げる。"_s));
    row("lost_character", withSummary(u"区内の?橋さんの公園を広げる。"_s));
    row("lost_character", withSummary(u"山?市の例にならう。"_s));
    row("lost_character", withSummary(u"〓橋さんの公園を広げる。"_s));
    row("lost_character", withSummary(u"山・さんの公園を広げる。"_s));
    row("lost_character", withSummary(u"公園の・橋さんの家を広げる。"_s));
    row("lost_character", withSummary(u"山\uFFFDさんの公園を広げる。"_s));
    row("doubled_period", withResponse(u"公園を整備します。。花も植えます。"_s),
        u"公園を整備します。花も植えます。"_s);
    row("doubled_period", withSummary(u"公園が、、狭い。"_s), u"公園が、狭い。"_s);
    row("missing_period",
        Booklet(withResponse(u"公園を整備します。"_s))
            .add(u"狭い。"_s, u"広げます。"_s)
            .add(u"暗い。"_s, u"明るくします。"_s)
            .add(u"遠い。"_s, u"近くにも設けます"_s),
        u"近くにも設けます。"_s);
    row("unbalanced_bracket", withResponse(u"詳しくは（区ホームページをご覧ください。"_s));
    row("unbalanced_bracket", withResponse(u"「緑の（計画」）に記載しています。"_s));
    row("nested_bracket", withResponse(u"「緑の「森」計画」に記載しています。"_s));
    row("official_usage", withResponse(u"３ヶ所で貸し出しています。"_s),
        u"３か所で貸し出しています。"_s);
    row("mixed_style", withResponse(u"公園は区民の財産である。大切に使います。"_s));
    row("other_institution", withResponse(u"市としては、公園を整備していきます。"_s));
    row("other_institution", withResponse(u"本市では、公園を整備しています。"_s));
    row("other_institution", withResponse(u"市では、公園を整備しています。"_s));
    row("other_institution", withResponse(u"検討します。県は、公園を整備しています。"_s));
    row("last_year", withResponse(u"令和7年度に整備する予定です。"_s));
    for (const QString &past :
         {u"令和7年度に実施予定です。"_s, u"令和7年度には整備します。"_s,
          u"令和７年度までに整備していきます。"_s, u"令和7年度の完成を予定しています。"_s,
          u"令和7年度に整備を行う見込みです。"_s, u"令和７年度中に、計画を策定いたします。"_s,
          u"今年度（令和7年度）、公園を整備しています。"_s,
          u"来年度（令和8年度）から整備します。"_s, u"導入は令和7年度を予定しています。"_s})
        row("last_year", withResponse(past));
    row("phrase_only",
        withResponse(u"貴重なご意見として承ります。今後の参考とさせていただきます。"_s));
    row("control_character", withResponse(u"公園を\u200B整備します。"_s), u"公園を整備します。"_s);
    row("vague_reference", withResponse(u"上記のとおり、整備していきます。"_s));
    row("vague_reference", withResponse(u"前述の回答をご覧ください。"_s));
    for (const QString &typed : {u"No.1"_s, u"No. 1"_s, u"Ｎｏ．１"_s, u"№1"_s})
        row("typed_reference",
            Booklet(withResponse(u"整備します。"_s)).add(u"狭い。"_s, typed + u"のとおりです。"_s),
            u"{{No:o1}}のとおりです。"_s);
    row("typed_reference",
        Booklet(withResponse(u"整備します。"_s)).add(u"狭い。"_s, u"１番の回答をご覧ください。"_s),
        u"{{No:o1}}の回答をご覧ください。"_s);
    row("typed_reference",
        Booklet(withResponse(u"整備します。"_s)).add(u"狭い。"_s, u"意見1に記載のとおりです。"_s),
        u"{{No:o1}}に記載のとおりです。"_s);
    // All numbers of a list, also where its first one is a reference already.
    for (const QString &between : {u"及び"_s, u"、"_s, u"～"_s, u"・"_s}) {
        const QString fixed = u"{{No:o1}}"_s + between + u"{{No:o2}}の回答をご覧ください。"_s;
        for (const QString &first : {u"No.1"_s, u"{{No:o1}}"_s})
            row("typed_reference",
                Booklet(withResponse(u"整備します。"_s))
                    .add(u"暗い。"_s, u"明るくします。"_s)
                    .add(u"狭い。"_s, first + between + u"2の回答をご覧ください。"_s),
                fixed);
    }
    row("typed_reference",
        Booklet(withResponse(u"整備します。"_s))
            .add(u"暗い。"_s, u"明るくします。"_s)
            .add(u"狭い。"_s, u"広げます（{{No:o1}}、２参照）。"_s),
        u"広げます（{{No:o1}}、{{No:o2}}参照）。"_s);
}

void TestWords::findsOne()
{
    QFETCH(QString, code);
    QFETCH(Booklet, booklet);
    QFETCH(QString, fixed);
    const auto found = booklet.withCode(code);
    QVERIFY2(found.size() == 1, qPrintable(booklet.codes().join(u' ')));
    QVERIFY(found[0].severity != Severity::Error);
    if (!fixed.isEmpty())
        QCOMPARE(booklet.fixed(code), QStringList{fixed});
}

void TestWords::findsNothing_data()
{
    QTest::addColumn<Booklet>("booklet");
    const auto row = [](const char *name, const Booklet &booklet) {
        QTest::newRow(name) << booklet;
    };
    row("particles that are words", withSummary(u"母はははと笑い、もののの本にもある。"_s));
    row("one word after another", withSummary(u"人が人がましく暮らせる日々を願う。"_s));
    row("dots", withSummary(u"公園が狭くて。。。残念だ。"_s));
    row("list marks", withSummary(u"1) 公園を増やす。\n2) 木を植える。\nア) 花も植える。"_s));
    row("list marks in a line", withSummary(u"次の1)と2)を求める：1)公園、2)緑地、ア)花。"_s));
    row("list marks inside brackets",
        withSummary(u"公園（次の1)広さ、2)緑）と「1)花、2)木」を増やす。"_s));
    row("words of two halves",
        withSummary(u"少しずつ、いろいろ、様々、ますます、人々、その後のことを、徐々に進める。"_s));
    row("names and words with のの",
        withSummary(u"ののちゃんと区立ののはな公園、もののけ、そののち、平仮名のの字を、"
                    u"よしのの森で、ものののとおり。"_s));
    row("peaches and mothers", withSummary(u"区立もも保育園とはは、ととのえる。"_s));
    for (const QString &other : {u"様式No.1"_s, u"内線No.1"_s, u"資料 No.1"_s, u"No.1-2"_s})
        row("numbers of something else",
            Booklet(withResponse(u"整備します。"_s)).add(u"狭い。"_s, other + u"です。"_s));
    row("days and years", withSummary(u"日に日に、年々、一人の人の、次から次へ進む。"_s));
    row("bullets and questions",
        withSummary(u"・橋を架ける\n・田を守る\nなぜか?公園が、何故?理由を。山・川・島の緑。"_s));
    for (const QString &said :
         {u"令和7年度に策定した計画に基づき整備します。"_s, u"令和7年度から実施しています。"_s,
          u"令和7年度から引き続き整備していきます。"_s, u"令和7年度の実績を踏まえ整備します。"_s,
          u"令和7年度に開始し、今後も整備していきます。"_s, u"今年度（令和8年度）、整備します。"_s,
          u"来年度（令和9年度）から整備します。"_s, u"昨年度（令和7年度）に整備しました。"_s})
        row(qPrintable(u"years: "_s + said), withResponse(said));
    row("half and full width of one pair", withSummary(u"公園（緑地）を増やしてほしい。"_s));
    row("quotation in a response",
        withResponse(u"「緑は財産である。」という考えで整備しています。"_s));
    row("a city by its name", withResponse(u"練馬市民農園や都市計画、隣の市と連携します。"_s));
    row("a year that was", withResponse(u"令和7年度に整備しました。"_s));
    row("a year to come", withResponse(u"令和8年度に整備する予定です。"_s));
    row("thanks and an answer",
        withResponse(u"ご意見ありがとうございます。来年度から公園を整備します。"_s));
    row("above in the second sentence",
        withResponse(u"公園は3種類あります。上記のとおり、順に整備します。"_s));
    row("house numbers", withResponse(u"区で2番の広さの公園と、3番線を整備します。"_s));
    row("a standard's number", withResponse(u"ISO No.9001の認証を得て整備します。"_s));
    row("numbers behind a reference",
        Booklet(withResponse(u"整備します。"_s))
            .add(u"狭い。"_s, u"{{No:o1}}、2つの公園と、{{No:o1}}及び3年の計画のとおりです。"_s));
    row("places behind a reference",
        Booklet(withResponse(u"整備します。"_s))
            .add(u"狭い。"_s, u"{{No:o1}}、2・3の公園と、{{No:o1}}と2・3月の予定のとおりです。"_s));
    row("towns in the middle", withResponse(u"この町では、公園が足りません。整備します。"_s));
    row("counted opinions", withResponse(u"意見の数だけ整備します。"_s));
}

void TestWords::findsNothing()
{
    QFETCH(Booklet, booklet);
    QCOMPARE(booklet.codes(), QStringList());
}

void TestWords::namesChains()
{
    Booklet booklet;
    booklet.add(u"一つめの意見。"_s, u"公園を整備します。"_s)
        .add(u"二つめの意見。"_s, u"{{No:o1}}の回答をご覧ください。"_s)
        .add(u"三つめの意見。"_s, u"{{No:o2}}の回答をご覧ください。"_s);
    const auto found = booklet.withCode(u"chained_reference"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].message.contains(u"No.3→No.2→No.1"_s));
}

void TestWords::pointsAtTheEnd()
{
    Booklet booklet;
    booklet.add(u"一つめの意見。"_s, u"公園を整備します。"_s)
        .add(u"二つめの意見。"_s, u"{{No:o1}}の回答をご覧ください。"_s)
        .add(u"三つめの意見。"_s, u"{{No:o2}}の回答をご覧ください。"_s);
    QCOMPARE(booklet.fixed(u"chained_reference"_s),
             QStringList{u"{{No:o1}}の回答をご覧ください。"_s});
    // One that says something of its own is no mere signpost.
    booklet.values.responses[1].markup =
        u"夜間も利用できるよう、照明を順に明るいものへ取り替えています。広さは{{No:o1}}のとおりです。"_s;
    QCOMPARE(booklet.withCode(u"chained_reference"_s).size(), 1);
    QCOMPARE(booklet.fixed(u"chained_reference"_s), QStringList());
}

void TestWords::namesCircles()
{
    Booklet booklet;
    booklet.add(u"一つめの意見。"_s, u"{{No:o2}}の回答をご覧ください。"_s)
        .add(u"二つめの意見。"_s, u"{{No:o1}}の回答をご覧ください。"_s);
    const auto found = booklet.withCode(u"circular_reference"_s);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].message.contains(u"No.1→No.2→No.1"_s));
    QVERIFY(booklet.withCode(u"chained_reference"_s).empty());
    // Two that answer, and name each other.
    for (Response &response : booklet.values.responses)
        response.markup +=
            u"公園については、来年度から計画的に広げるとともに、木を植えていきます。"_s;
    QVERIFY(booklet.withCode(u"circular_reference"_s).empty());
}

void TestWords::comparesQuotedHeadings()
{
    Booklet booklet;
    booklet.add(u"地域と結ぶ。"_s, u"整備します。"_s, u"学校と地域の連携"_s)
        .add(u"同じ。"_s, u"「学校と地域のつながり」（{{No:o1}}）をご覧ください。"_s, u"道"_s);
    const auto found = booklet.withCode(u"drifted_heading"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(booklet.fixed(u"drifted_heading"_s),
             QStringList{u"「学校と地域の連携」（{{No:o1}}）をご覧ください。"_s});
    booklet.values.responses[1].markup = u"「学校と地域の連携」（{{No:o1}}）をご覧ください。"_s;
    QVERIFY(booklet.withCode(u"drifted_heading"_s).empty());
    // A longer name may be that of something else: it is told, and nothing takes its end away.
    booklet.values.responses[1].markup = u"「学校と地域の連携指針」（{{No:o1}}）をご覧ください。"_s;
    QCOMPARE(booklet.withCode(u"drifted_heading"_s).size(), size_t(1));
    QVERIFY(booklet.withCode(u"drifted_heading"_s).front().fix.empty());
    // Something else in quotation marks.
    booklet.values.responses[1].markup = u"「ねりま区報」（{{No:o1}}）をご覧ください。"_s;
    QVERIFY(booklet.withCode(u"drifted_heading"_s).empty());
}

void TestWords::findsHeadingsDriftedInKana_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("quoted");
    QTest::addColumn<bool>("isDrifted");
    QTest::newRow("kanji") << u"子どもの居場所作り"_s << u"子供の居場所づくり"_s << true;
    QTest::newRow("endings") << u"地域の取組の推進"_s << u"地域の取り組みの推進"_s << true;
    QTest::newRow("long vowel") << u"サーバーの更新"_s << u"サーバの更新"_s << true;
    QTest::newRow("small vowel") << u"ウイルス対策"_s << u"ウィルス対策"_s << true;
    QTest::newRow("katakana") << u"ごみの減量"_s << u"ゴミの減量"_s << true;
    QTest::newRow("and") << u"緑の保全及び創出"_s << u"緑の保全および創出"_s << true;
    QTest::newRow("the same") << u"緑の保全及び創出"_s << u"緑の保全及び創出"_s << false;
    QTest::newRow("another") << u"道路の整備"_s << u"公園の整備"_s << false;
    QTest::newRow("foreign words") << u"サーバーの更新"_s << u"システムの更新"_s << false;
    QTest::newRow("a part") << u"ごみの減量と資源の循環の推進"_s << u"ごみの減量"_s << false;
    QTest::newRow("no heading") << u"ごみの減量"_s << u"ねりま区報"_s << false;
}

void TestWords::findsHeadingsDriftedInKana()
{
    QFETCH(QString, heading);
    QFETCH(QString, quoted);
    QFETCH(bool, isDrifted);
    for (const QString &response :
         {u"「%1」（{{No:o1}}）をご覧ください。"_s, u"取組項目「%1」のとおりです。"_s,
          u"計画の「%1」に記載しています。"_s}) {
        Booklet booklet;
        booklet.add(u"意見です。"_s, u"整備します。"_s, heading)
            .add(u"同じ。"_s, response.arg(quoted), u"道"_s);
        QCOMPARE(booklet.withCode(u"drifted_heading"_s).size(), size_t(isDrifted));
        if (isDrifted)
            QCOMPARE(booklet.fixed(u"drifted_heading"_s), QStringList{response.arg(heading)});
    }
    // Words in quotation marks that nobody calls a heading.
    Booklet booklet;
    booklet.add(u"意見です。"_s, u"整備します。"_s, heading)
        .add(u"同じ。"_s, u"「%1」という声があります。"_s.arg(quoted), u"道"_s);
    QVERIFY(booklet.withCode(u"drifted_heading"_s).empty());
}

// What puts words right stands where the words stand in the markup, whatever is before them.
// Title, legend and notes are fixed with the rest, however deep the words stand in a setting; what
// a variation selector chose stays.
void TestWords::fixesTheFrontPage()
{
    Booklet booklet = withResponse(u"公園を広げます。"_s);
    Consultation &front = booklet.values.consultation;
    front.title = u"⼀つの計画（素案）"_s;
    front.subtitle = u"区の考え⽅"_s;
    front.settings = {
        {u"front_notes"_s, QJsonArray{u"⽅針です。"_s, u"葛\U000E0100飾区"_s}},
        {u"back_blocks"_s, QJsonArray{QJsonObject{{u"type"_s, u"list"_s},
                                                  {u"text"_s, u"問い合わせ"_s},
                                                  {u"items"_s, QJsonArray{u"⼀階の窓口"_s}}}}}};
    booklet.values.categories = {{CategoryId(u"c"_s), u"◎"_s, u"⾒直すもの"_s, {}, false}};
    QCOMPARE(booklet.withCode(u"foreign_character"_s).size(), size_t(1));
    QJsonObject said;
    for (const FixStep &step :
         fixSteps(*arrange(booklet.values), booklet.withCode(u"foreign_character"_s))) {
        for (auto each = step.arguments.begin(); each != step.arguments.end(); ++each)
            said.insert(step.kind + u' ' + each.key(), each.value());
    }
    const QJsonObject expected{
        {u"set_consultation title"_s, u"一つの計画（素案）"_s},
        {u"set_consultation subtitle"_s, u"区の考え方"_s},
        {u"set_category id"_s, u"c"_s},
        {u"set_category text"_s, u"見直すもの"_s},
        {u"set_settings front_notes"_s, QJsonArray{u"方針です。"_s, u"葛\U000E0100飾区"_s}},
        {u"set_settings back_blocks"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"list"_s},
                                {u"text"_s, u"問い合わせ"_s},
                                {u"items"_s, QJsonArray{u"一階の窓口"_s}}}}}};
    QCOMPARE(said, expected);
}

void TestWords::fixesBehindMarkup()
{
    const Booklet booklet =
        withResponse(u"{{Page:n1}}ページ、{{No:o1}}に{{lb}}記し、{{Page:n1}}にも。。ある。"_s);
    QCOMPARE(booklet.fixed(u"doubled_period"_s),
             QStringList{u"{{Page:n1}}ページ、{{No:o1}}に{{lb}}記し、{{Page:n1}}にも。ある。"_s});
}

// A sentence quotes whole characters.
void TestWords::quotesWholeCharacters()
{
    const auto found =
        withSummary(u"𠮷𠮷𠮷あ」の公園を広げてほしい。"_s).withCode(u"unbalanced_bracket"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0].message.isValidUtf16());
}

void TestWords::countsWritings()
{
    Booklet booklet;
    booklet.add(u"サーバーを分散し、サーバーを守る。"_s, u"サーバを集約します。"_s)
        .add(u"ウイルスを防ぐ。"_s, u"ウィルス対策をします。"_s)
        .add(u"利用できる。"_s, u"利用できるようにします。"_s)
        .add(u"利用出来るとよい。"_s, u"ビルとビールです。"_s);
    QStringList subjects;
    for (const Finding &finding : booklet.withCode(u"mixed_spelling"_s))
        subjects += finding.subject;
    QCOMPARE(subjects,
             (QStringList{u"サーバー／サーバ"_s, u"ウイルス／ウィルス"_s, u"できる／出来る"_s}));
    QVERIFY(
        booklet.withCode(u"mixed_spelling"_s)[0].message.contains(u"“サーバー” 2、“サーバ” 1"_s));
    QCOMPARE(booklet.fixed(u"mixed_spelling"_s),
             (QStringList{u"サーバーを集約します。"_s, u"ウイルス対策をします。"_s,
                          u"利用できるとよい。"_s}));
    // こちらに揃える goes in either direction.
    const Finding finding = booklet.withCode(u"mixed_spelling"_s)[0];
    QStringList choices;
    for (const FixChoice &choice : finding.choices)
        choices += choice.words + QString::number(choice.count);
    QCOMPARE(choices, (QStringList{u"サーバー2"_s, u"サーバ1"_s}));
    QVERIFY(!withChoice(finding, u"サーブ"_s));
    QCOMPARE(withChoice(finding, u"サーバー"_s)->fix, finding.fix);
    QStringList texts;
    for (const FixStep &step : fixSteps(booklet.values, {*withChoice(finding, u"サーバ"_s)}))
        texts += step.arguments[u"summary"].toString();
    QCOMPARE(texts, QStringList{u"サーバを分散し、サーバを守る。"_s});
}

void TestWords::countsWidths()
{
    // One digit in full width, several in half width: a rule of many offices.
    Booklet booklet;
    booklet.add(u"公園は３つで、広さは12haだ。"_s, u"公園は５つあり、30年たちました。"_s);
    QCOMPARE(booklet.codes(), QStringList());
    booklet.add(u"公園は4つだ。"_s, u"電話は03-1111-2222です。"_s);
    QCOMPARE(booklet.codes().filter(u"mixed_digits"_s).size(), 1);
    QCOMPARE(booklet.withCode(u"mixed_digits"_s)[0].subject, u"digit"_s); // in every language
    QCOMPARE(booklet.fixed(u"mixed_digits"_s), QStringList{u"公園は４つだ。"_s});
    booklet.add(u"森(もり)と林（はやし）と木（き）。"_s, u"森です。"_s);
    QCOMPARE(booklet.fixed(u"mixed_brackets"_s),
             QStringList{u"森（もり）と林（はやし）と木（き）。"_s});
    // Full width, also where half width is the more frequent.
    Booklet half;
    half.add(u"森(もり)と林(はやし)と木（き）。"_s, u"森です。"_s);
    QCOMPARE(half.fixed(u"mixed_brackets"_s),
             QStringList{u"森（もり）と林（はやし）と木（き）。"_s});
    // Addresses, functions and marks of a list are written as they are.
    Booklet others;
    others.add(u"森（もり）と林（はやし）と木（き）は、1) 緑、2) 水。"_s,
               u"f(x)とhttps://example.jp/a_(b)?c=(d)をご覧ください。"_s);
    QCOMPARE(others.codes(), QStringList());
    others.add(u"町(まち)は（https://example.jp/(a)）に。"_s, u"町です。"_s);
    QCOMPARE(others.fixed(u"mixed_brackets"_s),
             QStringList{u"町（まち）は（https://example.jp/(a)）に。"_s});
}

// Each doubling of a text is told, and all are put right.
void TestWords::findsAllDoubledWords()
{
    const Booklet booklet =
        withResponse(u"区民に区民に、緑をを増やす計画のの策定をお知らせします。"_s);
    QStringList told;
    for (const Finding &finding : booklet.withCode(u"doubled_word"_s))
        told += finding.message.section(u'“', 1).section(u'”', 0, 0);
    QCOMPARE(told, (QStringList{u"区民に区民に"_s, u"緑をを増"_s, u"画のの策"_s}));
    QCOMPARE(booklet.fixed(u"doubled_word"_s),
             QStringList{u"区民に、緑を増やす計画の策定をお知らせします。"_s});
}

void TestWords::comparesResponses()
{
    const QString response = u"区では、計画に基づき、着実に取り組んでいきます。"_s;
    Booklet booklet;
    booklet.add(u"公園に木を植えてほしい。"_s, response, u"緑"_s)
        .add(u"保育所の定員を増やすべきだ。"_s, response, u"子育て"_s)
        .add(u"公園に木をもっと植えてほしい。"_s, response, u"水"_s);
    const auto found = booklet.withCode(u"same_response"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].opinion, std::optional(OpinionId(u"o2"_s)));
}

void TestWords::looksAtDraftNumbers()
{
    const auto withNumbers = [](const QStringList &numbers, bool isDraft) {
        Booklet booklet;
        for (const QString &number : numbers) {
            Node node;
            node.id = NodeId(u"n%1"_s.arg(booklet.values.nodes.size()));
            node.title = u"項"_s;
            (isDraft ? node.draftNumber : node.number) = number;
            booklet.values.nodes.push_back(node);
        }
        return booklet.codes();
    };
    QCOMPARE(withNumbers({u"①"_s, u"②"_s, u"④"_s}, true), QStringList());
    QCOMPARE(withNumbers({u"①"_s, u"①"_s, u"②"_s}, true), QStringList{u"draft_number_twice"_s});
    QCOMPARE(withNumbers({u"②"_s, u"①"_s}, true), QStringList{u"draft_number_order"_s});
    QCOMPARE(withNumbers({u"3"_s, u"3-2"_s, u"3-3"_s}, false), QStringList());
    QCOMPARE(withNumbers({u"2"_s, u"3-2"_s}, false), QStringList{u"branch_number_alone"_s});
    QCOMPARE(withNumbers({u"３－１"_s, u"３－２"_s, u"３－３"_s}, false), QStringList());
}

// Behind a reference and a literal {, positions in the words are not those in the markup.
void TestWords::keepsPlacesBesideReferences()
{
    Booklet booklet;
    booklet.add(u"一つめ。"_s, u"整備します。"_s)
        .add(u"二つめ。"_s,
             escapeMarkup(u"{森}を"_s) + u"を見て、{{No:o1}}のとおり、再編を再編を行います。。"_s);
    QCOMPARE(booklet.fixed(u"doubled_word"_s),
             QStringList{escapeMarkup(u"{森}を"_s) +
                         u"を見て、{{No:o1}}のとおり、再編を行います。。"_s});
    QCOMPARE(booklet.fixed(u"doubled_period"_s),
             QStringList{escapeMarkup(u"{森}を"_s) +
                         u"を見て、{{No:o1}}のとおり、再編を再編を行います。"_s});
}

void TestWords::letsFindingsStand()
{
    Booklet booklet = withSummary(u"組織の再編を再編をしてほしい。"_s);
    const auto ignore = [&](const QString &code, const QString &subject) {
        const Snapshot values = *arrange(booklet.values);
        const SnapshotIndex index(values);
        booklet.values.consultation.settings[u"ignored_findings"] =
            QJsonArray{QJsonObject{{u"code"_s, code},
                                   {u"subject"_s, subject},
                                   {u"reason"_s, u"原文のまま"_s},
                                   {u"words"_s, subjectWords(values, index, code, subject)}}};
    };
    const auto found = booklet.withCode(u"doubled_word"_s);
    QCOMPARE(found.size(), 1);
    ignore(found[0].code, found[0].subject);
    QVERIFY(booklet.withCode(u"doubled_word"_s).empty());
    QCOMPARE(booklet.findings(true).size(), 1);
    QCOMPARE(booklet.findings(true)[0].ignored, std::optional(u"原文のまま"_s));
    QCOMPARE(findingsOnPaper(*arrange(booklet.values), {}, {}),
             u"必ず直す 0件、確認 0件、参考 0件、無視 1件"_s);
    // It ends when the words change.
    booklet.values.opinions[0].summary += u"急いで。"_s;
    QCOMPARE(booklet.withCode(u"doubled_word"_s).size(), 1);
    // So do counts: of what is mixed, the rarer one's; of opinions, what is declared.
    booklet = Booklet();
    booklet.add(u"サーバーとサーバーを。"_s,
                u"サーバと３０本、10本、20本です。(木)と（森）です。ＬＥＤとLED、LED。"_s);
    booklet.add(u"サーバーを。"_s, u"サーバーです。（木）です。"_s);
    booklet.values.consultation.declaredOpinions = 5;
    for (const auto &[code, subject, more] :
         {std::tuple(u"mixed_spelling"_s, u"サーバー／サーバ"_s, u"サーバです。"_s),
          std::tuple(u"mixed_digits"_s, u"digits"_s, u"４０本です。"_s),
          std::tuple(u"mixed_letters"_s, u"LED"_s, u"ＬＥＤです。"_s),
          std::tuple(u"mixed_brackets"_s, u"brackets"_s, u"(花)です。"_s),
          std::tuple(u"declared_opinions"_s, QString(), QString())}) {
        Booklet before = booklet;
        QCOMPARE(booklet.withCode(code).size(), 1);
        ignore(code, subject);
        QCOMPARE(booklet.withCode(code).size(), 0);
        // The more frequent one may become more frequent.
        booklet.values.opinions[0].summary += u"サーバー、10本（花）、LED。"_s;
        QCOMPARE(booklet.withCode(code).size(), 0);
        booklet.add(u"緑を。"_s, more);
        QCOMPARE(booklet.withCode(code).size(), 1);
        booklet = before;
    }
    // What has to be put right cannot be let stand.
    booklet = withSummary(u"組織の再編。"_s);
    booklet.values.opinions[0].response.reset();
    ignore(u"unanswered"_s, u"o1"_s);
    QCOMPARE(booklet.withCode(u"unanswered"_s).size(), 1);
}

void TestWords::leavesChecksOut()
{
    Booklet booklet = withResponse(u"３ヶ所で貸し出しています。"_s);
    QCOMPARE(booklet.codes(), QStringList{u"official_usage"_s});
    booklet.values.consultation.settings[u"skipped_checks"] = QJsonArray{u"official_usage"_s};
    QCOMPARE(booklet.codes(), QStringList());
}

void TestWords::gathersEqualFindings()
{
    Booklet booklet = withSummary(u"再編を再編を。"_s);
    booklet.add(u"再編を再編を。"_s, u"整備します。"_s).add(u"森。"_s, u""_s);
    const auto findings = booklet.findings();
    const auto groups = groupFindings(findings);
    QVERIFY(groups.size() >= 2);
    QCOMPARE(groups[0].code, u"unanswered"_s); // what must be put right first
    QCOMPARE(groups[1].code, u"doubled_word"_s);
    QCOMPARE(groups[1].findings.size(), 2);
    QCOMPARE(groupSentence(groups[1], findings), u"Words that stand twice in a row (2)"_s);
    QCOMPARE(groupSentence(groups[0], findings), findings[groups[0].findings[0]].message);
}

void TestWords::countsFindingsForThoseWhoDecide()
{
    Booklet booklet = withSummary(u"再編を再編を。"_s);
    const auto told = [&] { return findingsOnPaper(*arrange(booklet.values), {}, {}); };
    const QString before = told();
    booklet.add(u"森。"_s, u""_s); // without a response
    const auto findings = booklet.findings();
    const auto count = [&](Severity severity) {
        return std::ranges::count(findings, severity, &Finding::severity);
    };
    QVERIFY(count(Severity::Error) > 0 && count(Severity::Warning) > 0);
    QCOMPARE(told(), u"必ず直す %1件、確認 %2件、参考 %3件"_s.arg(count(Severity::Error))
                         .arg(count(Severity::Warning))
                         .arg(count(Severity::Note)));
    QVERIFY(told() != before);
}

void TestWords::everyCodeHasATitle()
{
    QFile header(QStringLiteral(GAIYO_SOURCE_DIR "/app/checks/checks.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression kRow(u"//   ([a-z_]+) +(error|warning|note) "_s);
    int rows = 0;
    for (auto it = kRow.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++rows) {
        const auto row = it.next();
        const QString code = row.captured(1);
        QVERIFY2(findingTitle(code) != code, qPrintable(code));
        QVERIFY2(isToldAlways(code) == row.captured(2).startsWith(u"error"_s), qPrintable(code));
    }
    QVERIFY(rows > 50);
}

// 143 responses, of which 95 refer: two by way of others, two with a heading that has changed
// since, five by numbers typed in as many ways, the rest as they should.
void TestWords::namesEachFaultOfALargeBooklet()
{
    const QStringList typed{u"No.7"_s, u"No. 7"_s, u"Ｎｏ．７"_s, u"№7"_s, u"７番の回答"_s};
    Booklet booklet;
    for (int no = 1; no <= 143; ++no) {
        // The first 48 answer for themselves, the others refer to them.
        QString response = u"区では、計画に沿って着実に進めています。"_s;
        if (no > 48)
            response =
                u"{{No:o%1}}に記載のとおり進めており、詳しくは窓口でもご案内しています。"_s.arg(
                    no % 48 + 1);
        if (no >= 56 && no <= 60)
            response = typed[no - 56] + u"をご覧ください。"_s;
        if (no == 61 || no == 62)
            response = u"「学校と地域のつながりの推進」（{{No:o20}}）をご覧ください。"_s;
        if (no == 64 || no == 100) // 64→63→15, 100→99→3
            response = u"{{No:o%1}}の回答をご覧ください。"_s.arg(no - 1);
        booklet.add(u"施策%1について、進め方を詳しく知りたい。"_s.arg(QChar(0x4E00 + no)), response,
                    no == 20 ? u"学校と地域の連携の推進"_s : u"施策の進め方"_s);
    }
    QCOMPARE(booklet.values.opinions.size(), size_t(143));
    QMap<QString, QStringList> found;
    for (const Finding &finding : booklet.findings())
        found[finding.code] += finding.opinion ? finding.opinion->value() : QString();
    QCOMPARE(found[u"typed_reference"_s],
             (QStringList{u"o56"_s, u"o57"_s, u"o58"_s, u"o59"_s, u"o60"_s}));
    QCOMPARE(found[u"drifted_heading"_s], (QStringList{u"o61"_s, u"o62"_s}));
    QCOMPARE(found[u"chained_reference"_s], (QStringList{u"o64"_s, u"o100"_s}));
    found.remove(u"typed_reference"_s);
    found.remove(u"drifted_heading"_s);
    found.remove(u"chained_reference"_s);
    // What is true of № and of digits in two widths, too.
    QVERIFY(found.remove(u"lost_character"_s) == 1 && found.remove(u"mixed_digits"_s) == 1);
    QVERIFY2(found.isEmpty(), qPrintable(QStringList(found.keys()).join(u' ')));
}

QObject *makeWordsTest()
{
    return new TestWords;
}

#include "test_words.moc"
