"""Mends the recogniser's mentions one by one: their borders, and whether they are names at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from tui.annotate.common_nouns import is_common
from tui.annotate.function_words import ADVERBS, ARTICLES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS
from tui.annotate.legal_forms import with_legal_forms
from tui.annotate.territory_names import territory_names

_FUNCTION_WORDS = ARTICLES | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | ADVERBS
ADJECTIVE = re.compile(r"\w+isch(?:e[mnrs]?)?")
"""*bayerische*, *Hessischer*."""
_SEPARATORS = ("/", "–", "—", "|")
_ARTICLES = ("der", "die", "das")
_GENITIVES = ("des", "der")
_INSTITUTION = re.compile(
    r"\w*(?:gericht|gerichtshof|anwaltschaft|haus|klinik|klinikum|universität|uni|hochschule|akademie|gymnasium|sparkasse|bank|"
    r"werke|kammer|institut|stiftung|verlag|museum|theater|oper|philharmonie|präsidium|direktion)s?",
    re.IGNORECASE,
)
"""What is called after a town or a founder right behind it: *Amtsgericht Husum*, *Bankhaus Seidel*."""
_HOUSE = re.compile(
    r"\w{3,}(?:hospital|klinikum|klinik|universität|hochschule|gericht|institut|sparkasse)s?", re.IGNORECASE
)
"""What is an organisation though it stands somewhere: *Parkhospital*, *Elbklinik Stade*."""
_PLACE = re.compile(r"[\w-]+(?:stadion|bahnhof|flughafen|straße|brücke|allee|gasse|gebirge|halbinsel|küste)s?")


def repaired(doc: Doc) -> list[Span]:
    """The mentions in order: official country names whole, pairs split, common nouns and adjectives left out."""
    found = with_legal_forms(_with_owners([_without_edges(mention) for mention in _with_territories(doc)]))
    mentions = [_as_it_says(part) for mention in found for part in _parts(mention)]
    places = frozenset(mention.text for mention in mentions if mention.label_ == "LOC") | _last_words(mentions)
    return [mention for mention in mentions if not (_is_ordinary(mention) or _is_of_places(mention, places))]


def _last_words(mentions: list[Span]) -> frozenset[str]:
    """The last words of organisations' names: clubs and offices bear their town's there."""
    return frozenset(mention[-1].text for mention in mentions if mention.label_ == "ORG" and len(mention) > 1)


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


def _with_owners(mentions: list[Span]) -> list[Span]:
    """The mentions, an institution and the town or founder that it is called after as one."""
    joined: list[Span] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and before.end == mention.start and _is_bare_institution(before):
            joined[-1] = Span(mention.doc, before.start, mention.end, label="ORG")
        else:
            joined.append(mention)
    return joined


def _is_bare_institution(mention: Span) -> bool:
    return len(mention) == 1 and mention.label_ == "ORG" and _INSTITUTION.fullmatch(mention.text) is not None


def _parts(mention: Span) -> Iterator[Span]:
    """The names around a slash or dash (*Ulm–Graz*); with an article behind it they are one: *Liste 20/Die Freien*."""
    start = mention.start
    for token in mention:
        if token.text in _SEPARATORS and (token.i == mention.end - 1 or token.nbor().lower_ not in _ARTICLES):
            yield from _name(mention, start, token.i)
            start = token.i + 1
    yield from _name(mention, start, mention.end)


def _name(mention: Span, start: int, end: int) -> Iterator[Span]:
    """That part of the mention without a body before its owner: *Gericht der Nordischen Union*."""
    head, rest = mention.doc[start : start + 2], mention.doc[start + 2 : end]
    if end - start > 2 and head[1].lower_ in _GENITIVES and is_common(head[0].text):
        start += 2 if len(rest) > 1 or rest.text.isupper() else 0
    if start < end:
        yield Span(mention.doc, start, end, label=mention.label_)


def _as_it_says(mention: Span) -> Span:
    """A word that says of itself that it is a place (*Seestadion*) is no organisation, a *Parkhospital* is one."""
    label = mention.label_
    if len(mention) == 1 and label == "ORG" and _PLACE.fullmatch(mention.text):
        label = "LOC"
    elif label == "LOC" and _HOUSE.fullmatch(mention[0].text):
        label = "ORG"
    return mention if label == mention.label_ else Span(mention.doc, mention.start, mention.end, label=label)


def _without_edges(mention: Span) -> Span:
    """The name without function words behind it (*Husum im*)."""
    end = mention.end
    while end > mention.start + 1 and mention.doc[end - 1].text in _FUNCTION_WORDS:
        end -= 1
    return mention if end == mention.end else Span(mention.doc, mention.start, end, label=mention.label_)


def _is_ordinary(mention: Span) -> bool:
    """Adjectives of places (*bayerische*) and common nouns name nothing; but a person may bear a noun as name."""
    if len(mention) > 1:
        return False
    if _is_state_service(mention[0]) or (mention[0].is_sent_start and mention.text.lower() in _FUNCTION_WORDS):
        return True
    return ADJECTIVE.fullmatch(mention.text) is not None or (mention.label_ != "PER" and is_common(mention.text))


def _is_state_service(token: Token) -> bool:
    """*lnw* in *dpa/lnw*: the agency's service for a state, by a code in small letters."""
    before = [each.text for each in token.doc[max(0, token.i - 2) : token.i]]
    return token.is_lower and before == ["dpa", "/"]


def _is_of_places(mention: Span, places: frozenset[str]) -> bool:
    """*Rom-Athen*, *Ulmer*, *Bremer*: a compound of two places of the document, or who lives in one, is not another."""
    if len(mention) > 1:
        return False
    if "-" in mention.text:
        return all(part in places for part in mention.text.split("-"))
    stem = mention.text.removesuffix("er")
    return stem != mention.text and any(stem + ending in places for ending in ("", "e", "en"))
