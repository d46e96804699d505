"""What one article tells about its own mentions: the same name is the same kind of thing all through it.

The recogniser reads a few sentences at a time. This component reads the whole document after it and lets the clear
places decide the doubtful ones.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from tui.annotate.company_names import by_company
from tui.annotate.mention_repairs import repaired
from tui.annotate.name_places import says_where
from tui.annotate.whole_names import with_whole_names

FACTORY = "gegenlese_consistency"

MAJORITY = 0.6
"""The share of a name's places that must agree before they overrule the others."""
ENOUGH = 2
"""The number of places that must agree."""
LONGEST_ACRONYM = 4
"""Longer words in capitals are words of a headline."""
SHORTEST_PRONOUNCED = 4
"""Acronyms of this length and more may be written as words: `Laves`, `Nabu`."""

_DETERMINERS = re.compile(r"d(?:er|ie|as|es|em|en)|(?:k?ein|dies|jed|manch|welch)(?:e[mnrs]?)?|beim|im|am|vom|zum|zur")


def make_consistent(doc: Doc) -> Doc:
    """Drop, relabel and add mentions of the document so that they agree with each other; returns the same document."""
    mentions = with_whole_names(doc, repaired(doc))
    surnames = _surnames(mentions)
    mentions = [_relabelled(mention, _by_surname(mention, surnames)) for mention in mentions]
    kinds = _Majorities(mentions)
    mentions = [_relabelled(mention, _by_majority(mention, kinds)) for mention in mentions]
    mentions = [_relabelled(mention, label) for mention, label in zip(mentions, by_company(mentions), strict=True)]
    free = _unmarked(doc, mentions)
    added = [
        *_added_names(doc, free, mentions, kinds),
        *_added_surnames(free, surnames),
        *_added_acronyms(doc, free, mentions),
    ]
    doc.set_ents(filter_spans([*mentions, *added]))
    return doc


def _relabelled(mention: Span, label: str) -> Span:
    return mention if mention.label_ == label else Span(mention.doc, mention.start, mention.end, label=label)


# -- persons ----------------------------------------------------------------------------------------------------------


def _surnames(mentions: Iterable[Span]) -> frozenset[str]:
    """The last words of the document's full personal names."""
    return frozenset(mention[-1].text for mention in mentions if mention.label_ == "PER" and len(mention) > 1)


def _is_surname(token: Token, surnames: frozenset[str]) -> bool:
    return token.text in surnames or token.text.removesuffix("s") in surnames


def _by_surname(mention: Span, surnames: frozenset[str]) -> str:
    """A single word that is the surname of a person of the document is that person, except where it says where."""
    if len(mention) == 1 and _is_surname(mention[0], surnames) and not says_where(mention[0]):
        return "PER"
    return mention.label_


def _added_surnames(free: Iterable[Token], surnames: frozenset[str]) -> Iterator[Span]:
    """Surnames that were overlooked; a surname behind an article or an adjective is an ordinary noun (*der Koch*)."""
    for token in free:
        if _is_surname(token, surnames) and token.text[0].isupper() and _stands_as_name(token):
            yield Span(token.doc, token.i, token.i + 1, label="PER")


def _stands_as_name(token: Token) -> bool:
    before = token.nbor(-1) if token.i else None
    if before is None or before.is_sent_end or token.is_sent_start:
        return False
    adjective = before.is_lower and before.text.endswith(("e", "en", "er", "es", "em"))
    return not adjective and _DETERMINERS.fullmatch(before.lower_) is None


# -- the same string --------------------------------------------------------------------------------------------------


class _Majorities:
    """The label that most mentions of a name have; its genitive and its form in capitals follow it."""

    def __init__(self, mentions: Iterable[Span]) -> None:
        self._labels: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in mentions:
            self._labels[mention.text][mention.label_] += 1

    def label(self, text: str) -> str | None:
        """The label of most mentions of the name, None where they do not agree or are too few."""
        plain = self._plain(text)
        if plain is not None:
            return self._labels[plain].most_common(1)[0][0]
        return _majority(self._labels[text]) if text in self._labels else None

    def _plain(self, text: str) -> str | None:
        """The mention whose genitive, or whose form in capitals, the text is; None where the document has none."""
        forms = [text.removesuffix("s")]
        if text.isupper() and len(text) > LONGEST_ACRONYM:
            forms.append(text.capitalize())
        return next((form for form in forms if form != text and form in self._labels), None)


def _majority(counts: Counter[str]) -> str | None:
    label, most = counts.most_common(1)[0]
    return label if most >= ENOUGH and most >= MAJORITY * counts.total() else None


def _by_majority(mention: Span, kinds: _Majorities) -> str:
    """A person's namesake among the places keeps its own kind; places and organisations follow the majority."""
    label = kinds.label(mention.text) or mention.label_
    if "PER" in (label, mention.label_) and (len(mention) > 1 or says_where(mention[0])):
        return mention.label_
    return label


def _unmarked(doc: Doc, mentions: Iterable[Span]) -> list[Token]:
    marked = {token.i for mention in mentions for token in mention}
    return [token for token in doc if token.i not in marked and token.is_alpha]


def _added_names(doc: Doc, free: Iterable[Token], mentions: Iterable[Span], kinds: _Majorities) -> Iterator[Span]:
    """Places of a string that is a mention elsewhere in the document, and that the recogniser passed over."""
    places = Counter(token.text for token in doc)
    found = Counter(mention.text for mention in mentions)
    for token in free:
        label = kinds.label(token.text)
        if label and token.text[0].isupper() and found[token.text] >= MAJORITY * places[token.text]:
            yield Span(doc, token.i, token.i + 1, label=label)


def _added_acronyms(doc: Doc, free: Iterable[Token], mentions: Sequence[Span]) -> Iterator[Span]:
    """An acronym in brackets behind an organisation that it abbreviates, and wherever else it stands."""
    acronyms = set()
    others = {token.text for mention in mentions if mention.label_ != "ORG" for token in mention}
    for mention in mentions:
        after = doc[mention.end : mention.end + 3]
        bracketed = len(after) == 3 and after[0].text == "(" and after[2].text == ")"
        short = after[1].text if bracketed else ""
        if mention.label_ == "ORG" and short not in others and short and _abbreviates(short, mention.text):
            acronyms.add(short)
    for token in free:
        if token.text in acronyms:
            yield Span(doc, token.i, token.i + 1, label="ORG")


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether the acronym's letters stand in the name in their order, the first one first (Schwartz & Hearst 2003)."""
    letters, rest = acronym.casefold(), iter(name.casefold())
    has_capitals = 2 * sum(map(str.isupper, acronym)) >= len(acronym)
    is_pronounced = acronym.istitle() and len(acronym) >= SHORTEST_PRONOUNCED
    is_acronym = acronym.isalpha() and 2 <= len(acronym) <= 8 and (has_capitals or is_pronounced)
    return is_acronym and name[:1].casefold() == letters[0] and all(letter in rest for letter in letters)


@Language.component(FACTORY, assigns=["doc.ents"], requires=["doc.ents", "doc.sents"])
def consistency(doc: Doc) -> Doc:
    """The spaCy component."""
    return make_consistent(doc)
