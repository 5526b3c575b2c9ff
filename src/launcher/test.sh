# shellcheck shell=bash
# ./duban test: the whole suite against real components of its own, with nothing left behind.

# Starts the components in a fresh state folder on free ports; at exit both are gone.
start_temporary_stack() {
  read_env_file
  # shellcheck disable=SC2086 # a list of names
  pick_free_ports DUBAN_HTTP_PORT $SERVICE_PORTS
  mkdir -p "$ROOT/.duban"
  open_state "$(mktemp -d "$ROOT/.duban/$1-XXXXXX")"
  KEEP_LOGS=1
  take_stack discard_stack
  find_tools
  export DUBAN_TEST_STATE=$STATE
  export_settings
  fetch_components
  start_services
}

# Ends the components and removes their folder; the logs of a failed run are kept.
discard_stack() {
  stop_stack
  if [ -n "$KEEP_LOGS" ]; then
    rm -rf "$ROOT/target/duban-logs"
    mkdir -p "$ROOT/target"
    cp -R "$STATE/log" "$ROOT/target/duban-logs"
    say "Logs of the components: $ROOT/target/duban-logs"
  fi
  rm -rf "$STATE"
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

test_command() {
  local code=0
  start_temporary_stack test
  # shellcheck disable=SC2086
  await $SERVICES
  rm -rf "$ROOT/target/surefire-reports" "$ROOT/target/failsafe-reports"
  run_maven verify "$@" || code=$?
  if [ "$code" -eq 0 ]; then KEEP_LOGS=""; fi
  say "$(count_tests) tests ran"
  exit "$code"
}
