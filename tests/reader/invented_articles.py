"""Five invented reports of a fire in a warehouse, with sentences, numbers, quotations and names; one is hostile."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from tui.model import (
    Annotations,
    Article,
    Block,
    BlockKind,
    Entity,
    EntityKind,
    LinkedMention,
    Qualifier,
    Quantity,
    Quote,
    Sentence,
)

KUESTE, NORD, UMSCHAU, TAGWERK, HOSTILE = "kueste.txt", "nord.txt", "umschau.html", "tagwerk.txt", "feindlich.txt"
STORY = "speicher"

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity("per-1", "Maren Holthusen", EntityKind.PERSON, ("Maren Holthusen", "Holthusen", "Holthusens")),
        Entity("per-2", "Jens Brandt", EntityKind.PERSON, ("Jens Brandt", "Brandt")),
        Entity("loc-1", "Lübeck", EntityKind.PLACE, ("Lübeck", "Lübecks")),
        Entity("loc-2", "Trave", EntityKind.PLACE, ("Trave",)),
        Entity("org-1", "Hanse-Logistik", EntityKind.ORGANISATION, ("Hanse-Logistik",)),
        Entity("oth-1", "Salzspeicher", EntityKind.OTHER, ("Salzspeicher",)),
    )
}

TEXTS = {
    KUESTE: """\
> In Lübeck ist in der Nacht ein Lagerhaus an der Trave abgebrannt. Mindestens 120 Menschen mussten ihre
Wohnungen verlassen.

Das Feuer brach nach Angaben der Feuerwehr gegen zwei Uhr im alten Salzspeicher aus. Rund 200 Einsatzkräfte
kämpften bis zum Morgen gegen die Flammen, wie Einsatzleiterin Maren Holthusen sagte.

„So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen“, sagte Holthusen. Die Ursache ist noch nicht
bekannt.

# Millionenschaden befürchtet

Den Schaden schätzt die Polizei auf 4,5 Millionen Euro. Der Betreiber Hanse-Logistik wollte sich zunächst
nicht äußern. Bürgermeister Jens Brandt dankte den Helfern und kündigte an, dass die Stadt Lübeck den Familien
Unterkünfte stellt.

Am Vormittag zog noch immer Rauch über die Altstadt. Die Behörden rieten, Fenster und Türen geschlossen zu
halten und das Gebiet am Hafen weiträumig zu meiden.

Holthusens Leute blieben den ganzen Tag vor Ort, um Glutnester zu löschen.
""",
    NORD: """\
Beim Brand eines Speichers in Lübeck sind nach Angaben der Polizei 110 Anwohner in Sicherheit gebracht worden.
Verletzt wurde niemand.

„So ein Feuer haben wir hier seit Jahren nicht gesehen“, sagte Maren Holthusen von der Feuerwehr. 200 Kräfte
waren im Einsatz.

Der Schaden liegt nach ersten Schätzungen bei sechs Millionen Euro. Brandt sprach von einem schweren Schlag
für die Stadt.
""",
    UMSCHAU: """\
> Ein Großbrand hat einen historischen Speicher in Lübeck zerstört.

Wie die Feuerwehr mitteilte, waren gut 200 Einsatzkräfte beteiligt. Zeitweise musste der Verkehr auf der Trave
eingestellt werden.

Die Polizei geht von Brandstiftung aus. Drei Jugendliche seien befragt worden. Die Trave-Brücke
blieb gesperrt.
""",
    TAGWERK: """\
Lübeck. Ein Feuer hat am frühen Morgen einen Speicher am Hafen beschädigt. Etwa 80 Bewohner wurden in eine
Turnhalle gebracht.
""",
    HOSTILE: """\
Kiel [dpa] - Der Sender [/] meldet [@click=app.quit]x[/] aus Lübeck: 90 Helfer [sic].\x1b[2J

Rückwärts \u202egeschrieben\u202c und ein Glockenton \x07 am Ende.
""",
}
"""Paragraphs by file; `> ` begins a lead, `# ` a heading."""

HEADINGS: dict[str, tuple[str | None, str | None, date | None]] = {
    KUESTE: ("Lagerhaus in Lübeck brennt: Anwohner müssen raus", "Küstenkurier", date(2024, 5, 3)),
    NORD: ("Speicherbrand: 110 Anwohner in Sicherheit gebracht", "Nordblick24", date(2024, 5, 3)),
    UMSCHAU: ("Polizei ermittelt nach Großbrand wegen Brandstiftung", "Rheinische Umschau", date(2024, 5, 4)),
    TAGWERK: (None, "tagwerk.de", date(2024, 5, 2)),
    HOSTILE: ("[bold]Eilmeldung[/] [@click=app.quit]hier[/]", "[red]Falle", None),
}
KINDS = {entity.id: entity.kind for entity in ENTITIES.values()}


@cache
def article(file: str) -> Article:
    """One of the invented articles."""
    blocks, texts, at = [], [], 0
    for paragraph in TEXTS[file].strip().split("\n\n"):
        kind = {">": BlockKind.LEAD, "#": BlockKind.HEADING}.get(paragraph[0], BlockKind.PARAGRAPH)
        text = paragraph.removeprefix("> ").removeprefix("# ").replace("\n", " ")
        blocks.append(Block(kind, at, at + len(text)))
        texts.append(text)
        at += len(text) + 2
    title, source, day = HEADINGS[file]
    return Article(
        file, "\n\n".join(texts), tuple(blocks), title, source, day,
        agencies=("dpa",) if file == KUESTE else (), truncated=file == UMSCHAU,
        url="https://kuestenkurier.example/brand" if file == KUESTE else "javascript:alert(1)",
    )  # fmt: skip


@cache
def annotations(file: str) -> Annotations:
    """Sentences, numbers and quotations of an invented article."""
    text = article(file).text
    sentences = [
        Sentence(block.start + match.start(), block.start + match.end(), number)
        for number, block in enumerate(article(file).blocks)
        for match in re.finditer(r"\S.*?[.!?]“?(?=\s|$)|\S.*$", text[block.start : block.end])
    ]
    quotes = [Quote(m.start(1), m.end(1), "Maren Holthusen") for m in re.finditer(r"„([^“]+)“", text)]
    numbers = re.finditer(r"(?:Mindestens |Rund |gut |knapp |Etwa )?(?:\d[\d,]*|sechs)(?: Millionen)? [A-Z]\w+", text)
    quantities = [Quantity(m.start(), m.end(), 0, None, None, Qualifier.EXACT) for m in numbers]
    return Annotations(tuple(sentences), quantities=tuple(quantities), quotes=tuple(quotes))


@cache
def mentions(file: str) -> tuple[LinkedMention, ...]:
    """Every place of an invented article that names an entity, the longest name where several match."""
    text, found = article(file).text, {}
    for entity in ENTITIES.values():
        for name in entity.names:
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                if all(match.end() <= start or match.start() >= end for start, end in found):
                    found[match.span()] = entity.id
    spans = sorted(found)
    return tuple(
        LinkedMention(file, *span, KINDS[found[span]], found[span], part=text[span[1] : span[1] + 1] == "-")
        for span in spans
    )
