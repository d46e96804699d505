"""A story's facts as plain data for JSON: every field of every claim with its span, and what was made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tui.cli.fact_report import StoryReport
from tui.cli.note_list import note_data
from tui.model import Claim, Fact


def story_data(report: StoryReport) -> dict[str, Any]:
    """The story, the names of the entities that its claims name by id, its facts, and what was written down at them.

    Offsets count characters of the article's text, as in `gegenlese show --json`. A claim's `text` and `sentence` are
    those characters, as is a participant's `text`; `explanation` says how it stands to the first claim of its fact
    (*here* is this claim).
    """
    from tui.library.codec import to_data

    named = {entity for fact in report.facts for claim in fact.claims for entity in _named(claim)}
    return {
        "story": to_data(report.story),
        "entities": {entity: report.names[entity] for entity in sorted(named) if entity in report.names},
        "facts": [_fact_data(report, fact) for fact in report.facts],
        "notes": [note_data(note) for note in report.placed_notes],
    }


def _named(claim: Claim) -> Iterator[str]:
    """The ids of the entities that a claim names."""
    yield from claim.entities
    yield from (participant.entity for participant in claim.participants if participant.entity is not None)


def _fact_data(report: StoryReport, fact: Fact) -> dict[str, Any]:
    from tui.library.codec import to_data

    data: dict[str, Any] = to_data(fact)
    data["source_count"], data["origin_count"] = len(fact.files), fact.origin_count
    for row, claim in zip(report.rows(fact), data["claims"], strict=True):
        text = report.articles[row.claim.file].text
        claim["source"], claim["published"] = row.source, row.day or None
        claim["text"] = text[row.claim.start : row.claim.end]
        claim["sentence"] = text[row.claim.sentence_start : row.claim.sentence_end]
        claim["explanation"] = row.explanation
        for participant in claim["participants"]:
            participant["text"] = text[participant["start"] : participant["end"]]
    return data
