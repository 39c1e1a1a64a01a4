#pragma once

namespace gaiyo {

class CheckContext;

// One function per subject; each reports all its findings, in any order. checks.h lists the codes.
void checkCompleteness(CheckContext &context);
void checkDeclaredCounts(CheckContext &context);
void checkHeadingsWithoutWords(CheckContext &context);
void checkItemNumbers(CheckContext &context);
void checkReferenceTargets(CheckContext &context);
void checkDoubtfulEndings(CheckContext &context);
void checkForeignCharacters(CheckContext &context);
void checkGlyphCoverage(CheckContext &context);
void checkPersonalData(CheckContext &context);
void checkJoinedOpinions(CheckContext &context);
void checkLetters(CheckContext &context);
void checkLetterCounts(CheckContext &context);
void checkInquiries(CheckContext &context);
void checkPlanRevisions(CheckContext &context);

// For the edition of originals, in place of all others.
void checkOriginals(CheckContext &context);

} // namespace gaiyo
