#!/usr/bin/env bash
# install.sh LIST…: installs by apt what the named lists (build, test, ci) ask for and this machine
# lacks. Asks neither the network nor for a password when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian: install what packaging/debian/*.packages name by other means." >&2
    exit 0
fi

wanted=$(cat "${@/%/.packages}")
present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null |
    sed -n 's/^installed //p' || true)
missing=$(comm -23 <(sort -u <<<"$wanted") <(sort -u <<<"$present"))
[ -n "$missing" ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "Missing packages:" $missing >&2
        echo "Run this as root, or install sudo." >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "Installing:" $missing
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing
