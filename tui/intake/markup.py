"""The tree of a saved page -> its visible text, one line a block element."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from tui.intake.characters import normalise
from tui.intake.lines import Line, Mark
from tui.intake.phrases import word_set

_UNSEEN = word_set(
    """
    script style noscript template svg iframe object embed head select option button input textarea
    """
)
_BLOCKS = word_set(
    """
    address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4
    h5 h6 header hr li main nav ol p pre section summary details table tbody td th thead tr ul time
    """
)
_MARKS = {
    "h1": Mark.TITLE,
    "h2": Mark.HEADING,
    "h3": Mark.HEADING,
    "h4": Mark.HEADING,
    "li": Mark.LIST_ITEM,
    "figcaption": Mark.CAPTION,
}
_LEAD_CLASS = re.compile(
    r"(?:^|[\s_-])(?:lead|intro|teaser|subtitle|subline|standfirst|vorspann|summary|excerpt|deck|dek)", re.IGNORECASE
)
_CONTAINERS = word_set("aside div figure footer form nav ol section ul")
_FURNITURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:video|audio|player|podcast|related|recommend\w*|newsletter|social|share|sharing|comments?|forum|cookies?"
    r"|consent|cmp|paywall|promo|advert\w*|ads?|anzeige|werbung|sidebar|footer|nav|navigation|breadcrumbs?|gallery|tags"
    r"|teasers|meistgelesen|popular|trending|poll|voting)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BOX_SHARE = 0.3
"""What holds more of a page's text than this is no box, whatever its class says."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MAX_ELEMENTS = 60_000
MAX_DEPTH = 200


class PageTooLargeError(ValueError):
    """The page has more elements, or nests them deeper, than any article does."""


def parse(markup: str) -> Any:
    """The element tree of a page. Raises PageTooLargeError; ValueError where nothing can be parsed."""
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False, no_network=True
    )
    try:
        tree = lxml_html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ValueError("no HTML in it") from error
    count = deepest = 0
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        deepest = max(deepest, depth)
        if count > MAX_ELEMENTS or deepest > MAX_DEPTH:
            raise PageTooLargeError
    return tree


def lines_of(tree: Any) -> list[Line]:
    """The visible text, one line a block element."""
    body = tree.find("body")
    root = body if body is not None else tree
    scribe = _Scribe(_BOX_SHARE * _length(root))
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            scribe.open(element)
        else:
            scribe.close(element)
    scribe.flush()
    return scribe.lines


class _Scribe:
    """Writes down the text of a page while its tags open and close."""

    def __init__(self, longest_box: float) -> None:
        self.lines: list[Line] = []
        self._longest_box = longest_box
        self._boxes: list[Any] = []
        self._text: list[str] = []
        self._linked = 0
        self._links = 0
        self._hidden: list[Any] = []
        self._marks: list[Mark] = [Mark.PLAIN]

    def open(self, element: Any) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if self._hidden or tag in _UNSEEN or _is_hidden(element):
            self._hidden.append(element)
            return
        if tag in _CONTAINERS and self._is_box(element):
            self.flush()
            self._boxes.append(element)
        if tag in _BLOCKS:
            self.flush()
            self._marks.append(self._mark(tag, element))
        self._links += tag == "a"
        self._write(element.text)

    def close(self, element: Any) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if self._hidden:
            self._hidden.pop()
        else:
            if tag in _BLOCKS:
                self.flush()
                self._marks.pop()
            if self._boxes and self._boxes[-1] is element:
                self.flush()
                self._boxes.pop()
            self._links -= tag == "a"
            if tag == "a" and not element.tail:
                self._text.append(" ")  # links side by side are words of their own
        if not self._hidden:
            if tag in _UNSEEN or tag == "br":
                self.flush()
            self._write(element.tail)

    def flush(self) -> None:
        text = " ".join(normalise("".join(self._text)).split())
        if text:
            linked = self._linked / max(1, len("".join("".join(self._text).split())))
            line = Line(text, self._marks[-1], gap=True, linked=min(1.0, linked), boxed=bool(self._boxes))
            self.lines.append(line)
        self._text, self._linked = [], 0

    def _is_box(self, element: Any) -> bool:
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        return bool(_FURNITURE_CLASS.search(names)) and _length(element) <= self._longest_box

    def _write(self, text: str | None) -> None:
        if text:
            self._text.append(text)
            self._linked += len("".join(text.split())) if self._links else 0

    def _mark(self, tag: str, element: Any) -> Mark:
        if self._marks[-1] is Mark.CAPTION:
            return Mark.CAPTION
        if tag in _MARKS:
            return _MARKS[tag]
        if tag == "p" and _LEAD_CLASS.search(element.get("class") or ""):
            return Mark.LEAD
        return self._marks[-1] if tag in ("p", "div", "br", "time") else Mark.PLAIN


def _length(element: Any) -> int:
    """Characters of text in an element, scripts left out."""
    return sum(len(text) for text in element.xpath(".//text()[not(parent::script or parent::style)]"))


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
