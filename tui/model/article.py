"""The cleaned article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of the article's body is to a reader."""

    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or lead: a span of `Article.text`."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned news article.

    `text` is the body exactly as the article pane shows it: blocks joined by one blank line (`"\\n\\n"`), the title not
    repeated. It is NFC, with LF line ends and without soft hyphens, zero-width and control characters. `blocks` cover
    the text without gaps other than those blank lines. `agencies` are the news agencies credited (`dpa`, `AFP`).
    `truncated` is true where the raw text shows that the body was cut short (a paywall).
    """

    file: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    source: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    url: str | None = None
    truncated: bool = False
