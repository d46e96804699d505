"""How two wordings of the same thing differ, word by word.

Standard library only: the comparison panel underlines what `diff` returns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

Span = tuple[int, int]

WORD = re.compile(r"\w+(?:[-’'.,:]\w+)*%?|%")
ENDINGS = ("en", "em", "er", "es", "e", "n", "s", "t")
FUNCTION_WORDS_TEXT = """
    der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn als wie wenn dass
    daß ob weil da so zu zum zur von vom in im ins an am ans auf aus bei beim mit nach über unter vor für
    durch um gegen ohne bis seit es er sie wir ihr ich du man sich uns euch mich dich ihm ihn ihnen mir dir
    sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer
    dies diese dieser dieses diesen diesem jene jener ist sind war waren sei seien wäre wären bin bist wird
    werden würde würden wurde wurden worden geworden hat haben habe hatte hatten hätte hätten kann können
    könne könnte könnten muss müssen müsse soll sollen solle sollte sollten will wollen wolle mag darf dürfen
    dürfe auch noch schon nur sehr mehr hier dort dabei dazu damit daran darauf davon dann nun jetzt was wer
    wo welche welcher welches welchen deren dessen
"""
FUNCTION_WORDS = frozenset(FUNCTION_WORDS_TEXT.split())
NEGATIONS = frozenset(
    {"nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals", "niemand", "nichts", "weder"}
)

DENIAL = re.compile(r"\b(?:dementier|bestreite|bestritt|leugne)", re.IGNORECASE)
"""Verbs that only deny; *zurückweisen* also says what a court does with a petition."""
SAME_STATEMENT, SAME_SUBJECT = 0.75, 0.5
"""How many content words a statement and its negation, or a report and its denial, must have in common."""

ARTICLES = dict.fromkeys(["der", "die", "das", "dem", "den", "des"], "der")


@dataclass(frozen=True, slots=True)
class WordDifference:
    """The words that only one side has, as character spans of that side's text."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


def diff(left: str, right: str) -> WordDifference:
    """The words in which two texts differ; neighbouring words make one span. Case and marks do not count."""
    words, others = list(WORD.finditer(left)), list(WORD.finditer(right))
    matcher = SequenceMatcher(None, [w[0].casefold() for w in words], [w[0].casefold() for w in others], autojunk=False)
    only_left: list[Span] = []
    only_right: list[Span] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            if j > i:
                only_left.append((words[i].start(), words[j - 1].end()))
            if m > k:
                only_right.append((others[k].start(), others[m - 1].end()))
    return WordDifference(tuple(only_left), tuple(only_right))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, marks dropped."""
    return [word.casefold() for word in WORD.findall(text)]


def content_words(text: str) -> list[str]:
    """The words that carry meaning: no function words, but negations and numbers stay."""
    return list(_content_words(text))


@lru_cache(maxsize=2048)
def _content_words(text: str) -> tuple[str, ...]:
    """Comparing a story asks for the words of the same clauses again and again."""
    return tuple(word for word in words_of(text) if word not in FUNCTION_WORDS)


def changed_words(left: str, right: str) -> bool:
    """Whether one text puts another word where the other has its own, or a negation on one side only.

    Words left out, as a shortened quotation does, and other forms of the same word are no change.
    """
    words, others = words_of(left), words_of(right)
    for tag, i, j, k, m in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        here, there = words[i:j], others[k:m]
        if tag == "replace" and _exchanged(here, there):
            return True
        inside = (0 < i < len(words)) and (0 < k < len(others))
        if tag in ("insert", "delete") and inside and NEGATIONS.intersection(here + there):
            return True
    return False


def share_of_common(left: str, right: str) -> float:
    """The content stems that both texts have, by those of the text with fewer; 0 for a text without any."""
    stems, others = ({stem(word) for word in content_words(text)} for text in (left, right))
    return len(stems & others) / min(len(stems), len(others)) if stems and others else 0.0


def denies(left: str, right: str) -> bool:
    """Whether one text negates or denies nearly the same words that the other asserts."""
    if bool(NEGATIONS.intersection(words_of(left))) == bool(NEGATIONS.intersection(words_of(right))):
        told = [bool(DENIAL.search(text)) for text in (left, right)]
        return told[0] != told[1] and share_of_common(left, right) >= SAME_SUBJECT
    return share_of_common(left, right) >= SAME_STATEMENT


def _exchanged(here: list[str], there: list[str]) -> bool:
    """Whether both sides of a replacement hold words of their own that are no forms of one word."""
    forms, others = ({_form(word) for word in side} for side in (here, there))
    return bool(forms - others) and bool(others - forms)


def _form(word: str) -> str:
    """What is the same for all forms of a word: the stem, the beginning of an article or pronoun."""
    if word in FUNCTION_WORDS:
        return ARTICLES.get(word, word[:3])
    return stem(word)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in lower case without its inflectional ending, as far as four letters remain (to compare)."""
    word = word.casefold()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
