"""A saved HTML page -> lines with what its tags tell, and the metadata that it declares."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import date

from tui.intake.characters import normalise
from tui.intake.declared import Declared
from tui.intake.lines import Line, folded
from tui.intake.markup import lines_of, parse


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines and what its metadata declares; `free` is False where they say that the article is not free."""

    lines: tuple[Line, ...]
    title: str | None = None
    site: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    free: bool = True


def read_page(markup: str) -> Page:
    """The page in `markup` (decoded text). Raises PageTooLargeError, and ValueError where there is no HTML to parse."""
    tree = parse(markup)
    declared = Declared(tree)
    body = _extracted_text(markup)
    return Page(
        lines=tuple(replace(line, vouched=folded(line.text) in body if body else None) for line in lines_of(tree)),
        title=declared.title(),
        site=declared.site(),
        published=declared.published(),
        authors=declared.authors(),
        url=declared.url(),
        free=declared.free(),
    )


def _extracted_text(markup: str) -> set[str]:
    """What trafilatura takes for the article: the folded lines of its text, headings included."""
    import trafilatura  # slow to import, and plain text does not need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(
        markup, output_format="txt", include_comments=False, include_tables=True, favor_recall=True
    )
    return {folded(line.lstrip("-# ")) for line in normalise(text or "").split("\n")} - {""}
