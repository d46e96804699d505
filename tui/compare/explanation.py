"""Says in one English line why two claims are taken for reports of the same thing, and where they differ.

The line names what can be checked in the two texts: values and how they fit, units, words, names, days, sources. It
repeats no score. Words between “ ” are the articles' own. Standard library only: the reader imports this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from tui.compare.conflicts import clock_times
from tui.compare.value_grounds import shared_unit, values_standing
from tui.compare.verdicts import Finding, compare_claims
from tui.compare.wording import WORD, content_words, stem, words_of
from tui.model import Claim, Evidential, FactKind, Granularity, Modality, Qualifier, Relation

Value = TypeVar("Value")

MOST_NAMES = 2
MOST_WORDS = 3
MIN_LETTERS = 3
"""Shorter words tell a reader little of why two clauses are one report."""
HEDGES = {
    Qualifier.EXACT: "exact",
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
    Qualifier.VAGUE: "no exact number",
}
RELATIONS = {
    Relation.LEVEL: "a plain count",
    Relation.DELTA: "an addition",
    Relation.TOTAL: "a total",
    Relation.PART: "a part",
    Relation.PRIOR: "an earlier value",
}
MODALITIES = {
    Modality.DONE: "done",
    Modality.ONGOING: "going on",
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.DENIED: "said not to be so",
    Modality.UNCONFIRMED: "unconfirmed",
}


@dataclass(frozen=True, slots=True)
class Grounds:
    """What holds two claims together and what tells them apart, as phrases of an English line.

    `standing` is how their values or words stand to each other, `general` the same without *here* and *there*; `words`
    and `names` are those that both have, `common` further things that both have; `differences` name the left claim's
    side *here* and the right one's *there*.
    """

    standing: str
    general: str
    unit: str = ""
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    common: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()

    def line(self, whose: str = "both") -> str:
        """The phrases in one line; `whose` says whose they are: *both*, or *all* for more than two claims."""
        names = self.names[:MOST_NAMES]
        named = {word for name in names for word in words_of(name)}
        words = [f"“{word}”" for word in self.words if word.casefold() not in named]
        parts = [self.standing, self.unit]
        if words:
            parts.append(f"both say {', '.join(words[:MOST_WORDS])}")
        if names:
            parts.append(f"both name {' and '.join(names)}")
        told = [part for part in (*parts, *self.common, *self.differences) if part]
        line = ", ".join(f"{whose} {part[5:]}" if part.startswith("both ") else part for part in told)
        return " ".join(line.split())


def explain_pair(left: Claim, right: Claim, words: str, other_words: str, names: Mapping[str, str]) -> str:
    """One English line: why the left claim (*here*) and the right one (*there*) are taken for the same thing.

    `words` and `other_words` are the claims' own words as they stand in the articles, `names` gives the names of their
    entities by id. `same number, same unit, both name the NIS`; `“48 Stunden” are “zwei Tage”`.
    """
    return grounds_of(left, right, words, other_words, names).line()


def grounds_of(left: Claim, right: Claim, words: str, other_words: str, names: Mapping[str, str]) -> Grounds:
    """The same as phrases, for whoever lays the grounds of several pairs together."""
    words, other_words = " ".join(words.split()), " ".join(other_words.split())
    standing, general = _standing(left, right, words, other_words)
    shared = dict.fromkeys(names[each] for each in left.entities if each in right.entities and each in names)
    wording_tells = left.kind is not FactKind.QUANTITY and not general.startswith("same words")
    return Grounds(
        standing,
        general,
        unit=shared_unit(left, right) if left.kind is FactKind.QUANTITY else "",
        words=_shared_words(words, other_words) if wording_tells else (),
        names=() if left.kind is FactKind.QUOTE else tuple(shared),
        common=_common(left, right),
        differences=_differences(left, right),
    )


def _standing(left: Claim, right: Claim, words: str, other_words: str) -> tuple[str, str]:
    """How the claims' values or words stand, with and without *here* and *there*."""
    if left.kind is FactKind.QUANTITY:
        told = values_standing(left, right, words, other_words)
        return told, told
    finding = compare_claims(left, right, words, other_words)
    if left.kind is FactKind.QUOTE:
        return _words_standing(finding, left, right, words, other_words)
    told = "one denies what the other says" if finding is Finding.DENIED else two_clocks(words, other_words)
    return told, told


def two_clocks(words: str, other_words: str) -> str:
    """The times of the day, where each clause names one and not the same: `18:00 against 19:30`, else empty."""
    here, there = clock_times(words), clock_times(other_words)
    if len(here) != 1 or len(there) != 1 or here == there:
        return ""
    return " against ".join(f"{time // 60}:{time % 60:02}" for time in (*here, *there))


def _words_standing(finding: Finding, left: Claim, right: Claim, words: str, other_words: str) -> tuple[str, str]:
    if words_of(words) == words_of(other_words):
        return "same words", "same words"
    if finding is Finding.SHORTENED:
        where = "here" if len(words_of(words)) < len(words_of(other_words)) else "there"
        return f"same words, shortened {where}", "same words, shortened in part"
    if finding is Finding.WORDING_DIFFERS:
        told = f"nearly the same words{_exchanged(words, other_words)}"
        return told, told
    direct = [claim.evidential is Evidential.DIRECT_QUOTE for claim in (left, right)]
    if direct[0] != direct[1]:
        return f"quoted {'here' if direct[0] else 'there'}, reported {'there' if direct[0] else 'here'}", (
            "quoted by some, reported by others"
        )
    return "words that correspond", "words that correspond"


def _exchanged(words: str, other_words: str) -> str:
    """The first words that stand in one place of two passages: `: “bedeutende” against “erhebliche”`."""
    here, there = list(WORD.finditer(words)), list(WORD.finditer(other_words))
    matcher = SequenceMatcher(None, words_of(words), words_of(other_words), autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "replace":
            own = words[here[i].start() : here[j - 1].end()]
            other = other_words[there[k].start() : there[m - 1].end()]
            return f": “{own}” against “{other}”"
    return ""


def _shared_words(words: str, other_words: str) -> tuple[str, ...]:
    """The content words of the first text whose stem the second has too, the longest first; they tell most."""
    stems = {stem(word) for word in content_words(other_words)}
    content = set(content_words(words))
    found = {
        stem(word): word
        for word in reversed([hit[0] for hit in WORD.finditer(words)])
        if word.casefold() in content and stem(word) in stems and len(word) >= MIN_LETTERS
    }
    return tuple(sorted(found.values(), key=lambda word: (-len(word), word)))


def _common(left: Claim, right: Claim) -> tuple[str, ...]:
    """What else both claims have: what happens, the day, the source, how it is related and whether it is done."""
    found = []
    happening = {each.predicate for each in left.predicates} & {each.predicate for each in right.predicates}
    if happening:
        found.append(f"same action ({', '.join(sorted(happening))})")
    if left.first_day is not None and (left.first_day, left.last_day) == (right.first_day, right.last_day):
        found.append("same day" if left.granularity is Granularity.DAY else "same time")
    if left.attribution and right.attribution and _one_name(left.attribution, right.attribution):
        name = max(left.attribution, right.attribution, key=lambda name: (len(name), name))
        found.append(f"speaker {name}" if left.kind is FactKind.QUOTE else f"both on the word of {name}")
    if left.relation is right.relation is not Relation.LEVEL:
        found.append(f"both {RELATIONS[left.relation]}")
    if left.kind is not FactKind.QUOTE and left.modality is right.modality is not Modality.DONE:
        found.append(f"both {MODALITIES[left.modality]}")
    return tuple(found)


def _differences(left: Claim, right: Claim) -> tuple[str, ...]:
    """What tells the claims apart, the left one's side first."""
    found = [
        _two(HEDGES, left.qualifier, right.qualifier),
        _two(RELATIONS, left.relation, right.relation),
        _two(MODALITIES, left.modality, right.modality) if left.kind is not FactKind.QUOTE else "",
        _two_days(left, right),
        _two_sources(left, right),
    ]
    return tuple(difference for difference in found if difference)


def _two(words: Mapping[Value, str], here: Value, there: Value) -> str:
    return "" if here == there else f"{words[here]} here, {words[there]} there"


def _two_days(left: Claim, right: Claim) -> str:
    if left.first_day is None or right.first_day is None or left.first_day == right.first_day:
        return ""
    return f"{left.first_day.isoformat()} here, {right.first_day.isoformat()} there"


def _two_sources(left: Claim, right: Claim) -> str:
    here, there = left.attribution, right.attribution
    if here == there or (here and there and _one_name(here, there)):
        return ""
    said = "said by" if left.kind is FactKind.QUOTE else "on the word of"
    if here and there:
        return f"{said} {here} here, {said.split()[-1]} {there} there"
    return f"{said} {here} only here" if here else f"{said} {there} only there"


def _one_name(name: str, other: str) -> bool:
    """Whether all words of one name stand in the other: *Berger*, *Anna Berger*."""
    words, others = ({stem(word) for word in content_words(each)} for each in (name, other))
    return bool(words and others) and (words <= others or others <= words)
