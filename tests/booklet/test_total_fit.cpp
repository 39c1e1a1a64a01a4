#include "booklet/test_total_fit.h"

#include "booklet/compose.h"
#include "booklet/support.h"
#include "domain/seed_document.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>
#include <set>

namespace gaiyo {

using namespace test;

namespace {

// A paragraph broken by the breaker, which goes on answering what other lines would cost.
class Broken
{
public:
    Broken(const QString &text, float width, LineStyle style = {})
        : m_shaped(shaper().shape(text))
    {
        m_breaker.run(m_shaped, std::vector<bool>(m_shaped.clusters.size()), width, style);
    }

    size_t count() const { return m_shaped.clusters.size(); }
    const ShapedText &shaped() const { return m_shaped; }
    const LineBreaker &breaker() const { return m_breaker; }

    // Nothing where a line had to end against the rules.
    std::optional<qint64> cost() const
    {
        qint64 sum = 0;
        for (const BrokenLine &line : m_breaker.lines()) {
            const auto one = m_breaker.costOf(line.begin, line.end);
            if (!one)
                return {};
            sum += *one;
        }
        return sum;
    }

    // Of the cheapest of all ways to break, tried one by one from the end.
    qint64 leastCost() const
    {
        std::vector<qint64> least(count() + 1, kImpossible);
        least[count()] = 0;
        for (size_t begin = count(); begin-- > 0;) {
            for (size_t end = begin + 1; end <= count(); ++end) {
                const auto one = m_breaker.costOf(begin, end);
                if (one && least[end] < kImpossible)
                    least[begin] = std::min(least[begin], *one + least[end]);
            }
        }
        return least[0];
    }

    // Each line as long as it goes, or as cheap as it can be.
    qint64 costOfFirstFit(bool longest) const
    {
        qint64 sum = 0;
        for (size_t begin = 0; begin < count();) {
            size_t best = 0;
            qint64 least = kImpossible;
            for (size_t end = begin + 1; end <= count(); ++end) {
                const auto one = m_breaker.costOf(begin, end);
                if (one && (longest || *one <= least)) {
                    least = *one;
                    best = end;
                }
            }
            if (best == 0)
                return kImpossible;
            sum += least;
            begin = best;
        }
        return sum;
    }

    static constexpr qint64 kImpossible = std::numeric_limits<qint64>::max() / 2;

private:
    static Shaper &shaper()
    {
        static Shaper kShaper(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), false));
        return kShaper;
    }

    const ShapedText m_shaped;
    LineBreaker m_breaker;
};

// What fills a good part of a line.
const QStringList kLongWords{
    QStringLiteral("１，２３４，５６７千円"), QStringLiteral("０３－１２３４－５６７８"),
    QStringLiteral("https://www.example.jp/a/b.html"), QStringLiteral("Ⅲ－（２）－①")};

// Something like an opinion, of words of all scripts.
QString randomText(QRandomGenerator &dice, int words, bool hasLong = false)
{
    static const QStringList kWords{
        QStringLiteral("区民"),       QStringLiteral("の意見を"), QStringLiteral("、"),
        QStringLiteral("「概要」"),   QStringLiteral("ページ"),   QStringLiteral("について"),
        QStringLiteral("。"),         QStringLiteral("ICT"),      QStringLiteral("平成28年度"),
        QStringLiteral("・"),         QStringLiteral("人々"),     QStringLiteral("……"),
        QStringLiteral("（仮称）"),   QStringLiteral("No. 12"),   QStringLiteral("きゃっか"),
        QStringLiteral("3か所"),      QStringLiteral("10～20％"), QStringLiteral("サービス"),
        QStringLiteral("office use"), QStringLiteral("施設")};
    QString text;
    for (int i = 0; i < words; ++i) {
        const QStringList &from = hasLong && dice.bounded(6) == 0 ? kLongWords : kWords;
        text += from[dice.bounded(int(from.size()))];
    }
    return text;
}

QStringList titleLines(const QString &text, float width)
{
    Composer composer(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), true));
    const ComposedPtr title = composer.composeTitle(text, width);
    QStringList lines;
    for (const ComposedLine &line : title->lines) {
        const quint32 begin = title->runs[line.runBegin].textBegin;
        lines << title->text.mid(begin, qsizetype(title->runs[line.runEnd - 1].textEnd - begin));
    }
    return lines;
}

} // namespace

// The breaker looks only where a bound lets it; the search here looks everywhere.
void TestTotalFit::noOtherBreaksAreBetter()
{
    QRandomGenerator dice(21);
    int several = 0;
    for (int round = 0; round < 1500; ++round) {
        const int width = dice.bounded(6, 36);
        const QString text = randomText(dice, dice.bounded(3, 60), width > 18);
        const LineStyle style{dice.bounded(2) == 0, dice.bounded(3) == 0, dice.bounded(4) == 0};
        const Broken broken(text, float(width), style);
        const auto cost = broken.cost();
        QVERIFY2(cost, qPrintable(text));
        QCOMPARE(*cost, broken.leastCost());
        several += broken.breaker().lines().size() > 2 ? 1 : 0;
    }
    QVERIFY(several > 700);
}

void TestTotalFit::neverWorseThanFirstFit()
{
    QRandomGenerator dice(22);
    int better = 0;
    for (int round = 0; round < 600; ++round) {
        const Broken broken(randomText(dice, dice.bounded(10, 300)), float(dice.bounded(8, 40)));
        const auto cost = broken.cost();
        QVERIFY(cost);
        for (bool longest : {true, false}) {
            const qint64 first = broken.costOfFirstFit(longest);
            QVERIFY(*cost <= first);
            better += *cost < first ? 1 : 0;
        }
    }
    QVERIFY(better > 600);
}

// No line begins or ends against a prohibition, a number keeps its unit, and no line is wider than
// it may be.
void TestTotalFit::everyLineIsAllowed()
{
    QRandomGenerator dice(23);
    int lines = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto width = float(dice.bounded(9, 36));
        const LineStyle style{false, false, dice.bounded(4) == 0};
        const Broken broken(randomText(dice, dice.bounded(3, 80)), width, style);
        const auto &clusters = broken.shaped().clusters;
        size_t at = 0;
        for (const BrokenLine &line : broken.breaker().lines()) {
            QCOMPARE(line.begin, at);
            at = line.end;
            QVERIFY(line.width <= width + 0.001F);
            QVERIFY(!line.justified || line.last || line.width >= width - 0.501F);
            if (line.last)
                continue;
            ++lines;
            const Cluster &last = clusters[line.end - 1];
            const Cluster &next = clusters[line.end];
            QVERIFY(canBreakBetween(last, next));
            QVERIFY(!isNumberText(last) ||
                    !QStringView(u"年度月日か％～").contains(QChar(char16_t(next.character))));
        }
        QCOMPARE(at, broken.count());
    }
    QVERIFY(lines > 3000);
}

// Whatever a breaker did before, and in whichever order.
void TestTotalFit::sameTextSameLines()
{
    QRandomGenerator dice(24);
    Composer first(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), false));
    Composer second(fonts(), *fonts().findChain(QStringLiteral("BIZ UDGothic"), false));
    QStringList texts;
    for (int i = 0; i < 60; ++i)
        texts << randomText(dice, dice.bounded(1, 90));
    std::vector<ComposedPtr> forwards;
    for (const QString &text : texts)
        forwards.push_back(first.compose(text, 17));
    for (qsizetype i = texts.size(); i-- > 0;) {
        const ComposedPtr again = second.compose(texts[i], 17);
        QCOMPARE(again->glyphs.size(), forwards[size_t(i)]->glyphs.size());
        for (size_t g = 0; g < again->glyphs.size(); ++g)
            QVERIFY(again->glyphs[g].x == forwards[size_t(i)]->glyphs[g].x);
    }
}

// A last line of one character and 。 was one in eight.
void TestTotalFit::fewRunts()
{
    const Snapshot seed = readSeed();
    int folded = 0;
    int runts = 0;
    for (const Opinion &opinion : seed.opinions) {
        for (float width : {17.0F, 18.0F, 20.0F, 23.0F, 31.0F}) {
            const Broken broken(opinion.summary, width);
            const auto &lines = broken.breaker().lines();
            if (lines.size() < 2)
                continue;
            ++folded;
            int letters = 0;
            for (size_t i = lines.back().begin; i < lines.back().end; ++i)
                letters +=
                    broken.shaped().clusters[i].characterClass == CharClass::FullStop ? 0 : 1;
            runts += letters <= 1 ? 1 : 0;
        }
    }
    QVERIFY(folded > 150);
    QVERIFY2(runts * 100 < folded * 3,
             qPrintable(QStringLiteral("%1 of %2").arg(runts).arg(folded)));
}

// A line that is left ragged, because its few spaces would be torn apart, is no half line.
void TestTotalFit::westernLinesAreFull()
{
    const QString text = QStringLiteral(
        "I have lived in this city for twelve years. Please provide multilingual signs (English, "
        "Chinese, Korean, and Vietnamese) at the City Hall, the public libraries, and the "
        "community centers. It's very difficult to understand the garbage separation rules.");
    for (int width = 17; width < 40; ++width) {
        const Broken broken(text, float(width));
        for (const BrokenLine &line : broken.breaker().lines()) {
            QString words;
            for (size_t i = line.begin; i < line.end; ++i)
                words += QChar(char16_t(broken.shaped().clusters[i].character));
            QVERIFY2(line.last || line.width >= 0.65F * float(width), qPrintable(words));
        }
    }
}

// A paragraph of English is ragged in all its lines, and none of them ends before it must.
void TestTotalFit::wordsAreNotSpread()
{
    for (const QString &text :
         {QStringLiteral(
              "I am deeply concerned about the lack of multilingual information. "
              "Emergency announcements are made in Japanese (中文, 한국어) only, and many "
              "of my neighbours could not understand the evacuation order."),
          QStringLiteral("Tôi đồng ý với kế hoạch; đề nghị bổ sung tiếng Việt cho người dân.")}) {
        for (int width = 10; width < 40; ++width) {
            const Broken broken(text, float(width));
            for (const BrokenLine &line : broken.breaker().lines()) {
                QVERIFY(!line.justified);
                if (line.last)
                    continue;
                const auto &clusters = broken.shaped().clusters;
                size_t end = line.end;
                float next = 0;
                for (; end < clusters.size() && !isSpace(clusters[end]); ++end)
                    next += clusters[end].advance;
                QVERIFY2(line.width + next + 0.33F > float(width),
                         qPrintable(text.mid(qsizetype(line.begin), qsizetype(end - line.begin))));
            }
        }
    }
    // One of Japanese stays justified, whatever words stand in it.
    const Broken japanese(
        QStringLiteral("区のDXはICT of the city is goodと考えており、引き続き推進し"
                       "てまいりますのでご理解をお願いします。"),
        12);
    QVERIFY(japanese.breaker().lines().front().justified);
}

void TestTotalFit::titlesBreakAtPhrases_data()
{
    QTest::addColumn<QString>("lines"); // as they must be, with | between
    QTest::addColumn<int>("width");
    const auto row = [](const char16_t *lines, int width) {
        QTest::addRow("%s", qPrintable(QString::fromUtf16(lines)))
            << QString::fromUtf16(lines) << width;
    };
    row(u"災害時における迅速かつ|的確な対応体制の整備", 18);
    row(u"練馬区公式ホームページの|リニューアル", 15);
    row(u"区の|考え方", 4);
    row(u"意見の|概要", 4);
    row(u"対応|区分", 3);
    row(u"情報システムの運用継続計画|（ICT-BCP）の策定", 18);
    row(u"練馬区情報化基本計画|<平成28年度～平成31年度>（素案）", 25);
    row(u"区からの|お知らせ", 6);
    row(u"区民への|ご案内", 5);
    row(u"情報を|守り育てる人材", 8);
    row(u"回答数|1,234件", 5);
    row(u"生活を支える|第3次○○市総合計画", 11);
    row(u"これからの第3次|〇〇市総合計画の", 9);
    row(u"反映|できない", 4);
    row(u"計画|（案）に|反映する|ことが|困難な|もの", 4);
    row(u"意見でない|もの", 5);
    row(u"検討する|もの", 4);
    row(u"計画|（案）に|対する|意見で|ないもの", 4);
    row(u"地域福祉計画（案）に|関する募集の結果", 12);
    row(u"平成28年7月1日～|平成28年7月25日", 16);
    row(u"第4次みなと町総合計画|後期基本計画及びまち・ひと・しごと|創生総合戦略（素案）の募集結果",
        16);
    row(u"第3次あおば市|環境基本計画（案）に対する意見", 15);
    row(u"○○市公共施設等総合管理計画|個別施設計画（案）に関する意見", 15);
    row(u"施策の推進並びに|まちづくりの方針", 12);
    row(u"パブリック|コメント", 6);
    row(u"第３次みどり市総合計画|後期基本計画（素案）に対する|市民意見の概要と市の考え方", 16);
    row(u"交通計画（2027年度～2036年度）の|改定について", 17);
}

void TestTotalFit::titlesBreakAtPhrases()
{
    QFETCH(QString, lines);
    QFETCH(int, width);
    QString text = lines;
    QCOMPARE(titleLines(text.remove(u'|'), float(width)).join(u'|'), lines);
}

void TestTotalFit::headingsKeepTheirWords_data()
{
    QTest::addColumn<QString>("parts"); // with | wherever a line may end
    const auto row = [](const char16_t *parts) {
        QTest::addRow("%s", qPrintable(QString::fromUtf16(parts))) << QString::fromUtf16(parts);
    };
    row(u"クレジット|カード|納付など|新たな|納付|方法の|導入");
    row(u"学校|教育に|おける|ICT|利活用の|推進");
    row(u"一般|廃棄物|処理|基本|計画");
    row(u"公共|施設等|総合|管理|計画");
    row(u"高齢者|保健|福祉|計画・|介護|保険|事業|計画");
    row(u"生活|困窮者|自立|支援|制度の|推進");
    row(u"後期|高齢者|医療|制度の|適正な|運営");
    row(u"中小|企業・|小規模|事業者の|支援");
    row(u"いじめ・|不登校|対策の|推進");
    row(u"避難所|運営|体制の|整備");
    row(u"スマートフォン|アプリケーションの|活用");
    row(u"シティ|プロモーションの|推進");
    row(u"ユニバーサル|デザインの|まちづくり");
    row(u"ボランティア|センターの|運営");
    row(u"サイバー|セキュリティ|対策の|強化");
    row(u"カタログオペレーション|センターの|開設"); // one word is not in the list
    row(u"業務の|管理|および|運用に|おける|改善");
    row(u"農業の|担い手の|育成");
    row(u"制度を|活用した|きめ細かな|サービス");
    row(u"プラスチック|ごみの|削減");
    row(u"外部|から|侵入");
    row(u"みんなで|つくる|みどりの|まち");
    row(u"計画|全般に|対する|ご意見・|ご要望");
    row(u"いただいた|ご意見");
    row(u"誰一人|取り残さない|社会の|実現");
    row(u"第10次|行財政|改革");
    row(u"こども|まんなか|社会の|実現");
    row(u"ひとに|やさしい|まちづくり");
    row(u"ゆとりと|うるおいの|ある|住環境");
    row(u"カーボン|ニュートラルの|実現");
    row(u"医療的|ケア児の|支援");
    row(u"霞ヶ関|三丁目");
    row(u"自由が丘|駅前");
    row(u"御茶ノ水|周辺");
    row(u"ひたちなか市");
    row(u"空き家等の|適正|管理");
    row(u"公園|面積|6.0㎡／人|以上");
    row(u"ひきこもりの|支援");
    row(u"5　|はじめに");
    row(u"34　|その他の|意見");
    row(u"クラウド|ファンディングの|活用");
    row(u"取組項目③|より|利用しやすく|効率的な|施設|予約");
    row(u"障がい児|福祉|計画");
    row(u"第3次|総合|計画の|策定");
}

// In every column that is as wide as the longest part.
void TestTotalFit::headingsKeepTheirWords()
{
    QFETCH(QString, parts);
    QString text = parts;
    text.remove(u'|');
    qsizetype longest = 0;
    for (const QString &part : parts.split(u'|'))
        longest = std::max(longest, part.size());
    std::set<qsizetype> ends;
    for (qsizetype i = 0, end = 0; i < parts.size(); ++i) {
        if (parts[i] == u'|')
            ends.insert(end);
        else
            ++end;
    }
    for (int width = int(longest); width <= 16; ++width) {
        const QStringList lines = titleLines(text, float(width));
        qsizetype end = 0;
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            end += lines[i].size();
            QVERIFY2(ends.contains(end),
                     qPrintable(QStringLiteral("%1 em: %2").arg(width).arg(lines.join(u'|'))));
        }
    }
}

// Whatever the width: no last line of one character, and as few lines as there can be, or one more.
void TestTotalFit::titlesAreEven()
{
    const Snapshot seed = readSeed();
    int folded = 0;
    for (const Node &node : seed.nodes) {
        for (int width = 12; width < 40; ++width) {
            const QStringList lines = titleLines(node.title, float(width));
            if (lines.size() < 2)
                continue;
            ++folded;
            QVERIFY2(lines.back().size() > 1, qPrintable(lines.join(u'|')));
            double all = 0;
            for (const QString &line : lines)
                all += double(line.size());
            QVERIFY2(double(lines.size()) <= std::ceil(all / width) + 1,
                     qPrintable(lines.join(u'|')));
        }
    }
    QVERIFY(folded > 300);
}

// A label that is narrower than its words is broken between two of them, not before their last
// character.
void TestTotalFit::labelsKeepTheirWords()
{
    QCOMPARE(titleLines(QStringLiteral("反映済み"), 3).last(), QStringLiteral("済み"));
    QCOMPARE(titleLines(QStringLiteral("その他の意見"), 4).join(u'|'),
             QStringLiteral("その他の|意見"));
    QCOMPARE(titleLines(QStringLiteral("意見"), 2).join(u'|'), QStringLiteral("意見"));
    QCOMPARE(titleLines(QStringLiteral("公開講座と区ホームページ"), 10).join(u'|'),
             QStringLiteral("公開講座と|区ホームページ"));
    QCOMPARE(titleLines(QStringLiteral("子育て情報発信の充実"), 8).join(u'|'),
             QStringLiteral("子育て情報発信の|充実"));
    QCOMPARE(titleLines(QStringLiteral("みんなの第3期スポーツ推進計画"), 10).join(u'|'),
             QStringLiteral("みんなの第3期|スポーツ推進計画"));
}

} // namespace gaiyo
