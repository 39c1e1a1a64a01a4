#!/usr/bin/env bash
# wine.sh PROGRAM.exe ARGUMENTS…: runs a Windows program under Wine, with the cross-built libraries in
# its path (GAIYO_WINE_PATH, a Windows path, in their place; empty for none). ctest calls it for every
# test program of the preset windows.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export WINEPREFIX=${WINEPREFIX:-${GAIYO_CACHE:-$HOME/.cache/gaiyo}/wine}
export WINEDEBUG=${WINEDEBUG:--all}
# No browser engine, no .NET, no menu entries on this machine.
export WINEDLLOVERRIDES=${WINEDLLOVERRIDES:-mscoree=;mshtml=;winemenubuilder.exe=}
export LC_ALL=${GAIYO_WINE_LOCALE:-C.UTF-8}
if [ -z "${GAIYO_WINE_PATH+set}" ]; then
    prefix=$(sed -n 's/^GAIYO_WINDOWS_PREFIX:PATH=//p' "$here/../../build/windows/CMakeCache.txt")
    compiler=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
    GAIYO_WINE_PATH=$(printf 'Z:%s;' "$prefix/bin" "$(cd "$compiler" && pwd)" /usr/x86_64-w64-mingw32/lib)
fi
export WINEPATH=${GAIYO_WINE_PATH//\//\\}
mkdir -p "$WINEPREFIX"
exec /usr/lib/wine/wine64 "$@"
