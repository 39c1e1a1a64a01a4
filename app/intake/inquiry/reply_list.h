#pragma once

#include "intake/inquiry/asked_state.h"

namespace gaiyo {

// A reply with what a person compares it with.
struct ListedReply
{
    const Reply *reply = nullptr;     // of the values that were asked
    const Opinion *opinion = nullptr; // null where it is not known, or gone
    QString department;
    QString base;      // the answer when the department was asked
    QString now;       // the answer today
    QStringList flags; // those that were kept, and what has happened since
    bool isLate = false;

    bool isOpen() const { return reply->state == u"open"; }
    // May be taken with all others about which there is no doubt.
    bool isClear() const
    {
        return isOpen() && flags.isEmpty() && (reply->response || reply->category);
    }
};

// All replies of the document, by opinion in the order of the booklet, those of none at the end.
// The values must outlive the list. Errors: those of the file.
Result<std::vector<ListedReply>> listReplies(const Snapshot &values, AskedStates &states);

} // namespace gaiyo
