#!/usr/bin/env bash
# validate.sh FILE.epub…: EPUBCheck (BSD; used here, never shipped) holds each file against EPUB 3.3.
# Exit code 0 all comply, 1 one does not, 77 there is no Java or no way to its jars.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../jars.sh"
fetch_jars epubcheck
exec java -cp "$jars/*" "$here/Validate.java" "$@"
