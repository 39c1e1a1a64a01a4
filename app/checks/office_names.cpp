#include "checks/office_names.h"

#include "checks/check_context.h"
#include "checks/quoted_words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

constexpr int kLastOfOwn = 2;      // the groups of 本市 and 市としては
constexpr int kFirstOfPassing = 3; // those of 市は、 and 市では
constexpr int kLastOfPassing = 4;

// The sentence around a place.
QStringView sentenceAt(const QString &words, qsizetype at)
{
    const qsizetype from = at > 0 ? words.lastIndexOf(u'。', at - 1) + 1 : 0;
    const qsizetype end = words.indexOf(u'。', at);
    return QStringView(words).mid(from, (end < 0 ? words.size() : end) - from);
}

// 町では高齢化が進んでいるとの声も: somebody else says it.
bool isSaidByOthers(QStringView sentence)
{
    static const QRegularExpression kSaid(
        QStringLiteral("(?:との|という|といった)(?:ご|御)?(?:声|意見|指摘|要望|感想|不安|回答)"));
    return kSaid.match(sentence.toString()).hasMatch();
}

// 川場村との交流, 一部の市では: one that was named before; 村 and 市 behind it mean that one. Not
// 都市, 地区, 区市町村.
bool isNamedBefore(const QString &words, qsizetype at, QChar office)
{
    for (qsizetype i = words.indexOf(office, 1); i >= 0 && i < at;
         i = words.indexOf(office, i + 1)) {
        static constexpr QStringView kNoName = u"都地学街区市町";
        const QChar before = words[i - 1];
        const QChar behind = words[i + 1]; // `at` is behind it
        const bool isNamed =
            before == u'の' || (before >= QChar(0x3400) && before <= QChar(0x9FFF));
        if (isNamed && !kNoName.contains(before) && behind != u'民' && behind != u'町' &&
            behind != u'村')
            return true;
    }
    return false;
}

// What stands behind a name where that office speaks: 杉並区としては, 横浜市の考え方,
// 杉並区基本計画に 基づき. Of 町 and 村, which are parts of a 区 as well, and of 県 no plans.
const QRegularExpression &spokenBehind()
{
    static const QRegularExpression kPattern(
        QStringLiteral("[区市町村県都府道](?:としては|としまして|といたしまして|の考え方)"
                       "|[区市](?![のもり街場立道内外域画間分別割役町])"
                       "[\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}・のもりどみまちづくこ]{0,20}?"
                       "(?:計画|条例|手続|要綱|要領|方針|ビジョン|構想|戦略|指針|規則|プラン)"
                       "(?:に基づ|に則|にのっと|に沿|に従|により|に定め)"));
    return kPattern;
}

bool isNameUnit(QChar c)
{
    return (c >= QChar(0x3400) && c <= QChar(0x9FFF)) || c == u'々' || c == u'ヶ' || c == u'ケ';
}

// Where the name begins whose last character is 区 or 市; there, where it has no other.
qsizetype beginOfName(const QString &words, qsizetype office)
{
    static constexpr QStringView kInKana[] = {u"さいたま", u"つくば", u"いわき",    u"みどり",
                                              u"さくら",   u"うるま", u"ひたちなか"};
    for (const QStringView name : kInKana) {
        if (QStringView(words).left(office).endsWith(name))
            return office - name.size();
    }
    constexpr qsizetype kMostOfName = 8;
    qsizetype begin = office;
    while (begin > 0 && office - begin < kMostOfName && isNameUnit(words[begin - 1]))
        --begin;
    return begin;
}

// 地区, 都市, 各区, 近隣市: no name of one.
bool isNoName(const QString &name)
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?:(?:^|[^東西])(?<!京)都市|[地学街校特保護海漁工猟管鉱]区|特別区|行政区|"
                       "選挙区|区市|市区|[区市]町|町村|市場"
                       "|[各他両同全諸某貴当本隣新旧]の?[区市町村県]|(?:近隣|隣接|周辺|関係|当該|"
                       "近接|構成|先進|政令|"
                       "中核|指定|友好|姉妹|連携|参加|開催)の?[区市町村県])$"));
    return kPattern.match(name).hasMatch();
}

// What is said of another one: 杉並区の考え方も参考に, 横浜市としては…と聞いています.
bool isOfOthers(QStringView sentence)
{
    static const QRegularExpression kPattern(QStringLiteral(
        "参考|聞い|聞き|伺|うかが|とのこと|連携|協議|比較|事例|先進|例え|近隣|隣接|他の?"
        "(?:自治体|市|区)|各(?:自治体|市|区)|により?ますと|によれば|発表|公表され"));
    return kPattern.match(sentence.toString()).hasMatch() || isSaidByOthers(sentence);
}

bool isPrefecture(QChar office)
{
    return QStringView(u"県都府道").contains(office);
}

// 政令指定都市, which have 区 of their own.
bool hasWards(const QString &institution)
{
    static const QRegularExpression kCities(QStringLiteral(
        "(?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|"
        "神戸|岡山|広島|北九州|福岡|熊本)市"));
    return kCities.match(institution).hasMatch();
}

bool isOffice(QChar c)
{
    switch (c.unicode()) {
    case u'区':
    case u'市':
    case u'町':
    case u'村':
    case u'県':
    case u'都':
    case u'府':
    case u'道':
        return true;
    default:
        return false;
    }
}

void addNamed(const QString &words, std::vector<OfficeName> &names)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        if (!isOffice(words[at]))
            continue;
        const qsizetype begin = beginOfName(words, at);
        if (begin == at)
            continue;
        const auto match = spokenBehind().match(words, at, QRegularExpression::NormalMatch,
                                                QRegularExpression::AnchorAtOffsetMatchOption);
        const QString name = words.mid(begin, at + 1 - begin);
        if (!match.hasMatch() || isNoName(name))
            continue;
        if (!isOfOthers(sentenceAt(words, begin)))
            names.push_back(
                {words.mid(begin, match.capturedEnd() - begin), words[at], false, name, begin});
        at = match.capturedEnd() - 1;
    }
}

} // namespace

std::vector<OfficeName> officeNames(const QString &words)
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?<![\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FC}])"
                       "(?:[本当]([区市村県])(?![\\x{3400}-\\x{9FFF}内])"
                       "|当町(?=では|は|の|が|に|と|を)|本町(?=として|の考え方)"
                       "|([区市町村県])(?:として|の考え方|役所|役場|議会(?!だより)|長は)"
                       "|(?:^|(?<=[。\\n]))([区市町村県])は、"
                       "|(?:^|(?<=[。、，\\n「（(」]))(?<![区市町村都県国][、，])([区市町村県])では"
                       "|([区市町村県])民の(?:皆様|皆さま|皆さん|みなさま|みなさん))"));
    std::vector<OfficeName> names;
    for (auto it = kPattern.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const int group = match.lastCapturedIndex(); // none of 当町
        const QChar office = group > 0 ? match.captured(group)[0] : QChar(u'町');
        const bool isPassing = group >= kFirstOfPassing && group <= kLastOfPassing;
        if (isPassing && (isNamedBefore(words, match.capturedStart(group), office) ||
                          isSaidByOthers(sentenceAt(words, match.capturedStart()))))
            continue;
        names.push_back({match.captured(), office, group > kLastOfOwn, {}, match.capturedStart()});
    }
    addNamed(words, names);
    if (names.empty())
        return names;
    std::ranges::stable_sort(names, {}, &OfficeName::at);
    QuotedWords quoted(words); // 「市民の皆様」: what others say, or a name
    std::erase_if(names, [&](const OfficeName &name) { return quoted.has(name.at); });
    return names;
}

OwnOffice::OwnOffice(const QString &institution, const QString &front)
    : m_known(institution + u'\n' + front)
{
    // Those that would be taken for shorter ones stand first.
    static const QRegularExpression kName(QStringLiteral(
        "^(?:東京都(?=.)|北海道(?=.)|(?:京都|大阪)府(?=.)|[^市区町村]{2,3}県(?=.))?"
        "(?:[^市区町村]{1,4}郡|[^市区町村]{1,4}市(?=[^市区町村]{1,3}区$))?"
        "((?:東村山|武蔵村山|羽村|大村|田村|十日町|大町|四日市|廿日市|野々市|市川|市原|町田|村上)市"
        "|(?:玉村|余市|上市|下市|市川三郷|村田)町"
        "|[市区町村県都](?=$|役所|役場|庁|長)|[^市区町村].{0,5}?[区市町村]|.{2,3}[県都府道])"));
    const auto match = kName.match(institution);
    if (!match.hasMatch())
        return;
    m_kind = match.captured(1).back();
    m_name = match.capturedLength(1) > 1 ? match.captured(1) : QString();
}

// What a 市 says of its 県 is not left from another document, nor is what a 県 says of 市町村; 本県
// and 県としては are.
bool OwnOffice::isOther(const OfficeName &name) const
{
    if (!name.name.isEmpty())
        return isOtherName(name);
    if (name.office == m_kind)
        return false;
    const bool isAround = isPrefecture(name.office) != isPrefecture(m_kind);
    return !name.isOfOthersToo || !isAround || m_kind == u'区';
}

bool OwnOffice::isOtherName(const OfficeName &name) const
{
    if (isPrefecture(name.office) != isPrefecture(m_kind) || m_known.contains(name.name) ||
        (!m_name.isEmpty() && name.name.endsWith(m_name)))
        return false;
    if (name.office == u'区' && (hasWards(m_known) || (m_kind == u'市' && m_name.isEmpty())))
        return false;
    // Of the same kind only where it is known who speaks.
    if (name.office != m_kind || !m_name.isEmpty())
        return true;
    static const QRegularExpression kNamed(
        QStringLiteral("([\\x{3400}-\\x{9FFF}]{1,4}[区市町村県])"));
    for (auto it = kNamed.globalMatch(m_known); it.hasNext();) {
        const QString own = it.next().captured();
        if (own.back() == m_kind && !isNoName(own))
            return !name.name.endsWith(own);
    }
    return false;
}

std::vector<OwnOffice::Place> OwnOffice::othersIn(const QString &heading, bool isAnswer) const
{
    static const QRegularExpression kOffice(
        QStringLiteral("[区市町村県都府](?=(?:として)?の(?:考え方?|見解|回答|対応|方針|説明)|民(?:"
                       "の(?:意見|声|皆)|意見))"));
    std::vector<Place> places;
    for (auto it = kOffice.globalMatch(heading); it.hasNext();) {
        const qsizetype at = it.next().capturedStart();
        qsizetype begin = beginOfName(heading, at);
        if (begin == at - 1 && QStringView(u"本当").contains(heading[begin]))
            begin = at; // 本市の考え方
        const QString name = begin < at ? heading.mid(begin, at + 1 - begin) : QString();
        if (isNoName(name))
            continue;
        const bool isStrictlyOther = isAnswer && name.isEmpty() && heading[at] != m_kind;
        if (isStrictlyOther || isOther({heading.mid(begin), heading[at], true, name, begin}))
            places.push_back({begin, at + 1 - begin});
    }
    return places;
}

QJsonValue OwnOffice::inSetting(const QJsonValue &value, bool isAnswer) const
{
    if (value.isString()) {
        QString words = value.toString();
        const auto places = othersIn(words, isAnswer);
        for (auto place = places.rbegin(); place != places.rend(); ++place)
            words.replace(place->start, place->length, m_kind);
        return words;
    }
    if (value.isArray()) {
        QJsonArray all;
        for (const auto &each : value.toArray())
            all.append(inSetting(each));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject all = value.toObject();
    const bool isColumnOfAnswers = all[u"field"] == QStringLiteral("response");
    for (auto each = all.begin(); each != all.end(); ++each)
        each.value() = inSetting(each.value(), isColumnOfAnswers);
    return all;
}

OwnOffice ownOfficeOf(const Consultation &consultation, const Settings &settings)
{
    const QStringList front{consultation.title, consultation.subtitle};
    return {consultation.institution, (front + notesOf(settings)).join(u'\n')};
}

QStringList officeSettings()
{
    return {QStringLiteral("columns"),      QStringLiteral("period_label"),
            QStringLiteral("count_label"),  QStringLiteral("legend_title"),
            QStringLiteral("legend_notes"), QStringLiteral("front_notes"),
            QStringLiteral("front_blocks"), QStringLiteral("back_blocks"),
            QStringLiteral("free_fields"),  QStringLiteral("short_title")};
}

} // namespace gaiyo
