#!/usr/bin/env bash
# ci.sh: the Windows packages and their tests under Wine, where the cross-built libraries are already
# in the cache and CI has time for it; where not, one sentence and success. build.sh and test.sh always
# do it all. GAIYO_CI_BEGAN is when CI began, in seconds.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
if ! prefix=$(bash "$here/dependencies.sh" --find 2>/dev/null); then
    echo "Windows: not built and not tested here, because the cross-built libraries are not in the cache (packaging/windows/dependencies.sh makes them in about 15 minutes)."
    exit 0
fi
minutes=$((($(date +%s) - ${GAIYO_CI_BEGAN:-$(date +%s)}) / 60))
if [ "$minutes" -gt 30 ]; then
    echo "Windows: not built and not tested here, because CI has taken $minutes minutes already and this takes 20 more (packaging/windows/build.sh and test.sh)."
    exit 0
fi
echo "Windows: libraries in $(basename "$prefix")"
bash "$here/build.sh"
bash "$here/test.sh"
