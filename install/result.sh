# shellcheck shell=sh
# Does it answer, and is there something to see?

# A way to the page as a person would have it: nothing but this machine and kubectl.
await_page() {
  step page
  if ! has curl; then
    done_step "not asked: there is no curl"
    return
  fi
  await dax-covid deployment/web page_answers
  done_step answers
}

page_answers() { # page_answers NAMESPACE KIND/NAME
  # The program itself, so that what is ended below is not a shell around it.
  kubectl --context "$DAX_CONTEXT" port-forward -n "$1" "$2" :8080 >"$work/forward" 2>&1 &
  forward=$!
  tries=0
  port=''
  while [ -z "$port" ] && [ "$tries" -lt 20 ] && kill -0 "$forward" 2>/dev/null; do
    sleep 0.5
    tries=$((tries + 1))
    port=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\).*/\1/p' "$work/forward")
  done
  page_status=0
  curl -fsS --max-time 10 "http://127.0.0.1:${port:-1}/health/ready" || page_status=1
  kill "$forward" 2>/dev/null || true
  wait "$forward" 2>/dev/null || true
  forward=''
  cat "$work/forward"
  return "$page_status"
}

pipeline() { # pipeline FIELD
  k get cpl dax-covid -n dax-spark -o "jsonpath={.status.$1}" 2>>"$log" || true
}

# Until there is a result, or the importer says that no source answers: then it is for the person to choose.
await_result() {
  step result
  no_source=''
  until_time=$(($(date +%s) + timeout))
  while [ -z "$(pipeline publishedRun.runId)" ]; do
    if sources_failed; then
      done_step "none yet: no source in reach"
      return
    fi
    [ "$(date +%s)" -lt "$until_time" ] || no_result
    sleep 2
  done
  done_step "run $(pipeline publishedRun.runId) is published"
}

# The importer's own last word on each dataset, where it is that nothing could be had.
sources_failed() {
  k logs -n dax-covid deployment/importer --tail=400 >"$work/importer" 2>>"$log" || return 1
  no_source=$(awk '
    match($0, /(ecdc-cases|fse-prices): /) {
      text = substr($0, RSTART); dataset = substr(text, 1, index(text, ":"))
      if (text ~ /: not imported: /) last[dataset] = "  " text
      else if (text ~ /: [0-9,.]+ rows, /) last[dataset] = ""
    }
    END { for (dataset in last) if (last[dataset]) print last[dataset] }' "$work/importer" | sort)
  [ -n "$no_source" ]
}

no_result() {
  why=$(pipeline 'conditions[?(@.type=="Ready")].message')
  trouble 4 dax-spark correlationpipelines.daxcovid.io/dax-covid "no result within $DAX_TIMEOUT${why:+; it says: $why}."
}

say_the_end() {
  if [ -n "$no_source" ]; then
    warn "" "No source could be read:" "$no_source" \
      "They are asked again all the time. To see it work without them, with the generated sample:" \
      "  sh install_system.sh --sample$(same_again)"
  fi
  if [ "$changed" -eq 0 ] && [ "$changed_charts" -eq 0 ] && [ "$made" -eq 0 ]; then
    say "" "Nothing was changed: it is as it was."
  else
    say "" "Installed."
  fi
  say_address
}

same_again() {
  again=" --context $DAX_CONTEXT --profile $DAX_PROFILE --kafka $DAX_KAFKA --runner $DAX_RUNNER --workers $DAX_WORKERS"
  [ "$DAX_BROKERS" = 1 ] || again="$again --brokers $DAX_BROKERS"
  [ -z "$DAX_WITH" ] || again="$again --with $DAX_WITH"
  [ -z "$DAX_COMPONENT" ] || again="$again --component $DAX_COMPONENT"
  case $DAX_IMAGES in
  pull) echo "$again --images pull --registry $DAX_REGISTRY --tag $DAX_TAG" ;;
  *) echo "$again --images skip" ;;
  esac
}

say_address() {
  address=$(k get ingress -n dax-covid -o 'jsonpath={.items[0].status.loadBalancer.ingress[0].ip}{.items[0].status.loadBalancer.ingress[0].hostname}' 2>/dev/null) || address=''
  [ -z "$address" ] || say "The page:       http://$address/"
  say "The page:       http://127.0.0.1:8080/ while this runs: kubectl --context $DAX_CONTEXT port-forward -n dax-covid service/web 8080:80"
  say_knox
  say \
    "The pipeline:   kubectl --context $DAX_CONTEXT get cpl -n dax-spark" \
    "Take it away:   sh uninstall_system.sh --context $DAX_CONTEXT"
}
