#!/usr/bin/env bash
# look.sh [FOLDER]: what html-validate, vnu and axe-core (at the width of a desk, enlarged, and of a
# telephone) find in the web pages, what stands alone at the foot of a page that a browser prints
# (paper.js; with long opinions, too: long.js), and what DAISY Ace and EPUBCheck find in the e-books,
# of the sample in every form. Exit code 0: nothing. No test of ctest: it takes Node.js with npm and
# Debian's chromium, which are not installed for the tests; what it has found is held there by
# exchange_html, vnu and epubcheck. A built release with its sample comes first.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cli=$root/build/release/bin/gaiyo-cli
sample=$root/build/release/bin/sample.db
out=${1:-$(mktemp -d)}
tools=${XDG_CACHE_HOME:-$HOME/.cache}/gaiyo/web
export PUPPETEER_SKIP_DOWNLOAD=1
PUPPETEER_EXECUTABLE_PATH=$(command -v chromium)
export PUPPETEER_EXECUTABLE_PATH

mkdir -p "$tools" "$out"
cp "$here/package.json" "$here"/*.js "$tools"
(cd "$tools" && npm install --silent --no-audit --no-fund)

form() { # NAME SOURCE OPTION…: both kinds of a document
    local name=$1 source=$2 kind
    shift 2
    for kind in html epub; do
        "$cli" export "$source" "$out/$name.$kind" --force --quiet "$@"
    done
}

cp "$sample" "$out/plain.db"
for template in nerima kubun koumoku tatezumi midashinashi kakudai; do
    form "$template" "$out/plain.db" --template "$template"
done
form sample "$out/plain.db"
for edition in receipt changes; do
    "$cli" export "$out/plain.db" "$out/$edition.html" --force --quiet --edition "$edition"
done
"$cli" originals "$out/plain.db" "$out/originals.html" --force --quiet
for other in vertical given odd; do
    cp "$out/plain.db" "$out/$other.db"
    "$cli" batch "$out/$other.db" >"$out/$other.log" <"$here/$other.jsonl"
    form "$other" "$out/$other.db"
done
seed=$out/seed
"$cli" import "$root/tests/data/nerima-2016.txt" "$seed.db" --quiet >"$seed.log"
"$cli" export "$seed.db" "$seed.json" --force --quiet
for number in 1 2 3; do
    cp "$seed.db" "$out/long$number.db"
    node "$here/long.js" $number <"$seed.json" | "$cli" batch "$out/long$number.db" >"$out/long$number.log"
    for template in nerima koumoku tatezumi; do
        "$cli" export "$out/long$number.db" "$out/long$number-$template.html" --force --quiet --template "$template"
    done
done
"$cli" compare "$out/plain.db" "$out/vertical.db" "$out/compare.html" --force --quiet

found=0
cd "$tools"
npx html-validate "$out"/*.html || found=1
node axe.js "$out"/*.html || found=1
node paper.js "$out"/*.html || found=1
node ace.js "$out" "$out"/*.epub || found=1
bash "$here/../vnu/validate.sh" "$out"/*.html || found=1
if ! bash "$here/../epubcheck/validate.sh" "$out"/*.epub >"$out/epubcheck.log" 2>&1; then
    cat "$out/epubcheck.log"
    found=1
fi
[ $found -eq 0 ] && echo "html-validate, axe, paper, Ace, vnu, EPUBCheck: 0, in $(ls "$out"/*.html | wc -l) pages and $(ls "$out"/*.epub | wc -l) books"
exit $found
