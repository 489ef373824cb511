# shellcheck shell=sh
# One line per part of ours, as it becomes ready.

# KIND NAMESPACE/NAME of what can be waited for: what others need comes first.
await_parts() {
  listing >"$work/parts"
  for kind in Kafka StatefulSet Job KafkaTopic KafkaUser Deployment; do
    while read -r its_kind place; do
      [ "$its_kind" = "$kind" ] || continue
      step "${place#*/}"
      case $kind in
      Job) await "${place%/*}" "job/${place#*/}" is_complete ;;
      StatefulSet | Deployment) await "${place%/*}" "$(lower "$kind")/${place#*/}" is_rolled_out ;;
      *) await "${place%/*}" "$(lower "$kind").kafka.strimzi.io/${place#*/}" is_condition Ready ;;
      esac
      done_step "$([ "$kind" = Job ] && echo 'done' || echo ready)"
    done <"$work/parts"
  done
}

lower() {
  echo "$1" | tr '[:upper:]' '[:lower:]'
}
