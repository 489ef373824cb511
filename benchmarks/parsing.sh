#!/bin/sh
# Measures how fast ECDC's last daily file of DAX_DATA (default ../shared/data) becomes rows, and prints a table.
#   sh benchmarks/parsing.sh
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ ! -d "$DAX_DATA" ]; then
  echo "The measurement needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
[ -d importer/target/lib ] || ./mvnw -q --no-transfer-progress -DskipTests -pl importer -am package
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
echo "| what | measured | goal |"
echo "|---|---|---|"
java -Xmx128m -cp "importer/target/importer.jar:importer/target/lib/*" benchmarks/Parsing.java "$DAX_DATA" "$work"
