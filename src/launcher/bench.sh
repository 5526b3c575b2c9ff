# shellcheck shell=bash
# ./duban bench: the benchmarks against a fresh stack with the packaged Duban; what follows goes on to them.

BENCH_CLASS=org.duban.bench.Benchmarks

bench_command() {
  local code=0 word
  for word in "$@"; do
    case "$word" in
      lifecycle | memory | worklist | fresh | start | storm | --quick) ;;
      *) fail "bench knows lifecycle, memory, worklist, fresh, start, storm and --quick, but not $word" ;;
    esac
  done
  export DUBAN_DB_BUFFER_POOL="${DUBAN_DB_BUFFER_POOL:-2G}"
  open_temporary_stack bench
  export_settings
  # shellcheck disable=SC2086 # a list of names
  fetch_components $SERVICES
  begin_build
  unpack_components
  start_services
  # shellcheck disable=SC2086
  await $SERVICES
  finish_build
  duban_start
  await duban
  run_test_class "$BENCH_CLASS" "$*" || code=$?
  leave_temporary_stack "$code"
}
