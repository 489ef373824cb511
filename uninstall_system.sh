#!/bin/sh
# Takes away what install_system.sh made; --help says how.
set -eu
# shellcheck disable=SC2034 # the parts read it
program=uninstall_system.sh
home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
for part in output options cluster uninstall-options uninstall-steps charts preflight/tools; do
  # shellcheck source=/dev/null
  . "$home/install/$part.sh"
done

main() {
  uninstall_options "$@"
  begin_log uninstall
  trap finish EXIT
  trap stopped INT TERM
  find_context
  look
  if [ "$DAX_DRY_RUN" = false ]; then
    confirm "$(question)"
  fi
  begin_removal
  remove_pipelines
  remove_kafka
  remove_workloads
  remove_charts
  if [ "$DAX_PURGE" = true ]; then
    purge
  fi
  tell
}

main "$@"
