# shellcheck shell=sh
# P02: a cluster that answers; P03: its version; P04: what we may do there; P15: its clock.

check_reach() {
  if [ -z "$DAX_CONTEXT" ]; then
    fault P02 "kubectl has no current context, so no cluster is meant." "Start one (minikube start --cpus=4 --memory=8g --cni=calico), or name one: --context NAME"
    return 1
  fi
  if [ -z "$server" ]; then
    fault P02 "kubectl has no context $DAX_CONTEXT." "See which there are: kubectl config get-contexts"
    return 1
  fi
  if ! quietly k --request-timeout=15s get --raw /version; then
    fault P02 "The cluster of context $DAX_CONTEXT at $server does not answer: $(tail -n 1 "$work/said")" "See what is wrong: kubectl --context $DAX_CONTEXT cluster-info"
    return 1
  fi
  cp "$work/said" "$work/version"
  ok P02 "Context $DAX_CONTEXT at $server answers."
}

check_version() {
  server_version=$(tr -d ' \n' <"$work/version" | sed -n 's/.*"gitVersion":"v\([0-9]*\.[0-9]*\).*/\1/p')
  if is_older "$server_version" 1.30; then
    fault P03 "Kubernetes is $server_version; Strimzi and our resource need 1.30." "Upgrade the cluster, or start another one."
  elif is_older 1.36 "$server_version"; then
    note P03 "Kubernetes is $server_version, newer than what this was tested on (1.36)." "It should work; tell us if it does not."
  else
    ok P03 "Kubernetes is $server_version."
  fi
}

# One a line: VERB RESOURCE NAMESPACE, - for the whole cluster.
rights_needed() {
  cat <<'RIGHTS'
create namespaces -
create customresourcedefinitions.apiextensions.k8s.io -
create clusterroles.rbac.authorization.k8s.io -
create clusterrolebindings.rbac.authorization.k8s.io -
create statefulsets.apps dax-covid
create deployments.apps dax-covid
create jobs.batch dax-covid
create services dax-covid
create configmaps dax-covid
create secrets dax-covid
create networkpolicies.networking.k8s.io dax-covid
create poddisruptionbudgets.policy dax-covid
create roles.rbac.authorization.k8s.io dax-covid
create secrets dax-spark
create resourcequotas dax-spark
create rolebindings.rbac.authorization.k8s.io dax-spark
create deployments.apps dax-operators
RIGHTS
}

check_rights() {
  if [ "$(k auth can-i '*' '*' --all-namespaces 2>/dev/null)" = yes ]; then
    ok P04 "You may do everything there."
    return
  fi
  missing=$(rights_needed | while read -r verb resource namespace; do
    where=''
    [ "$namespace" = - ] || where="-n $namespace"
    # shellcheck disable=SC2086 # two words or none
    [ "$(k auth can-i "$verb" "$resource" $where 2>/dev/null)" = yes ] || printf ' %s %s%s,' "$verb" "${resource%%.*}" "${where:+ in $namespace}"
  done)
  if [ -z "$missing" ]; then
    ok P04 "You may do there what is needed."
  else
    fault P04 "You may not:${missing%,}." "Ask the cluster's administrator for these rights, or to run this."
  fi
}

# A server that is asked to try tells its time.
check_clock() {
  theirs=$(k create configmap dax-clock -n default --dry-run=server -o 'jsonpath={.metadata.creationTimestamp}' 2>/dev/null) || theirs=''
  # An empty date would be this midnight.
  then=''
  [ -z "$theirs" ] || then=$(date -u -d "$theirs" +%s 2>/dev/null || date -u -j -f %Y-%m-%dT%H:%M:%SZ "$theirs" +%s 2>/dev/null) || then=''
  if [ -z "$then" ]; then
    note P15 "You may not make a trial object in the namespace default, so the cluster's clock was not compared." "See that both clocks are right."
    return
  fi
  apart=$(($(date -u +%s) - then))
  apart=${apart#-}
  if [ "$apart" -gt 300 ]; then
    fault P15 "The clocks of this machine and of the cluster are $apart s apart: certificates and days of trading would be wrong." "Set the clock of the one that is wrong (minikube: minikube stop, minikube start)."
  else
    ok P15 "The clocks are $apart s apart."
  fi
}
