#!/usr/bin/env bash
# Cross-builds the libraries that the Windows programs need, from Debian's source packages, into a
# cache folder outside the clone: ${GAIYO_CACHE:-~/.cache/gaiyo}/windows/KEY, where KEY follows from
# the versions, the compiler and the build functions below (comments do not count). Prints that folder
# as its last line. Nothing is built when the folder is there and complete; with --find nothing is ever
# built or fetched, and the exit code says whether it is there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${GAIYO_CACHE:-$HOME/.cache/gaiyo}/windows
host=x86_64-w64-mingw32
say() { printf '%s\n' "$*" >&2; }

# Source packages come from the same archive as the machine's packages, by a list of our own, so
# that the machine's own apt settings stay as they are.
apt_sources() {
    mkdir -p "$cache/apt/lists/partial" "$cache/apt/archives/partial"
    cat > "$cache/apt/sources.list" <<LIST
deb-src http://deb.debian.org/debian bookworm main
LIST
    apt_options=(-o "Dir::Etc::sourcelist=$cache/apt/sources.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$cache/apt/lists" -o APT::Get::List-Cleanup=0 -o APT::Sandbox::User=root)
    [ "$1" = --find ] || apt-get "${apt_options[@]}" -qq update
}

fetch() { # package -> $cache/src/package-version, unpacked with Debian's patches
    (cd "$cache/src" && [ -d "$1" ] || {
        mkdir -p "$cache/src/$1.part" && cd "$cache/src/$1.part"
        apt-get "${apt_options[@]}" -qq source "$1" >/dev/null
        mv "$(find . -mindepth 1 -maxdepth 1 -type d)" "../$1"
        cd .. && rm -rf "$1.part"
    })
}

build_sqlite() {
    say "sqlite3"
    # The options of Debian's own library that change behaviour we rely on.
    local options=(-DSQLITE_SECURE_DELETE -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS5
        -DSQLITE_ENABLE_UNLOCK_NOTIFY -DSQLITE_ENABLE_DBSTAT_VTAB -DSQLITE_MAX_VARIABLE_NUMBER=250000
        -DSQLITE_ENABLE_UPDATE_DELETE_LIMIT -DSQLITE_THREADSAFE=1 -DSQLITE_OMIT_LOAD_EXTENSION)
    (cd "$cache/src/sqlite3" && CC=gcc ./configure --disable-tcl >/dev/null && make -s sqlite3.c >/dev/null
     $host-gcc -O2 "${options[@]}" -shared -o sqlite3.dll sqlite3.c -Wl,--out-implib,libsqlite3.dll.a \
        -Wl,--export-all-symbols -Wl,--no-insert-timestamp
     install -D sqlite3.dll "$prefix/bin/sqlite3.dll"
     install -D -m644 libsqlite3.dll.a "$prefix/lib/libsqlite3.dll.a"
     install -D -m644 sqlite3.h "$prefix/include/sqlite3.h"
     install -D -m644 sqlite3ext.h "$prefix/include/sqlite3ext.h")
    mkdir -p "$prefix/lib/pkgconfig"
    printf 'prefix=%s\nName: sqlite3\nDescription: SQLite\nVersion: %s\nLibs: -L${prefix}/lib -lsqlite3\nCflags: -I${prefix}/include\n' \
        "$prefix" "$(cat "$cache/src/sqlite3/VERSION")" > "$prefix/lib/pkgconfig/sqlite3.pc"
}

build_expat() {
    say "expat"
    # Debian's patches ask for the value that the other way to configure it gives.
    sed -i 's/^#cmakedefine XML_DTD$/#cmakedefine XML_DTD 1/' "$cache/src/expat/expat/expat_config.h.cmake"
    rm -rf "$cache/build/expat"
    GAIYO_WINDOWS_PREFIX=$prefix cmake -S "$cache/src/expat/expat" -B "$cache/build/expat" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_SHARED_LINKER_FLAGS=-Wl,--no-insert-timestamp \
        -DEXPAT_BUILD_TOOLS=OFF -DEXPAT_BUILD_EXAMPLES=OFF -DEXPAT_BUILD_TESTS=OFF \
        -DEXPAT_BUILD_DOCS=OFF >/dev/null
    ninja -C "$cache/build/expat" install >/dev/null
}

build_libdeflate() { # static: one function of it is used
    say "libdeflate"
    make -s -C "$cache/src/libdeflate" CC=$host-gcc AR=$host-ar CFLAGS=-O2 libdeflatestatic.lib
    install -D -m644 "$cache/src/libdeflate/libdeflatestatic.lib" "$prefix/lib/libdeflate.a"
    install -D -m644 "$cache/src/libdeflate/libdeflate.h" "$prefix/include/libdeflate.h"
    mkdir -p "$prefix/lib/pkgconfig"
    printf 'prefix=%s\nName: libdeflate\nDescription: DEFLATE\nVersion: %s\nLibs: -L${prefix}/lib -ldeflate\nCflags: -I${prefix}/include\n' \
        "$prefix" "$(sed -n 's/.*LIBDEFLATE_VERSION_STRING *"\(.*\)"/\1/p' "$cache/src/libdeflate/libdeflate.h")" \
        > "$prefix/lib/pkgconfig/libdeflate.pc"
}

build_harfbuzz() {
    say "harfbuzz"
    cat > "$cache/meson-cross.ini" <<INI
[binaries]
c = '$host-gcc-posix'
cpp = '$host-g++-posix'
ar = '$host-ar'
strip = '$host-strip'
windres = '$host-windres'
[host_machine]
system = 'windows'
cpu_family = 'x86_64'
cpu = 'x86_64'
endian = 'little'
INI
    rm -rf "$cache/build/harfbuzz"
    meson setup "$cache/build/harfbuzz" "$cache/src/harfbuzz" --cross-file "$cache/meson-cross.ini" \
        --prefix "$prefix" --libdir lib --buildtype release --default-library shared -Dtests=disabled \
        -Ddocs=disabled -Dglib=disabled -Dgobject=disabled -Dicu=disabled \
        -Dfreetype=disabled -Dcairo=disabled -Dbenchmark=disabled -Dintrospection=disabled >/dev/null
    ninja -C "$cache/build/harfbuzz" install >/dev/null
}

build_qt() {
    say "qt6-base (about twelve minutes on two cores)"
    rm -rf "$cache/build/qt6-base"
    GAIYO_WINDOWS_PREFIX=$prefix cmake -S "$cache/src/qt6-base" -B "$cache/build/qt6-base" -G Ninja \
        -DCMAKE_TOOLCHAIN_FILE="$here/toolchain.cmake" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DQT_HOST_PATH=/usr \
        -DQT_HOST_PATH_CMAKE_DIR=/usr/lib/x86_64-linux-gnu/cmake \
        -DQt6HostInfo_DIR=/usr/lib/x86_64-linux-gnu/cmake/Qt6HostInfo -DQT_QMAKE_TARGET_MKSPEC=win32-g++ \
        -DBUILD_SHARED_LIBS=ON -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF \
        -DFEATURE_tabletevent=OFF -DFEATURE_opengl=OFF -DINPUT_opengl=no -DFEATURE_dynamicgl=OFF \
        -DFEATURE_dbus=OFF -DFEATURE_network=OFF -DFEATURE_zstd=OFF \
        -DFEATURE_sql=ON -DFEATURE_sql_sqlite=ON -DFEATURE_system_sqlite=ON -DFEATURE_sql_odbc=OFF \
        -DFEATURE_sql_psql=OFF -DFEATURE_sql_mysql=OFF \
        -DFEATURE_vulkan=OFF -DFEATURE_pkg_config=OFF -DFEATURE_system_zlib=OFF >"$cache/build/qt-configure.log"
    ninja -C "$cache/build/qt6-base" install >"$cache/build/qt-build.log"
}

main() {
    local compiler versions key
    if [ "${1:-}" = --find ]; then
        [ -d "$cache/apt/lists" ] && command -v $host-g++-posix >/dev/null || exit 1
    fi
    apt_sources "${1:-}"
    compiler=$($host-g++-posix -dumpfullversion)
    versions=$(for p in sqlite3 expat libdeflate harfbuzz qt6-base; do
        apt-get "${apt_options[@]}" -qq --print-uris source "$p" | sed -n "s/.* \(.*\.dsc\) .*/\1/p"; done)
    key=$( (echo "$versions $compiler"; declare -f build_sqlite build_expat build_libdeflate build_harfbuzz build_qt) | sha256sum | cut -c1-16)
    prefix=$cache/$key
    if [ ! -e "$prefix/complete" ]; then
        [ "${1:-}" != --find ] || exit 1
        rm -rf "$prefix" "$cache/src" "$cache/build"
        mkdir -p "$cache/src" "$cache/build" "$prefix"
        for package in sqlite3 expat libdeflate harfbuzz qt6-base; do fetch "$package"; done
        build_sqlite
        build_expat
        build_libdeflate
        build_harfbuzz
        build_qt
        printf '%s\n' "$versions" > "$prefix/complete"
    fi
    printf '%s\n' "$prefix"
}
main "$@"
