#include "cli/command.h"
#include "cli/console.h"
#include "cli/plan_pdf.h"
#include "cli/text.h"

#include "base/json_writer.h"
#include "document/document.h"
#include "exchange/pages/found_pages.h"

#include <QFile>
#include <QFileInfo>

namespace gaiyo {

namespace {

const QString kEdition = QStringLiteral("--edition");
// Larger than any list of pages.
constexpr qint64 kMostPages = qint64(16) * 1024 * 1024;

Result<FoundPages> readPages(const QString &path, const Snapshot &values)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::Missing, Cli::tr("The file “%1” does not exist.").arg(path)};
    if (!QFileInfo(path).isFile()) // of a pipe nobody knows when it ends
        return Error{
            ErrorKind::Unreadable,
            Cli::tr("“%1” is not a file; give a table of pages, or the plan as PDF.").arg(path)};
    if (path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)) {
        const auto text = readPlanPdf(path);
        return text ? Result<FoundPages>(findPagesInText(*text, values)) : text.error();
    }
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, Cli::tr("“%1” cannot be read; check that you may read it and "
                                            "that the connection to it stands.")
                                        .arg(path)};
    if (file.size() > kMostPages)
        return Error{ErrorKind::Unreadable,
                     Cli::tr("“%1” is too large for a list of pages.").arg(path)};
    auto found = readPageTable(file.readAll(), values);
    if (!found)
        return Error{found.error().kind, path + QStringLiteral(": ") + found.error().message};
    return found;
}

// Of the headings whose page is another than the document says.
std::vector<Operation> pageOperations(const FoundPages &found, const Snapshot &values,
                                      PlanEdition edition)
{
    std::unordered_map<NodeId, const Node *> nodes;
    for (const Node &node : values.nodes)
        nodes.emplace(node.id, &node);
    std::vector<Operation> operations;
    for (const FoundPages::Place &place : found.places) {
        if (place.page.isEmpty() ||
            pageIn(*nodes.at(place.node), edition).value_or(QString()) == place.page)
            continue;
        operations.push_back(
            {QStringLiteral("set_node"),
             {{QStringLiteral("id"), place.node.value()}, {pageField(edition), place.page}},
             {}});
    }
    return operations;
}

Result<void> setPages(Document &document, const std::vector<Operation> &operations)
{
    if (operations.empty())
        return {};
    const auto next = [&](const QStringList &made) -> std::optional<Operation> {
        const auto at = size_t(made.size());
        return at < operations.size() ? std::optional(operations[at]) : std::nullopt;
    };
    const auto outcome = document.applyAll(QStringLiteral("pages"), next);
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
    const auto found = readPages(arguments.operand(1), *values);
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
