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

# Runs the tests that mostly wait beside the others, which mostly compute, each of the two on a schema of its own.
run_in_two_lanes() {
  local waiting code=0
  mariadb_as_owner 'CREATE DATABASE duban_waits' || return
  run_maven test-compile || return
  (
    export DUBAN_DB_URL="${DUBAN_DB_URL}_waits" DUBAN_DB_SCHEMA=duban_waits DUBAN_DOCUMENT_FILES_DIR="$STATE/files-waits"
    pick_free_ports DUBAN_HTTP_PORT
    run_maven quarkus:generate-code quarkus:generate-code-tests surefire:test -Dgroups=waits
  ) >"$STATE/log/waits.log" 2>&1 &
  waiting=$!
  run_maven verify -DexcludedGroups=waits || code=$?
  wait "$waiting" || code=$?
  say "Tests that wait, which ran beside the others:"
  cat "$STATE/log/waits.log"
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
  if [ $# -eq 0 ]; then run_in_two_lanes || code=$?; else run_maven verify "$@" || code=$?; fi
  say "$(count_tests) tests ran"
  tell_fetched
  leave_temporary_stack "$code"
}
