#!/bin/sh
# Builds our images as tar files in images/target, without Docker, and prints each one's name and file.
#   sh images/build.sh BASE            all of them
#   sh images/build.sh BASE NAME...    only these: operator, importer, web, spark-app, hdfs, kafka; and, where no registry has it, spark-operator
# BASE is an image with Java 17, bash and a user 1000: a tar file (docker-archive), or a name in a registry, best with its digest.
# MAVEN_OFFLINE=true          ask no registry for jars
# DAX_SKIP_BUILD=true         the tree is built already
# DAX_SPARK_OPERATOR=<file>   the Spark operator's program, for an image that its own chart can install
# A tag is the hash of what is inside, so that the same content is never loaded twice and no name ever changes its meaning.
set -eu
base=${1:?Usage: sh images/build.sh BASE [NAME...]}
shift
[ $# -gt 0 ] || set -- operator spark-app importer web hdfs kafka
case $base in
/*.tar) ;;
*.tar) base=$(pwd)/$base ;;
esac
cd "$(dirname "$0")/.."
case $base in
*.tar)
  [ -f "$base" ] || { echo "There is no base image $base" >&2; exit 1; }
  from=tar://$base
  foundation=$(sha256sum <"$base")
  ;;
*) from=$base foundation=$base ;;
esac
target=$(pwd)/images/target
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)

# Folder of the module whose program an image holds.
module() {
  case $1 in
  operator | importer | web) echo "$1" ;;
  hdfs | kafka) echo "local/$1" ;;
  spark-app | spark-operator) echo images/spark-app ;;
  *) echo "There is no image $1: operator, importer, web, spark-app, hdfs, kafka" >&2; return 1 ;;
  esac
}

maven() {
  ./mvnw -q --no-transfer-progress -B ${MAVEN_OFFLINE:+-o} "$@" >&2
}

# The program's jars in two layers: what seldom changes is big.
gather() { # gather NAME FOLDER
  layers=$target/$1
  rm -rf "$layers"
  mkdir -p "$layers/lib/opt/dax-covid/lib" "$layers/own/opt/dax-covid/own"
  cp "$2"/target/lib/*.jar "$layers/lib/opt/dax-covid/lib"
  cp "$2/target/$(echo "$2" | tr / -).jar" "$layers/own/opt/dax-covid/own"
  for jar in "$layers/lib/opt/dax-covid/lib"/*-"$version".jar; do
    [ ! -f "$jar" ] || mv "$jar" "$layers/own/opt/dax-covid/own"
  done
}

# The web's image has the migration of its database, too, which only a Job runs.
gather_migration() {
  into=$target/web/lib/opt/dax-covid/migration
  mkdir -p "$into" "$target/web/own/opt/dax-covid/migration"
  cp migration/target/lib/*.jar "$into"
  mv "$into"/*-"$version".jar "$target/web/own/opt/dax-covid/migration"
  cp migration/target/migration.jar "$target/web/own/opt/dax-covid/migration"
}

# The importer's image has the generator of the sample, too, for a look at the system without a way to real sources.
gather_sample() {
  into=$target/importer/own/opt/dax-covid/sample
  mkdir -p "$into"
  cp local/sample/target/local-sample.jar "$into"
}

content() { # content FOLDER...: of every file its place, its rights and its bytes
  for folder in "$@"; do
    (cd "$folder" && find . -type f -perm -u+x | LC_ALL=C sort && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum)
  done | { cat; sha256sum <images/image.xml; echo "$foundation"; } | sha256sum | cut -c 1-12
}

image() { # image NAME LIBRARIES OWN FILES ENTRYPOINT [ENVIRONMENT]
  files=$(pwd)/$4
  name=localhost/dax-covid/$1:$(content "$2" "$3" "$files")
  tar=$target/$(echo "$name" | tr '/:' '--').tar
  [ -f "$tar" ] || {
    # What it was before is of no use to anybody.
    rm -f "$target/localhost-dax-covid-$1"-*.tar
    mkdir -p "$target/classes" # jib wants it, though there are none
    maven -f images/image.xml jib:buildTar -Djib.from.image="$from" -Djib.to.image="$name" -Djib.outputPaths.tar="$tar.unfinished" \
      -Dimage.libraries="$2" -Dimage.own="$3" -Dimage.files="$files" -Djib.container.entrypoint="$5" ${6:+-Djib.container.environment="$6"}
    mv "$tar.unfinished" "$tar"
  }
  echo "$name $tar"
}

modules=
for name in "$@"; do
  folder=$(module "$name")
  modules=$modules${modules:+,}$folder
  [ "$name" != web ] || modules=$modules,migration
  [ "$name" != importer ] || modules=$modules,local/sample
done
spark=$(pwd)/images/spark-app/target/image/spark
[ -n "${DAX_SKIP_BUILD:-}" ] || maven -Pimages -pl "$modules" -am -DskipTests package

for name in "$@"; do
  folder=$(module "$name")
  case $name in
  spark-app)
    image spark-app "$spark" "$(pwd)/$folder/target/image/own" images/spark-app/files /opt/spark/bin/entrypoint \
      SPARK_HOME=/opt/spark,HADOOP_USER_NAME=spark
    ;;
  spark-operator)
    mkdir -p "$target/spark-operator/opt/spark-operator/bin"
    cp "${DAX_SPARK_OPERATOR:?}" "$target/spark-operator/opt/spark-operator/bin/spark-operator"
    image spark-operator "$spark" "$target/spark-operator" images/spark-app/files /opt/spark-operator/bin/spark-operator SPARK_HOME=/opt/spark
    ;;
  *)
    gather "$name" "$folder"
    [ "$name" != web ] || gather_migration
    [ "$name" != importer ] || gather_sample
    image "$name" "$target/$name/lib" "$target/$name/own" "images/$name/files" /opt/dax-covid/bin/start
    ;;
  esac
done
