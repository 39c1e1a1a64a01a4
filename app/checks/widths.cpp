#include "checks/check_context.h"
#include "checks/list_marks.h"
#include "checks/quoted_words.h"
#include "checks/subjects.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace gaiyo {

namespace {

constexpr int kWidthStep = 0xFEE0; // from half-width ASCII to its full-width form

// Half width: 0, full width: 1; none for what is no digit.
std::optional<int> digitWidth(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return 0;
    return c >= QChar(0xFF10) && c <= QChar(0xFF19) ? std::optional(1) : std::nullopt;
}

std::optional<int> bracketWidth(QChar c)
{
    if (c == u'(' || c == u')')
        return 0;
    return c == u'（' || c == u'）' ? std::optional(1) : std::nullopt;
}

// Numbers of addresses, telephones, names and versions have the width of what is beside them.
bool belongsToAsciiWord(QChar c)
{
    return (c.unicode() > u' ' && c.unicode() < 0x7F && c != u'(' && c != u')') ||
           (c.unicode() >= 0xFF21 && c.unicode() <= 0xFF5A) || c == QChar(0xFF0E) ||
           c == QChar(0xFF0D) || c == QChar(0x2212);
}

struct WidthStretch
{
    const PrintedText *text;
    qsizetype start;
    qsizetype length;
};

// The same kind of sign in both widths.
struct Widths
{
    std::array<std::vector<WidthStretch>, 2> stretches;

    bool isMixed() const { return !stretches[0].empty() && !stretches[1].empty(); }
    // Half width where it is as frequent.
    int rarer() const { return stretches[0].size() < stretches[1].size() ? 0 : 1; }
};

QString inOtherWidth(const QString &words, int width)
{
    QString other = words;
    for (QChar &c : other)
        c = QChar(char16_t(c.unicode() + (width == 0 ? kWidthStep : -kWidthStep)));
    return other;
}

enum class WidthKind { Digit, Digits, Bracket };

struct WidthUse
{
    WidthKind kind;
    int width;
    qsizetype start;
    qsizetype length;

    bool operator==(const WidthUse &) const = default;
};

// Digits in a row, of one width.
void readDigits(const QString &words, std::vector<WidthUse> &uses)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto width = digitWidth(words[i]);
        if (!width)
            continue;
        qsizetype end = i;
        bool isOneWidth = true;
        while (end < words.size() && digitWidth(words[end]))
            isOneWidth &= digitWidth(words[end++]) == width;
        const bool stands = (i == 0 || !belongsToAsciiWord(words[i - 1])) &&
                            (end == words.size() || !belongsToAsciiWord(words[end]));
        if (stands && isOneWidth)
            uses.push_back(
                {end - i == 1 ? WidthKind::Digit : WidthKind::Digits, *width, i, end - i});
        i = end;
    }
}

// Where addresses stand, to the bracket that closes around one.
std::vector<std::pair<qsizetype, qsizetype>> addressesIn(const QString &words)
{
    static const QRegularExpression kAddress(
        QStringLiteral("(?:https?://|www\\.|[A-Za-z0-9.+_-]+@)[!-~]+"));
    std::vector<std::pair<qsizetype, qsizetype>> addresses;
    if (!words.contains(u'.'))
        return addresses;
    for (auto it = kAddress.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        qsizetype end = match.capturedStart();
        for (int depth = 0; end < match.capturedEnd(); ++end) {
            depth += words[end] == u'(' ? 1 : words[end] == u')' ? -1 : 0;
            if (depth < 0)
                break;
        }
        addresses.emplace_back(match.capturedStart(), end);
    }
    return addresses;
}

// f(x), a_(b): written as it is wherever it stands. ICT(情報通信技術) is not.
bool isOfAsciiWord(const QString &words, qsizetype opening, qsizetype closing)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    const auto inside = QStringView(words).mid(opening + 1, closing - opening - 1);
    return words[opening] == u'(' && opening > 0 && words[opening - 1] > u' ' &&
           isAscii(words[opening - 1]) && std::ranges::all_of(inside, isAscii);
}

// Brackets in pairs: 1) is a mark of a list.
void readBrackets(const QString &words, std::vector<WidthUse> &uses)
{
    std::vector<qsizetype> open;
    std::vector<qsizetype> paired;
    const auto addresses = addressesIn(words);
    auto address = addresses.begin();
    for (qsizetype i = 0; i < words.size(); ++i) {
        while (address != addresses.end() && i >= address->second)
            ++address;
        if (!bracketWidth(words[i]) || (address != addresses.end() && i >= address->first))
            continue;
        if (words[i] == u'(' || words[i] == u'（') {
            open.push_back(i);
        } else if (!open.empty() && !isListMarkInside(words, i, open.back())) {
            if (!isOfAsciiWord(words, open.back(), i)) {
                paired.push_back(open.back());
                paired.push_back(i);
            }
            open.pop_back();
        }
    }
    std::ranges::sort(paired);
    for (const qsizetype at : paired)
        uses.push_back({WidthKind::Bracket, *bracketWidth(words[at]), at, 1});
}

std::vector<WidthUse> widthUses(const QString &words)
{
    std::vector<WidthUse> uses;
    readDigits(words, uses);
    readBrackets(words, uses);
    if (uses.empty())
        return uses;
    // 「２０３０年プラン」: a name, as it is written.
    std::ranges::stable_sort(uses, {}, &WidthUse::start);
    QuotedWords quoted(words);
    std::erase_if(uses, [&](const WidthUse &use) { return quoted.has(use.start); });
    return uses;
}

// LED, ＮＰＯ, Wi-Fi.
struct LetterUse
{
    QString word; // in half width
    int width;
    qsizetype start;
    qsizetype length;

    bool operator==(const LetterUse &) const = default;
};

std::optional<int> letterWidth(QChar c)
{
    const auto isLetter = [](char16_t of) {
        return (of >= u'A' && of <= u'Z') || (of >= u'a' && of <= u'z');
    };
    if (isLetter(c.unicode()))
        return 0;
    return isLetter(char16_t(c.unicode() - kWidthStep)) ? std::optional(1) : std::nullopt;
}

// The end of the word of letters that begins here: letters of one width, with - between them.
qsizetype endOfLetters(const QString &words, qsizetype start, int width)
{
    const QChar hyphen(char16_t(u'-' + (width == 0 ? 0 : kWidthStep)));
    qsizetype end = start;
    while (end < words.size()) {
        const bool isLetter = letterWidth(words[end]) == width;
        if (!isLetter && !(words[end] == hyphen && end + 1 < words.size() &&
                           letterWidth(words[end + 1]) == width))
            break;
        ++end;
    }
    return end;
}

// Words of several letters, but for addresses and names in 「」.
std::vector<LetterUse> letterUses(const QString &words)
{
    std::vector<LetterUse> uses;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto width = letterWidth(words[i]);
        if (!width)
            continue;
        const qsizetype end = endOfLetters(words, i, *width);
        const QString word = words.mid(i, end - i);
        // No.7 is what stands in place of a reference.
        const bool isShortened = end < words.size() && (words[end] == u'.' || words[end] == u'．');
        if (end - i > 1 && !isShortened)
            uses.push_back({*width == 0 ? word : inOtherWidth(word, 1), *width, i, end - i});
        i = end - 1;
    }
    if (uses.empty())
        return uses;
    const auto addresses = addressesIn(words);
    QuotedWords quoted(words);
    std::erase_if(uses, [&](const LetterUse &use) {
        return quoted.has(use.start) || std::ranges::any_of(addresses, [&](const auto &address) {
                   return use.start >= address.first && use.start < address.second;
               });
    });
    return uses;
}

// `wrong` is the width that is told and mended: 0 or 1.
void report(const char *code, CheckContext &context, const Widths &widths, int wrong,
            const QString &subject, const QString &what)
{
    if (!widths.isMixed())
        return;
    const auto told = size_t(wrong);
    // As the booklet is read; texts stand here by kind.
    const WidthStretch &first = *std::ranges::min_element(
        widths.stretches[told], {}, [](const WidthStretch &each) { return each.text->no; });
    const QString said =
        wrong == 0 ? Checks::tr("%1: %2 in full width and %3 in half width; the first in half "
                                "width stands here: %4, “%5”.")
                   : Checks::tr("%1: %2 in full width and %3 in half width; the first in full "
                                "width stands here: %4, “%5”.");
    context.report(code, Severity::Note, *first.text,
                   said.arg(what)
                       .arg(widths.stretches[1].size())
                       .arg(widths.stretches[0].size())
                       .arg(placeName(*first.text),
                            quotedFrom(first.text->words, first.start, first.length, 4)));
    context.addSubject(subject);
    std::vector<TextEdit> fix;
    for (const WidthStretch &each : widths.stretches[told])
        fix.push_back(
            each.text->edit(each.start, each.length,
                            inOtherWidth(each.text->words.mid(each.start, each.length), wrong)));
    context.addFix(std::move(fix));
}

using LetterWidths = std::map<QString, Widths>; // by the word in half width

// Words that stand in both widths: LED, ＬＥＤ. All of them get the width that most of them have.
void reportLetters(CheckContext &context, LetterWidths words)
{
    std::erase_if(words, [](const auto &each) { return !each.second.isMixed(); });
    std::array<size_t, 2> counts{};
    for (const auto &[word, widths] : words) {
        for (size_t width = 0; width < counts.size(); ++width)
            counts[width] += widths.stretches[width].size();
    }
    const int rarer = counts[0] < counts[1] ? 0 : 1;
    for (const auto &[word, widths] : words)
        report("mixed_letters", context, widths, rarer, word, word);
}

} // namespace

void checkDigits(CheckContext &context)
{
    std::array<Widths, 3> byKind;
    LetterWidths letters;
    for (const PrintedText &text : context.texts()) {
        for (const auto &[kind, width, start, length] :
             text.facts.found<std::vector<WidthUse>>(widthUses))
            byKind[size_t(kind)].stretches[size_t(width)].push_back({&text, start, length});
        for (const LetterUse &use : text.facts.found<std::vector<LetterUse>>(letterUses))
            letters[use.word].stretches[size_t(use.width)].push_back(
                {&text, use.start, use.length});
    }
    const auto &[single, several, brackets] = byKind;
    report("mixed_digits", context, single, single.rarer(), QStringLiteral("digit"),
           Checks::tr("Numbers of one digit"));
    report("mixed_digits", context, several, several.rarer(), QStringLiteral("digits"),
           Checks::tr("Numbers of several digits"));
    // In Japanese words brackets are full width (JLREQ 3.1.2), however many are not.
    report("mixed_brackets", context, brackets, 0, QStringLiteral("brackets"),
           Checks::tr("Round brackets"));
    reportLetters(context, std::move(letters));
}

} // namespace gaiyo
