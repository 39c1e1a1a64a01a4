#!/usr/bin/env bash
# make_man.sh PROGRAM LANGUAGE TEMPLATE VERSION DATE: the manual page of gaiyo-cli on the standard
# output. What the commands are and do comes from the program's own --help, so that the page cannot
# lag behind it.
set -euo pipefail
program=$1 language=$2 template=$3 version=$4 date=$5

commands=$(LC_ALL=C.UTF-8 "$program" --lang "$language" --help | awk '
    function roff(text) { gsub(/\\/, "\\e", text); gsub(/-/, "\\-", text); sub(/^[.'"'"']/, "\\\\\\&&", text); return text }
    /^  gaiyo-cli / { sub(/^  gaiyo-cli /, ""); name = $1; rest = substr($0, length(name) + 2)
                      print ".TP\n\\fB" roff(name) "\\fR " roff(rest); inside = 1; next }
    inside && /^      / { sub(/^ */, ""); print roff($0); next }
    { inside = 0 }')
[ "$(grep -c '^\.TP' <<<"$commands")" -ge 10 ] || { echo "make_man.sh: $program --help is not as expected" >&2; exit 1; }

while IFS= read -r line; do
    case $line in
    @COMMANDS@) printf '%s\n' "$commands" ;;
    *) line=${line//@VERSION@/$version}; printf '%s\n' "${line//@DATE@/$date}" ;;
    esac
done < "$template"
