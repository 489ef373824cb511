#!/bin/sh
# Measures the operator, as a process of its own, on a real etcd and kube-apiserver and a real broker, and prints tables.
#   sh benchmarks/operator.sh              both of the following
#   sh benchmarks/operator.sh latency      one pipeline: from an acknowledged message to a visible SparkApplication
#   sh benchmarks/operator.sh thousand     a thousand pipelines: one message to a thousand SparkApplications; memory; idle
# Needs Linux, the API server's programs (sh operator/kube/api-server.sh) and the Spark operator's CRDs (sh operator/kube/spark-operator-crds.sh).
set -eu
cd "$(dirname "$0")/.."
programs=$(sh operator/kube/api-server.sh)
crds=$(sh operator/kube/spark-operator-crds.sh)
if [ -z "${DAX_SKIP_BUILD:-}" ]; then
  ./mvnw -q --no-transfer-progress -DskipTests -am -pl operator,local/testing,local/kafka package
fi
work=$(mktemp -d "${TMPDIR:-/var/tmp}/dax-covid-benchmark.XXXXXX")
trap 'rm -rf "$work"' EXIT INT TERM
operator="$PWD/operator/target/operator.jar:$PWD/operator/target/lib/*"
parts="$PWD/local/testing/target/local-testing.jar:$PWD/local/parts/target/local-parts.jar"
javac -d "$work/classes" -cp "$operator:$parts" benchmarks/operator/*.java benchmarks/Table.java
flags=${DAX_OPERATOR_FLAGS:--Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k}
java -Dlogback.configurationFile=benchmarks/operator/logback.xml -Doperator.flags="$flags" -Doperator.class.path="$operator" -cp "$work/classes:$operator:$parts" OperatorBenchmark \
  "$PWD" "$programs" "$crds" "$work" "${1:-all}" || {
  tail -n 20 "$work"/*.log >&2
  exit 1
}
