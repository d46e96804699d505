"""A search that ends in a field with nothing to look for in it yet, and an example of what may follow. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from tui.language import N_, _
from tui.library.search.fields import FIELDS, Field

_EXAMPLES: Mapping[Field, str] = {
    Field.SOURCE: N_("post"), Field.TITLE: N_("storm"), Field.STORY: N_("storm"), Field.PERSON: N_('"Anna Berg"'),
    Field.PLACE: "Bremen", Field.ORGANISATION: "Bundesrat", Field.NAME: N_('"Anna Berg"'), Field.DATE: N_("yesterday"),
    Field.SINCE: "2024-10", Field.UNTIL: "2024-10", Field.NUMBER: ">=100", Field.UNIT: N_("soldiers"),
    Field.IS: N_("unread"), Field.HAS: N_("conflict"), Field.SAID: "Berg",
}  # fmt: skip


def example_behind(query: str) -> str:
    """The last word of a query with an example behind it where it is a field without a value; else nothing."""
    last = query.rsplit(maxsplit=1)[-1:]
    name = last[0].lstrip("-(") if last else ""
    field = FIELDS.get(name.removesuffix(":").casefold()) if name.endswith(":") else None
    return f"{name}{_(_EXAMPLES[field])}" if field else ""
