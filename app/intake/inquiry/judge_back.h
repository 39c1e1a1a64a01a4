#pragma once

#include "intake/inquiry/judge_rows.h"

namespace gaiyo {

// Where the words that were sent out stand in a row again, although the department had answered
// otherwise in an earlier file: it may have taken its answer back. A row of another person's copy
// says nothing, unless the same name stands beside it. `replies`: one of each row.
void judgeTakenBack(const ReturnedSheet &returned, const JudgingBase &base,
                    const std::vector<RowMatch> &matches, std::vector<JudgedReply> &replies);

} // namespace gaiyo
