"""What is said beside two articles: above each whose it is, below them where the reader is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.language import _, ngettext
from tui.phrases import how_many
from tui.phrases.signs import DIFFERS, PRESENT
from tui.reader.fact_view import Sources
from tui.reader.plain import one_line, styled
from tui.reader.side_by_side import Alignment, Passage
from tui.reader.theme import FAINT


def side_head(file: str, sources: Sources, more: Sequence[str], *, focused: bool) -> Content:
    """The source of an article and its day, with a sign and in bold where the keys go; then `more` about it."""
    about = " · ".join((sources.day(file), *more))
    return styled(
        (f"{PRESENT} " if focused else "  ", "$primary bold"),
        (one_line(sources.name(file)), "$headline bold" if focused else FAINT),
        (f"  {one_line(about)}", FAINT),
    )


def other_source(number: int, others: Sequence[tuple[str, int]]) -> list[str]:
    """Which of the other articles is shown, and how many facts it shares."""
    which = _("{number} of {total}").format(number=number + 1, total=len(others))
    return [which, how_many.shared_facts(others[number][1])]


def where(alignment: Alignment, side: int, passage: Passage | None, around: int = 0) -> str:
    """Which of the aligned passages the cursor stands on and what it tells; without one how many there are.

    `around` tells that the last step began anew: 1 from the beginning of the text, -1 from its end.
    """
    ring = alignment.rings[side]
    if passage is None:
        return _in_all(len(ring), len(alignment.differing_rings[side]))
    number = ring.spans.index(passage.spans[side]) + 1
    parts = [_("aligned {number} of {total}").format(number=number, total=len(ring))]
    if around:
        parts.append(_("from the top") if around > 0 else _("from the end"))
    if passage.differing:
        parts.append(f"{DIFFERS} {_('differs')}")
    if passage.copied:
        parts.append(_("one origin"))
    if passage.foremost:
        parts.append(passage.foremost.label)
    if len(passage.facts) > 1:
        parts.append(how_many.more(len(passage.facts) - 1))
    return " · ".join(parts)


def how_far(offset: int, length: int, *, free: bool) -> str:
    """The character at hand of how many, and whether each article scrolls alone."""
    share = f"{how_many.number(offset)} / {how_many.number(length)}"
    return _("{share} · each alone").format(share=share) if free else share


def no_difference(alignment: Alignment) -> str:
    """That the two differ on nothing, or have nothing in common."""
    if alignment.passages:
        return _("The two articles differ on nothing that both tell")
    return _in_all(0, 0)


def _in_all(aligned: int, differing: int) -> str:
    if not aligned:
        return _("The two articles have no passage in common")
    told = ngettext("{count} aligned passage", "{count} aligned passages", aligned).format(count=aligned)
    if not differing:
        return told
    more = ngettext("{count} of them differs", "{count} of them differ", differing).format(count=differing)
    return f"{told} · {DIFFERS} {more}"
