# shellcheck shell=sh
# Every check has a number, says one line, and what to do where it is not well. All are made before anything fails.

faults=0

ok() { # ok ID TEXT
  say "  $1 ok    $2"
}

note() { # note ID TEXT ADVICE
  say "  $1 note  $2"
  say "            $3"
}

fault() { # fault ID TEXT ADVICE
  faults=$((faults + 1))
  warn "  $1 FAIL  $2"
  warn "            $3"
}

# is_older VERSION THAN: both such as 1.30
is_older() {
  [ "$(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n | head -n 1)" = "$1" ] && [ "$1" != "$2" ]
}

preflight() {
  say "Is the cluster fit?"
  check_tools
  check_version_has
  check_images
  check_knox
  check_manifests
  if check_reach; then
    check_version
    check_rights
    check_storage
    if look_at_nodes; then
      check_memory
      check_cpu
      check_disk
      check_architecture
    fi
    check_ingress
    check_policies
    check_strangers
    check_namespaces
    check_clock
    check_passwords
    check_existing_kafka
  else
    note P03 "P03 to P17 were not looked at, but for P13: no cluster answers." "Mend P02 first, then say the same again."
  fi
  [ "$faults" -eq 0 ] || give_up 3 "Not fit: $faults of the checks failed. Nothing was changed."
  say "The cluster is fit."
}
