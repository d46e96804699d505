"""Whose words the stretches of an article pass on, from what the pipeline found."""

from __future__ import annotations

from tui.model import Annotations

Statement = tuple[int, int, str]
"""Start and end of the stretch, and the name of one whose words or knowledge it passes on."""


def statements_of(annotations: Annotations) -> list[Statement]:
    """Give every stretch with each of those whose words it passes on, nested sources too, in the order of the text.

    Of quotations whose speaker the text names, and of what is attributed to a source; the same stretch may lie in both.
    """
    found = {(quote.start, quote.end, quote.speaker) for quote in annotations.quotes if quote.speaker is not None}
    for each in annotations.attributions:
        sources = each.chain if each.source is None else (each.source, *each.chain)
        found |= {(each.start, each.end, source) for source in sources}
    return sorted(found)
