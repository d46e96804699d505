"""A claim in words: how exact it is, who is named as its origin, how two claims stand to each other."""

from __future__ import annotations

from datetime import date

from tui.model import Claim, Evidential, FactKind, Modality, Qualifier, Relation, SilenceReason

_HEDGES = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
    Qualifier.VAGUE: "no exact number",
}
_RELATIONS = {
    Relation.DELTA: "an addition",
    Relation.TOTAL: "a total",
    Relation.PART: "a part",
    Relation.PRIOR: "an earlier value",
}
_MODALITIES = {
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.DENIED: "said not to be so",
    Modality.UNCONFIRMED: "not confirmed",
}
_ORIGINS = {
    Evidential.ACCORDING_TO: "according to {}",
    Evidential.REPORTED: "said by {}",
    Evidential.SUBJUNCTIVE: "{}, in indirect speech",
    Evidential.HEARSAY: "hearsay, {}",
    Evidential.DIRECT_QUOTE: "{}, word for word",
}
_NAMELESS = {
    Evidential.OWN_VOICE: "in its own voice",
    Evidential.ACCORDING_TO: "according to a source without name",
    Evidential.REPORTED: "said by somebody without name",
    Evidential.SUBJUNCTIVE: "in indirect speech, speaker not named",
    Evidential.HEARSAY: "hearsay, no source named",
    Evidential.DIRECT_QUOTE: "word for word, speaker not named",
}
SILENCES = {
    SilenceReason.SILENT: "says nothing of it",
    SilenceReason.UNCLEAR: "has something near, too vague to tell",
    SilenceReason.EARLIER: "appeared before it was known",
    SilenceReason.CUT_SHORT: "text cut short, cannot tell",
}
KIND_WORDS = {FactKind.QUANTITY: "number", FactKind.QUOTE: "quotation", FactKind.EVENT: "event"}


def hedges(claim: Claim) -> str:
    """How far a claim goes, in words: `at least · an addition`; empty for a plain and exact one."""
    words = [_HEDGES.get(claim.qualifier), _RELATIONS.get(claim.relation), _MODALITIES.get(claim.modality)]
    return " · ".join(word for word in words if word)


def origin(claim: Claim) -> str:
    """Who says so, by this text: `according to the fire brigade`, `in its own voice`."""
    if claim.attribution and claim.evidential is not Evidential.OWN_VOICE:
        return _ORIGINS[claim.evidential].format(claim.attribution)
    if claim.attribution:
        return f"names {claim.attribution}"
    return _NAMELESS[claim.evidential]


def short_date(day: date | None) -> str:
    """A date as German readers write it, or that there is none."""
    return f"{day:%d.%m.%Y}" if day else "no date"


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 article`, `3 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
