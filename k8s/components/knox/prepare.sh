#!/bin/sh
# Knox writes into the folders that it came with: copies of them, with no topology but ours (its own bring users with known passwords).
set -eu
umask 077
cp -R /home/knox/knox/conf/. /prepared/conf
cp -R /home/knox/knox/data/. /prepared/data
rm -rf /prepared/conf/topologies /prepared/conf/descriptors /prepared/conf/shared-providers
mkdir /prepared/conf/topologies /prepared/conf/descriptors /prepared/conf/shared-providers
cp /settings/gateway-site.xml /settings/gateway-log4j2.xml /prepared/conf
# From file to file, so that no list of processes shows it.
awk 'NR == FNR { password = $0; next } { gsub(/@PASSWORD@/, password); print }' /run/secrets/knox/password /settings/hdfs.xml >/prepared/conf/topologies/hdfs.xml
