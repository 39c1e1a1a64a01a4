#!/usr/bin/env bash
# package.sh: the Debian package of Gaiyo, dist/gaiyo_VERSION_ARCH.deb, and everything that can be
# said against it: lintian and the checkers of the desktop entry, the metadata, the MIME type and the
# manual pages. Ends with an error where one of them complains.
set -euo pipefail
cd "$(dirname "$0")/../.."
bash packaging/debian/install.sh build package

export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory="$PWD" log -1 --format=%ct)}
umask 022
cmake --preset release
cmake --build --preset release --target gaiyo gaiyo-cli sample gaiyo_fonts gaiyo_manuals gaiyo_changelog
rm -rf build/release/package
(cd build/release && cpack -G DEB >cpack.log) || { cat build/release/cpack.log >&2; exit 1; }
mkdir -p dist
rm -f dist/gaiyo_*.deb
cp build/release/package/gaiyo_*.deb dist/
deb=$(echo dist/gaiyo_*.deb)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-deb -x "$deb" "$work/root"
share=$work/root/usr/share
desktop-file-validate "$share/applications/gaiyo.desktop"
appstreamcli validate --no-net "$share/metainfo/org.gaiyo.gaiyo.metainfo.xml"
for page in "$share"/man/man1/*.gz "$share"/man/ja/man1/*.gz; do
    complaints=$(LC_ALL=C.UTF-8 MANWIDTH=200 man --warnings -l "$page" 2>&1 >/dev/null)
    [ -z "$complaints" ] || { echo "$page: $complaints" >&2; exit 1; }
done
# A Gaiyo document is known by its contents; another SQLite file is not taken for one.
export XDG_DATA_HOME=$work/mime
mkdir -p "$work/mime/mime/packages"
cp "$share/mime/packages/gaiyo.xml" /usr/share/mime/packages/freedesktop.org.xml "$work/mime/mime/packages/"
update-mime-database "$work/mime/mime"
for magic in $'Gaiy\tapplication/x-gaiyo' $'Else\tapplication/vnd.sqlite3'; do
    { printf 'SQLite format 3\0'; head -c 52 /dev/zero; printf '%s' "${magic%$'\t'*}"; head -c 28 /dev/zero; } > "$work/x.db"
    found=$(gio info -a standard::content-type "$work/x.db" | sed -n 's/.*content-type: //p')
    [ "$found" = "${magic#*$'\t'}" ] || { echo "A file of ${magic%$'\t'*} is taken for $found" >&2; exit 1; }
done
# The program as unpacked finds its fonts and sets the sample.
ln -s /usr/share/fonts "$share/fonts"
cp "$share/gaiyo/sample.db" "$work/sample.db"
"$work/root/usr/bin/gaiyo-cli" export "$work/sample.db" "$work/sample.pdf" --quiet
[ "$(head -c 5 "$work/sample.pdf")" = %PDF- ]
lintian --fail-on error,warning --tag-display-limit 0 "$deb"
ls -l "$deb"
sha256sum "$deb"
