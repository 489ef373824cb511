# shellcheck shell=sh
# Waiting for what was applied: it ends well, or it is clear that it will not, or the time is over.

# Words of a pod that waits for what will not come by itself.
hopeless='ErrImagePull|ImagePullBackOff|ErrImageNeverPull|InvalidImageName|CreateContainerConfigError|CreateContainerError|CrashLoopBackOff'

# await NAMESPACE KIND/NAME QUESTION...: asks until the answer is yes. A question that fails with 3 will never be.
await() {
  await_namespace=$1
  await_object=$2
  shift 2
  until_time=$(($(date +%s) + timeout))
  crashes=0
  while :; do
    answer=0
    quietly "$@" "$await_namespace" "$await_object" || answer=$?
    [ "$answer" -ne 0 ] || return 0
    [ "$answer" -ne 3 ] || trouble 1 "$await_namespace" "$await_object" "it failed."
    [ "$(date +%s)" -lt "$until_time" ] || trouble 4 "$await_namespace" "$await_object" "not ready within $DAX_TIMEOUT."
    look_for_hopeless
  done
}

# A crash may mend itself while other parts come; an image that cannot be had may not. Three looks in a row are enough.
look_for_hopeless() {
  labels=$(selector "$await_namespace" "$await_object")
  [ -n "$labels" ] || return 0
  stuck=$(k get pods -n "$await_namespace" -l "$labels" -o 'jsonpath={range .items[*].status.containerStatuses[*]}{.state.waiting.reason}{"\n"}{end}{range .items[*].status.initContainerStatuses[*]}{.state.waiting.reason}{"\n"}{end}' 2>/dev/null |
    grep -E "^($hopeless)$" | head -n 1) || stuck=''
  case $stuck in
  '') crashes=0 ;;
  CrashLoopBackOff) ;; # counts against the time only
  *) crashes=$((crashes + 1)) ;;
  esac
  [ "$crashes" -lt 3 ] || trouble 1 "$await_namespace" "$await_object" "its pod cannot start ($stuck)."
}

is_rolled_out() { # is_rolled_out NAMESPACE KIND/NAME
  k rollout status -n "$1" "$2" --timeout=5s
}

is_condition() { # is_condition CONDITION NAMESPACE KIND/NAME
  k wait -n "$2" "$3" --for="condition=$1" --timeout=5s
}

is_complete() { # is_complete NAMESPACE job/NAME
  k wait -n "$1" "$2" --for=condition=Complete --timeout=5s && return 0
  [ "$(k get -n "$1" "$2" -o 'jsonpath={.status.conditions[?(@.type=="Failed")].status}')" != True ] || return 3
  return 1
}
