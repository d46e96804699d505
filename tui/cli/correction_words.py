"""A correction in words: a line of what it does, and a line for each name, claim or article that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.language import _
from tui.model import AnyCorrection, Correction, CorrectionKind, FactCorrection, FactCorrectionKind, StoryCorrection
from tui.phrases.facts import VERDICT_WORDS
from tui.phrases.values import quoted

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
        return _("move {file} to a story of its own").format(file=correction.file)
    return _("move {file} beside {other}").format(file=correction.file, other=correction.beside)


def details(library: Library, correction: AnyCorrection) -> Iterator[str]:
    """What a correction speaks of, a line each, with a remark where the library does not have it."""
    if isinstance(correction, Correction):
        for name in correction.names:
            yield _with_remark(
                f"{name.kind.value:4} {_in_file(name.name, name.file)}", bool(library.entity_id_of(name))
            )
        return
    known = {row.file for row in library.articles()}
    if isinstance(correction, FactCorrection):
        for claim in correction.claims:
            there = claim.file in known and claim.words in " ".join(library.article(claim.file).text.split())
            yield _with_remark(f"{claim.kind.value:8} {_in_file(quoted(claim.words), claim.file)}", there)
    else:
        yield from (_with_remark(file, file in known) for file in _files(correction) if file not in known)


def _told_of_names(correction: Correction) -> str:
    names = list(dict.fromkeys(name.name for name in correction.names))
    if correction.kind is CorrectionKind.JOIN:
        return _("join {names}").format(names=" = ".join(name.name for name in correction.names))
    if correction.kind is CorrectionKind.SPLIT:
        return _("split off {names}").format(names=", ".join(names))
    return _("rename {name} to {new_name}").format(name=names[0], new_name=correction.new_name)


def _told_of_facts(correction: FactCorrection) -> str:
    words = [_cut(claim.words) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return _("not the same: {claim} and {others}").format(claim=words[0], others=", ".join(words[1:]))
    if correction.kind is FactCorrectionKind.JOIN:
        return _("the same: {claims}").format(claims=_(" and ").join(words))
    verdict = _(VERDICT_WORDS[correction.verdict]) if correction.verdict else "?"
    return f"{verdict}: {words[0]}"


def _files(correction: StoryCorrection) -> tuple[str, ...]:
    return (correction.file,) if correction.beside is None else (correction.file, correction.beside)


def _in_file(words: str, file: str) -> str:
    return _("{words} in {file}").format(words=words, file=file)


def _with_remark(line: str, there: bool) -> str:
    return line if there else _("{line}  (not in the library)").format(line=line)


def _cut(words: str) -> str:
    return quoted(words if len(words) <= SHOWN else words[:SHOWN].rstrip() + " …")
