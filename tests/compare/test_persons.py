from __future__ import annotations

from tui.compare.names import words
from tui.compare.occupations import beside
from tui.compare.persons import is_part, resolve_article
from tui.model import Article


def resolved(*names: str) -> list[str]:
    return [" ".join(name.parts) for name in resolve_article([tuple(name.split()) for name in names])]


def described(*names: tuple[str, str]) -> list[str]:
    """Names resolved with the words that stand before them."""
    texts = [Article("a", f"Am Tag kam {before} {name}", ()) for before, name in names]
    besides = [
        beside(text, len(text.text) - len(name), len(text.text)) for text, (_, name) in zip(texts, names, strict=True)
    ]
    return [" ".join(name.parts) for name in resolve_article([words(name) for _, name in names], besides)]


def test_a_surname_goes_to_the_last_full_name_before_it() -> None:
    assert resolved("Ida Moser", "Moser", "Paul Moser", "Moser") == ["Ida Moser"] * 2 + ["Paul Moser"] * 2


def test_a_surname_before_its_full_name_goes_to_the_first_one_after() -> None:
    assert resolved("Moser", "Ida Moser", "Paul Moser")[0] == "Ida Moser"


def test_a_family_name_that_stands_first_is_found() -> None:
    assert resolved("Park Geun-hye", "Park") == ["Park Geun-hye"] * 2


def test_a_surname_is_preferred_to_a_given_name() -> None:
    assert resolved("Ludwig Erhard", "Emil Ludwig", "Erhard", "Ludwig")[2:] == ["Ludwig Erhard", "Emil Ludwig"]


def test_genitives_are_undone() -> None:
    assert resolved("Ida Moser", "Mosers", "Ida Mosers") == ["Ida Moser"] * 3
    assert resolved("Anna Peters", "Peters") == ["Anna Peters"] * 2


def test_an_office_before_the_surname_chooses() -> None:
    ministers = [("Machthaber", "Kim Il Sung"), ("der Verteidigungsminister", "Kim Young-ho")]
    assert described(*ministers, ("sagte Machthaber", "Kim"))[2] == "Kim Il Sung"
    assert described(*reversed(ministers), ("sagte Minister", "Kim"))[2] == "Kim Young-ho"
    assert described(*ministers, ("sagte Direktor", "Kim"))[2] == "Kim Young-ho"


def test_a_title_before_the_surname_chooses() -> None:
    couple = [("der Lehrer", "Anna Moser"), ("der Lehrer", "Paul Moser")]
    assert described(*couple, ("sagte Frau", "Moser"))[2] == "Anna Moser"
    assert described(*reversed(couple), ("sagte Herr", "Moser"))[2] == "Paul Moser"
    assert described(*couple, ("sagte", "Herrn Moser"))[2] == "Paul Moser"
    known = [("Bürgermeisterin", "Kim Moser"), ("Bürgermeister", "Robin Moser")]
    assert described(*known, ("sagte Frau", "Moser"))[2] == "Kim Moser"


def test_initials_stand_for_a_name() -> None:
    assert resolved("Ida von Moser", "IvM", "IVM") == ["Ida von Moser"] * 3
    assert resolved("Ida von Moser", "Ivm")[1] == "Ivm"


def test_particles_and_middle_names() -> None:
    assert resolved("Ursula von der Leyen", "von der Leyen", "Leyen") == ["Ursula von der Leyen"] * 3
    assert resolved("John Quincy Adams", "John Adams") == ["John Quincy Adams"] * 2
    assert is_part(("John", "Adams"), ("John", "Q.", "Adams"))
    assert not is_part(("Abigail", "Adams"), ("John", "Q.", "Adams"))


def test_a_name_that_nothing_completes_stays_short() -> None:
    (name,) = resolve_article([("Moser",)])
    assert (name.parts, name.full) == (("Moser",), False)
