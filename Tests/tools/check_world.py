#!/usr/bin/env python3
"""Checks the gazetteer tables of a language pack: world/*.tsv. A table without an `id` column is a word list.

Usage: check_world.py [FOLDER]    (default: the Persian pack beside this file)

Errors end with exit code 1: a table that is not well-formed, a cell that is not in normal form, an id that is
not unique or not in order, a reference to a row that does not exist, or one name shared by two rows of a table
that nothing tells apart. Homonyms that a state or a kind tells apart (Tripoli in Libya and in Lebanon) are notes:
the program decides them by context. So are spellings of one row that meet in one key once letters are folded.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

DEFAULT = Path(__file__).resolve().parents[2] / "Sources/LanguagePack/Packs/fa/world"

# Letters that Persian writes another way: Arabic yeh, alef maksura, Arabic kaf, Kurdish ae.
FOREIGN_LETTERS = "\u064a\u0649\u0643\u06d5"
ZWNJ = "\u200c"

# In which tables the words of a column must be found.
REFERENCES = {
    "states": {"capital": ["places"]},
    "places": {"state": ["states"], "metonym": ["states"]},
    "bases": {"state": ["states"], "operator": ["states"], "place": ["places"]},
    "people": {"state": ["states"], "offices": ["states", "organizations"]},
    "organizations": {"state": ["states"], "part_of": ["states", "organizations"]},
}
CLOSED = {
    ("places", "type"): set(
        "city province region sea strait river island mountain building palace airport port crossing district "
        "continent".split()
    ),
    ("bases", "type"): set("air naval missile radar garrison camp army".split()),
    ("*", "risk"): {"", "common"},
}
REQUIRED = {"id", "fa", "en", "wikidata", "names"}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
QID = re.compile(r"Q[1-9][0-9]*\Z")


def read_folding(pack):
    """Which letters the pack unifies, from its `characters.tsv`; empty where it has none."""
    table = {}
    path = pack / "characters.tsv"
    for line in path.read_text("utf-8").splitlines()[1:] if path.exists() else []:
        letter, target, kind = (line.split("\t") + ["", ""])[:3]
        if letter.startswith("U+") and kind == "ignorable":
            table[chr(int(letter[2:], 16))] = ""
        elif len(letter) == 1 and len(target) == 1:
            table[letter] = target
    return str.maketrans(table)


def fold(name, folding):
    """The key under which the program finds a name: letters unified, nothing kept but letters and digits."""
    letters = unicodedata.normalize("NFC", name).translate(folding)
    return "".join(c for c in letters if unicodedata.category(c)[0] in "LN").lower()


def cells_of(cell):
    return [part for part in cell.split("|") if part]


def read(path, errors):
    """The rows of a table as dictionaries with their line numbers; faults of form go to `errors`."""
    text = path.read_bytes().decode("utf-8")
    if "\r" in text or text.startswith("\ufeff"):
        errors.append(f"{path.name}: carriage return or byte order mark")
    lines = text.split("\n")
    if lines[-1] != "":
        errors.append(f"{path.name}: the last line has no end")
    header = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not line or line.startswith("#"):
            continue
        values = line.split("\t")
        where = f"{path.name}:{number}"
        if len(values) != len(header):
            errors.append(f"{where}: {len(values)} cells, the header has {len(header)}")
            continue
        check_form(where, line, values, errors)
        rows.append((number, dict(zip(header, values))))
    return header, rows


def check_form(where, line, values, errors):
    if unicodedata.normalize("NFC", line) != line:
        errors.append(f"{where}: not in normal form C")
    for letter in FOREIGN_LETTERS:
        if letter in line:
            errors.append(f"{where}: U+{ord(letter):04X} is not a Persian letter")
    for value in values:
        if value != value.strip() or "  " in value:
            errors.append(f"{where}: stray space in {value!r}")
        if value.startswith("|") or value.endswith("|") or "||" in value:
            errors.append(f"{where}: empty alternative in {value!r}")
        for part in cells_of(value):
            if part != part.strip(" " + ZWNJ) or re.search(r"\u200c[\u200c ]| \u200c", part):
                errors.append(f"{where}: stray joiner or space in {part!r}")


def check_rows(table, rows, folding, errors, notes):
    previous, seen, owners, items, superfluous = "", set(), defaultdict(list), defaultdict(list), 0
    for number, row in rows:
        where = f"{table}.tsv:{number}"
        if not ID.match(row["id"]):
            errors.append(f"{where}: id {row['id']!r} is not a slug")
        if row["id"] in seen:
            errors.append(f"{where}: id {row['id']!r} stands twice")
        if row["id"] < previous:
            errors.append(f"{where}: {row['id']!r} is out of order")
        previous = row["id"]
        seen.add(row["id"])
        if not row["fa"] or not row["en"]:
            errors.append(f"{where}: fa and en must not be empty")
        if row["wikidata"]:
            if not QID.match(row["wikidata"]):
                errors.append(f"{where}: {row['wikidata']!r} is not a Wikidata id")
            items[row["wikidata"]].append(row["id"])
        for (of, column), allowed in CLOSED.items():
            if of in (table, "*") and column in row:
                for word in cells_of(row[column]):
                    if word not in allowed:
                        errors.append(f"{where}: unknown {column} {word!r}")
        keys = [fold(name, folding) for name in [row["fa"], *cells_of(row["names"])]]
        superfluous += len(keys) - len(set(keys))
        for key in sorted(set(keys)):
            owners[key].append(row)
    if superfluous:
        notes.append(f"{table}.tsv: {superfluous} spellings that folding makes superfluous")
    for item, ids in sorted(items.items()):
        if len(ids) > 1:
            errors.append(f"{table}.tsv: {item} is given to {', '.join(ids)}")
    for key, sharing in sorted(owners.items()):
        if len(sharing) > 1:
            apart = {tuple(row.get(c, "") for c in ("state", "type", "office")) for row in sharing}
            ids = ", ".join(row["id"] for row in sharing)
            (notes if len(apart) == len(sharing) else errors).append(f"{table}.tsv: {key!r} names {ids}")


def check_references(table, rows, ids, errors):
    for number, row in rows:
        for column, targets in REFERENCES.get(table, {}).items():
            if any(target not in ids for target in targets):
                continue
            for word in re.findall(r"[^|,]+", row.get(column, "")):
                # An office is written title@holder:years; the holder is the reference.
                name = word.split("@")[-1].split(":")[0]
                if not any(name in ids[target] for target in targets):
                    errors.append(f"{table}.tsv:{number}: no {name!r} in {' or '.join(targets)} (column {column})")


def main(arguments):
    folder = Path(arguments[1]) if len(arguments) > 1 else DEFAULT
    folding = read_folding(folder.parent)
    errors, notes, tables = [], [], {}
    for path in sorted(folder.glob("*.tsv")):
        header, rows = read(path, errors)
        missing = REQUIRED - set(header)
        if "id" not in header:
            print(f"{path.stem}: {len(rows)} words")
        elif missing:
            errors.append(f"{path.name}: no column {', '.join(sorted(missing))}")
        else:
            tables[path.stem] = rows
    ids = {table: {row["id"] for _, row in rows} for table, rows in tables.items()}
    for table, rows in tables.items():
        check_rows(table, rows, folding, errors, notes)
        check_references(table, rows, ids, errors)
    for line in notes:
        print("note:", line)
    for line in errors:
        print("error:", line)
    for table, rows in tables.items():
        known = sum(1 for _, row in rows if row["wikidata"])
        print(f"{table}: {len(rows)} rows, {known} with a Wikidata id")
    if not tables:
        print(f"error: no tables in {folder}")
    return 1 if errors or not tables else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
