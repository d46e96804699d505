"""What a page says about itself: JSON-LD, Open Graph and meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Any

from tui.intake.characters import normalise
from tui.intake.dates import first_date
from tui.intake.headline import split_site

_MAX_METADATA = 200_000
_PUBLISHED_TAGS = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "date",
    "dc.date",
    "dcterms.created",
    "article:modified_time",
)
_GERMANY = timezone(timedelta(hours=1))
"""Central European time; summer time would change the day of nothing but the hour after midnight."""
_PERSON = re.compile(r"[A-ZÄÖÜ][\w.'’-]+(?:\s[\w.'’-]+){1,3}")


class Declared:
    """Metadata of a page: JSON-LD before Open Graph before plain meta tags."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._meta = {_name_of(tag): tag.get("content") or "" for tag in reversed(tree.findall(".//meta"))}
        self._article = next(filter(_is_article, self._json_objects()), {})

    def title(self) -> str | None:
        """The headline; the title of the page, which may carry the outlet's name, where none is declared."""
        return _first(_text(self._article.get("headline")), self._meta.get("og:title"), self.page_title())

    def site(self) -> str | None:
        """The outlet."""
        publisher = self._article.get("publisher")
        name = _text(publisher.get("name")) if isinstance(publisher, dict) else _text(publisher)
        beside_title = split_site(self.page_title() or "")[1]
        return _first(self._meta.get("og:site_name"), name, self._meta.get("application-name"), beside_title)

    def published(self) -> date | None:
        """The day of publication, or of the last change where that is all that the page declares."""
        values = [_text(self._article.get("datePublished")), *(self._meta.get(name) for name in _PUBLISHED_TAGS)]
        times = self._tree.xpath("(.//article//time|.//header//time)[@datetime]")
        values += [times[0].get("datetime")] if times else []
        return next((day for value in values if value and (day := _day(value))), None)

    def authors(self) -> tuple[str, ...]:
        """Persons named as authors; departments and agencies are left out."""
        declared = self._article.get("author") or []
        items = declared if isinstance(declared, list) else [declared]
        persons = [item for item in items if not (isinstance(item, dict) and item.get("@type") == "Organization")]
        names = [_text(item.get("name")) if isinstance(item, dict) else _text(item) for item in persons]
        found = [name for name in names if name] or [self._meta.get("author", "")]
        parts = (part.strip() for name in found for part in re.split(r",\s| und ", normalise(name)[:200]))
        return tuple(dict.fromkeys(filter(_PERSON.fullmatch, parts)))

    def url(self) -> str | None:
        """The canonical address, if it is one of the web."""
        links = self._tree.xpath(".//link[@rel='canonical']/@href")
        found = _first(links[0] if links else None, self._meta.get("og:url"))
        return found if found and re.fullmatch(r"https?://[^\s<>\"]{4,500}", found) else None

    def free(self) -> bool:
        """False where the page says that its article is not accessible for free."""
        return str(self._article.get("isAccessibleForFree", True)).casefold() != "false"

    def page_title(self) -> str | None:
        """The title of the window: headline and outlet, in either order."""
        return _first(self._tree.findtext(".//title"))

    def _json_objects(self) -> Iterator[dict[str, Any]]:
        for script in self._tree.xpath(".//script[@type='application/ld+json']")[:20]:
            text = script.text or ""
            if len(text) > _MAX_METADATA:
                continue
            try:
                yield from _objects(json.loads(text, strict=False))
            except (ValueError, RecursionError):
                continue


def _name_of(tag: Any) -> str:
    return (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").casefold()


def _first(*values: str | None) -> str | None:
    """The first value that is not blank, normalised and cut to a sane length."""
    for value in values:
        if value and (cleaned := " ".join(normalise(value).split())[:500]):
            return cleaned
    return None


def _day(value: str) -> date | None:
    """The day in Germany of an ISO date or time, or the first date in a text."""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return first_date(value)
    return moment.astimezone(_GERMANY).date() if moment.tzinfo else moment.date()


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
    names = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    return any("Article" in name or name == "BlogPosting" for name in names)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value.strip() if isinstance(value, str) and value.strip() else None
