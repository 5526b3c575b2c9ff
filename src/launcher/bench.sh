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
  start_services_for_package
  duban_start
  await duban
  run_test_class "$BENCH_CLASS" "$*" || code=$?
  leave_temporary_stack "$code"
}
