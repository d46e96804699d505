"""A saved HTML page -> lines with what its tags tell, and the metadata that it declares."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from tui.intake.characters import normalise
from tui.intake.dates import first_date
from tui.intake.lines import Line, Mark, folded

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "iframe",
        "object",
        "embed",
        "head",
        "select",
        "option",
        "button",
        "input",
        "textarea",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "details",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "time",
    ]
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
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTENT_CLASS = re.compile(
    r"nav|menu|footer|sidebar|related|comment|share|social|cookie|consent|newsletter|promo|recommend|breadcrumb",
    re.IGNORECASE,
)
MAX_ELEMENTS = 60_000
MAX_DEPTH = 200
_MAX_METADATA = 200_000


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


class PageTooLarge(ValueError):
    """The page has more elements, or nests them deeper, than any article does."""


def read_page(markup: str) -> Page:
    """The page in `markup` (decoded text). Raises PageTooLarge, and ValueError where there is no HTML to parse."""
    tree = _parse(markup)
    declared = _Declared(tree)
    body = _extracted_text(markup)
    lines = tuple(replace(line, vouched=folded(line.text) in body if body else None) for line in _lines(tree))
    return Page(
        lines,
        declared.title(),
        declared.site(),
        declared.published(),
        declared.authors(),
        declared.url(),
        declared.free(),
    )


def _parse(markup: str) -> Any:
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
            raise PageTooLarge
    return tree


def _extracted_text(markup: str) -> set[str]:
    """What trafilatura takes for the article: the folded lines of its text, headings included."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = trafilatura.extract(
        markup, output_format="txt", include_comments=False, include_tables=True, favor_recall=True
    )
    return {folded(line.lstrip("-# ")) for line in normalise(text or "").split("\n")} - {""}


def _lines(tree: Any) -> list[Line]:
    """The visible text, one line a block element."""
    scribe = _Scribe()
    body = tree.find("body")
    for event, element in etree.iterwalk(body if body is not None else tree, events=("start", "end")):
        if event == "start":
            scribe.open(element)
        else:
            scribe.close(element)
    scribe.flush()
    return scribe.lines


class _Scribe:
    """Writes down the text of a page while its tags open and close."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
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
            self.lines.append(Line(text, self._marks[-1], gap=True, linked=min(1.0, linked)))
        self._text, self._linked = [], 0

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


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN_STYLE.search(element.get("style") or ""))


class _Declared:
    """Metadata of a page: JSON-LD before Open Graph before plain meta tags."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._meta = {
            (node.get("property") or node.get("name") or node.get("itemprop") or "").casefold(): node.get("content")
            or ""
            for node in reversed(tree.findall(".//meta"))
        }
        self._article = next(filter(_is_article, self._json_objects()), {})

    def title(self) -> str | None:
        page_title = self._tree.findtext(".//title")
        return self._first(_text(self._article.get("headline")), self._meta.get("og:title"), page_title)

    def page_title(self) -> str | None:
        return self._first(self._tree.findtext(".//title"))

    def site(self) -> str | None:
        publisher = self._article.get("publisher")
        name = _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)
        return self._first(self._meta.get("og:site_name"), name, self._meta.get("application-name"))

    def published(self) -> date | None:
        keys = (
            "article:published_time",
            "datepublished",
            "og:article:published_time",
            "date",
            "dc.date",
            "dcterms.created",
            "article:modified_time",
        )
        candidates = [_text(self._article.get("datePublished")), *(self._meta.get(key) for key in keys)]
        times = self._tree.xpath("(.//article//time|.//header//time)[@datetime]")
        candidates += [times[0].get("datetime")] if times else []
        return next((day for value in candidates if value and (day := first_date(value))), None)

    def authors(self) -> tuple[str, ...]:
        authors = self._article.get("author") or []
        names = [
            _text(item.get("name")) if isinstance(item, dict) else _text(item)
            for item in (authors if isinstance(authors, list) else [authors])
        ]
        found = [name for name in names if name] or [self._meta.get("author", "")]
        split = (part.strip() for name in found for part in re.split(r",\s| und ", normalise(name)[:200]))
        return tuple(
            dict.fromkeys(name for name in split if re.fullmatch(r"[A-ZÄÖÜ][\w.'’-]+(?:\s[\w.'’-]+){1,3}", name))
        )

    def url(self) -> str | None:
        link = self._tree.xpath(".//link[@rel='canonical']/@href")
        found = self._first(link[0] if link else None, self._meta.get("og:url"))
        return found if found and re.match(r"https?://[^\s<>\"]{4,500}$", found) else None

    def free(self) -> bool:
        return str(self._article.get("isAccessibleForFree", True)).casefold() != "false"

    @staticmethod
    def _first(*values: str | None) -> str | None:
        for value in values:
            if value and (cleaned := " ".join(normalise(value).split())[:500]):
                return cleaned
        return None

    def _json_objects(self) -> Iterator[dict[str, Any]]:
        for script in self._tree.xpath(".//script[@type='application/ld+json']")[:20]:
            text = script.text or ""
            if len(text) > _MAX_METADATA:
                continue
            try:
                yield from _objects(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in value:
                yield from _objects(value[key], depth + 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        "Article" in str(kind) or str(kind) == "BlogPosting" for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() if isinstance(value, str) and value.strip() else None
