#include "checks/checks.h"

#include "checks/check_context.h"
#include "checks/subjects.h"

#include <array>
#include <map>
#include <set>

namespace gaiyo {

namespace {

constexpr std::array kSubjects{&checkComputedWords,
                               &checkDeclaredCounts,
                               &checkHeadingsWithoutWords,
                               &checkItemNumbers,
                               &checkCompleteness,
                               &checkNumberColumn,
                               &checkReferenceTargets,
                               &checkDoubtfulEndings,
                               &checkForeignCharacters,
                               &checkFont,
                               &checkGlyphCoverage,
                               &checkPersonalData,
                               &checkJoinedOpinions,
                               &checkLetters,
                               &checkLetterCounts,
                               &checkInquiries,
                               &checkTypedReferences,
                               &checkVagueReferences,
                               &checkQuotedHeadings,
                               &checkBranchNumbers,
                               &checkDraftNumbers,
                               &checkDoubledWords,
                               &checkPeriods,
                               &checkBrackets,
                               &checkDigits,
                               &checkSpellings,
                               &checkUsage,
                               &checkStyles,
                               &checkOtherInstitution,
                               &checkLastYear,
                               &checkImpossibleDates,

                               &checkRepeatedResponses,
                               &checkLostCharacters,
                               &checkLongWords,
                               &checkPromises,
                               &checkPlanRevisions,
                               &checkPlanPages};

QString subjectOf(const Finding &finding)
{
    if (!finding.subject.isEmpty())
        return finding.subject;
    if (finding.opinion)
        return finding.opinion->value();
    return finding.node ? finding.node->value() : finding.words;
}

// What nobody wants to be told of, and what somebody let stand. What has to be put right stays.
class LetStand
{
public:
    explicit LetStand(const CheckContext &context)
        : m_context(context)
    {
        for (const QString &code : context.settings.skippedChecks)
            m_skipped.insert(code);
        for (const IgnoredFinding &ignored : context.settings.ignoredFindings)
            m_ignored.emplace(std::pair(ignored.code, ignored.subject), &ignored);
    }

    bool isSkipped(const Finding &finding) const
    {
        return finding.severity != Severity::Error && m_skipped.contains(finding.code);
    }

    std::optional<QString> reason(const Finding &finding) const
    {
        const auto found = m_ignored.find(std::pair(finding.code, finding.subject));
        if (finding.severity == Severity::Error || found == m_ignored.end() ||
            found->second->words !=
                subjectWords(m_context.snapshot, m_context.index, finding.code, finding.subject))
            return std::nullopt;
        return found->second->reason;
    }

private:
    const CheckContext &m_context;
    std::set<QString> m_skipped;
    std::map<std::pair<QString, QString>, const IgnoredFinding *> m_ignored;
};

std::vector<Finding> finish(CheckContext &context)
{
    std::vector<Finding> findings = context.takeFindings();
    const LetStand letStand(context);
    for (Finding &finding : findings) {
        finding.subject = subjectOf(finding);
        finding.ignored = letStand.reason(finding);
    }
    std::erase_if(findings, [&](const Finding &finding) {
        return letStand.isSkipped(finding) || (finding.ignored && !context.aids.withIgnored);
    });
    return findings;
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    }
    Q_UNREACHABLE();
}

std::vector<Finding> runChecks(const Snapshot &snapshot, const CheckAids &aids)
{
    const SnapshotPtr borrowed(SnapshotPtr(), &snapshot);
    CheckMemory ofThisRun;
    return runChecks(std::make_shared<const IndexedSnapshot>(borrowed), aids, ofThisRun);
}

std::vector<Finding> runChecks(const IndexedPtr &state, const CheckAids &aids, CheckMemory &memory)
{
    CheckMemory::Parts &kept = memory.parts();
    kept.take(state);
    CheckContext context(aids, kept);
    if (aids.edition == CheckedEdition::Originals) {
        checkOriginals(context);
    } else {
        for (const auto subject : kSubjects)
            subject(context);
    }
    kept.texts.forgetOthers();
    return finish(context);
}

} // namespace gaiyo
