#include "checks/check_context.h"
#include "checks/subjects.h"

#include <array>

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

// Digits in a row, of one width.
void readDigits(const PrintedText &text, Widths &single, Widths &several)
{
    const QString &words = text.words;
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
            (end - i == 1 ? single : several)
                .stretches[size_t(*width)]
                .push_back({&text, i, end - i});
        i = end;
    }
}

void readBrackets(const PrintedText &text, Widths &brackets)
{
    for (qsizetype i = 0; i < text.words.size(); ++i) {
        if (const auto width = bracketWidth(text.words[i]))
            brackets.stretches[size_t(*width)].push_back({&text, i, 1});
    }
}

void report(const char *code, CheckContext &context, const Widths &widths, const QString &subject,
            const QString &what)
{
    if (!widths.isMixed())
        return;
    const auto rarer = size_t(widths.rarer());
    const WidthStretch &first = widths.stretches[rarer].front();
    context.report(code, Severity::Note, *first.text,
                   Checks::tr("%1: %2 in full width and %3 in half width; %4 has “%5”.")
                       .arg(what)
                       .arg(widths.stretches[1].size())
                       .arg(widths.stretches[0].size())
                       .arg(placeName(*first.text),
                            quotedFrom(first.text->words, first.start, first.length, 4)));
    context.addSubject(subject);
    std::vector<TextEdit> fix;
    for (const WidthStretch &each : widths.stretches[rarer])
        fix.push_back(each.text->edit(
            each.start, each.length,
            inOtherWidth(each.text->words.mid(each.start, each.length), int(rarer))));
    context.addFix(std::move(fix));
}

} // namespace

void checkDigits(CheckContext &context)
{
    Widths single;
    Widths several;
    Widths brackets;
    for (const PrintedText &text : context.texts()) {
        readDigits(text, single, several);
        readBrackets(text, brackets);
    }
    report("mixed_digits", context, single, QStringLiteral("digit"),
           Checks::tr("Numbers of one digit"));
    report("mixed_digits", context, several, QStringLiteral("digits"),
           Checks::tr("Numbers of several digits"));
    report("mixed_brackets", context, brackets, QStringLiteral("brackets"),
           Checks::tr("Round brackets"));
}

} // namespace gaiyo
