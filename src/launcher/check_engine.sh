# shellcheck shell=bash
# ./duban check-engine: the contract that Duban's engines keep, at a Camunda 8 cluster that somebody owns. Nothing of it goes
# to the owner's database: Duban runs on a temporary one.

CHECK_CLASS=ClusterCheck
DOOR_CLASS=org.duban.engine.camunda.ClusterDoor

check_engine_command() {
  local code=0 scheme=https alone=false address="" word use="use: ./duban check-engine HOST:PORT [--plaintext] [--alone]"
  for word in "$@"; do
    case "$word" in
      --plaintext) scheme=http ;;
      --alone) alone=true ;;
      -*) fail "$use" ;;
      *)
        [ -z "$address" ] || fail "$use"
        address=$word
        ;;
    esac
  done
  [ -n "$address" ] || fail "check-engine wants the address of a gateway; $use"
  is_address "$address" || fail "'$address' is no address of the form HOST:PORT, such as camunda.example:26500; $use"
  export DUBAN_ZEEBE_GRPC="$scheme://$address"
  open_temporary_stack check
  export_settings
  run_test_class "$DOOR_CLASS" "" || {
    # The reason was said, and no component has a log yet.
    # shellcheck disable=SC2034 # read at the exit
    KEEP_LOGS=""
    exit 1
  }
  say "A Camunda 8 cluster answers at $DUBAN_ZEEBE_GRPC"
  fetch_components mariadb
  unpack_components
  mariadb_start
  await mariadb
  # On the screen the cases alone; what Duban and Maven say beside is for whoever looks into a failure.
  run_maven -q test "-Dtest=$CHECK_CLASS" "-Dduban.test.cluster-alone=$alone" \
    > >(tee "$STATE/log/check.log" | grep --line-buffered '^\[check\]') 2>&1 || code=$?
  leave_temporary_stack "$code"
}

# True for HOST:PORT, the host a name, an IPv4 address, or an IPv6 address in brackets.
is_address() {
  local port=${1##*:}
  [[ $1 =~ ^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):[0-9]{1,5}$ ]] && [ "$((10#$port))" -ge 1 ] && [ "$((10#$port))" -le 65535 ]
}
