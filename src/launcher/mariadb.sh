# shellcheck shell=bash
# MariaDB, loopback only, so accounts need no host of their own. An init file sets them at each start: no moment passes
# without passwords.

mariadb_init_sql() {
  cat <<SQL
DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
FLUSH PRIVILEGES;
ALTER USER 'root'@'localhost' IDENTIFIED BY '$DUBAN_DB_ROOT_PASSWORD';
CREATE DATABASE IF NOT EXISTS duban;
CREATE USER IF NOT EXISTS duban_owner;
ALTER USER duban_owner IDENTIFIED BY '$DUBAN_DB_OWNER_PASSWORD';
GRANT ALL ON duban.* TO duban_owner WITH GRANT OPTION;
GRANT ALL ON \`duban\\_%\`.* TO duban_owner WITH GRANT OPTION;
CREATE USER IF NOT EXISTS duban_app;
ALTER USER duban_app IDENTIFIED BY '$DUBAN_DB_PASSWORD';
SQL
}

mariadb_user_option() {
  if [ "$(id -u)" = 0 ]; then echo --user=root; fi
}

mariadb_start() {
  local home data="$STATE/mariadb"
  home=$(component_folder mariadb)
  if [ ! -d "$data" ]; then
    rm -rf "$data.new"
    # shellcheck disable=SC2046 # the option is there or not
    "$home/scripts/mariadb-install-db" --no-defaults $(mariadb_user_option) --basedir="$home" --datadir="$data.new" \
      --auth-root-authentication-method=normal --skip-test-db >"$STATE/log/mariadb-install.log" 2>&1 ||
      fail "MariaDB could not make its data folder, see $STATE/log/mariadb-install.log"
    mv "$data.new" "$data"
  fi
  mariadb_init_sql >"$STATE/mariadb-init.sql"
  # Without TLS, which loopback does not need: a server without a certificate spends many seconds making a key.
  # The socket's name is relative to the data folder: a full path may be longer than the system allows.
  # shellcheck disable=SC2046
  spawn mariadb "$home/bin/mariadbd" --defaults-file="$ROOT/docker/mariadb/duban.cnf" $(mariadb_user_option) \
    --basedir="$home" --datadir="$data" --socket=mariadb.sock --pid-file="$data/mariadb.pid" \
    --skip-ssl --bind-address=127.0.0.1 --port="$DUBAN_DB_PORT" --init-file="$STATE/mariadb-init.sql" \
    --innodb-buffer-pool-size="${DUBAN_DB_BUFFER_POOL:-512M}"
}

# Runs a statement as the owner of the schemas.
mariadb_as_owner() {
  MYSQL_PWD=$DUBAN_DB_OWNER_PASSWORD "$(component_folder mariadb)/bin/mariadb" --no-defaults --skip-ssl --protocol=tcp --host=127.0.0.1 \
    --port="$DUBAN_DB_PORT" --user=duban_owner --connect-timeout=2 --execute="$1" duban
}

mariadb_ready() {
  mariadb_as_owner 'SELECT 1' >/dev/null 2>&1
}
