#!/usr/bin/env python3
"""Score an annotation export against a story's gold.

    python score.py GOLD.json EXPORT.json [--errors] [--json]

EXPORT.json is what `python -m tui annotate RAW_DIR --json` prints; its shape is in README.md beside this file.
Prints one line a metric, `name value`, and with --errors every miss. A metric for which the gold holds nothing is
left out. Exit status 0 whenever it could score.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

KINDS = ("quantity", "quote", "event")
SCORED_TYPES = ("PER", "LOC", "ORG")
QUOTE_MARKS = str.maketrans(dict.fromkeys("„“”‟«»‹›‚‘’‛'`´", '"'))
UNSEEN = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]")  # white space, soft hyphen, zero width

Span = tuple[int, int]


def fold(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def pattern(needle: str) -> str:
    """The needle with any run of white space matching any other."""
    return r"\s+".join(re.escape(part) for part in needle.split())


def squeeze(text: str) -> tuple[str, list[int]]:
    """The text without white space and invisible characters, quotation marks alike; and where each character stood."""
    kept = [(char, at) for at, char in enumerate(text) if not UNSEEN.match(char)]
    return "".join(char for char, _ in kept).translate(QUOTE_MARKS), [at for _, at in kept]


def find_all(needle: str, text: str) -> list[Span]:
    """Every place of the needle, by the strictest reading that finds one.

    First as a whole (`15` is not found in `2015`, `3.000` not in `13.000`), then anywhere, then without white space:
    an anchor copied from glued raw text (`1.500nordkoreanische`) stands in the repaired text, and the reverse.
    """
    folded = pattern(needle)
    if not folded:
        return []
    start = r"(?<!\w)(?<!\d[.,])" if needle.strip()[0].isalnum() else ""
    end = r"(?!\w)(?![.,]\d)" if needle.strip()[-1].isalnum() else ""
    for expression in (start + folded + end, folded):
        spans = [hit.span() for hit in re.finditer(expression, text)]
        if spans:
            return spans
    (bare, _), (flat, at) = squeeze(needle), squeeze(text)
    hits = [hit.span() for hit in re.finditer(re.escape(bare), flat)] if bare else []
    spans = [(at[begin], at[stop - 1] + 1) for begin, stop in hits]
    return [span for span in spans if whole(span, text)]


def whole(span: Span, text: str) -> bool:
    """No end of the span cuts a word: `Bergs` does not stand in `Berg sprach`."""
    return not any(0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum() for at in span)


def find(needle: str, text: str) -> Span | None:
    spans = find_all(needle, text)
    return spans[0] if spans else None


class Places:
    """Gives each anchor its place in the text; an anchor that the gold uses again gets the next one."""

    def __init__(self, text: dict[str, str]) -> None:
        self.text = text
        self.used: Counter[tuple[str, str]] = Counter()

    def take(self, file: str, anchor: str) -> Span | None:
        spans = find_all(anchor, self.text.get(file, ""))
        nth = self.used[file, fold(anchor)]
        self.used[file, fold(anchor)] += 1
        return spans[min(nth, len(spans) - 1)] if spans else None


def overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def f1(tp: float, predicted: float, gold: float) -> tuple[float, float, float]:
    p = tp / predicted if predicted else (1.0 if not gold else 0.0)
    r = tp / gold if gold else 1.0
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


class Scorer:
    def __init__(self, gold: dict, export: dict, errors: bool) -> None:
        self.gold, self.export, self.errors = gold, export, errors
        self.text = {a["file"]: a["text"] for a in export["articles"]}
        self.article = {a["file"]: a for a in export["articles"]}
        self.scores: dict[str, float] = {}

    def miss(self, what: str, file: str, detail: object) -> None:
        if self.errors:
            print(f"  - {what}: {file}: {detail}")

    def share(self, name: str, right: float, of: float) -> None:
        """Record a share, unless there was nothing to get right."""
        if of:
            self.scores[name] = right / of

    def shown(self, file: str, start: int, end: int) -> str:
        return repr(self.text.get(file, "")[start:end])

    # -- cleaning -----------------------------------------------------------------------------------------------
    def cleaning(self) -> None:
        keep_hit = keep_all = drop_hit = drop_all = 0
        right: Counter[str] = Counter()
        for file, gold in self.gold["articles"].items():
            text, got = self.text.get(file, ""), self.article.get(file, {})
            body = fold(got.get("title") or "") + " \n " + text
            lost = [s for s in gold["keep"] if find(s, body) is None]
            left = [s for s in gold["drop"] if file not in self.article or find(s, text) is not None]
            keep_all, keep_hit = keep_all + len(gold["keep"]), keep_hit + len(gold["keep"]) - len(lost)
            drop_all, drop_hit = drop_all + len(gold["drop"]), drop_hit + len(gold["drop"]) - len(left)
            for what, strings in (("lost body text", lost), ("kept boilerplate", left)):
                for s in strings:
                    self.miss(what, file, s)
            answers = {key: accepted(got.get(key), gold[key]) for key in ("title", "source")}
            answers["published"] = (got.get("published") or "")[:10] == (gold["published"] or "")[:10]
            for key, ok in answers.items():
                right[key] += file in self.article and ok  # an article that is not there answers nothing
                if not ok:
                    self.miss(f"wrong {key}", file, f"{got.get(key)!r}, gold {gold[key]!r}")
        self.share("clean.keep", keep_hit, keep_all)
        self.share("clean.drop", drop_hit, drop_all)
        for name, key in (("clean.title", "title"), ("clean.source", "source"), ("clean.date", "published")):
            self.share(name, right[key], len(self.gold["articles"]))

    # -- entities -----------------------------------------------------------------------------------------------
    def gold_mentions(self) -> list[tuple[str, int, int, str, str]]:
        """(file, start, end, type, entity id) of every place where a gold surface stands in the exported texts."""
        out = []
        for file, text in self.text.items():
            names = [(s, e["type"], e["id"]) for e in self.gold["entities"] for s in e["surfaces"].get(file, [])]
            taken: list[Span] = []
            for surface, kind, ident in sorted(names, key=lambda n: -len(n[0])):
                for hit in re.finditer(r"(?<![\w-])" + pattern(surface) + r"(?!\w|-[^\W\d_])", text):
                    if not any(overlap(hit.span(), t) for t in taken):
                        taken.append(hit.span())
                        out.append((file, *hit.span(), kind, ident))
        return out

    def lost_surfaces(self) -> Iterator[tuple[str, str]]:
        """(file, surface) of names that the exported article holds nowhere: cut by the cleaner, a miss all the same."""
        for entity in self.gold["entities"]:
            if entity["type"] not in SCORED_TYPES:
                continue
            for file, surfaces in entity["surfaces"].items():
                body = (self.article.get(file, {}).get("title") or "") + "\n" + self.text.get(file, "")
                yield from ((file, s) for s in surfaces if find(s, body) is None)

    def entities(self) -> None:
        gold = [g for g in self.gold_mentions() if g[3] in SCORED_TYPES]
        lost = list(self.lost_surfaces())
        exact = {
            (m["file"], m["start"], m["end"], m["type"])
            for m in self.export["mentions"]
            if m["type"] in SCORED_TYPES and m["file"] in self.gold["articles"]
        }
        golds = {g[:4] for g in gold}
        p, r, f = f1(len(golds & exact), len(exact), len(gold) + len(lost))
        self.scores |= {"ner.precision": p, "ner.recall": r, "ner.f1": f}
        for file, start, end, kind in sorted(golds - exact):
            self.miss("entity missed", file, f"{self.shown(file, start, end)} {kind}")
        for file, surface in lost:
            self.miss("entity not in the text", file, repr(surface))
        for file, start, end, kind in sorted(exact - golds):
            self.miss("entity wrong", file, f"{self.shown(file, start, end)} {kind}")
        self.linking(gold, len(gold) + len(lost))

    def linking(self, gold: list[tuple[str, int, int, str, str]], wanted: int) -> None:
        """B-cubed over gold mentions; a gold mention without an overlapping system mention scores nothing."""
        spots = defaultdict(list)
        for m in self.export["mentions"]:
            spots[m["file"]].append(m)
        system_of: dict[int, str] = {}
        clusters, truths = defaultdict(set), defaultdict(set)
        for i, g in enumerate(gold):
            truths[g[4]].add(i)
            best = max(spots[g[0]], key=lambda m: overlap((m["start"], m["end"]), g[1:3]), default=None)
            if best and overlap((best["start"], best["end"]), g[1:3]):
                system_of[i] = best["entity"]
                clusters[best["entity"]].add(i)
        bp = br = 0.0
        for i, entity in system_of.items():
            both = len(clusters[entity] & truths[gold[i][4]])
            bp += both / len(clusters[entity])
            br += both / len(truths[gold[i][4]])
        p, r = bp / (len(system_of) or 1), br / (wanted or 1)
        self.scores["link.b3_f1"] = 2 * p * r / (p + r) if p + r else 0.0

    # -- quantities ---------------------------------------------------------------------------------------------
    def quantities(self) -> None:
        places = Places(self.text)
        gold = [(q, places.take(q["file"], q["anchor"])) for q in self.gold["quantities"]]
        found = [q for q in self.export["quantities"] if q["file"] in self.gold["articles"]]
        match = self.match_quantities(gold, found)
        unit = qualifier = 0
        for gi, (q, _) in enumerate(gold):
            if gi not in match:
                self.miss("quantity missed", q["file"], f"{q['anchor']!r} = {q['value']} {q['unit']}")
                continue
            hit = found[match[gi]]
            unit_ok = fold(str(hit.get("unit") or "")).casefold() == fold(str(q["unit"] or "")).casefold()
            qualifier_ok = hit.get("qualifier") == q["qualifier"]
            unit, qualifier = unit + unit_ok, qualifier + qualifier_ok
            for ok, key in ((unit_ok, "unit"), (qualifier_ok, "qualifier")):
                if not ok:
                    self.miss(key, q["file"], f"{q['anchor']!r}: {hit.get(key)}, gold {q[key]}")
        for i in sorted(set(range(len(found))) - set(match.values())):
            s = found[i]
            shown = self.shown(s["file"], s["start"], s["end"])
            self.miss("quantity wrong", s["file"], f"{shown} = {s['value']} {s.get('unit')}")
        p, r, f = f1(len(match), len(found), len(gold))
        self.scores |= {"quantity.precision": p, "quantity.recall": r, "quantity.f1": f}
        self.share("quantity.unit", unit, len(match))
        self.share("quantity.qualifier", qualifier, len(match))

    def match_quantities(self, gold: list[tuple[dict, Span | None]], found: list[dict]) -> dict[int, int]:
        """Gold row -> exported row with the same value at the anchor, else with the same words at another place."""

        def alike(q: dict, s: dict) -> bool:
            return s["file"] == q["file"] and same(s["value"], q["value"]) and same(s.get("high"), q["high"])

        match: dict[int, int] = {}
        taken: set[int] = set()
        for at_anchor in (True, False):  # every anchor first: another gold row's number must not be taken away from it
            for gi, (q, span) in enumerate(gold):
                if gi in match:
                    continue
                for i, s in enumerate(found):
                    here = span and overlap((s["start"], s["end"]), span)
                    words = self.text.get(s["file"], "")[s["start"] : s["end"]]
                    if i not in taken and alike(q, s) and (here if at_anchor else find(words, q["anchor"])):
                        match[gi] = i
                        taken.add(i)
                        break
        return match

    # -- facts --------------------------------------------------------------------------------------------------
    def facts(self) -> None:
        places = Places(self.text)
        gold = [
            (fi, fact["kind"], c["file"], places.take(c["file"], c["anchor"]))
            for fi, fact in enumerate(self.gold["facts"])
            for c in fact["claims"]
        ]
        system = [
            (si, fact["kind"], c["file"], (c["start"], c["end"]))
            for si, fact in enumerate(self.export["facts"])
            for c in fact["claims"]
        ]
        match = match_claims(gold, system)
        gold_pairs = {frozenset(pair) for pair in pairs_of(gold)}
        right, wrong = self.judge_pairs(gold, system, match, gold_pairs)
        p, r, f = f1(len(right), len(right) + len(wrong), len(gold_pairs))
        self.share("fact.claims_found", len(match), len(gold))
        self.scores |= {"fact.precision": p, "fact.recall": r, "fact.f1": f}
        for kind in KINDS:
            pairs = {x for x in gold_pairs if gold[min(x)][1] == kind}
            self.share(f"fact.recall.{kind}", len(right & pairs), len(pairs))
        self.verdicts(gold, system, match)
        for a, b in wrong:
            sa, sb = system[a], system[b]
            shown = f"{self.shown(sa[2], *sa[3])} ~ {self.shown(sb[2], *sb[3])}"
            self.miss("pair wrong", f"{sa[2]} / {sb[2]}", shown)

    def judge_pairs(
        self, gold: list, system: list, match: dict[int, int], gold_pairs: set
    ) -> tuple[set[frozenset[int]], list[tuple[int, int]]]:
        """The gold pairs that the export has, and the export's pairs that are none.

        An event pair is judged only where the gold knows both claims: its events are not exhaustive.
        """
        back = {ci: gi for gi, ci in match.items()}
        right: set[frozenset[int]] = set()
        wrong = []
        for a, b in pairs_of(system):
            known = a in back and b in back
            if known and frozenset((back[a], back[b])) in gold_pairs:
                right.add(frozenset((back[a], back[b])))
            elif known or system[a][1] != "event":
                wrong.append((a, b))
        return right, wrong

    def verdicts(self, gold: list, system: list, match: dict[int, int]) -> None:
        right = judged = 0
        for fi, fact in enumerate(self.gold["facts"]):
            votes: dict[int, set[str]] = defaultdict(set)
            for gi, g in enumerate(gold):
                if g[0] == fi and gi in match:
                    votes[system[match[gi]][0]].add(g[2])
            best = max(votes.items(), key=lambda vote: len(vote[1]), default=(None, set()))
            if len(best[1]) < 2:
                self.miss("fact not aligned", fact["id"], fact["label"])
                continue
            judged += 1
            got = self.export["facts"][best[0]].get("verdict")
            right += got == fact["verdict"]
            if got != fact["verdict"]:
                self.miss("verdict", fact["id"], f"{got}, gold {fact['verdict']}")
        self.share("fact.facts_found", judged, len(self.gold["facts"]))
        self.share("fact.verdict", right, judged)

    def run(self) -> dict[str, float]:
        for section, part in (
            ("articles", self.cleaning),
            ("entities", self.entities),
            ("quantities", self.quantities),
            ("facts", self.facts),
        ):
            if self.gold[section]:
                part()
        return self.scores


def match_claims(gold: list, system: list) -> dict[int, int]:
    """Gold claim -> system claim, one to one: the same kind first, then the greater common share of both spans."""
    options = []
    for gi, (_, kind, file, span) in enumerate(gold):
        for ci, (_, skind, sfile, sspan) in enumerate(system):
            shared = overlap(span, sspan) if span and sfile == file else 0
            if span and shared:
                union = max(span[1], sspan[1]) - min(span[0], sspan[0])
                options.append((skind == kind, shared / union, gi, ci))
    match: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, gi, ci in sorted(options, key=lambda o: (-o[0], -o[1])):
        if gi not in match and ci not in taken:
            match[gi] = ci
            taken.add(ci)
    return match


def pairs_of(claims: list) -> Iterator[tuple[int, int]]:
    """Index pairs of claims that stand in the same fact and in different files."""
    members = defaultdict(list)
    for i, claim in enumerate(claims):
        members[claim[0]].append(i)
    for group in members.values():
        yield from ((a, b) for a, b in combinations(group, 2) if claims[a][2] != claims[b][2])


def accepted(got: str | None, gold: str | list[str | None] | None) -> bool:
    """Gold may be one value or a list of values that a reader would accept."""
    options = gold if isinstance(gold, list) else [gold]
    return flat(got) in {flat(o) for o in options}


def flat(text: str | None) -> str:
    return squeeze(text or "")[0].casefold()


def same(a: object, b: object) -> bool:
    if a is None or b is None:
        return a is None and b is None
    return abs(float(a) - float(b)) <= 1e-4 * max(1.0, abs(float(b)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("export", type=Path, help="- for standard input")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    gold = json.loads(args.gold.read_text(encoding="utf-8"))
    gold = {"articles": {}, "entities": [], "quantities": [], "facts": []} | gold
    raw = sys.stdin.read() if str(args.export) == "-" else args.export.read_text(encoding="utf-8")
    scores = Scorer(gold, json.loads(raw), args.errors).run()
    if args.json:
        print(json.dumps(scores, indent=1))
    else:
        for name, value in scores.items():
            print(f"{name:22} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
