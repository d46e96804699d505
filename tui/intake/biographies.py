"""Lines about the authors of an article: their names alone, the boxes and the notes that tell who they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from tui.intake import labels
from tui.intake.credits import byline_names
from tui.intake.evidence import Evidence
from tui.intake.lines import Line
from tui.intake.sections import Section

_PERSON_NAME = re.compile(r"[A-ZÄÖÜ][\w.’'-]+(?: (?:von|van|de|der|zu|[A-ZÄÖÜ][\w.’'-]*)){1,3}")
_ABOUT_THEM = re.compile(r",? (?:[a-zäöü]|\(|Jahrgang\b)")
"""What goes on after a name in a sentence about its bearer."""
_BYLINE_LENGTH = 160
_MOST_AUTHORS = 8
_REPORT_WORDS = 50


def biographies(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence with what tells of the authors made furniture, and sections opened where it begins."""
    return _names_alone(lines, _author_notes(lines, _author_boxes(lines, evidence)))


def _names_alone(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """A line that is the name of somebody whose biography stands in another line is a byline."""
    told = list(islice((line.text for line in lines if labels.BIOGRAPHY.search(line.text)), _MOST_AUTHORS))
    return [
        replace(item, score=min(item.score, -2.0), firm=True)
        if item.opens is None
        and _PERSON_NAME.fullmatch(line.text)
        and any(text.startswith(line.text) and text != line.text for text in told)
        else item
        for line, item in zip(lines, evidence, strict=True)
    ]


def _author_boxes(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """A name alone (`Über Eva Muster`) above a biography that begins with it or has no subject opens an author box."""
    boxed = list(evidence)
    for index in range(len(lines) - 1):
        name = re.sub(r"^(?:über|von)\s", "", lines[index].text, flags=re.IGNORECASE).strip(" :")
        below = lines[index + 1].text
        is_theirs = below.startswith(name) or labels.BIOGRAPHY.match(below)
        if is_theirs and _PERSON_NAME.fullmatch(name) and labels.BIOGRAPHY.search(below):
            score = min(boxed[index].score, -2.0)
            boxed[index] = replace(boxed[index], opens=Section.PERSON, score=score, firm=True)
    return boxed


def _author_notes(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """In the second half of the prose, a paragraph about the person in the byline is their biography.

    An author does not report on themselves, so it may tell anything; who speaks in an interview has a colon after the
    name.
    """
    found = list(evidence)
    named = (name for line in lines if len(line.text) <= _BYLINE_LENGTH for name in byline_names(line.text))
    names = tuple(spelling for name in islice(named, _MOST_AUTHORS) for spelling in (name, name.upper()))
    prose = [item.words if item.prose and not item.firm else 0 for item in evidence]
    before, half = 0, max(_REPORT_WORDS, sum(prose) / 2)
    for index, (line, item) in enumerate(zip(lines, evidence, strict=True)):
        if before >= half and line.text.startswith(names):
            name = next(name for name in names if line.text.startswith(name))
            if _ABOUT_THEM.match(line.text, len(name)):
                found[index] = replace(item, opens=Section.PERSON, score=min(item.score, -2.0), firm=True)
        before += prose[index]
    return found
