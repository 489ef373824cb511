# shellcheck shell=sh
# What a person sees, and the log, which has everything.

begin_log() { # begin_log NAME: makes $work and $log
  mkdir -p "$home/target"
  log=$home/target/$1.log
  : >"$log"
  work=$(mktemp -d "${TMPDIR:-/tmp}/dax-covid-$1.XXXXXX")
}

say() {
  [ "$DAX_QUIET" = true ] || printf '%s\n' "$@"
  printf '%s\n' "$@" >>"$log"
}

warn() {
  printf '%s\n' "$@" >&2
  printf '%s\n' "$@" >>"$log"
}

# quietly COMMAND...: what it says goes to the log, and to $work/said for whoever must tell of its failure.
quietly() {
  printf '+ %s\n' "$*" >>"$log"
  status=0
  "$@" >"$work/said" 2>&1 </dev/null || status=$?
  cat "$work/said" >>"$log"
  [ "$DAX_VERBOSE" != true ] || cat "$work/said"
  return "$status"
}

# step NAME: what comes next; a person who presses Ctrl-C is told of it.
step() {
  step=$1
  step_since=$(date +%s)
  [ "$DAX_VERBOSE" != true ] || say "> $step"
}

# done_step TEXT: one line of progress.
done_step() {
  say "$(printf '  %-14s %s (%s s)' "$step" "$1" "$(($(date +%s) - step_since))")"
}

# give_up CODE LINE...: the end, with its reason.
give_up() {
  code=$1
  shift
  for line in "$@"; do
    warn "$line"
  done
  exit "$code"
}

# What a failed command said goes before what to do about it.
failed() { # failed LINE...
  [ ! -s "$work/said" ] || tail -n 12 "$work/said" >&2
  give_up 1 "$@" "Everything is in $log; the same command goes on where this one ended."
}

finish() {
  code=$?
  trap - EXIT INT TERM
  # Whether the shell heard Ctrl-C first or the command that it waited for.
  case $code in
  130 | 143) warn "" "Stopped at: ${step:-the beginning}. Nothing is lost: the same command goes on." ;;
  esac
  # A program in the background does not hear Ctrl-C.
  [ -z "${forward:-}" ] || kill "$forward" 2>/dev/null || true
  [ -z "${work:-}" ] || rm -rf "$work"
  exit "$code"
}

stopped() {
  exit 130
}
