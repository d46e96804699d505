"""Corrections in words: what was done, for the list of all of them and for the status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from tui.language import N_, _
from tui.model import (
    AnyCorrection,
    Correction,
    CorrectionKind,
    FactCorrection,
    FactCorrectionKind,
    StoryCorrection,
    Verdict,
)
from tui.phrases import how_many
from tui.phrases.values import quoted

SHOWN = 48
"""Characters shown of a claim's words."""
SHOWN_AT_ONCE = 24
"""Characters shown of them in the status line, in which the way back must find room too."""
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
        return _moved(N_("moved {article} {target}"), correction, name_of)
    names = correction.names
    if correction.kind is CorrectionKind.JOIN:
        others = _listed([name.name for name in names[1:]])
        return _("joined {others} with {name}").format(others=others, name=names[0].name)
    if correction.kind is CorrectionKind.SPLIT:
        split_off = _listed([name.name for name in names])
        return _("split off {names} {in_articles}").format(names=split_off, in_articles=_in_articles(correction))
    return _("renamed {name} as {new_name}").format(name=names[0].name, new_name=correction.new_name)


def done_words(correction: AnyCorrection, shown: str, name_of: ArticleName = file_name) -> str:
    """What has just been done; `shown` is the name under which the first of a correction's names is shown now."""
    if isinstance(correction, FactCorrection):
        return _fact_done(correction)
    if isinstance(correction, StoryCorrection):
        return _moved(N_("Moved: {article} {target}"), correction, name_of)
    return _names_done(correction, shown)


def _names_done(correction: Correction, shown: str) -> str:
    if correction.kind is CorrectionKind.JOIN:
        names = _listed([name.name for name in correction.names])
        return _("Joined: {names} are one now, {name}").format(names=names, name=shown)
    if correction.kind is CorrectionKind.SPLIT:
        told = _("Split: {name} {in_articles} is a name of its own now")
        return told.format(name=shown, in_articles=_in_articles(correction))
    return _("Renamed: {name} is shown as {shown} now").format(name=correction.names[0].name, shown=shown)


def _fact_words(correction: FactCorrection) -> str:
    words = [_quoted(claim.words) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return _("said that {claim} is not the same as {others}").format(claim=words[0], others=_listed(words[1:]))
    if correction.kind is FactCorrectionKind.JOIN:
        return _("said that {claims} are the same").format(claims=_listed(words))
    differ, agree = N_("said that the sources differ on {claim}"), N_("said that the sources agree on {claim}")
    return _(differ if correction.verdict is Verdict.DIFFER else agree).format(claim=words[0])


def _fact_done(correction: FactCorrection) -> str:
    words = [_quoted(claim.words, SHOWN_AT_ONCE) for claim in correction.claims]
    if correction.kind is FactCorrectionKind.REJECT:
        return _("Not the same: {claim} stands for itself now").format(claim=words[0])
    if correction.kind is FactCorrectionKind.JOIN:
        return _("The same: {claims} are one fact now").format(claims=_listed(words))
    differ, agree = N_("The sources differ now on {claim}"), N_("The sources agree now on {claim}")
    return _(differ if correction.verdict is Verdict.DIFFER else agree).format(claim=words[0])


def _in_articles(correction: Correction) -> str:
    return how_many.in_articles(len({name.file for name in correction.names}))


def _moved(told: str, correction: StoryCorrection, name_of: ArticleName) -> str:
    beside = correction.beside
    own = _("to a story of its own")
    target = own if beside is None else _("to the story of {article}").format(article=name_of(beside))
    return _(told).format(article=name_of(correction.file), target=target)


def _quoted(words: str, most: int = SHOWN) -> str:
    return quoted(words if len(words) <= most else words[:most].rstrip() + " …")


def _listed(names: Sequence[str]) -> str:
    different = list(dict.fromkeys(names))
    if len(different) == 1:
        return different[0]
    return _("{several} and {last}").format(several=", ".join(different[:-1]), last=different[-1])
