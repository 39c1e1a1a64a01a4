#include "checks/check_context.h"
#include "checks/subjects.h"

#include <algorithm>

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

} // namespace

void checkCompleteness(CheckContext &context)
{
    const bool categories =
        !context.snapshot.categories.empty() && context.printsColumn(ColumnField::Category);
    for (const Opinion &opinion : context.snapshot.opinions) {
        if (opinion.joined)
            continue; // another one stands for it
        if (const auto no = context.index.findNo(opinion)) {
            checkPrinted(context, opinion, *no, categories);
            checkChoices(context, opinion, *no);
        } else
            context.report(
                "unplaced", Severity::Warning, opinion,
                Checks::tr("The opinion “%1” has no place in the plan yet; it will not be "
                           "printed.")
                    .arg(excerpt(opinion.summary)));
    }
}

} // namespace gaiyo
