#include "checks/check_context.h"
#include "checks/subjects.h"
#include "domain/words/meant_characters.h"

#include <QStringList>

namespace gaiyo {

namespace {

// "⼀→一", "" where there is nothing to propose.
QString proposalsFor(const QStringList &texts)
{
    ForeignCharacters found;
    for (const QString &text : texts)
        countForeignCharacters(text, found);
    return describeMeant(found.meant);
}

QStringList frontTexts(const CheckContext &context)
{
    QStringList texts{context.snapshot.consultation.title, context.snapshot.consultation.subtitle};
    texts += context.notes();
    for (const Category &category : context.snapshot.categories)
        texts << category.symbol << category.text;
    return texts;
}

} // namespace

void checkForeignCharacters(CheckContext &context)
{
    const QString front = proposalsFor(frontTexts(context));
    if (!front.isEmpty())
        context.reportFront(
            "foreign_character", Severity::Warning,
            Checks::tr("The front page has characters that stand for others: %1.").arg(front));
    for (const Node &node : context.snapshot.nodes) {
        const QString found = proposalsFor(
            {node.number.value_or(QString()), node.draftNumber.value_or(QString()), node.title});
        if (!found.isEmpty())
            context.report("foreign_character", Severity::Warning, node,
                           Checks::tr("The heading “%1” has characters that stand for others: %2.")
                               .arg(node.title, found));
    }
    for (const Opinion &opinion : context.snapshot.opinions) {
        const auto no = context.index.findNo(opinion.id);
        const QString found = no ? proposalsFor({opinion.summary}) : QString();
        if (!found.isEmpty())
            context.report("foreign_character", Severity::Warning, opinion,
                           Checks::tr("No.%1 has characters that stand for others: %2.")
                               .arg(QString::number(*no), found));
    }
    for (const PrintedResponse &printed : printedResponses(context)) {
        const QString found = proposalsFor({printed.response.markup});
        if (!found.isEmpty())
            context.report(
                "foreign_character", Severity::Warning, printed.opinion,
                Checks::tr("The response to No.%1 has characters that stand for others: %2.")
                    .arg(QString::number(printed.no), found));
    }
}

} // namespace gaiyo
