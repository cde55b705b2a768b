#!/usr/bin/env bash
# Times our writers, igraph's and NetworkX's on one synthetic graph, in one run.
# writers.sh [NODES EDGES RUNS]; needs python3 with igraph and networkx (pip install igraph networkx lxml).
set -euo pipefail
cd "$(dirname "$0")"
nodes=${1:-100000} edges=${2:-1000000} runs=${3:-3}
swift build -c release --product writers
mkdir -p out
.build/release/writers "$nodes" "$edges" "$runs" out >out/ours.tsv
if python3 -c 'import igraph, networkx' 2>/dev/null; then
    python3 writers.py out out/ours.tsv "$runs"
else
    echo "igraph and networkx are not installed: our figures alone (name, seconds, CPU seconds, bytes, bytes memory grew by)"
    cat out/ours.tsv
fi
