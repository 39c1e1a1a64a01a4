#include "checks/check_context.h"
#include "checks/subjects.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

// No.2, No. ２, №2, ２番の回答, 意見２に記載: what people type where a reference belongs. A number
// alone is not enough: 2番地, 意見2件.
const QRegularExpression &typedNumber()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "(?<![A-Za-zＡ-Ｚａ-ｚ])(?<![A-Za-z] )(?:(?:[NnＮｎ][oOｏＯ][.．]?|№)[ "
        "　]?([0-9０-９]{1,4})(?![0-9０-９])"
        "|(?<![0-9０-９])([0-9０-９]{1,4})番(?=の(?:ご|御)?(?:意見|回答|区の考え方|考え方|とおり|"
        "通り)"
        "|を(?:ご覧|御覧|参照)|(?:に|で)(?:記載|お答え|回答)|と同)"
        "|(?:ご|御)?意見(?:番号)?[ 　]?([0-9０-９]{1,4})(?=の(?:回答|区の考え方|考え方|とおり|通り)"
        "|を(?:ご覧|御覧|参照)|(?:に|で)(?:記載|お答え|回答)|と同))"));
    return kPattern;
}

// What goes on behind a number, or behind a reference, up to where it is said what they are numbers
// of: No.1及び2の回答, No.1～3を参照, （No.1、2）. Not No.1、2つの公園.
const QRegularExpression &nextNumbers()
{
    static const QRegularExpression kPattern(QStringLiteral(
        "(?:[ 　]?(?:及び|および|並びに|と|や|、|，|,|・|～|〜|~)[ "
        "　]?[0-9０-９]{1,4}(?![0-9０-９]))+"
        "(?=の(?:ご|御)?(?:意見|回答|区の考え方|考え方|とおり|通り)|を(?:ご覧|御覧|参照)|参照"
        "|(?:に|で)(?:記載|お答え|回答)|と同|[)）」]"
        "|[ 　]?(?:及び|および|並びに|と|や|、|，|,|・|～|〜|~)[ "
        "　]?(?:[NnＮｎ][oOｏＯ]|№|\\x{FFFC}))"));
    return kPattern;
}

// They stand for what was said before; in the first sentence of a response, nothing was.
constexpr std::array kVagueWords{u"上記", u"前述", u"先述", u"前記", u"前出", u"同上", u"前掲"};

int valueOf(const QString &digits)
{
    return digits.normalized(QString::NormalizationForm_KC).toInt();
}

// None where the printed No. begins anew somewhere: a number then has several meanings.
const Opinion *targetOf(const CheckContext &context, int no)
{
    const bool runsOn = context.settings.numbering == Numbering::Document &&
                        context.settings.order == RowOrder::Plan;
    return runsOn ? context.index.findOpinionByNo(no) : nullptr;
}

struct TypedNumber
{
    qsizetype start;
    qsizetype length;
    int value;

    bool operator==(const TypedNumber &) const = default;
};

void addFollowing(const QString &words, qsizetype at, std::vector<TypedNumber> &numbers)
{
    static const QRegularExpression kNumber(QStringLiteral("[0-9０-９]+"));
    const auto all = nextNumbers().match(words, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
    for (auto it = kNumber.globalMatch(all.captured()); it.hasNext();) {
        const auto match = it.next();
        numbers.push_back({all.capturedStart() + match.capturedStart(), match.capturedLength(),
                           valueOf(match.captured())});
    }
}

// 様式No.2 and 内線No.2 are no opinions, nor is there an opinion No.1-2.
bool isOfSomethingElse(const QString &words, qsizetype start, qsizetype end)
{
    static const QRegularExpression kBefore(
        QStringLiteral("(?:内線|様式|資料|目標|別紙|別表|図表?|写真|議案|書式)[ 　]?$"));
    static const QRegularExpression kBehind(QStringLiteral("[-‐‑−－][0-9０-９]"));
    constexpr qsizetype kWords = 4; // the longest before it, with a blank
    return kBefore.match(words.mid(qMax(0, start - kWords), qMin(start, kWords))).hasMatch() ||
           kBehind
               .match(words, end, QRegularExpression::NormalMatch,
                      QRegularExpression::AnchorAtOffsetMatchOption)
               .hasMatch();
}

std::vector<TypedNumber> typedNumbers(const QString &words)
{
    std::vector<TypedNumber> numbers;
    for (auto it = typedNumber().globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        if (isOfSomethingElse(words, match.capturedStart(), match.capturedEnd()))
            continue;
        numbers.push_back({match.capturedStart(), match.capturedLength(),
                           valueOf(match.captured(1) + match.captured(2) + match.captured(3))});
        addFollowing(words, match.capturedEnd(), numbers);
    }
    for (qsizetype at = words.indexOf(kReferenceMark); at >= 0;
         at = words.indexOf(kReferenceMark, at + 1))
        addFollowing(words, at + 1, numbers);
    std::ranges::sort(numbers, {}, &TypedNumber::start);
    return numbers;
}

void checkNumbers(CheckContext &context, const PrintedText &text)
{
    QStringList found;
    std::vector<TextEdit> fix;
    for (const TypedNumber &number : text.facts.found<std::vector<TypedNumber>>(typedNumbers)) {
        found += text.words.mid(number.start, number.length);
        const Opinion *target = targetOf(context, number.value);
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

struct VagueWord
{
    QString word; // "" for none

    bool operator==(const VagueWord &) const = default;
};

VagueWord vagueWordIn(const QString &words)
{
    qsizetype end = words.indexOf(u'。');
    end = end < 0 ? words.size() : end;
    const QString first = words.left(end).section(u'\n', 0, 0);
    if (first.contains(kReferenceMark))
        return {};
    for (const char16_t *word : kVagueWords) {
        if (first.contains(QStringView(word)))
            return {QString::fromUtf16(word)};
    }
    return {};
}

void checkVague(CheckContext &context, const PrintedText &text)
{
    const QString &word = text.facts.found<VagueWord>(vagueWordIn).word;
    if (!word.isEmpty())
        context.report("vague_reference", Severity::Warning, text,
                       Checks::tr("The response to No.%1 begins with “%2”; readers do not know "
                                  "where to look.")
                           .arg(QString::number(text.no), word));
}

} // namespace

void checkTypedReferences(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Response)
            continue;
        checkNumbers(context, text);
        checkVague(context, text);
    }
}

} // namespace gaiyo
