"""Frames with a verb of saying: `X sagte, …`, `…, sagte X`, `wie X mitteilte`, `X hat … bestätigt`, `heißt es in X`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import simplemma

from tui.annotate.cues import Cue, SpeechAct, cue_forms
from tui.annotate.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, holds_quote
from tui.annotate.noun_phrases import NounPhrase
from tui.annotate.passages import QUOTED, Word
from tui.annotate.roles import is_temporal
from tui.annotate.segments import CONTENT_OPENERS, COORDINATORS, Segment, is_relative, opens_content
from tui.annotate.source_names import conveyed_source
from tui.annotate.subjects import Subject, in_segment, plausibility, subject_of
from tui.annotate.verbs import MODALS, PASSIVE_AUXILIARIES, SEPARABLE_PARTICLES
from tui.annotate.word_lists import words

_PERFECT = words("hat haben habe hatte hatten")
_IMPERSONAL = frozenset({"heißt", "hieß", "heiße", "hiess"})
_WEAK_LEMMAS = words(
    """
    freuen erinnern klagen wundern beobachten dokumentieren verbreiten beschreiben nennen benennen unterrichten
    meinen informieren rufen feiern formulieren zitieren wiederholen verraten notieren belegen beweisen
    garantieren planen alarmieren verweisen aussagen signalisieren herausstellen darstellen spekulieren
    widersprechen ablehnen ausschließen beanspruchen drohen bekennen festhalten aussprechen sprechen erzählen
    mahnen poltern
    """
)
_NEGATIONS = frozenset({"nicht", "nie", "kein", "keine", "keinen"})
_PREPOSITIONS_OF_PLACE = words("in im aus bei beim von vom seitens auf")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A verb of saying in a segment: the word with its meaning and the finite verb (an auxiliary, or itself)."""

    index: int
    finite: int
    cue: Cue
    passive: bool = False


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
    hit = _cue_in(reading.words, segment)
    if hit is None:
        return _unlisted_after_quote(reading, number, segment)
    by_others = hit.passive and hit.cue.lemma != "zitieren"
    subject = _passive_agent(reading, segment) if by_others else subject_of(reading, number, hit.finite)
    if subject is None:
        return None
    content, backward = content_of(reading, number, hit.finite)
    if hit.cue.act is SpeechAct.SAY:
        content = tuple(part for part in content if _says_more(reading, segment, part))
    if (hit.cue.weak or hit.cue.lemma in _WEAK_LEMMAS) and not _has_content(reading, content, number):
        return None
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
        relative=is_relative(reading.words, segment),
    )


def _says_more(reading: Reading, segment: Segment, part: tuple[int, int]) -> bool:
    """Whether a range is more than the frame's own adverbials: *berichtete aus Rom* passes nothing on."""
    start, end = part
    if not segment.start <= start < segment.end or holds_quote(reading.words, [part]):
        return True
    return any(
        start <= phrase.start < end
        and (not phrase.preposition or phrase.preposition in {"von", "vom", "vor"})
        and not is_temporal(reading.words[phrase.head].lower)
        for phrase in reading.phrases_in(segment)
    )


def _cue_in(words: Sequence[Word], segment: Segment) -> _Hit | None:
    forms = cue_forms()
    texts = [word.text for word in words[segment.start : segment.end]]
    for offset, text in enumerate(texts):
        index = segment.start + offset
        if not text.islower() or (offset and texts[offset - 1] == "zu"):
            continue
        if index == segment.finite:
            cue = _fitting(forms.finite.get(text, ()), texts[offset + 1 :], texts) or _first(
                forms.joined.get(text, ()), texts
            )
            if cue is not None:
                return _Hit(index, index, cue)
        hit = _compound_tense(words, segment, index, texts)
        if hit is not None:
            return hit
    return None


def _compound_tense(words: Sequence[Word], segment: Segment, index: int, texts: Sequence[str]) -> _Hit | None:
    """Perfect (*hat … gesagt*), passive (*wurde … bezeichnet*) and modal (*wollte … nicht bestätigen*)."""
    if segment.finite is None or index == segment.finite:
        return None
    auxiliary, text = words[segment.finite].lower, words[index].text
    participle = _first(cue_forms().participles.get(text, ()), texts)
    if participle is not None and auxiliary in _PERFECT:
        return _Hit(index, segment.finite, participle)
    if participle is not None and auxiliary in PASSIVE_AUXILIARIES:
        return _Hit(index, segment.finite, participle, passive=True)
    infinitive = _first(cue_forms().infinitives.get(text, ()), texts)
    if infinitive is None or auxiliary not in MODALS:
        return None
    refuses = infinitive.act in {SpeechAct.CONFIRM, SpeechAct.DENY} and not _NEGATIONS.isdisjoint(texts)
    return _Hit(index, segment.finite, infinitive) if refuses else None


def _fitting(cues: Sequence[Cue], rest: Sequence[str], texts: Sequence[str]) -> Cue | None:
    """The verb that a finite form is part of, by the particle that closes its clause."""
    with_particle = [cue for cue in cues if cue.particle and cue.particle in rest and _needed(cue, texts)]
    if with_particle:
        return with_particle[0]
    bare = [cue for cue in cues if not cue.particle and _needed(cue, texts)]
    other_verb = (
        bool(bare and rest)
        and rest[-1] in SEPARABLE_PARTICLES
        and (simplemma.is_known(rest[-1] + bare[0].lemma, lang="de"))
    )
    return bare[0] if bare and not other_verb else None


def _first(cues: Sequence[Cue], texts: Sequence[str]) -> Cue | None:
    """The first verb whose particle is part of the form itself or stands in the clause."""
    lowered = [text.casefold() for text in texts]
    for cue in cues:
        joined = any(text.startswith(cue.particle.casefold()) and len(text) > len(cue.particle) for text in lowered)
        if _needed(cue, texts) and (not cue.particle or cue.particle in texts or joined):
            return cue
    return None


def _needed(cue: Cue, texts: Sequence[str]) -> bool:
    return not cue.needs or cue.needs in texts


def _passive_agent(reading: Reading, segment: Segment) -> Subject | None:
    """*wurde von der Opposition kritisiert*: the phrase after *von* that can speak."""
    for phrase in reading.phrases_in(segment):
        if phrase.preposition in {"von", "vom"} and plausibility(reading.words, phrase) >= 4:
            return Subject(phrase)
    return None


def _impersonal(reading: Reading, number: int, segment: Segment) -> Frame | None:
    """*heißt es in dem Bericht*, *hieß es aus Regierungskreisen*; without a source it points back."""
    words = reading.words
    verb = next((index for index in range(segment.start, segment.end) if words[index].lower in _IMPERSONAL), None)
    neighbours = set() if verb is None else {words[i].lower for i in (verb - 1, verb + 1) if 0 <= i < len(words)}
    if verb is None or "es" not in neighbours:
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
    content, backward = (_before(reading, number), True) if closes else content_of(reading, number, verb)
    if source is not None:
        source = conveyed_source(words, source) or source
    kind = FrameKind.VERB if source is not None else FrameKind.ANAPHORIC
    return Frame(kind, verb, number, content, source, None, True, backward=backward)


def _unlisted_after_quote(reading: Reading, number: int, segment: Segment) -> Frame | None:
    """A verb that the list does not know, directly after a quotation and before somebody: `„…“, schwärmte Müller`."""
    words = reading.words
    verb = segment.finite
    if verb is None or not _follows_quote(reading, number, verb):
        return None
    subject = in_segment(reading, segment, verb)
    if subject is None or subject.phrase is None or subject.phrase.start != verb + 1:
        return None
    if plausibility(words, subject.phrase) < 5 or words[verb].lower in PASSIVE_AUXILIARIES | MODALS | _PERFECT:
        return None
    content, backward = content_of(reading, number, verb)
    return Frame(FrameKind.VERB, verb, number, content, subject.phrase, backward=backward)


def _follows_quote(reading: Reading, number: int, verb: int) -> bool:
    """Whether the quotation that a frame closes stands right before its verb (a comma between them or not)."""
    segment = reading.segments[number]
    if verb != segment.start:
        return verb == segment.start + 1 and reading.words[segment.start].text == QUOTED
    return (
        number > 0
        and segment.divider in {",", "–", "-", ""}
        and (reading.words[reading.segments[number - 1].end - 1].text == QUOTED)
    )


def content_of(reading: Reading, number: int, verb: int) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The word ranges that a frame with its finite verb at `verb` passes on, and whether they stand before it."""
    words, segments = reading.words, reading.segments
    segment = segments[number]
    first = words[segment.start].lower
    if first == "wie" and (segment.finite is None or verb > segment.start + 1):
        return _around(reading, number), number > 0
    if verb == segment.start and number > 0 and segment.divider not in COORDINATORS and _ends_content(reading, number):
        return _before(reading, number), True
    if words[segment.start].text == QUOTED and verb == segment.start + 1 and not _content_follows(reading, number):
        return ((segment.start, segment.start + 1),), True
    return _after(reading, number, verb), False


def _ends_content(reading: Reading, number: int) -> bool:
    """Whether a verb-first segment closes what was said (`…, sagte X`), as against a second verb (`…, sagte aber,
    dass`).
    """
    segment = reading.segments[number]
    own = in_segment(reading, segment, segment.start)
    if own is None:
        return False
    before = reading.segments[number - 1]
    return reading.words[before.start].text == QUOTED or before.finite is not None or number > 1


def _content_follows(reading: Reading, number: int) -> bool:
    following = reading.segments[number + 1 : number + 2]
    return bool(following) and reading.words[following[0].start].lower in CONTENT_OPENERS


def _around(reading: Reading, number: int) -> tuple[tuple[int, int], ...]:
    """Everything but the segment itself, and its tail of plain subordinate clauses."""
    parts = []
    if number > 0:
        parts.append((reading.segments[0].start, reading.segments[number - 1].end))
    if number + 1 < len(reading.segments):
        parts.append((reading.segments[number + 1].start, reading.segments[-1].end))
    return tuple(parts)


def _before(reading: Reading, number: int) -> tuple[tuple[int, int], ...]:
    """From the passage's start to the frame; with what follows it where that goes on speaking."""
    parts = [(reading.segments[0].start, reading.segments[number - 1].end)]
    for segment in reading.segments[number + 1 :]:
        rest = (segment.start, reading.segments[-1].end)
        if holds_quote(reading.words, [(segment.start, segment.end)]) or (
            not is_relative(reading.words, segment)
            and holds_konjunktiv_one(reading.words, [(segment.start, segment.end)])
        ):
            parts.append(rest)
            break
    own_tail = _tail_after_und(reading, number)
    if own_tail is not None:
        parts.insert(1, own_tail)
    return tuple(parts)


def _tail_after_und(reading: Reading, number: int) -> tuple[int, int] | None:
    """*…, sagte X und seien …*: the frame's own segment goes on with what was said."""
    segment = reading.segments[number]
    for index in range(segment.start + 1, segment.end - 1):
        if reading.words[index].lower in {"und", "oder"} and (
            holds_konjunktiv_one(reading.words, [(index + 1, min(index + 3, segment.end))])
        ):
            return index + 1, segment.end
    return None


def _after(reading: Reading, number: int, verb: int) -> tuple[tuple[int, int], ...]:
    """The clauses after the frame where they are its content, else the rest of its own clause."""
    segments, words = reading.segments, reading.words
    own = _own_rest(reading, number, verb)
    quotes_itself = own is not None and holds_quote(words, [own])
    for following in range(number + 1, len(segments)):
        segment = segments[following]
        rest = (segment.start, segments[-1].end)
        own_too = own is not None and (quotes_itself or following > number + 1)
        if quotes_itself and segment.divider == ":" and words[segment.start].text != QUOTED:
            break
        if segment.divider == ":" or opens_content(words, segment):
            return (own, rest) if own is not None and own_too else (rest,)
        if _goes_on(words, segment):
            return (rest,) if own is None else (own, rest)
    return () if own is None else (own,)


def _goes_on(words: Sequence[Word], segment: Segment) -> bool:
    """Whether a segment that is no content clause still belongs to what was said: *zu* infinitive or Konjunktiv I."""
    texts = [word.text for word in words[segment.start : segment.end]]
    return "zu" in texts or holds_konjunktiv_one(words, [(segment.start, segment.end)])


def _own_rest(reading: Reading, number: int, verb: int) -> tuple[int, int] | None:
    """What the frame's own clause says: its words without verb and subject at the edges."""
    segment = reading.segments[number]
    subject = in_segment(reading, segment, verb)
    phrase = subject.phrase if subject is not None else None
    start, end = segment.start, segment.end
    skipped = _edge_words(phrase, verb)
    while start < end and (start in skipped or reading.words[start].lower in {"und", "auch"}):
        start += 1
    while end > start and end - 1 in skipped:
        end -= 1
    inner = [index for index in range(start, end) if index not in skipped]
    return (start, end) if len(inner) >= 2 or holds_quote(reading.words, [(start, end)]) else None


def _edge_words(phrase: NounPhrase | None, verb: int) -> set[int]:
    return {verb} | (set(range(phrase.start, phrase.end)) if phrase is not None else set())


def _has_content(reading: Reading, content: Sequence[tuple[int, int]], number: int) -> bool:
    """Whether what a weak verb passes on is a clause, a quotation or a Konjunktiv, not just its object."""
    if holds_quote(reading.words, content) or holds_konjunktiv_one(reading.words, content):
        return True
    own = reading.segments[number]
    return any(
        reading.words[start].lower in CONTENT_OPENERS for start, _ in content if not own.start <= start < own.end
    )
