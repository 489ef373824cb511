#!/bin/sh
# Builds the images of the last commit twice, in two folders of its own, and compares them to the last byte. Exit code 1: one differs.
#   sh images/reproduce.sh BASE [NAME...]
set -eu
base=$(realpath "${1:?Usage: sh images/reproduce.sh BASE [NAME...]}")
shift
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

for copy in first second-elsewhere; do
  mkdir "$work/$copy"
  git archive HEAD | tar -x -C "$work/$copy"
  (cd "$work/$copy" && sh images/build.sh "$base" "$@") | while read -r name tar; do
    echo "$(sha256sum <"$tar" | cut -d ' ' -f 1) $name"
  done >"$work/$copy.txt"
  # Times of files must not matter.
  sleep 2
done
cat "$work/first.txt"
diff "$work/first.txt" "$work/second-elsewhere.txt" && echo "Twice the same"
