#!/usr/bin/env bash
# validate.sh FILE.pdf…: veraPDF (GPL 3 or MPL 2; used here, never shipped) holds each file against
# PDF/UA-1 and PDF/A-2a. Exit code 0 all comply, 1 one does not, 77 there is no Java or no way to its
# jars.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../jars.sh"
fetch_jars verapdf
exec java -cp "$jars/*" "$here/Validate.java" "$@"
