#include "checks/check_context.h"
#include "checks/quoted_words.h"
#include "checks/subjects.h"
#include "domain/work/work.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <set>

namespace gaiyo {

namespace {

void checkPrinted(CheckContext &context, const Opinion &opinion, int no, bool categories)
{
    if (context.isUnanswered(opinion))
        context.report("unanswered", Severity::Error, opinion,
                       Checks::tr("The response to No.%1 is not written yet.").arg(no));
    if (categories && !opinion.category)
        context.report("uncategorised", Severity::Error, opinion,
                       Checks::tr("No.%1 has no category yet.").arg(no));
}

// A second classification has the values that its legend has; an empty one is a choice, too.
void checkChoices(CheckContext &context, const Opinion &opinion, int no)
{
    for (size_t i = 0; i < context.settings.freeFields.size(); ++i) {
        const FreeField &field = context.settings.freeFields[i];
        const QString &value = opinion.*kFreeTexts[i];
        const bool isKnown =
            std::ranges::find(field.choices, value, &FreeChoice::symbol) != field.choices.end();
        if (field.choices.empty() || value.isEmpty() || isKnown)
            continue;
        context.report("unknown_choice", Severity::Warning, opinion,
                       Checks::tr("“%2” of No.%1 is “%3”, which is none of its values.")
                           .arg(QString::number(no), field.name, excerpt(value)));
        context.addWords(value);
    }
}

struct Placeholders
{
    QStringList words;

    bool operator==(const Placeholders &) const = default;
};

// Most texts have none of their beginnings.
bool mayHavePlaceholder(const QString &words)
{
    bool hasBracket = false;
    for (const QChar c : words) {
        switch (c.unicode()) {
        case u'○':
        case u'〇':
        case u'◯':
        case u'●':
        case u'×':
        case u'✕':
        case u'X':
        case u'Ｘ':
        case u'【':
            return true;
        case u'（':
            hasBracket = true;
            break;
        default:
            break;
        }
    }
    return hasBracket &&
           (words.contains(QStringLiteral("確認")) || words.contains(QStringLiteral("（要")) ||
            words.contains(QStringLiteral("記入")) || words.contains(QStringLiteral("中）")) ||
            words.contains(QStringLiteral("（追記")));
}

// ○○課, ××××, XXXX, 【要確認】, （担当課確認中）: what stands for words that are not known yet. Not
// ○ alone, which is a category, nor ○○さん, whose name is hidden, nor what stands in 「」.
Placeholders placeholdersIn(const QString &words)
{
    if (!mayHavePlaceholder(words))
        return {};
    static const QRegularExpression kPattern(QStringLiteral(
        "(?<![一二三四五六七八九十百千])([○〇◯●×✕])\\1+(?![○〇◯●×✕◎△]|さん|さま|様|氏|くん|ちゃん|"
        "[一二三四五六七八九十])[\\p{Han}\\p{Hiragana}\\p{Katakana}]?"
        "|(?<![A-Za-z])X{3,}(?![A-Za-z])|Ｘ{2,}"
        "|【[^【】]{0,10}(?:要確認|確認中|要調整|調整中|要修正|要追記|未定稿|記入予定|作成中|"
        "照会中)[^【】]{0,4}】"
        "|（(?:要(?:確認|調整|修正|追記)|後日記入|記入予定|追記予定|未記入|"
        "[^（）]{0,8}[課係部室](?:に|へ)?(?:確認中|要確認|調整中|作成中|照会中))）"));
    Placeholders found;
    QuotedWords quoted(words);
    for (auto it = kPattern.globalMatch(words); it.hasNext();) {
        const auto match = it.next();
        if (!quoted.has(match.capturedStart()))
            found.words += match.captured();
    }
    found.words.removeDuplicates();
    return found;
}

void reportBlank(CheckContext &context, const Opinion &opinion, int no, const QString &blank,
                 const Response &response)
{
    context.report("blank_left", Severity::Warning, opinion,
                   Checks::tr("In the response to No.%1 “%2” is still to be written.")
                       .arg(QString::number(no), blank));
    context.addWords(response.markup);
}

void checkPlaceholders(CheckContext &context)
{
    for (const PrintedResponse &printed : context.printedResponses()) {
        for (const QString &words : printed.facts.found<Placeholders>(placeholdersIn).words)
            reportBlank(context, printed.opinion, printed.no, words, printed.response);
    }
}

// 〔 〕 of a phrase is what is still to be written. Other words in such brackets may be meant:
// 〔注〕, 〔凡例〕. What is told are empty ones, and those that a phrase of the document has.
class Blanks
{
public:
    explicit Blanks(const Work &work)
    {
        for (const Phrase &phrase : work.phrases) {
            for (const QString &blank : blanksIn(phrase.text))
                m_known.insert(blank);
        }
    }

    void check(CheckContext &context, const Opinion &opinion, int no)
    {
        const Response *response = context.index.responseOf(opinion);
        if (!response || !response->markup.contains(u'〔') || !m_seen.insert(response->id).second)
            return;
        for (const QString &blank : blanksIn(response->markup)) {
            const bool isEmpty = blank.sliced(1, blank.size() - 2).trimmed().isEmpty();
            if (isEmpty || m_known.contains(blank))
                reportBlank(context, opinion, no, blank, *response);
        }
    }

private:
    static QStringList blanksIn(const QString &text)
    {
        static const QRegularExpression blank(QStringLiteral("〔[^〔〕]{0,40}〕"));
        QStringList found;
        for (auto each = blank.globalMatch(text); each.hasNext();)
            found += each.next().captured();
        found.removeDuplicates();
        return found;
    }

    QSet<QString> m_known;
    std::set<ResponseId> m_seen;
};

} // namespace

void checkCompleteness(CheckContext &context)
{
    const bool categories =
        !context.snapshot.categories.empty() && context.printsColumn(ColumnField::Category);
    Blanks blanks(*context.snapshot.work);
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (opinion.joined)
            continue; // another one stands for it
        if (const auto no = context.index.findNo(opinion)) {
            checkPrinted(context, opinion, *no, categories);
            checkChoices(context, opinion, *no);
            blanks.check(context, opinion, *no);
        } else
            context.report(
                "unplaced", Severity::Warning, opinion,
                Checks::tr("The opinion “%1” has no place in the plan yet; it will not be "
                           "printed.")
                    .arg(excerpt(opinion.summary)));
    }
    checkPlaceholders(context);
}

} // namespace gaiyo
