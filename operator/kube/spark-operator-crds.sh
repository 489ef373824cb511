#!/bin/sh
# Prints the folder of the kubeflow Spark operator's CRDs, which are part of its Go module and not of this repository.
#   sh operator/kube/spark-operator-crds.sh         looks, and gets the module when Go is there (seconds)
#   sh operator/kube/spark-operator-crds.sh find    only looks
set -eu

module=github.com/kubeflow/spark-operator/v2@v2.5.2
inside=charts/spark-operator-chart/crds
cache=${XDG_CACHE_HOME:-$HOME/.cache}

for folder in "$cache/dax-covid/kube/spark-operator-chart/crds" "$cache/kube-rig/spark-operator-chart/crds" \
  "${GOMODCACHE:-${GOPATH:-$HOME/go}/pkg/mod}/$module/$inside"; do
  if [ -f "$folder/sparkoperator.k8s.io_sparkapplications.yaml" ]; then
    echo "$folder"
    exit 0
  fi
done
if [ "${1:-}" = find ] || ! command -v go >/dev/null 2>&1; then
  echo "no CRDs of the Spark operator: install Go and run sh operator/kube/spark-operator-crds.sh" >&2
  exit 1
fi
cd /
go mod download "$module"
echo "$(go env GOMODCACHE)/$module/$inside"
