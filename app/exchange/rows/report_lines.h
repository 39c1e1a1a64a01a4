#pragma once

#include "domain/consultation.h"

#include <QString>

#include <optional>

namespace gaiyo {

// A line that a paper of results has of itself: １　募集期間 …, ３　意見数　５件, 意見の概要と市の
// 考え方. It is neither the title nor a place in the plan.
struct ReportLine
{
    QString words; // without its number, sign and brackets
    bool isNumbered = false;
    bool isAlone = false;       // nothing stands behind the name: that may follow below
    bool holdsOpinions = false; // the section in which the opinions stand
};

std::optional<ReportLine> readReportLine(const QString &line);

// Gives the consultation what such words say: its period, or how many opinions and submitters
// there were. Answers what stands behind and is not understood; none where nothing was taken in,
// also because it is known already.
std::optional<QString> takeReportFact(Consultation &consultation, const QString &words);

// ○○市文化振興計画（素案）, with what is said of it behind: についての意見.
bool isPlanName(const QString &words);

// 別紙２, 資料1－2: what the paper was in another one.
bool isEnclosure(const QString &words);

} // namespace gaiyo
