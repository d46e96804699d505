"""Noun phrases of German news text without a tagger: the capital letter marks the noun.

A phrase is an article, adjectives, nouns and names, with what belongs to them: a genitive (`die Sprecherin des
Ministeriums`), a prepositional phrase after a role or an institution (`ein Sprecher von Siemens`, `die Regierung in
Wien`), an apposition (`Anna Berger, eine Sprecherin des Rats,`) and a second phrase joined by *und*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.annotate.function_words import ARTICLES, FUNCTION_WORDS, PREPOSITIONS
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.roles import is_conveying, is_institution, is_role, is_temporal
from tui.annotate.speech.verbs import is_surely_finite, may_be_finite
from tui.annotate.word_lists import word_set
from tui.model import EntityKind
from tui.model.number_words import cardinal

_GENITIVES = word_set(
    """
    der des eines einer dieses dieser seiner ihrer seines ihres unserer aller zweier
    """
)
_ROLE_PREPOSITIONS = word_set("von vom bei beim für im in am an zur zum aus")
_PLACE_PREPOSITIONS = word_set("in im von vom aus")
_CONVEYING_PREPOSITIONS = word_set("von vom aus")
_MEDIA = ("agentur", "zeitung", "rundschau", "nachrichten", "presse", "dpa", "afp", "allgemeine", "allgemeinen")
_AGED = ("-jährige", "-jähriger", "-jährigen")
_ADVERBS_BEFORE_ADJECTIVES = word_set("sehr noch bereits damals heute")
_COUNTING = word_set("mehrere einige viele weitere zahlreiche andere beide")
_ADJECTIVE_ENDS = ("e", "er", "en", "es", "em")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase by indexes into a passage's words, `start` inclusive, `end` exclusive.

    `core` begins after the article, `noun` after the adjectives; `head` is the last word of the bare nouns and names;
    `person` spans the name of the person whom the phrase names (not one inside its genitive); `complement` begins the
    genitive or prepositional phrase that belongs to it (equal to `core_end` where there is none). `end` includes an
    apposition; `others` are phrases joined by *und*.
    """

    start: int
    core: int
    noun: int
    head: int
    core_end: int
    complement_end: int
    end: int
    preposition: str = ""
    person: tuple[int, int] | None = None
    kind: EntityKind | None = None
    others: tuple[NounPhrase, ...] = ()


def noun_phrases(words: Sequence[Word]) -> list[NounPhrase]:
    """The noun phrases of a passage in order, none inside another; `preposition` is the word before the phrase."""
    found: list[NounPhrase] = []
    index = 0
    while index < len(words):
        preposition = ""
        start = index
        if _is_preposition(words, index):
            preposition, start = words[index].lower, index + 1
        phrase = phrase_at(words, start)
        if phrase is None:
            index = start if start > index else index + 1
            continue
        found.append(replace(phrase, preposition=preposition))
        index = phrase.end
    return found


def _is_preposition(words: Sequence[Word], index: int) -> bool:
    """Whether the word governs the phrase behind it; *während* does with a genitive, elsewhere it opens a clause."""
    lower = words[index].lower
    if lower != "während" or index + 2 >= len(words):
        return lower in PREPOSITIONS and lower not in {"zufolge", "so"}
    following, noun = words[index + 1].lower, words[index + 2].lower
    return following in _GENITIVES and not (following == "der" and is_role(noun))


def phrase_at(words: Sequence[Word], start: int) -> NounPhrase | None:
    """The noun phrase that begins at `start`, with complement, apposition and coordination, or None."""
    phrase = _simple_phrase(words, start)
    if phrase is None:
        return None
    phrase = _with_parenthesis(words, phrase)
    phrase = _with_apposition(words, phrase)
    return _with_coordination(words, phrase)


def _simple_phrase(words: Sequence[Word], start: int) -> NounPhrase | None:
    core = start
    if core < len(words) and words[core].lower in ARTICLES:
        core += 1
    index = core
    while index < len(words) and index - core < 5 and _is_modifier(words, index, index > start or core > start):
        index += 1
    end = _nouns_end(words, index)
    if end == index:
        return None
    person = _person_in(words, index, end)
    kind = next((word.entity for word in words[index:end][::-1] if word.entity is not None), None)
    complement_end = end if person else _complement_end(words, end - 1, end)
    return NounPhrase(start, core, index, end - 1, end, complement_end, complement_end, "", person, kind)


def _is_modifier(words: Sequence[Word], index: int, inside: bool) -> bool:
    """Whether the word is an adjective or a numeral before the noun; `inside` where the phrase has begun."""
    word = words[index]
    lower = word.lower
    if word.entity is not None or index + 1 >= len(words) or lower.endswith(_AGED):
        return False
    if word.text[:1].isdigit():
        return words[index + 1].capital or words[index + 1].text[:1].islower()
    if word.capital:
        return _opens_with_adjective(words, index)
    if lower in FUNCTION_WORDS or not lower.endswith(_ADJECTIVE_ENDS):
        adverb = inside and lower in _ADVERBS_BEFORE_ADJECTIVES and words[index + 1].text.islower()
        return adverb or _is_numeral(lower)
    return inside or _is_numeral(lower) or not may_be_finite(lower)


@lru_cache(maxsize=8192)
def _is_numeral(word: str) -> bool:
    """*sieben*, *siebzehn*, *mehrere*."""
    return word in _COUNTING or cardinal(word) is not None


def _opens_with_adjective(words: Sequence[Word], index: int) -> bool:
    """Whether the word has its capital letter only because a sentence begins with it: *Bayerische Abgeordnete*."""
    following, lower = words[index + 1], words[index].lower
    first = index == 0 or words[index - 1].text in ".:!?" or words[index - 1].text == QUOTED
    adjective = lower.endswith(_ADJECTIVE_ENDS) and lower not in FUNCTION_WORDS and not is_role(lower)
    return first and adjective and _is_noun(following, index + 1) and following.entity is not EntityKind.PERSON


def _is_noun(word: Word, index: int) -> bool:
    if word.entity is not None:
        return any(map(str.isalnum, word.text))
    if word.lower.endswith(_AGED):
        return True
    if not word.capital or len(word.text) < 2 or not any(map(str.isalpha, word.text)):
        return False
    return index > 0 or word.lower not in FUNCTION_WORDS


def _nouns_end(words: Sequence[Word], index: int) -> int:
    """The end of the run of nouns and names at `index`; a function word with a capital letter never joins it."""
    start = index
    while index < len(words):
        word = words[index]
        if index > start and _divides(words[index - 1], word):
            break
        if not _is_noun(word, index) or (word.entity is None and word.lower in FUNCTION_WORDS):
            break
        if index > start and is_temporal(word.lower) and word.entity is None:
            break
        if index > start and word.entity_start and is_conveying(words[index - 1].lower):
            break
        index += 1
    return index


def _divides(before: Word, word: Word) -> bool:
    """Whether two nouns side by side are two phrases: two names, or a name and what comes after it."""
    if before.entity is EntityKind.PERSON:
        if word.entity is None and before.text.endswith(("s", "'", "’")):
            return False
        return word.entity is not EntityKind.PERSON or word.entity_start
    return before.entity is not None and word.entity_start and word.entity is not EntityKind.PERSON


def _person_in(words: Sequence[Word], start: int, end: int) -> tuple[int, int] | None:
    """The name of a person that closes the run of nouns; none in *Bergers Sprecher*."""
    indexes = [index for index in range(start, end) if words[index].entity is EntityKind.PERSON]
    if not indexes or indexes[-1] != end - 1:
        return None
    first = indexes[-1]
    while first - 1 in indexes and not words[first].entity_start:
        first -= 1
    return first, indexes[-1] + 1


def _complement_end(words: Sequence[Word], head: int, end: int) -> int:
    """The end of the genitive and of the prepositional phrase that belong to the noun at `head`."""
    noun = words[head].lower
    if end < len(words) and is_conveying(noun) and words[end].entity_start:
        return _nouns_end(words, end)
    if end < len(words) and _begins_genitive(words, end, noun):
        inner = _simple_phrase(words, end)
        if inner is not None and not _is_time(words, inner) and not _is_addressee(words, noun, inner):
            end = inner.end
            if inner.person is not None:
                return end
    wanted: frozenset[str] = frozenset()
    if is_role(noun):
        wanted = _ROLE_PREPOSITIONS
    elif is_conveying(noun):
        wanted = _CONVEYING_PREPOSITIONS
    elif is_institution(noun):
        wanted = _PLACE_PREPOSITIONS
    if end < len(words) and words[end].lower in wanted:
        inner = _simple_phrase(words, end + 1)
        if inner is not None and not _is_time(words, inner) and _belongs(words, noun, inner, end):
            return inner.end
    return end


def _begins_genitive(words: Sequence[Word], index: int, noun: str) -> bool:
    """*der Polizei* after any noun; *westlicher Regierungen* after a role or a conveying noun."""
    if is_temporal(noun):
        return False
    if words[index].lower in _GENITIVES:
        return True
    bare = (
        words[index].text.islower() and words[index].lower.endswith("er") and words[index].lower not in FUNCTION_WORDS
    )
    return (is_role(noun) or is_conveying(noun)) and (
        bare or words[index].lower in {"mehrerer", "zahlreicher", "vieler"}
    )


def _is_addressee(words: Sequence[Word], noun: str, inner: NounPhrase) -> bool:
    """*eine Sprecherin der Presse-Agentur* told the agency; *der Chef der Agentur* is its chief."""
    medium = words[inner.head].lower.endswith(_MEDIA) and words[inner.start].lower == "der"
    return medium and noun.endswith(("sprecher", "sprecherin")) and inner.start > 0


def _belongs(words: Sequence[Word], noun: str, inner: NounPhrase, preposition: int) -> bool:
    """Whether the prepositional phrase belongs to the noun: a place only to an institution, others to roles."""
    if words[preposition].lower == "von" and words[inner.start].text[:1].isdigit():
        return False  # *sprachen die Veranstalter von 5.000 Menschen*
    place = words[preposition].lower in {"in", "im", "am", "an", "aus"}
    if not place:
        return True
    if is_role(noun):
        return is_institution(words[inner.head].lower) or inner.kind is EntityKind.ORGANISATION
    return inner.kind is EntityKind.PLACE or is_conveying(noun)


def _is_time(words: Sequence[Word], phrase: NounPhrase) -> bool:
    return is_temporal(words[phrase.head].lower)


def _with_parenthesis(words: Sequence[Word], phrase: NounPhrase) -> NounPhrase:
    """With a bracket after the name: *Olaf Scholz (SPD)*."""
    end = phrase.end
    if end < len(words) and words[end].text == "(":
        for index in range(end + 1, min(end + 6, len(words))):
            if words[index].text == ")":
                return replace(phrase, end=index + 1)
    return phrase


def _with_apposition(words: Sequence[Word], phrase: NounPhrase) -> NounPhrase:
    """With what stands between commas and names the same: a name after a role, a role after a name."""
    comma = phrase.end
    if comma + 1 >= len(words) or words[comma].text != "," or phrase.core > comma:
        return phrase
    inner = _simple_phrase(words, comma + 1)
    if inner is None or is_temporal(words[phrase.head].lower):
        return phrase
    inner = _with_parenthesis(words, inner)
    closing = words[inner.end].text if inner.end < len(words) else ","
    closed = closing in {",", ".", ":", ";", ")", "–", QUOTED}
    if not closed or not _same_one(words, phrase, inner):
        return phrase
    person = phrase.person if phrase.person is not None else inner.person
    return replace(phrase, end=inner.end, person=person)


def _same_one(words: Sequence[Word], phrase: NounPhrase, inner: NounPhrase) -> bool:
    """Whether two phrases side by side can name one person: one is the name, the other the role."""
    role = inner if phrase.person is not None else phrase
    if (phrase.person is None) == (inner.person is None):
        return False
    return is_role(words[role.head].lower) or role.complement_end > role.core_end


def _with_coordination(words: Sequence[Word], phrase: NounPhrase) -> NounPhrase:
    """With more sources of the same kind: *Polizei und Staatsanwaltschaft*, *WDR, NDR und SZ*."""
    others, joint = [], phrase.end
    while joint + 1 < len(words) and words[joint].text == "," and phrase.kind is not None:
        member = _simple_phrase(words, joint + 1)
        if member is None or member.core_end != member.end or member.kind is not phrase.kind:
            break
        others.append(member)
        joint = member.end
    if joint + 1 >= len(words) or words[joint].lower not in {"und", "sowie"}:
        return phrase
    last = _simple_phrase(words, joint + 1)
    if last is None or not (_names_source(words, phrase) and _names_source(words, last)):
        return phrase
    follows_verb = phrase.start > 0 and is_surely_finite(words[phrase.start - 1].text)
    if follows_verb and last.end < len(words) and is_surely_finite(words[last.end].text):
        return phrase
    return replace(phrase, end=last.end, others=(*others, last))


def _names_source(words: Sequence[Word], phrase: NounPhrase) -> bool:
    head = words[phrase.head].lower
    return phrase.kind is not None or phrase.person is not None or is_role(head) or is_institution(head)
