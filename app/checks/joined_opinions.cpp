#include "checks/check_context.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

// Of the pairs of opinions in the published text that the tests read, nine in ten have less in
// common; half of them have a third of it.
constexpr double kLeastShared = 0.1;

} // namespace

void checkJoinedOpinions(CheckContext &context)
{
    for (const Opinion &opinion : context.snapshot.opinions) {
        const Opinion *other =
            opinion.joined ? context.index.findOpinion(*opinion.joined) : nullptr;
        if (!other || context.likenessOf(opinion, *other) >= kLeastShared)
            continue;
        context.report("joined_differs", Severity::Note, opinion,
                       Checks::tr("The opinion %1 is joined to %2, but has few words in common "
                                  "with it.")
                           .arg(opinion.ref, opinionName(context, *other)));
    }
}

} // namespace gaiyo
