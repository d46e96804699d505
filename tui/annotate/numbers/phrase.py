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
        number, quantity = self.number, self.quantity
        high = None if quantity.high is None else quantity.high * scale
        return replace(
            self,
            number=replace(number, value=number.value * scale, high=high, scale=number.scale * scale),
            quantity=replace(quantity, value=quantity.value * scale, high=high),
        )
