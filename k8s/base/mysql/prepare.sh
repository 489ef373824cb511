#!/bin/sh
# Before each start of the server: a data folder where there is none, and the statements that make its administrators'
# password what the Secret says. All other accounts are made by the migration's Job.
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
root=$(quoted /run/secrets/mysql-root/password)

# One statement a line, and each may be repeated. Root stays in this pod. Who comes from elsewhere may make accounts with rights on this database, and
# nothing else.
umask 077
cat >/run/accounts/accounts.sql <<SQL
ALTER USER 'root'@'localhost' IDENTIFIED BY '$root';
CREATE DATABASE IF NOT EXISTS dax;
CREATE USER IF NOT EXISTS 'dax_admin'@'%' IDENTIFIED BY '$root';
ALTER USER 'dax_admin'@'%' IDENTIFIED BY '$root';
GRANT CREATE USER ON *.* TO 'dax_admin'@'%';
GRANT ALL ON dax.* TO 'dax_admin'@'%' WITH GRANT OPTION;
SQL
