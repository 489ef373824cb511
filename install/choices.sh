# shellcheck shell=sh
# What was chosen, as a kustomization over the overlay of the profile.

kustomization() {
  cat <<YAML
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../overlays/$DAX_PROFILE
components:
$(components)
labels:
  - pairs:
      app.kubernetes.io/part-of: dax-covid
      app.kubernetes.io/managed-by: kustomize
images:
$(image_lines)
replicas:
  - {name: hdfs-datanode, count: $DAX_WORKERS}
configMapGenerator:
  - name: operator-settings
    namespace: dax-covid
    behavior: merge
    literals:
      - DAX_SPARK_IMAGE=$(image_of spark-app)
      - DAX_EXECUTORS=$DAX_WORKERS
$(existing_kafka)
patches:
  - target: {kind: CorrelationPipeline, name: dax-covid}
    patch: '[{"op": "add", "path": "/spec/runner", "value": "$DAX_RUNNER"}]'
$(broker_patches)
$(quota_patch)
YAML
}

components() {
  case $DAX_KAFKA in
  strimzi) echo '  - ../components/strimzi' ;;
  plain) echo '  - ../components/plain-kafka' ;;
  esac
  [ "$DAX_SAMPLE" = false ] || echo '  - ../components/sample'
  for part in $(echo "$DAX_WITH" | tr ',' ' '); do
    echo "  - ../components/$part"
  done
  [ -z "$DAX_COMPONENT" ] || echo '  - ../own'
}

image_lines() {
  while read -r module name tag; do
    echo "  - {name: dax-covid/$module, newName: $name, newTag: \"$tag\"}"
  done <"$work/images"
}

image_of() {
  awk -v module="$1" '$1 == module {print $2 ":" $3}' "$work/images"
}

existing_kafka() {
  case $DAX_KAFKA in
  existing:*)
    printf '  - name: kafka-client\n    namespace: dax-covid\n    behavior: merge\n    literals:\n      - DAX_KAFKA_BOOTSTRAP=%s\n' "${DAX_KAFKA#existing:}"
    ;;
  esac
}

# A copy of each block on up to three DataNodes.
replicas_of_files() {
  copies=$([ "$DAX_WORKERS" -lt 3 ] && echo "$DAX_WORKERS" || echo 3)
  sed -i.before "s|<name>dfs.replication</name><value>1<|<name>dfs.replication</name><value>$copies<|" "$work/k8s/base/hdfs/hdfs-site.xml"
}

# The quota of the base has room for six executors.
quota_patch() {
  [ "$DAX_WORKERS" -gt 6 ] || return 0
  cat <<YAML
  - target: {kind: ResourceQuota, name: dax-spark}
    patch: '[{"op": "replace", "path": "/spec/hard", "value": {"requests.memory": "$(((DAX_WORKERS + 2) * 832))Mi", "pods": "$((DAX_WORKERS + 14))"}}]'
YAML
}

# A copy of each message on up to three brokers.
broker_patches() {
  [ "$DAX_KAFKA" = strimzi ] && [ "$DAX_BROKERS" -gt 1 ] || return 0
  copies=$([ "$DAX_BROKERS" -lt 3 ] && echo 2 || echo 3)
  cat <<YAML
  - target: {kind: KafkaNodePool}
    patch: '[{"op": "replace", "path": "/spec/replicas", "value": $DAX_BROKERS}]'
  - target: {kind: KafkaTopic}
    patch: '[{"op": "replace", "path": "/spec/replicas", "value": $copies}]'
  - target: {kind: Kafka}
    patch: |
      apiVersion: kafka.strimzi.io/v1
      kind: Kafka
      metadata: {name: dax-covid}
      spec:
        kafka:
          config:
            default.replication.factor: $copies
            offsets.topic.replication.factor: $copies
            transaction.state.log.replication.factor: $copies
            transaction.state.log.min.isr: $((copies - 1))
            min.insync.replicas: $((copies - 1))
YAML
}

# Kafka and where our images are come as was chosen, not as the overlay has them.
without_choices() {
  sed -i.before -e '/components\/plain-kafka/d' -e '/components\/strimzi/d' -e '/{name: dax-covid\//d' "$1"
}
