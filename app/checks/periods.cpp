#include "checks/check_context.h"
#include "checks/subjects.h"

#include <algorithm>
#include <array>

namespace gaiyo {

namespace {

constexpr std::array kSentenceEndings{u"です",     u"ます",   u"ません", u"ました", u"でした",
                                      u"ください", u"である", u"ほしい", u"すべき"};
// As many texts of a kind as this end in 。 before one without it is told.
constexpr double kUsual = 0.7;

bool isPoint(QChar c)
{
    return c == u'。' || c == u'、';
}

QString withoutEnd(const QString &words)
{
    qsizetype end = words.size();
    while (end > 0 && words[end - 1].isSpace())
        --end;
    return words.left(end);
}

bool endsASentence(const QString &words)
{
    return std::ranges::any_of(kSentenceEndings, [&](const char16_t *ending) {
        return words.endsWith(QStringView(ending));
    });
}

struct DoubledPeriods
{
    std::vector<qsizetype> places;

    bool operator==(const DoubledPeriods &) const = default;
};

DoubledPeriods doubledPeriodsIn(const QString &words)
{
    DoubledPeriods found;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (!isPoint(words[i]))
            continue;
        qsizetype end = i;
        while (end < words.size() && isPoint(words[end]))
            ++end;
        if (end - i == 2) // 。。。 is meant
            found.places.push_back(i);
        i = end;
    }
    return found;
}

void checkDoubled(CheckContext &context, const PrintedText &text)
{
    const auto &places = text.facts.found<DoubledPeriods>(doubledPeriodsIn).places;
    if (places.empty())
        return;
    std::vector<TextEdit> fix;
    for (const qsizetype at : places) {
        const bool isPeriod = text.words.mid(at, 2).contains(u'。');
        fix.push_back(text.edit(at, 2, isPeriod ? QStringLiteral("。") : QStringLiteral("、")));
    }
    context.report(
        "doubled_period", Severity::Warning, text,
        Checks::tr("%1 has “%2”.").arg(placeName(text), text.words.mid(places.front(), 2)));
    context.addFix(std::move(fix));
}

struct TextEnd
{
    bool isPeriod = false;
    bool isSentence = false; // but has no period

    bool operator==(const TextEnd &) const = default;
};

const TextEnd &endOf(const PrintedText &text)
{
    return text.facts.found<TextEnd>([](const QString &words) {
        const QString whole = withoutEnd(words);
        return TextEnd{whole.endsWith(u'。'), endsASentence(whole)};
    });
}

// Whether texts of this kind have a point at their end in this document.
bool isUsual(const std::vector<PrintedText> &texts, TextField field)
{
    int with = 0;
    int all = 0;
    for (const PrintedText &text : texts) {
        if (text.field != field || text.words.isEmpty())
            continue;
        ++all;
        with += endOf(text).isPeriod ? 1 : 0;
    }
    return with >= kUsual * all;
}

} // namespace

void checkPeriods(CheckContext &context)
{
    const bool usualInSummaries = isUsual(context.texts(), TextField::Summary);
    const bool usualInResponses = isUsual(context.texts(), TextField::Response);
    for (const PrintedText &text : context.texts()) {
        checkDoubled(context, text);
        const bool isUsualHere = text.field == TextField::Summary    ? usualInSummaries
                                 : text.field == TextField::Response ? usualInResponses
                                                                     : false;
        if (!isUsualHere || !endOf(text).isSentence)
            continue;
        const QString words = withoutEnd(text.words);
        context.report("missing_period", Severity::Note, text,
                       Checks::tr("%1 ends in “%2” without 。.")
                           .arg(placeName(text), quotedFrom(words, words.size(), 0, 6)));
        context.addFix(text.edit(words.size(), 0, QStringLiteral("。")));
    }
}

} // namespace gaiyo
