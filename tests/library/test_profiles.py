"""What the library counts over the places that name an entity."""

from __future__ import annotations

from datetime import date

import pytest

from tests.library.made_up import article
from tui.library import Library, StoredDocument
from tui.model import (
    AnnotatedArticle,
    Annotations,
    CoMention,
    Entity,
    EntityKind,
    LinkedMention,
    Linking,
    Sentence,
    SourceCount,
    Story,
)

PER, LOC = EntityKind.PERSON, EntityKind.PLACE
ENTITIES = {
    "korth": Entity("korth", "Ida Korth", PER, ("Ida Korth", "Korth")),
    "rom": Entity("rom", "Rom", LOC, ("Rom",), "italien"),
    "italien": Entity("italien", "Italien", LOC, ("Italien",)),
    "polen": Entity("polen", "Polen", LOC, ("Polen",)),
}
# file -> source, day, sentences with names in brackets: [entity:words], a part of a word as [entity=words]
TEXTS = {
    "early": ("Abendpost", date(2031, 5, 2), "[korth:Ida Korth] fuhr nach [rom:Rom]. Dort war [korth:Korth] allein."),
    "late": ("Abendpost", date(2031, 5, 9), "[korth:Korth] mag [rom:Rom]. [korth:Korth] und [rom:Rom]! [polen:Polen]."),
    "undated": ("Bote", None, "Die [korth=Korth]-Reise. [korth:Korth] war nicht in [polen:Polen]."),
    "part": ("Bote", date(2031, 6, 1), "Ein [korth=Korth]-Vertrauter lobt [polen:Polen] und [rom=Rom]-Reisen."),
}


def stored(file: str) -> tuple[StoredDocument, tuple[LinkedMention, ...]]:
    source, day, marked = TEXTS[file]
    text, mentions, sentences = "", list[LinkedMention](), list[Sentence]()
    for piece in marked.replace("[", "|[").replace("]", "|").split("|"):
        if piece.startswith("["):
            entity, _, words = piece[1:].replace("=", ":").partition(":")
            place = (len(text), len(text) + len(words))
            mentions.append(LinkedMention(file, *place, ENTITIES[entity].kind, entity, part="=" in piece))
            piece = words
        text += piece
    for sentence in text.replace("! ", "!|").replace(". ", ".|").split("|"):
        start = sentences[-1].end + 1 if sentences else 0
        sentences.append(Sentence(start, start + len(sentence), 0))
    annotated = AnnotatedArticle(
        article(file, text, source=source, published=day), Annotations(sentences=tuple(sentences))
    )
    return StoredDocument(annotated, "hash", "1"), tuple(mentions)


@pytest.fixture
def travels(library: Library) -> Library:
    made = {file: stored(file) for file in TEXTS}
    library.save(document for document, _ in made.values())
    linking = Linking(ENTITIES, {file: mentions for file, (_, mentions) in made.items()})
    library.save_comparison(linking, dict.fromkeys(TEXTS, "s"), [Story("s", "Reisen", tuple(TEXTS))], {})
    return library


def test_the_profile_of_a_person(travels: Library) -> None:
    profile = travels.profile("korth")
    assert profile is not None
    assert profile.entity == ENTITIES["korth"]
    assert (profile.first, profile.last) == (date(2031, 5, 2), date(2031, 5, 9))
    assert profile.sources == (SourceCount("Abendpost", 2, 4), SourceCount("Bote", 1, 1))
    assert profile.together == (CoMention(ENTITIES["rom"], 3, 2), CoMention(ENTITIES["polen"], 1, 2))
    assert profile.capitals == ()


def test_places_are_in_reading_order_with_their_sentences_and_parts(travels: Library) -> None:
    profile = travels.profile("korth")
    assert profile is not None
    assert profile.places == travels.places("korth")
    found = [(place.file, place.sentence, place.part) for place in profile.places]
    assert found == [
        ("early", "Ida Korth fuhr nach Rom.", False),
        ("early", "Dort war Korth allein.", False),
        ("late", "Korth mag Rom.", False),
        ("late", "Korth und Rom!", False),
        ("part", "Ein Korth-Vertrauter lobt Polen und Rom-Reisen.", True),
        ("undated", "Die Korth-Reise.", True),
        ("undated", "Korth war nicht in Polen.", False),
    ]
    for place in profile.places:
        at = place.start - place.sentence_start
        assert place.sentence[at : at + place.end - place.start] in ENTITIES["korth"].names


def test_parts_of_words_are_kept_but_not_counted(travels: Library) -> None:
    assert travels.entity_counts() == {"korth": (3, 5), "rom": (2, 3), "italien": (0, 0), "polen": (3, 3)}
    assert [mention.part for mention in travels.mentions("part")] == [True, False, True]


def test_a_country_lists_the_capitals_that_stand_for_it(travels: Library) -> None:
    profile = travels.profile("italien")
    assert profile is not None
    assert profile.capitals == (ENTITIES["rom"],)
    assert (profile.places, profile.first, profile.sources, profile.together) == ((), None, (), ())


def test_an_unknown_entity_has_no_profile(travels: Library) -> None:
    assert travels.profile("nobody") is None
