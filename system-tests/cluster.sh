#!/bin/sh
# Runs the tests that need a cluster on a real one-node Kubernetes. One that is up already is used and stays up; else one is started, and taken down.
#   sh system-tests/cluster.sh             all tests tagged "cluster"
#   sh system-tests/cluster.sh NAME        only this one, such as OperatorST
# DAX_RIG=<folder>    scripts that start and stop the cluster (default: ../shared/rig; its README says what they need, root for one)
# MAVEN_OFFLINE=true  ask no registry
set -eu
cd "$(dirname "$0")/.."
rig=${DAX_RIG:-$(cd .. && pwd)/shared/rig}
# Our programs, which inherit the rest, refuse names that are none of theirs.
unset DAX_RIG
cache=${XDG_CACHE_HOME:-$HOME/.cache}/kube-rig
log=$(pwd)/target/cluster.log
mkdir -p target
began=$(date +%s)
part() { # part WHAT: says what begins, and when
  echo "$(($(date +%s) - began)) s  $1"
}

for script in cluster-up.sh cluster-down.sh load-image.sh build-kube.sh; do
  [ -f "$rig/$script" ] || { echo "There is no $rig/$script: set DAX_RIG" >&2; exit 1; }
done
bin=$(bash "$rig/build-kube.sh" all)
export PATH="$bin:$PATH" KUBECONFIG="${KUBE_HOME:-$cache/home}/admin.conf"

if kubectl get --raw /readyz >"$log" 2>&1; then
  part "A cluster is up"
else
  trap 'bash "$rig/cluster-down.sh" --wipe' EXIT
  trap 'exit 130' INT TERM
  part "Starting a cluster; its log is $log"
  bash "$rig/cluster-up.sh" >>"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
fi

part "Building the images"
DAX_SPARK_OPERATOR=$bin/spark-operator sh images/build.sh "$cache/images/jre.tar" operator web spark-app spark-operator >target/images.txt
while read -r name tar; do
  # A name says what is inside, so what is there already is the same.
  ctr -a "${KUBE_HOME:-$cache/home}/containerd.sock" -n k8s.io images ls -q "name==$name" | grep -q . || bash "$rig/load-image.sh" "$tar" >>"$log"
  image=${name##*/}
  export "CLUSTER_IMAGE_$(echo "${image%%:*}" | tr 'a-z-' 'A-Z_')=$name"
done <target/images.txt

# Pods reach this machine, and nothing beyond it, by the node's address.
CLUSTER_HOST=$(kubectl get nodes -o 'jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}')
CLUSTER_SPARK_CHART=$bin/../spark-operator-chart
CLUSTER_MYSQL_IMAGE=localhost/mysql:9.7
export CLUSTER_HOST CLUSTER_SPARK_CHART CLUSTER_MYSQL_IMAGE
part "Testing"
./mvnw --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} -pl system-tests -am -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false \
  -DexcludedGroups= -Dgroups=cluster -Dit.test="${1:-*ST}" -Dfailsafe.failIfNoSpecifiedTests=false verify >target/cluster-tests.log 2>&1 || {
  grep -E '^\[ERROR\]' target/cluster-tests.log | head -n 40
  exit 1
}
grep -E 'Tests run:.*Time' target/cluster-tests.log
part "Done"
