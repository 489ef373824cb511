# Of rendered manifests and values of charts: lines RESOURCE QUANTITY COUNT, what they ask for as long as they stay, and for one run beside it.
# Jobs and init containers are left out: they end before the others need what they had.
function column() { match($0, /[^ ]/); return RSTART }
function word(text) { gsub(/["',{}]/, "", text); return text }
function ask(resource, quantity) { print resource, quantity, count }
FNR == 1 || /^---/ { kind = ""; count = 1; beginning = asking = 0 }
/^kind:/ { kind = $2 }
/^  replicas:/ { count = $2 }
/^  DAX_(DRIVER_MEMORY|EXECUTOR_MEMORY|EXECUTORS|SPARK_CONF):/ { setting[$1] = $2; gsub(/"/, "", setting[$1]) }
kind == "Job" { next }
/^ *initContainers:$/ { beginning = column(); next }
beginning && (column() > beginning || (column() == beginning && /^ *-/)) { next }
{ beginning = 0 }
kind == "KafkaNodePool" && /^ +size:/ { ask("storage", $2) }
asking && column() <= asking { asking = 0 }
asking { ask(word(substr($1, 1, length($1) - 1)), word($2)) }
/^ *requests:$/ { asking = column() }
/^ *requests: \{/ {
  words = split(substr($0, index($0, "{") + 1), pair, /[:,]/)
  for (i = 1; i < words; i += 2) { gsub(/ /, "", pair[i]); gsub(/[ }]/, "", pair[i + 1]); ask(pair[i], pair[i + 1]) }
}
function spark(name, usual,   found) {
  found = setting["DAX_SPARK_CONF:"]
  if (!match("," found, "," name "=[^,]*")) return usual
  return substr("," found, RSTART + length(name) + 2, RLENGTH - length(name) - 2)
}
# As Spark writes sizes, so that Kubernetes reads them.
function heap(size) { sub(/m$/, "Mi", size); sub(/g$/, "Gi", size); return size }
function pods(of, settled, number) {
  count = number
  ask("memory", heap(settled)); ask("memory", heap(spark("spark." of ".memoryOverhead", "384m")))
  ask("cpu", spark("spark.kubernetes." of ".request.cores", "200m"))
}
END {
  if ("DAX_EXECUTORS:" in setting) {
    pods("driver", setting["DAX_DRIVER_MEMORY:"], 1)
    pods("executor", setting["DAX_EXECUTOR_MEMORY:"], setting["DAX_EXECUTORS:"])
  }
}
