#!/bin/sh
# Before each start of the server: a data folder where there is none, and the statements that make the accounts what the Secrets say.
set -eu
data=/var/lib/mysql/data

# A stop in the middle leaves nothing that looks complete.
if [ ! -d "$data" ]; then
  rm -rf "$data.unfinished"
  mysqld --no-defaults --initialize-insecure --datadir="$data.unfinished" --secure-file-priv=NULL \
    --innodb-buffer-pool-size=64M --performance-schema=OFF
  mv "$data.unfinished" "$data"
fi

quoted() { sed -e 's/\\/\\\\/g' -e "s/'/''/g" "$1"; }

# The server takes one statement a line, and each may be repeated.
account() { # account FOLDER RIGHTS
  name="'$(quoted "/run/secrets/$1/username")'@'%'"
  identified="$name IDENTIFIED BY '$(quoted "/run/secrets/$1/password")'"
  printf '%s;\n' \
    "CREATE USER IF NOT EXISTS $identified" "ALTER USER $identified" \
    "REVOKE ALL PRIVILEGES, GRANT OPTION FROM $name" "GRANT $2 ON dax.* TO $name"
}

umask 077
{
  printf "ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';\n" "$(quoted /run/secrets/mysql-root/password)"
  echo "CREATE DATABASE IF NOT EXISTS dax;"
  account mysql-migrator "ALTER, CREATE, CREATE VIEW, DELETE, DROP, INDEX, INSERT, REFERENCES, SELECT, SHOW VIEW, UPDATE"
  account mysql-writer "SELECT, INSERT, UPDATE, DELETE"
  account mysql-reader "SELECT"
} >/run/accounts/accounts.sql
