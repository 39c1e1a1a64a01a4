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

void checkDoubled(CheckContext &context, const PrintedText &text)
{
    QString shown;
    std::vector<TextEdit> fix;
    for (qsizetype i = 0; i + 1 < text.words.size(); ++i) {
        if (!isPoint(text.words[i]))
            continue;
        qsizetype end = i;
        while (end < text.words.size() && isPoint(text.words[end]))
            ++end;
        if (end - i == 2) { // 。。。 is meant
            const QString both = text.words.mid(i, 2);
            shown = shown.isEmpty() ? both : shown;
            fix.push_back(text.edit(
                i, 2, both.contains(u'。') ? QStringLiteral("。") : QStringLiteral("、")));
        }
        i = end;
    }
    if (fix.empty())
        return;
    context.report("doubled_period", Severity::Warning, text,
                   Checks::tr("%1 has “%2”.").arg(placeName(text), shown));
    context.addFix(std::move(fix));
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
        with += withoutEnd(text.words).endsWith(u'。') ? 1 : 0;
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
        const QString words = isUsualHere ? withoutEnd(text.words) : QString();
        if (!endsASentence(words))
            continue;
        context.report("missing_period", Severity::Note, text,
                       Checks::tr("%1 ends in “%2” without 。.")
                           .arg(placeName(text), quotedFrom(words, words.size(), 0, 6)));
        context.addFix(text.edit(words.size(), 0, QStringLiteral("。")));
    }
}

} // namespace gaiyo
