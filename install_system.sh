#!/bin/sh
# Installs the whole system on a Kubernetes cluster; --help says how.
set -eu
# shellcheck disable=SC2034 # the parts read it
program=install_system.sh
home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
for part in output options install-options cluster plan images secrets knox manifests choices charts trouble wait parts result record \
  preflight/report preflight/tools preflight/reach preflight/needs preflight/nodes preflight/strangers; do
  # shellcheck source=/dev/null
  . "$home/install/$part.sh"
done

main() {
  install_options "$@"
  begin_log install
  trap finish EXIT
  trap stopped INT TERM
  find_context
  settle_profile
  show_plan
  preflight
  [ "$DAX_CHECK" = false ] || return 0
  if [ "$DAX_DRY_RUN" = true ]; then
    show_changes
    return
  fi
  confirm "Install there?"
  install
}

install() {
  provide_images
  render
  make_namespaces
  make_secrets
  step definitions
  apply_definitions "$home/k8s/crds/"*.yaml
  done_step known
  install_charts
  apply_manifests
  await_parts
  await_page
  await_result
  record
  say_the_end
}

main "$@"
