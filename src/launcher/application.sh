# shellcheck shell=bash
# Duban itself: packaged when a source is newer than the package, run with the demo profile.

DUBAN_JAR="$ROOT/target/quarkus-app/quarkus-run.jar"

application_stale() {
  local stamp="$ROOT/target/duban-packaged"
  [ -f "$DUBAN_JAR" ] && [ -f "$stamp" ] || return 0
  [ -n "$(cd "$ROOT" && find pom.xml src/main bpmn forms -newer "$stamp" 2>/dev/null | head -n 1)" ]
}

# Packages Duban. Maven runs in the background so that a signal to the launcher is heard at once.
application_build() {
  local log="$STATE/log/build.log"
  mkdir -p "$ROOT/target"
  touch "$ROOT/target/duban-packaged.new"
  run_maven -q package -DskipTests >"$log" 2>&1 || {
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    fail "Duban could not be built, see $log"
  }
  mv "$ROOT/target/duban-packaged.new" "$ROOT/target/duban-packaged"
}

# Runs Maven in the checkout, ended together with its children when the launcher ends.
run_maven() {
  (cd "$ROOT" && exec "$MVN" -B "$@") </dev/null &
  MAVEN_PID=$!
  local code=0
  wait "$MAVEN_PID" || code=$?
  MAVEN_PID=""
  return "$code"
}

duban_start() {
  # Quarkus 3.30.6 always waits the whole shutdown time, with or without requests (quarkusio/quarkus#51915).
  # shellcheck disable=SC2086 # options are words
  spawn duban "$JAVA_HOME/bin/java" ${DUBAN_JAVA_OPTS:--Xmx512m} "-Dduban.state=$STATE" \
    -Dquarkus.shutdown.timeout=1s "-Dquarkus.profile=${DUBAN_PROFILE:-demo}" -jar "$DUBAN_JAR"
}

duban_ready() {
  http_ok "$DUBAN_HTTP_PORT" /q/health/ready
}
