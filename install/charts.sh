# shellcheck shell=sh
# The operators of others, by their charts at the versions of helm-values/versions.env.

changed_charts=0

install_charts() {
  needs_helm || return 0
  # shellcheck source=/dev/null
  . "$home/helm-values/versions.env"
  if [ "$DAX_KAFKA" = strimzi ]; then
    chart dax-operators strimzi '' "$STRIMZI_CHART" "$STRIMZI_VERSION" "$home/helm-values/strimzi.yaml"
  fi
  if [ "$DAX_RUNNER" = SparkOperator ]; then
    spark_operator_image >"$work/spark-operator-image.yaml"
    chart dax-operators spark-operator "$SPARK_OPERATOR_REPOSITORY" "$SPARK_OPERATOR_CHART" "$SPARK_OPERATOR_VERSION" "$home/helm-values/spark-operator.yaml" "$work/spark-operator-image.yaml"
  fi
  # A Prometheus operator that is there already will do.
  if with monitoring && { is_ours monitoring monitoring || ! k get --raw /apis/monitoring.coreos.com/v1 >/dev/null 2>&1; }; then
    make_namespace monitoring
    chart monitoring monitoring '' "$PROMETHEUS_CHART" "$PROMETHEUS_VERSION" "$home/helm-values/kube-prometheus-stack.yaml"
  fi
}

# is_ours NAMESPACE RELEASE: whether we have installed it.
is_ours() {
  h status "$2" -n "$1" -o json 2>/dev/null | grep -q '"description":"dax-install'
}

# Where there is no registry, its image is among those that were built here.
spark_operator_image() {
  awk '$1 == "spark-operator" {
    slash = index($2, "/")
    printf "image:\n  registry: %s\n  repository: %s\n  tag: \"%s\"\n", substr($2, 1, slash - 1), substr($2, slash + 1), $3
  }' "$work/images"
}

# chart NAMESPACE RELEASE REPOSITORY CHART VERSION VALUES...: no repository where the chart's place says it all
chart() {
  chart_namespace=$1
  release=$2
  chart_repository=$3
  chart_place=$4
  chart_version=$5
  shift 5
  if [ -n "$DAX_CHARTS" ]; then
    chart_repository=''
    chart_place=$DAX_CHARTS/$release
  fi
  step "$release"
  mark="dax-install $(cat "$@" | { cat; echo "$chart_place $chart_version"; } | hash_of)"
  chart_definitions
  if [ "$(release_state)" = "deployed $mark" ]; then
    await_chart
    done_step "$chart_version, as it was"
    return
  fi
  clear_unfinished
  for values; do
    shift
    set -- "$@" --values "$values"
  done
  quietly h upgrade --install "$release" "$chart_place" --version "$chart_version" --namespace "$chart_namespace" \
    ${chart_repository:+--repo "$chart_repository"} --skip-crds --description "$mark" "$@" ||
    failed "The chart of $release could not be installed."
  await_chart
  done_step "$chart_version"
  changed_charts=$((changed_charts + 1))
}

# Helm neither upgrades nor removes definitions, and theirs are too large for another way of applying.
chart_definitions() {
  h show crds "$chart_place" --version "$chart_version" ${chart_repository:+--repo "$chart_repository"} >"$work/crds.yaml" 2>"$work/said" ||
    failed "The chart $chart_place $chart_version cannot be had."
  apply_definitions "$work/crds.yaml"
}

# apply_definitions FILE...: and waits until the cluster knows them. Those that were not there before are marked, so that --purge takes them.
apply_definitions() {
  for file; do
    k create --dry-run=client -o name -f "$file" >"$work/names" 2>"$work/said" || failed "$file cannot be read."
    new=''
    while read -r name; do
      there "$name" || new="$new $name"
    done <"$work/names"
    quietly k apply --server-side --force-conflicts --field-manager="$field_manager" -f "$file" || failed "The definitions of $file were not taken."
    for name in $new; do
      quietly k label "$name" daxcovid.io/installed-by=install-system --overwrite || failed "$name cannot be marked as ours."
    done
    quietly k wait --for=condition=Established --timeout=60s -f "$file" || failed "The definitions of $file are not known after a minute."
  done
}

release_state() {
  h status "$release" -n "$chart_namespace" -o json >"$work/release" 2>>"$log" || return 0
  echo "$(grep -o '"status":"[a-z-]*"' "$work/release" | head -n 1 | cut -d'"' -f4) $(grep -o '"description":"[^"]*"' "$work/release" | head -n 1 | cut -d'"' -f4)"
}

# Ctrl-C may have left a release half done, which Helm itself refuses to touch.
clear_unfinished() {
  case $(release_state) in
  pending-install* | uninstalling*) quietly h uninstall "$release" -n "$chart_namespace" --wait || failed "The half installed release $release cannot be removed." ;;
  pending-*) quietly h rollback "$release" -n "$chart_namespace" --wait || failed "The half upgraded release $release cannot be taken back." ;;
  esac
}

# Not left to Helm, which says less of what is wrong.
await_chart() {
  for deployment in $(k get deployments -n "$chart_namespace" -l "app.kubernetes.io/instance=$release" -o name); do
    await "$chart_namespace" "$deployment" is_rolled_out
  done
}
