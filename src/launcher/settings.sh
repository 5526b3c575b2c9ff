# shellcheck shell=bash
# Settings come from the environment, then from .env in the checkout, then from the defaults here.

read_env_file() {
  local file="$ROOT/.env" key value
  [ -f "$file" ] || return 0
  while IFS='=' read -r key value || [ -n "$key" ]; do
    case "$key" in
      DUBAN_*[!A-Z0-9_]*) fail "$file: '$key' is not the name of a setting" ;;
      DUBAN_*) if [ -z "${!key:-}" ]; then export "$key=$value"; fi ;;
    esac
  done <"$file"
}

default_ports() {
  export DUBAN_HTTP_PORT="${DUBAN_HTTP_PORT:-8080}"
  export DUBAN_KEYCLOAK_PORT="${DUBAN_KEYCLOAK_PORT:-8180}"
  export DUBAN_DB_PORT="${DUBAN_DB_PORT:-3316}"
}

random_hex() {
  head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n'
}

# Opens a state folder; its secrets are drawn once and live as long as its data.
open_state() {
  mkdir -p "$1"
  STATE=$(cd "$1" && pwd -P)
  chmod 700 "$STATE"
  mkdir -p "$STATE/log" "$STATE/pid" "$STATE/files"
  if [ ! -f "$STATE/secrets" ]; then
    {
      echo "DUBAN_DB_ROOT_PASSWORD=$(random_hex)"
      echo "DUBAN_DB_OWNER_PASSWORD=$(random_hex)"
      echo "DUBAN_DB_PASSWORD=$(random_hex)"
      echo "DUBAN_OIDC_CLIENT_SECRET=$(random_hex)"
      echo "DUBAN_KEYCLOAK_ADMIN_PASSWORD=$(random_hex)"
      echo "DUBAN_FILES_KEY=$(head -c 32 /dev/urandom | base64 | tr -d '\n')"
    } >"$STATE/secrets.new"
    mv "$STATE/secrets.new" "$STATE/secrets"
  fi
  set -a
  # shellcheck source=/dev/null
  source "$STATE/secrets"
  set +a
}

# What Duban and its tests read. Written down, so that ./duban component finds a running stack again.
export_settings() {
  export DUBAN_DB_URL="jdbc:mariadb://127.0.0.1:$DUBAN_DB_PORT/duban"
  export DUBAN_DB_USERNAME=duban_app DUBAN_DB_OWNER_USERNAME=duban_owner
  export DUBAN_OIDC_URL="http://localhost:$DUBAN_KEYCLOAK_PORT/realms/duban"
  export DUBAN_WEB_URL="http://localhost:$DUBAN_HTTP_PORT"
  export DUBAN_FILES_DIR="$STATE/files"
  local name
  for name in $(compgen -e DUBAN_ | sort); do
    if [ "$name" != DUBAN_STATE_DIR ]; then printf 'export %s=%q\n' "$name" "${!name}"; fi
  done >"$STATE/env"
}
