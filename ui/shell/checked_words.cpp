#include "shell/checked_words.h"

#include "checks/checks.h"
#include "checks/finding_groups.h"

namespace gaiyo {

ApproveDialog::Checked checkedWith(const FontSet &fonts)
{
    return [&fonts](const Snapshot &values) {
        CheckAids aids;
        aids.coverage = [&fonts](char32_t base, char32_t selector) {
            return fonts.covers(base, selector);
        };
        aids.withIgnored = true;
        return findingCounts(runChecks(values, aids));
    };
}

} // namespace gaiyo
