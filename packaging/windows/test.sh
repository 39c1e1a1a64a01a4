#!/usr/bin/env bash
# test.sh: what build.sh made, under Wine: the test programs, the installer from silent installation to
# removal in a Wine of its own, pages against the Linux build's, and several processes in one file.
# Pictures and figures are in build/windows/report. Every step is told; one that fails fails the whole.
#   test.sh [programs] [packages] [sharing]     only these parts
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/../.."
root=$PWD
bash packaging/debian/install.sh build windows wine || exit 1
version=$(sed -n 's/^project(gaiyo VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
report=$root/build/windows/report
wine=$here/wine.sh
linux=$root/build/release/bin/gaiyo-cli
seed=$root/tests/data/nerima-2016.txt
parts=${*:-programs packages sharing}
failures=0
mkdir -p "$report"

# Wine takes the code page from the locale: 932 from ja_JP, 1252 from en_US. Without a locale that
# exists it cannot open a Japanese path.
export LOCPATH=$root/build/windows/locale
if [ ! -d "$LOCPATH" ]; then
    mkdir -p "$LOCPATH"
    for locale in ja_JP en_US; do
        localedef -i "$locale" -f UTF-8 "$LOCPATH/$locale.UTF-8"
    done
fi

told() { # NAME COMMAND…: runs it; its output only where it fails
    local name=$1 log
    shift
    log=$(mktemp)
    if "$@" >"$log" 2>&1; then
        printf 'ok      %s\n' "$name"
    else
        printf 'FAILED  %s\n' "$name"
        tail -n 40 "$log" | sed 's/^/        /'
        failures=$((failures + 1))
    fi
    rm -f "$log"
}
end_wine() { # waits for all that runs in the Wine of $WINEPREFIX
    WINEPREFIX=$WINEPREFIX /usr/lib/wine/wineserver -w
}

# The test programs whose subject can differ on Windows.
programs='base|domain|collect|checks|store|document|document_random|document_sharing|document_merge|document_sessions|exchange_.*|booklet'
# Those whose windows are real ones here, on the screen that Xvfb gives.
windows='ui_journeys ui_words ui_dialogs ui_local'
test_programs() {
    local targets name
    targets=$(ctest --preset windows -N -R "^($programs|${windows// /|})\$" | sed -n 's/.*Test *#[0-9]*: \(.*\)/test_\1/p')
    cmake --build --preset windows --target $targets >"$report/build.log" 2>&1 || { tail -30 "$report/build.log"; return 1; }
    "$wine" wineboot -i >/dev/null 2>&1
    # Wine lets no QT_… in from outside. Without the first, Qt Test talks to Windows' debugger only.
    "$wine" reg add 'HKCU\Environment' /f /v QT_FORCE_STDERR_LOGGING /d 1 >/dev/null
    "$wine" reg add 'HKCU\Environment' /f /v QT_QPA_PLATFORM /d offscreen >/dev/null
    ctest --preset windows -R "^($programs)\$" 2>&1 | tee "$report/ctest.log"
    local failed=${PIPESTATUS[0]}
    "$wine" reg delete 'HKCU\Environment' /f /v QT_QPA_PLATFORM >/dev/null
    for name in $windows; do
        test_window "$name" || failed=$((failed + 1))
    done
    return "$failed"
}

# A test in real windows, judged by its own account: under Wine 8 a program that has had windows does
# not come to its end by itself (after all of its own work is done), so it is ended here and counted.
test_window() { # NAME
    local log=$report/$1.log
    "$wine" "build/windows/tests/test_$1.exe" >"$log" 2>&1 &
    local program=$!
    for _ in $(seq 400); do
        kill -0 "$program" 2>/dev/null && ! grep -q 'Finished testing' "$log" || break
        sleep 1
    done
    sleep 3
    kill -0 "$program" 2>/dev/null && echo "$1 did not end by itself" >>"$report/figures"
    "$wine" taskkill /f /im "test_$1.exe" >/dev/null 2>&1
    grep -E '^(FAIL|Totals)' "$log"
    grep -q 'Totals: .* 0 failed' "$log"
}

forget_copies() { # safety copies are documents, which stay: those of this test go here
    rm -rf "$WINEPREFIX"/drive_c/users/*/AppData/Local/Gaiyo/gaiyo/copies
    rmdir -p --ignore-fail-on-non-empty "$WINEPREFIX"/drive_c/users/*/AppData/Local/Gaiyo/gaiyo 2>/dev/null
}

state() { # what a Wine has on its disk and in its registry, but for Wine's own comings and goings
    (cd "$WINEPREFIX/drive_c" && find . | grep -v -i -e '/Temp' -e '/windows/' | sort)
    for key in 'HKCU\Software' 'HKLM\Software\Classes' 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'; do
        "$wine" reg query "$key" /s 2>/dev/null | tr -d '\r' |
            grep -v -e '\\Software\\Wine' -e 'MuiCache' | grep -i -e gaiyo -e '\.db'
    done
    return 0
}

install_package() { # ARGUMENTS…
    "$wine" "$root/dist/Gaiyo-$version-setup.exe" /S "$@"
}

# A picture of the program's first window, and how long it takes to be there.
first_start() { # NAME COMMAND…
    local name=$1 begin end picture
    shift
    begin=$(date +%s%N)
    "$@" >"$report/$name.log" 2>&1 &
    for _ in $(seq 600); do
        if xwininfo -root -tree 2>/dev/null | grep -q '"[^"]*Gaiyo[^"]*".*[0-9][0-9][0-9]x[0-9][0-9][0-9]'; then
            end=$(date +%s%N)
            echo "$(((end - begin) / 1000000)) ms until the window of $name" >>"$report/figures"
            sleep 6
            picture=$report/$name.png
            import -window root "$picture" || return 1
            # Something is drawn: an empty screen has one colour.
            [ "$(identify -format %k "$picture")" -gt 50 ] || { echo "nothing drawn"; return 1; }
            return 0
        fi
        sleep 0.05
    done
    echo "no window"; xwininfo -root -tree; cat "$report/$name.log"
    return 1
}

same_as_linux() { # PROGRAM-FOLDER LOCALE: the seed taken in and every export, byte by byte
    local cli=$1/gaiyo-cli.exe work kind
    work=$(mktemp -d "$WINEPREFIX/drive_c/試験 #2 50%.XXXX")
    export GAIYO_WINE_LOCALE=$2
    "$linux" import --quiet "$seed" "$work/linux.db" >"$work/linux.report" || return 1
    # Ids are random, so both export one document.
    "$wine" "$cli" import --quiet "$seed" "$work/wine.db" >"$work/wine.report" || return 1
    cmp "$work/linux.report" "$work/wine.report" || return 1
    "$linux" stats "$work/linux.db" >"$work/linux.stats" || return 1
    "$wine" "$cli" stats "$work/wine.db" >"$work/wine.stats" || return 1
    cmp "$work/linux.stats" "$work/wine.stats" || return 1
    for kind in pdf txt html csv json; do
        "$linux" export --quiet --date 2026-04-01 "$work/wine.db" "$work/linux.$kind" || return 1
        "$wine" "$cli" export --quiet --date 2026-04-01 "$work/wine.db" "$work/wine.$kind" || return 1
        cmp "$work/linux.$kind" "$work/wine.$kind" || return 1
    done
    "$linux" check "$work/wine.db" >"$work/linux.check"
    "$wine" "$cli" check "$work/wine.db" >"$work/wine.check"
    cmp "$work/linux.check" "$work/wine.check" || return 1
    "$wine" "$cli" verify "$work/wine.db" || return 1
    echo "$(stat -c %s "$work/wine.pdf") bytes of PDF, $2: same as on Linux" >>"$report/figures"
    rm -rf "$work"
    unset GAIYO_WINE_LOCALE
}

starts_with_empty_path() { # PROGRAM-FOLDER
    (cd "$1" && "$wine" cmd /c 'set PATH=& gaiyo-cli.exe --lang en --help') | grep -q 'gaiyo-cli export'
}

upgrade_while_running() { # PROGRAM-FOLDER
    local begin after
    begin=$(date +%s)
    # A program that runs for ten seconds: a batch that waits for its input.
    (sleep 10 | "$wine" "$1/gaiyo-cli.exe" batch "$WINEPREFIX/drive_c/running.db" >/dev/null) &
    sleep 3
    install_package || return 1
    after=$(date +%s)
    [ $((after - begin)) -ge 9 ] || { echo "did not wait: $((after - begin)) s"; return 1; }
    [ -e "$1/gaiyo.exe" ] && [ -e "$1/plugins/platforms/qwindows.dll" ] &&
        [ -e "$1/plugins/sqldrivers/qsqlite.dll" ]
}

test_packages() {
    export WINEPREFIX=$root/build/windows/wine-packages GAIYO_WINE_PATH=
    rm -rf "$WINEPREFIX"
    "$wine" wineboot -i >/dev/null 2>&1
    end_wine
    state >"$report/before"
    local folder="$WINEPREFIX/drive_c/業務 プログラム #1 100%"
    # An argument with spaces would be quoted by Wine, which /D= does not know.
    told "silent installation into $(basename "$folder")" install_package '/D=C:\業務' プログラム '#1' '100%'
    [ -e "$folder/gaiyo.exe" ] || { failures=$((failures + 1)); return; }
    state >"$report/installed"
    told "starts with an empty PATH" starts_with_empty_path "$folder"
    told "seed and exports as on Linux, code page 932" same_as_linux "$folder" ja_JP.UTF-8
    told "seed and exports as on Linux, code page 1252" same_as_linux "$folder" en_US.UTF-8
    export GAIYO_WINE_LOCALE=ja_JP.UTF-8
    cp "$folder/sample.db" "$WINEPREFIX/drive_c/見本.db"
    told "first start on Linux, to compare" first_start linux-start env HOME="$WINEPREFIX" "$root/build/release/bin/gaiyo"
    pkill -f "$root/build/release/bin/gaiyo" || true
    sleep 1
    told "first start" first_start windows-start "$wine" "$folder/gaiyo.exe"
    "$wine" taskkill /im gaiyo.exe >/dev/null 2>&1
    sleep 2
    told "opens the document it is given" first_start windows-sample "$wine" "$folder/gaiyo.exe" 'C:\見本.db'
    "$wine" taskkill /im gaiyo.exe >/dev/null 2>&1
    sleep 2
    "$wine" taskkill /f /im gaiyo.exe >/dev/null 2>&1
    unset GAIYO_WINE_LOCALE
    "$linux" new "$WINEPREFIX/drive_c/running.db" --quiet
    told "upgrade waits for a running program" upgrade_while_running "$folder"
    told "silent removal" "$wine" "$folder/uninstall.exe" /S
    sleep 3
    end_wine
    rm -f "$WINEPREFIX"/drive_c/{見本,running}.db*
    told "safety copies are left" test -d "$WINEPREFIX/drive_c/users/$(id -un)/AppData/Local/Gaiyo/gaiyo/copies"
    forget_copies
    state >"$report/after"
    told "nothing of Gaiyo is left" diff "$report/before" "$report/after"
    told "for everyone: installation" install_package /ALLUSERS
    told "for everyone: in Program Files" test -e "$WINEPREFIX/drive_c/Program Files/Gaiyo/gaiyo.exe"
    told "for everyone: removal" "$wine" "$WINEPREFIX/drive_c/Program Files/Gaiyo/uninstall.exe" /S /ALLUSERS
    sleep 3
    end_wine
    state >"$report/after-all"
    told "for everyone: nothing is left" diff "$report/before" "$report/after-all"

    (cd "$WINEPREFIX/drive_c" && unzip -q "$root/dist/Gaiyo-$version-portable.zip")
    local portable=$WINEPREFIX/drive_c/Gaiyo-$version
    told "portable: first start" first_start portable-start "$wine" "$portable/gaiyo.exe"
    "$wine" taskkill /im gaiyo.exe >/dev/null 2>&1
    sleep 2
    "$wine" taskkill /f /im gaiyo.exe >/dev/null 2>&1
    end_wine
    find "$portable/settings" >"$report/portable-settings"
    rm -rf "$portable"
    state >"$report/after-portable"
    told "portable: nothing outside its folder" diff "$report/before" "$report/after-portable"
    unset WINEPREFIX GAIYO_WINE_PATH
}

# Two processes add opinions to one file at the same time; every acknowledged one must be there.
edit_together() { # FILE COUNT FIRST… -- SECOND…
    local file=$1 count=$2 first=() second=() answered stored
    shift 2
    while [ "$1" != -- ]; do first+=("$1"); shift; done
    shift
    second=("$@")
    local lines
    lines=$(for i in $(seq "$count"); do echo "{\"op\":\"add_opinion\",\"node\":null,\"summary\":\"意見 $i\"}"; done)
    "${first[@]}" batch "$file" <<<"$lines" >"$report/first.answers" &
    local other=$!
    "${second[@]}" batch "$file" <<<"$lines" >"$report/second.answers" || return 1
    wait "$other" || return 1
    answered=$(cat "$report"/{first,second}.answers | grep -c '"ok":true')
    stored=$("$linux" stats "$file" | grep -o '"unplaced": *[0-9]*' | grep -o '[0-9]*$')
    echo "$answered acknowledged, $stored in the file" | tee -a "$report/figures"
    "$linux" verify "$file" >/dev/null || return 1
    [ "$answered" -eq $((2 * count)) ] && [ "$stored" -eq "$answered" ]
}

test_sharing() {
    local work cli=$root/build/windows/bin/gaiyo-cli.exe
    work=$(mktemp -d "$root/build/windows/共有 XXXX")
    "$linux" new "$work/two.db" --quiet
    "$linux" new "$work/mixed.db" --quiet
    told "two Windows processes in one file" edit_together "$work/two.db" 100 "$wine" "$cli" -- "$wine" "$cli"
    told "a Windows and a Linux process in one file" edit_together "$work/mixed.db" 100 "$wine" "$cli" -- "$linux"
    told "the folder's locks by gaiyo-cli selftest" "$wine" "$cli" selftest "$work"
    rm -rf "$work"
}

if [ -z "${GAIYO_IN_XVFB:-}" ]; then
    GAIYO_IN_XVFB=1 exec xvfb-run -a -s '-screen 0 1440x900x24' bash "$0" $parts
fi
rm -f "$report/figures"
cmake --build --preset release --target gaiyo gaiyo-cli >/dev/null || exit 1
for part in $parts; do
    case $part in
    programs) told "test programs under Wine" test_programs ;;
    packages) test_packages ;;
    sharing) test_sharing ;;
    *) echo "test.sh: no part $part" >&2; exit 2 ;;
    esac
done
cat "$report/figures" 2>/dev/null
[ "$failures" -eq 0 ] && echo "Windows under Wine: all of it holds." || echo "Windows under Wine: $failures steps failed."
exit $((failures > 0))
