# shellcheck shell=bash
# ./duban up: the whole system on this machine, until Ctrl-C.

up_command() {
  [ $# -eq 0 ] || fail "up takes no arguments"
  read_env_file
  default_ports
  open_state "${DUBAN_STATE_DIR:-$ROOT/.duban/up}"
  take_stack stop_stack
  find_tools
  # shellcheck disable=SC2086 # a list of names
  require_free_ports DUBAN_HTTP_PORT $SERVICE_PORTS
  # The quick compiler alone: Duban is ready sooner and smaller, and one person never needs what the other one makes faster.
  export DUBAN_JAVA_OPTS="${DUBAN_JAVA_OPTS:--Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1}"
  export_settings
  # shellcheck disable=SC2086 # a list of names
  fetch_components $SERVICES
  if application_stale; then begin_build; fi
  unpack_components
  say "Starting MariaDB and Keycloak"
  start_services
  await mariadb
  finish_build
  duban_start
  await keycloak duban
  tell_fetched
  welcome
  watch_stack duban
}

welcome() {
  cat >&2 <<TEXT

Duban 督办 is ready: $DUBAN_WEB_URL
  Sign in as inspector1, case-officer1, leader1, contractor1, supervisor1, builder1 or another
  user of realm-config/demo/duban-demo.json. The password is: demo
  API to try: $DUBAN_WEB_URL/q/swagger-ui
  Data and logs: $STATE (kept until you delete it)
Ctrl-C stops everything.
TEXT
}

# Waits for a signal. A component that ends meanwhile is named once; ./duban component starts it again.
watch_stack() {
  local name told=" "
  while :; do
    for name in $SERVICES "$@"; do
      if pid_of "$name" >/dev/null; then
        told=${told/ $name / }
      elif [ "${told#* "$name" }" = "$told" ]; then
        told="$told$name "
        say "$(component_title "$name") has ended, see $STATE/log/$name.log; './duban component start $name' starts it again"
      fi
    done
    sleep 1
  done
}

# Not in the help: the components without Duban, for work on Duban in a development environment.
services_command() {
  read_env_file
  default_ports
  open_state "${DUBAN_STATE_DIR:-$ROOT/.duban/services}"
  take_stack stop_stack
  find_tools
  # shellcheck disable=SC2086 # a list of names
  require_free_ports $SERVICE_PORTS
  start_services_for_tests
  # shellcheck disable=SC2086
  await $SERVICES
  say "The services run. Their settings: source $STATE/env"
  watch_stack
}
