"""The attributes that the pipeline's components write on a spaCy `Doc`.

Every one has an immutable default, so a component may read what an absent one would have written. Character offsets
count characters of `doc.text`, which is `Article.text`.
"""

from __future__ import annotations

from spacy.tokens import Doc

DEFAULTS: dict[str, object] = {
    "published": None,  # datetime.date | None: the day of publication
    "blocks": (),  # tuple[tui.model.Block, ...]
    "quantities": (),  # tuple[tui.model.Quantity, ...]
    "speech": None,  # tuple[tui.annotate.speech.carrying.Speech, ...] | None: read by whoever needs it first
    "quotes": (),  # tuple[tui.model.Quote, ...]
    "attributions": (),  # tuple[tui.model.Attribution, ...]
    "dates": (),  # tuple[tui.model.DateExpression, ...]
    "word_meanings": None,  # tui.annotate.meanings.WordMeanings | None: None where a recogniser has no encoder
    "clauses": (),  # tuple[tui.model.Clause, ...]
}


def register_extensions() -> None:
    """Register every `doc._` attribute of the pipeline; calling it again changes nothing."""
    for name, default in DEFAULTS.items():
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=default)


register_extensions()
