#!/bin/sh
# Runs every benchmark there is data for. usage: benchmark.sh PROGRAM SHARED
set -eu
program=$1
shared=$2
[ -x .venv/bin/python3 ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check -r scripts/test-requirements.txt ufal.udpipe
PATH="$PWD/.venv/bin:$PATH"
export PATH
if [ -d "$shared/data/news" ]; then
    echo "# reading articles"
    python3 Benchmarks/articles.py "$program" "$shared"
else
    echo "there are no articles to measure with in $shared/data/news; set SHARED to their folder" >&2
fi
for script in Benchmarks/*.sh; do
    [ -f "$script" ] || continue
    echo "# $(basename "$script" .sh)"
    bash "$script"
done
