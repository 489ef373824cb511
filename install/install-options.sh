# shellcheck shell=sh
# What install_system.sh can be told.

install_options() {
  common_defaults 10m
  : "${DAX_PROFILE:=}" "${DAX_IMAGES:=build}" "${DAX_IMAGE_BASE:=eclipse-temurin:17-jre}" "${DAX_IMAGE_LOAD:=}" "${DAX_REGISTRY:=}" "${DAX_TAG:=}"
  : "${DAX_KAFKA:=}" "${DAX_RUNNER:=SparkOperator}" "${DAX_WORKERS:=1}" "${DAX_BROKERS:=1}"
  : "${DAX_SAMPLE:=false}" "${DAX_WITH:=}" "${DAX_CHECK:=false}" "${DAX_COMPONENT:=}" "${DAX_CHARTS:=}"
  while [ $# -gt 0 ]; do
    case $1 in
    --*=*)
      option=$1
      shift
      set -- "${option%%=*}" "${option#*=}" "$@"
      ;;
    esac
    common_option "$@"
    [ "$shift_by" -gt 0 ] || install_option "$@"
    shift "$shift_by"
  done
  check_install_options
}

install_option() {
  shift_by=2
  case $1 in
  --check) DAX_CHECK=true && shift_by=1 ;;
  --sample) DAX_SAMPLE=true && shift_by=1 ;;
  --profile) value "$1" $# "${2:-}" && DAX_PROFILE=$option_value ;;
  --images) value "$1" $# "${2:-}" && DAX_IMAGES=$option_value ;;
  --base) value "$1" $# "${2:-}" && DAX_IMAGE_BASE=$option_value ;;
  --load) value "$1" $# "${2:-}" && DAX_IMAGE_LOAD=$option_value ;;
  --registry) value "$1" $# "${2:-}" && DAX_REGISTRY=${option_value%/} ;;
  --tag) value "$1" $# "${2:-}" && DAX_TAG=$option_value ;;
  --kafka) value "$1" $# "${2:-}" && DAX_KAFKA=$option_value ;;
  --runner) value "$1" $# "${2:-}" && DAX_RUNNER=$option_value ;;
  --workers) value "$1" $# "${2:-}" && DAX_WORKERS=$option_value ;;
  --brokers) value "$1" $# "${2:-}" && DAX_BROKERS=$option_value ;;
  --charts) value "$1" $# "${2:-}" && DAX_CHARTS=$option_value ;;
  --component) value "$1" $# "${2:-}" && DAX_COMPONENT=$option_value ;;
  --with) value "$1" $# "${2:-}" && DAX_WITH=${DAX_WITH:+$DAX_WITH,}$option_value ;;
  *) usage_error "There is no option $1." ;;
  esac
}

check_install_options() {
  check_common_options
  switch DAX_SAMPLE "$DAX_SAMPLE"
  switch DAX_CHECK "$DAX_CHECK"
  one_of --images "$DAX_IMAGES" build pull skip
  one_of --runner "$DAX_RUNNER" SparkOperator Job
  [ -z "$DAX_PROFILE" ] || one_of --profile "$DAX_PROFILE" minikube kind generic offline
  count --workers "$DAX_WORKERS" 100
  count --brokers "$DAX_BROKERS" 9
  for part in $(echo "$DAX_WITH" | tr ',' ' '); do
    one_of --with "$part" monitoring knox
  done
  [ -z "$DAX_CHARTS" ] || [ -d "$DAX_CHARTS" ] || usage_error "--charts is '$DAX_CHARTS': there is no such folder."
  [ -z "$DAX_COMPONENT" ] || [ -f "$DAX_COMPONENT/kustomization.yaml" ] ||
    usage_error "--component is '$DAX_COMPONENT': there is no kustomization.yaml in it."
  case $DAX_KAFKA in
  '' | strimzi | plain | existing:?*:[0-9]*) ;;
  *) usage_error "--kafka is '$DAX_KAFKA': write strimzi, plain or existing:HOST:PORT." ;;
  esac
  case $DAX_IMAGES:$DAX_REGISTRY:$DAX_TAG in
  pull:?*:?*) ;;
  pull:*) usage_error "--images pull needs --registry and --tag: where ours are, and which." ;;
  esac
}

# What depends on where it goes.
settle_profile() {
  if [ -z "$DAX_PROFILE" ]; then
    case $DAX_CONTEXT in
    minikube) DAX_PROFILE=minikube ;;
    kind-*) DAX_PROFILE=kind ;;
    *) DAX_PROFILE=generic ;;
    esac
  fi
  if [ -z "$DAX_KAFKA" ]; then
    case $DAX_PROFILE in
    offline) DAX_KAFKA=plain ;;
    *) DAX_KAFKA=strimzi ;;
    esac
  fi
  case $DAX_KAFKA:$DAX_BROKERS in
  strimzi:* | *:1) ;;
  *) usage_error "--brokers $DAX_BROKERS needs --kafka strimzi: $DAX_KAFKA has as many as it has." ;;
  esac
}
