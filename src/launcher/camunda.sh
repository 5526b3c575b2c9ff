# shellcheck shell=bash
# Camunda's engine (Zeebe broker with its gateway), loopback only.

camunda_start() {
  local home
  home=$(component_folder camunda)
  mkdir -p "$STATE/camunda"
  # The class that bin/broker starts; app.home moves its log out of the cache, which all state folders share.
  spawn camunda env ZEEBE_BROKER_DATA_DIRECTORY="$STATE/camunda/data" \
    ZEEBE_BROKER_NETWORK_HOST=127.0.0.1 ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT="$DUBAN_ZEEBE_COMMAND_PORT" \
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT="$DUBAN_ZEEBE_INTERNAL_PORT" \
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST=127.0.0.1 ZEEBE_BROKER_GATEWAY_NETWORK_PORT="$DUBAN_ZEEBE_PORT" \
    SERVER_ADDRESS=127.0.0.1 SERVER_PORT="$DUBAN_ZEEBE_REST_PORT" \
    MANAGEMENT_SERVER_ADDRESS=127.0.0.1 MANAGEMENT_SERVER_PORT="$DUBAN_ZEEBE_MANAGEMENT_PORT" \
    "$JAVA_HOME/bin/java" -Xmx1g -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 \
    -classpath "$home/config:$home/lib/*" -Dapp.name=broker "-Dapp.home=$STATE/camunda" "-Dbasedir=$STATE/camunda" \
    io.camunda.application.StandaloneBroker
}

camunda_ready() {
  http_ok "$DUBAN_ZEEBE_MANAGEMENT_PORT" /actuator/health/readiness
}
