"""What came since the last visit, and marking many articles at once."""

from __future__ import annotations

from tests.library.made_up import document
from tui.library import Library
from tui.model import Marks


def new(library: Library) -> list[str]:
    return [row.file for row in library.articles() if row.new]


def test_before_the_first_visit_nothing_is_new(library: Library) -> None:
    library.save([document("a.txt")])
    assert new(library) == []


def test_what_comes_after_a_visit_is_new_until_the_next_one_ends(library: Library) -> None:
    library.save([document("a.txt"), document("b.txt")])
    library.visits.end(library.visits.newest())
    library.save([document("c.txt")])
    shown = library.visits.newest()
    assert new(library) == ["c.txt"]
    library.save([document("d.txt")])
    library.visits.end(shown)
    assert new(library) == ["d.txt"]


def test_an_article_that_is_read_again_is_not_new(library: Library) -> None:
    library.save([document("a.txt"), document("b.txt")])
    library.visits.end(library.visits.newest())
    library.save([document("a.txt", "Ganz anders.", content_hash="other")], removed=["b.txt"])
    assert new(library) == []
    library.save([document("b.txt")])
    assert new(library) == ["b.txt"]


def test_a_visit_to_an_empty_library_makes_all_that_follows_new(library: Library) -> None:
    library.visits.end(library.visits.newest())
    library.save([document("a.txt")])
    assert new(library) == ["a.txt"]


def test_many_are_marked_at_once_and_told_which_were_not(library: Library) -> None:
    library.save(document(f"{name}.txt") for name in "abcd")
    library.set_marks("a.txt", Marks(read=True, position=4))
    library.set_marks("b.txt", Marks(starred=True, position=9))
    files = ["a.txt", "b.txt", "c.txt", "unknown.txt", "\udcff.txt"]
    marked = library.visits.mark_read(files)
    assert marked == ("b.txt", "c.txt")
    assert library.marks("b.txt") == Marks(read=True, starred=True, position=9)
    assert not library.marks("d.txt").read
    assert library.visits.mark_read(marked, read=False) == marked
    assert library.marks("b.txt") == Marks(starred=True, position=9)
    assert library.marks("c.txt") == Marks()
    assert library.visits.mark_read(["d.txt"], read=False) == ()
