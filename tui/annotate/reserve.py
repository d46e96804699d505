"""Where the text itself keeps its distance: *angeblich*, *der vermeintliche Arzt*, *will … gesehen haben*.

A particle speaks for its clause, an adjective for the noun that it stands before; words inside quotation marks are the
speaker's and show nothing of the text. After grammis (IDS Mannheim): *angeblich* and evidential *wollen* leave the
content with the one who says it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from tui.annotate.speech.verbs import is_participle
from tui.annotate.word_lists import word_set
from tui.model import Stance, StanceMark

_PARTICLES = word_set("angeblich vorgeblich vermeintlich")
_ADJECTIVES = ("angeblich", "vorgeblich", "vermeintlich", "sogenannt", "selbsternannt")
_ADJECTIVE_ENDS = ("e", "er", "es", "en", "em")
_WANTING = word_set("will wollen wollte wollten wolle")
_FIRST_PERSON = word_set("ich wir")
_PERFECT = frozenset({"haben", "sein"})
_NOUN_REACH = 5


def reserve_marks(tokens: Sequence[Token]) -> Iterator[StanceMark]:
    """The marks of one clause, given its tokens outside quotation marks; none for a clause without any."""
    for index, token in enumerate(tokens):
        if token.lower_ in _PARTICLES:
            noun = _described_noun(tokens, index)
            yield _mark(tokens, index, (0, len(tokens)) if noun is None else (index, noun + 1))
        elif _is_adjective(token.lower_):
            noun = _noun_after(tokens, index)
            if noun is not None:
                yield _mark(tokens, index, (index, noun + 1))
    wanting = _wanting(tokens)
    if wanting is not None:
        yield _mark(tokens, wanting, (0, len(tokens)))


def _mark(tokens: Sequence[Token], cue: int, span: tuple[int, int]) -> StanceMark:
    first, last, word = tokens[span[0]], tokens[span[1] - 1], tokens[cue]
    return StanceMark(first.idx, last.idx + len(last), Stance.DISTANCING, word.idx, word.idx + len(word))


def _is_adjective(word: str) -> bool:
    return any(word == adjective + end for adjective in _ADJECTIVES for end in _ADJECTIVE_ENDS)


def _described_noun(tokens: Sequence[Token], particle: int) -> int | None:
    """The noun that a particle before an adjective describes: *der angeblich betrunkene Fahrer*."""
    following = particle + 1
    if following >= len(tokens) or not tokens[following].text.islower():
        return None
    noun = _noun_after(tokens, particle)
    inflected = tokens[following].lower_.endswith(_ADJECTIVE_ENDS)
    return noun if inflected and noun == following + 1 else None


def _noun_after(tokens: Sequence[Token], adjective: int) -> int | None:
    near = range(adjective + 1, min(adjective + 1 + _NOUN_REACH, len(tokens)))
    return next((index for index in near if tokens[index].text[:1].isupper()), None)


def _wanting(tokens: Sequence[Token]) -> int | None:
    """The place of *will* in *will Schüsse gehört haben*; *will bis Mai gebaut haben* is a plan."""
    words = [token.lower_ for token in tokens]
    wanting = next((index for index, word in enumerate(words) if word in _WANTING), None)
    if wanting is None or "bis" in words or not _FIRST_PERSON.isdisjoint(words):
        return None
    closing = words[-2:] if words[-1] not in _WANTING else words[-3:-1]  # *…, gehört haben will*
    perfect = len(closing) == 2 and closing[1] in _PERFECT and is_participle(closing[0])
    return wanting if perfect else None
