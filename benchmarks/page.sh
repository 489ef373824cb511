#!/bin/sh
# Measures in Chromium how long the page takes on this machine, on the generated sample, and prints a table.
# It is a test of SamplePageST, which CI runs with one visit.
#   sh benchmarks/page.sh [visits, default 15]
set -eu
cd "$(dirname "$0")/.."
log=target/page.log
table=system-tests/target/page.md
mkdir -p target
rm -f "$table"
[ -n "${DAX_SKIP_BUILD:-}" ] || ./mvnw -q --no-transfer-progress -DskipTests package
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
  echo
fi
./mvnw --no-transfer-progress -B -pl system-tests -am "-Ddax.page.visits=${1:-15}" -Dtest=none \
  -Dit.test='SamplePageST#the_first_charts*' -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify \
  >"$log" 2>&1 || { echo "FAILED: see $log" >&2; exit 1; }
if [ ! -f "$table" ]; then
  echo "Nothing was measured: see $log (it needs Chromium)" >&2
  exit 1
fi
echo "| what | measured |"
echo "|---|---|"
cat "$table"
