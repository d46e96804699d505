"""What is said of notes."""

from __future__ import annotations

from tui.language import N_, _
from tui.model import NoteAnchor, NoteProblem, NoteState, NoteTarget
from tui.model.notes import LONGEST_NOTE

NOTE_SIGN = "✎"
"""Stands where there is a note."""
TARGETS = {NoteTarget.ARTICLE: N_("article"), NoteTarget.SENTENCE: N_("sentence"), NoteTarget.FACT: N_("fact")}
STATES = {
    NoteState.IN_PLACE: "",
    NoteState.REWORDED: N_("reworded since"),
    NoteState.LOOSE: N_("loose: its words are gone"),
}
_PROBLEMS = {
    NoteProblem.EMPTY: N_("nothing is written in the note"),
    NoteProblem.TOO_LONG: N_("a note has at most {longest} characters"),
    NoteProblem.NO_PLACE: N_("there is nothing here to put a note on"),
}


def problem_words(problem: NoteProblem) -> str:
    """Why a note cannot be kept."""
    return _(_PROBLEMS[problem]).format(longest=LONGEST_NOTE)


def anchor_words(anchor: NoteAnchor, label: str | None = None) -> str:
    """What a note is on: `on the sentence: In Lund …`; `label` is that of its fact, where it has one."""
    words = label or anchor.words
    target = _(TARGETS[anchor.target])
    return _("on the {target}: {words}").format(target=target, words=words) if words else target


def state_words(state: NoteState) -> str:
    """What is to be said of a note's place; empty where it stands where it was put."""
    return _(STATES[state]) if STATES[state] else ""
