#!/bin/sh
# Runs the tests that need a cluster on a real one-node Kubernetes. One that is up already is used and stays up; else one is started, and taken down.
#   sh system-tests/cluster.sh             all tests tagged "cluster"
#   sh system-tests/cluster.sh --check     only says what this machine lacks for it; exit code 3 if anything
# DAX_RIG=<folder>    scripts that start and stop the cluster (default: ../shared/rig); they build what they lack, once
# DAX_DATA=<folder>   the real data files (default: ../shared/data)
# MAVEN_OFFLINE=true  ask no registry
# It needs root, a memory cgroup, Go, Chromium, and Debian's packages containerd runc containernetworking-plugins iptables iproute2 conntrack openssl
# buildah debootstrap gcc libc6-dev. Reports are where Maven leaves them: system-tests/target/failsafe-reports.
set -eu
cd "$(dirname "$0")/.."
rig=${DAX_RIG:-$(cd .. && pwd)/shared/rig}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/kube-rig
log=$(pwd)/target/cluster.log
mkdir -p target
began=$(date +%s)

part() { # part WHAT: says what begins, and when
  echo "$(($(date +%s) - began)) s  $1"
}

cannot() {
  echo "The system cannot be tested on a cluster here: $1" >&2
  exit 3
}

check() {
  [ -f "$rig/cluster-up.sh" ] || cannot "there is no $rig/cluster-up.sh; set DAX_RIG"
  [ "$(id -u)" -eq 0 ] || cannot "only root may start containers"
  grep -qs '\bmemory\b' /sys/fs/cgroup/cgroup.controllers || [ -d /sys/fs/cgroup/memory ] || cannot "there is no memory cgroup"
  lacking=''
  for command in containerd runc ip iptables conntrack openssl buildah debootstrap; do
    command -v "$command" >/dev/null || lacking="$lacking $command"
  done
  [ -x /usr/lib/cni/bridge ] || lacking="$lacking containernetworking-plugins"
  [ -x "$cache/bin/kubelet" ] || command -v go >/dev/null || lacking="$lacking go"
  [ -z "$lacking" ] || cannot "there is no$lacking"
}

# The storage class makes volumes for root alone; those of other clusters are for everybody.
open_volumes() {
  while sleep 1; do
    [ ! -d /tmp/hostpath_pv ] || chmod 0755 /tmp/hostpath_pv
    chmod 0777 /tmp/hostpath_pv/* 2>/dev/null || true
  done
}

clean() {
  code=$?
  trap - EXIT INT TERM
  for process in ${starting:-} ${opening:-}; do
    kill "$process" 2>/dev/null || true
  done
  [ -z "${ours:-}" ] || bash "$rig/cluster-down.sh" --wipe >>"$log" 2>&1 || true
  exit "$code"
}

start_cluster() {
  ours=true
  bash "$rig/cluster-up.sh" >>"$log" 2>&1 &
  starting=$!
}

await_cluster() {
  wait "$starting" || { tail -n 20 "$log" >&2; echo "The cluster did not start: see $log" >&2; exit 1; }
  starting=''
}

maven() {
  ./mvnw --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} "$@" >>target/cluster-tests.log 2>&1 || {
    grep -E '^\[ERROR\]' target/cluster-tests.log | head -n 40
    exit 1
  }
}

check
[ "${1:-}" != --check ] || exit 0
: >"$log"
: >target/cluster-tests.log
trap clean EXIT
trap 'exit 130' INT TERM
[ -x "$cache/bin/kubelet" ] || part "Building Kubernetes, once; this takes a quarter of an hour"
bin=$(bash "$rig/build-kube.sh" all 2>>"$log") || cannot "Kubernetes was not built: $(tail -n 1 "$log")"
export PATH="$bin:$PATH" KUBECONFIG="${KUBE_HOME:-$cache/home}/admin.conf"
if kubectl get --raw /readyz >>"$log" 2>&1; then
  part "A cluster is up"
else
  part "Starting a cluster; its log is $log"
  start_cluster
fi
open_volumes &
opening=$!

part "Building what the images are made of"
# All of it: the local mode, to which the cluster's numbers are compared, is made of modules that no image has.
[ -n "${DAX_SKIP_BUILD:-}" ] || maven -q -T 2 -Pimages -DskipTests package
[ -z "${starting:-}" ] || await_cluster
CLUSTER_BASE=$cache/images/jre.tar
CLUSTER_LOAD="bash $rig/load-image.sh"
CLUSTER_SPARK_CHART=$bin/../spark-operator-chart
CLUSTER_SPARK_PROGRAM=$bin/spark-operator
export CLUSTER_BASE CLUSTER_LOAD CLUSTER_SPARK_CHART CLUSTER_SPARK_PROGRAM
part "Testing"
maven -pl system-tests -am -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false \
  -DexcludedGroups= -Dgroups=cluster -Dit.test='*ST' -Dfailsafe.failIfNoSpecifiedTests=false verify
grep -E 'Tests run:.*Time' target/cluster-tests.log
part "Done"
