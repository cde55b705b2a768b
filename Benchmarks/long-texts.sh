#!/usr/bin/env bash
# Times texts that are no articles, each of three lengths: twice the length must not cost much more than twice the time.
# long-texts.sh [MEGABYTES]: the longest; needs a built .build/release/eventgraph.
set -euo pipefail
cd "$(dirname "$0")/.."
program=.build/release/eventgraph longest=${1:-10}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 - "$program" "$longest" "$folder" <<'PYTHON'
import os, resource, subprocess, sys, time

program, longest, folder = sys.argv[1], float(sys.argv[2]), sys.argv[3]
texts = {"one letter": "ا", "opening quotes": "«", "the word for and": "و "}
print(f"{'':18}{'MB':>6}{'CPU s':>8}{'CPU s/MB':>10}{'MiB':>7}")
for name, piece in texts.items():
    for share in (4, 2, 1):
        megabytes = longest / share
        path = os.path.join(folder, "text.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.write(piece * int(megabytes * 1e6 / len(piece.encode())))
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run(["/usr/bin/env", "python3", "-c", """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)""", program, "extract", path, "--format", "json", "--output", folder, "--quiet"], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f"{name}, {megabytes} MB: {run.stderr}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        print(f"{name:18}{megabytes:6.1f}{seconds:8.2f}{seconds / megabytes:10.2f}{int(run.stdout) / 1024:7.0f}")
PYTHON
