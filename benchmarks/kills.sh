#!/bin/sh
# Kills the importer (kill -9) before one step of an import after the other, lets the next one clean up, and prints a table.
# This is the test that CI runs with 20 kills; two hundred take about twenty minutes.
#   sh benchmarks/kills.sh [kills, default 200] [seed of their order]
set -eu
cd "$(dirname "$0")/.."
log=target/kills.log
report=importer/target/failsafe-reports/TEST-io.daxcovid.importer.KillIT.xml
mkdir -p target
rm -f "$report"
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
fi
outcome=passed
./mvnw --no-transfer-progress -B -pl importer -am "-Ddax.kills=${1:-200}" ${2:+"-Ddax.kills.seed=$2"} -Dtest=none -Dit.test=KillIT \
  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false verify >"$log" 2>&1 || outcome="FAILED: see $log"
if [ ! -f "$report" ]; then
  echo "The test did not run: see $log" >&2
  exit 1
fi
# What the test's own JVM was told, not what was asked of this script.
kills=$(sed -n 's/.*<property name="dax.kills" value="\([0-9]*\)".*/\1/p' "$report")
seconds=$(sed -n 's/.*<testsuite .* time="\([0-9.]*\)".*/\1/p' "$report")
grep -o '[0-9]* kills in the .*, seed [0-9]*' "$report" || true
echo
echo "| kills | time | outcome |"
echo "|---|---|---|"
echo "| $kills | $seconds s | $outcome |"
[ "$outcome" = passed ]
