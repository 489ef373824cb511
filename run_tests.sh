#!/bin/sh
# Runs every rung of the test ladder that this machine can carry and says which it could not.
#   sh run_tests.sh            pure tests, tests against real parts, and the system from importer to browser
#   sh run_tests.sh contract   only the named modules (comma-separated, as Maven's -pl)
# DAX_DATA=<folder>    the real data files (default: ../shared/data)
# DAX_RIG=<folder>     scripts that start a cluster on this machine (default: ../shared/rig; see system-tests/cluster.sh)
# DAX_REQUIRE=all      a rung that did not run is a failure, as in CI
set -eu
cd "$(dirname "$0")"

modules=${1:-}
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
export DAX_DATA PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1

missing=''
note() { missing="$missing
  not run: $1"; }
[ -d "$DAX_DATA" ] || note "tests on real data: no folder $DAX_DATA (set DAX_DATA)"
command -v chromium >/dev/null 2>&1 || [ -n "${DAX_CHROMIUM:-}" ] ||
  note "tests in a browser: no chromium on PATH (install it or set DAX_CHROMIUM)"
command -v mariadbd >/dev/null 2>&1 || [ -x /usr/sbin/mariadbd ] ||
  echo "No mariadbd on PATH: the tests unpack MariaDB from Maven (once, about 350 MB)."
opinion=statistics/target/second-opinion.txt
rm -f "$opinion"
if [ -z "$modules" ]; then
  said=$(sh benchmarks/second-opinion/python.sh 2>&1) ||
    note "second opinion of the statistics by numpy, scipy and statsmodels: $(printf '%s\n' "$said" | tail -n 1)"
  said=$(sh web/src/test/schemathesis/python.sh 2>&1) ||
    note "nonsense for the API by schemathesis: $(printf '%s\n' "$said" | tail -n 1)"
  for program in curl python3 Rscript; do
    command -v "$program" >/dev/null 2>&1 || note "the examples of docs/api.md: no $program on PATH"
  done
fi

# The second one builds them where Go is there, and says what it does.
if assets=$(sh operator/kube/api-server.sh find 2>/dev/null) || assets=$(sh operator/kube/api-server.sh); then
  export KUBEBUILDER_ASSETS="$assets"
else
  note "tests on a real API server: no etcd and kube-apiserver (set KUBEBUILDER_ASSETS or install Go)"
fi
if ! sh operator/kube/spark-operator-crds.sh >/dev/null; then
  note "SparkApplications before the Spark operator's own definition: it is not here (install Go)"
fi

# Only who may mount a file system has a disk that can be filled; nobody is asked to be root.
without=''
disk=$(mktemp -d)
if mount -t tmpfs -o size=1m tmpfs "$disk" 2>/dev/null; then
  umount "$disk"
else
  without=-DexcludedGroups=mount,cluster
  echo "Left out: the test of a full disk (this user may not mount one)."
fi
rmdir "$disk"

log=target/tests.log
mkdir -p target

# The database's tests run twice: on the embedded default and on what a cluster has.
mysql=''
if server=$(sh local/testing/mysql.sh 2>target/mysql.log); then
  mysql=-Ddax.mysql=$server
else
  note "database tests on MySQL: $(tail -n 1 target/mysql.log)"
fi
find . -path '*/target/surefire-reports' -prune -exec rm -rf {} + 2>/dev/null || true
find . -path '*/target/*failsafe-reports' -prune -exec rm -rf {} + 2>/dev/null || true

echo "Building and testing; the full log is $log"
status=0
if [ -n "$modules" ]; then
  ./mvnw --no-transfer-progress -B -fae -T 2 ${without:+"$without"} ${mysql:+"$mysql"} -pl "$modules" -am verify >"$log" 2>&1 || status=$?
else
  # Tests start programs of other modules from their build folders, so all are built before any is tested.
  ./mvnw --no-transfer-progress -B -T 2 -DskipTests package >"$log" 2>&1 &&
    ./mvnw --no-transfer-progress -B -fae -T 2 ${without:+"$without"} ${mysql:+"$mysql"} verify >>"$log" 2>&1 || status=$?
fi
if [ "$status" -ne 0 ]; then
  grep -E '^\[ERROR\]' "$log" | head -n 60 || true
fi

if [ -z "$modules" ]; then
  if lack=$(sh system-tests/cluster.sh --check 2>&1); then
    sh system-tests/cluster.sh || status=1
  else
    note "$lack"
  fi
fi

# Maven's reports are the truth; its exit code may hide a rung that never started.
count() {
  find . \( -path '*/target/surefire-reports/TEST-*.xml' -o -path '*/target/*failsafe-reports/TEST-*.xml' \) \
    -exec grep -hoE "<testsuite [^>]*" {} + | grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' | awk '{s+=$1} END {print s+0}'
}
totals=$(count tests)
failed=$(($(count failures) + $(count errors)))
skipped=$(count skipped)
if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The build failed outside the tests: see $log"
  failed=1
  totals=$((totals + 1))
fi
if [ -f "$opinion" ]; then
  echo "Second opinion: $(tail -n 1 "$opinion")"
fi
if [ -n "$missing" ]; then
  echo "Rungs:$missing"
fi
if [ "${DAX_REQUIRE:-}" = all ] && { [ -n "$missing" ] || [ "$skipped" -gt 0 ]; }; then
  echo "DAX_REQUIRE=all: a rung or test that did not run counts as failed."
  grep -rlE '<skipped' --include='TEST-*.xml' . | sed 's/^/  skipped in /' || true
  status=1
fi
echo "$((totals - failed - skipped)) passed, $failed failed, $skipped skipped"
exit "$status"
