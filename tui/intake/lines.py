"""The unit that intake works on: one flowing line of a document, with what its layout tells about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SENTENCE_END = re.compile(r"""[.!?…:][)\]"'“”»«’]*$""")
_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^“”]*[“”]|\"[^\"]*\"|»[^«]*«|«[^»]*»")


class Mark(StrEnum):
    """What the layout (a tag, a `#`, a `>`) says that a line is."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    LIST_ITEM = "list_item"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading or scrap of page furniture.

    `gap` is true where a blank line stands before it. `linked` is the share of its characters that are link text
    (0 to 1, known only for HTML and Markdown). `vouched` is what a page extractor says: body, not body, or None where
    none was asked. `boxed` is true inside an element that its class names as furniture, `menu` where wide gaps part the
    line into labels.
    """

    text: str
    mark: Mark = Mark.PLAIN
    gap: bool = False
    linked: float = 0.0
    vouched: bool | None = None
    boxed: bool = False
    menu: bool = False


def words(text: str) -> list[str]:
    """The words of `text`, numbers and signs left out."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does; a colon counts only after the words of a speaker, so not here."""
    return bool(_SENTENCE_END.search(text)) and not text.endswith(":")


def without_quotations(text: str) -> str:
    """`text` without what stands in quotation marks: the words that are the writer's own."""
    return _QUOTED.sub(" ", text)


def folded(text: str) -> str:
    """`text` in lower case with letters and digits only: the key under which copies of a line are found."""
    return re.sub(r"[\W_]+", " ", text).strip().casefold()
