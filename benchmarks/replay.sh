#!/bin/sh
# Replays 2020, from a day (default 2020-03-01) to 12-14, through the whole local system, on the real files of DAX_DATA
# (default ../shared/data), and prints a table.
#   sh benchmarks/replay.sh [time per day, default 1s] [first day]
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
if [ ! -d "$DAX_DATA" ]; then
  echo "The replay needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
[ -n "${DAX_SKIP_BUILD:-}" ] || ./mvnw -q --no-transfer-progress -DskipTests package
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-replay.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
echo "| what | measured |"
echo "|---|---|"
java "-Dfrom=${2:-2020-03-01}" benchmarks/Replay.java . "$DAX_DATA" "$work" "${1:-1s}"
