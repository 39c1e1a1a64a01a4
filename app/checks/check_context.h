#pragma once

#include "checks/checks.h"
#include "domain/settings.h"
#include "domain/snapshot_index.h"
#include "domain/tally.h"

#include <QCoreApplication>

#include <unordered_map>

namespace gaiyo {

// The translation context of all findings.
class Checks
{
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

// What the checks look at, computed once, and the findings they report.
class CheckContext
{
public:
    CheckContext(const Snapshot &document, const FontCoverage &fontCoverage);

    const Snapshot &snapshot;
    const FontCoverage &coverage;
    const SnapshotIndex index;
    const Tally tally;
    const Settings settings; // as good as they can be resolved
    const std::unordered_map<NodeId, QString> numbers;

    bool printsColumn(ColumnField field) const;

    void reportFront(const char *code, Severity severity, const QString &message);
    void report(const char *code, Severity severity, const Node &node, const QString &message);
    void report(const char *code, Severity severity, const Opinion &opinion,
                const QString &message);

    // The findings in booklet order; those of one place in the order they were reported.
    std::vector<Finding> takeFindings();

private:
    struct Placed
    {
        size_t node;    // position of the heading, counted from 1; 0 is the front page
        size_t opinion; // position of the opinion, counted from 1; 0 is the heading itself
        Finding finding;
    };

    size_t positionOf(const std::optional<NodeId> &node) const;

    std::unordered_map<NodeId, size_t> m_positions;
    std::vector<Placed> m_findings;
};

// The responses that are printed, each with the first opinion that it serves.
struct PrintedResponse
{
    const Response &response;
    const Opinion &opinion;
    int no;
};

std::vector<PrintedResponse> printedResponses(const CheckContext &context);

} // namespace gaiyo
