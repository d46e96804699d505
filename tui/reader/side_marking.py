"""What is lit in an article that stands beside another: what both tell, what differs, the passage at the cursor."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Span

from tui.reader.highlights import Marking, Stretch
from tui.reader.theme import FAINT

DIMMED_STYLE = FAINT
DIMMED_WITHOUT_COLOUR = "dim"
PLAIN_STYLE = "$headline not underline not bold"
"""Takes from a differing report what marks it as a whole, so that its differing words stand out."""
WORDS_STYLE = "$differ bold underline"
PASSAGE_STYLE = "on $occurrence"
PASSAGE_WITHOUT_COLOUR = "reverse"


@dataclass(frozen=True, slots=True)
class SideMarking(Marking):
    """`unmatched` is what the other article does not tell, `claims` and `words` what it tells otherwise, and the words
    by which it does; `passage` the sentence at the cursor.
    """

    unmatched: tuple[Stretch, ...] = ()
    claims: tuple[Stretch, ...] = ()
    words: tuple[Stretch, ...] = ()
    passage: Stretch | None = None
    colour: bool = True

    def spans(self) -> list[Span]:
        """The layers in the order in which they cover one another."""
        layers = [Span(*stretch, DIMMED_STYLE if self.colour else DIMMED_WITHOUT_COLOUR) for stretch in self.unmatched]
        layers += [Span(*stretch, PLAIN_STYLE) for stretch in self.claims]
        layers += [Span(*stretch, WORDS_STYLE) for stretch in self.words]
        if self.passage:
            layers.append(Span(*self.passage, PASSAGE_STYLE if self.colour else PASSAGE_WITHOUT_COLOUR))
        return layers
