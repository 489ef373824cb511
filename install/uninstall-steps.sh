# shellcheck shell=sh
# Taking away, in the order in which nothing hangs: wishes while those who fulfil them live, then those, then what they used.

ours=app.kubernetes.io/part-of=dax-covid
our_namespaces='dax-spark dax-covid dax-operators monitoring'
# What holds no data. Kinds that a cluster does not know are left out.
workloads='ingresses deployments statefulsets jobs services poddisruptionbudgets networkpolicies configmaps rolebindings roles serviceaccounts resourcequotas limitranges servicemonitors.monitoring.coreos.com podmonitors.monitoring.coreos.com prometheusrules.monitoring.coreos.com'

begin_removal() {
  : >"$work/removed"
  k api-resources -o name >"$work/kinds" 2>>"$log" || true
}

# remove NAMESPACE WORDS...: and waits until it is gone.
remove() {
  namespace=$1
  shift
  k get "$@" -n "$namespace" -o name >"$work/there" 2>"$work/said" || failed "What there is of $1 in $namespace cannot be told."
  [ -s "$work/there" ] || return 0
  if [ "$DAX_DRY_RUN" = true ]; then
    sed "s|^|  $namespace |" "$work/there" >>"$work/removed"
    return 0
  fi
  quietly k delete "$@" -n "$namespace" --ignore-not-found --wait --timeout="${timeout}s" || hangs "$namespace" "$(head -n 1 "$work/there")"
  sed "s|^|  $namespace |" "$work/there" >>"$work/removed"
}

hangs() { # hangs NAMESPACE KIND/NAME
  cat "$work/said" >&2
  warn "$2 in $1 does not go within $DAX_TIMEOUT." "What holds it: $(k get "$2" -n "$1" --ignore-not-found -o 'jsonpath={.metadata.finalizers}')"
  give_up 4 "Look further:  kubectl --context $DAX_CONTEXT -n $1 describe ${2%%/*} ${2#*/}" "The same command goes on where this one ended."
}

# known KIND: whether the cluster has it.
known() {
  grep -qx "$1" "$work/kinds"
}

# Pods of runs go with what owns them. Pipelines that a person has made stay, as data does.
remove_pipelines() {
  step pipelines
  known correlationpipelines.daxcovid.io || return 0
  if [ "$DAX_PURGE" = true ]; then
    remove dax-spark correlationpipelines.daxcovid.io --field-selector=metadata.namespace=dax-spark
  else
    remove dax-spark correlationpipelines.daxcovid.io -l "$ours"
  fi
  if known sparkapplications.sparkoperator.k8s.io; then
    remove dax-spark sparkapplications.sparkoperator.k8s.io -l app.kubernetes.io/managed-by=dax-covid-operator
  fi
  remove dax-spark jobs -l app.kubernetes.io/managed-by=dax-covid-operator
  remove dax-spark pods -l daxcovid.io/pipeline
}

# Topics have a finalizer that Strimzi's Topic Operator takes away, so they go while it lives.
remove_kafka() {
  step Kafka
  known kafkas.kafka.strimzi.io || return 0
  for kind in kafkatopics kafkausers kafkas kafkanodepools; do
    remove dax-covid "$kind.kafka.strimzi.io" -l "$ours"
  done
}

remove_workloads() {
  step workloads
  for kind in $workloads; do
    case $kind in
    *.*) known "$kind" || continue ;;
    esac
    remove dax-covid "$kind" -l "$ours"
    remove dax-spark "$kind" -l "$ours"
  done
  remove dax-covid pods -l "$ours"
}

remove_charts() {
  step charts
  if ! has helm; then
    ! there secrets -n dax-operators -l owner=helm || give_up 3 "There is no helm, which brought the operators in dax-operators and takes them away. Install it: https://helm.sh/docs/intro/install"
    return 0
  fi
  for release in $(h list -n dax-operators --all --short 2>>"$log"); do
    remove_release dax-operators "$release"
  done
  if is_ours monitoring monitoring; then
    remove_release monitoring monitoring
  fi
  remove dax-operators leases.coordination.k8s.io --field-selector=metadata.namespace=dax-operators
}

remove_release() { # remove_release NAMESPACE RELEASE
  if [ "$DAX_DRY_RUN" = false ]; then
    quietly h uninstall "$2" -n "$1" --wait --timeout "${timeout}s" || failed "The chart $2 in $1 cannot be removed."
  fi
  echo "  $1 release/$2" >>"$work/removed"
}

# Last, and only when asked: volumes, passwords, namespaces, definitions that nobody else uses.
purge() {
  step data
  for namespace in $our_namespaces; do
    remove "$namespace" persistentvolumeclaims -l "$ours"
    remove "$namespace" secrets -l "$ours"
  done
  remove_namespaces
  remove_definitions
  remove_cluster_wide
}

remove_namespaces() {
  for namespace in $our_namespaces; do
    [ "$(k get namespace "$namespace" --ignore-not-found -o 'jsonpath={.metadata.labels.app\.kubernetes\.io/part-of}')" = dax-covid ] || continue
    if [ "$DAX_DRY_RUN" = false ]; then
      quietly k delete namespace "$namespace" --ignore-not-found --wait --timeout="${timeout}s" || namespace_hangs "$namespace"
    fi
    echo "  namespace/$namespace" >>"$work/removed"
  done
}

namespace_hangs() {
  warn "Namespace $1 does not go within $DAX_TIMEOUT. The cluster says:"
  k get namespace "$1" -o 'jsonpath={range .status.conditions[?(@.status=="True")]}  {.reason}: {.message}{"\n"}{end}' >&2 || true
  give_up 4 "Look further:  kubectl --context $DAX_CONTEXT get namespace $1 -o yaml" "The same command goes on where this one ended."
}

used_by_others() {
  k get "$1" -A -o 'jsonpath={range .items[*]}{.metadata.namespace}{"\n"}{end}' 2>/dev/null | grep -vqxE 'dax-spark|dax-covid|dax-operators|monitoring'
}

remove_definitions() {
  for crd in $(k get crd -l daxcovid.io/installed-by=install-system -o name 2>/dev/null); do
    if used_by_others "${crd#*/}"; then
      say "  $crd stays: others use it."
      continue
    fi
    if [ "$DAX_DRY_RUN" = false ]; then
      quietly k delete "$crd" --ignore-not-found --wait --timeout="${timeout}s" || failed "$crd cannot be removed."
    fi
    echo "  $crd" >>"$work/removed"
  done
}

remove_cluster_wide() {
  for kind in clusterrolebindings clusterroles priorityclasses; do
    for object in $(k get "$kind" -l "$ours" -o name 2>/dev/null); do
      [ "$DAX_DRY_RUN" = true ] || quietly k delete "$object" --ignore-not-found || failed "$object cannot be removed."
      echo "  $object" >>"$work/removed"
    done
  done
}
