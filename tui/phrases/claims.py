"""A claim in words: how far it goes, who is named as its origin, of which time it speaks."""

from __future__ import annotations

from datetime import date

from tui.model import Claim, Evidential, FactKind, Granularity, Modality, Qualifier, Relation

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


def hedges(claim: Claim) -> str:
    """How far a claim goes, in words: `at least · an addition`; empty for a plain and exact one."""
    words = [_HEDGES.get(claim.qualifier), _RELATIONS.get(claim.relation), standing(claim)]
    return " · ".join(word for word in words if word)


def standing(claim: Claim) -> str:
    """Whether it is said to be planned, possible, denied or unconfirmed; empty for what is told as done.

    Quoted words are as they were said: a *not* in them denies nothing that the source reports.
    """
    return "" if claim.kind is FactKind.QUOTE else _MODALITIES.get(claim.modality, "")


def origin(claim: Claim) -> str:
    """Who says so, by this text: `according to the fire brigade, citing the police`, `in its own voice`."""
    source = ", citing ".join(claim.chain) or claim.attribution
    if source and claim.evidential is not Evidential.OWN_VOICE:
        return _ORIGINS[claim.evidential].format(source)
    return f"names {source}" if source else _NAMELESS[claim.evidential]


def time_named(claim: Claim, published: date | None) -> str:
    """The time that the sentence names; empty where it names none, or the day on which the article appeared."""
    first, last = claim.first_day, claim.last_day or claim.first_day
    if first is None or last is None or first == last == published:
        return ""
    if claim.granularity is Granularity.YEAR:
        return f"in {first:%Y}"
    if claim.granularity is Granularity.MONTH:
        return f"in {first:%m.%Y}"
    return f"on {first:%d.%m.%Y}" if first == last else f"from {first:%d.%m.%Y} to {last:%d.%m.%Y}"
