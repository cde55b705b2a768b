#!/bin/sh
# Reads the articles of SHARED/evaluation/dev with their days of publication and prints the score against the gold graphs.
# usage: evaluate.sh PROGRAM SHARED [FLAGS OF score.py]
set -eu
program=$1
flags=${3:-}
gold=$2/evaluation/dev
if [ ! -d "$gold" ]; then
    echo "there are no articles to measure with in $2/evaluation; set SHARED to their folder" >&2
    exit 0
fi
out=.build/evaluation
rm -rf "$out"
mkdir -p "$out"
python3 scripts/articles-as-lines.py "$gold" >"$out/articles.jsonl"
"$program" extract --jsonl "$out/articles.jsonl" --output "$out/graphs" --format json
python3 "$2/evaluation/score.py" "$gold" "$out/graphs" $flags >"$out/score.txt" || {
    cat "$out/score.txt" >&2
    exit 1
}
cat "$out/score.txt"
