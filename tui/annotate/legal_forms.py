"""Companies by their legal form: what stands before *AG* or *GmbH* is one name, whatever the recogniser made of it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from tui.annotate.word_lists import word_set

LEGAL_FORMS = word_set(
    "AG SE GmbH KG KGaA OHG mbH eG UG Inc Inc. Corp Corp. Ltd Ltd. plc PLC LLC S.A. SA SpA S.p.A. NV N.V. AB ASA Oyj"
)


def with_legal_forms(mentions: Sequence[Span]) -> list[Span]:
    """The mentions in order, neighbours that a legal form closes as one organisation, the form included.

    *[Elbe] [Werft GmbH]* and *[Elbe] [Werft] GmbH* become *[Elbe Werft GmbH]*.
    """
    joined: list[Span] = []
    for mention in mentions:
        end = _end_with_form(mention)
        if end is None:
            joined.append(mention)
            continue
        start = mention.start
        while joined and joined[-1].end == start:
            start = joined.pop().start
        joined.append(Span(mention.doc, start, end, label="ORG"))
    return joined


def _end_with_form(mention: Span) -> int | None:
    """The end of the name with its legal form, None where none closes it."""
    if mention[-1].text in LEGAL_FORMS and len(mention) > 1:
        return mention.end
    after = mention.doc[mention.end : mention.end + 1]
    return mention.end + 1 if after.text in LEGAL_FORMS and not after[0].is_sent_start else None
