#!/usr/bin/env bash
# Brings gaiyo_ja.ts and gaiyo_en.ts up to date with the sources: new sentences arrive unfinished,
# those that are gone go. Then fill in the Japanese (linguist, or any editor); the ctest
# `translations` fails while one is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
lupdate=${LUPDATE:-$(command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)}
sources=(app)
[ -d ui ] && sources+=(ui)
options=(-silent -locations none -no-obsolete -no-ui-lines)
"$lupdate" "${options[@]}" "${sources[@]}" -source-language en -target-language ja_JP \
    -ts translations/gaiyo_ja.ts
"$lupdate" "${options[@]}" -pluralonly "${sources[@]}" -source-language en -target-language en_US \
    -ts translations/gaiyo_en.ts
