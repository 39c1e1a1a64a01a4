#include "domain/words/name_cue.h"

#include "domain/words/name_reading.h"
#include "domain/words/width_fold.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

// The line around a stretch, without what is blank beside it.
struct Beside
{
    QStringView before;
    QStringView behind;
    bool isRead; // a reading in brackets stands behind it
};

Beside besideOf(QStringView text, qsizetype start, qsizetype end)
{
    const qsizetype lineStart = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    qsizetype lineEnd = text.indexOf(u'\n', end);
    lineEnd = lineEnd < 0 ? text.size() : lineEnd;
    const qsizetype behind = qMin(endOfReading(text, end), lineEnd);
    return {text.sliced(lineStart, start - lineStart).trimmed(),
            text.sliced(behind, lineEnd - behind).trimmed(), behind > end};
}

template <typename Words>
bool beginsWithOne(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.startsWith(word); });
}

template <typename Words>
bool endsWithOne(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QStringView word) { return text.endsWith(word); });
}

bool isSpokenOf(const Beside &beside)
{
    static constexpr std::array<QStringView, 12> kBehind{u"です", u"でした", u"より", u"と申",
                                                         u"さん", u"様",     u"氏",   u"拝",
                                                         u"記",   u"という", u"くん", u"ちゃん"};
    return beginsWithOne(beside.behind, kBehind) ||
           (beside.before.isEmpty() && beside.behind.isEmpty());
}

// 私、高橋は; 代表：高橋; 以上　高橋; 高橋でございます; 高橋家では; 高橋（たかはし）
bool isSaidOfOneself(const Beside &beside)
{
    static constexpr std::array<QStringView, 20> kBefore{
        u"私",     u"私、",   u"私は、", u"わたし", u"わたくし", u"わたくし、", u"以上",
        u"以上、", u"以上。", u"代表",   u"代表者", u"会長",     u"理事長",     u"担当",
        u"担当者", u"文責",   u"氏名",   u"名前",   u"署名",     u"：",
    };
    static constexpr std::array<QStringView, 7> kBehind{
        u"でございます", u"と名乗", u"家では", u"家の", u"家は", u"家として", u"本人"};
    return beside.isRead || endsWithOne(beside.before, kBefore) || beside.before.endsWith(u':') ||
           beginsWithOne(beside.behind, kBehind);
}

bool isInBrackets(const Beside &beside)
{
    static const QString kOpening = QStringLiteral("（(〔[［【");
    static const QString kClosing = QStringLiteral("）)〕]］】");
    const qsizetype at = beside.before.isEmpty() ? -1 : kOpening.indexOf(beside.before.back());
    return at >= 0 && !beside.behind.isEmpty() && beside.behind.front() == kClosing[at];
}

// 高橋は反対です。 at the beginning of a sentence.
bool isSubject(const Beside &beside)
{
    static const QString kParticles = QStringLiteral("はがも");
    static const QString kEnds = QStringLiteral("。、「『");
    return !beside.behind.isEmpty() && kParticles.contains(beside.behind.front()) &&
           (beside.before.isEmpty() || kEnds.contains(beside.before.back()));
}

// Surnames that are better known as places: 福島では is no one's name.
bool isPlaceToo(QStringView surname)
{
    static const QSet<QString> kPlaces = [] {
        const QString all = QStringLiteral(
            "青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 神奈川 新潟 富山 石川 福井 "
            "山梨 "
            "長野 岐阜 静岡 愛知 三重 滋賀 京都 大阪 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 "
            "徳島 "
            "香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄 札幌 仙台 横浜 川崎 品川 "
            "目黒 "
            "大田 渋谷 中野 杉並 豊島 荒川 板橋 練馬 足立 葛飾 新宿 墨田 江東 立川 三鷹 青梅 府中 "
            "調布 町田 小平 日野 福生 狛江 清瀬 多摩 稲城 羽村 大島 上野 浅草 小松 松本 金沢 高松 "
            "松山 松江 高崎 前橋 水戸 成田 柏 市川 船橋 浦和 大宮 川越 藤沢 平塚 三島 熱海 豊田 "
            "岡崎 堺 吹田 姫路 明石 倉敷 福山");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return kPlaces.contains(surname.toString());
}

} // namespace

bool hasCue(NameCue cue, const QString &text, qsizetype start, qsizetype end)
{
    if (cue == NameCue::None)
        return true;
    const Beside beside = besideOf(text, start, end);
    if (isSpokenOf(beside))
        return true;
    const QChar before = start > 0 ? text[start - 1] : QChar();
    const QChar behind = end < text.size() ? text[end] : QChar();
    const bool isSpoken = cue == NameCue::Spoken;
    if (isSpoken)
        return false;
    if (isSaidOfOneself(beside))
        return true;
    const bool isPartOfWord = isKanji(before) || isKanji(behind);
    if (isPartOfWord || isPlaceToo(QStringView(text).sliced(start, end - start)))
        return false;
    return isInBrackets(beside) || (cue == NameCue::WriterSurname && isSubject(beside));
}

} // namespace gaiyo
