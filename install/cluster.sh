# shellcheck shell=sh
# The one cluster that is meant: no command goes anywhere else, whatever becomes the current context meanwhile.

k() {
  kubectl --context "$DAX_CONTEXT" "$@"
}

h() {
  helm --kube-context "$DAX_CONTEXT" "$@"
}

# there KUBECTL-GET-WORDS...: whether the object is there; the kind may be unknown to the cluster.
there() {
  [ -n "$(k get --ignore-not-found -o name "$@" 2>/dev/null)" ]
}

# Without --context the current one, which is then asked about.
find_context() {
  context_named=${DAX_CONTEXT:+true}
  [ -n "$DAX_CONTEXT" ] || DAX_CONTEXT=$(kubectl config current-context 2>/dev/null) || DAX_CONTEXT=''
  server=''
  [ -z "$DAX_CONTEXT" ] ||
    server=$(kubectl config view --minify --context "$DAX_CONTEXT" -o 'jsonpath={.clusters[0].cluster.server}' 2>/dev/null) || server=''
}

# confirm QUESTION: nothing is changed on a cluster that nobody named.
confirm() {
  if [ "$DAX_YES" = true ]; then
    [ "$context_named" = true ] ||
      give_up 2 "--yes needs --context: nobody has said that the current one, $DAX_CONTEXT, is meant." "Add --context $DAX_CONTEXT if it is."
    return 0
  fi
  [ -t 0 ] || give_up 2 "There is nobody to ask: add --yes --context $DAX_CONTEXT."
  printf '%s [y/N] ' "$1"
  read -r answer || answer=''
  case $answer in
  y | Y | yes) ;;
  *) give_up 2 "Nothing was changed." ;;
  esac
}
