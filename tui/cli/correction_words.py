"""A correction in words: a line of what it does, and a line for each name, claim or article that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.model import AnyCorrection, Correction, CorrectionKind, FactCorrection, FactCorrectionKind, StoryCorrection

if TYPE_CHECKING:
    from tui.library import Library

SHOWN = 60
"""Characters of a claim's words in the line of what was done; the lines below have all of them."""


def told(correction: AnyCorrection) -> str:
    """What a correction does, in a few words."""
    if isinstance(correction, Correction):
        return _told_of_names(correction)
    if isinstance(correction, FactCorrection):
        return _told_of_facts(correction)
    if correction.beside is None:
        return f"move {correction.file} to a story of its own"
    return f"move {correction.file} beside {correction.beside}"


def details(library: Library, correction: AnyCorrection) -> Iterator[str]:
    """What a correction speaks of, a line each, with a remark where the library does not have it."""
    if isinstance(correction, Correction):
        for name in correction.names:
            yield _with_remark(f"{name.kind.value:4} {name.name} in {name.file}", bool(library.entity_id_of(name)))
        return
    known = {row.file for row in library.articles()}
    if isinstance(correction, FactCorrection):
        for claim in correction.claims:
            there = claim.file in known and claim.words in " ".join(library.article(claim.file).text.split())
            yield _with_remark(f"{claim.kind.value:8} “{claim.words}” in {claim.file}", there)
    else:
        yield from (_with_remark(file, file in known) for file in _files(correction) if file not in known)


def _told_of_names(correction: Correction) -> str:
    names = list(dict.fromkeys(name.name for name in correction.names))
    if correction.kind is CorrectionKind.JOIN:
        return "join " + " = ".join(name.name for name in correction.names)
    if correction.kind is CorrectionKind.SPLIT:
        return "split off " + ", ".join(names)
    return f"rename {names[0]} to {correction.new_name}"


def _told_of_facts(correction: FactCorrection) -> str:
    words = [_cut(claim.words) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return f"not the same: {words[0]} and {', '.join(words[1:])}"
    if correction.kind is FactCorrectionKind.JOIN:
        return "the same: " + " and ".join(words)
    return f"sources {correction.verdict.value if correction.verdict else '?'}: {words[0]}"


def _files(correction: StoryCorrection) -> tuple[str, ...]:
    return (correction.file,) if correction.beside is None else (correction.file, correction.beside)


def _with_remark(line: str, there: bool) -> str:
    return line if there else f"{line}  (not in the library)"


def _cut(words: str) -> str:
    return f"“{words if len(words) <= SHOWN else words[:SHOWN].rstrip() + ' …'}”"
