# shellcheck shell=bash
# Keycloak with the demo realm. It keeps data in its own folder, so each state folder has one, whose program is the cached one.

# The command line of bin/kc.sh without its shell, so that one process is one id to signal. Only the quick compiler: it
# starts sooner, and what a demo asks of it is little.
keycloak_command() {
  KEYCLOAK_COMMAND=("$JAVA_HOME/bin/java" -Xms64m -Xmx256m -XX:+UseSerialGC -XX:MaxMetaspaceSize=256m -XX:TieredStopAtLevel=1
    -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -Duser.language=en
    --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
    --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
    --enable-native-access=ALL-UNNAMED "-Dkc.home.dir=$1" "-Djboss.server.config.dir=$1/conf"
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager -Dpicocli.disable.closures=true
    -Dquarkus-log-max-startup-records=10000
    -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
    -cp "$1/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint)
}

# Makes the demo realm out of the production realm, with this stack's addresses and secret.
keycloak_realm() {
  node "$LAUNCHER/realm.mjs" "$ROOT/realm-config/duban-realm.json" "$ROOT/realm-config/demo/duban-demo.json"
}

keycloak_start() {
  local home="$STATE/keycloak" stamp="$STATE/realm.imported" realm="$STATE/duban-realm.json" sum part
  if [ ! -d "$home/data" ]; then rm -f "$stamp"; fi
  mkdir -p "$home/data/import"
  for part in bin conf lib providers themes version.txt; do
    # A state folder of an earlier version has a copy of it here.
    rm -rf "${home:?}/$part"
    ln -s "$(component_folder keycloak)/$part" "$home/$part"
  done
  keycloak_realm >"$realm" || fail "the demo realm could not be made"
  sum=$(sha256_of "$realm")
  keycloak_command "$home"
  if [ -f "$stamp" ] && [ "$sum" != "$(cat "$stamp")" ]; then
    say "Keycloak: the realm has changed, importing it again"
    "${KEYCLOAK_COMMAND[@]}" import --optimized --file "$realm" --override true >"$STATE/log/keycloak-import.log" 2>&1 ||
      fail "the realm could not be imported, see $STATE/log/keycloak-import.log"
  fi
  cp "$realm" "$home/data/import/duban-realm.json"
  echo "$sum" >"$stamp"
  spawn keycloak env KC_BOOTSTRAP_ADMIN_USERNAME=admin "KC_BOOTSTRAP_ADMIN_PASSWORD=$DUBAN_KEYCLOAK_ADMIN_PASSWORD" \
    "${KEYCLOAK_COMMAND[@]}" start --optimized --import-realm --cache=local --http-enabled=true --http-host=127.0.0.1 \
    "--http-port=$DUBAN_KEYCLOAK_PORT" "--hostname=http://localhost:$DUBAN_KEYCLOAK_PORT"
}

keycloak_ready() {
  http_ok "$DUBAN_KEYCLOAK_PORT" /realms/duban/.well-known/openid-configuration
}
