from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.marked import article
from tui.compare.parts import known_names_of, link_parts, parts_of
from tui.model import AnnotatedArticle, Entity, EntityKind, LinkedMention, Linking

KINDS = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION


def linked(*articles: AnnotatedArticle, library: tuple[tuple[str, EntityKind], ...] = ()) -> Linking:
    """Mentions of equal words are one entity; ``library`` names entities of other articles."""
    entities = {f"{kind}-{name}": Entity(f"{kind}-{name}", name, kind, (name,)) for name, kind in library}
    mentions = {}
    for annotated in articles:
        found = []
        for each in annotated.annotations.mentions:
            name = annotated.article.text[each.start : each.end]
            entity = Entity(f"{each.kind}-{name}", name, each.kind, (name,))
            entities[entity.id] = entity
            found.append(LinkedMention(annotated.file, each.start, each.end, each.kind, entity.id))
        mentions[annotated.file] = tuple(found)
    return Linking(entities, mentions)


def found(marked: str, *library: tuple[str, EntityKind]) -> list[tuple[str, str]]:
    """The parts of an article: their words and the names of their entities."""
    annotated = article(marked)
    linking = linked(annotated, library=library)
    parts = [each for each in link_parts([annotated], linking).mentions[annotated.file] if each.part]
    return [(annotated.article.text[each.start : each.end], linking.entities[each.entity].name) for each in parts]


PERSON, PLACE, ORGANISATION = KINDS


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("Die [LOC|USA] und ihre US-Geheimdienste", [("US", "USA")]),
        ("Die [ORG|Nato] lädt die Nato-Staaten ein.", [("Nato", "Nato")]),
        ("[PER|Olaf Scholz] schickt eine Scholz-Vertraute.", [("Scholz", "Olaf Scholz")]),
        ("[LOC|Berlin] freut sich auf den Berlin-Besuch.", [("Berlin", "Berlin")]),
        (
            "[LOC|Nordkorea]: nordkoreanische Soldaten, Nordkoreaner",
            [("nordkoreanische", "Nordkorea")] * 1 + [("Nordkoreaner", "Nordkorea")],
        ),
        ("[LOC|Frankreich] und die Franzosen", [("Franzosen", "Frankreich")]),
        ("[LOC|Bremen], sagt der Bremer Senat.", [("Bremer", "Bremen")]),
        ("[LOC|Dortmund], sagt die Dortmunder Feuerwehr.", [("Dortmunder", "Dortmund")]),
        ("Die [LOC|Ukraine] im Ukrainekrieg", [("Ukraine", "Ukraine")]),
        ("Der [ORG|Kreml] und sein Kremlsprecher", [("Kreml", "Kreml")]),
        (
            "[LOC|Deutschland], [LOC|Frankreich]: deutsch-französische Pläne",
            [("deutsch", "Deutschland"), ("französische", "Frankreich")],
        ),
        ("[LOC|Russland]: prorussische Kräfte", [("russische", "Russland")]),
        ("[PER|Joe Biden] und die [ORG|Biden-Regierung]", [("Biden", "Joe Biden")]),
    ],
)
def test_parts_of_words_are_linked(marked: str, parts: list[tuple[str, str]]) -> None:
    assert found(marked) == parts


@pytest.mark.parametrize(
    "marked",
    [
        "[LOC|Baden] liegt in [LOC|Baden-Württemberg].",
        "[LOC|Berlin] und [PER|Anna Schmidt-Berlin]",
        "[ORG|Deutsche Bahn] in [LOC|Deutschland]",
        "[LOC|Hamburg]: Er aß einen Hamburger.",
        "[LOC|Essen] und [LOC|Siegen]: Sieger und Esser",
        "[LOC|Frankreich]: Sie lernt Französisch.",
        "[PER|Anna Müller] und [PER|Peter Müller]: Müller-Vertraute",
        "[LOC|Indien]: die Indienststellung",
        "Nordkoreanische Soldaten, US-Geheimdienste",
    ],
)
def test_nothing_is_linked_where_a_mention_stands_or_nothing_is_known(marked: str) -> None:
    assert found(marked) == []


def test_the_library_helps_out_where_it_knows_one() -> None:
    assert found("nordkoreanische Soldaten", ("Nordkorea", PLACE)) == [("nordkoreanische", "Nordkorea")]
    assert found("US-Geheimdienste", ("USA", PLACE)) == [("US", "USA")]
    assert found("Der Kiew-Besuch", ("Kyjiw", PLACE)) == [("Kiew", "Kyjiw")]
    assert found("Die [ORG|Biden-Regierung] zögert.", ("Joe Biden", PERSON)) == [("Biden", "Joe Biden")]


def test_the_library_does_not_help_out_where_the_name_may_mean_another() -> None:
    assert found("Die Müller-Vertraute", ("Anna Müller", PERSON)) == []
    assert found("Der Essen-Lieferdienst", ("Essen", PLACE)) == []
    assert found("Der Post-Streik", ("Post", ORGANISATION)) == []
    assert found("kongolesische Soldaten", ("Demokratische Republik Kongo", PLACE), ("Republik Kongo", PLACE)) == []


def test_the_articles_own_entity_goes_first() -> None:
    other = ("Republik Kongo", PLACE)
    assert found("[LOC|DR Kongo]: kongolesische Soldaten", other) == [("kongolesische", "DR Kongo")]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            (
                *("[LOC|USA]", "[ORG|US-Armee]", "US-Armee", "US-", "[PER|Ada Berlin]", "[LOC|Berlin]", "Berliner"),
                *("Berlin-Besuch", "Ukrainekrieg", "[LOC|Ukraine]", "russisch-ukrainische", "-", "in"),
                *("[ORG|Berliner US-Bank]", "prorussisch"),
            )
        ),
        max_size=12,
    )
)
def test_mentions_stay_and_parts_never_cross_them(pieces: list[str]) -> None:
    annotated = article(" ".join(pieces))
    linking = linked(annotated)
    after = link_parts([annotated], linking)
    mentions = after.mentions[annotated.file]
    assert tuple(each for each in mentions if not each.part) == linking.mentions[annotated.file]
    assert list(mentions) == sorted(mentions, key=lambda each: (each.start, -each.end))
    assert after.entities == linking.entities
    for one in mentions:
        for other in mentions:
            if one is not other and one.start < other.end and other.start < one.end:
                inner, outer = sorted((one, other), key=lambda each: each.end - each.start)
                assert inner.part and not outer.part
                assert outer.start <= inner.start and inner.end <= outer.end
    assert parts_of(annotated, known_names_of(linking)) == [each for each in mentions if each.part]
    assert link_parts([annotated], after) == after
