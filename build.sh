#!/bin/sh
# Sets up, builds and shows or tests Targman on Debian 12. See ./build.sh --help.
set -eu
cd "$(dirname "$0")"

packages="g++ cmake ninja-build libicu-dev libsqlite3-dev libsqlitecpp-dev libtinyxml2-dev
libgtest-dev libcli11-dev nlohmann-json3-dev libfmt-dev libstemmer-dev"

usage() {
  cat <<'HELP'
Usage: ./build.sh demo | test

  demo   build the program, then align an article with its Armenian and its Russian
         translation, keep the pairs, look one up, and exchange them as TMX
  test   build the program and its tests, and run every test

Both install the Debian packages they miss, saying which; without root or a sudo that
asks nothing they say what to install and stop. What is built lies in build/release.
HELP
}

missing_packages() {
  for package in $packages; do
    status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || printf '%s ' "$package"
  done
}

install_packages() {
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    echo "These packages are missing; as root, run: apt-get install $missing" >&2
    exit 1
  fi
  echo "Installing: $missing"
  log=$(mktemp)
  if ! { $as_root apt-get update &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      $missing; } >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "The packages could not be installed; see above." >&2
    exit 1
  fi
  rm -f "$log"
}

# build TARGET: configures where that has not been done and builds where something has changed.
build() {
  mkdir -p build
  if ! cmake --preset release >build/configure.log 2>&1; then
    cat build/configure.log >&2
    exit 1
  fi
  if ! ninja -C build/release -n "$1" | grep -q 'no work to do'; then
    echo "Building; the first time takes some minutes."
    cmake --build --preset release --target "$1"
  fi
}

# show COMMAND...: prints a command as a user would type it, and runs it.
show() {
  printf '\n$'
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./=-]*) printf ' "%s"' "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$@"
}

# What two memories have in common when they are equal: all but ids, batches and import times.
comparable_dump() {
  targman dump --memory "$1" | sed -E 's/"(id|batch)":[0-9]+,?//g'
}

demo() {
  build targman
  PATH="$PWD/build/release/cli:$PATH"
  work=build/demo
  rm -rf "$work"
  mkdir -p "$work"
  export TARGMAN_MEMORY="$work/memory.db"
  article=docs/examples/trade-forum
  show targman align $article.en.txt $article.hy.txt --into --format table --date 2024-03-14
  show targman align $article.en.txt $article.ru.txt --into --format table --date 2024-03-14
  show targman stats
  show targman lookup "In January it was closed for ten days because of heavy snow and the risk of avalanches, leaving about 1,900 trucks stranded."
  show targman search "customs" --other-lang hy --top 2
  show targman export "$work/memory.tmx" --all
  show targman import "$work/memory.tmx" --memory "$work/second.db"
  comparable_dump "$work/memory.db" >"$work/first.jsonl"
  comparable_dump "$work/second.db" >"$work/second.jsonl"
  cmp "$work/first.jsonl" "$work/second.jsonl"
  printf '\nBoth memories hold the same: nothing was lost or changed on the way through TMX.\n'
}

# What passes is counted; what fails is shown with all that it said.
run_tests() {
  build all
  status=0
  ctest --preset release >build/tests.log 2>&1 || status=$?
  grep -vE '^ +Start +[0-9]+: | Passed +[0-9.]+ sec$|^Test project |^$' build/tests.log
  return $status
}

case "${1-}" in
  demo) install_packages && demo ;;
  test) install_packages && run_tests ;;
  -h | --help) usage ;;
  *) usage >&2 && exit 2 ;;
esac
