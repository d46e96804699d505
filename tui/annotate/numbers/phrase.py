"""A number with its unit and the words around it, as far as its own phrase names them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.annotate.numbers.numeral import Numeral
from tui.model import Quantity


@dataclass(frozen=True, slots=True)
class Phrase:
    """`first` and `last` bound the phrase in its line; `quantity` lacks the unit until it is known."""

    number: Numeral
    first: int
    last: int
    unit: str | None
    quantity: Quantity

    def times(self, scale: float) -> Phrase:
        """The phrase with its number on another scale."""
        value, high = self.quantity.value * scale, self.quantity.high
        return replace(self, quantity=replace(self.quantity, value=value, high=None if high is None else high * scale))
