# shellcheck shell=sh
# What will be done and where, before anything is.

show_plan() {
  say "DAX vs COVID, to be installed"
  say "  cluster     ${DAX_CONTEXT:-none}${server:+ at $server}"
  say "  profile     $DAX_PROFILE"
  say "  namespaces  dax-covid, dax-spark, dax-operators"
  say "  images      $(image_plan)"
  say "  Kafka       $DAX_KAFKA, brokers: $DAX_BROKERS"
  say "  runs        $DAX_RUNNER, executors and HDFS DataNodes: $DAX_WORKERS"
  say "  data        $([ "$DAX_SAMPLE" = true ] && echo 'the generated sample' || echo "sources in the net (--sample: none of them)")"
  [ -z "$DAX_WITH" ] || say "  beside      $DAX_WITH"
}

image_plan() {
  case $DAX_IMAGES in
  build) echo "built here" ;;
  pull) echo "$DAX_REGISTRY/<part>:$DAX_TAG" ;;
  skip) echo "in the cluster already" ;;
  esac
}

charts_planned() {
  needs_helm || return 0
  # shellcheck source=/dev/null
  . "$home/helm-values/versions.env"
  printf 'By charts, with their definitions:'
  [ "$DAX_KAFKA" != strimzi ] || printf ' Strimzi %s' "$STRIMZI_VERSION"
  [ "$DAX_RUNNER" != SparkOperator ] || printf ' Spark operator %s' "$SPARK_OPERATOR_VERSION"
  ! with monitoring || printf ' Prometheus %s' "$PROMETHEUS_VERSION"
}

# --dry-run: what is there is compared by the server itself, without changing it.
show_changes() {
  name_images
  render
  if there namespace dax-covid && there crd correlationpipelines.daxcovid.io; then
    status=0
    k diff --server-side --force-conflicts --field-manager="$field_manager" -f "$work/all.yaml" >"$work/diff" 2>"$work/said" || status=$?
    [ "$status" -le 1 ] || failed "What would change cannot be told."
    if [ "$status" -eq 0 ]; then
      say "Nothing of our manifests would change."
    else
      say "Would change:" "$(cat "$work/diff")"
    fi
  else
    say "Would be made:"
    say "$(listing | sed 's/^/  /')"
    say "Beside these: passwords, where there are none, and the definition of pipelines." "$(charts_planned)"
  fi
  say "Nothing was changed."
}
