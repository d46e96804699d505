"""Frames with a verb of saying: `X sagte, …`, `…, sagte X`, `wie X mitteilte`, `X hat … bestätigt`, `heißt es in X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.annotate.speech.cues import Cue, SpeechAct
from tui.annotate.speech.frame_content import around_frame, before_frame, content_of, says_more
from tui.annotate.speech.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, holds_quote
from tui.annotate.speech.passages import QUOTED
from tui.annotate.speech.segments import CONTENT_OPENERS, COORDINATORS, Segment, is_relative
from tui.annotate.speech.source_names import conveyed_source
from tui.annotate.speech.subjects import Subject, in_segment, plausibility, subject_of
from tui.annotate.speech.subjunctive import is_konjunktiv_one
from tui.annotate.speech.verb_cues import PERFECT, verb_cue_in
from tui.annotate.speech.verbs import COPULAS, MODALS, PASSIVE_AUXILIARIES, has_zu_infinitive
from tui.annotate.word_lists import word_set

Ranges = tuple[tuple[int, int], ...]

_CAN_SPEAK, _CERTAINLY_SPEAKS = 4.0, 5.0
_OF_PERSONS = word_set("widersprechen ablehnen ausschließen entgegentreten")
_IMPERSONAL = word_set("heißt hieß heiße hiess")
_GOES_FORTH = word_set("hervorgeht hervorging hervorgehe verlautet verlautete")
_UNREAL = word_set("hätte hätten wäre wären")
_OF = word_set("von vom")
_LEGAL_STEPS = ("antrag", "klage", "beschwerde", "berufung", "revision", "gesuch")
_NUMBER_WORDS = word_set(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf million millionen milliarde milliarden"
)
_WEAK_LEMMAS = word_set(
    """
    freuen erinnern klagen wundern beobachten dokumentieren verbreiten beschreiben nennen benennen unterrichten
    meinen informieren rufen feiern formulieren zitieren wiederholen verraten notieren belegen beweisen
    garantieren planen alarmieren verweisen aussagen signalisieren herausstellen darstellen spekulieren
    beanspruchen drohen bekennen festhalten aussprechen sprechen erzählen
    mahnen poltern
    """
)
_PREPOSITIONS_OF_PLACE = word_set("in im aus bei beim von vom seitens auf")


def verb_frames(reading: Reading) -> Iterator[Frame]:
    """The frames of a passage that a verb of saying builds, one a segment at most."""
    found = []
    for number, segment in enumerate(reading.segments):
        frame = _impersonal(reading, number, segment) or _personal(reading, number, segment)
        if frame is not None:
            found.append(frame)
    for frame in found:
        yield replace(frame, content=tuple(_own_part(reading, frame, part, found) for part in frame.content))


def _own_part(reading: Reading, frame: Frame, part: tuple[int, int], found: Sequence[Frame]) -> tuple[int, int]:
    """A frame's content up to the next frame beside it (*…, warnte jedoch, …*; *…, und die Regierung erklärte, …*)."""
    start, end = part
    for other in found:
        segment = reading.segments[other.segment]
        beside = (
            segment.divider in COORDINATORS
            or _coordinates(reading, other.segment)
            or (segment.finite == segment.start and not other.backward)
        )
        if other.segment > frame.segment and start < segment.start < end and beside:
            end = segment.start
    return start, end


def _coordinates(reading: Reading, number: int) -> bool:
    """Whether a segment begins with a coordinating conjunction and a main clause of its own."""
    segment = reading.segments[number]
    return reading.words[segment.start].lower in COORDINATORS | {"sondern", "denn"}


def _personal(reading: Reading, number: int, segment: Segment) -> Frame | None:
    hit = verb_cue_in(reading.words, segment)
    if hit is None:
        return _unlisted(reading, number, segment)
    if hit.finite == segment.start and reading.words[hit.finite].lower in _UNREAL:
        return None  # *Hätte die Stadt gewarnt, …*
    by_others = hit.passive and hit.cue.lemma != "zitieren"
    subject = _passive_agent(reading, segment) if by_others else subject_of(reading, number, hit.finite)
    if subject is None or _has_title(reading, subject, hit.finite):
        return None
    content, backward = content_of(reading, number, hit.finite)
    if hit.cue.act is not SpeechAct.ESTIMATE:
        content = tuple(part for part in content if says_more(reading, segment, part))
    if not _passes_on(reading, hit.cue, subject, content, number):
        return None
    relative = is_relative(reading.words, segment)
    return Frame(
        FrameKind.VERB,
        hit.index,
        number,
        content,
        subject.phrase,
        subject.pronoun,
        by_others,
        backward=backward,
        act=hit.cue.act,
        relative=relative,
    )


def _has_title(reading: Reading, subject: Subject, verb: int) -> bool:
    """*Das Stück „…“ feierte Premiere*: a thing with its title, nobody who says it."""
    phrase = subject.phrase
    if phrase is None or plausibility(reading.words, phrase) >= _CAN_SPEAK:
        return False
    return verb == phrase.end + 1 and reading.words[phrase.end].text == QUOTED


def _passes_on(reading: Reading, cue: Cue, subject: Subject, content: Ranges, number: int) -> bool:
    """Whether the verb, with this subject and content, passes anything on."""
    speaker = subject.phrase is None or plausibility(reading.words, subject.phrase) >= _CAN_SPEAK
    texts = [word.lower for start, end in content for word in reading.words[start:end]]
    if cue.act is SpeechAct.DENY and any(text.endswith(_LEGAL_STEPS) for text in texts):
        return False
    demands = cue.act is SpeechAct.DEMAND and has_zu_infinitive(texts)
    first = reading.words[reading.segments[number].start].lower
    demands = demands or first == "wie"
    if demands or cue.act is SpeechAct.OFFER or cue.lemma in _OF_PERSONS:
        return speaker
    if _has_content(reading, content, number):
        return True
    if cue.act is SpeechAct.ESTIMATE or cue.lemma == "sprechen":
        named = any(map(_is_number, texts)) if cue.act is SpeechAct.ESTIMATE else not _OF.isdisjoint(texts)
        return speaker and named
    return not cue.weak and cue.lemma not in _WEAK_LEMMAS


def _is_number(text: str) -> bool:
    return text[:1].isdigit() or text in _NUMBER_WORDS or text.endswith(("zehn", "zig", "hundert", "tausend"))


def _passive_agent(reading: Reading, segment: Segment) -> Subject | None:
    """*wurde von der Opposition kritisiert*: the phrase after *von* that can speak."""
    for phrase in reading.phrases_in(segment):
        if phrase.preposition in {"von", "vom"} and plausibility(reading.words, phrase) >= 4:
            return Subject(phrase)
    return None


def _impersonal(reading: Reading, number: int, segment: Segment) -> Frame | None:
    """*heißt es in dem Bericht*, *hieß es aus Regierungskreisen*; without a source it points back."""
    words = reading.words
    verb = next((i for i in range(segment.start, segment.end) if _says_impersonally(reading, segment, i)), None)
    if verb is None:
        return None
    source = next(
        (
            phrase
            for phrase in reading.phrases_in(segment)
            if phrase.preposition in _PREPOSITIONS_OF_PLACE and plausibility(words, phrase) >= 2
        ),
        None,
    )
    closes = number > 0 and verb == segment.start
    if number > 0 and words[segment.start].lower == "so":
        return Frame(FrameKind.ANAPHORIC, verb, number, around_frame(reading, number), oblique=True, backward=True)
    content, backward = (before_frame(reading, number), True) if closes else content_of(reading, number, verb)
    if not backward and number + 1 < len(reading.segments) and not holds_quote(reading.words, content):
        content = ((reading.segments[number + 1].start, reading.segments[-1].end),)  # *Aus X hieß es, …*
    if source is not None:
        source = conveyed_source(words, source) or source
    kind = FrameKind.VERB if source is not None else FrameKind.ANAPHORIC
    return Frame(kind, verb, number, content, source, None, True, backward=backward)


def _says_impersonally(reading: Reading, segment: Segment, verb: int) -> bool:
    """*heißt es*, *es hieß*; *verlautete* and *geht hervor* without a subject that speaks."""
    text = reading.words[verb].lower
    if text in _GOES_FORTH:
        return True
    if text in {"geht", "ging", "gehe"}:
        return any(word.lower == "hervor" for word in reading.words[verb : segment.end])
    if text not in _IMPERSONAL:
        return False
    return any(reading.words[i].lower == "es" for i in (verb - 1, verb + 1) if 0 <= i < len(reading.words))


def _unlisted(reading: Reading, number: int, segment: Segment) -> Frame | None:
    """A verb that the list does not know, between words and their speaker: `„…“, schwärmte X`; `…, urteilte X`."""
    words = reading.words
    verb = segment.finite
    if verb is None or words[verb].lower in PASSIVE_AUXILIARIES | MODALS | PERFECT | COPULAS:
        return None
    if not _follows_quote(reading, number, verb) and not _follows_konjunktiv(reading, number, verb):
        return None
    subject = in_segment(reading, segment, verb)
    reflexive = verb + 1 < len(words) and words[verb + 1].lower == "sich"
    if subject is None or subject.phrase is None or subject.phrase.start != verb + 1 + reflexive:
        return None
    if plausibility(words, subject.phrase) < _CERTAINLY_SPEAKS:
        return None
    content, backward = content_of(reading, number, verb)
    return Frame(FrameKind.VERB, verb, number, content, subject.phrase, backward=backward)


def _follows_quote(reading: Reading, number: int, verb: int) -> bool:
    """Whether the quotation that a frame closes stands right before its verb (a comma between them or not)."""
    segment = reading.segments[number]
    if verb != segment.start:
        return verb == segment.start + 1 and reading.words[segment.start].text == QUOTED
    divided = number > 0 and segment.divider in {",", "–", "-", ""}
    return divided and reading.words[reading.segments[number - 1].end - 1].text == QUOTED


def _follows_konjunktiv(reading: Reading, number: int, verb: int) -> bool:
    """Whether everything before a verb that opens its clause is a main clause in the Konjunktiv I."""
    segment, first = reading.segments[number], reading.segments[0]
    if number == 0 or verb != segment.start or segment.divider != "," or first.finite is None:
        return False
    return is_konjunktiv_one(reading.words[first.finite].lower)


def _has_content(reading: Reading, content: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether what a weak verb passes on is a clause, a quotation or a Konjunktiv, not just its object."""
    if holds_quote(reading.words, content) or holds_konjunktiv_one(reading.words, content):
        return True
    own = reading.segments[number]
    return any(
        reading.words[start].lower in CONTENT_OPENERS for start, _ in content if not own.start <= start < own.end
    )
