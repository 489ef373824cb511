# shellcheck shell=sh
# The command line and the variables that stand for it.

usage_error() {
  printf '%s\n' "$1" "sh $program --help says what there is." >&2
  exit 2
}

# value OPTION WORDS-LEFT VALUE
value() {
  [ "$2" -gt 1 ] || usage_error "$1 needs a value."
  [ -n "$3" ] || usage_error "$1 needs a value that is not empty."
  option_value=$3
}

switch() { # switch NAME VALUE
  case $2 in
  true | false) ;;
  *) usage_error "$1 is '$2': write true or false." ;;
  esac
}

# one_of NAME VALUE WORD...
one_of() {
  name=$1
  given=$2
  shift 2
  for word in "$@"; do
    [ "$given" != "$word" ] || return 0
  done
  usage_error "$name is '$given': write one of $(echo "$*" | sed 's/ /, /g')."
}

count() { # count NAME VALUE MOST
  case $2 in
  '' | *[!0-9]* | 0*) usage_error "$1 is '$2': write a whole number from 1 to $3." ;;
  esac
  if [ "${#2}" -gt 3 ] || [ "$2" -gt "$3" ]; then
    usage_error "$1 is '$2': write a whole number from 1 to $3."
  fi
}

# seconds NAME TIME: sets $timeout
seconds() {
  digits=${2%[smh]}
  case $digits in
  '' | *[!0-9]* | 0* | ??????*) usage_error "$1 is '$2': write a time such as 90s, 15m or 1h." ;;
  esac
  case $2 in
  *m) timeout=$((digits * 60)) ;;
  *h) timeout=$((digits * 3600)) ;;
  *s) timeout=$digits ;;
  *) usage_error "$1 is '$2': write a time such as 90s, 15m or 1h." ;;
  esac
}

common_defaults() { # common_defaults TIMEOUT
  : "${DAX_CONTEXT:=}" "${DAX_DRY_RUN:=false}" "${DAX_YES:=false}" "${DAX_TIMEOUT:=$1}"
  : "${DAX_QUIET:=false}" "${DAX_VERBOSE:=false}"
}

# Sets $shift_by to what it took of the command line, 0 if it is none of those that both programs have.
common_option() {
  shift_by=1
  case $1 in
  --context) value "$1" $# "${2:-}" && DAX_CONTEXT=$option_value && shift_by=2 ;;
  --timeout) value "$1" $# "${2:-}" && DAX_TIMEOUT=$option_value && shift_by=2 ;;
  --dry-run) DAX_DRY_RUN=true ;;
  -y | --yes) DAX_YES=true ;;
  -q | --quiet) DAX_QUIET=true ;;
  -v | --verbose) DAX_VERBOSE=true ;;
  -h | --help)
    cat "$home/install/${program%_system.sh}.txt"
    exit 0
    ;;
  *) shift_by=0 ;;
  esac
}

check_common_options() {
  switch DAX_DRY_RUN "$DAX_DRY_RUN"
  switch DAX_YES "$DAX_YES"
  switch DAX_QUIET "$DAX_QUIET"
  switch DAX_VERBOSE "$DAX_VERBOSE"
  seconds --timeout "$DAX_TIMEOUT"
  [ "$DAX_QUIET$DAX_VERBOSE" != truetrue ] || usage_error "--quiet and --verbose together cannot be meant."
}
