"""Sources inside sources: who passes on whose words, nearest first.

*sagte X laut der Agentur Y* and *berichtet Y unter Berufung auf X* name two; *X sagte, Y habe bestätigt, …* stays X's
report, whatever Y is said to have confirmed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.annotate.speech.adposition_frames import referred_origin
from tui.annotate.speech.frames import Frame, FrameKind, Reading
from tui.annotate.speech.source_names import source_name
from tui.annotate.speech.speakers import Roster


@dataclass(frozen=True, slots=True)
class Source:
    """A source by name; `start`/`end` are offsets of the words that name it, None where a passage names nobody."""

    name: str | None
    start: int | None = None
    end: int | None = None
    chain: tuple[str, ...] = ()


def nested_sources(
    reading: Reading, resolved: list[tuple[Frame, Source]], roster: Roster
) -> list[tuple[Frame, Source]]:
    """Adpositions inside a verb's own clause become part of its chain: *sagte X laut Y*, *sagte X unter Berufung auf
    Y*.
    """
    origin = referred_origin(reading)
    verbs = [frame for frame, _ in resolved if frame.kind is FrameKind.VERB and (frame.source or frame.pronoun)]
    kept: list[tuple[Frame, Source]] = []
    for frame, source in resolved:
        host = next((verb for verb in verbs if verb.segment == frame.segment), None)
        if frame.kind in {FrameKind.ADPOSITION, FrameKind.ANAPHORIC} and host is not None and host is not frame:
            continue
        if frame.kind is FrameKind.VERB and source.name is not None:
            source = replace(source, chain=_chain(reading, frame, source.name, resolved, roster, origin is not None))
        kept.append((frame, source))
    return kept


def inside_others(resolved: list[tuple[Frame, Source]]) -> list[tuple[Frame, Source]]:
    """Frames inside what another frame passes on take that one's source: *X sagte, Y habe erklärt, …* is X's report."""
    nested: list[tuple[Frame, Source]] = []
    for frame, source in resolved:
        host = next((pair for pair in resolved if pair[0] is not frame and _holds(pair[0], frame)), None)
        if host is None:
            nested.append((frame, source))
        elif (
            frame.kind is FrameKind.VERB
            and frame.source
            and source.name
            and host[1].name
            and source.name != host[1].name
        ):
            chain = (host[1].name, source.name)
            nested.append((frame, Source(host[1].name, host[1].start, host[1].end, chain)))
    return nested


def _holds(host: Frame, frame: Frame) -> bool:
    """Whether a verb's frame holds another one; an adposition may stand inside what it attributes and holds nothing."""
    if host.kind in {FrameKind.ADPOSITION, FrameKind.ANAPHORIC} or (frame.backward and not host.backward):
        return False
    apart = host.segment != frame.segment and host.cue != frame.cue
    return apart and any(start <= frame.cue < end for start, end in host.content)


def _chain(
    reading: Reading, frame: Frame, name: str, resolved: list[tuple[Frame, Source]], roster: Roster, refers: bool
) -> tuple[str, ...]:
    """Nested sources, nearest first: the medium that reports, the one who spoke, the one referred to."""
    beside = [
        (other, source)
        for other, source in resolved
        if other.kind is FrameKind.ADPOSITION and other.segment == frame.segment and source.name
    ]
    media = [source.name for other, source in beside if other.origin is None and source.name and source.name != name]
    origin = referred_origin(reading) if refers else None
    behind = source_name(reading.words, origin, roster, oblique=True) if origin is not None else None
    chain = [*media, name, *([behind] if behind and behind != name else [])]
    return tuple(chain) if len(chain) > 1 else ()
