#!/usr/bin/env bash
# build.sh: everything for Windows on a bare Debian 12, into dist/: the installer, the portable zip,
# CONTENTS.txt and SHA256SUMS. Same sources, same bytes: all times are those of the last commit. The
# libraries are built once and kept outside the clone (dependencies.sh). Files are signed where
# GAIYO_SIGN names a command that signs the file given to it; else CONTENTS.txt says unsigned.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
bash packaging/debian/install.sh build windows

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory="$PWD" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
umask 022
prefix=$(bash "$here/dependencies.sh" | tail -1)
version=$(sed -n 's/^project(gaiyo VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)

echo "== fonts and sample, by programs of this machine"
cmake --preset release >/dev/null
cmake --build --preset release --target gaiyo_fonts sample
echo "== Windows programs"
GAIYO_WINDOWS_PREFIX=$prefix cmake --preset windows >/dev/null
cmake --build --preset windows --target gaiyo gaiyo-cli gaiyo_fonts sample

echo "== packages"
stage=build/windows/stage
bash "$here/stage.sh" build/windows "$prefix" "$stage/Gaiyo"
mkdir -p dist
rm -f dist/Gaiyo-*.exe dist/Gaiyo-*.zip dist/CONTENTS.txt dist/SHA256SUMS

bash "$here/installer.sh" "$stage" "$version" "dist/Gaiyo-$version-setup.exe"

# The portable copy: its settings are beside the program.
rm -rf "$stage/portable"
mkdir -p "$stage/portable"
cp -a "$stage/Gaiyo" "$stage/portable/Gaiyo-$version"
mkdir "$stage/portable/Gaiyo-$version/settings"
printf '設定は、このフォルダに置かれます。\r\nThe settings are kept in this folder.\r\n' \
    > "$stage/portable/Gaiyo-$version/settings/README.txt"
find "$stage/portable" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd "$stage/portable" && find . -mindepth 1 | sort | sed 's#^\./##' |
    zip -X -9 -q -@ "$OLDPWD/dist/Gaiyo-$version-portable.zip")

{
    echo "Gaiyo $version for Windows 10 and 11, 64 bit. $(
        [ -n "${GAIYO_SIGN:-}" ] && echo Signed. || echo "Not signed: Windows will say so.")"
    echo
    (cd "$stage/Gaiyo" && xargs -d '\n' sha256sum < ../files | while read -r hash name; do
        printf '%9d  %s  %s\n' "$(stat -c %s "$name")" "$hash" "$name"
    done)
} > dist/CONTENTS.txt
(cd dist && sha256sum Gaiyo-*.exe Gaiyo-*.zip CONTENTS.txt > SHA256SUMS && cat SHA256SUMS && ls -l Gaiyo-*)
