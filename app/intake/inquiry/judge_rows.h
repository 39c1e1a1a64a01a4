#pragma once

#include "intake/inquiry/inquiry_rows.h"
#include "intake/inquiry/match_rows.h"

namespace gaiyo {

// What came back of one row, as it will wait in the document for somebody who decides.
struct JudgedReply
{
    int row = 0;     // of the file
    QString opinion; // "" where nobody knows
    std::optional<QString> response = {};
    std::optional<QString> category = {};
    std::optional<QString> summary = {};
    std::optional<QString> remark = {};
    QString by = {};
    // Why a person has to look at it: words of README.md, some with what they are about
    // (share:12-3).
    QStringList flags = {};
    // Not of the row, and not kept with it: what it answers was changed here since.
    bool isChangedSince = false;
    // 案のとおり: `response` is the draft as it was sent and as it stands, and there is nothing to
    // decide.
    bool isAccepted = false;

    bool isDoubtful() const { return !flags.isEmpty() || isChangedSince; }
    // Whether both say the same of the same opinion.
    bool saysAs(const JudgedReply &other) const;
};

// The answer of a department that was taken last, or that waits where none was taken.
struct HeldAnswer
{
    std::optional<QString> response = {};
    std::optional<QString> category = {};
    QString by = {};
    bool isTaken = false;
};

// What stood in the document before a file is judged.
struct JudgingBase
{
    const AskedRows &asked;    // as the sheet was sent
    const InquiryRows &then;   // the values of that time
    bool isKnown = true;       // false: that state is lost, and both are of today
    const InquiryRows &now;    // today
    const QSet<QString> &ours; // what the sheet asks about
    bool asksSummary = false;
    SheetId sheet; // the one that comes back
    // What earlier files of the sheet brought, but for what a newer one replaced.
    std::vector<JudgedReply> before;
    // By opinion: what the department is held to have answered in them.
    QHash<QString, HeldAnswer> held = {};
};

struct JudgedSheet
{
    std::vector<JudgedReply> replies;
    int unchanged = 0;   // rows that say nothing new
    QStringList missing; // 整理番号 of opinions that no row is about
    // Likewise of those whose draft was accepted; they are among the replies.
    QStringList accepted = {};

    int waiting() const { return int(replies.size()) - int(accepted.size()); }
};

// Judges every row of a file that came back. Nothing that somebody wrote gets lost: it is in a
// reply, or in the document already.
JudgedSheet judgeRows(const ReturnedSheet &returned, const JudgingBase &base);

} // namespace gaiyo
