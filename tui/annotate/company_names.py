"""Companies by the first word of their names: *Hansa* beside *Hansa Maschinenbau AG*.

A word that begins a company's name is often a town's or a person's too. In an article about the company it means the
company, unless it says where something is or the article knows such a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Span

from tui.annotate.legal_forms import LEGAL_FORMS
from tui.annotate.name_places import says_where


def by_company(mentions: Sequence[Span]) -> list[str]:
    """The label of each mention, that of a company for the first word of a company's name standing alone."""
    named = {mention[0].text for mention in mentions if mention.label_ == "ORG" and len(mention) > 1}
    incorporated = {mention[0].text for mention in mentions if mention.label_ == "ORG" and _is_incorporated(mention)}
    persons = _words_of_persons(mentions)
    return [_label(mention, named - persons, incorporated - persons) for mention in mentions]


def _label(mention: Span, named: set[str], incorporated: set[str]) -> str:
    forms = {mention.text, mention.text.removesuffix("s")}
    company = (mention.label_ == "PER" and forms & named) or (mention.label_ == "LOC" and forms & incorporated)
    return "ORG" if company and not says_where(mention[0]) else mention.label_


def _is_incorporated(mention: Span) -> bool:
    """Whether a company's legal form ends its name or stands behind it."""
    after = mention.doc[mention.end : mention.end + 1].text
    return len(mention) > 1 and (mention[-1].text in LEGAL_FORMS or after in LEGAL_FORMS)


def _words_of_persons(mentions: Iterable[Span]) -> set[str]:
    return {token.text for mention in mentions if mention.label_ == "PER" and len(mention) > 1 for token in mention}
