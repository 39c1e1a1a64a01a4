#include "checks/check_context.h"

#include "domain/numbering.h"
#include "domain/template.h"

#include <algorithm>

namespace gaiyo {

namespace {

Settings settingsOf(const Snapshot &snapshot)
{
    auto settings = resolveSettings(snapshot.consultation);
    return settings.ok() ? std::move(*settings) : Settings();
}

} // namespace

CheckContext::CheckContext(const Snapshot &document, const FontCoverage &fontCoverage)
    : snapshot(document)
    , coverage(fontCoverage)
    , index(document)
    , tally(computeTally(document, index))
    , settings(settingsOf(document))
    , numbers(nodeNumbers(document.nodes))
{
    for (size_t i = 0; i < snapshot.nodes.size(); ++i)
        m_positions.emplace(snapshot.nodes[i].id, i + 1);
}

bool CheckContext::printsColumn(ColumnField field) const
{
    return std::any_of(settings.columns.begin(), settings.columns.end(),
                       [&](const Column &column) { return column.field == field; });
}

void CheckContext::reportFront(const char *code, Severity severity, const QString &message)
{
    m_findings.push_back({0, 0, {QString::fromLatin1(code), severity, {}, {}, message}});
}

void CheckContext::report(const char *code, Severity severity, const Node &node,
                          const QString &message)
{
    m_findings.push_back(
        {positionOf(node.id), 0, {QString::fromLatin1(code), severity, {}, node.id, message}});
}

void CheckContext::report(const char *code, Severity severity, const Opinion &opinion,
                          const QString &message)
{
    const Opinion *row = index.findOpinion(opinion.id);
    m_findings.push_back(
        {positionOf(opinion.node),
         index.positionOf(*row) + 1,
         {QString::fromLatin1(code), severity, opinion.id, opinion.node, message}});
}

std::vector<Finding> CheckContext::takeFindings()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Placed &a, const Placed &b) {
        return std::tie(a.node, a.opinion) < std::tie(b.node, b.opinion);
    });
    std::vector<Finding> findings;
    findings.reserve(m_findings.size());
    for (Placed &placed : m_findings)
        findings.push_back(std::move(placed.finding));
    return findings;
}

size_t CheckContext::positionOf(const std::optional<NodeId> &node) const
{
    return node ? m_positions.at(*node) : snapshot.nodes.size() + 1;
}

std::vector<PrintedResponse> printedResponses(const CheckContext &context)
{
    std::vector<PrintedResponse> printed;
    for (const Response &response : context.snapshot.responses) {
        const auto &sharers = context.index.sharers(response.id);
        if (sharers.empty())
            continue;
        if (const auto no = context.index.findNo(sharers.front()->id))
            printed.push_back({response, *sharers.front(), *no});
    }
    return printed;
}

} // namespace gaiyo
