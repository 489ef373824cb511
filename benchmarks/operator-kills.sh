#!/bin/sh
# Kills the operator (kill -9) at moments drawn from a seed, a new notification each time, and starts the next one, which must end what the dead one
# began; then takes the API server away for a minute. These are the tests that CI runs with 20 kills and a shorter outage; two hundred take about
# twenty minutes on an idle machine.
#   sh benchmarks/operator-kills.sh [kills, default 200] [seed of their moments]
set -eu
cd "$(dirname "$0")/.."
log=target/operator-kills.log
reports=operator/target/failsafe-reports
mkdir -p target
rm -f "$reports"/TEST-io.daxcovid.operator.KillsIT.xml
if [ -r /proc/loadavg ]; then
  echo "Load of the machine at the beginning: $(cut -d ' ' -f 1-3 /proc/loadavg); cores: $(nproc)"
fi
outcome=passed
./mvnw --no-transfer-progress -B -pl operator -am "-Ddax.kills=${1:-200}" ${2:+"-Ddax.kills.seed=$2"} -Ddax.away.seconds=60 -Dtest=none \
  -Dit.test=KillsIT,ApiServerAwayIT,TwoOperatorsIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  verify >"$log" 2>&1 || outcome="FAILED: see $log"
if [ ! -f "$reports/TEST-io.daxcovid.operator.KillsIT.xml" ]; then
  echo "The test did not run: see $log" >&2
  exit 1
fi
grep -hoE '[0-9]+ kills, seed .*|Steps: .*|API server away for .*|The successor acted after .*' "$log" || true
seconds=$(sed -n 's/.*<testsuite .* time="\([0-9.]*\)".*/\1/p' "$reports/TEST-io.daxcovid.operator.KillsIT.xml")
echo "$outcome; the kills took $seconds s"
[ "$outcome" = passed ]
