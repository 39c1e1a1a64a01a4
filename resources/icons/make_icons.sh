#!/usr/bin/env bash
# Draws the pictures of the icon and gaiyo.ico from the two drawings beside this script; run it after
# a change of a drawing and commit what it writes. Needs librsvg2-bin and icoutils.
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 24 32 48 64 128 256; do
    drawing=gaiyo.svg
    [ "$size" -gt 32 ] || drawing=gaiyo-small.svg
    rsvg-convert -w "$size" -h "$size" "$drawing" -o "gaiyo-$size.png"
done
icotool -c -o gaiyo.ico gaiyo-{16,24,32,48,64}.png --raw=gaiyo-128.png --raw=gaiyo-256.png
