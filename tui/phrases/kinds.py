"""What the kinds of names and of facts are called."""

from __future__ import annotations

from tui.language import N_
from tui.model import EntityKind, FactKind

ENTITY_WORDS = {
    EntityKind.PERSON: N_("person"),
    EntityKind.PLACE: N_("place"),
    EntityKind.ORGANISATION: N_("organisation"),
    EntityKind.OTHER: N_("other name"),
}
FACT_WORDS = {FactKind.QUANTITY: N_("number"), FactKind.QUOTE: N_("quotation"), FactKind.EVENT: N_("event")}
