"""Who is silent and who shares an origin, when facts are parted and joined by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from tui.model import Fact, SharedOrigin, Silence, SilenceReason

_WEAKEST_FIRST = (SilenceReason.CUT_SHORT, SilenceReason.UNCLEAR, SilenceReason.EARLIER, SilenceReason.SILENT)
"""To say that a source is silent is to accuse it: of two reasons the weaker one counts."""


def silences_without(fact: Fact, files: Collection[str]) -> tuple[Silence, ...]:
    """The silences of the part of a fact that only `files` report: what the others say comes near it."""
    others = (Silence(file, SilenceReason.UNCLEAR) for file in fact.files if file not in files)
    return tuple(sorted((*fact.silences, *others), key=_file))


def common_silences(facts: Iterable[Fact], files: Collection[str]) -> tuple[Silence, ...]:
    """The silences of facts that are one now and that `files` report."""
    reasons: dict[str, SilenceReason] = {}
    for silence in (silence for fact in facts for silence in fact.silences if silence.file not in files):
        known = reasons.get(silence.file, silence.reason)
        reasons[silence.file] = min(known, silence.reason, key=_WEAKEST_FIRST.index)
    return tuple(Silence(file, reasons[file]) for file in sorted(reasons))


def origins_among(origins: Iterable[SharedOrigin], files: Collection[str]) -> tuple[SharedOrigin, ...]:
    """The shared origins of those of their files that are left."""
    left = (SharedOrigin(tuple(file for file in each.files if file in files), each.agencies) for each in origins)
    return tuple(each for each in left if len(each.files) > 1)


def joined_origins(facts: Sequence[Fact]) -> tuple[SharedOrigin, ...]:
    """The shared origins of all facts; those with a file in common are one."""
    joined: list[SharedOrigin] = []
    for origin in (origin for fact in facts for origin in fact.shared_origins):
        together = [other for other in joined if set(other.files) & set(origin.files)]
        joined = [other for other in joined if other not in together]
        files = sorted({file for each in (*together, origin) for file in each.files})
        common = [agency for agency in origin.agencies if all(agency in each.agencies for each in together)]
        joined.append(SharedOrigin(tuple(files), tuple(common)))
    return tuple(sorted(joined, key=lambda origin: origin.files))


def _file(silence: Silence) -> str:
    return silence.file
