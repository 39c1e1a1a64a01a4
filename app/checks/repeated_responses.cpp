#include "checks/check_context.h"
#include "checks/hashed_words.h"
#include "checks/subjects.h"
#include "domain/words/similarity.h"
#include "domain/work/work.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace gaiyo {

namespace {

// As joined_differs: nine in ten pairs of opinions have less in common.
constexpr double kLeastInCommon = 0.1;
// A response that is repeated is told from here on; below, it is a phrase.
constexpr qsizetype kShortestResponse = 20;
constexpr qsizetype kLongestPhrase = 45;

// The heading above all others that an opinion stands under.
size_t chapterOf(const CheckContext &context, const Opinion &opinion)
{
    size_t node = context.nodeOf(opinion);
    while (context.index.depthOf(node) > 0)
        node = context.index.parentOf(node);
    return node;
}

void compare(CheckContext &context, const Opinion &first, const Opinion &other)
{
    if (!first.node || !other.node || chapterOf(context, first) == chapterOf(context, other) ||
        context.likenessOf(first, other) >= kLeastInCommon)
        return;
    context.report("same_response", Severity::Note, other,
                   Checks::tr("%1 has the response of %2, word for word; the opinions have little "
                              "in common.")
                       .arg(opinionName(context, other), opinionName(context, first)));
}

const HashedWords &hashedWords(const PrintedText &text)
{
    return text.facts.found<HashedWords>([](const QString &words) { return HashedWords(words); });
}

// Of all who have a response, each is compared with the first.
void checkSame(CheckContext &context)
{
    QHash<HashedWords, const Opinion *> seen;
    seen.reserve(qsizetype(context.printedResponses().size()));
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Response || text.words.size() < kShortestResponse ||
            !text.references.empty())
            continue;
        const Opinion *&first = seen[hashedWords(text)];
        if (!first)
            first = text.opinion;
        for (const Opinion *sharer :
             context.index.sharers(*context.index.responseOf(*text.opinion))) {
            if (sharer != first && !sharer->joined)
                compare(context, *first, *sharer);
        }
    }
}

// ご意見として承ります。今後の参考とさせていただきます。
bool isPhrase(const QString &sentence)
{
    static const QRegularExpression kPhrase(QStringLiteral(
        "^.{0,24}(?:承ります|承りました|伺いました|うかがいました|参考(?:と|に)(?:させていただ(?:"
        "きます|いております)"
        "|いたします|します)|ありがとうございま(?:す|した)|感謝(?:いたし|し|申し上げ)ます)$"));
    return sentence.size() <= kLongestPhrase && kPhrase.match(sentence).hasMatch();
}

bool isOnlyPhrases(const QString &words)
{
    bool hasAny = false;
    for (const QString &part : words.split(u'。')) {
        const QString sentence = part.trimmed();
        if (sentence.isEmpty())
            continue;
        if (!isPhrase(sentence))
            return false;
        hasAny = true;
    }
    return hasAny;
}

struct OnlyPhrases
{
    bool value = false;

    bool operator==(const OnlyPhrases &) const = default;
};

// As the words of phrases are compared with it.
struct FoldedWords
{
    QString words;

    bool operator==(const FoldedWords &) const = default;
};

void checkPhrases(CheckContext &context)
{
    QSet<QString> phrases;
    for (const Phrase &phrase : context.snapshot.work->phrases)
        phrases.insert(foldedText(phrase.text));
    for (const PrintedText &text : context.texts()) {
        if (text.field != TextField::Response || !text.references.empty() || text.words.isEmpty())
            continue;
        const bool isPhrases = text.facts
                                   .found<OnlyPhrases>([](const QString &words) {
                                       return OnlyPhrases{isOnlyPhrases(words)};
                                   })
                                   .value;
        const auto folded = [&] {
            return text.facts
                .found<FoldedWords>(
                    [](const QString &words) { return FoldedWords{foldedText(words)}; })
                .words;
        };
        if (isPhrases || (!phrases.isEmpty() && phrases.contains(folded())))
            context.report("phrase_only", Severity::Note, text,
                           Checks::tr("The response to No.%1 is only a phrase: “%2”.")
                               .arg(QString::number(text.no), excerpt(text.words)));
    }
}

} // namespace

void checkRepeatedResponses(CheckContext &context)
{
    checkSame(context);
    checkPhrases(context);
}

} // namespace gaiyo
