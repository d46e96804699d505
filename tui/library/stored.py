"""What the rest of the program hands to the library."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import AnnotatedArticle


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """An annotated article with what tells whether its document has to be read again.

    `content_hash` is of the raw document, `version` of the rules and models that made article and annotations.
    """

    annotated: AnnotatedArticle
    content_hash: str
    version: str

    @property
    def file(self) -> str:
        """The article's key."""
        return self.annotated.file
