"""Who does what to whom, and where, without a parser: the participants of a clause by their role.

German shows the subject by case, by the number it shares with the verb, and by its place beside the verb; a passive
turns the roles round and names the agent with *von* or *durch*. Where these leave a doubt (*Die Partei lobte die
Fraktion*) no role is given: a wrong one costs more than none. What happens to the subject of verbs such as *sterben*
is done to it (Duden-Grammatik, on semantic roles).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.annotate.function_words import PRONOUNS
from tui.annotate.lemmas import lemma
from tui.annotate.noun_cases import Case, cases_of, numbers_of, verb_number
from tui.annotate.speech.cues import SpeechAct
from tui.annotate.speech.frames import Reading
from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Word
from tui.annotate.speech.roles import is_temporal
from tui.annotate.speech.segments import COORDINATORS, RELATIVES, Segment, is_relative
from tui.annotate.speech.subjects import plausibility
from tui.annotate.speech.verb_cues import verb_cue_in
from tui.annotate.speech.verbs import COPULAS, is_participle
from tui.annotate.word_lists import word_set
from tui.model import EntityKind, Participant, Role

_UNDERGOING = word_set("sterben erkranken verunglücken ertrinken ersticken verhungern umkommen erfrieren")
_NEITHER = word_set(
    """
    fallen sinken steigen wachsen entstehen geschehen bestehen liegen stehen gehören fehlen betragen kosten gelten
    heißen bleiben scheinen leiden erleiden erhalten bekommen verlieren haben enthalten umfassen bedeuten gelingen
    passieren dauern
    """
)
_PASSIVE_PAST = word_set("wurde wurden")
_PASSIVE_OR_FUTURE = word_set("wird werden werde")
_BECOME = word_set("ist sind war waren sei seien")
_NOMINATIVE_PRONOUNS = word_set("er wir ich man wer")
_OPEN_PRONOUNS = word_set("sie es das dies wen wem was")
_INDEFINITE = word_set("viele einige manche mehrere alle beide wenige andere niemand jemand keiner jeder")
_AGENT_PREPOSITIONS = word_set("von vom durch")
_PLACE_PREPOSITIONS = word_set("in im am an auf bei beim nahe unweit nach vor")
_AREAS = (
    "norden",
    "süden",
    "osten",
    "westen",
    "zentrum",
    "region",
    "provinz",
    "raum",
    "gebiet",
    "stadt",
    "altstadt",
    "innenstadt",
    "hauptstadt",
    "umland",
    "mitte",
    "nähe",
    "küste",
    "grenze",
)
_MEASURES = ("prozent", "prozentpunkte", "kilometer", "meter", "grad", "stundenkilometer", "uhr")
_ACTS, _CERTAINLY_ACTS, _THING = 4.0, 5.0, 2.5
_WHOLLY = {".", "!", "?", ":"}


@dataclass(frozen=True, slots=True)
class _Verb:
    """What the verb of a segment does with its subject."""

    passive: bool = False
    subject: Role | None = Role.AGENT
    takes_object: bool = True


def participants_of(reading: Reading) -> Iterator[Participant]:
    """The participants that the grammar of a passage shows, segment by segment."""
    for number, segment in enumerate(reading.segments):
        places = [phrase for phrase in reading.phrases_in(segment) if _is_place(reading.words, phrase)]
        acting = list(_acting(reading, number, segment))
        for role, phrase in sorted(
            [*acting, *((Role.PLACE, phrase) for phrase in places)], key=lambda pair: pair[1].start
        ):
            end = phrase.complement_end if role is Role.PLACE else phrase.core_end
            yield Participant(role, reading.words[phrase.start].start, reading.words[end - 1].end)


def _acting(reading: Reading, number: int, segment: Segment) -> Iterator[tuple[Role, NounPhrase]]:
    """Agent and patient of one segment."""
    verb = _verb_of(reading.words, segment)
    if verb is None or is_relative(reading.words, segment) or _continues(reading, number):
        return
    words, bare = reading.words, _bare_phrases(reading, segment)
    texts = {word.lower for word in words[segment.start : segment.end]}
    if _has_open_pronoun(words, segment):
        return
    elided = segment.finite == segment.start and segment.divider in COORDINATORS
    many = segment.finite == segment.start + 1 and words[segment.start].lower in _INDEFINITE
    hidden = elided or many or not _NOMINATIVE_PRONOUNS.isdisjoint(texts)
    subject = None if hidden else _subject(reading, segment, bare)
    if subject is None and not hidden:
        return
    others = [phrase for phrase in bare if phrase is not subject]
    takes_object = verb.takes_object and not _passes_on(words, segment) and "sich" not in texts
    patient = _object(words, others) if takes_object else None
    role = _role_of_subject(words, subject, verb, patient)
    if subject is not None and role is not None:
        yield role, subject
    if verb.passive:
        yield from ((Role.AGENT, phrase) for phrase in reading.phrases_in(segment) if _is_named_agent(words, phrase))
    elif patient is not None:
        yield Role.PATIENT, patient


def _verb_of(words: Sequence[Word], segment: Segment) -> _Verb | None:
    """What the segment's verb does with its subject; None where that is open, or nobody does anything."""
    if segment.finite is None:
        return None
    finite = words[segment.finite].lower
    last = words[segment.end - 1]
    closing = words[segment.end - 2] if segment.finite == segment.end - 1 and segment.end - 2 > segment.start else last
    participle = closing.text.islower() and is_participle(closing.text)
    texts = [word.lower for word in words[segment.start : segment.end]]
    if finite in _PASSIVE_PAST or (finite in _BECOME and "worden" in texts):
        return _Verb(True, Role.PATIENT, False) if participle or "worden" in texts else None
    if finite in _PASSIVE_OR_FUTURE:
        # *wird verletzt* is a passive; *wird verletzen* and *wird entlassen* have one form for two meanings.
        return _Verb(True, Role.PATIENT, False) if participle and not closing.text.endswith("en") else None
    meant = {lemma(finite, noun=False), lemma(closing.text, noun=False) if closing.text.islower() else ""}
    if not meant.isdisjoint(_UNDERGOING) or {"ums", "leben"} <= set(texts):
        return _Verb(False, Role.PATIENT, False)
    becomes = "werden" in texts[-2:]
    idle = not meant.isdisjoint(_NEITHER) and not participle
    return None if idle or becomes or finite in COPULAS or finite in _BECOME else _Verb()


def _passes_on(words: Sequence[Word], segment: Segment) -> bool:
    """Whether the object is what is said (*meldete 40 Tote*); whom one judges is acted on (*lobte den Trainer*)."""
    hit = verb_cue_in(words, segment)
    return hit is not None and hit.cue.act is not SpeechAct.JUDGE


def _continues(reading: Reading, number: int) -> bool:
    """Whether the segment's verb belongs to a subject before an insertion: *Die Polizei, die …, nahm ihn fest*."""
    segment = reading.segments[number]
    if number == 0 or segment.finite != segment.start or segment.divider in COORDINATORS:
        return False
    before = reading.segments[number - 1]
    return segment.divider not in {",", *_WHOLLY} or is_relative(reading.words, before) or before.finite is None


def _bare_phrases(reading: Reading, segment: Segment) -> list[NounPhrase]:
    """The phrases without a preposition that may be subject or object: no times, no measures, no genitives."""
    words = reading.words
    return [
        phrase
        for phrase in reading.phrases_in(segment)
        if not phrase.preposition
        and not is_temporal(words[phrase.head].lower)
        and not words[phrase.head].lower.endswith(_MEASURES)
        and (phrase.end >= len(words) or words[phrase.end].lower != "zufolge")
        and cases_of(words, phrase) != {Case.GENITIVE}
        and not _is_compared(words, segment, phrase)
        and not _only_begins(words, segment, phrase)
    ]


def _is_compared(words: Sequence[Word], segment: Segment, phrase: NounPhrase) -> bool:
    """*als häufigste Nebenwirkung*, *wie der Nachbar*; at the head of a clause with its verb last it is no *as*."""
    if phrase.start == segment.start or words[phrase.start - 1].lower not in {"als", "wie"}:
        return False
    conjunction = phrase.start - 1 == segment.start and segment.finite is not None and segment.finite > phrase.end
    return not conjunction


def _only_begins(words: Sequence[Word], segment: Segment, phrase: NounPhrase) -> bool:
    """A word that has its capital letter from the sentence's beginning: *Gut 3000 Menschen*, *Fast jeder Vierte*."""
    alone = phrase.start == 0 and phrase.core_end == 1 and words[0].entity is None
    return alone and segment.finite != 1


def _has_open_pronoun(words: Sequence[Word], segment: Segment) -> bool:
    """Whether a pronoun stands there that may be subject or object: *sie*, *es*, *das* without a noun."""
    for index in range(segment.start, segment.end):
        lower = words[index].lower
        following = words[index + 1] if index + 1 < segment.end else None
        alone = following is None or following.text.islower()
        if lower in _OPEN_PRONOUNS and (lower in PRONOUNS or alone) and not (lower == "das" and not alone):
            return True
        if lower in RELATIVES and index == segment.start and segment.finite == index + 1:
            return True  # *Das bestätigte X*
    return False


def _subject(reading: Reading, segment: Segment, bare: Sequence[NounPhrase]) -> NounPhrase | None:
    """The one phrase that case and number leave as the subject; of several, one that can act in front of things."""
    words = reading.words
    wanted = verb_number(words[segment.finite or 0].lower)
    fitting = [
        phrase for phrase in bare if Case.NOMINATIVE in cases_of(words, phrase) and wanted in numbers_of(words, phrase)
    ]
    if len(fitting) < 2:
        return next(iter(fitting), None)
    sure = [phrase for phrase in fitting if Case.ACCUSATIVE not in cases_of(words, phrase)]
    if len(sure) == 1:
        return sure[0]
    first, *things = fitting
    acts = plausibility(words, first) >= _ACTS and all(plausibility(words, thing) < _THING for thing in things)
    return first if acts else None


def _object(words: Sequence[Word], others: Sequence[NounPhrase]) -> NounPhrase | None:
    """The accusative object, where only one phrase can be it."""
    direct = [phrase for phrase in others if Case.ACCUSATIVE in cases_of(words, phrase)]
    sure = [phrase for phrase in direct if cases_of(words, phrase) == {Case.ACCUSATIVE}]
    return next((found[0] for found in (sure, direct) if len(found) == 1), None)


def _role_of_subject(
    words: Sequence[Word], subject: NounPhrase | None, verb: _Verb, patient: NounPhrase | None
) -> Role | None:
    """An agent must be able to act, or do it to something: *Der Sturm zerstörte 40 Häuser*."""
    if subject is None:
        return None
    if verb.subject is Role.AGENT and patient is None and plausibility(words, subject) < _ACTS:
        return None
    return verb.subject


def _is_named_agent(words: Sequence[Word], phrase: NounPhrase) -> bool:
    """*von der Polizei*, *durch Rettungskräfte*; *von Kassel* may be where it begins."""
    return phrase.preposition in _AGENT_PREPOSITIONS and plausibility(words, phrase) >= _CERTAINLY_ACTS


def _is_place(words: Sequence[Word], phrase: NounPhrase) -> bool:
    """*in Kassel*, *im Norden der Ukraine*; *Lieferungen an die Ukraine* are to somebody, not where it happens."""
    towards = phrase.preposition == "an" and words[phrase.start].lower in {"die", "das", "den"}
    if phrase.preposition not in _PLACE_PREPOSITIONS or towards:
        return False
    named = any(word.entity is EntityKind.PLACE for word in words[phrase.noun : phrase.complement_end])
    nouns = words[phrase.noun : phrase.core_end]
    return named and all(word.entity is EntityKind.PLACE or word.lower.endswith(_AREAS) for word in nouns)
