"""How well the reader reads, against Universal Dependencies treebanks of Persian.

usage: treebank.py PROGRAM FOLDER [--set dev|test] [--errors MEASURE] [--variant NAME]

FOLDER holds `perdt-*.conllu` and `seraji-*.conllu`. Sentences are joined into paragraphs of ten, given to `PROGRAM inspect --jsonl` plain and
in three spellings that real text has, and what it prints is compared with what `treebank_gold.py` reads off the trees. Every measure
is counted over both treebanks together, and given for each too.

How ours is mapped to theirs: a clitic counts with its host (their surface tokens); digits with a mark between them, or Latin letters with one, are one
token in both; the nominal part of a light verb is no noun group in either; proper nouns count as nouns, auxiliaries as verbs.
"""

import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

import treebank_gold as gold

UPOS = {
    "noun": "NOUN", "adjective": "ADJ", "adverb": "ADV", "verb": "VERB", "preposition": "ADP", "object_marker": "ADP", "conjunction": "CCONJ",
    "subordinator": "SCONJ", "determiner": "DET", "pronoun": "PRON", "number": "NUM", "particle": "PART", "mark": "PUNCT",
}
MERGED = {"PROPN": "NOUN", "AUX": "VERB"}
MEASURES = ["sentences", "tokens", "finite verb groups", "light-verb compounds", "noun-group boundaries", "noun groups, exact", "subjects", "parts of speech"]
TITLE = "."


class Count:
    """Right, predicted and true; F1 is their harmonic mean."""

    def __init__(self):
        self.right = self.predicted = self.true = 0
        self.errors = collections.Counter()

    def add(self, predicted, true, show=None, ignored=frozenset()):
        predicted = {item for item in predicted if item not in ignored or item in true}
        self.right += len(predicted & true)
        self.predicted += len(predicted)
        self.true += len(true)
        if show:
            for item in predicted - true:
                self.errors["extra  " + show(item)] += 1
            for item in true - predicted:
                self.errors["missed " + show(item)] += 1

    def join(self, other):
        self.right, self.predicted, self.true = self.right + other.right, self.predicted + other.predicted, self.true + other.true
        self.errors.update(other.errors)

    @property
    def scores(self):
        precision = self.right / self.predicted if self.predicted else 0
        recall = self.right / self.true if self.true else 0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0


def inspect(program, texts, stage):
    """What the program prints at a stage, per text; offsets from the text's start."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "title": TITLE, "text": text}) + "\n")
    try:
        run = subprocess.run([program, "inspect", file.name, "--jsonl", "--stage", stage, "--format", "json"], capture_output=True, check=True)
    finally:
        os.unlink(file.name)
    found = [[] for _ in texts]
    shift = len(TITLE) + 1
    for line in run.stdout.decode().splitlines():
        item = json.loads(line)
        for key, value in item.items():
            if key in ("start", "end"):
                item[key] = value - shift
            elif isinstance(value, str) and key in ("head", "preposition", "light", "verb", "subject", "subject_head", "shared_subject", "shared_subject_head", "object"):
                ends = value.split("-")
                if len(ends) == 2 and all(end.isdigit() for end in ends):
                    item[key] = (int(ends[0]) - shift, int(ends[1]) - shift)
        if item["start"] >= 0:
            found[int(item["document"])].append(item)
    return found


def merged_tokens(tokens, text):
    """Ours as theirs: numbers with a mark inside, and Latin words with one, are one token."""
    merged = []
    for token in tokens:
        start, end = token["start"], token["end"]
        if merged and merged[-1][1] == start:
            before, here = text[merged[-1][0]:start], text[start:end]
            inside = before[-1] in "./٫٬,:-" and len(before) > 1 and before[-2].isdigit() and here[0].isdigit()
            leads = here in "./٫٬,:-" and before[-1].isdigit() and end < len(text) and text[end].isdigit()
            latin = before.isascii() and here.isascii() and (before[-1].isalnum() or here.isalnum()) and any(c.isalpha() for c in before + here)
            if inside or leads or latin or before == here and here in (".", "!"):
                merged[-1] = (merged[-1][0], end)
                continue
        merged.append((start, end))
    return merged


def measure(program, trees, variant, keep_errors):
    """Counts per measure over the trees of one treebank."""
    counts = {name: Count() for name in MEASURES}
    paragraphs = gold.paragraphs(trees)
    made = [gold.text(paragraph, gold.VARIANTS[variant]) for paragraph in paragraphs]
    texts = [text for text, _ in made]
    stages = {stage: inspect(program, texts, stage) for stage in ("tokens", "groups", "clauses")}
    for number, (paragraph, (text, spans)) in enumerate(zip(paragraphs, made)):
        tokens, groups, clauses = (stages[stage][number] for stage in ("tokens", "groups", "clauses"))
        compare(counts, text, paragraph, spans, tokens, groups, clauses, keep_errors)
    return counts


def within(inner, outer):
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def compare(counts, text, paragraph, spans, tokens, groups, clauses, keep_errors):
    def show(item):
        start, end = item[0], item[1]
        return text[start:end]

    def around(item, width=40):
        flat = item if isinstance(item[0], int) else item[0]
        return f"{text[max(0, flat[0] - width):flat[0]]}[{text[flat[0]:flat[1]]}]{text[flat[1]:flat[1] + width]}" + (
            f" <{text[item[1][0]:item[1][1]]}>" if not isinstance(item[0], int) else "")

    want = lambda name, how: how if keep_errors in (name, "all") else None
    sentences = collections.OrderedDict()
    for token in tokens:
        first, last = sentences.get(token["sentence"], (token["start"], 0))
        sentences[token["sentence"]] = (first, token["end"])
    counts["sentences"].add(set(sentences.values()), {(own[0][0], own[-1][1]) for own in spans}, want("sentences", around))

    true_tokens = {tuple(span) for own in spans for span in merged_tokens([{"start": s, "end": e} for s, e in own], text)}
    counts["tokens"].add(set(merged_tokens(tokens, text)), true_tokens, want("tokens", around))

    true_verbs, true_lights, unjudged, edges, exact, adverbs, true_subjects, unseen, reach, parts = set(), set(), set(), set(), set(), set(), set(), set(), {}, {}
    for tree, own in zip(paragraph, spans):
        verbs = gold.verb_groups(tree)
        place = lambda at: own[tree.words[at].surface]
        verb_place = [(place(group[0])[0], place(group[-1])[1]) for group in verbs]
        true_verbs |= set(verb_place)
        # A clitic copula shares its token with a nominal: what we make of that token is not judged.
        unseen |= {own[w.surface] for w in tree.words if w.upos in gold.FINITE and len(tree.token_words(w.surface)) > 1}
        lights, maybe = gold.light_verbs(tree, verbs)
        true_lights |= {(place(at), verb_place[verb]) for at, verb in lights}
        unjudged |= {(place(at), verb_place[verb]) for at, verb in maybe}
        for first, last, head in gold.noun_groups(tree):
            if gold.is_adverb(tree, head):
                adverbs.add((own[first][0], own[last][1]))
                continue
            exact.add((own[first][0], own[last][1]))
            reach[place(head)] = (own[first][0], own[last][1])
            edges |= {(own[first][0], own[first][0], "begin"), (own[last][1], own[last][1], "end")}
        adverbs |= {place(at) for at in range(len(tree.words)) if gold.is_fixed(tree, at)}
        true_subjects |= {(place(at), verb_place[verb]) for at, verb in gold.subjects(tree, verbs)}
        for word in reversed(tree.words):
            parts[own[word.surface]] = MERGED.get(word.upos, word.upos)

    our_verbs = {(g["start"], g["end"]) for g in groups if g["group"] == "verb"}
    counts["finite verb groups"].add(our_verbs, true_verbs, want("finite verb groups", around), unseen)
    our_lights = {(g["light"], (g["start"], g["end"])) for g in groups if g["group"] == "verb" and "light" in g}
    counts["light-verb compounds"].add(our_lights, true_lights, want("light-verb compounds", around), unjudged)
    our_exact = {(g["start"], g["end"]) for g in groups if g["group"] == "noun"} - adverbs
    our_edges = {(s, s, "begin") for s, _ in our_exact} | {(e, e, "end") for _, e in our_exact}
    counts["noun-group boundaries"].add(our_edges, edges)
    counts["noun groups, exact"].add(our_exact, exact, want("noun groups, exact", around))
    # A subject is found when it is the same verb's, its head lies in our group and ours in its group.
    # A subject that a verb shares with its modal counts where the tree hangs it on the verb, and is nothing where it hangs it on the modal.
    our_subjects = set()
    for clause in clauses:
        for kind in ("subject", "shared_subject"):
            if kind in clause:
                head = clause[kind + "_head"]
                same = [
                    subject for subject in true_subjects
                    if subject[1] == clause["verb"] and within(subject[0], clause[kind]) and within(head, reach.get(subject[0], subject[0]))]
                if same or kind == "subject":
                    our_subjects.add(same[0] if same else (head, clause["verb"]))
    counts["subjects"].add(our_subjects, true_subjects, want("subjects", around))
    our_parts = {((t["start"], t["end"]), UPOS[t["part"]]) for t in tokens if (t["start"], t["end"]) in parts}
    # The object marker is a particle in one treebank and an adposition in the other.
    true_parts = {(span, "ADP" if part == "PART" and text[span[0]:span[1]] == "را" else part) for span, part in parts.items()}
    counts["parts of speech"].add(our_parts, true_parts, want("parts of speech", lambda item: f"{text[item[0][0]:item[0][1]]} {item[1]}"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder")
    parser.add_argument("--set", default="test", choices=["dev", "test"])
    parser.add_argument("--variant", choices=list(gold.VARIANTS))
    parser.add_argument("--errors", choices=MEASURES + ["all"])
    parser.add_argument("--most", type=int, default=60)
    options = parser.parse_args()
    paths = {name: os.path.join(options.folder, f"{name}-{options.set}.conllu") for name in ("perdt", "seraji")}
    if not all(os.path.exists(path) for path in paths.values()):
        print(f"there are no treebanks in {options.folder}; set SHARED to the folder whose data/treebank has them", file=sys.stderr)
        return
    trees = {name: gold.read(path) for name, path in paths.items()}
    print(f"{options.set} files: " + ", ".join(f"{name} {len(found)} sentences" for name, found in trees.items()))
    print(f"{'':18}{'':24}{'P':>7}{'R':>7}{'F1':>7}   F1 of {', '.join(trees)}")
    for variant in [options.variant] if options.variant else gold.VARIANTS:
        each = {name: measure(options.program, found, variant, options.errors) for name, found in trees.items()}
        for name in MEASURES:
            total = Count()
            for counts in each.values():
                total.join(counts[name])
            precision, recall, f1 = total.scores
            print(f"{variant:18}{name:24}{precision:7.3f}{recall:7.3f}{f1:7.3f}   " + "  ".join(f"{counts[name].scores[2]:.3f}" for counts in each.values()))
            if options.errors in (name, "all"):
                for text, times in total.errors.most_common(options.most):
                    print(f"    {times:4} {text}")


if __name__ == "__main__":
    main()
