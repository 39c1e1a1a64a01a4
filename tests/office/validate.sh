#!/usr/bin/env bash
# validate.sh FILE…: openxml-audit (MIT; used here, never shipped) holds each .docx and .xlsx against the
# schemas of Office Open XML and what Word and Excel refuse besides. Fetched from PyPI once, into the
# user's cache. Exit code 0 nothing to complain of, 1 there is, 77 no Python or no way to it.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=${XDG_CACHE_HOME:-$HOME/.cache}/gaiyo/openxml-audit-$(sha256sum "$here/requirements.txt" | cut -c1-12)

missing() {
    echo "office: $*"
    exit 77
}

if [ ! -e "$home/complete" ]; then
    rm -rf "$home"
    mkdir -p "${home%/*}"
    /usr/bin/python3 -m venv "$home" >/dev/null || missing "no Python environments (python3-venv)"
    "$home/bin/pip" install --quiet --disable-pip-version-check --require-hashes \
        -r "$here/requirements.txt" || missing "openxml-audit could not be fetched"
    touch "$home/complete"
fi
worst=0
for file in "$@"; do
    if report=$("$home/bin/openxml-audit" "$file" 2>&1) && grep -q '^Errors: 0' <<<"$report"; then
        echo "$file: valid"
    else
        echo "$file: $report"
        worst=1
    fi
done
exit $worst
