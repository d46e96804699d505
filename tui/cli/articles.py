"""Finding the article or story that a user means by a few letters of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.cli.group import UserError
from tui.language import N_, _

if TYPE_CHECKING:
    from tui.library import Library
    from tui.model import ArticleSummary, Story

Thing = TypeVar("Thing")
_NO_ARTICLE = N_("no article is called {name!r}. 'gegenlese list' shows what there is.")
_NO_NUMBER = N_("nothing has the number {name}. 'gegenlese list' shows what there is.")
_NO_SOURCE = N_("no source is called {name!r}. 'gegenlese list' shows what there is.")
_NO_STORY = N_("no story is called {name!r}. 'gegenlese list' shows what there is.")


def find_article(library: Library, name: str) -> ArticleSummary:
    """The one article whose number in `gegenlese list`, file, source or title is, or holds, `name` in any case.

    Umlauts may be typed in any way. A name of digits is a number only. Raises UserError where none or several do,
    naming the candidates.
    """
    rows = library.articles()
    if name.isdecimal():
        return _numbered(name, rows)
    return _choose(name, rows, [(row.file, row.source, row.title) for row in rows], _NO_ARTICLE, _article_label)


def find_story(library: Library, name: str) -> Story:
    """The one story whose number, id or title is, or holds, `name` in any case. Raises UserError as `find_article`."""
    stories = library.stories()
    if name.isdecimal():
        return _numbered(name, stories)
    return _choose(name, stories, [(story.id, story.title) for story in stories], _NO_STORY, lambda story: story.title)


def find_source(library: Library, name: str) -> str:
    """The one source whose name is, or holds, `name` in any case. Raises UserError as `find_article`."""
    sources = sorted({row.source for row in library.articles()})
    return _choose(name, sources, [(source,) for source in sources], _NO_SOURCE, lambda source: source)


def _article_label(row: ArticleSummary) -> str:
    return f"{row.source}: {row.title}"


def _numbered(number: str, things: Sequence[Thing]) -> Thing:
    # File names often begin with a number: a mistyped one must not open another article.
    if 1 <= int(number) <= len(things):
        return things[int(number) - 1]
    raise UserError(_(_NO_NUMBER).format(name=number))


def _choose(
    name: str, things: Sequence[Thing], keys: Sequence[tuple[str, ...]], nothing: str, label: Callable[[Thing], str]
) -> Thing:
    from tui.library.folding import fold

    wanted = {way: fold(name, written_out=way) for way in (False, True)}
    folded = [[(wanted[way], fold(key, written_out=way)) for key in names for way in wanted] for names in keys]
    exact = [thing for thing, pairs in zip(things, folded, strict=True) if any(text == key for text, key in pairs)]
    part = [thing for thing, pairs in zip(things, folded, strict=True) if any(text in key for text, key in pairs)]
    found = exact or part
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserError(_(nothing).format(name=name))
    some = "; ".join(label(thing) for thing in found[:4]) + ("; …" if len(found) > 4 else "")
    problem = _("{name!r} fits {count}: {some}. Say more of the name, or its number in 'gegenlese list'.")
    raise UserError(problem.format(name=name, count=len(found), some=some))
