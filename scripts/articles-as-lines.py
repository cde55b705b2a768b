#!/usr/bin/env python3
"""Writes articles that have gold graphs as JSON lines, with what is known of them.

usage: articles-as-lines.py SHARED GOLD_FOLDER

An article NAME.gold.json is about stands in SHARED/evaluation/dev/NAME.txt (its day and outlet in index.tsv there) or is the
line with this id in SHARED/data/news/*.jsonl. Title and text are its first line and the rest, so that the source which
`eventgraph` puts together from them is the file, character for character.
"""
import csv
import json
import pathlib
import sys

shared, gold = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
with open(shared / "evaluation/dev/index.tsv", encoding="utf-8", newline="") as table:
    index = {row["file"]: row for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)}
news = {}
for path in sorted((shared / "data/news").glob("*.jsonl")):
    with open(path, encoding="utf-8") as lines:
        news.update((item["id"], item) for item in map(json.loads, lines))

for path in sorted(gold.glob("*.gold.json")):
    name = path.name.removesuffix(".gold.json")
    text = shared / f"evaluation/dev/{name}.txt"
    if text.exists():
        title, _, body = text.read_bytes().decode("utf-8").partition("\n")
        line = {"id": text.name, "title": title, "text": body}
        known = index.get(text.name, {})
        line |= {key: known[key] for key in ("published", "outlet") if known.get(key)}
    elif name in news:
        line = {"id": name + ".txt", "title": news[name]["title"], "text": news[name]["text"]}
    else:
        print(f"articles-as-lines: there is no article {name} in {shared}", file=sys.stderr)
        continue
    print(json.dumps(line, ensure_ascii=False))
