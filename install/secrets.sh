# shellcheck shell=sh
# Passwords: random, made once, known to nobody but the cluster. They go by standard input, so that no list of processes shows them.

random_password() {
  od -An -tx1 -N24 /dev/urandom | tr -d ' \n'
}

# A Secret with the words KEY=VALUE, on standard output.
secret() { # secret NAMESPACE NAME KEY=VALUE...
  printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  namespace: %s\n  name: %s\n  labels:\n    app.kubernetes.io/part-of: dax-covid\nstringData:\n' "$1" "$2"
  shift 2
  for pair in "$@"; do
    printf '  %s: "%s"\n' "${pair%%=*}" "${pair#*=}"
  done
}

# make_secret NAMESPACE NAME KEY=VALUE...: unless it is there.
make_secret() {
  there secret "$2" -n "$1" && return 0
  secret "$@" | k create -f - >"$work/said" 2>&1 || {
    # Another of our runs may have been quicker.
    there secret "$2" -n "$1" || failed "The Secret $2 in $1 could not be made."
  }
  cat "$work/said" >>"$log"
  made=$((made + 1))
}

make_secrets() {
  step passwords
  made=0
  make_secret dax-covid mysql-root "password=$(random_password)"
  for user in migrator writer reader; do
    make_secret dax-covid "mysql-$user" "username=dax_$user" "password=$(random_password)"
  done
  copy_writer
  make_knox_secrets
  done_step "$([ "$made" -eq 0 ] && echo 'all there' || echo "$made made")"
}

# The jobs' namespace has the writer's password, too.
copy_writer() {
  password=$(k get secret mysql-writer -n dax-covid -o 'go-template={{.data.password | base64decode}}')
  theirs=$(k get secret mysql-writer -n dax-spark --ignore-not-found -o 'go-template={{.data.password | base64decode}}')
  [ "$password" != "$theirs" ] || return 0
  secret dax-spark mysql-writer username=dax_writer "password=$password" |
    k apply --server-side --force-conflicts --field-manager=dax-install -f - >"$work/said" 2>&1 || failed "The Secret mysql-writer in dax-spark could not be made."
  cat "$work/said" >>"$log"
  made=$((made + 1))
}
