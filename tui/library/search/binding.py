"""Parts of a search that belong together when they stand side by side, with no bracket or OR between.

`unit:` joins the nearest number that has no unit. Words and numbers beside `said:` are looked for in what this person
said; where several said something, each has those behind it, and the first those in front as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui.library.search.amounts import joined
from tui.library.search.query import (
    EVERYTHING,
    AllOf,
    Amount,
    AnyOf,
    Compound,
    Fuzzy,
    Number,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Said,
    Term,
)

_SAYABLE = (Term, Phrase, Prefix, Fuzzy, Pattern, Compound, Number, Amount)


class Part(NamedTuple):
    """A part of a conjunction; `apart` where it stood in brackets."""

    query: Query
    apart: bool = False


def bound(parts: Sequence[Part]) -> tuple[Query, ...]:
    """Give the parts with units joined to numbers and words to speakers, in the order in which they stood."""
    return tuple(part.query for part in _with_speakers(_with_units(parts)))


def _with_units(parts: Iterable[Part]) -> list[Part]:
    made: list[Part] = []
    for part in parts:
        if (at := _partner(made, part)) is None:
            made.append(part)
        else:
            made[at] = _joined(made[at].query, part.query)
    return made


def _partner(before: Sequence[Part], part: Part) -> int | None:
    """Find the nearest number for a unit, or the nearest unit for a number that has none."""
    wanted = _lacks_number if _lacks_unit(part) else _lacks_unit if _lacks_number(part) else None
    return next((at for at in reversed(range(len(before))) if wanted and wanted(before[at])), None)


def _joined(one: Query, other: Query) -> Part:
    assert isinstance(one, Amount)
    assert isinstance(other, Amount)
    return Part(joined(other, one) if one.any_number else joined(one, other))


def _lacks_unit(part: Part) -> bool:
    return isinstance(part.query, Amount) and not part.apart and not part.query.unit


def _lacks_number(part: Part) -> bool:
    return isinstance(part.query, Amount) and not part.apart and part.query.any_number


def _with_speakers(parts: Sequence[Part]) -> Iterable[Part]:
    speakers = [at for at, part in enumerate(parts) if isinstance(part.query, Said) and not part.apart]
    if not speakers:
        return parts
    said: dict[int, list[Query]] = {at: [] for at in speakers}
    made: dict[int, Part] = {}
    for at, part in enumerate(parts):
        if (sayable := _sayable(part)) is not None:
            said[max((speaker for speaker in speakers if speaker < at), default=speakers[0])].append(sayable)
        else:
            made[at] = part
    return [_saying(part.query, said[at]) if at in said else part for at, part in made.items()]


def _sayable(part: Part) -> Query | None:
    """Give what somebody can have said; of *3 Millionen* the value, as it was typed."""
    query = part.query
    match query:
        case AnyOf((Phrase(_, shown), Number() as number)):
            query = replace(number, shown=shown)
        case AnyOf((Phrase(), Amount() as amount)):
            query = amount
    return query if isinstance(query, _SAYABLE) and not part.apart else None


def _saying(speaker: Query, words: list[Query]) -> Part:
    assert isinstance(speaker, Said)
    part = words[0] if len(words) == 1 else AllOf(tuple(words)) if words else EVERYTHING
    return Part(Said(speaker.terms, part, speaker.shown, speaker.begins))
