"""What the kinds of names, of facts and of facets are called."""

from __future__ import annotations

from tui.language import N_
from tui.model import EntityKind, FacetKind, FactKind

ENTITY_WORDS = {
    EntityKind.PERSON: N_("person"),
    EntityKind.PLACE: N_("place"),
    EntityKind.ORGANISATION: N_("organisation"),
    EntityKind.OTHER: N_("other name"),
}
FACT_WORDS = {FactKind.QUANTITY: N_("number"), FactKind.QUOTE: N_("quotation"), FactKind.EVENT: N_("event")}
FACET_HEADINGS = {
    FacetKind.SOURCE: N_("Sources"),
    FacetKind.MONTH: N_("Months"),
    FacetKind.STORY: N_("Stories"),
    FacetKind.PERSON: N_("Persons"),
    FacetKind.PLACE: N_("Places"),
    FacetKind.ORGANISATION: N_("Organisations"),
}
