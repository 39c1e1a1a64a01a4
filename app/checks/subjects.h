#pragma once

namespace gaiyo {

class CheckContext;

// One function per subject; each reports all its findings, in any order. checks.h lists the codes.
void checkCompleteness(CheckContext &context);
void checkComputedWords(CheckContext &context);
void checkDeclaredCounts(CheckContext &context);
void checkHeadingsWithoutWords(CheckContext &context);
void checkItemNumbers(CheckContext &context);
void checkNumberColumn(CheckContext &context);
void checkReferenceTargets(CheckContext &context);
void checkDoubtfulEndings(CheckContext &context);
void checkForeignCharacters(CheckContext &context);
void checkFont(CheckContext &context);
void checkGlyphCoverage(CheckContext &context);
void checkPersonalData(CheckContext &context);
void checkJoinedOpinions(CheckContext &context);
void checkLetters(CheckContext &context);
void checkLetterCounts(CheckContext &context);
void checkInquiries(CheckContext &context);
void checkTypedReferences(CheckContext &context);
void checkVagueReferences(CheckContext &context);
void checkQuotedHeadings(CheckContext &context);
void checkBranchNumbers(CheckContext &context);
void checkDraftNumbers(CheckContext &context);
void checkDoubledWords(CheckContext &context);
void checkPeriods(CheckContext &context);
void checkBrackets(CheckContext &context);
void checkDigits(CheckContext &context);
void checkSpellings(CheckContext &context);
void checkUsage(CheckContext &context);
void checkStyles(CheckContext &context);
void checkOtherInstitution(CheckContext &context);
void checkImpossibleDates(CheckContext &context);
void checkLastYear(CheckContext &context);
void checkRepeatedResponses(CheckContext &context);
void checkLongWords(CheckContext &context);
void checkLostCharacters(CheckContext &context);
void checkPromises(CheckContext &context);
void checkPlanPages(CheckContext &context);
void checkPlanRevisions(CheckContext &context);

// For the edition of originals, in place of all others.
void checkOriginals(CheckContext &context);

} // namespace gaiyo
