# shellcheck shell=bash
# ./duban component kill|start <name>: for fault trials on a running stack, by hand or from a test.

component_command() {
  [ $# -eq 2 ] || fail "use: ./duban component kill|start mariadb|keycloak|duban"
  case "$2" in mariadb | keycloak | duban) ;; *) fail "there is no component $2" ;; esac
  STATE=${DUBAN_TEST_STATE:-${DUBAN_STATE_DIR:-$ROOT/.duban/up}}
  [ -f "$STATE/env" ] || fail "no stack runs in $STATE"
  # shellcheck source=/dev/null
  source "$STATE/env"
  case "$1" in
    kill)
      pid_of "$2" >/dev/null || fail "$2 does not run"
      signal_and_wait KILL 10 "$2" || fail "$2 could not be ended"
      ;;
    start)
      if pid_of "$2" >/dev/null; then fail "$2 runs already"; fi
      find_jdk
      "${2}_start"
      await "$2"
      ;;
    *) fail "use: ./duban component kill|start mariadb|keycloak|duban" ;;
  esac
}
