"""Articles for linking, written with their mentions marked: ``[PER|Ada Lovelace] kam nach [LOC|Genf].``"""

from __future__ import annotations

import re

from tui.model import AnnotatedArticle, Annotations, Article, EntityKind, Linking, Mention

_MARK = re.compile(r"\[(PER|LOC|ORG)\|([^\]]+)\]")


def article(marked: str, file: str = "a.txt") -> AnnotatedArticle:
    """The article whose mentions are those marked."""
    text, mentions, last = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        mentions.append(Mention(len(text), len(text) + len(mark[2]), EntityKind(mark[1])))
        text += mark[2]
        last = mark.end()
    text += marked[last:]
    return AnnotatedArticle(Article(file, text, ()), Annotations(mentions=tuple(mentions)))


def names_by_entity(linking: Linking, *articles: AnnotatedArticle) -> list[list[str]]:
    """The distinct strings of each entity's mentions, entities in the order of their first mention."""
    found: dict[str, dict[str, None]] = {}
    for annotated in articles:
        for mention in linking.mentions[annotated.file]:
            found.setdefault(mention.entity, {})[annotated.article.text[mention.start : mention.end]] = None
    return [list(names) for names in found.values()]
