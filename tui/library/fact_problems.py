"""Why a correction of facts or of stories cannot be made: one line for the person who asked for it."""

from __future__ import annotations

import sqlite3

from tui.library.reading import is_text
from tui.model import ClaimInFile, FactCorrection, FactCorrectionKind, StoryCorrection, Verdict

_LONGEST_TEXT = 2**31
_SHOWN = 60
_NOTHING_CHANGED = {
    FactCorrectionKind.REJECT: "{} stands in no fact with the others",
    FactCorrectionKind.JOIN: "{} and the others are one fact already",
    FactCorrectionKind.VERDICT: "This is the verdict on {} already, or only one source reports it",
}


def problem_with_facts(db: sqlite3.Connection, correction: FactCorrection) -> str | None:
    """Give what is wrong with a correction of facts, in one line; None where it can be tried."""
    problem = _problem_of_form(correction)
    if problem is None:
        problem = next((found for claim in correction.claims if (found := _problem_of_claim(db, claim))), None)
    return problem or _problem_of_story(db, {claim.file for claim in correction.claims})


def nothing_changed(correction: FactCorrection) -> str:
    """Give why a correction changed no fact."""
    return _NOTHING_CHANGED[correction.kind].format(_quoted(correction.claims[0].words))


def problem_with_move(db: sqlite3.Connection, correction: StoryCorrection) -> str | None:
    """Give what is wrong with moving an article, in one line; None where it can be moved."""
    for file in filter(None, (correction.file, correction.beside)):
        if not _is_stored(db, file):
            return f"{_one_line(file)} is not in the library"
    if correction.file == correction.beside:
        return "An article cannot be moved beside itself"
    return None


def _problem_of_form(correction: FactCorrection) -> str | None:
    count = len(correction.claims)
    if correction.kind is FactCorrectionKind.VERDICT:
        if correction.verdict not in (Verdict.AGREE, Verdict.DIFFER):
            return "A verdict that a person gives is “agree” or “differ”"
        return "A verdict needs one claim" if count != 1 else None
    if correction.verdict is not None:
        return "Only a change of the verdict has a verdict"
    return f"A {correction.kind.value} needs two claims" if count < 2 else None


def _problem_of_claim(db: sqlite3.Connection, claim: ClaimInFile) -> str | None:
    if not 0 <= claim.start < claim.end < _LONGEST_TEXT:
        return "A claim has no place in its article"
    if not (is_text(claim.words) and claim.words):
        return "The words of a claim are no readable text"
    if not _is_stored(db, claim.file):
        return f"{_one_line(claim.file)} is not in the library"
    (text,) = db.execute(
        "SELECT text FROM texts JOIN articles ON articles.id = article_id WHERE file = ?", (claim.file,)
    ).fetchone()
    if claim.words not in " ".join(text.split()):
        return f"{_quoted(claim.words)} does not stand in {_one_line(claim.file)}"
    return None


def _problem_of_story(db: sqlite3.Connection, files: set[str]) -> str | None:
    statement = "SELECT story FROM story_articles JOIN articles ON articles.id = article_id WHERE file = ?"
    stories = {story for file in files for (story,) in db.execute(statement, (file,))}
    return None if len(stories) == 1 else "The articles do not stand in one story"


def _is_stored(db: sqlite3.Connection, file: str) -> bool:
    return is_text(file) and db.execute("SELECT 1 FROM articles WHERE file = ?", (file,)).fetchone() is not None


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN] + '…'}”"


def _one_line(text: str) -> str:
    return " ".join(text.split())
