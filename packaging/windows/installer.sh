#!/usr/bin/env bash
# installer.sh STAGE VERSION OUTPUT: the installer of what stands in STAGE/Gaiyo. The lists that it and
# its uninstaller go by name file by file, never a whole folder. Signed by $GAIYO_SIGN FILE where that
# is set.
set -euo pipefail
stage=$(cd "$1" && pwd) version=$2 output=$(realpath -m "$3")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export LC_ALL=C.UTF-8

(cd "$stage/Gaiyo" && find . -type f | sort | sed 's#^\./##') > "$stage/files"
(cd "$stage/Gaiyo" && find . -mindepth 1 -type d | sort -r | sed 's#^\./##') > "$stage/folders"
awk -v stage="$stage/Gaiyo" '{ folder = $0; if (!sub(/\/[^\/]*$/, "", folder)) folder = ""
    path = folder; gsub(/\//, "\\", path)
    if (folder != last || NR == 1) print "SetOutPath \"$INSTDIR" (path == "" ? "" : "\\" path) "\""
    last = folder; print "File \"" stage "/" $0 "\"" }' "$stage/files" > "$stage/install.nsh"
{
    sed 's#/#\\#g; s#.*#Delete "$INSTDIR\\&"#' "$stage/files"
    sed 's#/#\\#g; s#.*#RMDir "$INSTDIR\\&"#' "$stage/folders"
} > "$stage/uninstall.nsh"
size=$(du -sk --apparent-size "$stage/Gaiyo" | cut -f1)
makensis -V2 -NOCD -INPUTCHARSET UTF8 -DVERSION="$version" -DSTAGE="$stage" -DSIZE="$size" \
    -DOUTPUT="$output" -DSIGN="${GAIYO_SIGN:-}" -DICON="$here/../../resources/icons/gaiyo.ico" \
    "$here/gaiyo.nsi"
[ -z "${GAIYO_SIGN:-}" ] || $GAIYO_SIGN "$output"
