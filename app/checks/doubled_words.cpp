#include "checks/check_context.h"
#include "checks/subjects.h"
#include "checks/word_finder.h"
#include "domain/words/width_fold.h"

#include <optional>

namespace gaiyo {

namespace {

constexpr QStringView kParticles = u"をがはにのでとへも";
// Particles that are no word when they stand twice: をを, not のの (もののの) or はは (母).
constexpr QStringView kNeverTwice = u"をへ";

const WordFinder &doubledHiragana()
{
    static const WordFinder kFinder(
        {QStringLiteral("についてについて"), QStringLiteral("としてとして"),
         QStringLiteral("によるによる"), QStringLiteral("によりにより"),
         QStringLiteral("というという"), QStringLiteral("ためのための"),
         QStringLiteral("ようによう"), QStringLiteral("ことことが"), QStringLiteral("ですです"),
         QStringLiteral("ますます。"), QStringLiteral("くださいください"),
         QStringLiteral("しましたしました")});
    return kFinder;
}

bool isOfWord(QChar c)
{
    return isKanji(c) || isKatakana(c);
}

bool isTwice(const QString &words, qsizetype start, qsizetype particle)
{
    const qsizetype length = particle + 1 - start;
    return length > 2 &&
           QStringView(words).mid(particle + 1, length) == QStringView(words).mid(start, length);
}

// How many units of a doubling begin behind this particle: those of 再編を再編を for the first を,
// and of システム再編を再編を.
qsizetype repeatedBehind(const QString &words, qsizetype particle)
{
    qsizetype start = particle;
    while (start > 0 && isOfWord(words[start - 1])) {
        const bool isOtherScript =
            start < particle && isKanji(words[start - 1]) != isKanji(words[start]);
        if (isOtherScript && isTwice(words, start, particle))
            break;
        --start;
    }
    return isTwice(words, start, particle) ? particle + 1 - start : 0;
}

struct Doubled
{
    qsizetype start; // of what may go
    qsizetype length;
    QString shown;
};

std::vector<Doubled> doubledIn(const QString &words)
{
    std::vector<Doubled> found;
    for (qsizetype i = 1; i + 1 < words.size(); ++i) {
        if (!kParticles.contains(words[i]))
            continue;
        if (words[i + 1] == words[i] && kNeverTwice.contains(words[i]) && isOfWord(words[i - 1])) {
            found.push_back({i, 1, quotedFrom(words, i, 2, 1)});
            ++i;
        } else if (const qsizetype length = repeatedBehind(words, i)) {
            found.push_back({i + 1, length, words.mid(i + 1 - length, 2 * length)});
            i += length;
        }
    }
    doubledHiragana().look(words, [&](qsizetype at, size_t word) {
        const QString shown = doubledHiragana().word(word);
        if (shown.endsWith(u'。')) // よろしくお願いしますます。
            found.push_back({at, 2, shown});
        else if (shown.left(shown.size() / 2) == shown.mid(shown.size() / 2))
            found.push_back({at, shown.size() / 2, shown});
        else
            found.push_back({at, 0, shown});
    });
    return found;
}

} // namespace

void checkDoubledWords(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        const auto found = doubledIn(text.words);
        if (found.empty())
            continue;
        context.report("doubled_word", Severity::Warning, text,
                       Checks::tr("%1 has “%2”; is it once too often?")
                           .arg(placeName(text), found.front().shown));
        for (const Doubled &doubled : found) {
            if (doubled.length > 0)
                context.addFix(text.edit(doubled.start, doubled.length, {}));
        }
    }
}

} // namespace gaiyo
