#include "exchange/rows/column_words.h"

#include "exchange/rows/cell_text.h"

#include <algorithm>

namespace gaiyo {

namespace {

using Side = ColumnMeaning::Side;
constexpr int kBest = ColumnMeaning::kBest;
constexpr int kUsual = ColumnMeaning::kUsual;
constexpr int kFair = ColumnMeaning::kFair;
constexpr int kLast = ColumnMeaning::kLast;

struct Words
{
    ColumnMeaning meaning;
    QString names; // a pattern over the whole name, in half width and without spaces
};

// Parts that the names are made of.
const QString kJoin = QStringLiteral("(?:[・、,/／と]|及び|および|または|又は|並びに|や)");
const QString kWhose = QStringLiteral(
    "(?:(?:区民|市民|町民|村民|県民|都民|府民|道民|国民|住民|皆様|皆さま|皆さん|"
    "パブリックコメント|パブコメ|.{0,8}委員|議員|(?:関係)?団体|(?:関係|周辺)住民|参加者|"
    "(?:意見)?提出者|公述人?)(?:等|の皆様)?(?:から|で|に)?の?)?");
const QString kGiven = QStringLiteral(
    "(?:(?:お寄せ|寄せ)(?:いただいた|頂いた|いただきました|頂きました|られた|くださった)|"
    "いただいた|頂いた|いただきました|(?:ご|御)?提出(?:された|のあった|があった|いただいた|"
    "頂いた)?|出された|あった|受付|主な|おもな|主要な|具体的な)?");
// 素案に対する, ○○計画（案）への.
const QString kAbout = QStringLiteral("(?:.{0,24}(?:に対する|についての|に関する|への))?");
const QString kOpinion = QStringLiteral("(?:(?:ご|御)?意見)");
const QString kBeside = QStringLiteral("(?:(?:ご|御)?(?:意見|質問|提言|提案|要望|指摘|感想|情報))");
const QString kOf = QStringLiteral("(?:等|など)?の?");
const QString kShort = QStringLiteral("(?:概要|要旨|要約|抜粋|要点|趣旨|主旨|骨子|あらまし)");
const QString kWhole = QStringLiteral("(?:原文|全文|本文|詳細)");
const QString kReason = QStringLiteral("(?:等|など)?(?:(?:・|及び|と)(?:その)?理由)?(?:等|など)?");
const QString kWho = QStringLiteral("(?:(?:本|当)?[区市町村県都府道国]|.{0,10}(?:委員会|協議会|"
                                    "審議会|会議|協会|機構|公社|財団|法人|大学|学校|"
                                    "病院|センター)|.{1,10}(?:連合|組合|企業団|局|庁|"
                                    "省|部|課|室|長|機関|市|町|村|区|県)|組合|企業団|広域連合|行政|"
                                    "教委|(?:.{0,8})?事業者|.{1,10}権者)(?:\\(.{1,10}\\))?"
                                    "(?:側|として)?(?:の|からの)");
// 事務局回答, 担当課見解: without の only what cannot be a part of the plan (地区方針).
const QString kOffice = QStringLiteral("(?:.{0,4}(?:事務局|担当課|所管課|主管課|担当部署|所管部署|"
                                       "当局)|[区市町村県都府道])");
const QString kAnswer =
    QStringLiteral("(?:(?:基本的な?|対応の)?考え方?|見解|回答|検討の?結果|説明|(?:今後の)?方針)");
const QString kAnswers =
    kAnswer + QStringLiteral("(?:等|など)?(?:") + kJoin +
    QStringLiteral("(?:今後の)?(?:対応(?:の?方向性?)?|回答|取組|考え方?|見解|方針|対応方針|対応案|"
                   "対応状況|対応結果|"
                   "(?:その)?理由|(?:修正|変更|反映)(?:内容|点|箇所)?|(?:本)?計画(?:案)?への反映))?"
                   "(?:(?:等|など)?の?(?:内容|概要|要旨|要約|案)|等|など)?");
const QString kPlan = QStringLiteral(
    "(?:(?:本|原|素)?案|(?:本|基本)?計画(?:書)?(?:(?:素|原)?案|\\((?:素|"
    "原)?案\\))?|\\((?:素|原)?案\\)|条例(?:案)?|最終案|成案|方針|ビジョン|戦略|指針)");
const QString kRemark = QStringLiteral("(?:[(【\\[].{1,20}[)】\\]]?)?"); // the last may be cut off
const QString kPage = QStringLiteral("(?:該当|対象|関連)?の?(?:ページ|頁|P\\.?)(?:数|番号)?");
// The count stands behind the words, in the same cell.
const QString kCounted = QStringLiteral("\\((?:意見|同趣旨の?|同種の?)?(?:意見の?)?(?:件|人)数\\)");

QString opinions()
{
    // 質問・意見, 意見及び提案: an opinion, among other things.
    return QStringLiteral("(?:") + kBeside + kOf + kJoin + QStringLiteral("){0,2}") + kOpinion +
           QStringLiteral("(?:") + QStringLiteral("(?:等|など)?") + kJoin + kBeside +
           QStringLiteral("){0,2}");
}

// 意見の概要と区の考え方, ご意見・回答.
QString opinionsAndAnswers()
{
    return kWhose + kGiven + opinions() + kOf + QStringLiteral("(?:") + kShort +
           QStringLiteral("|内容)?") + kJoin + QStringLiteral("(?:それに対する|これに対する)?(?:") +
           kWho + QStringLiteral(")?(?:ご|御)?") + kAnswers;
}

std::vector<Words> summaryWords()
{
    const QString head = kAbout + kWhose + kGiven + opinions() + kOf;
    const QString remark = QStringLiteral("(?:\\((?!.*(?:数|者|番号|日)).{1,20}\\))?");
    const QString asked = QStringLiteral("(?:(?:ご|御)?(?:質問|提言|提案|要望|指摘|コメント))");
    const QString letter = QStringLiteral("(?:ご|御)?意見書(?:の(?:ご|御)?意見)?の?");
    return {
        {{SourceField::Summary, kBest}, head + kShort + kReason + remark},
        {{SourceField::Summary, kUsual},
         head + QStringLiteral("(?:") + kShort + QStringLiteral("|内容)") + kCounted},
        {{SourceField::Summary, kLast}, head + kCounted},
        {{SourceField::Summary, kBest},
         head + QStringLiteral("\\(") + kShort + QStringLiteral(".{0,9}\\)")},
        {{SourceField::Summary, kFair}, head + kWhole + remark},
        {{SourceField::Summary, kFair},
         head + QStringLiteral("\\(") + kWhole + QStringLiteral(".{0,9}\\)")},
        {{SourceField::Summary, kUsual},
         kAbout + kWhose + kGiven + opinions() +
             QStringLiteral("(?:(?:等|など)?の?(?:具体的な?)?内容|等|など)?") + kReason + remark},
        {{SourceField::Summary, kUsual},
         kWhose + kGiven + letter + QStringLiteral("(?:") + kShort +
             QStringLiteral("|内容|本文|趣旨)") + kReason + remark},
        {{SourceField::Summary, kFair},
         QStringLiteral("(?:公述|陳述|発言)(?:人?の)?(?:内容|") + kShort + u')' + remark},
        {{SourceField::Summary, kFair}, QStringLiteral("(?:ご|御)?意見[文欄]")},
        {{SourceField::Summary, kLast},
         QStringLiteral("(?:[区市町村県都府道]民|住民|皆様)(?:から)?の声|"
                        "(?:パブリック・?コメント|パブコメ)(?:の?(?:内容|概要|要旨))?")},
        {{SourceField::Summary, kLast},
         kWhose + kGiven + asked + QStringLiteral("(?:等|など)?(?:の?(?:内容|概要|要旨|趣旨))?")},
        {{SourceField::Summary, kLast}, QStringLiteral("内容|概要|要旨|要約|") + kWhole}};
}

std::vector<Words> responseWords()
{
    const QString about =
        QStringLiteral("(?:") + kOpinion + kOf.chopped(2) +
        QStringLiteral("(?:の概要)?(?:に対する|についての|への|に対しての)|.{0,12}に対する|"
                       "(?:ご|御)?(?:質問|コメント|要望|提案|指摘)(?:等|など)?への)?");
    const QString considered = QStringLiteral("(?:提出)?") + kOpinion +
                               QStringLiteral("(?:等)?を(?:考慮|検討|踏まえ)(?:した)?結果") +
                               kReason;
    return {{{SourceField::Response, kBest}, about + kWho + kAnswers + kRemark},
            {{SourceField::Response, kBest},
             about + kOffice + QStringLiteral("(?:考え方?|見解|回答)(?:案|内容)?") + kRemark},
            {{SourceField::Response, kUsual}, considered + kRemark},
            {{SourceField::Response, kUsual},
             about + QStringLiteral("(?:ご|御)?") + kAnswers + kRemark},
            {{SourceField::Response, kUsual},
             QStringLiteral(".{1,20}[区市町村県都府道国]の") + kAnswer},
            {{SourceField::Response, kFair},
             about + kWho + QStringLiteral("対応(?:方針|案|内容|等)?") + kRemark},
            {{SourceField::Response, kFair},
             kOpinion + QStringLiteral("(?:に対する|への|(?:等)?を踏まえた)対応(?:方針|案|内容)?")},
            {{SourceField::Response, kFair},
             QStringLiteral("対応(?:方針)?(?:・|及び|と)考え方|対応の?内容|対応案|対応\\(案\\)")},
            {{SourceField::Response, kFair},
             kOffice + QStringLiteral("対応(?:方針|案|内容|等)?") + kRemark},
            {{SourceField::Response, kLast},
             QStringLiteral(
                 "(?:対応|処理|取扱い?|取り扱い|対処|処置|取り?組み?)の?方針"
                 "(?:等|案|\\(案\\))?|(?:処理|対処|処置|措置)(?:の?(?:内容|結果|概要))?|"
                 "対応方法|検討の?(?:内容|状況)|結果(?:及び|と)(?:その)?理由|今後の(?:方針|対応)|"
                 "備考\\(.{0,4}回答\\)")},
            {{SourceField::Response, kLast, Side::BehindOpinion},
             kWho + QStringLiteral("(?:取り?組み?|取扱い?|取り扱い)(?:内容)?")}};
}

std::vector<Words> categoryWords()
{
    const QString whether = QStringLiteral("等?(?:の?(?:有・?無|要否|可否|状況|区分|内容|結果))?");
    const QString ofOpinions = QStringLiteral("(?:(?:ご|御)?意見(?:等)?(?:の|への|に対する)?)?");
    const QString considering =
        QStringLiteral("(?:(?:ご|御)?意見(?:等)?を(?:踏まえた?|反映した|受けた|受けての))?");
    return {{{SourceField::Category, kBest},
             ofOpinions + QStringLiteral("(?:") + kWho + QStringLiteral(")?") +
                 QStringLiteral(
                     "(?:対応|反映|取扱い?|取り扱い|採否|採用|検討結果|処理|回答|考え方)の?区分")},
            {{SourceField::Category, kUsual},
             QStringLiteral("対応状況|対応|区分|対応の?(?:分類|記号)|対応結果")},
            {{SourceField::Category, kUsual},
             QStringLiteral("(?:(?:ご|御)?意見の?|") + kPlan +
                 QStringLiteral("(?:等)?(?:への)?)?反映(?:(?:・|及び|、)修正)?") + whether},
            {{SourceField::Category, kFair},
             considering + QStringLiteral("(?:") + kPlan + QStringLiteral("等?の?)?(?:修正|変更)") +
                 whether},
            {{SourceField::Category, kFair},
             QStringLiteral("(?:(?:ご|御)?意見(?:等)?の)?(?:取扱い?|取り扱い|採否|採用|採択)(?:の?("
                            "?:状況|有無|可否|結果))?|記号")},
            {{SourceField::Category, kFair},
             QStringLiteral("(?:[区市町村県都府道国]の)?対応の?(?:区分|分類|種別)")},
            {{SourceField::Category, kLast},
             QStringLiteral("(?:対応|処理|取扱い?|取り扱い|対処)の?方針|(?:処理|対処)結果")},
            {{SourceField::Category, kLast, Side::BehindOpinion},
             QStringLiteral("分類|種別|結果|判定|評価|整理区分|(?:ご|御)?意見の?区分")}};
}

std::vector<Words> placeWords()
{
    const QString place = QStringLiteral("(?:箇所|個所|か所|カ所|ヶ所|項目|部分|章|条項|条文)");
    return {{{SourceField::Path1}, QStringLiteral("章|目標|基本目標|政策|大項目|大分類|大区分|編")},
            {{SourceField::Path2}, QStringLiteral("柱|節|基本方針|基本施策|中項目|中分類|中区分")},
            {{SourceField::Path3}, QStringLiteral("施策|項|施策名|小項目|小分類|小区分")},
            {{SourceField::Path4}, QStringLiteral("取組項目|項目|該当箇所|論点|条項|条文|条")},
            {{SourceField::Path4},
             QStringLiteral("(?:(?:ご|御)?意見の?|") + kPlan +
                 QStringLiteral("の?)?(?:該当|対象|関連|関係|記載|掲載|指摘)(?:する)?の?") + place +
                 QStringLiteral("(?:等|など|名)?") + kRemark},
            {{SourceField::Path4},
             QStringLiteral("(?:ご|御)?意見(?:の(?:あった)?)?") + place +
                 QStringLiteral("|項目名|章[・、/]節(?:[・、/]項)?")},
            {{SourceField::Path4}, kPlan + QStringLiteral("の") + place},
            {{SourceField::Path4},
             kPage + kJoin + QStringLiteral("(?:該当|対象|関連)?の?") + place +
                 QStringLiteral("|(?:該当|対象|関連)?の?") + place + kJoin + kPage},
            {{SourceField::Path4, kLast}, QStringLiteral("テーマ名?")},
            {{SourceField::Path4, kLast, Side::BeforeOpinion},
             QStringLiteral("分類|分野|見出し|(?:意見の)?対象|章立て|箇所|個所|か所|(?:ご|御)?意見("
                            "?:の)?(?:分類|区分)|(?:ご|御)?意見(?:の)?項目名?")}};
}

std::vector<Words> otherWords()
{
    return {
        {{SourceField::No, kUsual},
         QStringLiteral("No\\.?|(?:整理|意見|通し)?番号|項番|通番|連番|#")},
        {{SourceField::No, kFair},
         QStringLiteral("(?:整理|意見|通し|連続|管理)(?:No\\.?|番号)|番")},
        {{SourceField::No, kLast},
         QStringLiteral("(?:受付|受理|質問|回答|提出|連)(?:No\\.?|番号)")},
        {{SourceField::Count}, QStringLiteral("(?:件数|人数)(?:\\(.{1,4}\\))?")},
        {{SourceField::Count, kFair},
         QStringLiteral("(?:(?:同|類似)(?:趣旨|様|種|旨)?の?)?(?:ご|御)?意見(?:の)?(?:件)?数|通数|"
                        "(?:意見)?提出者数|重複(?:件)?数")},
        {{SourceField::DraftNumber}, QStringLiteral("素案番号")},
        {{SourceField::SharedWith}, QStringLiteral("回答共有")},
        {{SourceField::Id}, QStringLiteral("gaiyo_id(?:@.*)?")},
        {{SourceField::Free1}, QStringLiteral("free1")},
        {{SourceField::Free2}, QStringLiteral("free2")},
        {{SourceField::Free3}, QStringLiteral("free3")},
        // Alone it is the number that is printed: see above.
        {{SourceField::Ref, kFair}, QStringLiteral("整理番号")},
        // What the booklet has no column for, kept where it is not lost.
        {{SourceField::Note, kLast},
         QStringLiteral("(?:") + kPlan +
             QStringLiteral("の?)?(?:該当|関連|掲載)?の?(?:ページ|頁|P\\.?)(?:数|番号)?")}};
}

struct Pattern
{
    ColumnMeaning meaning;
    QRegularExpression names;
};

std::vector<Pattern> compile()
{
    std::vector<Pattern> patterns;
    for (const auto &words :
         {otherWords(), placeWords(), summaryWords(), responseWords(), categoryWords()}) {
        for (const Words &row : words)
            patterns.push_back(
                {row.meaning, QRegularExpression(QRegularExpression::anchoredPattern(row.names),
                                                 QRegularExpression::CaseInsensitiveOption)});
    }
    return patterns;
}

// Without the brackets, marks and notes that print sets around a name: 【意見】, 意見※1.
QString bareName(const QString &header)
{
    static const QRegularExpression kAround(QStringLiteral(
        "^[\\[【〔<〈《■●○◆◎☆★]+|[\\]】〕>〉》]+$|(?:※|\\*|注)[0-9]*$|\\(注[0-9]*\\)$"));
    return foldName(header).remove(kAround);
}

} // namespace

std::vector<ColumnMeaning> meaningsOfColumn(const QString &header)
{
    constexpr qsizetype kLongest = 60;
    static const std::vector<Pattern> kPatterns = compile();
    std::vector<ColumnMeaning> meanings;
    const QString name = bareName(header);
    if (name.isEmpty() || name.size() > kLongest)
        return meanings;
    for (const Pattern &pattern : kPatterns) {
        if (pattern.names.match(name).hasMatch())
            meanings.push_back(pattern.meaning);
    }
    std::stable_sort(meanings.begin(), meanings.end(),
                     [](const auto &a, const auto &b) { return a.strength > b.strength; });
    return meanings;
}

bool namesOpinionAndResponse(const QString &header)
{
    static const QRegularExpression kBoth(
        QRegularExpression::anchoredPattern(opinionsAndAnswers()));
    return kBoth.match(bareName(header)).hasMatch();
}

bool saysCountsBehind(const QString &header)
{
    static const QRegularExpression kName(QStringLiteral(".") + kCounted + u'$');
    return kName.match(bareName(header)).hasMatch();
}

bool namesNoHeading(const QString &header)
{
    static const QRegularExpression kBeside(QRegularExpression::anchoredPattern(QStringLiteral(
        "(?:担当|所管|主管|回答|関係|対応)の?(?:部署|部局|部課|部|局|課|室|係|所属|組織|者)名?|"
        "会場名?|略[記号称]|(?:開催|提出|受付|受理|受領)(?:方法|日|形態|手段)|"
        "年齢|年代|性別|職業|属性|住所|居住地|お?住まい|(?:ご|御|お)?(?:氏名|名前)|"
        "(?:意見)?提出者(?:の?(?:区分|属性|種別))?|備考")));
    return kBeside.match(bareName(header)).hasMatch();
}

const QRegularExpression &institutionPattern()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "([区市町村県都府道国])(?:側|として)?の(?:考え|見解|回答|検討結果|説明|方針|対応)"));
    return kPattern;
}

} // namespace gaiyo
