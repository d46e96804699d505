"""A claim in words: how far it goes, who is named as its origin, of which time it speaks."""

from __future__ import annotations

from datetime import date

from tui.language import N_, _
from tui.model import Claim, Evidential, FactKind, Granularity, Modality, Qualifier, Relation, Stance

_HEDGES = {
    Qualifier.ABOUT: N_("about"),
    Qualifier.AT_LEAST: N_("at least"),
    Qualifier.AT_MOST: N_("at most"),
    Qualifier.VAGUE: N_("no exact number"),
}
_RELATIONS = {
    Relation.DELTA: N_("an addition"),
    Relation.TOTAL: N_("a total"),
    Relation.PART: N_("a part"),
    Relation.PRIOR: N_("an earlier value"),
}
_MODALITIES = {
    Modality.PLANNED: N_("planned"),
    Modality.POSSIBLE: N_("possible"),
    Modality.DENIED: N_("said not to be so"),
    Modality.UNCONFIRMED: N_("not confirmed"),
}
_ORIGINS = {
    Evidential.ACCORDING_TO: N_("according to {source}"),
    Evidential.REPORTED: N_("said by {source}"),
    Evidential.SUBJUNCTIVE: N_("{source}, in indirect speech"),
    Evidential.HEARSAY: N_("hearsay, {source}"),
    Evidential.DIRECT_QUOTE: N_("{source}, word for word"),
}
_NAMELESS = {
    Evidential.OWN_VOICE: N_("in its own voice"),
    Evidential.ACCORDING_TO: N_("according to a source without name"),
    Evidential.REPORTED: N_("said by somebody without name"),
    Evidential.SUBJUNCTIVE: N_("in indirect speech, speaker not named"),
    Evidential.HEARSAY: N_("hearsay, no source named"),
    Evidential.DIRECT_QUOTE: N_("word for word, speaker not named"),
}

_STANCES = {
    Stance.AFFIRMING: N_("confirmed"),
    Stance.CONCEDING: N_("conceded"),
    Stance.DISTANCING: N_("only claimed"),
    Stance.DOUBTING: N_("called unproven"),
}


def hedges(claim: Claim) -> str:
    """How far a claim goes, in words: `at least · an addition`; empty for a plain and exact one."""
    words = [_said(_HEDGES.get(claim.qualifier)), _said(_RELATIONS.get(claim.relation)), standing(claim)]
    return " · ".join(word for word in words if word)


def standing(claim: Claim) -> str:
    """Whether it is said to be planned, possible, denied or unconfirmed; empty for what is told as done.

    Quoted words are as they were said: a *not* in them denies nothing that the source reports.
    """
    return "" if claim.kind is FactKind.QUOTE else _said(_MODALITIES.get(claim.modality))


def origin(claim: Claim) -> str:
    """Who says so, by this text: `according to the fire brigade, citing the police`, `in its own voice`.

    A stance that is not neutral follows: `said by the minister, only claimed`.
    """
    stance = _STANCES.get(claim.stance)
    return ", ".join((_speaker(claim), _(stance))) if stance else _speaker(claim)


def _speaker(claim: Claim) -> str:
    source = _(", citing ").join(claim.chain) or claim.attribution
    if not source:
        return _(_NAMELESS[claim.evidential])
    own_voice = claim.evidential is Evidential.OWN_VOICE
    return _(N_("names {source}") if own_voice else _ORIGINS[claim.evidential]).format(source=source)


def time_named(claim: Claim, published: date | None) -> str:
    """The time that the sentence names; empty where it names none, or the day on which the article appeared."""
    first, last = claim.first_day, claim.last_day or claim.first_day
    if first is None or last is None or first == last == published:
        return ""
    if claim.granularity is Granularity.YEAR:
        return _("in {year}").format(year=f"{first:%Y}")
    if claim.granularity is Granularity.MONTH:
        return _("in {month}").format(month=f"{first:%m.%Y}")
    if first == last:
        return _("on {day}").format(day=f"{first:%d.%m.%Y}")
    return _("from {first} to {last}").format(first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}")


def _said(word: str | None) -> str:
    return _(word) if word else ""
