"""Themes made for reading, and what every kind of thing looks like.

A kind is told by colour and by text style, so that it can still be seen where there is no colour: names are set in
bold, italic or both, facts are underlined (numbers that differ in bold; quotations that differ too where there is no
colour, which would tell them otherwise), the cursor is reversed.
"""

from __future__ import annotations

from textual.theme import Theme

from tui.model import BlockKind, EntityKind, FactKind, Verdict
from tui.phrases.signs import AGREES, DIFFERS, LOOSE, PRESENT

DARK, LIGHT = "night", "paper"
CONTRAST_DARK, CONTRAST_LIGHT = "contrast-night", "contrast-paper"
"""The text in black and white; WCAG 2.1's enhanced contrast, 7:1, for all that is read."""
OTHER_LIGHT = {DARK: LIGHT, LIGHT: DARK, CONTRAST_DARK: CONTRAST_LIGHT, CONTRAST_LIGHT: CONTRAST_DARK}
"""To each of our themes the one for the opposite light."""

_DARK_VARIABLES = {
    "person": "#e3bd7d", "place": "#9fc79c", "organisation": "#92b7e6", "thing": "#c3a8d8", "number": "#eaa184",
    "differ": "#ee8d7d", "agree": "#8dc192", "alone": "#a2a097", "faint": "#8f8d86", "headline": "#f3efe6",
    "hit": "#463e1e", "occurrence": "#33373f", "changed": "#eaa184",
}  # fmt: skip
_LIGHT_VARIABLES = {
    "person": "#80530a", "place": "#2a652f", "organisation": "#1d5591", "thing": "#6d4389", "number": "#9c3a1c",
    "differ": "#a8281f", "agree": "#2b653a", "alone": "#66635b", "faint": "#6f6c63", "headline": "#151412",
    "hit": "#f5e29a", "occurrence": "#e6e0d1", "changed": "#9c3a1c",
}  # fmt: skip
_CONTRAST_DARK_VARIABLES = {
    "person": "#ffd75f", "place": "#87ff87", "organisation": "#87d7ff", "thing": "#ffafff", "number": "#ffaf5f",
    "differ": "#ff9f9f", "agree": "#87ff87", "alone": "#d0d0d0", "faint": "#c6c6c6", "headline": "#ffffff",
    "hit": "#4a4200", "occurrence": "#303030", "changed": "#ffaf5f",
}  # fmt: skip
_CONTRAST_LIGHT_VARIABLES = {
    "person": "#5a3a00", "place": "#00450a", "organisation": "#003c7d", "thing": "#5b1f7a", "number": "#7a2200",
    "differ": "#8a0000", "agree": "#00450a", "alone": "#404040", "faint": "#454545", "headline": "#000000",
    "hit": "#ffe97a", "occurrence": "#e4e4e4", "changed": "#7a2200",
}  # fmt: skip

THEMES: tuple[Theme, ...] = (
    Theme(
        name=DARK, dark=True, primary="#92b7e6", secondary="#5b7fae", accent="#e3bd7d", warning="#e3bd7d",
        error="#ee8d7d", success="#8dc192", foreground="#d9d5cc", background="#17181b", surface="#1c1d21",
        panel="#24262b", variables=_DARK_VARIABLES | {"border": "#4b5260", "border-blurred": "#2c2f36"},
    ),
    Theme(
        name=LIGHT, dark=False, primary="#1d5591", secondary="#4f7cab", accent="#80530a", warning="#80530a",
        error="#a8281f", success="#2b653a", foreground="#2a2926", background="#faf7f0", surface="#f4f0e6",
        panel="#ebe6d9", variables=_LIGHT_VARIABLES | {"border": "#a39d8d", "border-blurred": "#ddd7c8"},
    ),
    Theme(
        name=CONTRAST_DARK, dark=True, primary="#87d7ff", secondary="#87d7ff", accent="#ffd75f", warning="#ffd75f",
        error="#ff9f9f", success="#87ff87", foreground="#ffffff", background="#000000", surface="#000000",
        panel="#1c1c1c", variables=_CONTRAST_DARK_VARIABLES | {"border": "#ffffff", "border-blurred": "#8a8a8a"},
    ),
    Theme(
        name=CONTRAST_LIGHT, dark=False, primary="#003c7d", secondary="#003c7d", accent="#5a3a00", warning="#5a3a00",
        error="#8a0000", success="#00450a", foreground="#000000", background="#ffffff", surface="#ffffff",
        panel="#f0f0f0", variables=_CONTRAST_LIGHT_VARIABLES | {"border": "#000000", "border-blurred": "#707070"},
    ),
)  # fmt: skip

ENTITY_STYLES = {
    EntityKind.PERSON: "$person bold",
    EntityKind.PLACE: "$place not bold italic",
    EntityKind.ORGANISATION: "$organisation bold italic",
    EntityKind.OTHER: "$thing not bold not italic",
}
WITHOUT_COLOUR = {EntityKind.OTHER: "not bold dim italic"}
"""Of kinds that their text style alone would not tell; where there is colour, dimming would cost contrast."""
FAINT = "$faint"
KIND_STYLES = {BlockKind.LEAD: "$headline", BlockKind.HEADING: "$headline bold"}
"""Of kinds of paragraphs; a sign beside its lines tells the lead where there is no colour."""
VERDICT_STYLES = {Verdict.DIFFER: "$differ bold", Verdict.AGREE: "$agree", Verdict.ALONE: "$alone"}
SIGN_STYLES = {DIFFERS: "$differ bold", AGREES: "$agree", LOOSE: "$agree", PRESENT: FAINT}
"""What a report's sign looks like: how it stands to the one from which it is seen."""

NUMBER_STYLE = "$number underline"
LONE_NUMBER_STYLE = "$number"
"""A number that only this source gives: seen, but not in the way."""
QUOTE_STYLE = "underline"
EVENT_STYLE = "underline"
"""The words that say what happened, where another source tells of it too: whole clauses underlined are hard to read."""
DIFFERING_STYLES = {
    FactKind.QUANTITY: "$differ bold underline",
    FactKind.QUOTE: "$differ underline",
    FactKind.EVENT: "$differ underline",
}
"""Lie over a number, a quotation or a clause that another source gives differently."""
DIFFERING_WITHOUT_COLOUR = "bold underline"
"""The same for all of them where colour cannot tell."""
PART_STYLE = "$faint underline"
"""A name inside another word, which is no mention but can be jumped to."""
PART_WITHOUT_COLOUR = "dim underline"
OCCURRENCE_STYLE = "on $occurrence underline"
HIT_STYLE = "on $hit underline"
CURSOR_STYLE = "reverse bold"
LABEL_STYLE = "$accent reverse bold"
"""Letters over a word that lead to it."""
CHANGED_STYLE = "$changed underline"


def variable_defaults(dark: bool) -> dict[str, str]:
    """Our variables for themes that are not ours, by whether they are dark."""
    return dict(_DARK_VARIABLES if dark else _LIGHT_VARIABLES)
