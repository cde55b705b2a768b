"""What a Universal Dependencies treebank of Persian says of text, words, groups and subjects: the yardstick of treebank.py.

A dependency tree knows no groups, so they are read off it by the conventions written at each function. Offsets count Unicode scalars of the
paragraph's text, which is put together here, plain or in one of the spellings that real text has.
"""

from dataclasses import dataclass, field

FINITE = {"VERB", "AUX"}
ENDS = set(".!?؟…:؛»\"")
# Relations that keep a word in the noun group of its head; a word with a preposition of its own is none of them.
CHAIN = {"det", "det:predet", "amod", "nummod", "nmod", "nmod:poss", "flat", "flat:name", "flat:num", "flat:foreign", "compound", "fixed", "goeswith"}
NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
NAMING = {"nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "nmod", "nmod:poss"}
QUOTES = set("«»\"“”()")

VARIANTS = {
    "plain": lambda form: form,
    "joiner removed": lambda form: form.replace("\u200c", ""),
    "joiner as space": lambda form: form.replace("\u200c", " "),
    "Arabic letters": lambda form: form.replace("ی", "ي").replace("ک", "ك"),
}


@dataclass
class Word:
    """A word of the tree; `surface` is the token it is written in, which a clitic shares with its host."""

    form: str
    upos: str
    feats: str
    head: int
    rel: str
    surface: int = -1


@dataclass
class Tree:
    """A sentence: its words, and its tokens as they are written."""

    words: list = field(default_factory=list)
    tokens: list = field(default_factory=list)  # (form, space after)

    def children(self, at):
        return [i for i, word in enumerate(self.words) if word.head == at]

    def token_words(self, token):
        return [word for word in self.words if word.surface == token]


def read(path):
    """The trees of a CoNLL-U file."""
    trees, tree, until = [], Tree(), 0
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if tree.words:
                trees.append(tree)
            tree, until = Tree(), 0
            continue
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        space = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            until = int(cells[0].split("-")[1])
            tree.tokens.append((cells[1], space))
            continue
        if "." in cells[0]:
            continue
        if int(cells[0]) > until:
            tree.tokens.append((cells[1], space))
        tree.words.append(Word(cells[1], cells[3], cells[5], int(cells[6]) - 1, cells[7], len(tree.tokens) - 1))
    return trees


def paragraphs(trees, size=10):
    """Every `size` sentences; one without a closing mark, as a heading, ends its paragraph, as it ends its line in print."""
    found, open_ = [], []
    for tree in trees:
        open_.append(tree)
        if len(open_) == size or tree.tokens[-1][0][-1] not in ENDS:
            found.append(open_)
            open_ = []
    return found + ([open_] if open_ else [])


def text(trees, spell):
    """The paragraph's text and, for each tree, the spans of its tokens."""
    out, at, spans = [], 0, []
    for tree in trees:
        if out:
            out.append(" ")
            at += 1
        own = []
        for index, (form, space) in enumerate(tree.tokens):
            form = spell(form)
            own.append((at, at + len(form)))
            out.append(form)
            at += len(form)
            if space and index + 1 < len(tree.tokens):
                out.append(" ")
                at += 1
        spans.append(own)
    return "".join(out), spans


def verb_groups(tree):
    """Runs of neighbouring verbs and auxiliaries that hang together: participle, passive light verb, auxiliary, future "want".

    A modal is a group of its own, wherever it stands; an infinitive is none. A copula is a group; one that is only a clitic is not judged.
    """
    groups, words = [], tree.words
    for at, word in enumerate(words):
        if word.upos not in FINITE or len(tree.token_words(word.surface)) > 1:
            continue
        last = groups[-1] if groups else None
        if last and last[-1] == at - 1 and joins(tree, last, at):
            last.append(at)
        else:
            groups.append([at])
    return groups


MODAL = ("باید", "نباید", "بایست", "می‌باید", "شاید", "توان", "توانست")


def joins(tree, group, at):
    """Whether the verb at `at` belongs to the group before it."""
    word = tree.words[at]
    if any(part in tree.words[group[-1]].form or part in word.form for part in MODAL):
        return False
    return any(
        word.head == other and word.rel in ("aux", "aux:pass", "cop", "compound", "xcomp")
        or tree.words[other].head == at and tree.words[other].rel in ("aux", "aux:pass", "xcomp", "compound")
        or word.head == tree.words[other].head and word.rel.split(":")[0] in ("aux", "cop", "compound") and tree.words[other].rel.split(":")[0] in ("aux", "cop", "compound")
        for other in group)


def light_verbs(tree, groups):
    """Pairs of a nominal and the verb group it makes one verb with, and pairs that are not judged.

    Seraji hangs the passive light verb on its nominal, PerDT the nominal on the verb. An adjective with "become" or "make" is a compound in
    the one and a predicate in the other, so those that are annotated as predicates are not judged. A verb group makes one compound: of several
    nominals, as in "torment and hurt did" or "hand visible did", the one nearest to the verb stands for all.
    """
    pairs, unjudged = set(), set()
    of = {at: number for number, group in enumerate(groups) for at in group}
    for at, verb in light_parts(tree, groups):
        pairs.add((max([at] + [part for part, other in light_parts(tree, groups) if other == verb and part < groups[verb][0]]), verb))
    for at, word in enumerate(tree.words):
        if word.rel == "xcomp" and word.head in of and (at, of[word.head]) not in pairs:
            unjudged.add((at, of[word.head]))
        # Where the nominal heads the clause its auxiliaries are its verb: "held was", "must be done".
        if at in of and word.rel.startswith("aux") and 0 <= word.head < at and tree.words[word.head].upos not in FINITE:
            if (word.head, of[at]) not in pairs:
                unjudged.add((word.head, of[at]))
    return pairs, unjudged


def light_parts(tree, groups):
    """Every nominal of a compound with its verb group: those on the verb, those the verb hangs on, and nouns that are coordinated with one before the verb."""
    of = {at: number for number, group in enumerate(groups) for at in group}
    parts = set()
    for at, word in enumerate(tree.words):
        if word.rel == "compound:lvc" and word.head in of:
            parts.add((at, of[word.head]))
        elif at in of and word.rel in ("compound", "compound:lvc") and 0 <= word.head < at and tree.words[word.head].upos not in FINITE:
            parts.add((word.head, of[at]))
    for at, verb in list(parts):
        joined = [child for child in tree.children(at) if tree.words[child].rel == "conj" and at < child < groups[verb][0] and is_bare_conjunct(tree, at, child)]
        parts |= {(child, verb) for child in joined}
    return parts


def is_bare_conjunct(tree, at, conjunct):
    """Whether nothing but conjunctions, commas and other conjuncts stands between the first noun of a coordination and a later one."""
    return tree.words[conjunct].upos in NOMINAL and all(
        word.upos in ("CCONJ", "PUNCT") or word.rel == "conj" and word.head == at for word in tree.words[at + 1:conjunct])


def in_chain(tree, at):
    """Whether a word belongs to the noun group of its head."""
    word = tree.words[at]
    if word.head < 0 or word.upos in FINITE:
        return False
    own = [tree.words[child] for child in tree.children(at)]
    if any(child.rel == "case" for child in own if child.upos in ("ADP", "PART")):
        return False
    head = tree.words[word.head]
    if word.rel == "compound:lvc":
        return head.upos not in FINITE
    if word.rel in CHAIN:
        return head.upos not in FINITE and head.rel != "compound:lvc" or word.rel in ("det", "nummod", "flat:num")
    if word.rel == "advmod":
        return head.rel == "amod" and at < word.head
    # "The political and economic relations", "six thousand and two": coordinated adjectives and numerals stay in, coordinated nouns begin a group of their own.
    if word.rel == "conj":
        if word.upos == head.upos == "NUM":
            return in_chain(tree, word.head)
        return word.upos == "ADJ" and head.upos == "ADJ" and head.rel in ("amod", "conj") and in_chain(tree, word.head)
    if word.rel == "punct" and head.upos == "NUM" and head.rel == "conj":
        return in_chain(tree, word.head)
    if word.rel in ("cc",):
        return head.rel == "conj" and in_chain(tree, word.head)
    return word.rel == "punct" and word.form in QUOTES and head.rel in CHAIN and in_chain(tree, word.head)


def followers(tree, at):
    """The words that hang on a word, save that those behind a coordination are counted to its last noun, which they follow: "safety and [full peace]"."""
    def last_before(head, child):
        joined = [other for other in tree.children(head) if tree.words[other].rel == "conj" and tree.words[other].upos in NOMINAL and head < other < child]
        return joined[-1] if joined else head

    own = [child for child in tree.children(at) if child < at or last_before(at, child) == at]
    head = tree.words[at].head
    if tree.words[at].rel == "conj" and head >= 0:
        own += [child for child in tree.children(head) if child > at and last_before(head, child) == at and tree.words[child].rel not in ("conj", "cc")]
    return own


def noun_groups(tree):
    """Noun groups as (first token, last token, head word): a noun with what precedes it and its chain of ezafe.

    Prepositional groups, relative clauses and appositions behind it are groups of their own; so is every noun of a coordination. The
    nominal parts of a light verb, whichever hangs on the other, belong to the verb. Where other words part the chain, the piece around the head counts.
    """
    found = []
    light = {at for at, _ in light_parts(tree, verb_groups(tree))}
    for at, word in enumerate(tree.words):
        nominal = word.upos in NOMINAL or word.upos == "ADJ" and word.rel in NAMING
        if not nominal or in_chain(tree, at) or at in light or word.rel == "fixed":
            continue
        members, queue = {at}, [at]
        while queue:
            for child in followers(tree, queue.pop()):
                if in_chain(tree, child):
                    members.add(child)
                    queue.append(child)
        tokens = {tree.words[member].surface for member in members}
        first = last = word.surface
        while first - 1 in tokens:
            first -= 1
        while last + 1 in tokens:
            last += 1
        if first - 1 in (tree.words[part].surface for part in compound_prepositions(tree, members)):
            first -= 1
        while tree.tokens[first][0] in QUOTES:
            first += 1
        while tree.tokens[last][0] in QUOTES:
            last -= 1
        if len(tree.token_words(word.surface)) > 1 and tree.token_words(word.surface)[0] is not word:
            continue
        found.append((first, last, at))
    return found


PLAIN = {"از", "به", "بر", "با", "در", "که"}


def compound_prepositions(tree, members):
    """The nouns of compound prepositions that govern a group, as "face" in "in the face of the team".

    Seraji makes some of them one preposition, but heads the group with others that are built in the same way ("in the midst of"), and PerDT
    with all; so here each begins the group.
    """
    return [
        part for member in members for case in tree.children(member) if tree.words[case].rel == "case"
        for part in tree.children(case) if tree.words[part].rel == "fixed" and part == case + 1 and tree.words[part].form not in PLAIN]


def is_adverb(tree, at):
    """Whether a noun is a bare adverbial: no preposition, nothing that hangs on it, and not a place in the clause that a noun alone can have.

    PerDT calls "now", "always", "up" and "outside" nouns, Seraji calls the same words adverbs, so that as groups they are not judged.
    """
    word = tree.words[at]
    return word.rel in ("obl", "advmod") and word.upos == "NOUN" and not tree.children(at)


def is_fixed(tree, at):
    """Whether a noun is a part of a conjunction, "in a state that" for "while": Seraji sees one word, PerDT a noun with its clause, so that it is not judged."""
    return tree.words[at].rel == "fixed" and tree.words[at].upos == "NOUN"


def subjects(tree, groups):
    """Pairs of a subject's head and the verb group it is the subject of: the clause's verb, its copula, or the auxiliary of its nominal."""
    of = {at: number for number, group in enumerate(groups) for at in group}
    found = set()
    for at, word in enumerate(tree.words):
        if not word.rel.startswith("nsubj") or word.head < 0:
            continue
        if word.head in of:
            found.add((at, of[word.head]))
            continue
        verbs = [child for child in tree.children(word.head) if child in of and tree.words[child].rel.split(":")[0] in ("cop", "aux", "compound")]
        if verbs:
            found.add((at, of[verbs[-1]]))
    return found
