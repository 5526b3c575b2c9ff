#!/bin/sh
# Bundles what the pages load and copies the typefaces of documents; $1 is the folder that Maven packs. Does nothing when nothing changed.
set -eu
out=$1
stamp=$out/.stamp
now=$(cat ./*.js ./*.mjs ./*.css ./*.svg ./*.sh package-lock.json | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  exit 0
fi
if ! [ node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --silent
fi
assets=$out/META-INF/resources/assets
rm -rf "$assets"
mkdir -p "$assets"
sh fonts.sh "$out/fonts"
node bundle.mjs "$assets"
cp node_modules/htmx.org/dist/htmx.min.js duban.svg "$assets/"
cat node_modules/bpmn-js/LICENSE node_modules/htmx.org/LICENSE > "$assets/licenses.txt"
printf '%s\n' "$now" > "$stamp"
