#pragma once

#include "base/id.h"
#include "base/result.h"
#include "store/versions.h"

#include <QString>

#include <optional>
#include <set>
#include <vector>

namespace gaiyo {

// An opinion that was printed when the last version was decided on and has been removed since.
struct GoneOpinion
{
    QString ref; // 整理番号
    QString summary;
};

// What stands of what was confirmed and decided. It falls off by itself when the summary, the
// response, the category or a free field that the booklet has a column for becomes another, and
// stands again when it comes back. What was decided on is a page: it falls off as well when the
// opinion counts otherwise or stands elsewhere, and when its line of the legend or one of its
// headings says something else.
struct StandingWords
{
    std::set<OpinionId> confirmed;        // by its department (stage)
    std::set<OpinionId> approved;         // in the last version that was decided on
    std::vector<GoneOpinion> gone;        // what stood in that version, by its 整理番号
    std::set<OpinionId> taken;            // there, joined to another since, or without a place
    std::optional<QString> title;         // of the booklet there, where it is another now
    std::optional<QString> subtitle;      // likewise
    std::optional<NamedVersion> approval; // that version; none while there is none
};

// Errors: those of opening.
Result<StandingWords> readStanding(const QString &path);

} // namespace gaiyo
