# shellcheck shell=bash
# Camunda's engine (Zeebe broker with its gateway), loopback only; with --with-tasklist also its pages for people.

# What the pages need: where the broker exports to and they read from, and the one user they know in development.
tasklist_settings() {
  local search="http://127.0.0.1:$DUBAN_SEARCH_PORT"
  CAMUNDA_SETTINGS=(SPRING_PROFILES_ACTIVE=operate,tasklist,broker,auth
    ZEEBE_BROKER_EXPORTERS_OPENSEARCH_CLASSNAME=io.camunda.zeebe.exporter.opensearch.OpensearchExporter
    "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_URL=$search" ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_BULK_SIZE=1
    CAMUNDA_DATABASE_TYPE=opensearch CAMUNDA_OPERATE_DATABASE=opensearch CAMUNDA_TASKLIST_DATABASE=opensearch
    "CAMUNDA_OPERATE_OPENSEARCH_URL=$search" "CAMUNDA_OPERATE_ZEEBEOPENSEARCH_URL=$search"
    "CAMUNDA_TASKLIST_OPENSEARCH_URL=$search" "CAMUNDA_TASKLIST_ZEEBEOPENSEARCH_URL=$search"
    "CAMUNDA_OPERATE_ZEEBE_GATEWAYADDRESS=127.0.0.1:$DUBAN_ZEEBE_PORT"
    "CAMUNDA_TASKLIST_ZEEBE_GATEWAYADDRESS=127.0.0.1:$DUBAN_ZEEBE_PORT"
    "CAMUNDA_TASKLIST_ZEEBE_RESTADDRESS=http://127.0.0.1:$DUBAN_ZEEBE_REST_PORT"
    CAMUNDA_TASKLIST_USERID=leader1 CAMUNDA_TASKLIST_DISPLAYNAME=leader1 CAMUNDA_TASKLIST_PASSWORD=demo
    CAMUNDA_OPERATE_USERID=leader1 CAMUNDA_OPERATE_DISPLAYNAME=leader1 CAMUNDA_OPERATE_PASSWORD=demo)
}

camunda_start() {
  local home main=StandaloneBroker CAMUNDA_SETTINGS=()
  home=$(component_folder camunda)
  mkdir -p "$STATE/camunda"
  if [ -n "${DUBAN_WITH_TASKLIST:-}" ]; then
    main=StandaloneCamunda
    tasklist_settings
    await opensearch
  fi
  # The class that bin/broker or bin/camunda starts; app.home moves its log out of the cache, which all state folders share.
  spawn camunda env ZEEBE_BROKER_DATA_DIRECTORY="$STATE/camunda/data" \
    ZEEBE_BROKER_NETWORK_HOST=127.0.0.1 ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT="$DUBAN_ZEEBE_COMMAND_PORT" \
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT="$DUBAN_ZEEBE_INTERNAL_PORT" \
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST=127.0.0.1 ZEEBE_BROKER_GATEWAY_NETWORK_PORT="$DUBAN_ZEEBE_PORT" \
    SERVER_ADDRESS=127.0.0.1 SERVER_PORT="$DUBAN_ZEEBE_REST_PORT" \
    MANAGEMENT_SERVER_ADDRESS=127.0.0.1 MANAGEMENT_SERVER_PORT="$DUBAN_ZEEBE_MANAGEMENT_PORT" \
    ${CAMUNDA_SETTINGS[@]+"${CAMUNDA_SETTINGS[@]}"} "$JAVA_HOME/bin/java" -Xmx1g -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 \
    -classpath "$home/config:$home/lib/*" -Dapp.name=broker "-Dapp.home=$STATE/camunda" "-Dbasedir=$STATE/camunda" \
    io.camunda.application.$main
}

camunda_ready() {
  http_ok "$DUBAN_ZEEBE_MANAGEMENT_PORT" /actuator/health/readiness
}
