#!/usr/bin/env python3
"""Check a cluster's gold.json against its raw files (format: README.md beside this script).

usage: check_gold.py CLUSTER [--raw PATH] [--gold PATH]

CLUSTER holds gold.json and raw/; --raw and --gold name other places. Prints the counts, notes (worth a look,
no error) and problems; exits 1 if there is a problem. A gold.json may lack a section.
"""

from __future__ import annotations

import argparse
import datetime
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

SECTIONS = {"articles": dict, "entities": list, "quantities": list, "facts": list}
TYPES = {"PER", "LOC", "ORG", "MISC"}
QUALIFIERS = {"exact", "about", "at_least", "at_most", "vague"}
KINDS = {"quantity", "quote", "event"}
VERDICTS = {"agree", "differ"}
SUFFIXES = {".txt", ".html", ".htm"}
HIDDEN = {"script", "style"}
INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
}  # fmt: skip


def is_answer(value):
    """One accepted text, or a list of accepted texts (null among them where the text does not tell)."""
    if isinstance(value, list):
        return bool(value) and all(v is None or isinstance(v, str) for v in value)
    return isinstance(value, str) and bool(value.strip())


class Text(HTMLParser):
    """The text of a page: no tags, no script or style, entities resolved; a block tag ends a line."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.hidden = [], 0

    def handle_starttag(self, tag, attrs):
        if tag in HIDDEN:
            self.hidden += 1
        if tag not in INLINE:
            self.out.append("\n")

    def handle_startendtag(self, tag, attrs):  # <br/>: nothing to close, even for <script/>
        if tag not in INLINE:
            self.out.append("\n")

    def handle_endtag(self, tag):
        if tag in HIDDEN and self.hidden:
            self.hidden -= 1
        if tag not in INLINE:
            self.out.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.out.append(data)


def fold(text):
    return re.sub(r"\s+", " ", text).strip()


def raw_text(path):
    """One line of text, as the gold's strings see it: pipes of a table export gone, whitespace folded."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    if path.suffix.lower() in (".html", ".htm"):
        page = Text()
        page.feed(text)
        page.close()
        text = "".join(page.out)
    lines = []
    for line in text.splitlines():
        line = re.sub(r"^\s*\|(?:\s+|$)", "", line)
        lines.append(re.sub(r"(?:(?:^|\s+)\|)+\s*$", "", line))
    return fold(" ".join(lines))


def spans(needle, text):
    return [hit.span() for hit in re.finditer(re.escape(needle), text)] if needle else []


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


class Check:
    def __init__(self, gold, raw):
        self.gold, self.raw = gold, raw
        self.problems, self.notes = [], []

    def bad(self, where, text):
        self.problems.append(f"{where}: {text}")

    def note(self, where, text):
        self.notes.append(f"{where}: {text}")

    def keys(self, where, item, wanted):
        """True when item is an object with all wanted keys."""
        if not isinstance(item, dict):
            self.bad(where, f"is {type(item).__name__}, not an object")
            return False
        missing = [k for k in wanted if k not in item]
        if missing:
            self.bad(where, f"lacks {', '.join(missing)}")
        for extra in sorted(set(item) - set(wanted)):
            self.note(where, f"unknown key {extra!r}")
        return not missing

    def rows(self, section):
        rows = self.gold.get(section)
        return rows if isinstance(rows, list) else []

    def file(self, where, name):
        if not isinstance(name, str) or name not in self.raw:
            self.bad(where, f"no raw file {name!r}")
            return False
        return True

    def occurs(self, where, name, string, what):
        if not isinstance(string, str) or not fold(string):
            self.bad(where, f"{what} is no text: {string!r}")
            return False
        if fold(string) not in self.raw[name]:
            self.bad(where, f"{what} not in {name}: {string!r}")
            return False
        return True

    def one_of(self, where, what, value, allowed):
        if not isinstance(value, str) or value not in allowed:
            self.bad(where, f"{what} {value!r} is none of {', '.join(sorted(allowed))}")

    def unique(self, section):
        seen = set()
        for n, row in enumerate(self.rows(section)):
            if not isinstance(row, dict) or "id" not in row:
                continue
            if not isinstance(row["id"], str) or not row["id"]:
                self.bad(f"{section}[{n}]", f"id {row['id']!r} is no text")
            elif row["id"] in seen:
                self.bad(f"{section}[{n}]", f"id {row['id']!r} is used twice")
            else:
                seen.add(row["id"])

    def anchors(self, uses, what):
        """uses: (where, file, anchor) of every anchor; one place in the text may be used once."""
        by_key = {}
        for where, name, anchor in uses:
            by_key.setdefault((name, fold(anchor)), []).append(where)
        for (name, anchor), wheres in by_key.items():
            found = self.raw[name].count(anchor)
            if len(wheres) > found:
                self.bad(" and ".join(wheres), f"the same {what} {anchor!r}, which {name} has {found} time(s)")
            elif found > 1:
                self.note(wheres[0], f"{what} {anchor!r} occurs {found} times in {name}")

    def articles(self):
        articles = self.gold["articles"]
        for name in sorted(set(self.raw) - set(articles)):
            self.bad("articles", f"lacks the raw file {name}")
        for name, art in articles.items():
            where = f"articles {name}"
            known = self.file(where, name)
            if not self.keys(where, art, ("source", "title", "published", "keep", "drop")):
                continue
            if not is_answer(art["source"]):
                self.bad(where, f"source is no text: {art['source']!r}")
            if art["title"] is None:
                self.note(where, "title is null")
            elif not is_answer(art["title"]):
                self.bad(where, f"title is no text: {art['title']!r}")
            elif known and isinstance(art["title"], str) and fold(art["title"]) not in self.raw[name]:
                self.note(where, f"title not in the file: {art['title']!r}")
            try:
                if art["published"] is not None:
                    datetime.datetime.fromisoformat(art["published"])
            except (TypeError, ValueError):
                self.bad(where, f"published is no ISO date: {art['published']!r}")
            lists = {}
            for key, few, many, most in (("keep", 5, 12, 15), ("drop", 3, 12, None)):
                strings = art[key]
                if not isinstance(strings, list) or not strings:
                    self.bad(where, f"{key} is no list, or empty")
                    continue
                if key == "keep" and not 8 <= len(strings) <= most:
                    self.note(where, f"keep has {len(strings)} strings, not 8 to {most}")
                lists[key] = [s for s in strings if known and self.occurs(where, name, s, key)]
                for string in lists[key]:
                    if not few <= len(string.split()) <= many:
                        self.note(where, f"{key} has {len(string.split())} words: {string!r}")
                if len(set(map(fold, lists[key]))) < len(lists[key]):
                    self.bad(where, f"{key} holds a string twice")
            for k in lists.get("keep", []):
                for d in lists.get("drop", []):
                    if fold(k) in fold(d) or fold(d) in fold(k):
                        self.bad(where, f"keep {k!r} and drop {d!r} overlap")

    def entities(self):
        self.unique("entities")
        owner = {}
        for n, ent in enumerate(self.rows("entities")):
            where = f"entities[{n}]"
            if not self.keys(where, ent, ("id", "name", "type", "surfaces")):
                continue
            where += f" {ent['name']}"
            if not isinstance(ent["name"], str) or not ent["name"].strip():
                self.bad(where, "name is no text")
            self.one_of(where, "type", ent["type"], TYPES)
            if not isinstance(ent["surfaces"], dict) or not ent["surfaces"]:
                self.bad(where, "surfaces is no object, or empty")
                continue
            for name, surfaces in ent["surfaces"].items():
                if not self.file(where, name):
                    continue
                if not isinstance(surfaces, list) or not surfaces:
                    self.bad(where, f"surfaces of {name} is no list, or empty")
                    continue
                for surface in surfaces:
                    if not self.occurs(where, name, surface, "surface"):
                        continue
                    surface = fold(surface)
                    # the borders that score.py asks for
                    if not re.search(rf"(?<![\w-]){re.escape(surface)}(?!\w|-[^\W\d_])", self.raw[name]):
                        self.note(where, f"surface {surface!r} is only ever part of a word in {name}")
                    if (name, surface) in owner:
                        self.bad(where, f"surface {surface!r} in {name} is already {owner[name, surface]}'s")
                    owner[name, surface] = ent["name"]

    def quantities(self):
        uses = []
        for n, q in enumerate(self.rows("quantities")):
            where = f"quantities[{n}]"
            if not self.keys(where, q, ("file", "anchor", "value", "high", "unit", "qualifier")):
                continue
            if self.file(where, q["file"]) and self.occurs(where, q["file"], q["anchor"], "anchor"):
                uses.append((where, q["file"], q["anchor"]))
            if not is_number(q["value"]):
                self.bad(where, f"value is no number: {q['value']!r}")
            elif q["high"] is not None and (not is_number(q["high"]) or q["high"] < q["value"]):
                self.bad(where, f"high is no number from {q['value']} up: {q['high']!r}")
            if not isinstance(q["unit"], str) or not q["unit"].strip():
                self.bad(where, f"unit is no text: {q['unit']!r}")
            self.one_of(where, "qualifier", q["qualifier"], QUALIFIERS)
        self.anchors(uses, "anchor")

    def facts(self):
        self.unique("facts")
        uses = []
        for n, fact in enumerate(self.rows("facts")):
            where = f"facts[{n}]"
            if not self.keys(where, fact, ("id", "label", "kind", "verdict", "claims")):
                continue
            where += f" {fact['id']}"
            if not isinstance(fact["label"], str) or not fact["label"].strip():
                self.bad(where, "label is no text")
            self.one_of(where, "kind", fact["kind"], KINDS)
            self.one_of(where, "verdict", fact["verdict"], VERDICTS)
            if not isinstance(fact["claims"], list):
                self.bad(where, "claims is no list")
                continue
            files = set()
            for m, claim in enumerate(fact["claims"]):
                at = f"{where} claim {m}"
                if not self.keys(at, claim, ("file", "anchor", "value", "attribution")):
                    continue
                if self.file(at, claim["file"]):
                    files.add(claim["file"])
                    if self.occurs(at, claim["file"], claim["anchor"], "anchor"):
                        uses.append((at, claim["file"], claim["anchor"]))
                        if fact["kind"] == "quantity":
                            self.beside_quantities(at, claim)
                if fact["kind"] == "quantity" and not is_number(claim["value"]):
                    self.bad(at, f"quantity claim without a value: {claim['value']!r}")
                elif fact["kind"] != "quantity" and claim["value"] is not None:
                    self.bad(at, f"{fact['kind']} claim with a value: {claim['value']!r}")
                if claim["attribution"] is not None and (
                    not isinstance(claim["attribution"], str) or not claim["attribution"].strip()
                ):
                    self.bad(at, f"attribution is neither text nor null: {claim['attribution']!r}")
            if len(files) < 2:
                self.bad(where, f"claims in {len(files)} file(s), not in two")
        self.anchors(uses, "claim anchor")

    def beside_quantities(self, where, claim):
        """A quantity claim should show up among the quantities, with the same value."""
        if not self.rows("quantities"):
            return
        text, anchor = self.raw[claim["file"]], fold(claim["anchor"])
        at = spans(anchor, text)
        near = [
            q
            for q in self.rows("quantities")
            if isinstance(q, dict)
            and q.get("file") == claim["file"]
            and isinstance(q.get("anchor"), str)
            and any(a < d and c < b for a, b in at for c, d in spans(fold(q["anchor"]), text))
        ]
        if not near:
            self.note(where, f"no quantity overlaps {anchor!r} in {claim['file']}")
        elif claim["value"] not in (values := [q.get("value") for q in near]):
            self.note(where, f"value {claim['value']!r}, quantities have {values} at {anchor!r}")

    def run(self):
        for section, kind in SECTIONS.items():
            if section not in self.gold:
                continue
            if isinstance(self.gold[section], kind):
                getattr(self, section)()
            else:
                self.bad(section, f"is {type(self.gold[section]).__name__}, not {kind.__name__}")
        for extra in sorted(set(self.gold) - set(SECTIONS)):
            self.note("gold", f"unknown section {extra!r}")


def tally(rows, key):
    count = {}
    for row in rows:
        if isinstance(row, dict):
            count[str(row.get(key))] = count.get(str(row.get(key)), 0) + 1
    return ", ".join(f"{k} {v}" for k, v in sorted(count.items()))


def counts(check):
    gold = check.gold
    print(f"raw files: {len(check.raw)}")
    for section in SECTIONS:
        if section not in gold:
            print(f"{section}: section missing")
    if isinstance(gold.get("articles"), dict):
        arts = [a for a in gold["articles"].values() if isinstance(a, dict)]
        sizes = {key: sum(len(a[key]) for a in arts if isinstance(a.get(key), list)) for key in ("keep", "drop")}
        print(f"articles: {len(arts)} (keep {sizes['keep']}, drop {sizes['drop']})")
    ents = check.rows("entities")
    if ents:
        lists = [
            s
            for e in ents
            if isinstance(e, dict) and isinstance(e.get("surfaces"), dict)
            for s in e["surfaces"].values()
            if isinstance(s, list)
        ]
        print(f"entities: {len(ents)} ({tally(ents, 'type')}; surfaces {sum(map(len, lists))})")
    if check.rows("quantities"):
        print(f"quantities: {len(check.rows('quantities'))} ({tally(check.rows('quantities'), 'file')})")
    facts = check.rows("facts")
    if facts:
        claims = sum(len(f["claims"]) for f in facts if isinstance(f, dict) and isinstance(f.get("claims"), list))
        print(f"facts: {len(facts)} ({tally(facts, 'kind')}; {tally(facts, 'verdict')}; claims {claims})")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cluster", type=Path)
    parser.add_argument("--raw", type=Path, help="folder of the raw files (default: CLUSTER/raw)")
    parser.add_argument("--gold", type=Path, help="the gold file (default: CLUSTER/gold.json)")
    args = parser.parse_args()
    raw_dir, gold_path = args.raw or args.cluster / "raw", args.gold or args.cluster / "gold.json"
    if not raw_dir.is_dir():
        print(f"PROBLEM {raw_dir}: no such folder")
        return 1
    raw = {p.name: raw_text(p) for p in sorted(raw_dir.iterdir()) if p.suffix.lower() in SUFFIXES}
    if not raw:
        print(f"PROBLEM {raw_dir}: no raw files")
        return 1
    try:
        gold = json.loads(gold_path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"PROBLEM {gold_path}: {error}")
        return 1
    if not isinstance(gold, dict):
        print(f"PROBLEM {gold_path}: is no object")
        return 1
    check = Check(gold, raw)
    check.run()
    counts(check)
    for note in check.notes:
        print(f"note    {note}")
    for problem in check.problems:
        print(f"PROBLEM {problem}")
    print(f"{len(check.problems)} problem(s), {len(check.notes)} note(s)")
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
