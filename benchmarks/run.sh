#!/bin/sh
# Measures the whole chain and the database alone on this machine, on the real files of DAX_DATA (default
# ../shared/data), and prints a table.
#   sh benchmarks/run.sh             everything
#   sh benchmarks/run.sh database    the database load alone; needs no real files
set -eu
cd "$(dirname "$0")/.."
what=${1:-all}
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ "$what" = all ] && [ ! -d "$DAX_DATA" ]; then
  echo "The measurement needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
if [ -z "${DAX_SKIP_BUILD:-}" ]; then
  ./mvnw -q --no-transfer-progress -DskipTests package
fi
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
programs="$PWD/spark-app/target/spark-app.jar:$PWD/spark-app/target/lib/*:$PWD/local/testing/target/local-testing.jar:$PWD/local/launcher/target/lib/*"
javac -d "$work/classes" -cp "$programs" \
  benchmarks/DatabaseLoad.java benchmarks/EndToEnd.java benchmarks/HttpLoad.java benchmarks/Table.java

# Whoever compares two tables wants to know whether the machine had anything else to do.
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
  echo
fi
echo "| what | measured | goal |"
echo "|---|---|---|"
java -cp "$work/classes:$programs" DatabaseLoad 2>"$work/database.log" || { cat "$work/database.log" >&2; exit 1; }
if [ "$what" = all ]; then
  java -cp "$work/classes" EndToEnd . "$DAX_DATA" "$work"
fi
