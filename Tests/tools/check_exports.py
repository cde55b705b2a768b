#!/usr/bin/env python3
"""Checks that other tools see in our exports what we put there.

    check_exports.py FILE.json FILE.graphml [FILE.gexf FILE.cyjs FILE.nodes.csv FILE.edges.csv FILE.dot]

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


def expected_flat(data, name, kind):
    """Nodes and edges as the flat formats hold them, with the name under `name` and the type under `kind`."""
    nodes = {n["id"]: {**flat(n), name: label_of(n, data)} for n in data["nodes"]}
    edges = {}
    for edge in data["edges"]:
        found = flat(edge)
        found[kind], found["weight"] = found.pop("type"), float(len(edge["evidence"]))
        found["id"] = found.pop("key")
        edges[edge["key"]] = found
    return nodes, edges


def cleaned(found):
    return {clean(identity): {k: clean(v) if isinstance(v, str) else v for k, v in item.items()}
            for identity, item in found.items()}


def check_gexf(path, data):
    graph = networkx.read_gexf(path, version="1.3")
    wanted_nodes, wanted_edges = expected_flat(data, "label", "label")
    nodes, edges = {}, {}
    for identity, found in graph.nodes(data=True):
        nodes[identity] = {k: v for k, v in found.items() if k not in ("start", "end")} | {"id": identity}
        day = found.get("start")
        expect(not day or found["date"].startswith(day[:4]), "GEXF starts", identity, "on", day)
    for source, target, found in graph.edges(data=True):
        edges[found["id"]] = {k: v for k, v in found.items() if k not in ("start", "end", "kind")} | {
            "source": source, "target": target}
    same("NetworkX on GEXF", cleaned(wanted_nodes), cleaned(wanted_edges), nodes, edges)


def check_cytoscape(path, data):
    elements = json.loads(path.read_text(encoding="utf-8"))["elements"]
    wanted_nodes, wanted_edges = expected_flat(data, "name", "interaction")
    # JSON holds every character; what `flat` cleaned for XML is compared clean.
    nodes = cleaned({e["data"]["id"]: e["data"] for e in elements["nodes"]})
    edges = cleaned({e["data"]["id"]: e["data"] for e in elements["edges"]})
    same("Cytoscape JSON", cleaned(wanted_nodes), cleaned(wanted_edges), nodes, edges)


def check_csv(path, data):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    seen = {}
    for row in rows:
        for cell in row.values():
            expect(cell[:1] not in ("=", "+", "-", "@"), "a spreadsheet would compute", cell)
        found = {name.lower(): cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@", "'\t", "'\r") else cell
                 for name, cell in row.items() if cell}
        found.update({name: float(found[name]) for name in ("weight", "confidence") if name in found})
        seen[found["id"]] = found
    nodes, edges = expected_flat(data, "label", "label")
    wanted = nodes if path.name.endswith(".nodes.csv") else edges
    same(f"CSV, {path.name}", cleaned(wanted), {}, cleaned(seen), {})


def check_dot(path, data):
    if not shutil.which("dot"):
        return
    done = subprocess.run(["dot", "-Tdot_json", path], capture_output=True, text=True)
    expect(done.returncode == 0 and not done.stderr, "dot:", done.stderr)
    graph = json.loads(done.stdout, strict=False)
    expect(len(graph["objects"]) == len(data["nodes"]), "dot sees", len(graph["objects"]), "nodes")
    expect(len(graph["edges"]) == len(data["edges"]), "dot sees", len(graph["edges"]), "edges")
    wanted = sorted((e["source"], e["target"], e["type"]) for e in data["edges"])
    names = {o["_gvid"]: o["name"] for o in graph["objects"]}
    seen = sorted((names[e["tail"]], names[e["head"]], e["class"]) for e in graph["edges"])
    expect(seen == wanted, "dot sees other edges:", seen)
    drawn = subprocess.run(["dot", "-Tsvg", path], capture_output=True)
    checked = subprocess.run(["xmllint", "--noout", "-"], input=drawn.stdout, capture_output=True) \
        if shutil.which("xmllint") else drawn
    expect(checked.returncode == 0, "the SVG that dot makes of it is broken:", checked.stderr)


CHECKS = {".graphml": check_graphml, ".gexf": check_gexf, ".cyjs": check_cytoscape, ".csv": check_csv, ".dot": check_dot}


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
