#!/usr/bin/env python3
"""How fast articles are read: reading alone and `eventgraph extract`, next to UDPipe 1 on the same articles in the same run.

usage: articles.py PROGRAM SHARED [RUNS]

SHARED holds data/news/fars-news.jsonl and data/peers/udpipe1-fa.model. Words are what stands between spaces. UDPipe tags
and parses sentences that are split before its clock starts, on one core, without a graph at the end: it does less of the
way and more on each word. Figures are the median of RUNS (default 5), by the clock and by processor time, which holds on a busy
machine; "times UDPipe" compares processor times, but for two cores the clock. The files written are real files.
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


def timed(command):
    """Seconds on the clock and of the processor that the command takes."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def median(command, runs=RUNS):
    """Clock and processor seconds: the middle one of each."""
    timed(command)  # the first run brings the files into memory
    return [statistics.median(column) for column in zip(*(timed(command) for _ in range(runs)))]


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


class Peer:
    """UDPipe, measured in slices between ours, so that both see the same state of the machine."""

    def __init__(self, articles):
        from ufal.udpipe import Model, Pipeline
        start = time.perf_counter()
        self.model = Model.load(str(MODEL))
        self.loading = time.perf_counter() - start
        self.pipeline = Pipeline(self.model, "horizontal", Pipeline.DEFAULT, Pipeline.DEFAULT, "conllu")
        self.texts = ["\n".join(sentences(article)) for article in articles]
        self.pipeline.process(self.texts[0])
        self.words = self.seconds = self.processor = 0

    def slice(self, count):
        texts, self.texts = self.texts[:count], self.texts[count:]
        start, started = time.perf_counter(), time.process_time()
        for text in texts:
            self.pipeline.process(text)
        self.seconds += time.perf_counter() - start
        self.processor += time.process_time() - started
        self.words += sum(len(text.split()) for text in texts)


def reading_alone():
    """Clock and processor seconds that the Reading library takes for all articles, in process."""
    folder = pathlib.Path(__file__).parent
    subprocess.run(["swift", "build", "-c", "release", "--product", "reading"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    pack = folder.parent / "Sources/LanguagePack/Packs/fa"
    words, seconds, processor, _ = subprocess.run(
        on_one_core([str(folder / ".build/release/reading"), str(pack), str(NEWS), str(RUNS)]), check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(processor)


def main():
    articles = [json.loads(line) for line in NEWS.read_text(encoding="utf-8").splitlines()]
    words = sum(len((article["title"] + " " + article["text"]).split()) for article in articles)
    print(f"{len(articles)} articles, {words} words; load {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores")
    try:
        peer = Peer(articles[:PEER_ARTICLES])
    except ImportError:
        peer = None
        print("UDPipe: not installed (pip install ufal.udpipe)")

    rows = []
    with tempfile.TemporaryDirectory() as folder:
        one = sorted(articles, key=lambda article: len(article["text"]))[len(articles) // 2]
        path = pathlib.Path(folder, "one.txt")
        path.write_text(one["title"] + "\n" + one["text"], encoding="utf-8")
        count = len(path.read_text(encoding="utf-8").split())
        clock, processor = median([PROGRAM, "extract", str(path), "--quiet"], runs=4 * RUNS)
        print(f"start to end of one article of {count} words, JSON: {1000 * clock:.0f} ms, {1000 * processor:.0f} ms of the processor")

        command = [PROGRAM, "extract", "--jsonl", str(NEWS), "--quiet"]
        output = ["--format", "json", "--output", str(pathlib.Path(folder, "out"))]
        rows.append(("reading alone, one core", *reading_alone()))
        for name, call in [
            ("one core, to a stream", on_one_core(command + ["--jobs", "1"])),
            ("one core, to files", on_one_core(command + ["--jobs", "1"] + output)),
            ("two cores, to a stream", command + ["--jobs", "2"]),
            ("two cores, to files", command + ["--jobs", "2"] + output),
        ]:
            if peer:
                peer.slice(PEER_ARTICLES // 4)
            rows.append((name, *median(call)))

    print(f"{'':24} {'articles/s':>10} {'words/s':>9} {'words/CPU s':>12} {'times UDPipe':>13}")
    for name, clock, processor in rows:
        times = ""
        if peer:
            ours, theirs = (clock, peer.seconds) if name.startswith("two") else (processor, peer.processor)
            times = f"{words / ours / (peer.words / theirs):.1f}"
        print(f"{name:24} {len(articles) / clock:10.0f} {words / clock:9.0f} {words / processor:12.0f} {times:>13}")
    if peer:
        print(f"{'UDPipe 1, one core':24} {'':10} {peer.words / peer.seconds:9.0f} {peer.words / peer.processor:12.0f}"
              f"  its model loads in {1000 * peer.loading:.0f} ms")


main()
