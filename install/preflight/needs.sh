# shellcheck shell=sh
# What all that is to be installed asks for with one run at work: counted in the manifests themselves, as they were put together.

# Sums the quantities of standard input (each times the number after it) in the unit: MiB or milli.
sum() {
  awk -v unit="$1" '
    function bytes(q) {
      if (q ~ /Ki$/) return q * 1024; if (q ~ /Mi$/) return q * 1048576; if (q ~ /Gi$/) return q * 1073741824
      if (q ~ /Ti$/) return q * 1099511627776; if (q ~ /k$/) return q * 1000; if (q ~ /M$/) return q * 1000000
      if (q ~ /G$/) return q * 1000000000; if (q ~ /m$/) return q / 1000; return q + 0
    }
    function milli(q) { if (q ~ /m$/) return q + 0; return q * 1000 }
    NF { total += (unit == "MiB" ? bytes($1) / 1048576 : milli($1)) * (NF > 1 ? $2 : 1) }
    END { printf "%d\n", total }'
}

count_needs() {
  set -- "$work/all.yaml"
  [ "$DAX_KAFKA" != strimzi ] || set -- "$@" "$home/helm-values/strimzi.yaml"
  [ "$DAX_RUNNER" != SparkOperator ] || set -- "$@" "$home/helm-values/spark-operator.yaml"
  ! with monitoring || set -- "$@" "$home/helm-values/kube-prometheus-stack.yaml"
  awk -f "$home/install/preflight/needs.awk" "$@" >"$work/needs"
  memory_needed=$(needs memory MiB)
  cpu_needed=$(needs cpu milli)
  # Images are about 4 GiB beside the volumes.
  disk_needed=$(($(needs storage MiB) + 4096))
  needed="$memory_needed MiB, ${cpu_needed}m, $disk_needed MiB"
}

needs() { # needs RESOURCE UNIT
  awk -v resource="$1" '$1 == resource { print $2, $3 }' "$work/needs" | sum "$2"
}
