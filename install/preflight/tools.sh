# shellcheck shell=sh
# P01: the programs that are needed for what was asked; P18: whether this version has what was asked for.

needs_helm() {
  [ "$DAX_RUNNER" = SparkOperator ] || [ "$DAX_KAFKA" = strimzi ] || with monitoring
}

# with PART: whether --with has it.
with() {
  case ,$DAX_WITH, in
  *,"$1",*) ;;
  *) return 1 ;;
  esac
}

has() {
  command -v "$1" >/dev/null 2>&1
}

check_tools() {
  tools_found=''
  check_kubectl
  if needs_helm; then
    check_helm
  fi
  if [ "$DAX_IMAGES" = build ]; then
    check_java
  fi
  [ -z "$tools_found" ] || ok P01 "Tools:$tools_found."
}

check_kubectl() {
  kubectl_version=$(kubectl version --client -o json 2>/dev/null | sed -n 's/.*"gitVersion": *"v\([0-9]*\.[0-9]*\).*/\1/p' | head -n 1) || kubectl_version=''
  if ! has kubectl; then
    fault P01 "There is no kubectl." "Install it: https://kubernetes.io/docs/tasks/tools"
  elif [ -z "$kubectl_version" ]; then
    fault P01 "kubectl does not tell its version." "See what it says: kubectl version --client"
  elif is_older "$kubectl_version" 1.28; then
    fault P01 "kubectl is $kubectl_version, and its kustomize too old." "Install 1.28 or newer: https://kubernetes.io/docs/tasks/tools"
  else
    tools_found="$tools_found kubectl $kubectl_version"
  fi
}

check_helm() {
  helm_version=$(helm version --template '{{.Version}}' 2>/dev/null | sed -n 's/^v\([0-9]*\.[0-9]*\).*/\1/p') || helm_version=''
  if ! has helm; then
    fault P01 "There is no helm, which brings the operators of Spark and Kafka." \
      "Install it (https://helm.sh/docs/intro/install), or do without: --runner Job --kafka plain"
  elif [ -z "$helm_version" ] || is_older "$helm_version" 3.8; then
    fault P01 "helm is ${helm_version:-of an unknown version}; charts in registries need 3.8." "Install a newer one: https://helm.sh/docs/intro/install"
  else
    tools_found="$tools_found helm $helm_version"
  fi
}

check_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  java_version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1) || java_version=''
  if [ -z "$java_version" ]; then
    fault P01 "There is no Java, which builds our images." "Install a JDK 17, or set JAVA_HOME, or take images that are there: --images pull or skip"
  elif [ "$java_version" -lt 17 ]; then
    fault P01 "Java is $java_version; building our images needs 17." "Install a JDK 17 and set JAVA_HOME to it."
  elif ! has "${java}c"; then
    fault P01 "Java $java_version is there without its compiler, which builds our images." "Install a JDK 17 and set JAVA_HOME to it, or take images that are there: --images pull or skip"
  else
    tools_found="$tools_found Java $java_version"
  fi
}

check_version_has() {
  lacking=''
  shipped "--profile $DAX_PROFILE" "overlays/$DAX_PROFILE"
  case $DAX_KAFKA in
  strimzi) shipped "--kafka strimzi" components/strimzi ;;
  plain) shipped "--kafka plain" components/plain-kafka ;;
  esac
  [ "$DAX_SAMPLE" = false ] || shipped --sample components/sample
  for part in $(echo "$DAX_WITH" | tr ',' ' '); do
    shipped "--with $part" "components/$part"
  done
}

# Put together before anything is asked of the cluster, since what it must have follows from them.
check_manifests() {
  [ -z "$lacking" ] && [ -n "$kubectl_version" ] || return 0
  name_images
  if put_together; then
    count_needs
    ok P18 "This version has all that was asked for."
  else
    fault P18 "The manifests cannot be put together: $(tail -n 1 "$work/said")" "Look at ${DAX_COMPONENT:-k8s}; kubectl kustomize says more."
  fi
}

# shipped WHAT FOLDER
shipped() {
  if [ ! -f "$home/k8s/$2/kustomization.yaml" ]; then
    lacking=true
    fault P18 "This version has no $1: there is no k8s/$2." "Choose otherwise: sh install_system.sh --help"
  fi
}
