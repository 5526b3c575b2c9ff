# shellcheck shell=bash
# Duban itself: packaged when a source is newer than the package, run with the demo profile.

DUBAN_JAR="$ROOT/target/quarkus-app/quarkus-run.jar"

# Prints the sources of the package; more tests of find can follow.
application_sources() {
  (cd "$ROOT" && find pom.xml src/main bpmn forms -name node_modules -prune -o -type f "$@" -print | LC_ALL=C sort)
}

# The stamp lists the sources, so that one that is gone is noticed as well as one that is newer.
application_stale() {
  local stamp="$ROOT/target/duban-packaged"
  [ -f "$DUBAN_JAR" ] && [ -f "$stamp" ] || return 0
  [ "$(application_sources)" = "$(cat "$stamp")" ] || return 0
  [ -n "$(application_sources -newer "$stamp")" ]
}

# Maven leaves what a renamed or deleted source once became; a migration that is there twice stops the start.
clear_classes() {
  rm -rf "$ROOT/target/classes" "$ROOT/target/test-classes"
}

# Packages Duban; the stamp is older than the build, so that what changes meanwhile is seen the next time.
application_build() {
  local log="$STATE/log/build.log"
  mkdir -p "$ROOT/target"
  application_sources >"$ROOT/target/duban-packaged.new"
  clear_classes
  # The quick compiler of the JVM: a build lives shorter than the other one needs to pay.
  (cd "$ROOT" && MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" "$MVN" -B -q package -Dmaven.test.skip=true) >"$log" 2>&1 </dev/null || {
    grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
    fail "Duban could not be built, see $log"
  }
  mv "$ROOT/target/duban-packaged.new" "$ROOT/target/duban-packaged"
}

# Begins to package Duban, in the background.
begin_build() {
  say "Packaging Duban"
  application_build &
  BUILD_PID=$!
}

# Waits for the package, where one was begun.
finish_build() {
  [ -n "${BUILD_PID:-}" ] || return 0
  wait "$BUILD_PID" || exit 1
  BUILD_PID=""
  say "Duban is packaged (${SECONDS} s)"
}

# Runs Maven in the checkout: in the background, so that a signal to the launcher is heard at once.
run_maven() {
  (cd "$ROOT" && exec "$MVN" -B "$@") </dev/null &
  wait $!
}

# Runs a program that lies among the tests, with these arguments.
run_test_class() {
  # In two runs: exec.args would reach the front-end's build as well.
  run_maven -q test-compile && run_maven -q exec:java "-Dexec.mainClass=$1" -Dexec.classpathScope=test "-Dexec.args=$2"
}

# It waits for Keycloak by itself, so the two start side by side.
duban_start() {
  # Quarkus 3.30.6 always waits the whole shutdown time, with or without requests (quarkusio/quarkus#51915).
  # With an arena for each thread the C library keeps 80 MiB more.
  # shellcheck disable=SC2086 # options are words
  spawn duban env MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}" "$JAVA_HOME/bin/java" ${DUBAN_JAVA_OPTS:--Xmx320m -XX:+UseSerialGC} \
    "-Dduban.state=$STATE" "-Dquarkus.profile=${DUBAN_PROFILE:-demo}" -Dduban.engine.move=yes -Dquarkus.shutdown.timeout=1s \
    -Dquarkus.oidc.connection-delay=60S -Dquarkus.oidc.api.connection-delay=60S -jar "$DUBAN_JAR"
}

duban_ready() {
  http_ok "$DUBAN_HTTP_PORT" /q/health/ready
}
