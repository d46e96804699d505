"""What a verb's frame passes on: the clauses before it or after it, or the rest of its own clause."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.speech.contrast import side_of, within
from tui.annotate.speech.frames import Reading, holds_konjunktiv_one, holds_quote, states_number
from tui.annotate.speech.passages import QUOTED, Word
from tui.annotate.speech.roles import is_temporal
from tui.annotate.speech.segments import CONTENT_OPENERS, COORDINATORS, Segment, is_relative, opens_content
from tui.annotate.speech.subjects import in_segment
from tui.annotate.speech.verbs import has_zu_infinitive
from tui.annotate.word_lists import word_set

_OBJECT_RELATIVES = word_set("den die das was welchen welche welches")
_OBJECT_PRONOUNS = word_set("das dies es")
_FEWEST_WORDS = 1
_HEDGE = 2
_OBJECT_PREPOSITIONS = frozenset({"von", "vom", "vor"})


def content_of(reading: Reading, number: int, verb: int) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The word ranges that a frame with its finite verb at `verb` passes on, and whether they stand before it."""
    side = side_of(reading, number)
    own = reading.segments[number]
    if side is not None and side[0] == own.start:
        return within(_after(reading, number, verb), side) or ((own.start, own.end),), False
    content, backward = _uncontrasted(reading, number, verb)
    return (content if side is None else within(content, side)), backward


def _uncontrasted(reading: Reading, number: int, verb: int) -> tuple[tuple[tuple[int, int], ...], bool]:
    """The same where nothing parts the sentence."""
    words, segments = reading.words, reading.segments
    segment = segments[number]
    first = words[segment.start].lower
    if first == "wie" and (segment.finite is None or verb > segment.start + 1):
        return around_frame(reading, number), number > 0
    if verb == segment.start and number > 0 and segment.divider not in COORDINATORS and _ends_content(reading, number):
        return before_frame(reading, number), True
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


def around_frame(reading: Reading, number: int) -> tuple[tuple[int, int], ...]:
    """Everything but the segment itself, and its tail of plain subordinate clauses."""
    parts = []
    if number > 0:
        parts.append((reading.segments[0].start, reading.segments[number - 1].end))
    if number + 1 < len(reading.segments):
        parts.append((reading.segments[number + 1].start, reading.segments[-1].end))
    return tuple(parts)


def before_frame(reading: Reading, number: int) -> tuple[tuple[int, int], ...]:
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
    own = _own_clause(reading, number, verb)
    quotes_itself = own is not None and holds_quote(words, [own])
    for following in range(number + 1, len(segments)):
        segment = segments[following]
        if own is not None and segment.end <= own[1]:
            continue
        rest = (segment.start, segments[-1].end)
        own_too = own is not None and (quotes_itself or following > number + 1 or _explains(reading, own, following))
        if quotes_itself and segment.divider == ":" and words[segment.start].text != QUOTED:
            break
        if own is not None and _states_beside(reading, own, following):
            break
        if segment.divider == ":" or opens_content(words, segment):
            return (own, rest) if own is not None and own_too else (rest,)
        if _goes_on(words, segment):
            return (rest,) if own is None else (own, rest)
    return () if own is None else (own,)


def _explains(reading: Reading, own: tuple[int, int], following: int) -> bool:
    """Whether a colon only details what the frame's own clause says: *bietet mehr Geld: zwei Prozent im Mai*."""
    segment = reading.segments[following]
    rest = [(segment.start, reading.segments[-1].end)]
    said = holds_quote(reading.words, rest) or holds_konjunktiv_one(reading.words, rest)
    return segment.divider == ":" and not said and says_more(reading, reading.segments[following - 1], own)


def _states_beside(reading: Reading, own: tuple[int, int], following: int) -> bool:
    """Whether a frame with an object of its own stands beside a plain main clause: *meldete Verluste, die Aktie
    fiel*.
    """
    segment = reading.segments[following]
    rest = [(segment.start, reading.segments[-1].end)]
    plain = reading.words[segment.start].lower not in CONTENT_OPENERS and segment.divider in {",", "–", "-"}
    reported = holds_konjunktiv_one(reading.words, rest) or holds_quote(reading.words, rest)
    return (
        segment.finite is not None
        and plain
        and not reported
        and says_more(reading, reading.segments[following - 1], own)
    )


def _goes_on(words: Sequence[Word], segment: Segment) -> bool:
    """Whether a segment that is no content clause still belongs to what was said: *zu* infinitive or Konjunktiv I."""
    texts = [word.text for word in words[segment.start : segment.end]]
    return has_zu_infinitive(texts) or holds_konjunktiv_one(words, [(segment.start, segment.end)])


def _own_clause(reading: Reading, number: int, verb: int) -> tuple[int, int] | None:
    """The frame's own clause where it says something itself (*wies die Vorwürfe zurück*), with the list it goes on
    to.
    """
    segment = reading.segments[number]
    if number == 0 and _points_back(reading.words, segment):
        return None
    subject = in_segment(reading, segment, verb)
    phrase = subject.phrase if subject is not None else None
    framing = {verb} | (set(range(phrase.start, phrase.end)) if phrase is not None else set())
    others = [index for index in range(segment.start, segment.end) if index not in framing]
    short = is_relative(reading.words, segment) or _has_object_pronoun(reading.words, segment)
    enough = len(others) >= _FEWEST_WORDS or short or holds_quote(reading.words, [(segment.start, segment.end)])
    if not enough:
        return None
    end = segment.end
    for following in reading.segments[number + 1 :]:
        if following.divider != "," or not _is_list_member(reading.words, following):
            break
        end = following.end
    return segment.start, end


def _points_back(words: Sequence[Word], segment: Segment) -> bool:
    """*Das bestätigte X am Abend*: what was said stands in the sentence before."""
    return (
        words[segment.start].lower in {"das", "dies"}
        and segment.finite == segment.start + 1
        and not (_has_object_pronoun(words, segment) or holds_quote(words, [(segment.start, segment.end)]))
    )


def _is_list_member(words: Sequence[Word], segment: Segment) -> bool:
    """A piece without a verb: *…, mindestens aber 350 Euro, …*."""
    texts = [word.text for word in words[segment.start : segment.end]]
    return segment.finite is None and not has_zu_infinitive(texts) and QUOTED not in texts


def _has_object_pronoun(words: Sequence[Word], segment: Segment) -> bool:
    """*wies das zurück*, *den der Hersteller bestreitet*; *Das bestätigte X* points back to the sentence before."""
    if words[segment.start].lower in _OBJECT_RELATIVES and segment.finite == segment.end - 1:
        return True
    after = segment.end if segment.finite is None else segment.finite + 1
    return any(words[index].text in _OBJECT_PRONOUNS for index in range(after, segment.end))


def says_more(reading: Reading, segment: Segment, part: tuple[int, int]) -> bool:
    """Whether a range is more than the frame's own adverbials: *berichtete aus Rom* passes nothing on."""
    start, end = part
    if not segment.start <= start < segment.end or holds_quote(reading.words, [part]):
        return True
    if _has_object_pronoun(reading.words, segment):
        return True
    subject = None if segment.finite is None else in_segment(reading, segment, segment.finite)
    counted = (index for index in range(start, end - 1) if reading.words[index].lower in _OBJECT_PREPOSITIONS)
    if any(states_number(reading.words[index + 1 : index + 2 + _HEDGE]) for index in counted):
        return True  # *sprach von mehr als 2.100*
    return any(
        start <= phrase.start < end
        and (subject is None or phrase is not subject.phrase)
        and (not phrase.preposition or phrase.preposition in _OBJECT_PREPOSITIONS)
        and not is_temporal(reading.words[phrase.head].lower)
        for phrase in reading.phrases_in(segment)
    )
