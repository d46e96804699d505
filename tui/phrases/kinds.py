"""What the kinds of names and of facts are called."""

from __future__ import annotations

from tui.model import EntityKind, FactKind

ENTITY_WORDS = {
    EntityKind.PERSON: "person",
    EntityKind.PLACE: "place",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.OTHER: "other name",
}
FACT_WORDS = {FactKind.QUANTITY: "number", FactKind.QUOTE: "quotation", FactKind.EVENT: "event"}
