#!/usr/bin/env python3
"""How fast articles are read: `eventgraph extract`, next to UDPipe 1 on the same articles in the same run.

usage: articles.py PROGRAM SHARED [RUNS]

SHARED holds data/news/fars-news.jsonl and data/peers/udpipe1-fa.model. Words are what stands between spaces. UDPipe tags
and parses sentences that are split before its clock starts, on one core, without a graph at the end: it does less of the
way and more on each word. Times are wall clock, the median of RUNS (default 5); the files written are real files.
"""
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
SHARED = pathlib.Path(sys.argv[2])
RUNS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
NEWS = SHARED / "data/news/fars-news.jsonl"
MODEL = SHARED / "data/peers/udpipe1-fa.model"
PEER_ARTICLES = 150


def timed(command, **options):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def median(command, runs=RUNS, **options):
    timed(command, **options)  # the first run brings the files into memory
    return statistics.median(timed(command, **options) for _ in range(runs))


def on_one_core(command):
    core = min(os.sched_getaffinity(0))
    return ["taskset", "-c", str(core), *command]


def sentences(article):
    """The article in UDPipe's horizontal format: a sentence a line, tokens between spaces."""
    text = article["title"] + "\n" + article["text"]
    for sentence in re.split(r"[.!?؟\n]+", text):
        tokens = re.findall(r"[\w\u200c]+|[^\w\s]", sentence)
        if tokens:
            yield " ".join(tokens)


def peer(articles):
    """Words a second of UDPipe, and how long it takes to load its model; None where it is not installed."""
    try:
        from ufal.udpipe import Model, Pipeline
    except ImportError:
        return None
    start = time.perf_counter()
    model = Model.load(str(MODEL))
    loading = time.perf_counter() - start
    pipeline = Pipeline(model, "horizontal", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")
    texts = ["\n".join(sentences(article)) for article in articles]
    words = sum(len(text.split()) for text in texts)
    pipeline.process(texts[0])
    start = time.perf_counter()
    for text in texts:
        pipeline.process(text)
    return words / (time.perf_counter() - start), loading


def main():
    articles = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
    words = sum(len((article["title"] + " " + article["text"]).split()) for article in articles)
    print(f"{len(articles)} articles, {words} words; load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")

    with tempfile.TemporaryDirectory() as folder:
        one = sorted(articles, key=lambda article: len(article["text"]))[len(articles) // 2]
        path = pathlib.Path(folder, "one.txt")
        path.write_text(one["title"] + "\n" + one["text"], encoding="utf-8")
        first = median([PROGRAM, "extract", path, "--quiet"], runs=4 * RUNS)
        count = len(path.read_text(encoding="utf-8").split())
        print(f"start to end of one article of {count} words, JSON: {1000 * first:.0f} ms")

        command = [PROGRAM, "extract", "--jsonl", str(NEWS), "--quiet"]
        output = ["--format", "json", "--output", str(pathlib.Path(folder, "out"))]
        for name, call in [
            ("one core, to a stream", on_one_core(command + ["--jobs", "1"])),
            ("one core, to files", on_one_core(command + ["--jobs", "1"] + output)),
            ("two cores, to a stream", command + ["--jobs", "2"]),
            ("two cores, to files", command + ["--jobs", "2"] + output),
        ]:
            seconds = median(call)
            print(f"{name:24} {len(articles) / seconds:8.0f} articles/s {words / seconds:10.0f} words/s")

    result = peer(articles[:PEER_ARTICLES])
    if result is None:
        print("UDPipe: not installed (pip install ufal.udpipe)")
    else:
        speed, loading = result
        print(f"{'UDPipe 1, one core':24} {'':8} {'':10} {speed:10.0f} words/s, its model loads in {1000 * loading:.0f} ms")


main()
