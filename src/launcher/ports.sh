# shellcheck shell=bash
# Ports: is one free, which is free, and what a web address answers, without any tool beyond bash.

# The variables that move the ports of the services.
# shellcheck disable=SC2034 # used by the commands
SERVICE_PORTS="DUBAN_DB_PORT DUBAN_KEYCLOAK_PORT"

port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

require_free_ports() {
  local variable port used=" "
  for variable in "$@"; do
    port=${!variable}
    case "$port" in
      '' | *[!0-9]* | ??????*) fail "$variable must be a port number, not '$port'" ;;
    esac
    if [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then fail "$variable must be a port number from 1 to 65535, not '$port'"; fi
    case "$used" in
      *" $port "*) fail "port $port is given twice; set $variable to another one (in the environment or in .env)" ;;
    esac
    used="$used$port "
    if port_taken "$port"; then
      fail "port $port is in use; set $variable to another one (in the environment or in .env) or end what listens there"
    fi
  done
}

# Gives every variable named a free port, below the range the system uses for outgoing connections.
pick_free_ports() {
  local variable port used=" "
  for variable in "$@"; do
    while :; do
      port=$((20000 + RANDOM % 12000))
      case "$used" in *" $port "*) continue ;; esac
      if ! port_taken "$port"; then break; fi
    done
    used="$used$port "
    export "$variable=$port"
  done
}

# True when GET http://localhost:<port><path> answers 200.
http_ok() {
  local status
  status=$(
    exec 2>/dev/null
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$2" "$1" >&3
    IFS= read -r -t 5 line <&3 || exit 1
    echo "$line"
    # Read to the end: a server may count an answer that was cut off as a request still running, and wait for it.
    while IFS= read -r -t 5 line <&3; do :; done
  ) || return 1
  case "$status" in HTTP/1.?\ 200*) return 0 ;; *) return 1 ;; esac
}
