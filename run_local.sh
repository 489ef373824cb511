#!/bin/sh
# Runs the whole system on this machine; --help says how. Builds first when sources have changed.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
stamp=$home/target/build.stamp

fail() {
  echo "$1" >&2
  exit 1
}

for word in "$@"; do
  if [ "$word" = --help ]; then
    cat "$home/local/launcher/src/main/resources/io/daxcovid/local/command/help.txt"
    exit 0
  fi
done

require_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
  fi
  command -v "$java" >/dev/null 2>&1 ||
    fail "There is no Java: install a JDK 17 or newer, or set JAVA_HOME to one."
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  major=${version#1.}
  major=${major%%[!0-9]*}
  [ "${major:-0}" -ge 17 ] ||
    fail "Java ${version:-of an unknown version} was found ($java): install a JDK 17 or newer, or set JAVA_HOME to one."
}

sources_changed() {
  [ -e "$stamp" ] || return 0
  newer=$(find "$home" \( -name target -o -name .git -o -name test \) -prune -o \
    -type f -newer "$stamp" \( -path '*/src/main/*' -o -name pom.xml \) -print)
  [ -n "$newer" ]
}

build() {
  "$java" --list-modules 2>/dev/null | grep -q '^jdk.compiler' ||
    fail "$java is a Java without a compiler: install a JDK 17 or newer, or set JAVA_HOME to one."
  if [ -e "$stamp" ]; then
    echo "Building what has changed:"
  else
    echo "Building for the first time; Maven downloads about 900 MB unless it has them already:"
  fi
  mkdir -p "$home/target"
  log=$home/target/build.log
  begin=$(date +%s)
  touch "$stamp.new"
  # The programs that run, and what they need; system tests are no part of that.
  {
    (
      cd "$home"
      ./mvnw --batch-mode --no-transfer-progress -DskipTests -am \
        -pl importer,web,spark-app,local/controller,local/lifeline,local/hdfs,local/kafka,local/memcached,local/mariadb,local/launcher \
        package
    ) 2>&1 && echo 0 >"$log.status" || echo 1 >"$log.status"
  } | tee "$log" | sed -n 's|^\[INFO\] Building \(.*[^ ]\) [0-9][^ ]*  *\[\(.*\)\]$|  build      \2 \1|p'
  if [ "$(cat "$log.status")" != 0 ]; then
    grep '^\[ERROR\]' "$log" | head -n 12 >&2 || tail -n 12 "$log" >&2
    fail "The build failed; all of it is in $log"
  fi
  # Whatever changed during the build is built next time.
  mv "$stamp.new" "$stamp"
  echo "  build      $(($(date +%s) - begin)) s"
}

require_java
# Tests and benchmarks, which have built the tree themselves, say so.
if [ -z "${DAX_SKIP_BUILD:-}" ] && sources_changed; then
  build
fi

case $0 in
  *[!A-Za-z0-9_./-]*) DAX_COMMAND="sh '$0'" ;;
  *) DAX_COMMAND="sh $0" ;;
esac
export DAX_COMMAND DAX_HOME="$home"
exec "$java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
  -cp "$home/local/launcher/target/local-launcher.jar:$home/local/launcher/target/lib/*" \
  io.daxcovid.local.LocalMain "$@"
