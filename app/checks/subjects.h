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

} // namespace gaiyo
