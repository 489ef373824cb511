# shellcheck shell=sh
# --with knox: what its gateway needs before it starts, and how one gets in.

check_knox() {
  with knox || return 0
  has openssl || fault P01 "There is no openssl, which makes the certificate of Knox." "Install it, or leave out --with knox."
  [ "$DAX_PROFILE" != offline ] ||
    note P13 "Knox's image docker.io/apache/knox is none of ours: a cluster that reaches no registry does not find it." "Load it before under that name, or leave out --with knox."
}

make_knox_secrets() {
  with knox || return 0
  make_secret dax-covid knox username=reader "password=$(random_password)" "master=$(random_password)" "keystore=$(random_password)"
  there secret knox-tls -n dax-covid || make_certificate
}

# For itself: whoever comes from outside is told to trust it, and can be given another by this Secret.
make_certificate() {
  quietly openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 825 -keyout "$work/tls.key" -out "$work/tls.crt" -subj /CN=knox.dax-covid.svc \
    -addext subjectAltName=DNS:knox.dax-covid.svc,DNS:localhost,IP:127.0.0.1 || failed "The certificate of Knox could not be made."
  k create secret tls knox-tls -n dax-covid --cert="$work/tls.crt" --key="$work/tls.key" --dry-run=client -o yaml |
    k label --local -f - app.kubernetes.io/part-of=dax-covid -o yaml | k create -f - >"$work/said" 2>&1 || failed "The Secret knox-tls could not be made."
  cat "$work/said" >>"$log"
  made=$((made + 1))
}

say_knox() {
  with knox || return 0
  say "HDFS's files:   https://127.0.0.1:8443/gateway/hdfs/webhdfs/v1/ while this runs: kubectl --context $DAX_CONTEXT port-forward -n dax-covid service/knox 8443" \
    "                by the user reader; docs/operations.md, Knox, says how"
}
