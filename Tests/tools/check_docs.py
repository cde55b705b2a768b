#!/usr/bin/env python3
"""Runs the Python of docs/analysts.md, as it stands there, on a graph.

    check_docs.py FOLDER    in which lie all.json and all.graphml

A block whose module is not installed is passed over. Exit codes: 0 all that ran went well, 1 one did not (printed).
"""
import pathlib
import re
import subprocess
import sys

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs/analysts.md"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    blocks = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    failed = 0
    for block in blocks:
        done = subprocess.run([sys.executable, "-c", block], cwd=sys.argv[1], capture_output=True, text=True)
        if "ModuleNotFoundError" in done.stderr:
            continue
        if done.returncode or not done.stdout.strip():
            failed += 1
            print(block, done.stderr)
    sys.exit(1 if failed or not blocks else 0)


if __name__ == "__main__":
    main()
