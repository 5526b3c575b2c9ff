# shellcheck shell=bash
# ./duban test: the whole suite against real components of its own, with nothing left behind.

# Clears the temporary state folders whose launcher was killed before it could.
clear_abandoned_stacks() {
  for STATE in "$ROOT"/.duban/test-* "$ROOT"/.duban/bench-* "$ROOT"/.duban/kills-* "$ROOT"/.duban/check-*; do
    if [ -d "$STATE" ] && ! lock_holder >/dev/null; then
      end_leftovers
      rm -rf "$STATE"
    fi
  done
}

# Opens a fresh state folder for components on free ports; at exit all of it is gone.
open_temporary_stack() {
  read_env_file
  # shellcheck disable=SC2086 # a list of names
  pick_free_ports DUBAN_HTTP_PORT $SERVICE_PORTS
  mkdir -p "$ROOT/.duban"
  clear_abandoned_stacks
  open_state "$(mktemp -d "$ROOT/.duban/$1-XXXXXX")"
  KEEP_LOGS=1
  take_stack discard_stack
  find_tools
  export DUBAN_TEST_STATE=$STATE
  # A few people send what a city sends.
  export DUBAN_DOCUMENT_UPLOADS_AT_ONCE=1000000
}

# Starts the components of a temporary stack while Duban is packaged.
start_services_for_package() {
  export_settings
  # shellcheck disable=SC2086 # a list of names
  fetch_components $SERVICES
  begin_build
  unpack_components
  start_services
  # shellcheck disable=SC2086
  await $SERVICES
  finish_build
}

# Ends the components, at once as nobody needs their data, and removes their folder; the logs of a failed run are kept.
discard_stack() {
  end_jobs
  # shellcheck disable=SC2086
  signal_and_wait KILL 5 $REPLICAS $SERVICES || true
  if [ -n "$KEEP_LOGS" ]; then
    rm -rf "$ROOT/target/duban-logs"
    mkdir -p "$ROOT/target"
    cp -R "$STATE/log" "$ROOT/target/duban-logs"
    say "Logs of the components: $ROOT/target/duban-logs"
  fi
  rm -rf "$STATE"
}

# Exits with the code given; logs are worth keeping only when it is not 0.
leave_temporary_stack() {
  if [ "$1" -eq 0 ]; then KEEP_LOGS=""; fi
  exit "$1"
}

# Prints how many tests the reports tell of, those skipped left out.
count_tests() {
  cat "$ROOT"/target/surefire-reports/TEST-*.xml "$ROOT"/target/failsafe-reports/TEST-*.xml 2>/dev/null |
    tr '\n' ' ' | sed 's/<testsuite /\
<testsuite /g' | awk '
      /^<testsuite / {
        match($0, / tests="[0-9]+"/); ran += substr($0, RSTART + 8, RLENGTH - 9)
        match($0, / skipped="[0-9]+"/); ran -= substr($0, RSTART + 10, RLENGTH - 11)
      }
      END { print ran + 0 }'
}

# Prints each test that failed with the first line of its reason: the lanes' logs are long, and whoever reads their end wants to know.
tell_failed() {
  local failed
  failed=$(grep -h -s -A 1 -E '<<< (FAILURE|ERROR)!$' "$ROOT"/target/surefire-reports/*.txt "$ROOT"/target/failsafe-reports/*.txt |
    grep -v -E '^--$' | cut -c -300) || true
  if [ -n "$failed" ]; then
    say "Tests that failed:"
    echo "$failed"
  fi
}

# Lanes that run beside the first, by the classes of their tests; the first has all the others, the package and its tests. They are
# of like length, and what waits in one computes in another. Each starts Duban by itself: half a minute of processor time a lane.
CLUSTER_LANE='org/duban/engine/camunda/*Test,org/duban/gateway/*Test,org/duban/engine/binding/MovingToAClusterTest,org/duban/task/KnownTasksTest'
PEOPLE_LANE='org/duban/**/*Pages*Test,org/duban/home/web/*Test,org/duban/story/*OverHttpTest,org/duban/story/Refus*Test,org/duban/story/PlainWordsTest,org/duban/story/SlowBodyTest,org/duban/story/InteractionsTest,org/duban/**/KeyboardTest'

# Begins the tests of a lane in the background, on a schema and folders of its own.
begin_lane() {
  mariadb_as_owner "CREATE DATABASE duban_$1" || return
  (
    export DUBAN_DB_URL="${DUBAN_DB_URL}_$1" DUBAN_DB_SCHEMA="duban_$1" DUBAN_DOCUMENT_FILES_DIR="$STATE/files-$1"
    run_maven quarkus:generate-code quarkus:generate-code-tests surefire:test "-Dtest=$2"
  ) >"$STATE/log/$1.log" 2>&1 &
  LANES="$LANES $1:$!"
}

# Runs all tests in lanes side by side. People sign in at the address that the realm knows; the other lanes take ports of their own.
run_in_lanes() {
  local lane code=0 LANES=""
  run_maven test-compile || return
  begin_lane people "$PEOPLE_LANE" || return
  pick_free_ports DUBAN_HTTP_PORT
  begin_lane cluster "$CLUSTER_LANE" || return
  pick_free_ports DUBAN_HTTP_PORT
  run_maven verify "-Dsurefire.excludes=$CLUSTER_LANE,$PEOPLE_LANE" || code=$?
  for lane in $LANES; do
    wait "${lane#*:}" || code=$?
    say "The lane ${lane%:*}, which ran beside the first:"
    cat "$STATE/log/${lane%:*}.log"
  done
  return "$code"
}

test_command() {
  local code=0
  open_temporary_stack test
  start_services_for_tests
  # shellcheck disable=SC2086
  await $SERVICES
  rm -rf "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports"
  clear_classes
  if [ $# -eq 0 ]; then run_in_lanes || code=$?; else run_maven verify "$@" || code=$?; fi
  say "$(count_tests) tests ran"
  tell_failed
  tell_fetched
  leave_temporary_stack "$code"
}
