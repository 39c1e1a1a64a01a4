#pragma once

#include "base/result.h"
#include "domain/row_fields.h"
#include "domain/snapshot_index.h"
#include "domain/text_difference.h"

#include <array>
#include <optional>
#include <vector>

namespace gaiyo {

// What became of an opinion between two states. Split: it was cut out of another one, or is no
// longer joined to it; Joined: its words went into another one, or it is joined to it now.
enum class ChangeKind { Text, Moved, Added, Removed, Category, Split, Joined };

// The word of the JSON contract: text, moved, added, removed, category, split, joined.
QString changeKindName(ChangeKind kind);

// The fields of an opinion that are printed, by the words of the JSON contract.
inline constexpr QStringView kSummaryField = u"summary";
inline constexpr QStringView kResponseField = u"response";
inline constexpr QStringView kCategoryField = u"category";
inline constexpr QStringView kCountField = u"count";
inline constexpr QStringView kPlaceField = u"node";
inline constexpr QStringView kJoinedField = u"joined";
inline constexpr std::array<QStringView, 3> kFreeNames{u"free1", u"free2", u"free3"};

// One change of one field of an opinion. Texts are as each state prints them, with its own numbers
// in references; a place is the words of its headings, a category its symbol with its words.
struct OpinionChange
{
    OpinionId opinion;
    ChangeKind kind = ChangeKind::Text;
    QString field;
    // Of the opinion in each state; of one that is not there, the number of the one that it was cut
    // out of (Split) or went into (Joined); none where there is none.
    std::optional<int> oldNo;
    std::optional<int> newNo;
    QString before;
    QString after;
    // Same and Removed ones are `before`, Same and Added ones `after`, letter for letter.
    std::vector<DifferencePiece> pieces;
};

// The same of what opinions stand under and beside: a heading (Text, Moved, Added or Removed; a
// number that is counted is not compared), a category of the legend (likewise), a line of the front
// page (Text).
struct OtherChange
{
    Entity entity = Entity::Node; // or Category, Consultation
    QString id;
    ChangeKind kind = ChangeKind::Text;
    QString field; // "" for the words as a whole; of the consultation title, subtitle, period,
                   // or the key of a setting whose words stand on the page
    QString before;
    QString after;
    std::vector<DifferencePiece> pieces;
};

struct Comparison
{
    std::vector<OpinionChange> opinions; // in the order of the later state, removed ones last
    std::vector<OtherChange> others;     // likewise
};

// Two states of one document, opinion by opinion through identity: never by No., and a number that
// is another only because others came, went or moved is no change. What never leaves the office is
// not compared. Error: Invalid where both have opinions and none in common: two documents that were
// made apart, even of the same source, have no identity to compare by.
Result<Comparison> compare(const Snapshot &before, const SnapshotIndex &beforeIndex,
                           const Snapshot &after, const SnapshotIndex &afterIndex);
Result<Comparison> compare(const Snapshot &before, const Snapshot &after);

// A response as the state prints it, "" for none.
QString printedResponse(const Opinion &opinion, const SnapshotIndex &index);

} // namespace gaiyo
