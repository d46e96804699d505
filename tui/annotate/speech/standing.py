"""Who may be meant when a text does not name its source again: the speaker in force, the topic, a pronoun.

*Er* and *sie* mean the speaker in force or the subject of a later sentence, whichever stands nearer and fits in gender
and number; a role without a name (*die Politikerin*) means a person just as a pronoun does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.lemmas import lemma
from tui.annotate.speech.frames import Frame, Reading
from tui.annotate.speech.nesting import Source
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_feminine, is_institution, is_role
from tui.annotate.speech.segments import is_relative
from tui.annotate.speech.source_names import source_name
from tui.annotate.speech.speakers import Roster
from tui.annotate.speech.subjects import in_segment, plausibility
from tui.annotate.word_lists import endings, word_set

FARTHEST = 3
"""Sentences over which a source is carried."""

_NO_SOURCE = word_set("wir ich man")
_NEAREST = word_set("dieser diese letzterer letztere")
_FEMININE_NOUNS = (
    "ung",
    "schaft",
    "e",
    "ei",
    "ion",
    "tät",
    "polizei",
    "stadt",
    "wehr",
    "bahn",
    "bank",
    "gruppe",
    "partei",
)
_NEVER_MASCULINE = (
    *(ending for ending in _FEMININE_NOUNS if ending != "e"),
    "heit", "keit", "ium", "amt", "gericht", "unternehmen", "institut", "parlament", "militär",
)  # fmt: skip
"""Endings of institutions that *er* cannot mean; in *-e* end men as well (*der Experte*)."""
_GENERIC_ROLES = endings(
    """
    politiker politikerin jährige jähriger frau mann experte expertin forscher forscherin wissenschaftler
    wissenschaftlerin ökonom ökonomin jurist juristin mediziner medizinerin manager managerin unternehmer
    unternehmerin loge login iker ikerin autor autorin künstler künstlerin  regierungschef
    regierungschefin parteichef parteichefin staatschef staatschefin
    """
)
_OWN_BEARERS = endings(
    """
    sprecher sprecherin leute eltern kreise insider beamte beamten anwalt anwältin polizist zeuge richter kanzler
    kanzlerin präsident präsidentin minister ministerin könig königin papst landrat landrätin bürgermeister
    bürgermeisterin senator senatorin gouverneur gouverneurin general sekretär sekretärin botschafter botschafterin
    kommissar kommissarin trainer trainerin premier chef chefin vorsitzende vorsitzender
    """
)
"""Offices and functions that have a bearer of their own, whoever was named last."""

_DEFINITE = word_set("der die dem")
_TOPIC_SPEAKS = 5.0


@dataclass(frozen=True, slots=True)
class Force:
    """The source in force: who spoke last, in which passage and paragraph, and by which means.

    `quoted` tells that the passage ended with a quotation, `reported` that it was reported speech, `framed` that a verb
    of saying stood in it, `offered` that it told a demand, an offer or a plan.
    """

    source: Source
    passage: int
    paragraph: int
    quoted: bool
    reported: bool = False
    framed: bool = False
    offered: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """Somebody who was the subject of a sentence, and of which passage."""

    name: str
    passage: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The source in force and the topic at one place of the text."""

    force: Force | None = None
    topic: Topic | None = None


def topic_of(reading: Reading, roster: Roster, number: int) -> Topic | None:
    """The topic of a passage: the subject of its first clause, if that can speak."""
    main = next((s for s in reading.segments if s.finite is not None and not is_relative(reading.words, s)), None)
    if main is None or main.finite is None:
        return None
    subject = in_segment(reading, main, main.finite)
    if subject is None or subject.phrase is None or plausibility(reading.words, subject.phrase) < _TOPIC_SPEAKS:
        return None
    name = source_name(reading.words, subject.phrase, roster, oblique=False)
    return None if name is None else Topic(name, number)


def resolve(reading: Reading, frame: Frame, roster: Roster, standing: Standing, number: int) -> Source:
    """The source of a frame by name, pronouns and pointers resolved."""
    passage, force = reading.words, standing.force
    if frame.source is not None:
        return _named(passage, frame.source, frame.oblique, roster, standing, number)
    if frame.pronoun is not None:
        word = passage[frame.pronoun]
        plural = _is_plural_pronoun(word, passage[frame.cue])
        return Source(_meant(word, plural, roster, standing, number), word.start, word.end)
    if force is not None and number - force.passage <= FARTHEST:
        return force.source
    topic = standing.topic
    return Source(topic.name) if topic is not None and topic.passage == number - 1 else Source(None)


def _named(
    passage: Sequence[Word], phrase: NounPhrase, oblique: bool, roster: Roster, standing: Standing, number: int
) -> Source:
    name = source_name(passage, phrase, roster, oblique)
    start, end = passage[phrase.start].start, passage[phrase.end - 1].end
    reach = 0 if oblique else _reach_of_role(passage, phrase)
    if reach:
        feminine = is_feminine(passage[phrase.head].lower) or passage[phrase.start].lower == "die"
        person = _candidate(roster, standing, number, start, feminine, persons_only=True, reach=reach)
        name = person or name
    return Source(name, start, end)


def _reach_of_role(passage: Sequence[Word], phrase: NounPhrase) -> int:
    """Over how many sentences a role without a name may mean somebody named before; 0 where it names its own bearer."""
    head = passage[phrase.head]
    lower = head.lower
    definite = phrase.core > phrase.start and passage[phrase.start].lower in _DEFINITE
    if phrase.person is not None or head.entity is not None or not definite or phrase.complement_end > phrase.core_end:
        return 0
    if lower.endswith(_GENERIC_ROLES):
        return FARTHEST
    return 1 if is_role(lower) and not is_institution(lower) and not lower.endswith(_OWN_BEARERS) else 0


def _is_plural_pronoun(word: Word, cue: Word) -> bool:
    return word.lower == "ihnen" or (word.lower == "sie" and cue.text.endswith("n"))


def _meant(word: Word, plural: bool, roster: Roster, standing: Standing, number: int) -> str | None:
    """The name that a pronoun stands for; None for *wir*, *man* and where nobody fits."""
    if word.lower in _NO_SOURCE:
        return None
    if plural:
        force = standing.force
        return force.source.name if force is not None and number - force.passage <= FARTHEST else None
    if word.lower in _NEAREST:
        nearest = roster.nearest_person(word.start)
        return None if nearest is None else nearest.name
    feminine = word.lower.startswith(("sie", "ihr"))
    found = _candidate(roster, standing, number, word.start, feminine, persons_only=False)
    if found is not None:
        return found
    person = roster.last_person(word.start, feminine)
    return None if person is None else person.name


def _candidate(
    roster: Roster,
    standing: Standing,
    number: int,
    position: int,
    feminine: bool,
    *,
    persons_only: bool,
    reach: int = FARTHEST,
) -> str | None:
    """The nearer of topic and source in force that fits in gender and number."""
    force, topic = standing.force, standing.topic
    known = []
    if force is not None and force.source.name is not None:
        known.append((force.passage, 1, force.source.name))
    if topic is not None:
        known.append((topic.passage, 0, topic.name))
    for passage, _, name in sorted(known, reverse=True):
        person = roster.person(name, position)
        if number - passage > reach or (persons_only and person is None):
            continue
        if person.feminine in {None, feminine} if person is not None else _noun_fits(name, feminine):
            return name
    return None


def _noun_fits(name: str, feminine: bool) -> bool:
    """Whether a role or institution may be meant by *sie* (or *er*): singular, and of that gender by its ending."""
    head = next((word for word in name.split() if word[:1].isupper()), name)
    lower = head.lower()
    if lower.endswith("leute") or (lemma(head, noun=True) != head and not head.isupper() and is_role(lower)):
        return False
    if feminine:
        return is_feminine(lower) or lower.endswith(_FEMININE_NOUNS)
    return not is_feminine(lower) and not lower.endswith(_NEVER_MASCULINE)
