#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/numbering.h"

#include <QRegularExpression>

#include <algorithm>

namespace gaiyo {

namespace {

// What follows the number of an opinion where it is one: 2番の回答, No.2への回答, 意見2に記載. A
// number alone is not enough: 2番地, 意見2件.
QString saidOfOpinions()
{
    return QStringLiteral(
        "(?:[ "
        "　]?(?:の|への|に対する)(?:ご|御)?(?:意見|回答|お答え|答え|[区市町村県都]の(?:考え方|回答|"
        "見解)|考え方|見解|とおり|通り|欄|対応|説明|記載)"
        "|[ 　]?を(?:ご覧|御覧|ご参照|御参照|参照)|[ 　]?参照|に同じ"
        "|(?:に|で)(?:記載|お答え|回答|お示し|示し|述べ|掲げ)|と(?:同|重複))");
}

// A number in either width, or circled.
QString typedDigits()
{
    return QStringLiteral("[0-9０-９]{1,4}(?![0-9０-９])|[\\x{2460}-\\x{2473}\\x{3251}-\\x{325F}"
                          "\\x{32B1}-\\x{32BF}]");
}

// Between numbers of one list.
QString betweenNumbers()
{
    return QStringLiteral("[ 　]?(?:及び|および|並びに|と|や|、|，|,|・|～|〜|~)[ 　]?");
}

// No.2, No. ２, №2, No.②, ２番の回答, 整理番号2への回答, 意見２に記載, 【2】を参照: what people
// type where a reference belongs. Not No.1の農業都市, No.2事業.
const QRegularExpression &typedNumber()
{
    static const QRegularExpression kPattern(
        QStringLiteral(
            "(?<![A-Za-zＡ-Ｚａ-ｚ])(?<![A-Za-z] )(?:[NnＮｎ][oOｏＯ][.．]?|№[.．]?)[ 　]?(%1)"
            "(?=%2|(?!の|[\\x{3400}-\\x{9FFF}\\x{30A1}-\\x{30FA}])|及び|並びに|のほか|の[0-9０-９])"
            "|(?:ナンバー|[#＃])[ 　]?(%1)(?=%2)"
            "|(?<![0-9０-９])(?:第[ 　]?)?([0-9０-９]{1,4})番目?(?=%2)"
            "|(?:(?:ご|御)?意見(?:番号)?|整理番号|通し番号|項番|(?<![\\x{3400}-\\x{9FFF}])番号)"
            "[ 　]?(?:[NnＮｎ][oOｏＯ][.．]?|№)?[ 　]?(%1)(?=(?:%3(?:%1))*%2)"
            "|【[ 　]?(%1)[ 　]?】(?=%2)"
            "|(?:^|(?<=[。、\\n（(]))(%1)(?=の(?:ご|御)?(?:意見|回答|お答え|[区市町村県都]の考え方)"
            "(?:のとおり|の通り|を(?:ご覧|御覧|ご参照|参照)|と同))")
            .arg(typedDigits(), saidOfOpinions(), betweenNumbers()));
    return kPattern;
}

// What goes on behind a number, or behind a reference, up to where it is said what they are numbers
// of: No.1及び2の回答, No.1～3を参照, （No.1、2）. Not No.1、2つの公園.
const QRegularExpression &nextNumbers()
{
    static const QRegularExpression kPattern(
        QStringLiteral("(?:%3(?:%1))+(?=%2|[)）」]|%3(?:[NnＮｎ][oOｏＯ]|№|\\x{FFFC}))")
            .arg(typedDigits(), saidOfOpinions(), betweenNumbers()));
    return kPattern;
}

int valueOf(const QString &digits)
{
    if (digits.size() == 1) {
        if (const auto circled = findCircledValue(digits[0]))
            return *circled;
    }
    return digits.normalized(QString::NormalizationForm_KC).toInt();
}

struct TypedNumber
{
    qsizetype start;
    qsizetype length;
    int value;
    bool isRef; // 整理番号2: what an opinion is known by, not its No.

    bool operator==(const TypedNumber &) const = default;
};

void addFollowing(const QString &words, qsizetype at, std::vector<TypedNumber> &numbers)
{
    static const QRegularExpression kNumber(typedDigits());
    const auto all = nextNumbers().match(words, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
    for (auto it = kNumber.globalMatch(all.captured()); it.hasNext();) {
        const auto match = it.next();
        numbers.push_back({all.capturedStart() + match.capturedStart(), match.capturedLength(),
                           valueOf(match.captured()), false});
    }
}

// Whether a pattern matches what ends in front of a place.
bool endsBefore(const QRegularExpression &pattern, const QString &words, qsizetype at)
{
    constexpr qsizetype kWords = 10; // the longest before it, with a blank
    return pattern.match(words.mid(qMax<qsizetype>(0, at - kWords), qMin(at, kWords))).hasMatch();
}

bool standsAt(const QRegularExpression &pattern, const QString &words, qsizetype at)
{
    return pattern
        .match(words, at, QRegularExpression::NormalMatch,
               QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

// アンケートでは1番の回答が最も多い: a number of what people could choose, unless readers are sent
// to it.
bool isOfSurvey(const QString &words, qsizetype start, qsizetype end)
{
    static const QRegularExpression kSurvey(
        QStringLiteral("アンケート|調査|設問|選択肢|投票|問[ 　]?[0-9０-９]"));
    static const QRegularExpression kSent(
        QStringLiteral("[^。]{0,10}(?:を(?:ご覧|御覧|ご参照|参照)|のとおり|の通り|と同)"));
    const qsizetype from = start > 0 ? words.lastIndexOf(u'。', start - 1) + 1 : 0;
    return kSurvey.match(words.mid(from, start - from)).hasMatch() && !standsAt(kSent, words, end);
}

// 1番の回答が多い: it is counted, not referred to.
bool isCounted(const QString &words, qsizetype end)
{
    static const QRegularExpression kCounted(
        QStringLiteral("の(?:ご|御)?(?:回答|意見|お?答え)(?:者|数|率|の割合|の数)?[がは](?:[^。、]{"
                       "0,8}(?:多|少な|少数|増え|減|"
                       "半数|過半|大半|上位|目立|占め|割|[%％]|[0-9０-９]+[件人名]))"));
    return standsAt(kCounted, words, end);
}

// 様式No.2, 内線No.2 and 人気No.1 are no opinions, nor is there an opinion No.1-2.
bool isOfSomethingElse(const QString &words, qsizetype start, qsizetype end)
{
    static const QRegularExpression kBefore(QStringLiteral(
        "(?:内線|電話|様式|資料|目標|別紙|別表|図表?|写真|議案|書式|ランキング|順位|番組|人気|"
        "満足度|"
        "支持率|売上げ?|シェア|認知度|日本一?|全国|世界|国内|都内|県内|区内|市内|町内|地域|業界|"
        "[区市町県都国]|施策|事業|路線|系統|バス|口座|会員|型式|製造|ロット|文献|参考)の?[ 　]?$"));
    static const QRegularExpression kBehind(QStringLiteral("[-‐‑−－][0-9０-９]"));
    return endsBefore(kBefore, words, start) || standsAt(kBehind, words, end);
}

std::vector<TypedNumber> typedNumbers(const QString &words)
{
    constexpr int kOfSurveys = 3; // the group of 2番
    std::vector<TypedNumber> numbers;
    for (auto it = typedNumber().globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        const qsizetype start = match.capturedStart();
        if (isOfSomethingElse(words, start, match.capturedEnd()) ||
            (match.lastCapturedIndex() == kOfSurveys &&
             (isOfSurvey(words, start, match.capturedEnd()) ||
              isCounted(words, match.capturedEnd()))))
            continue;
        numbers.push_back({start, match.capturedLength(),
                           valueOf(match.captured(match.lastCapturedIndex())),
                           match.captured().startsWith(u"整理番号")});
        addFollowing(words, match.capturedEnd(), numbers);
    }
    for (qsizetype at = words.indexOf(kReferenceMark); at >= 0;
         at = words.indexOf(kReferenceMark, at + 1))
        addFollowing(words, at + 1, numbers);
    std::ranges::sort(numbers, {}, &TypedNumber::start);
    return numbers;
}

// None where the printed No. begins anew somewhere: a number then has several meanings.
const Opinion *targetOf(const CheckContext &context, const TypedNumber &number)
{
    if (number.isRef) {
        const auto &opinions = context.snapshot.opinions;
        const auto found = std::find_if(opinions.begin(), opinions.end(), [&](const Opinion &each) {
            return !each.ref.isEmpty() && valueOf(each.ref) == number.value;
        });
        return found == opinions.end() ? nullptr : &*found;
    }
    const bool runsOn = context.settings.numbering == Numbering::Document &&
                        context.settings.order == RowOrder::Plan;
    return runsOn ? context.index.findOpinionByNo(number.value) : nullptr;
}

void checkNumbers(CheckContext &context, const PrintedText &text)
{
    QStringList found;
    std::vector<TextEdit> fix;
    for (const TypedNumber &number : text.facts.found<std::vector<TypedNumber>>(typedNumbers)) {
        found += text.words.mid(number.start, number.length);
        const Opinion *target = targetOf(context, number);
        if (target && target->response != text.opinion->response)
            fix.push_back(text.editToReference(number.start, number.length, target->id));
    }
    if (found.isEmpty())
        return;
    found.removeDuplicates();
    context.report("typed_reference", Severity::Warning, text,
                   Checks::tr("The response to No.%1 has “%2”, typed: it does not move with the "
                              "numbers.")
                       .arg(QString::number(text.no), found.join(u'、')));
    context.addFix(std::move(fix));
}

} // namespace

void checkTypedReferences(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            checkNumbers(context, text);
    }
}

} // namespace gaiyo
