#!/bin/sh
# Makes sure that what the build (or, with the argument "tests", the tests) needs is on the machine, and installs on Debian
# and its kin what is missing. Says in one line what to do where it may not.
set -eu
what=${1:-build}

if ! command -v swift >/dev/null 2>&1; then
    echo "Swift 6 is needed and was not found: get it from https://www.swift.org/install/" >&2
    exit 1
fi

missing=""
need() { # package, then a command that succeeds where it is there
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
font() { fc-list -q "$1" && fc-list "$1" | grep -q .; }

need pkg-config command -v pkg-config
need libgraphviz-dev pkg-config --exists libgvc
need libharfbuzz-dev pkg-config --exists harfbuzz-subset
need libmd-dev pkg-config --exists libmd
need libfontconfig-dev pkg-config --exists fontconfig
need graphviz command -v dot
need fontconfig command -v fc-list
need librsvg2-2 sh -c "ls /usr/lib/*/librsvg-2.so.2"
need fonts-noto-core font "Noto Sans Arabic"
need fonts-noto-ui-core font "Noto Sans Arabic UI"
if [ "$what" = tests ]; then
    need python3 command -v python3
    # Debian's python3 makes environments only with this package.
    need python3-venv python3 -c "import ensurepip, venv"
    need libxml2-utils command -v xmllint
fi
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "These are missing (under their names on Debian):$missing; install them and try again" >&2
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=sudo
else
    echo "These packages are missing, and only root may install them: apt-get install$missing" >&2
    exit 1
fi
echo "installing$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q >/dev/null &&
    $as_root apt-get install -y -q --no-install-recommends $missing >/dev/null || {
    echo "These packages could not be installed; see above, and try: apt-get install$missing" >&2
    exit 1
}
