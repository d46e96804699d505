"""Says in one English line why claims were put together as one fact."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.intervals import equal_values
from tui.compare.labels import speaker_name
from tui.compare.statements import Statement
from tui.compare.wording import content_words, stem, words_of
from tui.model import FactKind, Linking, Verdict


def why_of(kind: FactKind, verdict: Verdict, statements: Sequence[Statement], linking: Linking) -> str:
    """One English line: what the claims have in common, and where they differ."""
    if verdict is Verdict.ALONE:
        return "only one source reports it"
    parts = {FactKind.QUANTITY: _why_quantity, FactKind.QUOTE: _why_quote, FactKind.EVENT: _why_event}[kind](
        verdict, statements, linking
    )
    names = shared_names(statements, linking)
    if names and kind is not FactKind.QUOTE:
        parts.append(f"{_all_of(statements)} name {' and '.join(names[:2])}")
    return ", ".join(parts)


def shared_names(statements: Sequence[Statement], linking: Linking) -> list[str]:
    """The names of the entities that a claim of every file names, in the order of the first claim."""
    by_file: dict[str, set[str]] = {}
    for statement in statements:
        by_file.setdefault(statement.claim.file, set()).update(statement.claim.entities)
    common = set.intersection(*by_file.values()) if by_file else set()
    ordered = dict.fromkeys(e for statement in statements for e in statement.claim.entities if e in common)
    return [linking.entities[e].name for e in ordered if e in linking.entities]


def _why_quantity(verdict: Verdict, statements: Sequence[Statement], linking: Linking) -> list[str]:
    first = statements[0].claim
    if verdict is Verdict.DIFFER:
        return ["other numbers for the same thing", "same unit"]
    if all(equal_values(first, statement.claim) for statement in statements[1:]):
        units = {(statement.claim.unit or "").casefold() for statement in statements}
        return ["same number", "same unit" if len(units) == 1 else "units that fit"]
    return ["numbers that can both be true", "units that fit"]


def _why_quote(verdict: Verdict, statements: Sequence[Statement], linking: Linking) -> list[str]:
    names = {name for statement in statements if (name := speaker_name(statement, linking))}
    texts = {" ".join(words_of(statement.text)) for statement in statements}
    wording = "the same words" if len(texts) == 1 else "words that correspond"
    if verdict is Verdict.DIFFER:
        wording = "nearly the same words" if len(names) < 2 else "the same words for different speakers"
    return [wording] + ([f"speaker {min(names)}"] if len(names) == 1 else [])


def _why_event(verdict: Verdict, statements: Sequence[Statement], linking: Linking) -> list[str]:
    by_file: dict[str, set[str]] = {}
    for statement in statements:
        by_file.setdefault(statement.claim.file, set()).update(stem(word) for word in content_words(statement.text))
    common = set.intersection(*by_file.values())
    shown = [word for word in dict.fromkeys(content_words(statements[0].text)) if stem(word) in common]
    start = "reports of one event that exclude each other" if verdict is Verdict.DIFFER else "clauses alike"
    return [start] + ([f"all say {', '.join(f'“{word}”' for word in shown[:3])}"] if shown else [])


def _all_of(statements: Sequence[Statement]) -> str:
    return "both" if len({statement.claim.file for statement in statements}) == 2 else "all"
