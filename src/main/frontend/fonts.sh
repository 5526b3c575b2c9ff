#!/bin/sh
# Copies the typefaces of official documents, under the names by which they are loaded; $1 is the output folder.
set -eu
mkdir -p "$1"
copy() { cmp -s "$1" "$2" || cp "$1" "$2"; }
modules=node_modules/@expo-google-fonts
copy "$modules/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf" "$1/noto-serif-sc-400.ttf"
copy "$modules/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf" "$1/noto-serif-sc-700.ttf"
copy "$modules/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf" "$1/noto-sans-sc-500.ttf"
cp "$modules/noto-serif-sc/LICENSE_FONT" "$1/OFL.txt"
