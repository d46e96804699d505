"""The walk through the parts of a page."""

from __future__ import annotations

import pytest

from tui.intake.context import weigh_all
from tui.intake.decoder import State, decode
from tui.intake.evidence import weigh
from tui.intake.lines import Line

PROSE = (
    "Die Stadtverwaltung hat am Dienstag mitgeteilt, dass die Brücke wegen schwerer Schäden für mindestens zwei Jahre"
    " gesperrt bleibt. Täglich fuhren bisher rund 40.000 Fahrzeuge über den Fluss, nun müssen sie einen Umweg nehmen."
)
MORE = (
    "Oberbürgermeisterin Lena Vogt sprach von einem schweren Schlag für die Wirtschaft der Region. Der Neubau werde"
    " nach ersten Schätzungen rund 170 Millionen Euro kosten, sagte sie nach einer Sitzung des Stadtrats am Abend."
)
TEASER = "Bürger klagen über Staus und Lärm."
BODY, TEASERS, NOTICE, BEFORE = State.BODY, State.TEASERS, State.NOTICE, State.BEFORE
WALKS = [
    ((PROSE, MORE), (BODY, BODY)),
    (("Menü", "Anmelden", PROSE, MORE), (BEFORE, BEFORE, BODY, BODY)),
    ((PROSE, "Anzeige", MORE), (BODY, NOTICE, BODY)),
    ((PROSE, "Lesen Sie auch", "Stau auf der A 7: Was Pendler wissen müssen", MORE), (BODY, TEASERS, TEASERS, BODY)),
    ((PROSE, "Wer zahlt den Neubau?", MORE), (BODY, BODY, BODY)),
    ((PROSE, MORE, "Kommentare (3)", MORE.replace("Vogt", "Maus")), (BODY, BODY, State.COMMENTS, State.COMMENTS)),
    ((PROSE, MORE, "Über die Autorin", "Eva Ernst schreibt seit 2014 für die Rundschau über Verkehr."),
     (BODY, BODY, State.PERSON, State.PERSON)),
    ((PROSE, MORE, "Mehr zum Thema", TEASER, "Meistgelesen", TEASER),
     (BODY, BODY, TEASERS, TEASERS, State.TAIL, State.TAIL)),
    (("12 Kommentare", PROSE, MORE), (BEFORE, BODY, BODY)),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "states"), WALKS)
def test_lines_find_their_part(texts: tuple[str, ...], states: tuple[State, ...]) -> None:
    lines = [Line(text) for text in texts]
    assert tuple(decode(weigh_all(lines, [*map(weigh, lines)]))) == states


def test_no_lines_no_walk() -> None:
    assert decode([]) == []
