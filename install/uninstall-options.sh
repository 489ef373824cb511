# shellcheck shell=sh
# What uninstall_system.sh can be told, and what it says first and last.

uninstall_options() {
  common_defaults 5m
  : "${DAX_PURGE:=false}"
  while [ $# -gt 0 ]; do
    case $1 in
    --*=*)
      option=$1
      shift
      set -- "${option%%=*}" "${option#*=}" "$@"
      ;;
    esac
    common_option "$@"
    if [ "$shift_by" -eq 0 ]; then
      [ "$1" = --purge ] || usage_error "There is no option $1."
      DAX_PURGE=true
      shift_by=1
    fi
    shift "$shift_by"
  done
  check_common_options
  switch DAX_PURGE "$DAX_PURGE"
}

look() {
  has kubectl || give_up 3 "There is no kubectl. Install it: https://kubernetes.io/docs/tasks/tools"
  [ -n "$server" ] || give_up 3 "kubectl has no ${DAX_CONTEXT:+context }${DAX_CONTEXT:-current context}." "See which there are: kubectl config get-contexts"
  quietly k --request-timeout=15s get --raw /version || give_up 3 "The cluster of context $DAX_CONTEXT at $server does not answer: $(tail -n 1 "$work/said")"
  say "DAX vs COVID, to be taken from"
  say "  cluster     $DAX_CONTEXT at $server"
  if [ "$DAX_PURGE" = true ]; then
    say "  data        goes, too: volumes, passwords, namespaces, definitions"
  else
    say "  data        stays: volumes, passwords, namespaces, definitions (--purge: goes, too)"
  fi
}

question() {
  if [ "$DAX_PURGE" = true ]; then
    echo "Remove all of it there, with its data, for good?"
  else
    echo "Remove it there?"
  fi
}

tell() {
  cat "$work/removed" >>"$log"
  if [ ! -s "$work/removed" ]; then
    say "There is nothing of it to remove."
  elif [ "$DAX_DRY_RUN" = true ]; then
    say "Would be removed:" "$(cat "$work/removed")" "Nothing was removed."
  else
    say "Removed: $(($(wc -l <"$work/removed"))) objects."
  fi
}
