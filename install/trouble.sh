# shellcheck shell=sh
# What a person needs when a part does not come: the object, its events, the last lines of its log, the next command.

# trouble CODE NAMESPACE KIND/NAME REASON
trouble() {
  warn "" "$3 in $2: $4" ""
  about "$2" "$3" "$(selector "$2" "$3")" >"$work/trouble" 2>&1 || true
  cat "$work/trouble" >>"$log"
  cat "$work/trouble" >&2
  give_up "$1" "" "Look further:  kubectl --context $DAX_CONTEXT -n $2 describe ${3%%/*} ${3#*/}" \
    "Everything is in $log; the same command goes on where this one ended."
}

# The labels of its pods.
# shellcheck disable=SC2016 # the dollars are the template's
selector() { # selector NAMESPACE KIND/NAME
  k get "$2" -n "$1" --ignore-not-found \
    -o 'go-template={{range $k, $v := .spec.selector.matchLabels}}{{$k}}={{$v}},{{end}}' 2>/dev/null | sed 's/,$//'
}

about() { # about NAMESPACE KIND/NAME SELECTOR
  k get "$2" -n "$1" -o wide
  culprit=''
  if [ -n "$3" ]; then
    k get pods -n "$1" -l "$3" -o wide
    culprit=$(worst_pod "$1" "$3")
  fi
  echo "Events:"
  k get events -n "$1" --sort-by=.lastTimestamp -o 'jsonpath={range .items[*]}{.involvedObject.kind}/{.involvedObject.name} {.type} {.reason}: {.message}{"\n"}{end}' |
    grep -iE "^(${2%%.*}|[a-z]+)/(${2#*/}|${culprit:-${2#*/}})[ -]|^[A-Za-z]+/${2#*/} " | tail -n 8
  [ -n "$culprit" ] || return 0
  echo "The last lines of $culprit:"
  k logs -n "$1" "$culprit" --all-containers --tail=12 2>/dev/null || k logs -n "$1" "$culprit" --all-containers --previous --tail=12
}

# The one that is not ready, else any.
worst_pod() { # worst_pod NAMESPACE SELECTOR
  k get pods -n "$1" -l "$2" -o 'jsonpath={range .items[*]}{.status.conditions[?(@.type=="Ready")].status} {.metadata.name}{"\n"}{end}' |
    sort | awk '{print $NF; exit}'
}
