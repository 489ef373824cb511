#!/bin/sh
# Prints the folder that holds etcd, kube-apiserver and kubectl, for tests on a real API server.
#   sh operator/kube/api-server.sh         looks, and builds them when Go is there
#   sh operator/kube/api-server.sh find    only looks
# Looked at, in this order: KUBEBUILDER_ASSETS, the user's cache, what fabric8's kube-api-test has downloaded.
set -eu

cache=${XDG_CACHE_HOME:-$HOME/.cache}
ours=$cache/dax-covid/kube

has_all() {
  [ -x "$1/etcd" ] && [ -x "$1/kube-apiserver" ] && [ -x "$1/kubectl" ]
}

if [ -n "${KUBEBUILDER_ASSETS:-}" ]; then
  has_all "$KUBEBUILDER_ASSETS" || {
    echo "KUBEBUILDER_ASSETS is $KUBEBUILDER_ASSETS, but etcd, kube-apiserver and kubectl are not all there." >&2
    exit 1
  }
  echo "$KUBEBUILDER_ASSETS"
  exit 0
fi
for folder in "$ours" "$cache/kube-rig/bin" "${KUBE_API_TEST_DIR:-$HOME/.kubeapitest}"/k8s/*; do
  if has_all "$folder"; then
    echo "$folder"
    exit 0
  fi
done
if [ "${1:-}" = find ] || ! command -v go >/dev/null 2>&1; then
  echo "no etcd, kube-apiserver and kubectl: set KUBEBUILDER_ASSETS to their folder, or install Go and run sh operator/kube/api-server.sh" >&2
  exit 1
fi
exec "$(dirname "$0")/build-api-server.sh" "$ours"
