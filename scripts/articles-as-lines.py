#!/usr/bin/env python3
"""Writes the articles of a folder as JSON lines, with what its index.tsv says of them.

usage: articles-as-lines.py FOLDER

The id of NAME.txt is NAME.txt; title and text are its first line and the rest, so that the
source that `eventgraph` puts together from them is the file, character for character.
"""
import csv
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
with open(folder / "index.tsv", encoding="utf-8", newline="") as table:
    index = {row["file"]: row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)}
for path in sorted(folder.glob("*.txt")):
    title, _, text = path.read_bytes().decode("utf-8").partition("\n")
    known = index.get(path.name, {})
    line = {"id": path.name, "title": title, "text": text}
    for name in ("published", "outlet"):
        if known.get(name):
            line[name] = known[name]
    print(json.dumps(line, ensure_ascii=False))
