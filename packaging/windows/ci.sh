#!/usr/bin/env bash
# ci.sh: the Windows packages and their tests under Wine, where the cross-built libraries are already
# in the cache; where they are not, one sentence and success. build.sh and test.sh always do it all.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
if ! prefix=$(bash "$here/dependencies.sh" --find 2>/dev/null); then
    echo "Windows: not built and not tested here, because the cross-built libraries are not in the cache (packaging/windows/dependencies.sh makes them in about 15 minutes)."
    exit 0
fi
echo "Windows: libraries in $(basename "$prefix")"
bash "$here/build.sh"
bash "$here/test.sh"
