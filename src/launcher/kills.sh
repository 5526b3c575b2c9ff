# shellcheck shell=bash
# ./duban kills: replicas and database killed again and again in the middle of a load; the exit code says whether the books balance.

KILLS_CLASS=org.duban.fault.Kills

kills_command() {
  local code=0 use="use: ./duban kills [--seed N] [--kills K]" given="$*"
  while [ $# -gt 0 ]; do
    case "$1" in --seed | --kills) ;; *) fail "$use" ;; esac
    case "${2:-}" in '' | *[!0-9]*) fail "$use" ;; esac
    shift 2
  done
  open_temporary_stack kills
  start_services_for_package
  run_test_class "$KILLS_CLASS" "$given" || code=$?
  leave_temporary_stack "$code"
}
