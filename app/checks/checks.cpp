#include "checks/checks.h"

#include "checks/check_context.h"
#include "checks/subjects.h"

#include <array>

namespace gaiyo {

namespace {

constexpr std::array kSubjects{&checkDeclaredCounts,    &checkHeadingsWithoutWords,
                               &checkItemNumbers,       &checkCompleteness,
                               &checkReferenceTargets,  &checkDoubtfulEndings,
                               &checkForeignCharacters, &checkGlyphCoverage,
                               &checkPersonalData,      &checkJoinedOpinions,
                               &checkLetters,           &checkLetterCounts,
                               &checkInquiries,         &checkPlanRevisions};

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
    CheckContext context(snapshot, aids);
    if (aids.edition == CheckedEdition::Originals) {
        checkOriginals(context);
        return context.takeFindings();
    }
    for (const auto subject : kSubjects)
        subject(context);
    return context.takeFindings();
}

} // namespace gaiyo
