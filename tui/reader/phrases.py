"""A claim in words: how exact it is, who is named as its origin, how two claims stand to each other."""

from __future__ import annotations

from datetime import date

from tui.model import (
    Claim,
    Evidential,
    Fact,
    FactKind,
    Granularity,
    Modality,
    Qualifier,
    Relation,
    SilenceReason,
    Verdict,
)
from tui.reader.theme import VERDICT_WORDS

_HEDGES = {
    Qualifier.ABOUT: "about",
    Qualifier.AT_LEAST: "at least",
    Qualifier.AT_MOST: "at most",
    Qualifier.VAGUE: "no exact number",
}
_SIGNS = {Qualifier.ABOUT: "≈ ", Qualifier.AT_LEAST: "≥ ", Qualifier.AT_MOST: "≤ ", Qualifier.VAGUE: "≈ "}
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
NOT_FOUND = "no report of it was found"
KIND_WORDS = {FactKind.QUANTITY: "number", FactKind.QUOTE: "quotation", FactKind.EVENT: "event"}


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


def verdict_words(fact: Fact) -> str:
    """What was found of a fact: `sources differ`."""
    # Clauses that tell of one event need not say the same of it: no more is claimed than was compared.
    told = fact.kind is FactKind.EVENT and fact.verdict is Verdict.AGREE
    return "told by several" if told else VERDICT_WORDS[fact.verdict]


def breadth(fact: Fact) -> str:
    """How many sources report a fact, and how many origins they go back to where some share one."""
    sources, origins = len(fact.files), fact.origin_count
    words = counted(sources, "source")
    return f"{words}, {counted(origins, 'origin')}" if origins < sources else words


def german_number(value: float) -> str:
    """A number with the point and comma of German: `12.000`, `5,62`, `4,5 Mio.`."""
    for size, name in ((1e9, " Mrd."), (1e6, " Mio.")):
        if abs(value) >= size and round(value / size, 3) * size == value:
            return _german(value / size) + name
    return _german(value)


def value_words(claim: Claim) -> str:
    """The value of a claim with a sign for how exact it is: `≥ 3`, `≈ 12.000`, `3–5`; empty without one."""
    if claim.value is None:
        return ""
    value = german_number(claim.value)
    if claim.high is not None and claim.high != claim.value:
        value += f"–{german_number(claim.high)}"
    return f"{_SIGNS.get(claim.qualifier, '')}{value}"


def short_date(day: date | None) -> str:
    """A date as German readers write it, or that there is none."""
    return f"{day:%d.%m.%Y}" if day else "no date"


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 article`, `3 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _german(value: float) -> str:
    digits = f"{value:,.3f}".rstrip("0").rstrip(".")
    return digits.translate(str.maketrans(",.", ".,"))
