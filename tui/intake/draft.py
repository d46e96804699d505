"""Which lines of a document are the body, and which is its headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.intake.decoder import State, decode
from tui.intake.evidence import Evidence, weigh
from tui.intake.headline import find_headline, rate_headline, same_title, stems_of
from tui.intake.lines import Line, Mark, ends_sentence
from tui.model import DocumentError

_SAFE_SHARE = 0.4
_OPEN_ENDED = frozenset({State.COMMENTS, State.TEASERS, State.TAIL})
"""Sections that may outweigh a short report: what stands under their headings is no loss."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of a document with their evidence and states, and where body and headline are."""

    lines: tuple[Line, ...]
    evidence: tuple[Evidence, ...]
    states: tuple[State, ...]
    body_start: int
    headline: int | None

    @property
    def body(self) -> list[int]:
        """The indexes of the lines shown, from the first paragraph to the last."""
        inside = [i for i in range(self.body_start, len(self.lines)) if self.states[i] is State.BODY]
        while inside and not _may_end_body(self.lines[inside[-1]], self.evidence[inside[-1]]):
            inside.pop()
        return inside

    def rate(self, title: str) -> float:
        """How well `title` would do as the headline of the body."""
        return rate_headline(Line(title), weigh(Line(title)), stems_of(self.lines[self.body_start :]))


def sort_lines(lines: Sequence[Line], evidence: Sequence[Evidence], title: str | None, file: str) -> Draft:
    """Find body and headline. `title` is the headline that a page declares.

    Raises DocumentError where no line is the body of an article.
    """
    named = [i for i, line in enumerate(lines) if title and same_title(line.text, title)]
    states = _safe_states(lines, evidence, decode(_after_title(evidence, named)))
    body_start = next((i for i, state in enumerate(states) if state is State.BODY and evidence[i].prose), None)
    if body_start is None:
        raise DocumentError(
            file, "there is no article in it, only menus and notices", "Save the page with its text, or leave it out."
        )
    states[:body_start] = [State.BEFORE if state is State.BODY else state for state in states[:body_start]]
    headline = find_headline(lines, evidence, body_start)
    if named and not any(lines[i].mark is Mark.TITLE for i in range(body_start)):
        headline = next((i for i in reversed(named) if i < body_start), headline)
    return Draft(tuple(lines), tuple(evidence), tuple(states), body_start, headline)


def _after_title(evidence: Sequence[Evidence], named: Sequence[int]) -> list[Evidence]:
    """Nothing before the headline that a page declares is body, unless most of the prose stands there."""
    for index in named:
        if _prose_words(evidence[index:]) > _prose_words(evidence[:index]):
            before = (replace(item, score=min(item.score, -0.5)) for item in evidence[:index])
            return [*before, *evidence[index:]]
    return list(evidence)


def _prose_words(evidence: Sequence[Evidence]) -> int:
    return sum(item.words for item in evidence if item.prose and not item.firm)


def _safe_states(lines: Sequence[Line], evidence: Sequence[Evidence], states: Sequence[State]) -> list[State]:
    """The states, or, where they would lose most of the fluent prose, each line judged by itself."""
    fluent = {i for i, item in enumerate(evidence) if item.prose and item.score > 0}
    at_stake = {i for i in fluent if states[i] not in _OPEN_ENDED}
    kept = sum(evidence[i].words for i in at_stake if states[i] is State.BODY)
    if kept and kept >= _SAFE_SHARE * sum(evidence[i].words for i in at_stake):
        return list(states)
    subheads = {i for i, item in enumerate(evidence) if not item.firm and item.score > 0}
    return [State.BODY if i in fluent | subheads else State.NOTICE for i in range(len(lines))]


def _may_end_body(line: Line, item: Evidence) -> bool:
    return item.prose or line.mark is Mark.LIST_ITEM or (item.words > 2 and ends_sentence(line.text))
