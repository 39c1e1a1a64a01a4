#!/usr/bin/env bash
# validate.sh FILE.html…: the Nu Html Checker (MIT; used here, never shipped) holds each page and its
# style against HTML, warnings included. Exit code 0 all comply, 1 one does not, 77 there is no Java or
# no way to its jars. What people write is theirs: characters that are not composed or of private use.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../jars.sh"
fetch_jars vnu
exec java -cp "$jars/*" nu.validator.client.SimpleCommandLineValidator \
    --filterpattern '.*(Normalization Form C|Private Use Area).*' \
    --Werror --also-check-css --format text "$@"
