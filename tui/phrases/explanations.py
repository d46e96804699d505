"""Why claims were put together, in the user's language.

Comparing words the grounds in English and the library keeps them so: `same number, same unit, both name the NIS`. Its
phrases are a closed set, written down here once more with their places for words and numbers of the articles; another
language is spoken by recognising each phrase and saying its translation. What is not recognised stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tui.language import ENGLISH, N_, _, spoken
from tui.phrases.recognising import ClosedSet
from tui.phrases.values import quoted

STATES = (
    N_("exact"), N_("about"), N_("at least"), N_("at most"), N_("no exact number"),
    N_("a plain count"), N_("an addition"), N_("a total"), N_("a part"), N_("an earlier value"),
    N_("done"), N_("going on"), N_("planned"), N_("possible"), N_("said not to be so"), N_("unconfirmed"),
)  # fmt: skip
"""How far a claim goes."""
PHRASES = (
    # How values stand to each other.
    N_("same number"), N_("same unit"), N_("units that fit"), N_("units that fit ({units})"),
    N_("{value} against {other}"), N_("{value} holds {other}"), N_("both allow {value}"), N_("all allow {value}"),
    N_("{value} and {other} allow each other"), N_("{value} and {other} overlap"),
    N_("{value} and {other} are one number"), N_("{value} and {other}"), N_("{words} are {others}"),
    N_("{words} are about {others}"), N_("rounded"), N_("on two bases"), N_("in two currencies"), N_("but far apart"),
    N_("numbers that can all be true"), N_("numbers that exclude each other"),
    N_("{value} is {other} and another {added}"),
    # How words do.
    N_("same words"), N_("shortened here"), N_("shortened there"), N_("shortened in part"), N_("nearly the same words"),
    N_("nearly the same words: {words} against {others}"), N_("words that correspond"),
    N_("same words for different speakers"), N_("quoted here"), N_("quoted there"), N_("reported here"),
    N_("reported there"), N_("quoted by some"), N_("reported by others"), N_("one denies what the other says"),
    N_("reports that exclude each other"), N_("{time} against {later}"),
    # What claims have in common.
    N_("both say {words}"), N_("all say {words}"), N_("both name {names}"), N_("all name {names}"),
    N_("same action ({actions})"), N_("same day"), N_("same time"), N_("both on the word of {name}"),
    N_("all on the word of {name}"), N_("speaker {name}"), N_("both {state}"), N_("all {state}"),
    N_("only one source reports it"), N_("alike two by two"), N_("with nothing that all of them name"),
    # What tells them apart.
    N_("{state} here"), N_("{state} there"), N_("{day} here"), N_("{day} there"),
    N_("said by {name} only here"), N_("said by {name} only there"), N_("said by {name} here"), N_("by {name} there"),
    N_("on the word of {name} only here"), N_("on the word of {name} only there"), N_("on the word of {name} here"),
    N_("of {name} there"),
    # What a person did.
    N_("a person took it out of another fact"), N_("a person took a claim out"), N_("a person joined them"),
    N_("a person said that they differ"), N_("a person said that they agree"),
)  # fmt: skip
"""Each phrase stands before those that it could be taken for."""
_HEDGED = {
    N_("about"): N_("about {number}"),
    N_("at least"): N_("at least {number}"),
    N_("at most"): N_("at most {number}"),
}
_NUMBER = r"[\d,.]*\d"
_QUOTED = r"“[^”]*”(?:, “[^”]*”)*"
_VALUE = rf"(?:(?:{'|'.join(_HEDGED)}) )?{_NUMBER}(?: to {_NUMBER})?|{_QUOTED}"
_SLOTS = {
    "value": _VALUE, "other": _VALUE, "added": _VALUE, "words": _QUOTED, "others": _QUOTED, "state": "|".join(STATES),
    "day": r"\d{4}-\d{2}-\d{2}", "time": r"\d+:\d\d", "later": r"\d+:\d\d", "name": ".+", "names": ".+",
    "units": ".+", "actions": ".+",
}  # fmt: skip
_SET = ClosedSet(PHRASES, _SLOTS)
_SEPARATOR = re.compile(r"“[^”]*(?:”|$)|([,;] )(?!“)")
"""A comma or semicolon between phrases, as its group; those between quotation marks are the articles' own."""
_MARKED = re.compile(r"“([^”]*)”")
_LONGEST = 4
"""Pieces between separators that one phrase may be made of: units and names may hold commas."""


def explanation_words(line: str) -> str:
    """The line in the user's language."""
    if spoken() == ENGLISH:
        return line
    said = "".join(_translated(*_parted(line)))
    return _MARKED.sub(lambda found: quoted(found[1]), said)


def _parted(line: str) -> tuple[list[str], list[str]]:
    """The pieces of a line, and what stands behind each of them."""
    pieces, separators, start = [], [], 0
    for found in _SEPARATOR.finditer(line):
        if found[1]:
            pieces.append(line[start : found.start()])
            separators.append(found[1])
            start = found.end()
    return [*pieces, line[start:]], [*separators, ""]


def _translated(pieces: Sequence[str], separators: Sequence[str]) -> Iterator[str]:
    at = 0
    for start, end, said in _recognised(pieces, separators):
        yield from (f"{piece}{separators[at + number]}" for number, piece in enumerate(pieces[at:start]))
        yield f"{said}{separators[end - 1]}"
        at = end
    yield from (f"{piece}{separators[at + number]}" for number, piece in enumerate(pieces[at:]))


def _recognised(pieces: Sequence[str], separators: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The first and the last piece, exclusive, of each known phrase, with its translation."""
    start = 0
    while start < len(pieces):
        for end in range(start + 1, min(start + _LONGEST, len(pieces)) + 1):
            words = "".join(f"{pieces[at]}{separators[at] if at < end - 1 else ''}" for at in range(start, end))
            if said := _SET.said(words, _filling):
                yield start, end, said
                start = end - 1
                break
        start += 1


def _filling(slot: str, text: str) -> str:
    if slot in ("value", "other", "added") and not text.startswith("“"):
        return _value(text)
    if slot == "state":
        return _(text)
    if slot == "day":
        return ".".join(reversed(text.split("-")))
    return text.replace(" and ", _(" and ")) if slot == "names" else text


def _value(text: str) -> str:
    hedge = next((hedge for hedge in _HEDGED if text.startswith(hedge)), "")
    low, _to, high = text.removeprefix(hedge).strip().partition(" to ")
    number = _("{first} to {last}").format(first=_number(low), last=_number(high)) if high else _number(low)
    return _(_HEDGED[hedge]).format(number=number) if hedge else number


def _number(text: str) -> str:
    """The number with the signs between thousands and before decimals of the language."""
    signs: Mapping[str, str] = {",": _(","), ".": _(".")}
    return "".join(signs.get(char, char) for char in text)
