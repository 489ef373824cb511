# shellcheck shell=sh
# Our images: built here and loaded, or named where they are. $work/images gets a line MODULE NAME TAG for each.

image_modules='importer operator web spark-app hdfs kafka'

# P13: is there what images are made of?
check_images() {
  case $DAX_IMAGES in
  build)
    if ! base_is_there; then
      fault P13 "There is no base image $DAX_IMAGE_BASE." "Name a docker-archive, or an image in a registry, with a Java 17, bash and a user 1000: --base"
    elif [ -n "$server" ] && ! loader >/dev/null; then
      fault P13 "How images come into the cluster of $DAX_CONTEXT is not known." "Name the command: --load 'ctr -n k8s.io images import', or push them: --images pull --registry PLACE --tag TAG"
    elif [ -n "$server" ] && ! has "$(loader | cut -d ' ' -f 1)"; then
      fault P13 "There is no $(loader | cut -d ' ' -f 1), which loads images into the cluster of $DAX_CONTEXT." "Install it, or name another command (--load), or push the images: --images pull --registry PLACE --tag TAG"
    else
      ok P13 "Images are built here on $(basename "$DAX_IMAGE_BASE")$(loader | sed 's/^/ and loaded by /')."
    fi
    ;;
  skip)
    if [ -s "$home/images/target/built.txt" ]; then
      ok P13 "Images of the last build are taken to be in the cluster."
    else
      fault P13 "Nothing was built yet, so it is not known which images are in the cluster." "Once without --images skip."
    fi
    ;;
  pull) ok P13 "Nodes pull $DAX_REGISTRY/<part>:$DAX_TAG." ;;
  esac
}

# One in a registry is looked for when it is taken.
base_is_there() {
  case $DAX_IMAGE_BASE in
  *.tar | /*) [ -f "$DAX_IMAGE_BASE" ] ;;
  esac
}

# The command that takes a file, and where it wants it.
loader() {
  if [ -n "$DAX_IMAGE_LOAD" ]; then
    echo "$DAX_IMAGE_LOAD"
    return
  fi
  case $DAX_CONTEXT in
  kind-*) echo "kind load image-archive --name ${DAX_CONTEXT#kind-}" ;;
  k3d-*) echo "k3d image import --cluster ${DAX_CONTEXT#k3d-}" ;;
  *) [ "$DAX_PROFILE" = minikube ] && echo "minikube --profile $DAX_CONTEXT image load" ;;
  esac
}

name_images() {
  built=$home/images/target/built.txt
  case $DAX_IMAGES in
  pull) each_module "$DAX_REGISTRY" "$DAX_TAG" ;;
  # Before the first build, which --dry-run does without, no tag is known.
  *) if [ -s "$built" ]; then sed 's|^\(.*/\([^/:]*\)\):\([^ ]*\) .*|\2 \1 \3|' "$built"; else each_module localhost/dax-covid not-built-yet; fi ;;
  esac >"$work/images"
}

each_module() { # each_module PLACE TAG
  for module in $image_modules; do
    echo "$module $1/$module $2"
  done
}

provide_images() {
  step images
  if [ "$DAX_IMAGES" = build ]; then
    build_images
    load_images
  fi
  name_images
  done_step "$(awk '{print $1}' "$work/images" | tr '\n' ' ' | sed 's/ $//')"
}

# The Spark operator's only where its program was given, for want of a registry.
modules() {
  for module in $image_modules; do
    case $module:$DAX_KAFKA in
    kafka:plain | [!k]*) echo "$module" ;;
    esac
  done
  [ -z "${DAX_SPARK_OPERATOR:-}" ] || echo spark-operator
}

build_images() {
  # Two commands: the file of the last build stays until there is a better one.
  case $DAX_IMAGE_BASE in
  /* | *:*) base=$DAX_IMAGE_BASE ;;
  *.tar) base=$(pwd)/$DAX_IMAGE_BASE ;;
  *) base=$DAX_IMAGE_BASE ;;
  esac
  # shellcheck disable=SC2046 # words
  (cd "$home" && sh images/build.sh "$base" $(modules)) >"$work/built.txt" 2>"$work/said" ||
    failed "The images could not be built upon $DAX_IMAGE_BASE." "If its registry is out of reach: --base FILE.tar, a docker-archive with a Java 17, bash and a user 1000."
  mv "$work/built.txt" "$home/images/target/built.txt"
}

# A tag is its content: what a node has need not come again.
load_images() {
  k get nodes -o 'jsonpath={.items[*].status.images[*].names[*]}' 2>>"$log" | tr ' ' '\n' >"$work/on-nodes"
  while read -r name file; do
    ! grep -qFx "$name" "$work/on-nodes" || continue
    # shellcheck disable=SC2046 # words of a command
    quietly $(loader) "$file" || failed "The image $name could not be loaded: $(loader) $file"
  done <"$home/images/target/built.txt"
}
