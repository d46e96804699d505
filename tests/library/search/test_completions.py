"""What a search that is being typed may become."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tests.library.search.dam import dam_library
from tui.library.search.typed_end import typed_end

Complete = Callable[[str], tuple[str, ...]]

OTHERS = (
    "Überall steigt das Wasser. Die Wasserwacht der Überwachung meldet Wasserschäden, die Wasserwacht warnt.",
    "Am Wasser steht die Wasserwacht. Müde Helfer.",
)


@pytest.fixture(scope="module")
def complete(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Complete]:
    folder = tmp_path_factory.mktemp("library")
    with dam_library(folder) as library:
        library.save([document(f"{number}.txt", text) for number, text in enumerate(OTHERS)])
        yield library.completions


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        # fields, by their English and German names
        ("per", ["person:"]),
        ("Damm quel", ["Damm quelle:"]),
        ("-ti", ["-titel:", "-title:"]),
        # their values
        ("quelle:Kü", ['quelle:"Der Kurier am Abend"', "quelle:Küstenkurier"]),
        ("source:Küs", ["source:Küstenkurier"]),
        ("quelle:abe", ['quelle:"Der Kurier am Abend"']),
        ('quelle:"der kurier', ['quelle:"Der Kurier am Abend"']),
        ("Pegel quelle:„Der Ku", ['Pegel quelle:"Der Kurier am Abend"']),
        ("person:Pe", ['person:"Petra Müller"']),
        ("person:mül", ['person:"Jörg Müller"', 'person:"Petra Müller"']),
        ('person:"Petra Mue', ['person:"Petra Müller"']),
        ("ort:Gr", ["ort:Grünau"]),
        ("org:Gr", ['org:"Sternwarte Grünau"']),
        ("name:Gr", ["name:Grünau", 'name:"Sternwarte Grünau"']),
        ("person:", ['person:"Jörg Müller"', 'person:"Petra Müller"']),
        ("said:La", ["said:Landesamt"]),
        ("said:M", ["said:Müller", 'said:"Jörg Müller"']),
        ("story:dam", ['story:"Der Damm von Grünau"']),
        ("unit:Pro", ["unit:Prozent"]),
        ("is:un", ["is:unread", "is:ungelesen"]),
        ("ist:un", ["ist:ungelesen", "ist:unread"]),
        ("hat:wi", ["hat:widerspruch"]),
        ("date:2025", ["date:2025-06"]),
        ("titel:Ko", ["titel:Kopf"]),
        # words as the texts write them, the commonest first
        ("wasserw", ["Wasserwacht"]),
        ("Damm und wasse", ["Damm und Wasser", "Damm und Wasserwacht", "Damm und Wasserschäden"]),
        ("Wasser", ["Wasserwacht", "Wasserschäden"]),
        ("ueb", ["Überall", "Überwachung"]),
        ('"steigt das Wass', ['"steigt das Wasser', '"steigt das Wasserwacht', '"steigt das Wasserschäden']),
        # names
        ("Sternw", ["Sternwarte", '"Sternwarte Grünau"']),
        ('"petra', ['"Petra Müller"']),
    ],
)
def test_what_is_offered(complete: Complete, typed: str, offered: list[str]) -> None:
    assert list(complete(typed)) == offered


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "Damm ",
        "W",
        "wass*",
        "wass~",
        "a:b",
        "12",
        "zahl:1",
        "Damm OR",
        "person:x*",
        "person:Nobody",
        "(",
        '"',
        "wass" * 50_000,
    ],
    ids=lambda value: str(value)[:30],
)
def test_nothing_is_offered(complete: Complete, typed: str) -> None:
    assert complete(typed) == ()


def test_no_more_than_wanted_and_none_twice(complete: Complete) -> None:
    offered = complete("person:")
    assert len(set(offered)) == len(offered) <= 8


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='WasMülerper:"„( -~*O', max_size=14))
def test_anything_can_be_typed(complete: Complete, typed: str) -> None:
    end = typed_end(typed)
    for offered in complete(typed):
        assert end is not None
        assert offered.startswith(end.before)
        assert offered != typed
