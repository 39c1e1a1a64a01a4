#pragma once

#include "intake/inquiry/settle_replies.h"

namespace gaiyo {

// What else may become of an answer about which there is doubt, beside taking it or not.
enum class ReplyOffer {
    TakeAlone,         // its response serves others, too: they keep theirs
    KeepSummary,       // it corrects the summary, too: that stays as it is
    JoinLines,         // its lines end inside sentences: they are joined
    ForRepresentative, // its opinion was joined to another: it is an answer to that one
    PartAgain,         // … or its opinion stands for itself again
    BringBack,         // its opinion was removed: it comes back with the answer
    NewOpinion,        // a row that was not sent: an opinion of its own, with its words
    ContinueAbove      // … or the rest of the answer in the row above
};

// Those of an answer that waits, in the order in which they are offered.
std::vector<ReplyOffer> offersFor(const Reply &reply, const Snapshot &values);

// The category that a row brings along which goes on with the answer to `above`, and which that one
// has not; null for none.
const Category *findBrought(const Reply &reply, const Opinion &above, const Snapshot &values);

// The opinion that an offer is about, so that people can be told which one it is; null for none.
const Opinion *findOffered(ReplyOffer offer, const Reply &reply, const Snapshot &values);

// What is to be done; one step of undo. `seen` is the revision of the values, which who decides has
// looked at. Errors: NotFound for an offer that is not made for this answer; those of markupOf().
Result<Document::NextOperation> acceptOffer(ReplyOffer offer, const Reply &reply,
                                            const Snapshot &values, AskedStates &states);

// 上の行：整理番号2, as a row without a number says in its remark what stood above it; and what it
// says, "" for nothing.
QString rowAboveWords(const QString &ref);
QString readRowAbove(const QString &remark);

} // namespace gaiyo
