#!/bin/sh
# Builds our images as tar files in images/target, without Docker and without a registry, and prints each one's name and file.
#   sh images/build.sh BASE.tar     BASE.tar: an image (docker-archive) with Java 17, bash, tini and a user 1000
# A tag is the hash of what is inside, so that the same content is never loaded twice and no name ever changes its meaning.
set -eu
base=${1:?Usage: sh images/build.sh BASE.tar}
case $base in /*) ;; *) base=$(pwd)/$base ;; esac
[ -f "$base" ] || { echo "There is no base image $base" >&2; exit 1; }
cd "$(dirname "$0")/.."

./mvnw -q --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} -Pimages -pl images/spark-app -am -DskipTests package >&2

content() { # content FOLDER...: of every file its name, its rights and its bytes
  { find "$@" -type f -perm -u+x | sort; find "$@" -type f -print0 | sort -z | xargs -0 sha256sum; } | sha256sum | cut -c 1-12
}

image() { # image MODULE FOLDER...
  module=$1
  shift
  name=localhost/dax-covid/$module:$(content "$@" "images/$module/image.xml" "$base")
  tar=images/target/$(echo "$name" | tr '/:' '--').tar
  mkdir -p images/target
  [ -f "$tar" ] || {
    # What it was before is of no use to anybody.
    rm -f images/target/localhost-dax-covid-"$module"-*.tar
    mkdir -p "images/$module/target/classes" # jib wants it, though there are none
    ./mvnw -q --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} -f "images/$module/image.xml" jib:buildTar \
      -Djib.from.image="tar://$base" -Djib.to.image="$name" -Djib.outputPaths.tar="$(pwd)/$tar.unfinished" >&2
    mv "$tar.unfinished" "$tar"
  }
  echo "$name $(pwd)/$tar"
}

image spark-app images/spark-app/target/image images/spark-app/files
