#!/bin/sh
# Reads the articles that have gold graphs, where SHARED holds their texts, and prints the scores: the development set of SHARED, then our own sets.
# usage: evaluate.sh PROGRAM SHARED [FLAGS OF score.py]
set -eu
program=$1
shared=$2
flags=${3:-}
if [ ! -d "$shared/evaluation/dev" ]; then
    echo "there are no articles to measure with in $shared/evaluation; set SHARED to their folder" >&2
    exit 0
fi
out=.build/evaluation
for gold in "$shared/evaluation/dev" Tests/Gold/*/; do
    rm -rf "$out"
    mkdir -p "$out"
    echo "== $(basename "$gold")"
    python3 scripts/articles-as-lines.py "$shared" "$gold" >"$out/articles.jsonl"
    "$program" extract --jsonl "$out/articles.jsonl" --output "$out/graphs" --format json --quiet
    python3 "$shared/evaluation/score.py" "$gold" "$out/graphs" $flags
done
