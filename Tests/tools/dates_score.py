#!/usr/bin/env python3
"""Scores the ranges of time expressions against published cases, beside the PyPI package parstdex.

    Tests/tools/dates_score.py [CASES] [--verbose]

CASES is a JSON list of {"test_input", "expected"}; without it, data/dates/parstdex-cases.json of $EVENTGRAPH_SHARED
(or ../shared). Exact: a range with both ends right. Partial: a range that overlaps one of the other side, one for one.
Needs a built checkout, and `pip install parstdex` for the second column.
"""
import json, os, subprocess, sys, tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def ours(texts):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in"), Path(folder, "out")
        source.write_text("".join(json.dumps(text, ensure_ascii=False) + "\n" for text in texts))
        run = subprocess.run(
            ["swift", "test", "--filter", "DatesDump"], cwd=ROOT, capture_output=True, text=True,
            env={**os.environ, "EVENTGRAPH_DATES_IN": str(source), "EVENTGRAPH_DATES_OUT": str(target)})
        if not target.exists():
            sys.exit(run.stdout[-2000:] + run.stderr[-2000:])
        return [[tuple(row[:2]) for row in json.loads(line)] for line in target.read_text().splitlines()]


def peer(texts):
    try:
        from parstdex import Parstdex
    except ImportError:
        return None
    model = Parstdex()
    found = []
    for text in texts:
        try:
            found.append([tuple(span) for span in model.extract_span(text)["datetime"]])
        except Exception:
            found.append([])
    return found


def pairs(gold, found, fits):
    """How many of `found` answer for one of `gold`, one for one, from left to right."""
    free, hits = sorted(gold), 0
    for one in sorted(found):
        for other in free:
            if fits(one, other):
                free.remove(other)
                hits += 1
                break
    return hits


def score(gold, found):
    rows = {}
    total, given = sum(map(len, gold)), sum(map(len, found))
    for name, fits in (("exact", lambda a, b: a == b), ("partial", lambda a, b: a[0] < b[1] and b[0] < a[1])):
        hits = sum(pairs(g, f, fits) for g, f in zip(gold, found))
        precision, recall = hits / max(given, 1), hits / max(total, 1)
        rows[name] = (precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))
    return rows


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    shared = Path(os.environ.get("EVENTGRAPH_SHARED", ROOT / ".." / "shared"))
    cases = Path(arguments[0]) if arguments else shared / "data/dates/parstdex-cases.json"
    if not cases.exists():
        print(f"skipped: {cases} is not there")
        return
    rows = json.loads(cases.read_text())
    texts = [row["test_input"] for row in rows]
    gold = [[tuple(r) for r in json.loads(row["expected"])] for row in rows]
    results = {"eventgraph": ours(texts), "parstdex": peer(texts)}
    print(f"{len(texts)} texts, {sum(map(len, gold))} ranges")
    print(f"{'':12}{'exact P':>9}{'R':>7}{'F1':>7}{'partial P':>11}{'R':>7}{'F1':>7}")
    for name, found in results.items():
        if found is None:
            print(f"{name:12} not installed")
            continue
        values = score(gold, found)
        print(f"{name:12}" + "".join(f"{v:{w}.3f}" for key in ("exact", "partial") for v, w in zip(values[key], (9 + 2 * (key == 'partial'), 7, 7))))
    if "--verbose" in sys.argv:
        for text, expected, found in zip(texts, gold, results["eventgraph"]):
            if sorted(expected) != sorted(found):
                print(repr(text[:140]), "| gold", [text[a:b] for a, b in expected], "| found", [text[a:b] for a, b in found])


if __name__ == "__main__":
    main()
