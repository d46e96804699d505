"""Mends the recogniser's mentions one by one: their borders, and whether they are names at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from tui.annotate.common_nouns import is_common
from tui.annotate.territory_names import territory_names

ADJECTIVE = re.compile(r"\w+isch(?:e[mnrs]?)?")
"""*russische*, *Südkoreanischer*."""
_SEPARATORS = ("/", "–", "—", "|")
_ARTICLES = ("der", "die", "das")


def repaired(doc: Doc) -> list[Span]:
    """The mentions in order: official country names whole, pairs split, common nouns and adjectives left out."""
    mentions = [part for mention in _with_territories(doc) for part in _parts(mention)]
    return [mention for mention in mentions if not _is_ordinary(mention) and not _is_pair(mention, mentions)]


def _with_territories(doc: Doc) -> list[Span]:
    """The document's mentions, those that an official name of a country touches replaced by it."""
    territories = list(territory_names(doc))
    covered = {token.i for name in territories for token in name}
    # A longer mention around the name is another thing: Botschaft der Vereinigten Staaten.
    around = [mention for mention in doc.ents if any(_surrounds(mention, name) for name in territories)]
    inside = {token.i for mention in around for token in mention}
    kept = [mention for mention in doc.ents if mention in around or not any(token.i in covered for token in mention)]
    return sorted([*kept, *(name for name in territories if name.start not in inside)], key=lambda span: span.start)


def _surrounds(mention: Span, name: Span) -> bool:
    return mention.start <= name.start and name.end <= mention.end and len(mention) > len(name)


def _parts(mention: Span) -> Iterator[Span]:
    """The names around a slash or dash (*Ulm–Graz*); with an article behind it they are one: *Liste 20/Die Freien*."""
    start = mention.start
    for token in mention:
        if token.text in _SEPARATORS and start < token.i < mention.end - 1 and token.nbor().lower_ not in _ARTICLES:
            yield Span(mention.doc, start, token.i, label=mention.label_)
            start = token.i + 1
    yield Span(mention.doc, start, mention.end, label=mention.label_)


def _is_ordinary(mention: Span) -> bool:
    """Adjectives of places (*russische*) and common nouns name nothing; but a person may bear a noun as name."""
    if len(mention) > 1:
        return False
    return ADJECTIVE.fullmatch(mention.text) is not None or (mention.label_ != "PER" and is_common(mention.text))


def _is_pair(mention: Span, mentions: Iterable[Span]) -> bool:
    """*Rom-Athen*: a compound of two places of the document is not a third one."""
    if len(mention) > 1 or "-" not in mention.text:
        return False
    places = {other.text for other in mentions if other.label_ == "LOC"}
    return all(part in places for part in mention.text.split("-"))
