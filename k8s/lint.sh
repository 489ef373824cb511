#!/bin/sh
# What a linter (kube-score) says of the manifests of every overlay, and of all components together; ends with 1 if it finds anything that is not excepted here.
#   sh k8s/lint.sh      kube-score on the PATH, or Go, which builds it once into the user's cache
# Not excepted: requests and limits of memory and scratch disk, probes, read-only root, seccomp, tags, budgets, policies, Services that lead somewhere.
set -eu
cd "$(dirname "$0")/.."
cache=${XDG_CACHE_HOME:-$HOME/.cache}/dax-covid/lint
linter=$(command -v kube-score) || {
  [ -x "$cache/kube-score" ] || GOBIN=$cache go install github.com/zegl/kube-score/cmd/kube-score@v1.20.0
  linter=$cache/kube-score
}

except() {
  # Limits of CPU make who waits slower and help nobody: docs/adr/0014-manifests-are-plain-yaml.md.
  echo --ignore-container-cpu-limit
  # A tag of ours is the hash of what is inside, and "always" could not start what was loaded into a node without a registry.
  echo --ignore-test container-image-pull-policy
  # User 1000 is who our images' files and the volumes of MySQL's belong to; namespaces enforce that nobody is root.
  echo --ignore-test container-security-context-user-group-id
  # Programs that only listen are asked the same twice, but must fail far longer before they are ended than before nobody is sent to them.
  echo --ignore-test pod-probes-identical
  # Those of dax-spark choose drivers and executors, which come with a run.
  echo --ignore-test networkpolicy-targets-pod
  # One MySQL, reached by its Service: nobody asks for its pod by name.
  echo --ignore-test statefulset-has-servicename
  # Spread by topologySpreadConstraints, which still let a cluster of one node have two.
  echo --ignore-test deployment-has-host-podantiaffinity
  # Cache, gateway and, on one node, the page: one each is enough, and overlays say more.
  echo --ignore-test deployment-replicas
}

status=0
for folder in k8s/overlays/* operator/src/test/kustomize; do
  # shellcheck disable=SC2046 # words
  said=$(kubectl kustomize "$folder" | "$linter" score --kubernetes-version v1.30 --output-format ci $(except) -) || true
  found=$(echo "$said" | grep -v -e '^\[OK\]' -e '^\[SKIPPED\]') || true
  if ! echo "$said" | grep -q '^\[OK\]'; then
    echo "$folder: the linter did not look" >&2
    status=1
  elif [ -n "$found" ]; then
    printf '%s\n%s\n' "$folder:" "$found"
    status=1
  else
    echo "$folder: nothing found"
  fi
done
exit "$status"
