"""Three small reports about a dam, with what the store knows of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.library.made_up import article, span
from tui.library import Library, StoredDocument
from tui.model import (
    AnnotatedArticle,
    Annotations,
    Attribution,
    Entity,
    EntityKind,
    Evidential,
    LinkedMention,
    Linking,
    Qualifier,
    Quantity,
    Quote,
    Story,
)

A = (
    "Der Damm bei Grünau hält, sagte Jörg Müller. „Wir haben 3.000 Bundeswehr-Soldaten im Einsatz“, sagte Müller. "
    "Zwischen 900 und 1.200 Häuser sind bedroht."
)
B = (
    "Nach Angaben des Landesamts unter Verweis auf die Sternwarte Grünau sank der Pegel um 40 Prozent. "
    "Petra Müller schwieg."
)
C = "Die Feuerwehr zählte 3000 Sandsäcke, jeder kostete 2,5 Euro. „Gut“, hieß es. Leistung: 12 Kilowattstunden."


def amount(text: str, words: str, value: float, unit: str | None, high: float | None = None) -> Quantity:
    return Quantity(*span(text, words), value, high, unit, Qualifier.EXACT)


ANNOTATED = {
    "a.txt": Annotations(
        quantities=(
            amount(A, "3.000 Bundeswehr-Soldaten", 3000, "Bundeswehr-Soldat"),
            amount(A, "900 und 1.200 Häuser", 900, "Haus", 1200),
        ),
        quotes=(Quote(*span(A, "Wir haben 3.000 Bundeswehr-Soldaten im Einsatz"), "Müller"),),
        attributions=(
            Attribution(*span(A, "Der Damm bei Grünau hält"), Evidential.REPORTED, "Jörg Müller"),
            Attribution(*span(A, "Wir haben 3.000 Bundeswehr-Soldaten"), Evidential.DIRECT_QUOTE, "Müller"),
        ),
    ),
    "b.txt": Annotations(
        quantities=(amount(B, "40 Prozent", 40, "Prozent"),),
        attributions=(
            Attribution(*span(B, "sank der Pegel"), Evidential.ACCORDING_TO, "Landesamt", chain=("Sternwarte Grünau",)),
        ),
    ),
    "c.txt": Annotations(
        quantities=(
            amount(C, "3000 Sandsäcke", 3000, "Sandsack"),
            amount(C, "2,5 Euro", 2.5, "Euro"),
            amount(C, "12 Kilowattstunden", 12, "Kilowattstunde"),
        ),
        quotes=(Quote(*span(C, "Gut"), fragment=True),),
    ),
}
TEXTS = {"a.txt": A, "b.txt": B, "c.txt": C}
SOURCES = {"a.txt": "Küstenkurier", "b.txt": "Der Kurier am Abend", "c.txt": None}
DAYS = {"a.txt": date(2025, 6, 1), "b.txt": date(2025, 6, 30), "c.txt": None}
ENTITIES = {
    "joerg": Entity("joerg", "Jörg Müller", EntityKind.PERSON, ("Jörg Müller", "Müller")),
    "petra": Entity("petra", "Petra Müller", EntityKind.PERSON, ("Petra Müller", "Müller")),
    "gruenau": Entity("gruenau", "Grünau", EntityKind.PLACE, ("Grünau",)),
    "warte": Entity("warte", "Sternwarte Grünau", EntityKind.ORGANISATION, ("Sternwarte Grünau",)),
}
NAMED = {
    "a.txt": (("Grünau", "gruenau"), ("Jörg Müller", "joerg")),
    "b.txt": (("Sternwarte Grünau", "warte"), ("Petra Müller", "petra")),
    "c.txt": (),
}


STORIES = (Story("s1", "Der Damm von Grünau", ("a.txt", "b.txt")), Story("s2", "Säcke", ("c.txt",)))
STORY_OF = {"a.txt": "s1", "b.txt": "s1", "c.txt": "s2"}


def dam_library(folder: Path) -> Library:
    """A compared library of the three; the keys of the articles are 1, 2 and 3."""
    library = Library.open(folder, create=True)
    library.save(
        StoredDocument(
            AnnotatedArticle(
                article(file, text, source=SOURCES[file], published=DAYS[file], title="Kopf"), ANNOTATED[file]
            ),
            "hash",
            "1",
        )
        for file, text in TEXTS.items()
    )
    mentions = {
        file: tuple(LinkedMention(file, *span(TEXTS[file], words), ENTITIES[key].kind, key) for words, key in named)
        for file, named in NAMED.items()
    }
    library.save_comparison(Linking(ENTITIES, mentions), STORY_OF, STORIES, {})
    return library
