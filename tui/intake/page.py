"""A saved HTML page -> lines with what its tags tell, and the metadata that it declares."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tui.intake.characters import normalise
from tui.intake.declared import Declared
from tui.intake.lines import Line, Mark, ends_sentence, folded, words
from tui.intake.markup import lines_of, parse

_SENTENCE_WORDS = 8
_TRUSTED_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines and what its metadata declares; `free` is False where that says that the article is not free."""

    lines: tuple[Line, ...]
    title: str | None = None
    site: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    url: str | None = None
    free: bool = True
    page_title: str | None = None


def read_page(markup: str) -> Page:
    """The page in `markup` (decoded text). Raises PageTooLargeError, and ValueError where there is no HTML to parse."""
    tree = parse(markup)
    declared = Declared(tree)
    return Page(
        lines=_vouch(lines_of(tree), _extracted_text(markup)),
        title=declared.title(),
        site=declared.site(),
        published=declared.published(),
        authors=declared.authors(),
        url=declared.url(),
        free=declared.free(),
        page_title=declared.page_title(),
    )


def _vouch(lines: Sequence[Line], extracted: set[str]) -> tuple[Line, ...]:
    """The lines with what the extractor says of them, unless it missed most of the page's sentences."""
    vouched = [replace(line, vouched=folded(line.text) in extracted) for line in lines]
    sentences = [line for line in vouched if ends_sentence(line.text) and len(words(line.text)) >= _SENTENCE_WORDS]
    found = sum(len(line.text) for line in sentences if line.vouched)
    if found < _TRUSTED_SHARE * sum(len(line.text) for line in sentences):
        return tuple(lines)
    return tuple(_trusted_headings(vouched))


def _trusted_headings(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without what the extractor says of headings above text of the article: some it leaves out."""
    below: list[Line | None] = [*lines[1:], None]
    for line, following in zip(lines, below, strict=True):
        is_head = line.mark is Mark.HEADING and not line.vouched and following is not None and following.vouched
        yield replace(line, vouched=None) if is_head else line


def _extracted_text(markup: str) -> set[str]:
    """What trafilatura takes for the article: the folded lines of its text, headings included."""
    import trafilatura  # slow to import, and plain text does not need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(
        markup, output_format="txt", include_comments=False, include_tables=True, favor_recall=True
    )
    return {folded(line.lstrip("-# ")) for line in normalise(text or "").split("\n")} - {""}
