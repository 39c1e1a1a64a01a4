#include "checks/check_context.h"
#include "checks/subjects.h"

namespace gaiyo {

namespace {

QString nameOf(const Category &category)
{
    return category.symbol.isEmpty() ? category.text : category.symbol;
}

void checkCategories(CheckContext &context)
{
    const QString &counter = context.settings.opinionCounter;
    for (size_t i = 0; i < context.snapshot.categories.size(); ++i) {
        const Category &category = context.snapshot.categories[i];
        if (!category.declared)
            continue;
        const int counted = context.tally().categories[i];
        if (*category.declared != counted)
            context.reportFront("declared_category", Severity::Warning,
                                Checks::tr("%1 is counted %2, but was typed in as %3.")
                                    .arg(nameOf(category), QString::number(counted) + counter,
                                         QString::number(*category.declared) + counter));
    }
}

void checkOpinions(CheckContext &context)
{
    const auto declared = context.snapshot.consultation.declaredOpinions;
    const QString &counter = context.settings.opinionCounter;
    if (declared && *declared != context.tally().opinions)
        context.reportFront("declared_opinions", Severity::Warning,
                            Checks::tr("The opinions are counted %1, but were typed in as %2.")
                                .arg(QString::number(context.tally().opinions) + counter,
                                     QString::number(*declared) + counter));
}

void checkSum(CheckContext &context)
{
    const auto declared = context.snapshot.consultation.declaredOpinions;
    if (!declared || context.snapshot.categories.empty())
        return;
    qint64 sum = 0;
    for (const Category &category : context.snapshot.categories) {
        if (!category.declared)
            return;
        sum += *category.declared;
    }
    const QString &counter = context.settings.opinionCounter;
    if (sum != *declared)
        context.reportFront(
            "declared_sum", Severity::Warning,
            Checks::tr("The typed counts of the categories make %1, but the typed count "
                       "of opinions is %2.")
                .arg(QString::number(sum) + counter, QString::number(*declared) + counter));
}

void checkSubmitters(CheckContext &context)
{
    const auto submitters = context.snapshot.consultation.declaredSubmitters;
    if (submitters && *submitters > context.tally().opinions)
        context.reportFront(
            "declared_submitters", Severity::Warning,
            Checks::tr("There are more submitters (%1) than opinions (%2).")
                .arg(QString::number(*submitters) + context.settings.submitterCounter,
                     QString::number(context.tally().opinions) + context.settings.opinionCounter));
}

} // namespace

void checkDeclaredCounts(CheckContext &context)
{
    checkOpinions(context);
    checkSubmitters(context);
    checkCategories(context);
    checkSum(context);
}

} // namespace gaiyo
