#!/usr/bin/env python3
"""Checks that other tools see in our exports what we put there.

    check_exports.py FILE.json [FILE.graphml FILE.yed.graphml FILE.gexf FILE.cyjs FILE.nodes.csv FILE.edges.csv FILE.dot
        FILE.ftm.json FILE.cypher]

The JSON is validated against docs/eventgraph.schema.json and loaded with NetworkX; every other file, told by its
extension, must hold the same nodes, edges and attributes as the JSON when NetworkX, igraph, followthemoney, a parser of
openCypher or the standard library reads it. Exit codes: 0 the same, 1 differences (printed), 77 a module is missing.
"""
import csv
import json
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

try:
    import antlr4
    import antlr4.error.ErrorListener
    import antlr4_cypher
    import followthemoney
    import igraph
    import jsonschema
    import networkx
except ImportError as error:
    print(f"skipped: {error} (pip install -r scripts/test-requirements.txt)", file=sys.stderr)
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
SHARED = pathlib.Path(os.environ.get("EVENTGRAPH_SHARED", ROOT.parent / "shared"))
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


def validate(path, schema, text=None):
    """Has xmllint validate a file, or the text instead of it, where xmllint and the schema are there."""
    if shutil.which("xmllint") and schema.exists():
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, "-" if text else path],
                              input=text, capture_output=True, text=True)
        expect(done.returncode == 0, f"xmllint, {schema.name}:", done.stderr)


def check_graphml(path, data):
    validate(path, DOCS / "graphml.xsd")
    validate(path, SHARED / "formats/graphml-check.xsd")
    read_graphml(path, data, *expected_graphml(data))


def check_yed(path, data):
    # yEd marks its keys by an attribute that GraphML does not know.
    plain = re.sub(' yfiles.type="[a-z]*"', "", path.read_text(encoding="utf-8"))
    validate(path, SHARED / "formats/graphml-check.xsd", plain)
    nodes, edges = expected_graphml(data)
    urls = {d["id"]: d.get("url") for d in data["graph"]["documents"]}
    for item, found in zip(data["nodes"], nodes.values()):
        found["description"] = clean("\n".join(e["text"] for e in item["evidence"]))
        if item.get("wikidata"):
            found["url"] = "https://www.wikidata.org/wiki/" + item["wikidata"]
    for item, (_, _, found) in zip(data["edges"], edges.values()):
        found["description"] = clean("\n".join(e["text"] for e in item["evidence"]))
        known = [urls[e["document"]] for e in item["evidence"] if urls.get(e["document"])]
        if known:
            found["url"] = known[0]
    read_graphml(path, data, nodes, edges, reads_graphics=True)
    tree = xml.etree.ElementTree.parse(path)
    name = "{http://www.yworks.com/xml/graphml}"
    shown = [e.text or "" for e in tree.iter(name + "NodeLabel")]
    expect(len(shown) == len(data["nodes"]) and all(shown), "yEd would show", len(shown), "labels")
    places = {(g.get("x"), g.get("y")) for g in tree.iter(name + "Geometry")}
    expect(len(places) == len(data["nodes"]), "nodes lie on each other in yEd:", len(places), "places")
    expect(len(list(tree.iter(name + "PolyLineEdge"))) == len(data["edges"]), "yEd sees other edges")


def read_graphml(path, data, wanted_nodes, wanted_edges, reads_graphics=False):
    graph = networkx.read_graphml(path, force_multigraph=True)
    nodes = {i: dict(found) for i, found in graph.nodes(data=True)}
    edges = {k: (s, t, dict(found)) for s, t, k, found in graph.edges(keys=True, data=True)}
    if reads_graphics:
        # NetworkX takes the label that yEd shows, and the place, for attributes.
        expect(nodes.keys() == wanted_nodes.keys() and edges.keys() == wanted_edges.keys(), "NetworkX sees other ids in", path.name)
    else:
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
    dated = {e[end] for e in data["edges"] if e["date"] for end in ("source", "target")}
    dated |= {n["id"] for n in data["nodes"] if n.get("date")}
    for identity, found in graph.nodes(data=True):
        nodes[identity] = {k: v for k, v in found.items() if k not in ("start", "end", "spells", "viz")} | {"id": identity}
        day = found.get("start")
        expect(not day or found.get("date", day).startswith(day[:4]), "GEXF starts", identity, "on", day)
        timed = "spells" in found or "start" in found
        expect(timed or identity not in dated, "GEXF has no time for", identity)
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
    for item in data["nodes"]:
        found = next((o for o in graph["objects"] if o["name"] == item["id"]), {})
        expect(found.get("kind") == item["kind"] and found.get("wikidata", "") == item.get("wikidata", ""), "dot sees of", item["id"], found)
    drawn = subprocess.run(["dot", "-Tsvg", path], capture_output=True)
    checked = subprocess.run(["xmllint", "--noout", "-"], input=drawn.stdout, capture_output=True) \
        if shutil.which("xmllint") else drawn
    expect(checked.returncode == 0, "the SVG that dot makes of it is broken:", checked.stderr)


def check_ftm(path, data):
    entities = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        schema = followthemoney.model.get(entity["schema"])
        try:
            schema.validate(entity)
        except followthemoney.exc.InvalidData as error:
            expect(False, "followthemoney, ", entity["id"], error, error.errors)
        proxy = followthemoney.model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            lost = len(values) - len(proxy.get(name))
            # What is empty once it has been cleaned is no value.
            expect(lost == 0, "followthemoney keeps", len(values) - lost, "of", len(values), "values:", entity["schema"], name)
        for prop, value in proxy.itervalues():
            expect(prop.type.name != "entity" or value != proxy.id, "an entity that points at itself:", entity["id"])
        expect(entity["id"] not in entities, "two entities are called", entity["id"])
        entities[entity["id"]] = proxy
    for proxy in entities.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                expect(value in entities and entities[value].schema.is_a(prop.range), proxy.schema.name, prop.name, "points at no", prop.range)
    links = [p for p in entities.values() if p.schema.edge]
    expect(len(links) == len(data["edges"]), "followthemoney sees", len(links), "links of", len(data["edges"]))
    for proxy in links:
        expect(proxy.get("description"), "a link without its words:", proxy.id)
    things = [p for p in entities.values() if not p.schema.edge and p.schema.name not in ("Position", "Article")]
    expect(len(things) == len(data["nodes"]), "followthemoney sees", len(things), "things of", len(data["nodes"]))


class Complaining(antlr4.error.ErrorListener.ErrorListener):
    def syntaxError(self, recognizer, symbol, line, column, message, error):
        expect(False, f"openCypher, {line}:{column}: {message}")


def check_cypher(path, data):
    statements = path.read_text(encoding="utf-8").split(";\n")
    expect(statements.pop() == "", "the last statement has no end")
    literals = set()
    for statement in statements[2:]:
        lexer = antlr4_cypher.CypherLexer(antlr4.InputStream(statement))
        lexer.removeErrorListeners()
        lexer.addErrorListener(Complaining())
        tokens = antlr4.CommonTokenStream(lexer)
        parser = antlr4_cypher.CypherParser(tokens)
        parser.removeErrorListeners()
        parser.addErrorListener(Complaining())
        parser.script()
        # Apart from two escapes that do not differ, a literal is one of JSON; what begins anew after a `+` goes on.
        text = "".join(t.text for t in tokens.tokens if t.type != antlr4.Token.EOF).replace('" + "', "")
        literals |= {json.loads(literal) for literal in re.findall(r'"(?:[^"\\]|\\.)*"', text)}
    for item in data["nodes"]:
        wanted = [item["id"], *item["names"], *item["label"].values(), *(readable([e]) for e in item["evidence"])]
        expect(literals.issuperset(wanted), "Cypher lacks words of", item["id"])
    for item in data["edges"]:
        wanted = [item["source"], item["target"], item["key"], *(readable([e]) for e in item["evidence"])]
        expect(literals.issuperset(wanted), "Cypher lacks words of", item["key"])


CHECKS = {".yed.graphml": check_yed, ".graphml": check_graphml, ".gexf": check_gexf, ".cyjs": check_cytoscape,
          ".csv": check_csv, ".dot": check_dot, ".ftm.json": check_ftm, ".cypher": check_cypher}


def check_of(path):
    return next((check for end, check in CHECKS.items() if path.name.endswith(end)), None)


def main():
    paths = [pathlib.Path(p) for p in sys.argv[1:]]
    if not paths or paths[0].suffix != ".json" or not all(map(check_of, paths[1:])):
        sys.exit(__doc__)
    data = check_json(paths[0])
    for path in paths[1:]:
        check_of(path)(path, data)
    for complaint in COMPLAINTS:
        print(complaint)
    if COMPLAINTS:
        sys.exit(1)
    print(f"{len(data['nodes'])} nodes and {len(data['edges'])} edges, the same in {len(paths)} files")


if __name__ == "__main__":
    main()
