# shellcheck shell=bash
# The browser in which the tests look at pages: one that the machine has, else one that npm has. DUBAN_CHROMIUM names
# another; DUBAN_CHROMIUM=own takes npm's, whatever the machine has.

# Sets BROWSER to the browser of this machine. What cannot tell its version is none: Ubuntu's is a note that no snap is there.
find_browser() {
  local program found
  BROWSER=""
  case "${DUBAN_CHROMIUM:-}" in
    own) return 0 ;;
    '') set -- chromium chromium-browser google-chrome google-chrome-stable \
      /Applications/Chromium.app/Contents/MacOS/Chromium "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ;;
    *) set -- "$DUBAN_CHROMIUM" ;;
  esac
  for program in "$@"; do
    if found=$(command -v "$program") && "$found" --version >/dev/null 2>&1; then
      BROWSER=$found
      return 0
    fi
  done
  [ -z "${DUBAN_CHROMIUM:-}" ] || fail "DUBAN_CHROMIUM is $DUBAN_CHROMIUM, which is no browser that runs"
}

# Fetches and starts what the tests need: the services, and a browser where the machine has none.
start_services_for_tests() {
  find_browser
  # shellcheck disable=SC2046,SC2086 # lists of names
  fetch_components $SERVICES $([ -n "$BROWSER" ] || echo chromium)
  unpack_components
  prepare_browser
  export_settings
  start_services
}

# Lets the tests find the browser: a program of this stack, which gives it libraries and faces that the machine may lack.
prepare_browser() {
  local own="" libraries=""
  if [ -z "$BROWSER" ]; then
    own=$(component_folder chromium)
    BROWSER=$own/chromium
    libraries="export LD_LIBRARY_PATH=\"$own/lib\""
  fi
  browser_faces "$own" >"$STATE/fonts.conf"
  cat >"$STATE/chromium" <<TEXT
#!/bin/sh
export FONTCONFIG_FILE="$STATE/fonts.conf"
$libraries
exec "$BROWSER" "\$@"
TEXT
  chmod u+x "$STATE/chromium"
  export DUBAN_CHROMIUM="$STATE/chromium"
}

# Prints fontconfig's settings: Chinese is drawn with the faces of the product's own documents, on a machine that has none
# and in the fetched browser, which sees no others, so that it draws alike everywhere.
browser_faces() {
  local face
  echo '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
  echo "<cachedir>$STATE/fontconfig</cachedir>"
  echo "<dir>$ROOT/target/frontend/fonts</dir>"
  if [ -n "$1" ]; then
    echo "<dir>$1/fonts</dir>"
    for face in sans-serif system-ui monospace; do
      echo "<alias><family>$face</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>"
    done
  else
    echo '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
  fi
  echo '</fontconfig>'
}
