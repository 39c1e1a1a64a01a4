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
    CheckContext(const Snapshot &document, const CheckAids &givenAids);

    const Snapshot &snapshot;
    const CheckAids &aids;
    const SnapshotIndex index;
    const Tally tally;
    const Settings settings; // as good as they can be resolved
    const std::unordered_map<NodeId, QString> numbers;

    bool printsColumn(ColumnField field) const;
    // What the office wrote around the table: notes, and blocks before and behind it.
    QStringList notes() const;

    void reportFront(const char *code, Severity severity, const QString &message);
    void report(const char *code, Severity severity, const Node &node, const QString &message);
    void report(const char *code, Severity severity, const Opinion &opinion,
                const QString &message);
    void report(const char *code, Severity severity, const LetterPlace &place,
                const QString &message);
    // To be called after a report: what its finding is about, word for word, and the opinion that
    // it leads to as well.
    void addWords(const QString &words);
    void addOpinion(const Opinion *opinion);

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

// The beginning of a text, to be quoted: at most twenty characters of its first line.
QString excerpt(const QString &text);

// How people find an opinion: No.5, or by its 整理番号 where it has no number of its own.
QString opinionName(const CheckContext &context, const Opinion &opinion);

} // namespace gaiyo
