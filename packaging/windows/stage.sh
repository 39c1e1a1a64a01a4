#!/usr/bin/env bash
# stage.sh BUILD PREFIX FOLDER: puts together in FOLDER what a Windows PC gets: programs, the DLLs
# that they import (found by reading the imports, so none is forgotten and none too many), Qt's
# plugins for the platform and for SQLite, fonts, sample and licences. Stripped; signed by
# $GAIYO_SIGN FILE where that is set.
set -euo pipefail
build=$1 prefix=$2 folder=$3
host=x86_64-w64-mingw32
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

compiler=$(dirname "$($host-g++-posix -print-file-name=libstdc++-6.dll)")
places=("$prefix/bin" "$compiler" "/usr/$host/lib")
# What every Windows 10 has; an import that is neither here nor ours stops the build.
system=" advapi32 authz comctl32 comdlg32 crypt32 d3d11 d3d9 dwmapi dwrite dxgi gdi32 imm32 kernel32
 mpr msvcrt netapi32 ntdll ole32 oleaut32 rpcrt4 secur32 setupapi shcore shell32 shlwapi user32
 userenv uxtheme version winmm winspool.drv ws2_32 wtsapi32 bcrypt dnsapi iphlpapi d2d1 "
system=$(tr -s '\n ' ' ' <<<"$system")

imports() { $host-objdump -p "$1" | sed -n 's/.*DLL Name: //p'; }

collect() { # FILE: copies what it imports beside the programs, and what that imports
    local name place
    for name in $(imports "$1"); do
        [ ! -e "$folder/$name" ] || continue
        for place in "${places[@]}"; do
            if [ -e "$place/$name" ]; then
                $host-strip -o "$folder/$name" "$place/$name"
                collect "$folder/$name"
                continue 2
            fi
        done
        local plain=${name,,}
        # API sets are names for parts of kernel32 and its kin.
        [[ $system == *" ${plain%.dll} "* || $plain == api-ms-win-core-*-l1-* ]] ||
            { echo "stage.sh: $1 imports $name, which is neither ours nor known as the system's" >&2; exit 1; }
    done
}

rm -rf "$folder"
mkdir -p "$folder"/plugins/{platforms,sqldrivers} "$folder/licences" "$folder/fonts"
for program in gaiyo gaiyo-cli; do
    $host-strip -o "$folder/$program.exe" "$build/bin/$program.exe"
    collect "$folder/$program.exe"
done
for plugin in platforms/qwindows.dll sqldrivers/qsqlite.dll; do
    $host-strip -o "$folder/plugins/$plugin" "$prefix/plugins/$plugin"
    collect "$folder/plugins/$plugin"
done
# Qt looks for plugins here and nowhere else.
printf '[Paths]\r\nPrefix=.\r\nPlugins=plugins\r\n' > "$folder/qt.conf"
cp "$build"/bin/fonts/* "$folder/fonts/"
cp "$build/bin/sample.db" "$folder/"

licence() { # NAME FILE: with the line ends that Windows' editor had to have before 2018
    sed 's/\r*$/\r/' "$2" > "$folder/licences/$1.txt"
}
licence Gaiyo "$source/LICENSE"
licence Qt /usr/share/doc/libqt6core6/copyright
licence LGPL-3 /usr/share/common-licenses/LGPL-3
licence GPL-3 /usr/share/common-licenses/GPL-3
licence HarfBuzz /usr/share/doc/libharfbuzz0b/copyright
licence SQLite /usr/share/doc/libsqlite3-0/copyright
licence expat /usr/share/doc/libexpat1/copyright
licence libdeflate /usr/share/doc/libdeflate0/copyright
licence zlib /usr/share/doc/libz-mingw-w64/copyright
licence GCC-runtime /usr/share/doc/gcc-mingw-w64-base/copyright
licence mingw-w64-runtime /usr/share/doc/mingw-w64-common/copyright
licence fonts "$folder/fonts/LICENSE.txt"
rm "$folder/fonts/LICENSE.txt"
{
    printf 'Qt、HarfBuzz、SQLite などのソースは、Debian 12 の次のソースパッケージです。\n'
    printf 'The sources of the libraries: these source packages of Debian 12 (https://sources.debian.org),\n'
    printf 'built by packaging/windows/dependencies.sh of Gaiyo. Qt is linked dynamically: its DLLs here may\n'
    printf 'be replaced by others of your own making (LGPL 3).\n\n'
    cat "$prefix/complete"
    dpkg-query -W -f='${source:Package}_${source:Version}\n' libz-mingw-w64 gcc-mingw-w64-base mingw-w64-common
} | sed 's/$/\r/' > "$folder/licences/SOURCES.txt"
sed 's/$/\r/' "$source/packaging/windows/README.txt" > "$folder/README.txt"

if [ -n "${GAIYO_SIGN:-}" ]; then
    find "$folder" \( -name '*.exe' -o -name '*.dll' \) -print0 | sort -z | xargs -0 -n1 $GAIYO_SIGN
fi
chmod -R u=rwX,go=rX "$folder"
find "$folder" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
