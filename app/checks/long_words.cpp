#include "checks/check_context.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

// Half-width characters in a row that no column is sure to hold.
constexpr qsizetype kMostInARow = 40;

struct LongWord
{
    qsizetype start = 0;
    qsizetype length = 0; // 0 for none

    bool operator==(const LongWord &) const = default;
};

// A line may end behind these, as in addresses of the web.
bool breaksBehind(QChar c)
{
    return c <= u' ' || c.unicode() > 0x7E || QStringView(u"/?&-").contains(c);
}

LongWord longWordIn(const QString &words)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at <= words.size(); ++at) {
        if (at < words.size() && !breaksBehind(words[at]))
            continue;
        if (at - start > kMostInARow)
            return {start, at - start};
        start = at + 1;
    }
    return {};
}

} // namespace

// They are broken somewhere to fit their column, which readers take for two words.
void checkLongWords(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        const auto &[start, length] = text.facts.found<LongWord>(longWordIn);
        if (length > 0)
            context.report("long_word", Severity::Note, text,
                           Checks::tr("%1 has “%2”, %3 characters that a line cannot be broken in.")
                               .arg(placeName(text), excerpt(text.words.mid(start, length)),
                                    QString::number(length)));
    }
}

} // namespace gaiyo
