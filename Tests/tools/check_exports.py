#!/usr/bin/env python3
"""Checks that other tools see in our exports what we put there.

    check_exports.py FILE.json FILE.graphml [FILE.gexf] [more …]

The JSON is validated against docs/eventgraph.schema.json and loaded with NetworkX; every other file, told by its
extension, must hold the same nodes, edges and attributes as the JSON when NetworkX, igraph or the standard library
reads it. Exit codes: 0 the same, 1 differences (printed), 77 a module is missing.
"""
import csv
import json
import math
import pathlib
import re
import shutil
import subprocess
import sys

try:
    import igraph
    import jsonschema
    import networkx
except ImportError as error:
    print(f"skipped: {error} (pip install networkx igraph jsonschema lxml)", file=sys.stderr)
    sys.exit(77)

DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
COMPLAINTS = []
LETTERS = re.compile(
    "[A-Za-z0-9:_À-ÖØ-öø-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u0621-\u063a\u0641-\u064a\u0660-\u0669"
    "\u0671-\u06b7\u06ba-\u06be\u06c0-\u06ce\u06d0-\u06d3\u06f0-\u06f9-]")


def expect(condition, *what):
    if not condition:
        COMPLAINTS.append(" ".join(str(w) for w in what))


def token(text):
    """The XML name token that stands for an id."""
    made = "".join("." if c == "|" else c if LETTERS.fullmatch(c) else f"_x{ord(c):X}_"
                   for c in re.sub("_(?=x)", "\0", text).replace("\0", "\ufffe"))
    return made.replace("_xFFFE_", "_x5F_") or "_x_"


def clean(text):
    """What XML 1.0 can hold of a text."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)


def readable(evidence):
    return "; ".join(f'{e["document"]}:{e["start"]}-{e["end"]} "{e["text"]}" [{e["rule"]}]' for e in evidence)


def flat(item):
    """A node or an edge as one level of texts and numbers, what is not known left out."""
    found = {}
    for name, value in item.items():
        if name == "evidence":
            found[name] = readable(value)
        elif name == "label":
            found.update({f"label_{language}": text for language, text in value.items()})
        elif isinstance(value, list):
            found[name] = "; ".join(value)
        elif value is not None:
            found[name] = value
    return {name: clean(value) if isinstance(value, str) else value for name, value in found.items() if value != ""}


def label_of(node, data):
    documents = data["graph"]["documents"]
    labels = node["label"]
    language = documents[0]["language"] if documents else None
    return clean(labels.get(language) or next(iter(labels.values())))


def expected_graphml(data):
    nodes, edges = {}, {}
    for node in data["nodes"]:
        found = flat(node)
        del found["id"]
        found["labels"] = ":" + node["kind"]
        found["label"] = found["name"] = label_of(node, data)
        nodes[token(node["id"])] = found
    for edge in data["edges"]:
        found = flat(edge)
        for name in ("key", "source", "target"):
            del found[name]
        found["label"] = found["interaction"] = found.pop("type")
        found["weight"] = float(len(edge["evidence"]))
        edges[token(edge["key"])] = (token(edge["source"]), token(edge["target"]), found)
    return nodes, edges


def same(tool, wanted_nodes, wanted_edges, nodes, edges):
    expect(len(nodes) == len(wanted_nodes), tool, "sees", len(nodes), "nodes of", len(wanted_nodes))
    expect(len(edges) == len(wanted_edges), tool, "sees", len(edges), "edges of", len(wanted_edges))
    for identity, wanted in list(wanted_nodes.items()) + list(wanted_edges.items()):
        seen = nodes.get(identity, edges.get(identity))
        expect(seen == wanted, f"{tool}, {identity}:\n  saw    {seen}\n  wanted {wanted}")


def check_json(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((DOCS / "eventgraph.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(data):
        expect(False, f"schema, {error.json_path}: {error.message}")
    graph = networkx.node_link_graph(data, edges="edges")
    expect(isinstance(graph, networkx.MultiDiGraph), "NetworkX sees no directed multigraph")
    nodes = {i: dict(found, id=i) for i, found in graph.nodes(data=True)}
    edges = {k: dict(found, source=s, target=t, key=k) for s, t, k, found in graph.edges(keys=True, data=True)}
    same("NetworkX on JSON", {n["id"]: n for n in data["nodes"]}, {e["key"]: e for e in data["edges"]}, nodes, edges)
    known = {d["id"] for d in data["graph"]["documents"]}
    for item in data["nodes"] + data["edges"]:
        for e in item["evidence"]:
            expect(e["end"] - e["start"] == len(e["text"]), "evidence of another length than its text:", e)
            expect(not known or e["document"] in known, "evidence of an unknown document:", e)
    return data


def check_graphml(path, data):
    if shutil.which("xmllint"):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", DOCS / "graphml.xsd", path],
                              capture_output=True, text=True)
        expect(done.returncode == 0, "xmllint:", done.stderr)
    wanted_nodes, wanted_edges = expected_graphml(data)
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {i: dict(found) for i, found in graph.nodes(data=True)}
    edges = {k: (s, t, dict(found)) for s, t, k, found in graph.edges(keys=True, data=True)}
    same("NetworkX on GraphML", wanted_nodes, wanted_edges, nodes, edges)
    expect(graph.graph.get("format") == "eventgraph/1", "GraphML says not what it is")

    graph = igraph.Graph.Read_GraphML(str(path))

    def known(element):
        # igraph gives every element every attribute, empty or not a number where the file has none.
        return {name: value for name, value in element.attributes().items()
                if name != "id" and value not in ("", None) and not (isinstance(value, float) and math.isnan(value))}
    nodes = {v["id"]: known(v) for v in graph.vs}
    # igraph does not keep the ids of edges, but their order.
    edges = {k: (graph.vs[e.source]["id"], graph.vs[e.target]["id"], known(e)) for k, e in zip(wanted_edges, graph.es)}
    expect(len(graph.es) == len(wanted_edges), "igraph sees", len(graph.es), "edges of", len(wanted_edges))
    same("igraph on GraphML", wanted_nodes, wanted_edges, nodes, edges)


CHECKS = {".graphml": check_graphml}


def main():
    paths = [pathlib.Path(p) for p in sys.argv[1:]]
    if not paths or paths[0].suffix != ".json" or any(p.suffix not in CHECKS for p in paths[1:]):
        sys.exit(__doc__)
    data = check_json(paths[0])
    for path in paths[1:]:
        CHECKS[path.suffix](path, data)
    for complaint in COMPLAINTS:
        print(complaint)
    if COMPLAINTS:
        sys.exit(1)
    print(f"{len(data['nodes'])} nodes and {len(data['edges'])} edges, the same in {len(paths)} files")


if __name__ == "__main__":
    main()
