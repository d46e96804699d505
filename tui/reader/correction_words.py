"""Corrections in words: what was done, for the list of all of them and for the status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from tui.model import (
    AnyCorrection,
    Correction,
    CorrectionKind,
    FactCorrection,
    FactCorrectionKind,
    StoryCorrection,
    Verdict,
)
from tui.phrases.values import counted

SHOWN = 48
"""Characters shown of a claim's words."""
ArticleName = Callable[[str], str]
"""Gives a few words for an article, by its file."""


def file_name(file: str) -> str:
    """What an article is called that the library may not have any more."""
    return PurePath(file).name


def correction_words(correction: AnyCorrection, name_of: ArticleName = file_name) -> str:
    """What a correction does: `joined Brandt with Jens Brandt`."""
    if isinstance(correction, FactCorrection):
        return _fact_words(correction)
    if isinstance(correction, StoryCorrection):
        return f"moved {name_of(correction.file)} {_target(correction, name_of)}"
    names = correction.names
    if correction.kind is CorrectionKind.JOIN:
        return f"joined {_listed([name.name for name in names[1:]])} with {names[0].name}"
    if correction.kind is CorrectionKind.SPLIT:
        files = len({name.file for name in names})
        return f"split off {_listed([name.name for name in names])} in {counted(files, 'article')}"
    return f"renamed {names[0].name} as {correction.new_name}"


def done_words(correction: AnyCorrection, shown: str, name_of: ArticleName = file_name) -> str:
    """What has just been done; `shown` is the name under which the first of a correction's names is shown now."""
    if isinstance(correction, FactCorrection):
        return _fact_done(correction)
    if isinstance(correction, StoryCorrection):
        return f"Moved: {name_of(correction.file)} {_target(correction, name_of)}"
    return _names_done(correction, shown)


def _names_done(correction: Correction, shown: str) -> str:
    if correction.kind is CorrectionKind.JOIN:
        return f"Joined: {_listed([name.name for name in correction.names])} are one now, {shown}"
    if correction.kind is CorrectionKind.SPLIT:
        files = len({name.file for name in correction.names})
        return f"Split: {shown} in {counted(files, 'article')} is a name of its own now"
    return f"Renamed: {correction.names[0].name} is shown as {shown} now"


def _fact_words(correction: FactCorrection) -> str:
    words = [_quoted(claim.words) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return f"said that {words[0]} is not the same as {_listed(words[1:])}"
    if correction.kind is FactCorrectionKind.JOIN:
        return f"said that {_listed(words)} are the same"
    return f"said that the sources {_verb(correction)} on {words[0]}"


def _fact_done(correction: FactCorrection) -> str:
    words = [_quoted(claim.words) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return f"Not the same: {words[0]} stands for itself now"
    if correction.kind is FactCorrectionKind.JOIN:
        return f"The same: {_listed(words)} are one fact now"
    return f"The sources {_verb(correction)} now on {words[0]}"


def _verb(correction: FactCorrection) -> str:
    return "differ" if correction.verdict is Verdict.DIFFER else "agree"


def _target(correction: StoryCorrection, name_of: ArticleName) -> str:
    return "to a story of its own" if correction.beside is None else f"to the story of {name_of(correction.beside)}"


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= SHOWN else words[:SHOWN].rstrip() + ' …'}”"


def _listed(names: Sequence[str]) -> str:
    different = list(dict.fromkeys(names))
    return f"{', '.join(different[:-1])} and {different[-1]}" if len(different) > 1 else different[0]
