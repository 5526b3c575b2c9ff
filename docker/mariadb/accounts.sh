#!/bin/sh
# Runs once, on an empty data folder: the owner migrates, the service has no right that a migration did not grant.
set -eu
mariadb --user=root --password="$MARIADB_ROOT_PASSWORD" <<SQL
CREATE USER duban_owner IDENTIFIED BY '$DUBAN_DB_OWNER_PASSWORD';
GRANT ALL ON duban.* TO duban_owner WITH GRANT OPTION;
CREATE USER duban_app IDENTIFIED BY '$DUBAN_DB_PASSWORD';
SQL
