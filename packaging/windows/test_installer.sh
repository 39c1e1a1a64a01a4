#!/usr/bin/env bash
# test_installer.sh: what the installer and its uninstaller do, under Wine, with small programs in the
# place of ours: it needs no cross-built libraries and takes about a minute. test.sh does the same with
# the real packages, as far as they show it.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
bash packaging/debian/install.sh windows wine || exit 1
if [ -z "${GAIYO_IN_XVFB:-}" ]; then
    GAIYO_IN_XVFB=1 exec xvfb-run -a bash "$0"
fi
work=$PWD/build/installer-test
rm -rf "$work"
mkdir -p "$work"
export WINEPREFIX=$work/wine GAIYO_WINE_PATH= SOURCE_DATE_EPOCH=1700000000 TZ=UTC LC_ALL=C.UTF-8
wine=$here/wine.sh
drive=$WINEPREFIX/drive_c
failures=0

told() { # NAME COMMAND…
    local name=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n' "$name"
        tail -n 20 "$work/log" | sed 's/^/        /'
        failures=$((failures + 1))
    fi
}

# gaiyo.exe tells that it runs by a file, and ends when that file is gone; like the real one it holds
# Qt6Core.dll all the while.
build_programs() {
    cat >"$work/core.c" <<'C'
__declspec(dllexport) int core(void) { return 1; }
C
    cat >"$work/program.c" <<'C'
#include <stdio.h>
#include <windows.h>
__declspec(dllimport) int core(void);
int main(int count, char **arguments)
{
    if (count > 1)
        fclose(fopen(arguments[1], "w"));
    while (count > 1 && GetFileAttributesA(arguments[1]) != INVALID_FILE_ATTRIBUTES)
        Sleep(50);
    return core() - 1;
}
C
    (cd "$work" && x86_64-w64-mingw32-gcc-posix -shared -o Qt6Core.dll core.c &&
        x86_64-w64-mingw32-gcc-posix -o gaiyo.exe program.c Qt6Core.dll)
}

build_setup() { # VERSION
    local stage=$work/stage-$1
    mkdir -p "$stage/Gaiyo/plugins/platforms" "$stage/Gaiyo/fonts"
    cp "$work/gaiyo.exe" "$work/Qt6Core.dll" "$stage/Gaiyo/"
    echo "$1" >"$stage/Gaiyo/version.txt"
    echo "$1" >"$stage/Gaiyo/only-$1.txt"
    echo plugin >"$stage/Gaiyo/plugins/platforms/qwindows.dll"
    echo font >"$stage/Gaiyo/fonts/書体 (太).ttf"
    find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    bash "$here/installer.sh" "$stage" "$1" "$work/setup-$1.exe"
}

same_bytes_twice() {
    cp "$work/setup-0.1.0.exe" "$work/first.exe"
    build_setup 0.1.0 && cmp "$work/first.exe" "$work/setup-0.1.0.exe"
}

settle() { /usr/lib/wine/wineserver -w; }
setup() { # VERSION ARGUMENTS…
    local version=$1
    shift
    "$wine" "$work/setup-$version.exe" /S "$@"
    local code=$?
    settle
    return $code
}
remove() { # FOLDER ARGUMENTS…
    local folder=$1
    shift
    "$wine" "$folder/uninstall.exe" /S "$@" && settle
}

# All files, and the registry as Wine keeps it, without the times, without what it notes of the
# screen (below System) and of the next start (the uninstaller's copy in the folder of temporary
# files).
state() { # NAME
    settle
    (cd "$drive" && find . -path ./windows -prune -o -print | grep -v -i '/temp' | sort) >"$work/$1.state"
    awk -v RS='' -v ORS='\n\n' '!/^\[System\\\\/' "$WINEPREFIX/user.reg" "$WINEPREFIX/system.reg" |
        sed -E -e '/^(#time=|WINE REGISTRY|"DriverDateData"=|"PendingFileRenameOperations"=)/d' \
            -e '/^@="(Display adapters|Monitors)"$/d' -e 's/^(\[.*\]) [0-9]*$/\1/' >>"$work/$1.state"
}
same_state() { state "$2" && diff "$work/$1.state" "$work/$2.state"; }

holds() { # FOLDER VERSION: that version, whole, and no other
    [ "$(cat "$1/version.txt")" = "$2" ] && [ -e "$1/fonts/書体 (太).ttf" ] &&
        [ -e "$1/plugins/platforms/qwindows.dll" ] && [ "$(cd "$1" && echo only-*)" = "only-$2.txt" ] &&
        "$wine" "$1/gaiyo.exe"
}
value() { "$wine" reg query "$1" "${@:2}" 2>/dev/null | tr -d '\r'; }

upgrade_waits() { # FOLDER
    local running=$work/running
    "$wine" "$1/gaiyo.exe" "Z:${running//\//\\}" &
    for _ in $(seq 200); do [ -e "$running" ] && break; sleep 0.1; done
    [ -e "$running" ] || return 1
    "$wine" "$work/setup-0.2.0.exe" /S &
    local installer=$!
    sleep 4 # too short shows less, it never fails wrongly
    kill -0 "$installer" && [ "$(cat "$1/version.txt")" = 0.1.0 ] && [ -e "$1/only-0.1.0.txt" ]
    local untouched=$?
    rm "$running"
    wait "$installer" && [ "$untouched" -eq 0 ] && settle && holds "$1" 0.2.0
}

refuses_foreign_folder() {
    mkdir -p "$drive/他人" && echo mine >"$drive/他人/書類.txt"
    setup 0.1.0 '/D=C:\他人'
    [ $? -eq 2 ] && [ "$(ls "$drive/他人")" = 書類.txt ] && rm -r "$drive/他人"
}

repairs_broken_installation() { # FOLDER
    rm "$1/gaiyo.exe" "$1/version.txt" && setup 0.1.0 && holds "$1" 0.1.0
}

default_handler_stays() {
    value 'HKCU\Software\Classes\.db' /ve | grep -q Other.Document &&
        value 'HKCU\Software\Classes\.db\OpenWithProgids' | grep -q Other.Document &&
        value 'HKCU\Software\Classes\.db\OpenWithProgids' | grep -q Gaiyo.Document
}

nothing_for_the_machine() { # in HKLM, which Wine keeps in system.reg
    settle
    grep -q Gaiyo "$WINEPREFIX/user.reg" && ! grep -i gaiyo "$WINEPREFIX/system.reg"
}

moves() { # FROM TO
    setup 0.2.0 '/D=C:\新しい場所' && holds "$2" 0.2.0 && [ ! -e "$1" ] &&
        value 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Gaiyo' /v InstallLocation |
        grep -q 'C:\\'
}

build_programs || exit 1
told "installer of 0.1.0" build_setup 0.1.0
told "installer of 0.2.0" build_setup 0.2.0
told "the same bytes twice" same_bytes_twice
"$wine" wineboot -i >/dev/null 2>&1
settle # what Wine notes at its second start must not look like ours
mkdir -p "$drive/users/$(id -un)/AppData/Local/Programs" # every Windows has this folder and this key
"$wine" reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall' /f >/dev/null
"$wine" reg add 'HKCU\Software\Classes\.db' /ve /d Other.Document /f >/dev/null
"$wine" reg add 'HKCU\Software\Classes\.db\OpenWithProgids' /v Other.Document /d '' /f >/dev/null
state before

usual=$drive/users/$(id -un)/AppData/Local/Programs/Gaiyo
folder="$drive/業務 ソフト #1 100%"
told "refuses a folder of somebody else" refuses_foreign_folder
told "that left nothing" same_state before after-refusal
told "usual place" setup 0.1.0
told "all of it is there" holds "$usual" 0.1.0
told "the program of .db files stays what it was" default_handler_stays
told "nothing in HKLM" nothing_for_the_machine
told "removal" remove "$usual"
told "nothing is left" same_state before after-usual
# An argument with spaces would be quoted by Wine, which /D= does not know.
told "a place with Japanese, spaces, # and %" setup 0.1.0 '/D=C:\業務' ソフト '#1' '100%'
told "all of it is there" holds "$folder" 0.1.0
told "upgrade waits for a running program" upgrade_waits "$folder"
told "downgrade into the same place" setup 0.1.0
told "all of it is there" holds "$folder" 0.1.0
told "a broken installation is made whole" repairs_broken_installation "$folder"
told "to another place" moves "$folder" "$drive/新しい場所"
echo mine >"$drive/新しい場所/書類.txt"
told "removal" remove "$drive/新しい場所"
told "a stranger's file stays" test "$(cd "$drive/新しい場所" && echo *)" = 書類.txt
rm -r "$drive/新しい場所"
told "nothing is left" same_state before after-moved
told "for everyone" setup 0.1.0 /ALLUSERS
told "in Program Files" holds "$drive/Program Files/Gaiyo" 0.1.0
told "for everyone: upgrade" setup 0.2.0 /ALLUSERS
told "all of it is there" holds "$drive/Program Files/Gaiyo" 0.2.0
told "for everyone: removal" remove "$drive/Program Files/Gaiyo" /ALLUSERS
told "nothing is left" same_state before after-all
[ "$failures" -eq 0 ] && echo "Installer under Wine: all of it holds." || echo "Installer under Wine: $failures steps failed."
exit $((failures > 0))
