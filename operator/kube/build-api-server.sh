#!/usr/bin/env bash
# Builds etcd, kube-apiserver and kubectl from their public Go modules: what a test on a real API server needs.
# Usage: build-api-server.sh FOLDER     (about five minutes on two idle cores; what is there is kept)
set -euo pipefail

kubernetes=v1.36.3
staging=v0.36.3 # the same release, as the modules that are published out of its staging/ number it
etcd=v3.6.13

folder=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CGO_ENABLED=0 GOFLAGS='-buildvcs=false -mod=mod'

# quietly COMMAND...: its log is shown only when it fails
quietly() {
  "$@" >"$work/log" 2>&1 || {
    cat "$work/log" >&2
    exit 1
  }
}

# build NAME PACKAGE [LINKER FLAGS]: moved into place when complete, so that a build that was stopped leaves nothing half made
build() {
  echo "Building $1 from its Go modules (minutes, but once)" >&2
  quietly go build -trimpath -ldflags "-s -w ${3:-}" -o "$work/$1" "$2"
  mv "$work/$1" "$folder/$1.part"
  mv "$folder/$1.part" "$folder/$1"
}

if [ ! -x "$folder/etcd" ]; then
  mkdir "$work/etcd-module" && cd "$work/etcd-module"
  quietly go mod init etcd
  quietly go get "go.etcd.io/etcd/server/v3@$etcd"
  cat >main.go <<'GO'
package main

import (
	"os"

	"go.etcd.io/etcd/server/v3/etcdmain"
)

func main() { etcdmain.Main(os.Args) }
GO
  build etcd .
fi

missing=()
for program in kube-apiserver kubectl; do
  [ -x "$folder/$program" ] || missing+=("$program")
done
if [ ${#missing[@]} -gt 0 ]; then
  mkdir "$work/kubernetes-module" && cd "$work/kubernetes-module"
  quietly go mod init kubernetes
  # The module points to its own source tree for its staging modules; here they come from where they are published.
  quietly go mod download "k8s.io/kubernetes@$kubernetes"
  grep -oE 'k8s\.io/\S+ => \./staging' "$(go env GOMODCACHE)/cache/download/k8s.io/kubernetes/@v/$kubernetes.mod" |
    while read -r module _; do
      go mod edit -replace "$module=$module@$staging"
    done
  go mod edit -require "k8s.io/kubernetes@$kubernetes"
  version="-X k8s.io/component-base/version.gitVersion=$kubernetes -X k8s.io/component-base/version.gitMajor=1"
  version="$version -X k8s.io/component-base/version.gitMinor=$(echo "$kubernetes" | cut -d. -f2)"
  for program in "${missing[@]}"; do
    build "$program" "k8s.io/kubernetes/cmd/$program" "$version"
  done
fi
echo "$folder"
