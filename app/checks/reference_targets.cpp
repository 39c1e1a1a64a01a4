#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/markup.h"

#include <algorithm>
#include <optional>
#include <set>
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
    const Opinion *target = nullptr; // the first one that has a No.
    bool isAll = false;              // there is no other target, and nothing else is said
};

// Where each response refers to.
class Onwards
{
public:
    explicit Onwards(const CheckContext &context)
        : m_index(context.index)
        , m_onwards(context.snapshot.responses.size())
    {
        for (const PrintedResponse &printed : context.printedResponses()) {
            if (!printed.facts.references.empty())
                m_onwards[m_index.positionOf(printed.response)] = onwardOf(printed.facts);
        }
    }

    // None where it refers nowhere, or there is none.
    const Onward *find(const Response *response) const
    {
        const Onward *found = response ? &m_onwards[m_index.positionOf(*response)] : nullptr;
        return found && found->target ? found : nullptr;
    }
    const Onward *findOf(const Opinion &opinion) const { return find(m_index.responseOf(opinion)); }

private:
    Onward onwardOf(const TextFacts &facts) const
    {
        const auto &ids = facts.references;
        const bool isOne =
            std::ranges::all_of(ids, [&](const OpinionId &id) { return id == ids.front(); });
        const qsizetype said = facts.words.size() - qsizetype(ids.size());
        for (const OpinionId &id : ids) {
            const Opinion *target = m_index.findOpinion(id);
            if (target && m_index.findNo(*target))
                return {target, isOne && said <= kLongestSendingOn};
        }
        return {};
    }

    const SnapshotIndex &m_index;
    std::vector<Onward> m_onwards; // by position of the response
};

// The way from a response over one it refers to, to where it ends.
struct Chain
{
    std::vector<int> numbers;
    const Opinion *end; // none where readers come round to where they were
    bool isAll = true;  // whoever stands between only sends readers on
};

Chain chainFrom(const CheckContext &context, const PrintedResponse &from, const Opinion &first,
                const Onwards &onwards)
{
    Chain chain{{from.no}, &first};
    std::vector<const Response *> seen{&from.response}; // no more than kLongestChain
    while (chain.numbers.size() < kLongestChain) {
        chain.numbers.push_back(context.index.findNo(*chain.end).value_or(0));
        const Response *response = context.index.responseOf(*chain.end);
        if (!response)
            break;
        if (std::ranges::find(seen, response) != seen.end()) {
            chain.end = nullptr;
            break;
        }
        seen.push_back(response);
        const Onward *onward = onwards.find(response);
        if (!onward)
            break;
        chain.isAll &= onward->isAll;
        chain.end = onward->target;
    }
    return chain;
}

QString chainWords(const Chain &chain)
{
    QStringList words;
    for (const int no : chain.numbers)
        words += QStringLiteral("No.") + QString::number(no);
    return words.join(u'→');
}

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
void checkChain(CheckContext &context, const PrintedResponse &from, const Opinion &target,
                const Onwards &onwards)
{
    const Chain chain = chainFrom(context, from, target, onwards);
    if (!chain.end) {
        const Onward *own = onwards.find(&from.response);
        if (chain.isAll && own && own->isAll)
            context.report(
                "circular_reference", Severity::Warning, from.opinion,
                Checks::tr("The responses only refer to each other: %1.").arg(chainWords(chain)));
        return;
    }
    context.report("chained_reference", Severity::Note, from.opinion,
                   Checks::tr("No.%1 refers to its answer by way of others: %2.")
                       .arg(QString::number(from.no), chainWords(chain)));
    if (chain.isAll && chain.end->response && !onwards.findOf(*chain.end))
        context.addFix(pointAt(from, target.id, chain.end->id));
}

void checkReference(CheckContext &context, const PrintedResponse &from, const OpinionId &id,
                    const Onwards &onwards)
{
    const Opinion *target = context.index.findOpinion(id);
    const auto no = target ? context.index.findNo(*target) : std::nullopt;
    if (!no)
        return reportDangling(context, from, target);
    if (target->response == from.response.id)
        return context.report(
            "reference_to_itself", Severity::Warning, from.opinion,
            Checks::tr("The response to No.%1 refers to No.%2, which it answers itself.")
                .arg(from.no)
                .arg(*no));
    if (context.isUnanswered(*target))
        return context.report(
            "reference_to_unanswered", Severity::Warning, from.opinion,
            Checks::tr("No.%1 refers to No.%2, whose response is not written yet.")
                .arg(from.no)
                .arg(*no));
    if (onwards.findOf(*target))
        return checkChain(context, from, *target, onwards);
    if (*no > from.no)
        context.report(
            "forward_reference", Severity::Note, from.opinion,
            Checks::tr("No.%1 refers to No.%2, which stands behind it.").arg(from.no).arg(*no));
}

} // namespace

void checkReferenceTargets(CheckContext &context)
{
    const Onwards onwards(context);
    for (const PrintedResponse &from : context.printedResponses()) {
        std::set<OpinionId> seen;
        for (const OpinionId &id : from.facts.references) {
            if (seen.insert(id).second)
                checkReference(context, from, id, onwards);
        }
    }
}

} // namespace gaiyo
