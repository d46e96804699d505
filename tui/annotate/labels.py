"""The component `gegenlese_labels`: another pipeline's names for kinds of entity become ours."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from tui.model import EntityKind

_KINDS = {
    **{kind.value: kind for kind in EntityKind},
    "PERSON": EntityKind.PERSON,
    "GPE": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
"""The labels of CoNLL 2003 and OntoNotes 5; every other label is MISC."""


@Language.component("gegenlese_labels", assigns=["doc.ents"])
def map_labels(doc: Doc) -> Doc:
    """Give every entity of the document one of the labels of `EntityKind`, its span as it is."""
    doc.set_ents(
        [Span(doc, each.start, each.end, label=_KINDS.get(each.label_, EntityKind.OTHER).value) for each in doc.ents]
    )
    return doc
