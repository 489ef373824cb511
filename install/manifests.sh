# shellcheck shell=sh
# Our manifests as they are meant for this cluster: a kustomization over the profile's overlay, rendered to $work/all.yaml.

field_manager=dax-install

render() {
  put_together || failed "The manifests of profile $DAX_PROFILE cannot be put together."
}

put_together() {
  rm -rf "$work/k8s"
  cp -R "$home/k8s" "$work/k8s"
  [ -z "$DAX_COMPONENT" ] || cp -R "$DAX_COMPONENT" "$work/k8s/own"
  without_choices "$work/k8s/overlays/$DAX_PROFILE/kustomization.yaml"
  replicas_of_files
  mkdir "$work/k8s/chosen"
  kustomization >"$work/k8s/chosen/kustomization.yaml"
  kubectl kustomize "$work/k8s/chosen" >"$work/all.yaml" 2>"$work/said"
}

# What would be made, one a line: KIND NAMESPACE/NAME.
listing() {
  awk '
    /^kind:/ { kind = $2 } /^metadata:/ { inside = 1; next } /^[^ ]/ { inside = 0 }
    inside && /^  name:/ { name = $2 } inside && /^  namespace:/ { namespace = $2 "/" }
    /^---/ { print kind, namespace name; kind = name = namespace = "" }
    END { print kind, namespace name }' "$work/all.yaml" | grep -v '^ *$'
}

# Who wrote an object last, and when: what our apply did not change has the time of before.
writings() {
  k get -f "$work/all.yaml" --ignore-not-found --show-managed-fields \
    -o "jsonpath={range .items[*]}{.kind} {.metadata.namespace}/{.metadata.name} {.metadata.uid} {.metadata.managedFields[?(@.manager==\"$field_manager\")].time}{\"\\n\"}{end}" 2>>"$log" | sort
}

# First, since passwords live in them.
make_namespaces() {
  step namespaces
  awk 'function out(i) { for (i = 1; wanted && i <= lines; i++) print line[i]; lines = wanted = 0 }
    /^---/ { out() } { line[++lines] = $0 } /^kind: Namespace$/ { wanted = 1 } END { out() }' "$work/all.yaml" >"$work/namespaces.yaml"
  quietly k apply --server-side --force-conflicts --field-manager="$field_manager" -f "$work/namespaces.yaml" ||
    failed "The namespaces were not taken."
  done_step there
}

# make_namespace NAME: unless it is there.
make_namespace() {
  there namespace "$1" && return 0
  quietly k create namespace "$1" || failed "The namespace $1 cannot be made."
  quietly k label namespace "$1" app.kubernetes.io/part-of=dax-covid || failed "The namespace $1 cannot be marked as ours."
}

apply_manifests() {
  step manifests
  writings >"$work/before" || : >"$work/before"
  renew_jobs
  quietly k apply --server-side --force-conflicts --field-manager="$field_manager" -f "$work/all.yaml" ||
    failed "The manifests were not taken as a whole."
  remove_what_is_no_more
  writings >"$work/after" || failed "The objects cannot be read again."
  changed=$(comm -13 "$work/before" "$work/after" | wc -l)
  total=$(wc -l <"$work/after")
  done_step "$([ "$changed" -eq 0 ] && echo "$((total)) objects, as they were" || echo "$((total)) objects, $((changed)) of them new or changed")"
}

# A Job's template cannot be changed, and one that has failed stays so: both are made anew, and do again only what is not done.
renew_jobs() {
  k get jobs -n dax-covid -l app.kubernetes.io/part-of=dax-covid \
    -o 'jsonpath={range .items[*]}{.metadata.name} {.status.conditions[?(@.type=="Failed")].status}{"\n"}{end}' 2>>"$log" |
    while read -r job is_failed; do
      if [ "$is_failed" = True ] || ! same_template "$job"; then
        quietly k delete job "$job" -n dax-covid --wait --timeout=60s || failed "The Job $job, which is to be made anew, cannot be removed."
      fi
    done
}

same_template() {
  k apply --server-side --force-conflicts --field-manager="$field_manager" --dry-run=server -f "$work/all.yaml" \
    -l "app.kubernetes.io/part-of=dax-covid" >"$work/tried" 2>&1 || ! grep -q "\"$1\".*immutable" "$work/tried"
}

# What an earlier choice has made and this one does not: settings of before, another Kafka. Never data.
remove_what_is_no_more() {
  listing | sort >"$work/wanted"
  kinds=configmaps,deployments,statefulsets,services,networkpolicies,poddisruptionbudgets,serviceaccounts,ingresses
  ! there crd kafkas.kafka.strimzi.io || kinds=kafkatopics,kafkausers,kafkas,kafkanodepools,$kinds
  for namespace in dax-covid dax-spark; do
    k get "$kinds" -n "$namespace" \
      -l app.kubernetes.io/managed-by=kustomize,app.kubernetes.io/part-of=dax-covid \
      -o 'jsonpath={range .items[*]}{.kind} {.metadata.namespace}/{.metadata.name}{"\n"}{end}' 2>>"$log" | sort | comm -23 - "$work/wanted" |
      while read -r kind place; do
        quietly k delete "$kind" "${place#*/}" -n "$namespace" --ignore-not-found --wait=false || failed "$kind $place, which is not wanted any more, cannot be removed."
      done
  done
}

hash_of() {
  if has sha256sum; then sha256sum; else shasum -a 256; fi | cut -c 1-16
}
