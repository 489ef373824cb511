#!/bin/sh
# Measures the whole chain on this machine, on the real files of DAX_DATA (default ../shared/data), and prints a table.
#   sh benchmarks/run.sh
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ ! -d "$DAX_DATA" ]; then
  echo "The measurement needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
./mvnw -q --no-transfer-progress -DskipTests package
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
echo "| what | measured | goal |"
echo "|---|---|---|"
java benchmarks/EndToEnd.java . "$DAX_DATA" "$work"
