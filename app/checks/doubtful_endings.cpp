#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/markup.h"

namespace gaiyo {

namespace {

// 〜ないかと。: the sentence was cut off before 思う or 考える.
constexpr QStringView kEnding = u"ないかと";
constexpr QStringView kSentenceEnds = u"。．.｡」）\n";
constexpr qsizetype kLeadLength = 8;

// The end of the first such sentence, with a few words before it; "" for none.
QString findDoubtfulEnding(const QString &text)
{
    for (qsizetype at = text.indexOf(kEnding); at >= 0; at = text.indexOf(kEnding, at + 1)) {
        const qsizetype end = at + kEnding.size();
        if (end < text.size() && !kSentenceEnds.contains(text[end]))
            continue;
        qsizetype start = std::max<qsizetype>(0, at - kLeadLength);
        start = std::max(start, text.lastIndexOf(u'\n', at) + 1);
        if (text[start].isLowSurrogate())
            ++start;
        return text.mid(start, end - start) +
               (end < text.size() && text[end] != u'\n' ? QString(text[end]) : QString());
    }
    return {};
}

} // namespace

void checkDoubtfulEndings(CheckContext &context)
{
    for (const Opinion &opinion : context.snapshot.opinions) {
        const auto no = context.index.findPrintedNo(opinion);
        const QString ending = no ? findDoubtfulEnding(opinion.summary) : QString();
        if (!ending.isEmpty())
            context.report("doubtful_ending", Severity::Warning, opinion,
                           Checks::tr("A sentence of No.%1 ends in “…%2”; is its end missing?")
                               .arg(QString::number(*no), ending));
    }
    for (const PrintedResponse &printed : printedResponses(context)) {
        const QString ending = findDoubtfulEnding(printed.response.markup);
        if (!ending.isEmpty())
            context.report(
                "doubtful_ending", Severity::Warning, printed.opinion,
                Checks::tr("A sentence in the response to No.%1 ends in “…%2”; is its end "
                           "missing?")
                    .arg(QString::number(printed.no), ending));
    }
}

} // namespace gaiyo
