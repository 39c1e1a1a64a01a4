#!/usr/bin/env bash
# From a bare Debian 12 (as root, or with sudo) to the sample booklet in the editor: installs what is
# missing and builds the release preset. Without a display it writes the sample's PDF and says where.
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/debian/install.sh build
cmake --preset release
cmake --build --preset release --target gaiyo gaiyo-cli sample

bin=$PWD/build/release/bin
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    # A copy, so that the sample stays as it is.
    [ -e build/release/sample.db ] || cp "$bin/sample.db" build/release/sample.db
    exec "$bin/gaiyo" "$PWD/build/release/sample.db"
fi
pdf=$PWD/build/release/sample.pdf
"$bin/gaiyo-cli" export "$bin/sample.db" "$pdf" --force
echo
echo "画面がないため、見本の冊子をPDFにしました: $pdf"
echo "There is no display. The sample booklet:   $pdf"
echo "The editor: $bin/gaiyo   The command line: $bin/gaiyo-cli --help"
