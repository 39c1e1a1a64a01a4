#pragma once

#include "intake/inquiry/judge_rows.h"

namespace gaiyo {

// One opinion in several rows: as many candidates as there are different answers, one where all
// rows say the same.
// `opinions`: of each row, "" where nobody knows.
void judgeTwice(const std::vector<QString> &opinions, std::vector<JudgedReply> &replies);

} // namespace gaiyo
