"""Which lines are the article: the best path through the parts of a page.

A page is read as a walk through states: what stands before the article, its body, and asides of several kinds. Each
line costs or earns by how well it fits its state, each change of state costs, and the cheapest whole walk is found by
dynamic programming (Viterbi 1967). With only *before*, *body* and *after* this is the body text extraction of Finn,
Kushmerick and Smyth (2001); the asides let the body go on after a teaser box. The weights are set by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from tui.intake.evidence import Evidence
from tui.intake.sections import Section


class State(StrEnum):
    """The part of a page that a line belongs to."""

    BEFORE = "before"
    BODY = "body"
    NOTICE = "notice"
    TEASERS = "teasers"
    PERSON = "person"
    GLOSSARY = "glossary"
    COMMENTS = "comments"
    TAIL = "tail"
    """Teasers after another section: the article is over, most likely."""


_STATE_OF = {
    Section.TEASERS: State.TEASERS,
    Section.PERSON: State.PERSON,
    Section.GLOSSARY: State.GLOSSARY,
    Section.COMMENTS: State.COMMENTS,
    Section.NOTICES: State.NOTICE,
}
_RETURN_COST = {
    State.NOTICE: 0.3,
    State.TEASERS: 1.0,
    State.PERSON: 5.0,
    State.GLOSSARY: 8.0,
    State.COMMENTS: 14.0,
    State.TAIL: 9.0,
}
"""What it costs to come back to the body: high after sections whose prose looks like the body's."""
_ASIDE_COST = 0.7
_UNANNOUNCED_COST = 2.5
_IN_SECTION_COST = 0.25
_AT_HOME = 0.2
_SUMMARY_WORDS = 60
_NEVER = float("-inf")


def decode(evidence: Sequence[Evidence]) -> list[State]:
    """The state of each line on the best path; it begins in BEFORE or BODY."""
    if not evidence:
        return []
    states = list(State)
    best = {state: _fit(state, evidence[0]) + _start(state, evidence[0]) for state in states}
    steps: list[dict[State, State]] = []
    for item in evidence[1:]:
        came_from: dict[State, State] = {}
        reached: dict[State, float] = {}
        for state in states:
            origin = max(states, key=lambda before: best[before] + _change(before, state, item))
            came_from[state] = origin
            reached[state] = best[origin] + _change(origin, state, item) + _fit(state, item)
        steps.append(came_from)
        best = reached
    return _trace(max(states, key=lambda state: best[state]), steps)


def _trace(last: State, steps: list[dict[State, State]]) -> list[State]:
    path = [last]
    for came_from in reversed(steps):
        path.append(came_from[path[-1]])
    return path[::-1]


def _start(state: State, item: Evidence) -> float:
    if state in (State.BEFORE, State.BODY):
        return 0.0
    return 0.0 if _opened(State.BEFORE, item) is state else _NEVER


def _fit(state: State, item: Evidence) -> float:
    """How well a line fits a state, in the unit of `Evidence.score`."""
    if state is State.BODY:
        return item.score
    if state in (State.BEFORE, State.NOTICE) or item.score < 0:
        return -item.score
    if state in (State.TEASERS, State.TAIL) and not item.prose:
        return 0.0 if item.heading else abs(item.score) + _AT_HOME
    if state is State.TEASERS or (state is State.TAIL and item.words > _SUMMARY_WORDS):
        return item.score if item.teaser_like else -item.score
    return item.score - _IN_SECTION_COST  # prose is at home in a biography, a glossary, a comment


def _opened(before: State, item: Evidence) -> State | None:
    """The state that a heading leads to: teasers under a second heading in a row are the tail of the page."""
    if item.opens is None or (before is State.BEFORE and item.opens not in (Section.TEASERS, Section.NOTICES)):
        return None
    if item.opens is Section.TEASERS and before in (State.TEASERS, State.PERSON, State.GLOSSARY, State.TAIL):
        return State.TAIL
    return _STATE_OF[item.opens]


def _change(before: State, after: State, item: Evidence) -> float:
    opened = _opened(before, item)
    if opened is after and after is not State.BODY:
        return -3.0 if before is State.COMMENTS and after is not State.COMMENTS else 1.0
    if before is after:
        return 0.0
    if after is State.BODY:
        return 0.0 if before is State.BEFORE else -_RETURN_COST[before]
    if after is State.NOTICE and before in (State.BODY, State.BEFORE, State.TEASERS):
        return -_ASIDE_COST
    if after is State.TEASERS and before in (State.BODY, State.NOTICE):
        return -_UNANNOUNCED_COST
    return _NEVER
