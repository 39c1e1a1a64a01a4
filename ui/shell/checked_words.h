#pragma once

#include "booklet/font_set.h"
#include "dialogs/approve_dialog.h"

namespace gaiyo {

// What the checks find, for those who decide, with the characters of these fonts, which must stay.
// Today's date decides nothing on paper: what is overdue is not among it.
ApproveDialog::Checked checkedWith(const FontSet &fonts);

} // namespace gaiyo
