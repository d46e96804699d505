from __future__ import annotations

from tui.compare.persons import Directory, Parts, is_part, resolve_article, same_persons


def resolved(*names: str) -> list[str]:
    return [" ".join(name.parts) for name in resolve_article([tuple(name.split()) for name in names])]


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


def test_particles_and_middle_names() -> None:
    assert resolved("Ursula von der Leyen", "von der Leyen", "Leyen") == ["Ursula von der Leyen"] * 3
    assert resolved("John Quincy Adams", "John Adams") == ["John Quincy Adams"] * 2
    assert is_part(("John", "Adams"), ("John", "Q.", "Adams"))
    assert not is_part(("Abigail", "Adams"), ("John", "Q.", "Adams"))


def test_a_name_that_nothing_completes_stays_short() -> None:
    (name,) = resolve_article([("Moser",)])
    assert (name.parts, name.full) == (("Moser",), False)


def test_full_names_that_differ_in_middle_names_are_the_same_unless_there_are_two() -> None:
    short: Parts = ("John", "Adams")
    assert same_persons([short, ("John", "Q.", "Adams")]) == [(short, ("John", "Q.", "Adams"))]
    assert same_persons([short, ("John", "Q.", "Adams"), ("John", "Luther", "Adams")]) == []


def test_the_directory_wants_articles_about_the_same_things() -> None:
    directory = Directory({("Ida", "Moser"): ["a"], ("Paul", "Moser"): ["b"]})
    contexts = {"a": frozenset({"ulm", "rat", "bahn"}), "b": frozenset({"graz", "ski", "bahn"})}
    assert directory.look_up(("Moser",), frozenset({"ulm", "rat"}), contexts) == ("Ida", "Moser")
    assert directory.look_up(("Mosers",), frozenset({"graz", "ski"}), contexts) == ("Paul", "Moser")
    assert directory.look_up(("Moser",), frozenset({"bahn"}), contexts) is None
    assert directory.look_up(("Huber",), frozenset({"ulm", "rat"}), contexts) is None
