#include "checks/check_context.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

void checkPrinted(CheckContext &context, const Opinion &opinion, int no, bool categories)
{
    if (isUnanswered(opinion, context.index))
        context.report("unanswered", Severity::Error, opinion,
                       Checks::tr("The response to No.%1 is not written yet.").arg(no));
    if (categories && !opinion.category)
        context.report("uncategorised", Severity::Error, opinion,
                       Checks::tr("No.%1 has no category yet.").arg(no));
}

} // namespace

void checkCompleteness(CheckContext &context)
{
    const bool categories =
        !context.snapshot.categories.empty() && context.printsColumn(ColumnField::Category);
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (opinion.joined)
            continue; // another one stands for it
        if (const auto no = context.index.findNo(opinion.id))
            checkPrinted(context, opinion, *no, categories);
        else
            context.report(
                "unplaced", Severity::Warning, opinion,
                Checks::tr("The opinion “%1” has no place in the plan yet; it will not be "
                           "printed.")
                    .arg(excerpt(opinion.summary)));
    }
}

} // namespace gaiyo
