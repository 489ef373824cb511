#!/bin/sh
# python.sh NAME REQUIREMENTS: prints the Python that has what the file names; makes it in the user's cache when it is not there yet.
set -eu
command -v python3 >/dev/null 2>&1 || {
  echo "no python3 on PATH (3.11 or newer, with venv)" >&2
  exit 1
}
home=${XDG_CACHE_HOME:-$HOME/.cache}/dax-covid/$1-$(cksum <"$2" | cut -d ' ' -f 1)
if [ ! -x "$home/bin/python" ]; then
  # Made beside and moved, so that nobody finds half of it.
  making=$home.$$
  trap 'rm -rf "$making"' EXIT
  { python3 -m venv "$making" && "$making/bin/python" -m pip install -q --disable-pip-version-check -r "$2"; } >&2
  [ -d "$home" ] || mv "$making" "$home"
fi
echo "$home/bin/python"
