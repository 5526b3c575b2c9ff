#!/bin/sh
# Puts the front-end libraries and fonts where Maven packs them; $1 is the output folder.
set -eu
mkdir -p "$1"
