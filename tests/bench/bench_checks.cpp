// How well and how fast the checks of words are: faults planted into sentences of a published text,
// found, missed and false for each check, and the time for 10,000 opinions beside the time to go
// once over their characters.

#include "checks/checks.h"
#include "domain/random_document.h"
#include "domain/seed_document.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace gaiyo;

namespace {

using Dice = QRandomGenerator;

// Puts a fault into a response; "" where it has no place for one.
struct Fault
{
    const char *code;
    std::function<QString(const QString &, Dice &)> plant;
    bool isOfChange = false; // in a document whose plan is changed by every opinion
    // What nearly is the fault, for responses without it: whatever is found there is false.
    QStringList near = {};
    bool canChange = false; // in a document that has a category for changes, and no opinion in it
};

// Replaces one of the places where `found` stands.
QString replaced(const QString &text, const QString &found, const QString &by, Dice &dice)
{
    const auto count = text.count(found);
    if (count == 0)
        return {};
    qsizetype at = -1;
    for (auto n = dice.bounded(quint32(count)) + 1; n > 0; --n)
        at = text.indexOf(found, at + 1);
    return QString(text).replace(at, found.size(), by);
}

bool isKanjiAt(const QString &text, qsizetype at)
{
    return at >= 0 && text[at].unicode() >= 0x4E00 && text[at].unicode() <= 0x9FFF;
}

// 再編を → 再編を再編を.
QString doubled(const QString &text, Dice &dice)
{
    const auto start = qsizetype(dice.bounded(quint32(text.size())));
    for (qsizetype at = start; at < text.size(); ++at) {
        if (text[at] != u'を' || !isKanjiAt(text, at - 1) || !isKanjiAt(text, at - 2))
            continue;
        qsizetype from = at;
        while (isKanjiAt(text, from - 1))
            --from;
        return QString(text).insert(at + 1, text.mid(from, at + 1 - from));
    }
    return {};
}

QString atSentenceEnd(const QString &text, const QString &by, Dice &dice)
{
    return replaced(text, QStringLiteral("。"), by, dice);
}

const std::vector<Fault> &faults()
{
    static const std::vector<Fault> kFaults{
        {"doubled_word", doubled},
        {"doubled_word",
         [](const QString &t, Dice &d) {
             return replaced(t, QStringLiteral("の"), QStringLiteral("のの"), d);
         }},
        {"doubled_word",
         [](const QString &t, Dice &d) {
             static const QStringList kDoubled{QStringLiteral("。計画を踏まえて踏まえて進めます。"),
                                               QStringLiteral("。趣旨を計画をに反映します。"),
                                               QStringLiteral("。区としてはは、検討します。"),
                                               QStringLiteral("。区区では検討します。"),
                                               QStringLiteral("。今後、検討検討します。")};
             return atSentenceEnd(t, kDoubled[d.bounded(5)], d);
         },
         false,
         {QStringLiteral("少しずつ少しずつ進めます。"), QStringLiteral("駅周辺地区地区計画です。"),
          QStringLiteral("何度も何度も説明します。"), QStringLiteral("一人一人の意見です。")}},
        {"blank_left",
         [](const QString &t, Dice &d) {
             static const QStringList kBlanks{
                 QStringLiteral("。○○について検討します。"), QStringLiteral("。●●課が進めます。"),
                 QStringLiteral("。【要確認】"), QStringLiteral("（担当課確認中）。"),
                 QStringLiteral("。××××を進めます。")};
             return atSentenceEnd(t, kBlanks[d.bounded(5)], d);
         },
         false,
         {QStringLiteral("「○○公園」の名称です。"), QStringLiteral("○○さんの例です。"),
          QStringLiteral("対応区分の○と◎です。")}},
        {"impossible_date",
         [](const QString &t, Dice &d) {
             static const QStringList kDates{QStringLiteral("。2月30日に公表します。"),
                                             QStringLiteral("。平成28年１１月３１日までです。"),
                                             QStringLiteral("。平成29年2月29日に公表します。")};
             return atSentenceEnd(t, kDates[d.bounded(3)], d);
         },
         false,
         {QStringLiteral("平成28年2月29日に公表しました。"), QStringLiteral("12月31日までです。")}},
        {"doubled_period",
         [](const QString &t, Dice &d) { return atSentenceEnd(t, QStringLiteral("。。"), d); }},
        {"missing_period",
         [](const QString &t, Dice &) { return t.endsWith(u'。') ? t.chopped(1) : QString(); }},
        {"unbalanced_bracket",
         [](const QString &t, Dice &d) {
             const QString without = replaced(t, QStringLiteral("」"), {}, d);
             return without.isEmpty() ? replaced(t, QStringLiteral("）"), {}, d) : without;
         }},
        {"typed_reference",
         [](const QString &t, Dice &d) {
             static const QStringList kTyped{QStringLiteral("（No.%1参照）。"),
                                             QStringLiteral("。№.%1のとおりです。"),
                                             QStringLiteral("。整理番号%1の回答をご覧ください。"),
                                             QStringLiteral("。意見番号%1に対する回答と同様です。"),
                                             QStringLiteral("。第%1番への回答のとおりです。"),
                                             QStringLiteral("。【%1】の回答をご覧ください。")};
             return atSentenceEnd(t, kTyped[d.bounded(6)].arg(d.bounded(40) + 1), d);
         },
         false,
         {QStringLiteral("「No.1の情報都市」を目指します。"),
          QStringLiteral("アンケートでは1番の回答が最も多い結果でした。"),
          QStringLiteral("人気No.1です。"), QStringLiteral("2番窓口で受け付けています。"),
          QStringLiteral("意見2件がありました。"), QStringLiteral("様式No.2を用います。")}},
        {"vague_reference",
         [](const QString &t, Dice &d) {
             static const QStringList kVague{
                 QStringLiteral("上記のとおり、"), QStringLiteral("上述のとおり、"),
                 QStringLiteral("前項のとおり、"), QStringLiteral("先に述べたとおり、"),
                 QStringLiteral("一つ前の回答のとおり、")};
             return kVague[d.bounded(5)] + t;
         },
         false,
         {QStringLiteral("上記の取組のほか、整備します。"),
          QStringLiteral("条例第3条前項の規定によります。"),
          QStringLiteral("先に植えた木を守ります。")}},
        {"official_usage",
         [](const QString &t, Dice &d) {
             return replaced(t, QStringLiteral("ください"), QStringLiteral("下さい"), d);
         }},
        {"mixed_style",
         [](const QString &t, Dice &d) {
             return atSentenceEnd(t, QStringLiteral("。これは必要な取組である。"), d);
         }},
        {"control_character",
         [](const QString &t, Dice &d) {
             return QString(t).insert(qsizetype(d.bounded(quint32(t.size()))), QChar(0x200B));
         }},
        {"other_institution",
         [](const QString &t, Dice &d) {
             static const QStringList kOther{QStringLiteral("。市としては、引き続き取り組みます。"),
                                             QStringLiteral("。市では引き続き取り組みます。"),
                                             QStringLiteral("。今後、町では整備します。"),
                                             QStringLiteral("。市民の皆様と取り組みます。"),
                                             QStringLiteral("。杉並区としては、取り組みます。"),
                                             QStringLiteral("。中野区基本計画に基づき進めます。")};
             return atSentenceEnd(t, kOther[d.bounded(6)], d);
         },
         false,
         {QStringLiteral("国・都・市の補助を用います。"), QStringLiteral("市町村と連携します。"),
          QStringLiteral("市場では花を売っています。"),
          QStringLiteral("国、市では補助があります。"),
          QStringLiteral("隣の市では整備しています。"),
          QStringLiteral("杉並区の取組を参考とします。"),
          QStringLiteral("川場村との交流を続け、村では木を植えています。")}},
        {"promise_without_change",
         [](const QString &t, Dice &d) {
             static const QStringList kPromises{QStringLiteral("。計画に反映します。"),
                                                QStringLiteral("。素案に明記します。"),
                                                QStringLiteral("。誤字を訂正します。"),
                                                QStringLiteral("。記載を追加します。"),
                                                QStringLiteral("。用語集に説明を加えます。"),
                                                QStringLiteral("。記述を修正いたします。"),
                                                QStringLiteral("。図表を差し替えます。"),
                                                QStringLiteral("。表現を改めました。")};
             return atSentenceEnd(t, kPromises[d.bounded(8)], d);
         },
         false,
         {QStringLiteral("今後の取組に反映します。"), QStringLiteral("今後の検討に反映します。"),
          QStringLiteral("参考とします。"), QStringLiteral("計画の修正は行いません。"),
          QStringLiteral("ホームページの記述を修正します。"),
          QStringLiteral("必要に応じて修正します。"), QStringLiteral("次期計画に反映します。"),
          QStringLiteral("バスの便を追加します。")},
         true},
        {"unbalanced_bracket", // nothing is planted
         [](const QString &, Dice &) { return QString(); },
         false,
         {QStringLiteral("楽しい :) 公園です。"), QStringLiteral("(^_^)です。"),
          QStringLiteral("次のとおり：（1）高木です。")}},
        {"phrase_only",
         [](const QString &, Dice &) {
             return QStringLiteral("貴重なご意見として承ります。今後の参考とさせていただきます。");
         }},
        {"foreign_character",
         [](const QString &t, Dice &d) {
             const QString one = replaced(t, QStringLiteral("方"), QChar(0x2F45), d);
             return one.isEmpty() ? replaced(t, QStringLiteral("用"), QChar(0x2F64), d) : one;
         }},
        {"lost_character",
         [](const QString &t, Dice &d) {
             static const QStringList kNames{QStringLiteral("?橋さん"), QStringLiteral("山?市"),
                                             QStringLiteral("〓島さん"), QStringLiteral("・橋様"),
                                             QStringLiteral("宮?駅")};
             return atSentenceEnd(
                 t, QStringLiteral("。次は、区内の%1の例です。").arg(kNames[d.bounded(5)]), d);
         }},
        {"last_year",
         [](const QString &t, Dice &d) {
             static const QStringList kPlans{
                 QStringLiteral("平成27年度に実施する予定です"),
                 QStringLiteral("平成27年度には整備します"),
                 QStringLiteral(
                     "平成２７年度中の完成を見込んでおり、平成27年度に公開する見込みです"),
                 QStringLiteral("今年度（平成27年度）、導入を進めています"),
                 QStringLiteral("来年度（平成28年度）から導入します"),
                 QStringLiteral("平成27年度までに整備していきます"),
                 QStringLiteral("平成27年度の策定を予定しています"),
                 QStringLiteral("導入は平成27年度を予定しています")};
             return atSentenceEnd(
                 t, QStringLiteral("。") + kPlans[d.bounded(8)] + QStringLiteral("。"), d);
         }},
        {"drifted_heading",
         [](const QString &t, Dice &d) {
             static const QStringList kDrifted{
                 QStringLiteral("情報システムのクラウド化の更なる推進"),
                 QStringLiteral("区民一人一人のニーズにあわせた情報提供の充実と情報受発信の強化"),
                 QStringLiteral("マイナンバー制度の活用に向けた取り組みの検討"),
                 QStringLiteral("情報セキュリティポリシーの見なおしと実効性の強化"),
                 QStringLiteral("迅速かつ的確な対応のための情報の整備及び共有"),
                 QStringLiteral("練馬区公式ホームページのリニューアール")};
             return atSentenceEnd(
                 t, QStringLiteral("。「%1」に記載しています。").arg(kDrifted[d.bounded(6)]), d);
         }},
        {"change_unsaid",
         [](const QString &, Dice &d) {
             static const QStringList kSilent{
                 QStringLiteral("ご意見として承ります。今後の参考とします。"),
                 QStringLiteral("素案の第4章に記載のとおりです。"),
                 QStringLiteral("今後の見直しの際の参考とします。"),
                 QStringLiteral("素案に記載しています。引き続き取り組みます。"),
                 QStringLiteral("計画を変更することは考えていません。趣旨は取組の中で生かします。"),
                 QStringLiteral("事業の実施に当たり、検討していきます。")};
             return kSilent[d.bounded(6)];
         },
         true},
        {"circular_reference", // nothing is planted: whatever is found is false
         [](const QString &, Dice &) { return QString(); }},
    };
    return kFaults;
}

// Every response says that the plan is changed, in one of the ways that people do.
void letPlanChange(Snapshot &document)
{
    const QStringList said{QStringLiteral("ご意見を踏まえ、計画の文言を修正しました。"),
                           QStringLiteral("ご意見のとおり、図を差し替えます。"),
                           QStringLiteral("計画の第4章に、説明を加えました。"),
                           QStringLiteral("「情報化」を「ＩＣＴの活用」とします。"),
                           QStringLiteral("全ての修正はできませんが、用語集に追加しました。"),
                           QStringLiteral("趣旨を計画に反映させていただきます。"),
                           QStringLiteral("表記を統一し、目次の記載を見直しました。")};
    Category category;
    category.id = CategoryId(QStringLiteral("changes"));
    category.text = QStringLiteral("計画に反映するもの");
    category.changesPlan = true;
    document.categories.push_back(category);
    for (Opinion &opinion : document.opinions)
        opinion.category = category.id;
    for (size_t i = 0; i < document.responses.size(); ++i)
        document.responses[i].markup = said[qsizetype(i) % said.size()];
}

// The published text with a fault in every fifth response, again and again.
void measure(const Fault &fault, const Snapshot &published)
{
    constexpr quint32 kRounds = 20;
    int found = 0;
    int missed = 0;
    int wrong = 0;
    for (quint32 round = 0; round < kRounds; ++round) {
        Dice dice(round);
        Snapshot document = published;
        QSet<QString> planted;
        if (fault.isOfChange)
            letPlanChange(document);
        if (fault.canChange)
            document.categories.push_back({CategoryId(QStringLiteral("changes")),
                                           QStringLiteral("◎"),
                                           QStringLiteral("計画に反映するもの"),
                                           {},
                                           true});
        for (Response &response : document.responses) {
            if (fault.canChange) // what is promised there is
                response.markup.replace(QStringLiteral("計画に追記します"),
                                        QStringLiteral("取組を進めます"));
            const bool isPlain = !response.markup.contains(u'{') &&
                                 response.markup.size() > (fault.isOfChange ? 0 : 20);
            const QString spoilt =
                isPlain && dice.bounded(5) == 0 ? fault.plant(response.markup, dice) : QString();
            if (spoilt.isEmpty()) {
                if (isPlain && !fault.near.isEmpty() && dice.bounded(2) == 0)
                    response.markup += fault.near[dice.bounded(int(fault.near.size()))];
                continue;
            }
            response.markup = spoilt;
            planted += response.id.value();
        }
        QSet<QString> reported;
        for (const Finding &finding : runChecks(document, {})) {
            if (finding.code != QLatin1String(fault.code) || !finding.opinion)
                continue;
            for (const Opinion &opinion : document.opinions) {
                if (opinion.id == *finding.opinion && opinion.response)
                    reported += opinion.response->value();
            }
        }
        found += int((planted & reported).size());
        missed += int((planted - reported).size());
        wrong += int((reported - planted).size());
    }
    std::printf("%-22s found %4d  missed %4d  false %4d\n", fault.code, found, missed, wrong);
}

double secondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

// As the window does: again after each edit, with what the run before left.
void measureEdits(Snapshot document, double all)
{
    constexpr int kEdits = 20;
    CheckMemory memory;
    IndexedPtr state;
    const auto look = [&] {
        state = std::make_shared<const IndexedSnapshot>(std::make_shared<const Snapshot>(document),
                                                        state);
        state->index(); // as every pane of the window asks for
        return secondsOf([&] { runChecks(state, {}, memory); });
    };
    const double first = look();
    const auto each = [&](const char *what, const std::function<void(size_t)> &edit) {
        double longest = 0;
        double sum = 0;
        for (size_t i = 0; i < kEdits; ++i) {
            edit(i * document.opinions.size() / kEdits);
            const double one = look();
            longest = std::max(longest, one);
            sum += one;
        }
        std::printf("       %-22s %.1f ms, %.1f at most: a %.0fth of the whole\n", what,
                    sum / kEdits * 1e3, longest * 1e3, all / std::max(sum / kEdits, 1e-6));
    };
    std::printf("       with a memory: the first run %.3f s, and then\n", first);
    each("words of a summary", [&](size_t at) { document.opinions[at].summary += u'を'; });
    each("words of a response",
         [&](size_t at) { document.responses[at % document.responses.size()].markup += u'を'; });
    each("an opinion moved", [&](size_t at) {
        const Opinion moved = std::as_const(document.opinions)[at];
        std::vector<Opinion> rows(std::as_const(document.opinions).begin(),
                                  std::as_const(document.opinions).end());
        rows.erase(rows.begin() + std::ptrdiff_t(at));
        rows.insert(rows.begin(), moved);
        rows.front().node = rows[1].node;
        document.opinions = std::move(rows);
    });
}

void measureTime(const Snapshot &document)
{
    qsizetype sum = 0;
    const double once = secondsOf([&] {
        for (const Opinion &opinion : document.opinions) {
            for (const QChar c : opinion.summary)
                sum += c.unicode();
        }
        for (const Response &response : document.responses) {
            for (const QChar c : response.markup)
                sum += c.unicode();
        }
    });
    size_t findings = 0;
    const double all = secondsOf([&] { findings = runChecks(document, {}).size(); });
    std::printf(
        "%6zu opinions: %.3f s of the processor, %zu findings; %.0f times one look at every "
        "character (%lld)\n",
        document.opinions.size(), all, findings, all / std::max(once, 1e-6), (long long)(sum % 10));
    measureEdits(document, all);
}

} // namespace

int main()
{
    const Snapshot published = readSeed();
    for (const Fault &fault : faults())
        measure(fault, published);
    for (const int opinions : {1000, 10000})
        measureTime(makeLargeDocument(opinions));
    measureTime(readSeedRepeated(10000));
}
