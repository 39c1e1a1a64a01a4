#pragma once

#include "intake/inquiry/judge_rows.h"

namespace gaiyo {

// A response that several opinions share becomes another for all of them: no question where all of
// them were answered alike.
void judgeShared(const InquiryRows &now, std::vector<JudgedReply> &replies);

// An accepted draft is settled by itself only where nothing else is said of the opinion, here or by
// somebody else.
void settleAccepted(const JudgingBase &base, JudgedSheet &sheet);

} // namespace gaiyo
