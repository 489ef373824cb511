#!/bin/sh
# Measures the processor time of import cycles on unchanged real files (DAX_DATA, default ../shared/data), and prints a table.
#   sh benchmarks/quiet.sh
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ ! -d "$DAX_DATA" ]; then
  echo "The measurement needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
if [ -z "${DAX_SKIP_BUILD:-}" ]; then
  ./mvnw -q --no-transfer-progress -DskipTests -am -pl importer,local/hdfs,local/kafka package
fi
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
javac -d "$work/classes" benchmarks/QuietCycles.java benchmarks/LocalParts.java
echo "| processor time | measured | goal |"
echo "|---|---|---|"
java -cp "$work/classes" QuietCycles . "$DAX_DATA" "$work" || {
  tail -n 20 "$work"/*.log >&2
  exit 1
}
