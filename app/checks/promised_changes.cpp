#include "checks/promised_changes.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

// Group 1: what is done to words and to nothing else, so that what is changed need not be said.
// Group 2: what is done to the plan only where that is said. Not 修正しています, which is said of
// what is there, nor 修正を検討します.
const QRegularExpression &promises()
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?:(修正|追記|加筆|訂正|修文|補記|明記|書き加え|書き足し|改め)"
                       "|(反映|追加|加え|削除|変更|記載|掲載|盛り込み|盛込み|差し替え|差替え|"
                       "書き換え|書換え|置き換え|見直し|"
                       "整理|統一|補足|記述|入れ替え|改定|改訂))"
                       "(?:をし|し|をいたし|いたし|致し|を行い|(?:する|る)こと(?:とし|といたし)|"
                       "させ(?:ていただき|て頂き)?|"
                       "して(?:まいり|参り|いき)|(?:する|る)予定で)?(?:ます|ました)"));
    return kPattern;
}

// The plan and what it is made of.
const QRegularExpression &wordsOfPlan()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "(計画|素案|原案|本案|骨子案|(?<![\\x{3400}-\\x{9FFF}])案(?=[にをの])|ビジョン|プラン(?!"
        "ター|ト)"
        "|本(?:方針|指針|戦略|構想)|取組項目)"
        "|(本文|記述|記載|文言|表現|文章|語句|字句|用語|表記|説明|注釈|脚注|誤字|脱字|誤植|目次|"
        "凡例|見出し|"
        "図表|図版|(?<![\\x{3400}-\\x{9FFF}])[図表](?=[0-9０-９をにのも])|グラフ|コラム|ページ|頁|"
        "(?<![\\x{3400}-\\x{9FFF}])(?:箇所|該当箇所|指標)|第[0-9０-９一二三四五六七八九十]+[章節]|"
        "」[をにへも])"));
    return kPattern;
}

// What is no plan: other documents and what is done. Group 1 stops every promise, group 2 only
// those of what is done to other things, too.
const QRegularExpression &wordsOfOthers()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "((?:次期|次回の?|次の|他の|別の|実施|個別|都市|年度|関連|上位|国の|都の|県の)計画|次期|"
        "計画(?:的|の(?:推進|実施|進行|見直し|改定|改訂|策定後|運用)|策定後|改定|改訂|期間)|"
        "ホームページ|ウェブサイト|サイト|条例|規則|要綱|要領|協定|契約|法律|看板|標識|掲示|案内板|"
        "表示板|チラシ|"
        "ちらし|ポスター|パンフレット|リーフレット|冊子|マニュアル|手引き?|ガイドライン|様式|"
        "申請書|台帳|名簿|"
        "広報|SNS|システム|データベース|意識|認識|運用|やり方|方法|仕組み|制度|体制|態度|日程|料金|"
        "路線|ダイヤ)"
        "|(今後の|取組(?!項目)|取り組み|事業|施策|検討|運営|推進|実施|業務|予算|協議|参考|議論|"
        "活動|整備|設計|工事|"
        "審議|政策|サービス|対応|研修|点検|まちづくり)"));
    return kPattern;
}

// 必要に応じて修正します, 改定する際に追記します: perhaps, or another time.
const QRegularExpression &conditions()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "必要に応じ|必要があれば|必要がある場合|適宜|随時|順次|状況に応じ|(?:改定|改訂|見直し|更新)"
        "(?:する|の|を行う)?(?:際|時|場合|とき)|場合(?:に|は|、)|機会に|将来|"
        "中長期"));
    return kPattern;
}

qsizetype lastEnd(const QRegularExpression &pattern, const QString &words, int group = 0)
{
    qsizetype end = -1;
    for (auto it = pattern.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        if (group == 0 || match.capturedStart(group) >= 0)
            end = match.capturedEnd();
    }
    return end;
}

// `before`: the sentence up to what is done. What is said last of what is changed counts; words of
// a notice are no words of the plan.
bool isOfPlan(const QString &before, bool isOfWords)
{
    if (conditions().match(before).hasMatch())
        return false;
    const qsizetype plan = lastEnd(wordsOfPlan(), before, 1);
    const qsizetype words = lastEnd(wordsOfPlan(), before, 2);
    const qsizetype document = lastEnd(wordsOfOthers(), before, 1);
    const qsizetype doing = lastEnd(wordsOfOthers(), before, 2);
    if (document >= 0 && document >= plan)
        return false;
    if (isOfWords)
        return true;
    return words > std::max(doing, plan) || plan > doing || (words >= 0 && words > doing);
}

} // namespace

QString promiseOfChange(const QString &words)
{
    for (auto it = promises().globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const qsizetype start = match.capturedStart();
        const qsizetype from = std::max(start > 0 ? words.lastIndexOf(u'。', start - 1) : -1,
                                        start > 0 ? words.lastIndexOf(u'\n', start - 1) : -1) +
                               1;
        if (isOfPlan(words.mid(from, start - from), match.capturedStart(1) >= 0))
            return match.captured();
    }
    return {};
}

} // namespace gaiyo
