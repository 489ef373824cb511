#!/bin/sh
# Measures one import, in a heap of 128 MB, of ECDC's last JSON and of the same file 10 and 100 times as long (DAX_DATA,
# default ../shared/data), and prints a table. Needs Linux and 3 GB in TMPDIR (default /var/tmp).
#   sh benchmarks/scale.sh [times ..., default 1 10 100]
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ ! -d "$DAX_DATA" ]; then
  echo "The measurement needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
[ $# -gt 0 ] || set -- 1 10 100
if [ -z "${DAX_SKIP_BUILD:-}" ]; then
  ./mvnw -q --no-transfer-progress -DskipTests -am -pl importer,local/hdfs,local/kafka package
fi
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
javac -d "$work/classes" benchmarks/Scale.java benchmarks/ManyFold.java benchmarks/LocalParts.java
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
  echo
fi
java -cp "$work/classes" Scale . "$DAX_DATA" "$work" "$@" || {
  tail -n 20 "$work"/*.log >&2
  exit 1
}
