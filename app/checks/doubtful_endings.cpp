#include "checks/check_context.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

// 〜ないかと。: the sentence was cut off before 思う or 考える.
constexpr QStringView kEnding = u"ないかと";
constexpr QStringView kSentenceEnds = u"。．.｡」）\n";
constexpr qsizetype kLeadLength = 8;

struct DoubtfulEnding
{
    QString shown; // with a few words before it; "" for none

    bool operator==(const DoubtfulEnding &) const = default;
};

// Of the first such sentence.
DoubtfulEnding findDoubtfulEnding(const QString &text)
{
    for (qsizetype at = text.indexOf(kEnding); at >= 0; at = text.indexOf(kEnding, at + 1)) {
        const qsizetype end = at + kEnding.size();
        if (end < text.size() && !kSentenceEnds.contains(text[end]))
            continue;
        qsizetype start = std::max<qsizetype>(0, at - kLeadLength);
        start = std::max(start, text.lastIndexOf(u'\n', at) + 1);
        if (text[start].isLowSurrogate())
            ++start;
        const bool hasSign = end < text.size() && text[end] != u'\n';
        return {quotedFrom(text, start, end + (hasSign ? 1 : 0) - start, 0)};
    }
    return {};
}

} // namespace

void checkDoubtfulEndings(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Summary && text.field != TextField::Response)
            continue;
        const QString &ending = text.facts.found<DoubtfulEnding>(findDoubtfulEnding).shown;
        if (ending.isEmpty())
            continue;
        const QString message =
            text.field == TextField::Summary
                ? Checks::tr("A sentence of No.%1 ends in “…%2”; is its end missing?")
                : Checks::tr("A sentence in the response to No.%1 ends in “…%2”; is its end "
                             "missing?");
        context.report("doubtful_ending", Severity::Warning, text,
                       message.arg(QString::number(text.no), ending));
    }
}

} // namespace gaiyo
