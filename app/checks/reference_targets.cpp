#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/markup.h"

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace gaiyo {

namespace {

void reportDangling(CheckContext &context, const PrintedResponse &from, const Opinion *target)
{
    context.report(
        "dangling_reference", Severity::Error, from.opinion,
        (target ? Checks::tr(
                      "The response to No.%1 refers to an opinion that has no place in the plan "
                      "yet; it is printed as “No. ？”.")
                : Checks::tr(
                      "The response to No.%1 refers to an opinion that is not there any more; it "
                      "is printed as “No. ？”."))
            .arg(from.no));
}

// What a response says beside its references, where it only sends readers on:
// 「No.2の回答をご覧ください。」
constexpr qsizetype kLongestSendingOn = 30;
// A chain is named no further than this.
constexpr size_t kLongestChain = 12;

struct Onward
{
    OpinionId target; // the first one that has a No.
    int no;
    bool isAll; // there is no other target, and nothing else is said
};

// Where each response refers to; responses that refer nowhere are left out.
using Onwards = std::unordered_map<ResponseId, Onward>;

Onwards onwardsOf(CheckContext &context)
{
    Onwards onwards;
    for (const PrintedText &text : context.texts()) {
        if (text.references.empty())
            continue;
        const std::set<OpinionId> targets(text.references.begin(), text.references.end());
        const qsizetype said = text.words.size() - qsizetype(text.references.size());
        for (const OpinionId &id : text.references) {
            if (const auto no = context.index.findNo(id))
                onwards.try_emplace(
                    *text.opinion->response,
                    Onward{id, *no, targets.size() == 1 && said <= kLongestSendingOn});
        }
    }
    return onwards;
}

// The way from a response over one it refers to, to where it ends.
struct Chain
{
    std::vector<int> numbers;
    std::optional<OpinionId> end; // none where readers come round to where they were
    bool isAll = true;            // whoever stands between only sends readers on
};

Chain chainFrom(const CheckContext &context, const PrintedResponse &from, const OpinionId &first,
                const Onwards &onwards)
{
    Chain chain{{from.no}, first, true};
    std::set<ResponseId> seen{from.response.id};
    while (chain.numbers.size() < kLongestChain) {
        const Opinion *at = context.index.findOpinion(*chain.end);
        chain.numbers.push_back(context.index.findNo(at->id).value_or(0));
        if (!at->response)
            break;
        const auto onward = onwards.find(*at->response);
        if (!seen.insert(*at->response).second) {
            chain.end.reset();
            break;
        }
        if (onward == onwards.end())
            break;
        chain.isAll &= onward->second.isAll;
        chain.end = onward->second.target;
    }
    return chain;
}

QString chainWords(const Chain &chain)
{
    QStringList words;
    for (const int no : chain.numbers)
        words += QStringLiteral("No.%1").arg(no);
    return words.join(u'→');
}

// Whether opinions are unanswered, found out once: many responses may refer to one.
class AnswerLookup
{
public:
    explicit AnswerLookup(const SnapshotIndex &index)
        : m_index(index)
    {}

    bool isUnanswered(const Opinion &opinion)
    {
        const auto [entry, isNew] = m_known.try_emplace(opinion.id, false);
        if (isNew)
            entry->second = gaiyo::isUnanswered(opinion, m_index);
        return entry->second;
    }

private:
    const SnapshotIndex &m_index;
    std::unordered_map<OpinionId, bool> m_known;
};

// Every reference to an opinion in the markup, as one to another.
std::vector<TextEdit> pointAt(const PrintedResponse &from, const OpinionId &old,
                              const OpinionId &target)
{
    std::vector<TextEdit> edits;
    const QString words = referenceMarkup(old);
    const QString &markup = from.response.markup;
    for (qsizetype at = markup.indexOf(words); at >= 0; at = markup.indexOf(words, at + 1))
        edits.push_back({TextField::Response, from.opinion.id.value(), at, words.size(),
                         referenceMarkup(target)});
    return edits;
}

// A response that says something of its own may refer on; one that sends readers round in a circle
// answers nobody.
void checkChain(CheckContext &context, const PrintedResponse &from, const OpinionId &id,
                const Onwards &onwards)
{
    const Chain chain = chainFrom(context, from, id, onwards);
    const auto own = onwards.find(from.response.id);
    if (!chain.end) {
        if (chain.isAll && own != onwards.end() && own->second.isAll)
            context.report(
                "circular_reference", Severity::Warning, from.opinion,
                Checks::tr("The responses only refer to each other: %1.").arg(chainWords(chain)));
        return;
    }
    context.report("chained_reference", Severity::Note, from.opinion,
                   Checks::tr("No.%1 refers to its answer by way of others: %2.")
                       .arg(QString::number(from.no), chainWords(chain)));
    const Opinion *end = context.index.findOpinion(*chain.end);
    if (chain.isAll && end && end->response && !onwards.contains(*end->response))
        context.addFix(pointAt(from, id, *chain.end));
}

void checkReference(CheckContext &context, const PrintedResponse &from, const OpinionId &id,
                    const Onwards &onwards, AnswerLookup &answers)
{
    const Opinion *target = context.index.findOpinion(id);
    const auto no = context.index.findNo(id);
    if (!no)
        return reportDangling(context, from, target);
    if (target->response == from.response.id)
        return context.report(
            "reference_to_itself", Severity::Warning, from.opinion,
            Checks::tr("The response to No.%1 refers to No.%2, which it answers itself.")
                .arg(from.no)
                .arg(*no));
    if (answers.isUnanswered(*target))
        return context.report(
            "reference_to_unanswered", Severity::Warning, from.opinion,
            Checks::tr("No.%1 refers to No.%2, whose response is not written yet.")
                .arg(from.no)
                .arg(*no));
    if (onwards.contains(*target->response))
        return checkChain(context, from, id, onwards);
    if (*no > from.no)
        context.report(
            "forward_reference", Severity::Note, from.opinion,
            Checks::tr("No.%1 refers to No.%2, which stands behind it.").arg(from.no).arg(*no));
}

} // namespace

void checkReferenceTargets(CheckContext &context)
{
    const Onwards onwards = onwardsOf(context);
    AnswerLookup answers(context.index);
    for (const PrintedResponse &from : printedResponses(context)) {
        std::set<OpinionId> seen;
        for (const OpinionId &id : references(from.response.markup)) {
            if (seen.insert(id).second)
                checkReference(context, from, id, onwards, answers);
        }
    }
}

} // namespace gaiyo
