#include "cli/command.h"
#include "cli/console.h"
#include "cli/text.h"

#include "base/json_writer.h"
#include "document/document.h"
#include "formats/plan_pages.h"
#include "intake/page_operations.h"

namespace gaiyo {

namespace {

const QString kEdition = QStringLiteral("--edition");

Result<void> setPages(Document &document, const std::vector<Operation> &operations)
{
    if (operations.empty())
        return {};
    const auto next = [&](const QStringList &made) -> std::optional<Operation> {
        const auto at = size_t(made.size());
        return at < operations.size() ? std::optional(operations[at]) : std::nullopt;
    };
    const auto outcome = document.applyAll(kPagesStep, next);
    const auto *refusal = std::get_if<Refusal>(&outcome);
    return refusal ? Result<void>(refusal->error) : Result<void>();
}

void writePlaces(JsonWriter &json, const FoundPages &found, bool areFound)
{
    json.beginArray(JsonLayout::Lines);
    for (const FoundPages::Place &place : found.places) {
        if (place.page.isEmpty() == areFound)
            continue;
        json.beginObject();
        json.member(u"node", place.node.value());
        json.member(u"heading", place.heading);
        if (areFound)
            json.member(u"page", place.page);
        json.endObject();
    }
    json.endArray();
}

QByteArray pagesReport(const FoundPages &found, PlanEdition edition, int changed)
{
    JsonWriter json;
    json.beginObject(JsonLayout::Lines);
    json.member(u"edition", planEditionName(edition));
    json.member(u"changed", changed);
    json.key(u"found");
    writePlaces(json, found, true);
    json.key(u"not_found");
    writePlaces(json, found, false);
    json.key(u"not_understood");
    json.beginArray(JsonLayout::Lines);
    for (const FoundPages::Unknown &line : found.notUnderstood) {
        json.beginObject();
        json.member(u"line", line.line);
        json.member(u"text", line.text);
        if (!line.twice.isEmpty())
            json.member(u"several_pages_of", line.twice);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.finish();
}

Result<ExitCode> run(const Arguments &arguments, Environment &environment)
{
    const QString named = arguments.find(kEdition).value_or(planEditionName(PlanEdition::Draft));
    const auto edition = findPlanEdition(named);
    if (!edition)
        return Error{ErrorKind::Usage, Cli::tr("%1 is one of %2, not “%3”.")
                                           .arg(kEdition, QStringLiteral("draft|final"), named)};
    const auto document = Document::open(arguments.operand(0), Access::ReadWrite,
                                         {environment.clock, environment.ids, environment.author});
    if (!document)
        return document.error();
    const auto values = (*document)->snapshot();
    const auto found = readPlanPages(arguments.operand(1), *values);
    if (!found)
        return found.error();
    const auto operations = pageOperations(*found, *values, *edition);
    if (const auto done = setPages(**document, operations); !done)
        return done.error();
    const auto printed =
        environment.console.print(pagesReport(*found, *edition, int(operations.size())));
    if (!printed)
        return printed.error();
    return found->notUnderstood.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Command pagesCommand()
{
    return {QStringLiteral("pages"),
            {QStringLiteral("FILE.db"), QStringLiteral("PAGES.csv|PLAN.pdf")},
            {{kEdition, QStringLiteral("draft|final")}},
            QT_TRANSLATE_NOOP("Cli", "notes on which page of the plan each heading stands, from a "
                                     "table or the plan itself"),
            run};
}

} // namespace gaiyo
