# shellcheck shell=sh
# What is installed, in the cluster itself: ConfigMap dax-install. Written last, and only when something differs.

record() {
  step record
  fingerprint=$(cat "$work/all.yaml" "$home/k8s/crds/"*.yaml "$home/helm-values/"* | hash_of)
  [ "$(k get configmap dax-install -n dax-covid --ignore-not-found -o 'jsonpath={.data.manifests} {.data.options}' 2>>"$log")" != "$fingerprint $(chosen)" ] || return 0
  {
    printf 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  namespace: dax-covid\n  name: dax-install\n  labels:\n    app.kubernetes.io/part-of: dax-covid\ndata:\n'
    printf '  manifests: "%s"\n  options: "%s"\n  images: |\n' "$fingerprint" "$(chosen)"
    sed 's/^/    /' "$work/images"
    printf '  versions: |\n'
    sed -n 's/^\([A-Z_]*=.*\)/    \1/p' "$home/helm-values/versions.env"
  } | k apply --server-side --force-conflicts --field-manager="$field_manager" -f - >"$work/said" 2>&1 || failed "What was installed could not be noted down."
}

chosen() {
  echo "profile=$DAX_PROFILE kafka=$DAX_KAFKA runner=$DAX_RUNNER workers=$DAX_WORKERS brokers=$DAX_BROKERS sample=$DAX_SAMPLE with=$DAX_WITH"
}
