"""Aliases that an article itself states: acronym and long form, a former name, a government under its leader's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tui.compare.names import abbreviates, initials, is_acronym
from tui.model import AnnotatedArticle, EntityKind, Mention

_OPENING = re.compile(r"[“”\"»«’]?\s*\(\s*(?:(?P<cue>kurz|abgekürzt|früher|ehemals|vormals|auch)\s*:?\s*)?[„\"“»«]?")
_CLOSING = re.compile(r"[“”\"»«]?\s*[),;]")
_STATED = re.compile(
    r"[“”\"»«]?,?\s*(?:–\s*|-\s*|\(\s*)?"
    r"(?:(?:die|das|ein|eine)\s+)?"
    r"(?:Akronym für|Abkürzung für|Kurzform für|kurz für|steht für|kurz|abgekürzt|auch bekannt als|bekannt als|"
    r"auch|früher|ehemals|vormals|alias|eigentlich|bürgerlich)"
    r"\s+(?:die\s+|der\s+|das\s+)?[„\"“»«]?"
)
_NAMED = re.compile(r"[“”\"»«]?\s*(?:genannt|abgekürzt)\b")
_LEADER = re.compile(
    r"(?<![\w-])(?P<country>[A-ZÄÖÜ][\wÄÖÜäöüß]*)-"
    r"(?:Präsident|Premierminister|Premier|Regierungschef|Staatschef|Ministerpräsident|Kanzler)(?:s|in|en)?\s+\Z"
)
_FORMER = re.compile(r"(?:früher|ehemalig|einstig|damalig|designiert|künftig|gewählt|ex)\w*\s+\Z", re.IGNORECASE)

Pair = tuple[Mention, Mention]


def stated_aliases(annotated: AnnotatedArticle) -> Iterator[Pair]:
    """Pairs of mentions that the article says are names of one thing.

    *Technisches Hilfswerk (THW)*, *THW, kurz für Technisches Hilfswerk*, *Türkiye (früher Türkei)*; and an acronym that
    spells the initials of one longer name elsewhere in the article.
    """
    text = annotated.article.text
    mentions = annotated.annotations.mentions
    for first, second in pairwise(mentions):
        if compatible(first, second) and _equated(text, first, second):
            yield first, second
    yield from _by_initials(text, mentions)


def compatible(first: Mention, second: Mention) -> bool:
    """Whether two mentions may name one thing: same kind, or place and organisation, which recognisers confuse."""
    return first.kind is second.kind or EntityKind.PERSON not in (first.kind, second.kind)


def _equated(text: str, first: Mention, second: Mention) -> bool:
    gap, after = text[first.end : second.start], text[second.end : second.end + 20]
    left, right = text[first.start : first.end], text[second.start : second.end]
    if len(gap) > 60:
        return False
    bracket = _OPENING.fullmatch(gap)
    if bracket and _CLOSING.match(after):
        return bool(bracket["cue"]) or abbreviates(right, left) or abbreviates(left, right)
    if not _STATED.fullmatch(gap):
        return False
    return abbreviates(right, left) or abbreviates(left, right) or bool(_NAMED.match(after)) or "bekannt als" in gap


def _by_initials(text: str, mentions: tuple[Mention, ...]) -> Iterator[Pair]:
    """Acronyms of three letters and more with the one longer name whose initials they are."""
    long_names: dict[str, Mention] = {}
    for mention in mentions:
        name = text[mention.start : mention.end]
        if mention.kind is not EntityKind.PERSON and len(name.split()) > 1:
            long_names.setdefault(initials(name), mention)
    for mention in mentions:
        name = text[mention.start : mention.end]
        letters = name.replace(".", "").casefold()
        if len(letters) >= 3 and is_acronym(name) and mention.kind is not EntityKind.PERSON and letters in long_names:
            yield mention, long_names[letters]


def led_countries(annotated: AnnotatedArticle) -> Iterator[tuple[str, Mention]]:
    """``(country as written, person)`` for each person whom the text calls the head of a country: *US-Präsident X*."""
    text = annotated.article.text
    for mention in annotated.annotations.mentions:
        before = text[max(0, mention.start - 60) : mention.start]
        office = _LEADER.search(before) if mention.kind is EntityKind.PERSON else None
        if office and not _FORMER.search(before[: office.start()]):
            yield office["country"], mention
