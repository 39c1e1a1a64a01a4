#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/markup.h"

#include <set>
#include <unordered_map>

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

// Where each response refers to first; responses that refer nowhere are left out.
using FirstReferences = std::unordered_map<ResponseId, int>;

FirstReferences firstReferences(const CheckContext &context)
{
    FirstReferences first;
    for (const Response &response : context.snapshot.responses) {
        for (const OpinionId &id : references(response.markup)) {
            if (const auto no = context.index.findNo(id))
                first.try_emplace(response.id, *no);
        }
    }
    return first;
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

void checkReference(CheckContext &context, const PrintedResponse &from, const OpinionId &id,
                    const FirstReferences &first, AnswerLookup &answers)
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
    const auto further = first.find(*target->response);
    if (further != first.end())
        context.report("chained_reference", Severity::Note, from.opinion,
                       Checks::tr("No.%1 refers to No.%2, which refers to No.%3 in its turn.")
                           .arg(from.no)
                           .arg(*no)
                           .arg(further->second));
}

} // namespace

void checkReferenceTargets(CheckContext &context)
{
    const FirstReferences first = firstReferences(context);
    AnswerLookup answers(context.index);
    for (const PrintedResponse &from : printedResponses(context)) {
        std::set<OpinionId> seen;
        for (const OpinionId &id : references(from.response.markup)) {
            if (seen.insert(id).second)
                checkReference(context, from, id, first, answers);
        }
    }
}

} // namespace gaiyo
