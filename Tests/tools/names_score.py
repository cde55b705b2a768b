#!/usr/bin/env python3
"""Scores the names we find against ParsTwiNER: informal Persian, so a stress test for everyday words taken for names.

    Tests/tools/names_score.py [CONLL] [--verbose]

CONLL has one token and its label a line; without it, data/names/parstwiner-test.txt of $EVENTGRAPH_SHARED (or ../shared).
A person is PER; a state, place or base LOC; an organization ORG. POG (parties and other political groups) counts as ORG.
NAT (nationalities) and EVE (events) are no nodes of ours: they are neither asked for nor counted against us, and a mention
by adjective, pronoun or office alone is no name. Each sentence is an article of its own. Exact: both ends and the type;
partial: the type and one token in common. Needs a built checkout ($EVENTGRAPH names another program).
"""
import json, os, subprocess, sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("EVENTGRAPH", str(ROOT / ".build/debug/eventgraph"))
OURS = {"person": "PER", "state": "LOC", "place": "LOC", "base": "LOC", "organization": "ORG"}
THEIRS = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "POG": "ORG"}
NAMING = {"name", "family", "metonym", "proxy", "title", "description"}


def sentences(path):
    rows = []
    for line in path.read_text().split("\n"):
        if line.strip():
            token, label = line.rsplit(None, 1)
            rows.append((token, label))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def spans(rows):
    """The labelled names as (type, first token, token behind)."""
    found, start = [], None
    for at, (_, label) in enumerate([*rows, ("", "O")]):
        if start is not None and not label.startswith("I-"):
            found.append((rows[start][1][2:], start, at))
            start = None
        if label.startswith("B-"):
            start = at
    return found


def ours(rows):
    """What the program names in the sentence, by tokens; the longest where names lie in each other."""
    text, places = "", []
    for token, _ in rows:
        places.append((len(text), len(text) + len(token)))
        text += token + " "
    run = subprocess.run([PROGRAM, "inspect", "-", "--stage", "mentions", "--format", "json"], input=text, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    found = set()
    for line in filter(None, run.stdout.split("\n")):
        mention = json.loads(line)
        # An office, a pronoun or "the government of" is no name; the words inside that name something are.
        if mention["use"] not in NAMING or mention["use"] in {"title", "description"}:
            continue
        name = mention.get("name", mention["text"])
        start = mention["start"] + mention["text"].find(name)
        tokens = [at for at, (first, last) in enumerate(places) if first < start + len(name) and start < last]
        if tokens:
            found.add((OURS[mention["kind"]], tokens[0], tokens[-1] + 1))
    return [one for one in found if not any(one != other and other[1] <= one[1] and one[2] <= other[2] for other in found)]


def overlap(a, b):
    return a[1] < b[2] and b[1] < a[2]


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    shared = Path(os.environ.get("EVENTGRAPH_SHARED", ROOT / ".." / "shared"))
    path = Path(arguments[0]) if arguments else shared / "data/names/parstwiner-test.txt"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return
    counts = {way: Counter() for way in ("exact", "partial")}
    for rows in sentences(path):
        labelled = spans(rows)
        gold = [(THEIRS[t], a, b) for t, a, b in labelled if t in THEIRS]
        others = [one for one in labelled if one[0] not in THEIRS]
        found = [one for one in ours(rows) if not any(overlap(one, other) for other in others)]
        for way, fits in (("exact", lambda a, b: a == b), ("partial", lambda a, b: a[0] == b[0] and overlap(a, b))):
            free = list(gold)
            for one in sorted(found):
                hit = next((other for other in free if fits(one, other)), None)
                counts[way][one[0], "found"] += 1
                if hit:
                    free.remove(hit)
                    counts[way][one[0], "right"] += 1
                elif way == "partial" and "--verbose" in sys.argv:
                    print("extra ", one[0], " ".join(t for t, _ in rows[one[1]:one[2]]), "|", " ".join(t for t, _ in rows[max(0, one[1] - 4):one[2] + 4]))
            for one in gold:
                counts[way][one[0], "asked"] += 1
            if way == "partial" and "--verbose" in sys.argv:
                for one in free:
                    print("missed", one[0], " ".join(t for t, _ in rows[one[1]:one[2]]), "|", " ".join(t for t, _ in rows[max(0, one[1] - 4):one[2] + 4]))
    for way, count in counts.items():
        for kind in ("PER", "LOC", "ORG", "all"):
            kinds = ("PER", "LOC", "ORG") if kind == "all" else (kind,)
            right, given, asked = (sum(count[k, what] for k in kinds) for what in ("right", "found", "asked"))
            p, r = right / max(given, 1), right / max(asked, 1)
            print(f"{way:8}{kind:4} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(p + r, 1e-9):.3f}   ({right} right of {given} found, {asked} asked)")


main()
