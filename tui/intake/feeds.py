"""A feed (RSS 2.0, Atom) with one article -> the page that it stands for."""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

_FEED = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,300}\?>\s*|<!--.{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]"
)
_CONTENT = ("encoded", "content", "description", "summary")
_AUTHOR = ("creator", "author")
_DAY = ("pubDate", "published", "date", "updated")


class SeveralArticlesError(ValueError):
    """The feed has more or fewer articles than one: `count`."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} articles in one feed")
        self.count = count


def is_feed(markup: str) -> bool:
    """Whether a document begins as a feed does."""
    return bool(_FEED.match(markup.lstrip("\ufeff")))


def page_of(feed: str) -> str:
    """The markup of a page with the headline, the metadata and the text of the only article in `feed`.

    Raises SeveralArticlesError where it is not the only one, ValueError where `feed` cannot be parsed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_pis=True)
    try:
        root = etree.fromstring(feed.lstrip("\ufeff \n\r\t").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise ValueError("no feed in it") from error
    items = [] if root is None else [item for item in root.iter() if _name(item) in ("item", "entry")]
    if len(items) != 1:
        raise SeveralArticlesError(len(items))
    item = items[0]
    channel = next((node for node in root.iter() if _name(node) in ("channel", "feed")), root)
    title = html.escape(_text(item, "title"))
    metadata = {
        "og:title": title,
        "og:site_name": html.escape(_text(channel, "title")),
        "article:published_time": html.escape(_first(item, _DAY)),
        "author": html.escape(_first(item, _AUTHOR)),
        "og:url": html.escape(_address(item)),
    }
    tags = "".join(f'<meta property="{name}" content="{value}">' for name, value in metadata.items() if value)
    return f"<html><head><title>{title}</title>{tags}</head><body><h1>{title}</h1>{_content(item)}</body></html>"


def _name(node: Any) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _child(parent: Any, name: str) -> Any:
    return next((node for node in parent if _name(node) == name), None)


def _text(parent: Any, name: str) -> str:
    node = _child(parent, name)
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


def _first(parent: Any, names: tuple[str, ...]) -> str:
    return next(filter(None, (_text(parent, name) for name in names)), "")


def _address(item: Any) -> str:
    link = _child(item, "link")
    return _text(item, "link") or (link.get("href", "") if link is not None else "")


def _content(item: Any) -> str:
    """The fullest text of an item: markup that is escaped, or elements of its own; plain text becomes paragraphs."""
    nodes = [node for node in (_child(item, name) for name in _CONTENT) if node is not None]
    texts = [_markup(node) for node in nodes]
    return max(texts, key=len, default="")


def _markup(node: Any) -> str:
    if len(node):
        return "".join(etree.tostring(child, encoding="unicode") for child in node)
    text = node.text or ""
    if "<" in text:
        return text
    return "".join(f"<p>{html.escape(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
