#!/usr/bin/env bash
# Times our diagrams in process beside one run of Graphviz's dot for each of the same diagrams.
# drawing.sh [DIAGRAMS NODES RUNS]; needs the command dot (apt-get install graphviz).
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --product drawing
exec .build/release/drawing "$@"
