#include "checks/check_context.h"
#include "checks/quoted_words.h"
#include "checks/subjects.h"
#include "checks/word_finder.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace gaiyo {

namespace {

struct UsageRule
{
    const char16_t *found;
    const char16_t *proposed;
};

// 公用文における漢字使用等について (2010), 公用文作成の考え方 (2022): what is no matter of taste
// there.
constexpr std::array kRules{UsageRule{u"出来ます", u"できます"},
                            UsageRule{u"出来ません", u"できません"},
                            UsageRule{u"出来る", u"できる"},
                            UsageRule{u"出来ない", u"できない"},
                            UsageRule{u"事が出来", u"ことができ"},
                            UsageRule{u"下さい", u"ください"},
                            UsageRule{u"て頂", u"ていただ"},
                            UsageRule{u"致します", u"いたします"},
                            UsageRule{u"致しました", u"いたしました"},
                            UsageRule{u"有り難う", u"ありがとう"},
                            UsageRule{u"有難う", u"ありがとう"},
                            UsageRule{u"御座います", u"ございます"},
                            UsageRule{u"ヶ所", u"か所"},
                            UsageRule{u"ヵ所", u"か所"},
                            UsageRule{u"ヶ月", u"か月"},
                            UsageRule{u"ヵ月", u"か月"},
                            UsageRule{u"の為、", u"のため、"},
                            UsageRule{u"の為に", u"のために"},
                            UsageRule{u"る為、", u"るため、"},
                            UsageRule{u"る為に", u"るために"},
                            UsageRule{u"な為、", u"なため、"},
                            UsageRule{u"た為、", u"たため、"},
                            UsageRule{u"という事", u"ということ"},
                            UsageRule{u"する事が", u"することが"},
                            UsageRule{u"する事は", u"することは"},
                            UsageRule{u"する事を", u"することを"},
                            UsageRule{u"する事で", u"することで"},
                            UsageRule{u"する事と", u"することと"},
                            UsageRule{u"た事が", u"たことが"},
                            UsageRule{u"む事が", u"むことが"},
                            UsageRule{u"行なう", u"行う"},
                            UsageRule{u"行なわ", u"行わ"},
                            UsageRule{u"行ない", u"行い"},
                            UsageRule{u"行なっ", u"行っ"},
                            UsageRule{u"行なえ", u"行え"},
                            UsageRule{u"ならびに", u"並びに"},
                            UsageRule{u"る様に", u"るように"},
                            UsageRule{u"づつ", u"ずつ"},
                            UsageRule{u"但し、", u"ただし、"},
                            UsageRule{u"従いまして、", u"したがいまして、"}};

constexpr std::array kPolite{u"です",   u"ます",     u"ません",   u"ました",
                             u"でした", u"ください", u"でしょう", u"ませんでした"};
constexpr std::array kPlain{u"である", u"であった", u"のだ", u"だった", u"ではない", u"べきだ"};

const WordFinder &rules()
{
    static const WordFinder kFinder = [] {
        std::vector<QString> words;
        words.reserve(std::size(kRules));
        for (const UsageRule &rule : kRules)
            words.push_back(QString::fromUtf16(rule.found));
        return WordFinder(std::move(words));
    }();
    return kFinder;
}

struct UnusualUse
{
    qsizetype at;
    size_t rule;

    bool operator==(const UnusualUse &) const = default;
};

std::vector<UnusualUse> unusualUses(const QString &words)
{
    std::vector<UnusualUse> uses;
    std::optional<QuotedWords> quoted; // what others said stays
    rules().look(words, [&](qsizetype at, size_t rule) {
        if (!quoted)
            quoted.emplace(words);
        if (!quoted->has(at))
            uses.push_back({at, rule});
    });
    return uses;
}

void checkRules(CheckContext &context, const PrintedText &text)
{
    QStringList shown;
    std::vector<TextEdit> fix;
    for (const auto &[at, rule] : text.facts.found<std::vector<UnusualUse>>(unusualUses)) {
        const QString proposed = QString::fromUtf16(kRules[rule].proposed);
        shown += rules().word(rule) + u'→' + proposed;
        fix.push_back(text.edit(at, rules().word(rule).size(), proposed));
    }
    if (fix.empty())
        return;
    shown.removeDuplicates();
    context.report(
        "official_usage", Severity::Note, text,
        Checks::tr("%1, as official documents write: %2.").arg(placeName(text), shown.join(u'、')));
    context.addFix(std::move(fix));
}

template <size_t N>
bool endsInOne(QStringView sentence, const std::array<const char16_t *, N> &endings)
{
    return std::ranges::any_of(
        endings, [&](const char16_t *ending) { return sentence.endsWith(QStringView(ending)); });
}

struct PlainSentence
{
    QString end; // of the first one in words that are polite else; "" for none

    bool operator==(const PlainSentence &) const = default;
};

// Sentences inside brackets are somebody else's, or a note.
PlainSentence plainSentenceIn(const QString &words)
{
    bool isPolite = false;
    QStringView plain;
    int depth = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QChar c = words[i];
        depth += c == u'「' || c == u'（' || c == u'『' ? 1 : 0;
        depth -= depth > 0 && (c == u'」' || c == u'）' || c == u'』') ? 1 : 0;
        if (c != u'。' || depth > 0)
            continue;
        const auto sentence = QStringView(words).mid(start, i - start);
        isPolite |= endsInOne(sentence, kPolite);
        if (plain.isEmpty() && endsInOne(sentence, kPlain))
            plain = sentence.last(std::min<qsizetype>(12, sentence.size()));
        start = i + 1;
    }
    return {isPolite ? plain.toString() : QString()};
}

void checkStyle(CheckContext &context, const PrintedText &text)
{
    const QString &plain = text.facts.found<PlainSentence>(plainSentenceIn).end;
    if (!plain.isEmpty())
        context.report("mixed_style", Severity::Note, text,
                       Checks::tr("%1 is written in です・ます, but has “…%2。”.")
                           .arg(placeName(text), plain));
}

} // namespace

void checkUsage(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            checkRules(context, text);
    }
}

void checkStyles(CheckContext &context)
{
    for (const PrintedText &text : context.texts()) {
        if (text.field == TextField::Response)
            checkStyle(context, text);
    }
}

} // namespace gaiyo
