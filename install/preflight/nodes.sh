# shellcheck shell=sh
# P06 to P08 and P14: what the nodes have left, before what needs.sh has counted; P05: the volumes they can have.

look_at_nodes() {
  k get nodes -o 'jsonpath={range .items[*]}{.status.allocatable.memory} {.status.allocatable.cpu} {.status.allocatable.ephemeral-storage} {.status.nodeInfo.architecture}{"\n"}{end}' >"$work/nodes" 2>>"$log" || {
    note P06 "You may not look at the nodes, so their memory (P06), CPU (P07), disk (P08) and architecture (P14) were not compared with what is needed${needed:+: $needed}." "Ask the cluster's administrator whether that is free."
    return 1
  }
  # Ours count as free: they are what is to be installed.
  for resource in memory cpu; do
    k get pods -A -l 'app.kubernetes.io/part-of!=dax-covid' --field-selector=status.phase!=Succeeded,status.phase!=Failed \
      -o "jsonpath={range .items[*]}{range .spec.containers[*]}{.resources.requests.$resource}{\"\\n\"}{end}{end}" >"$work/taken-$resource" 2>>"$log" || : >"$work/taken-$resource"
  done
}

at_least() {
  if [ "$1" -gt "$2" ]; then echo "$1"; else echo "$2"; fi
}

check_memory() {
  [ -s "$work/needs" ] || return 0
  free=$(($(awk '{print $1}' "$work/nodes" | sum MiB) - $(sum MiB <"$work/taken-memory")))
  if [ "$free" -lt "$memory_needed" ]; then
    fault P06 "The nodes have $free MiB of memory to give; $memory_needed are needed." "Free some, or start a larger cluster: minikube start --memory=$(at_least 8 $((memory_needed / 1024 + 2)))g"
  else
    ok P06 "The nodes have $free MiB of memory to give; $memory_needed are needed."
  fi
}

check_cpu() {
  [ -s "$work/needs" ] || return 0
  free=$(($(awk '{print $2}' "$work/nodes" | sum milli) - $(sum milli <"$work/taken-cpu")))
  if [ "$free" -lt "$cpu_needed" ]; then
    fault P07 "The nodes have ${free}m of CPU to give; ${cpu_needed}m are needed." "Free some, or start a larger cluster: minikube start --cpus=$(at_least 4 $((cpu_needed / 1000 + 2)))"
  else
    ok P07 "The nodes have ${free}m of CPU to give; ${cpu_needed}m are needed."
  fi
}

check_disk() {
  [ -s "$work/needs" ] || return 0
  free=$(awk '{print $3}' "$work/nodes" | sum MiB)
  if [ "$free" -lt "$disk_needed" ]; then
    fault P08 "The nodes have $free MiB of disk; images and volumes need $disk_needed." "Start a larger cluster: minikube start --disk-size=$(at_least 40 $((disk_needed / 1024 + 16)))g"
  else
    ok P08 "The nodes have $free MiB of disk; images and volumes need $disk_needed."
  fi
}

check_storage() {
  class=$(k get storageclass -o 'jsonpath={range .items[?(@.metadata.annotations.storageclass\.kubernetes\.io/is-default-class=="true")]}{.metadata.name}{" "}{end}' 2>/dev/null) || {
    note P05 "You may not look at the StorageClasses." "Ask the cluster's administrator whether one is the default: volumes come from it."
    return 0
  }
  if [ -z "$class" ]; then
    fault P05 "No StorageClass is the default one, so no volume would come." "Make one the default: kubectl annotate storageclass NAME storageclass.kubernetes.io/is-default-class=true (minikube: minikube addons enable default-storageclass)"
  else
    ok P05 "Volumes come from the StorageClass ${class% }."
  fi
}

# Ours are built for this machine, others are for both.
check_architecture() {
  archs=$(awk '{print $4}' "$work/nodes" | sort -u | tr '\n' ' ')
  case $(uname -m) in
  x86_64) here=amd64 ;;
  aarch64 | arm64) here=arm64 ;;
  *) here=$(uname -m) ;;
  esac
  for arch in $archs; do
    case $DAX_IMAGES:$arch in
    build:"$here" | pull:amd64 | pull:arm64 | skip:amd64 | skip:arm64) ;;
    build:amd64 | build:arm64)
      fault P14 "A node is $arch and this machine $here: images that are built here would not run there." "Build on a machine like the nodes and push: --images pull --registry PLACE --tag TAG"
      return
      ;;
    *)
      fault P14 "A node is $arch; images of the parts are there for amd64 and arm64 only." "Give the cluster nodes of amd64 or arm64."
      return
      ;;
    esac
  done
  archs=${archs% }
  ok P14 "Nodes are ${archs:-of a kind that they do not tell}."
}
