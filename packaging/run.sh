#!/usr/bin/env bash
# From a bare Debian 12 (as root, or with sudo) to the sample booklet: installs what is missing,
# builds the release preset, writes the sample's PDF and says where.
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/debian/install.sh build
cmake --preset release
cmake --build --preset release --target gaiyo-cli sample

bin=$PWD/build/release/bin
pdf=$PWD/build/release/sample.pdf
"$bin/gaiyo-cli" export "$bin/sample.db" "$pdf" --force
echo
echo "見本の冊子ができました: $pdf"
echo "The sample booklet:     $pdf"
echo "コマンドライン / the command line: $bin/gaiyo-cli --help"
