#!/usr/bin/env python3
"""How often edges of one confidence are right, measured against graphs made by hand.

    confidence.py SCORER PREDICTED_DIR GOLD_DIR [PREDICTED_DIR GOLD_DIR ...]

SCORER is the scorer of the gold graphs (score.py); what it calls an extra edge is wrong here, what hangs on something that
the gold graph does not judge is left out, all else is right. Prints a line for each confidence that the program gives.
"""
import collections
import importlib.util
import json
import pathlib
import sys


def loaded(path):
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score, gold, predicted):
    """Confidence and verdict of every edge that the gold graph judges."""
    extra = set()

    def say(what, *words):
        if what == "extra edge":
            kind, source, _, target = words
            extra.add((kind, json.dumps(source), json.dumps(target)))

    score.score_document(gold, predicted, say)
    nodes = {node["id"]: node for node in predicted["nodes"]}
    ignored = {score.fold(name) for name in gold.get("ignore", [])}
    for edge in predicted["edges"]:
        ends = nodes[edge["source"]], nodes[edge["target"]]
        if any(score.names_of(end) & ignored for end in ends):
            continue
        yield edge["confidence"], (edge["type"], *(json.dumps(end.get("label")) for end in ends)) not in extra


def main():
    if len(sys.argv) < 4 or len(sys.argv) % 2:
        sys.exit(__doc__)
    score = loaded(sys.argv[1])
    right, all_of = collections.Counter(), collections.Counter()
    for out, gold in zip(sys.argv[2::2], sys.argv[3::2]):
        for path in sorted(pathlib.Path(gold).glob("*.gold.json")):
            graph = pathlib.Path(out) / (path.name.removesuffix(".gold.json") + ".json")
            if not graph.exists():
                sys.exit(f"{graph} is missing; extract the articles of {gold} into {out} first")
            for confidence, is_right in judged(score, json.loads(path.read_text()), json.loads(graph.read_text())):
                all_of[confidence] += 1
                right[confidence] += is_right
    print("confidence  edges  right  share")
    for confidence in sorted(all_of, reverse=True):
        print(f"{confidence:10.2f}  {all_of[confidence]:5}  {right[confidence]:5}  {right[confidence] / all_of[confidence]:.2f}")


if __name__ == "__main__":
    main()
