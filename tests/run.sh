#!/usr/bin/env bash
# Installs what building and testing need, builds everything and runs every test. Arguments go to
# ctest: tests/run.sh -R cli
set -euo pipefail
cd "$(dirname "$0")/.."

bash packaging/debian/install.sh build test
cmake --preset release
cmake --build --preset release
ctest --preset release -j "$(nproc)" "$@"
