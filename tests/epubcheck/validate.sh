#!/usr/bin/env bash
# validate.sh FILE.epub…: EPUBCheck (BSD; used here, never shipped) holds each file against EPUB 3.3.
# Fetches its jars from Maven Central once, into the user's cache. Exit code 0 all comply, 1 one does
# not, 77 there is no Java or no way to the jars.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
jars=${GAIYO_EPUBCHECK_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/gaiyo/epubcheck}

missing() {
    echo "epubcheck: $*"
    exit 77
}

command -v java >/dev/null || missing "no Java (default-jdk-headless)"
mkdir -p "$jars"
while read -r sum path; do
    file=$jars/${path##*/}
    if ! echo "$sum  $file" | sha256sum --check --status 2>/dev/null; then
        curl --fail --silent --show-error --location --retry 5 --retry-connrefused \
            --output "$file.part" "https://repo1.maven.org/maven2/$path" ||
            missing "$path could not be fetched"
        echo "$sum  $file.part" | sha256sum --check --status || missing "$path is not what it was"
        mv "$file.part" "$file"
    fi
done <"$here/jars.sha256"
exec java -cp "$jars/*" "$here/Validate.java" "$@"
