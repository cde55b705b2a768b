#!/usr/bin/env python3
"""Times the writers of igraph and NetworkX on the graph that our writer left, and prints all figures side by side.

    writers.py FOLDER OURS.tsv RUNS

Each library gets the graph as it holds one itself, loaded before the clock starts. Run by writers.sh.
"""
import json
import pathlib
import statistics
import sys
import time

import igraph
import networkx


def resident():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) * 1024


def measure(name, path, runs, write):
    try:
        pathlib.Path("/proc/self/clear_refs").write_text("5")
        before = resident()
    except OSError:
        before = None
    times, processor = [], []
    for _ in range(runs):
        start, started = time.perf_counter(), time.process_time()
        write(str(path))
        times.append(time.perf_counter() - start)
        processor.append(time.process_time() - started)
    grown = max(0, resident() - before) if before is not None else None
    size = path.stat().st_size
    path.unlink()
    return name, statistics.median(times), statistics.median(processor), size, grown


def as_networkx(graph):
    """The same graph for NetworkX, without the empty values igraph gives what has none."""
    made = networkx.MultiDiGraph()
    for v in graph.vs:
        made.add_node(v["id"], **{k: x for k, x in v.attributes().items() if x != "" and k != "id"})
    names = graph.vs["id"]
    attributes = [(k, graph.es[k]) for k in graph.es.attributes() if k != "id"]
    for i, (source, target) in enumerate(graph.get_edgelist()):
        made.add_edge(names[source], names[target], key=str(i), **{k: c[i] for k, c in attributes if c[i] != ""})
    return made


def write_json(graph, path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(networkx.node_link_data(graph, edges="edges"), file, ensure_ascii=False)


def main():
    folder, ours, runs = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    rows = [line.split("\t") for line in ours.read_text().splitlines()]
    rows = [(n, float(s), float(p), int(b), int(g) if g else None) for n, s, p, b, g in rows]
    graph = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
    rows.append(measure("igraph graphml", folder / "igraph.graphml", runs, graph.write_graphml))
    other = as_networkx(graph)
    del graph
    rows.append(measure("networkx graphml", folder / "nx.graphml", 1, lambda p: networkx.write_graphml(other, p)))
    rows.append(measure("networkx json", folder / "nx.json", 1, lambda p: write_json(other, p)))

    print(f"{'writer':20} {'s':>8} {'CPU s':>8} {'MB':>7} {'MB/s':>7} {'MB/CPU s':>9} {'grown by MiB':>13}")
    for name, seconds, processor, size, grown in rows:
        grown = "" if grown is None else f"{grown / 2**20:.0f}"
        print(f"{name:20} {seconds:8.2f} {processor:8.2f} {size / 1e6:7.0f} {size / seconds / 1e6:7.0f} "
              f"{size / processor / 1e6:9.0f} {grown:>13}")
    print()
    by_name = {name: (seconds, processor, size) for name, seconds, processor, size, _ in rows}
    for mine, theirs in (("ours graphml", "igraph graphml"), ("ours graphml", "networkx graphml"), ("ours json", "networkx json")):
        (our_s, our_cpu, our_size), (their_s, their_cpu, their_size) = by_name[mine], by_name[theirs]
        print(f"{mine} against {theirs}: {our_size / our_s / (their_size / their_s):.1f} times the bytes a second "
              f"({our_size / our_cpu / (their_size / their_cpu):.1f} by processor time); "
              f"the same graph in 1/{their_s / our_s:.1f} of the time (1/{their_cpu / our_cpu:.1f})")


if __name__ == "__main__":
    main()
