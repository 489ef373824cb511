#!/bin/sh
# Fetches a real MySQL 9.7 from Debian unstable, where this machine has none, and prints the path of its server.
#   sh local/testing/mysql.sh
# Needs Debian's apt-get and dpkg-deb, about 400 MB and no root: the packages and all their libraries are unpacked into the user's cache
# (DAX_CACHE, default ~/.cache/dax-covid) and nothing is installed. The server runs by its own loader, so that the machine's libraries do not matter.
set -eu

series=9.7
cache=${DAX_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dax-covid}
target=$cache/mysql-$series
server=$target/mysqld

fail() {
  echo "mysql.sh: $1" >&2
  exit 1
}

[ -x "$server" ] && { echo "$server"; exit 0; }
for tool in apt-get dpkg-deb; do
  command -v $tool >/dev/null ||
    fail "there is no $tool here: unpack MySQL $series yourself and put a program that starts mysqld at $server"
done

mkdir -p "$cache"
work=$(mktemp -d "$cache/mysql-unpacking-XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial" "$work/root"
: >"$work/status"

# The mirror of this machine's own sources, but unstable: no stable release has MySQL.
# shellcheck disable=SC2016 # apt-get expands it
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' | sed -n '/security/!{p;q}')
[ -n "$mirror" ] || fail "apt-get knows no Debian mirror: run apt-get update first"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb [signed-by=$keys] $mirror sid main" >"$work/sources.list"

apt() {
  apt-get -qq -y -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Dir::State="$work/state" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache" \
    -o APT::Sandbox::User="$(id -un)" "$@" >"$work/apt.log" 2>&1 || {
    cat "$work/apt.log" >&2
    fail "MySQL could not be fetched"
  }
}
apt update
# With no package installed, "install" means the whole closure.
apt install --download-only --no-install-recommends mysql-server-core
for package in "$work"/cache/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work/root" --exclude=./usr/share/doc --exclude=./usr/share/locale \
    --exclude=./usr/share/man --exclude=./usr/share/perl --exclude='./usr/lib/*/perl'
done

cd "$work/root"
loader=$(find . -name 'ld-linux-*.so.*' -type f | head -n 1)
libraries=$(dirname "$(find . -name libc.so.6 | head -n 1)")
# Its data and its messages lie where it was unpacked, not where its build thought.
cat >mysqld <<RUN
#!/bin/sh
home=\$(dirname "\$0")
# mysqld knows --no-defaults as the first argument only.
case "\${1:-}" in --no-defaults) shift; first=--no-defaults ;; *) first= ;; esac
exec "\$home/$loader" --library-path "\$home/$libraries:\$home/$libraries/mysql/private" "\$home/usr/sbin/mysqld" \$first \\
  --lc-messages-dir="\$home/usr/share/mysql" --character-sets-dir="\$home/usr/share/mysql/charsets" \\
  --plugin-dir="\$home/usr/lib/mysql/plugin" --secure-file-priv=NULL "\$@"
RUN
chmod +x mysqld
version=$(./mysqld --no-defaults --version)
case "$version" in
*" $series."*) ;;
*) fail "Debian unstable has another MySQL by now: $version. Raise the series in $0 and in the cluster's manifests together." ;;
esac
mv -T "$work/root" "$target" 2>/dev/null || [ -x "$server" ] || fail "cannot write $target"
echo "$server"
