"""Words and sentences that lost the space between them when a page was flattened."""

from __future__ import annotations

import re
from collections import Counter

from tui.intake.lexicon import SENTENCE_OPENERS

_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"://|www\.|@|\w/\w+/|\.(?:de|at|ch|com|org|net|eu|info)\b")
# `1.200zusätzliche`; not `20jährige`, `3fach`, `K2Kampf`
_DIGIT_WORD = re.compile(
    r"(?<![\w])((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)"
    r"(?!(?:jährig|fach|stündig|minütig|sekündig|tägig|wöchig|monatig|köpfig|malig|seitig|teilig|stellig|prozentig"
    r"|plus|stöckig|spurig|zeilig|gängig|zylindrig|strophig))([a-zäöü][a-zäöüß]{4,}|(?:Euro|Dollar|Uhr|Prozent)\b)"
)
_SENTENCES = re.compile(r"([a-zäöüß]{3}|\d{2}|[)\]])([.!?…])(?=[A-ZÄÖÜ][a-zäöüß]+)")
_CLOSED_SENTENCES = re.compile(r"([.!?…,][“”’])(?=[A-ZÄÖÜa-zäöü][a-zäöüß]+)")
_OPENED_SENTENCES = re.compile(r"([a-zäöüß]{2}[.!?,:;]|[a-zäöüß]{3})(?=[„][A-ZÄÖÜa-zäöü])")
_STRAIGHT_SENTENCES = re.compile(r'([a-zäöüß]{2}[.!?,])"(?=[A-ZÄÖÜ][a-zäöüß]+)')
_COMMA = re.compile(r"([a-zäöüß]{3},)(?=[A-Za-zÄÖÜäöü][a-zäöüß]{2,})")
_CAMEL = re.compile(r"\b([A-ZÄÖÜ]?[a-zäöüß]{2,})([A-ZÄÖÜ][a-zäöüß]{2,})\b")
_GENDER_ENDINGS = frozenset({"Innen", "In"})
_LONG = 5


def repair_glue(text: str) -> str:
    """`text` with a space put back between a number and its noun, between sentences, and between two joined words.

    Addresses are left alone; so are names such as `ProSieben`: two words are parted only where both stand alone
    elsewhere in the text, or the second is a word that opens sentences, and the whole does not occur again.
    """
    text = _TOKEN.sub(lambda match: _repair_token(match.group()), text)
    text = "\n".join(_part_straight_quotes(line) for line in text.split("\n"))
    return _part_camels(text)


def _repair_token(token: str) -> str:
    if _ADDRESS.search(token):
        return token
    token = _DIGIT_WORD.sub(r"\1 \2", token)
    for pattern in (_SENTENCES, _COMMA):
        token = pattern.sub(lambda match: match.group() + " ", token)
    for pattern in (_CLOSED_SENTENCES, _OPENED_SENTENCES):
        token = pattern.sub(r"\1 ", token)
    return token


def _part_straight_quotes(line: str) -> str:
    """A straight quotation mark between two sentences closes where an odd number of them stands before it."""

    def part(match: re.Match[str]) -> str:
        closes = line.count('"', 0, match.end(1)) % 2 == 1
        return f'{match.group(1)}" ' if closes else f'{match.group(1)} "'

    return _STRAIGHT_SENTENCES.sub(part, line)


def _part_camels(text: str) -> str:
    joined = Counter(match.group() for match in _CAMEL.finditer(text))
    if not joined:
        return text
    alone = {word.casefold() for word in re.findall(r"\b[A-Za-zÄÖÜäöüß]+\b", text)}

    def part(match: re.Match[str]) -> str:
        left, right = match.groups()
        known = min(len(left), len(right)) >= _LONG and {left.casefold(), right.casefold()} <= alone
        opens = right in SENTENCE_OPENERS and len(left) >= 4
        if joined[match.group()] > 1 or right in _GENDER_ENDINGS or not (known or opens):
            return match.group()
        return f"{left} {right}"

    return _CAMEL.sub(part, text)
