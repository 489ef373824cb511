#!/bin/sh
# Replays 2020, from a day (default 2020-03-01) to 12-14, through the whole local system, on the real files of DAX_DATA
# (default ../shared/data), checks every claim of the README and prints a table. It is the test ReplayST, which CI runs
# with ten days. Needs Chromium.
#   sh benchmarks/replay.sh [time per day, default 1s] [first day]
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
export DAX_DATA
if [ ! -d "$DAX_DATA" ]; then
  echo "The replay needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi
log=target/replay.log
table=system-tests/target/replay.md
mkdir -p target
rm -f "$table"
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
  echo
fi
outcome=passed
[ -n "${DAX_SKIP_BUILD:-}" ] || ./mvnw -q --no-transfer-progress -DskipTests package
./mvnw --no-transfer-progress -B -pl system-tests -am "-Ddax.replay.every=${1:-1s}" "-Ddax.replay.from=${2:-2020-03-01}" \
  -Dtest=none -Dit.test=ReplayST -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify \
  >"$log" 2>&1 || outcome="FAILED: see $log"
# A test that is skipped passes, too; the last row says that it came to its end.
if [ "$outcome" = passed ] && ! grep -q 'whole file' "$table"; then
  echo "The test did not run to its end: see $log (it needs the real files and Chromium)" >&2
  exit 1
fi
echo "| what | measured |"
echo "|---|---|"
[ ! -f "$table" ] || cat "$table"
echo "| all claims, by the test | $outcome |"
[ "$outcome" = passed ]
