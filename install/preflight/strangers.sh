# shellcheck shell=sh
# P09 and P10: what the cluster lacks, and how it goes all the same; P11, P12, P16: what is there already and in the way.

check_ingress() {
  classes=$(k get ingressclass -o 'jsonpath={.items[*].metadata.name}' 2>/dev/null) || classes=''
  if [ -z "$classes" ]; then
    note P09 "There is no ingress controller." "The page is reached by kubectl port-forward, which is printed at the end."
  else
    ok P09 "Ingress by $classes."
  fi
}

check_policies() {
  engine=$(k get daemonsets -A -o 'jsonpath={.items[*].metadata.name}' 2>/dev/null | tr ' ' '\n' |
    grep -E '^(calico-node|cilium|weave-net|antrea-agent|kube-router|kindnet|canal|ovnkube-node)' | tr '\n' ' ') || engine=''
  if [ -z "$engine" ]; then
    note P10 "No engine of network policies was found: they are accepted and do nothing, so every pod reaches HDFS." "For more than a trial take a network that has one: minikube start --cni=calico"
  else
    ok P10 "Network policies are enforced by ${engine% }."
  fi
}

# stranger KIND-OF-OPERATOR LABEL CRD API-VERSION HOW-TO-DO-WITHOUT: one that is confined to other namespaces is none.
stranger() {
  others=$(k get deployments -A -l "$2" -o 'jsonpath={range .items[*]}{.metadata.namespace} {.spec.template.spec.containers[*].args[*]}{"\n"}{end}' 2>/dev/null |
    awk '$1 != "dax-operators" && !(/ --namespaces=[^ ]/ && !/ --namespaces=[^ ]*dax-spark/) { print $1 }' | sort -u | tr '\n' ' ') || others=''
  if [ -n "$others" ]; then
    fault P11 "Another $1 works in ${others% }; two of them would get in each other's way." "Remove it, or do without ours: $5"
    return 1
  fi
  versions=$(k get crd "$3" --ignore-not-found -o 'jsonpath={.spec.versions[*].name}' 2>/dev/null) || versions=''
  case " $versions " in
  '  ' | *" $4 "*) ;;
  *)
    fault P11 "The definition $3 is of an older $1: it knows $versions and not $4." "Remove it if nothing needs it: kubectl delete crd $3"
    return 1
    ;;
  esac
}

check_strangers() {
  alone=true
  if [ "$DAX_RUNNER" = SparkOperator ]; then
    stranger "Spark operator" app.kubernetes.io/name=spark-operator sparkapplications.sparkoperator.k8s.io v1beta2 "--runner Job" || alone=false
  fi
  if [ "$DAX_KAFKA" = strimzi ]; then
    stranger "Strimzi" app=strimzi kafkas.kafka.strimzi.io v1 "--kafka existing:HOST:PORT" || alone=false
  fi
  [ "$alone" = false ] || ok P11 "No other operator is in the way."
}

check_namespaces() {
  free=true
  for namespace in dax-covid dax-spark dax-operators; do
    found=$(k get namespace "$namespace" --ignore-not-found -o 'jsonpath={.status.phase} {.metadata.labels.app\.kubernetes\.io/part-of}' 2>/dev/null) || {
      note P12 "You may not look at namespaces, so whether $namespace is free is not known." "Ask the cluster's administrator."
      return 0
    }
    case $found in
    '' | 'Active dax-covid') ;;
    Terminating*)
      free=false
      fault P12 "Namespace $namespace is being deleted." "Wait until it is gone; if it does not go, see why: kubectl get namespace $namespace -o yaml"
      ;;
    *)
      free=false
      fault P12 "Namespace $namespace is there and not ours." "If it is meant for this: kubectl label namespace $namespace app.kubernetes.io/part-of=dax-covid"
      ;;
    esac
  done
  [ "$free" = false ] || ok P12 "The namespaces are free or ours."
}

# A database whose passwords are lost cannot be opened by new ones.
check_passwords() {
  if there pvc -n dax-covid -l app.kubernetes.io/name=mysql && ! there secret mysql-root -n dax-covid; then
    fault P16 "MySQL's volume was kept, and its password (Secret mysql-root) is gone: nobody can open it." "Bring the Secret back from your backup, or give up the data: sh uninstall_system.sh --purge"
  else
    ok P16 "No data without its password."
  fi
}

# P17: a Kafka of somebody else; one outside the cluster cannot be looked at from here.
check_existing_kafka() {
  address=${DAX_KAFKA#existing:}
  host=${address%:*}
  case $DAX_KAFKA:$host in
  existing:*.svc | existing:*.svc.*)
    service=${host%%.*}
    namespace=${host#*.}
    namespace=${namespace%%.*}
    if there service "$service" -n "$namespace"; then
      ok P17 "Kafka's Service $host is there."
    else
      fault P17 "There is no Service $service in $namespace, where Kafka was said to be." "See which there are: kubectl get services -A"
    fi
    ;;
  existing:*) note P17 "Whether Kafka is at $address, only the pods will see." "Its listener must take clients without a password, and allow topics to be made." ;;
  esac
}
