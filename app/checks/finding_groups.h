#pragma once

#include "checks/checks.h"

namespace gaiyo {

// Findings of one code and one severity, as people go through them.
struct FindingGroup
{
    QString code;
    Severity severity = Severity::Error;
    std::vector<size_t> findings; // positions, in their order
};

// What has to be put right comes first; groups of one severity in the order of their first
// findings.
std::vector<FindingGroup> groupFindings(const std::vector<Finding> &findings);

// What all findings of a code have in common, in a few words: "Opinions without a category".
QString findingTitle(const QString &code);

// Findings of the code are errors: nobody can let them stand.
bool isToldAlways(const QString &code);

// What stands for a group: its finding, or the title with their number.
QString groupSentence(const FindingGroup &group, const std::vector<Finding> &findings);

// What those who decide are told on paper, in Japanese: 必ず直す 1件、確認 3件、参考 12件, and how
// many were let stand (無視), if any. Neither today's date, which decides nothing on paper, nor
// words of originals are looked at.
QString findingsOnPaper(const Snapshot &values, const FontCoverage &coverage,
                        const FontOnPages &font);

} // namespace gaiyo
