#!/bin/sh
# Measures the statistics on this machine: kernels and their growth, full cube, and the same cube by pandas, scipy and statsmodels, which is the
# second opinion too: a coefficient that differs makes this fail.
#   sh benchmarks/statistics.sh            everything; about ten minutes on an idle machine
#   sh benchmarks/statistics.sh kernels    only JMH
#   sh benchmarks/statistics.sh cube       only our cube, growing to 10,000 areas
#   sh benchmarks/statistics.sh opinion    our cube against Python's, every coefficient one by one; the tests draw some
# DAX_DATA=<folder>   the real files (default: ../shared/data)
# DAX_AREAS=<n>       compare the first n areas only, for a quick look
set -eu
cd "$(dirname "$0")/.."
: "${DAX_DATA:=$(cd .. && pwd)/shared/data}"
what=${1:-all}
case $what in all | kernels | cube | opinion) ;; *)
  echo "'$what' is none of kernels, cube, opinion" >&2
  exit 2
  ;;
esac
if [ "$what" != kernels ] && [ ! -d "$DAX_DATA" ]; then
  echo "The cube needs the real files: set DAX_DATA to their folder ($DAX_DATA is none)." >&2
  exit 1
fi

./mvnw -q --no-transfer-progress -Pbenchmarks -pl benchmarks/statistics -am -DskipTests package
module=benchmarks/statistics/target
path="$module/statistics-benchmarks.jar:$module/lib/*"
ours=$module/cube.csv

cube() {
  # One core: the serial collector, and the time is that of the thread.
  java -XX:+UseSerialGC -Xmx4g -cp "$path" io.daxcovid.statistics.CubeRun "$DAX_DATA" "$ours" "$@"
}

if [ "$what" = all ] || [ "$what" = kernels ]; then
  java -cp "$path" org.openjdk.jmh.Main -jvmArgs -XX:+UseSerialGC
  java -XX:+UseSerialGC -cp "$path" io.daxcovid.statistics.KernelGrowth
  if command -v gcc >/dev/null 2>&1; then
    gcc -O3 -march=native -ffp-contract=off -std=c11 benchmarks/statistics/pearson.c -o "$module/pearson" -lm
    "$module/pearson"
  else
    echo "No gcc: Pearson in C was not measured."
  fi
fi
if [ "$what" = cube ]; then
  cube 500 2000 10000
fi
if [ "$what" = all ] || [ "$what" = opinion ]; then
  python=$(sh benchmarks/second-opinion/python.sh)
  cube
  OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 \
    "$python" benchmarks/second-opinion/second_opinion.py "$DAX_DATA" "$ours" --full ${DAX_AREAS:+--areas "$DAX_AREAS"}
fi
