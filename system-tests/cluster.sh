#!/bin/sh
# Brings up a real one-node Kubernetes, runs the tests that need one on it, and takes it down again.
#   sh system-tests/cluster.sh             all tests tagged "cluster"
#   sh system-tests/cluster.sh NAME        only this one, such as SparkApplicationST
# DAX_RIG=<folder>    scripts that start and stop the cluster (default: ../shared/rig; its README says what they need, root for one)
# DAX_CLUSTER=up      a cluster of that kind is up already, and stays
# MAVEN_OFFLINE=true  ask no registry
set -eu
cd "$(dirname "$0")/.."
: "${DAX_RIG:=$(cd .. && pwd)/shared/rig}"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/kube-rig
log=$(pwd)/target/cluster.log
mkdir -p target

for script in cluster-up.sh cluster-down.sh load-image.sh build-kube.sh; do
  [ -f "$DAX_RIG/$script" ] || { echo "There is no $DAX_RIG/$script: set DAX_RIG" >&2; exit 1; }
done
bin=$(bash "$DAX_RIG/build-kube.sh" all)
export PATH="$bin:$PATH" KUBECONFIG="${KUBE_HOME:-$cache/home}/admin.conf"

if [ "${DAX_CLUSTER:-}" != up ]; then
  trap 'bash "$DAX_RIG/cluster-down.sh" --wipe' EXIT
  trap 'exit 130' INT TERM
  echo "Starting the cluster; its log is $log"
  bash "$DAX_RIG/cluster-up.sh" >"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
fi

echo "Building the images"
sh images/build.sh "$cache/images/jre.tar" >target/images.txt
while read -r name tar; do
  bash "$DAX_RIG/load-image.sh" "$tar" >>"$log"
  case $name in
  */spark-app:*) export DAX_SPARK_IMAGE="$name" ;;
  esac
done <target/images.txt

# Pods reach this machine, and nothing beyond it, by the node's address.
DAX_CLUSTER_HOST=$(kubectl get nodes -o 'jsonpath={.items[0].status.addresses[?(@.type=="InternalIP")].address}')
DAX_SPARK_CRDS=$bin/../spark-operator-chart/crds
DAX_MYSQL_IMAGE=localhost/mysql:9.7
export DAX_CLUSTER_HOST DAX_SPARK_CRDS DAX_MYSQL_IMAGE
echo "Testing"
./mvnw --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} -pl system-tests -am -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false \
  -DexcludedGroups= -Dgroups=cluster -Dit.test="${1:-*ST}" -Dfailsafe.failIfNoSpecifiedTests=false verify >target/cluster-tests.log 2>&1 || {
  grep -E '^\[ERROR\]' target/cluster-tests.log | head -n 40
  exit 1
}
grep -E 'Tests run:.*Time' target/cluster-tests.log
