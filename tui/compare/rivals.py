"""Rival counts that one article sets side by side: *the organisers spoke of 2.500, the police counted 1.400*.

Such numbers exclude each other and still report one thing, so they belong to one fact. The text says so by its grammar:
the second number stands alone as the object of a verb of estimating (*rechnet mit*, *kommt auf*, *sprach von*,
*zählte*), so that what it counts can only be what was counted before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.clustering import Pair
from tui.compare.intervals import equal_values
from tui.compare.number_kinds import PEOPLE, ratio, vague_one
from tui.compare.statements import Statement
from tui.compare.units import counted_noun, same_noun
from tui.model import Claim, Relation, UnitClass

NUMBERS_BACK = 6
"""Among so many numbers before an estimate its rival is looked for."""
WIDEST = 5.0
"""How many times one rival may be the other."""
COUNTED = PEOPLE | {UnitClass.COUNT}
ESTIMATES = {
    "mit": r"rechne(?:t|n|te|ten)",
    "von": r"(?:spricht|sprechen|sprach|sprachen|gesprochen|geht|gehen|gehe|ging|gingen|ausgeht|ausgehen|ausgegangen)",
    "auf": r"(?:komm(?:t|en|e)|kam|kamen|(?:be)?ziffer(?:t|n|te|ten)|schätz(?:t|en|te|ten)|taxier(?:t|en|te|ten))",
    "um": r"(?:geht|gehe|ginge|ging)",
    "": r"(?:zähl(?:t|en|te|ten)|ermittel(?:t|n|te|ten)|nenn(?:t|en)|nannten?|meld(?:et|en|ete|eten))",
}
"""By the preposition before the number: the verbs that give an estimate with it."""
_BETWEEN = (
    r"(?:\s+(?:nur|lediglich|bloß|deshalb|daher|dagegen|hingegen|jedoch|allerdings|aber|indes|selbst|sogar|eher|wohl|"
    r"etwa|derweil|demgegenüber|ihrerseits|seinerseits|es|(?:die|ihre) \w*zahl(?: der \w+)?))*"
)
"""What may stand between verb and number; an object of its own would say what is counted."""
_OBJECT = re.compile(
    "|".join(rf"\b{verbs}{_BETWEEN}\s+{preposition}\s*$" for preposition, verbs in ESTIMATES.items()), re.IGNORECASE
)
_RESULT = re.compile(rf"\b(?:komm(?:t|en|e)|kam(?:en)?){_BETWEEN}\s+auf\s*$", re.IGNORECASE)
"""*Kommt auf* also gives results, one party's after the other's: they are no rivals."""
_NEW_SUBJECT = re.compile(
    r"^\s*(?:,|;|–|und|während)?\s*(?:(?:die|der|das|ein|eine|den)\b|[A-ZÄÖÜ])[^,;.:]{2,60}?\b(?:von|auf|mit)?\s*$"
)
"""Between two numbers of a sentence: a new subject alone, its verb being that of the number before."""
_COPULA = re.compile(r"^\s*(?:seien|sind|waren|wären)\s+es\b", re.IGNORECASE)
_ENDS = re.compile(r"^\s*(?:aus|an|ein)?\s*(?:[,;.:!?–)»“\"]|und\b|weil\b|$)")
"""Nothing that is counted follows the number."""
_OTHER_MOMENT = re.compile(
    r"\b(?:noch|zunächst|zuvor|ursprünglich|anfangs|anfänglich|einst|früher|damals|inzwischen|mittlerweile|nun(?:mehr)?|jetzt|"
    r"später|hatten?|vorjahr\w*|vergangene[nrs]?)\b",
    re.IGNORECASE,
)
"""Words of another moment: then the second number is an update, and the two are a series."""


def rival_pairs(statements: Sequence[Statement]) -> list[Pair]:
    """Pairs of positions in `statements` (a story's quantities) that are rival counts within one article."""
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    return [pair for rows in by_file.values() for pair in _rivals_in(statements, rows)]


def _rivals_in(statements: Sequence[Statement], rows: Sequence[int]) -> list[Pair]:
    """Each estimate of an article with the nearest number before it that counts the same in another height."""
    ordered = sorted(rows, key=lambda i: statements[i].claim.start)
    found: list[Pair] = []
    for place, index in enumerate(ordered):
        earlier = ordered[max(0, place - NUMBERS_BACK) : place]
        if not earlier or not (
            is_estimate(statements[index]) or _shares_verb(statements[earlier[-1]], statements[index])
        ):
            continue
        fitting = [
            i
            for i in earlier
            if _may_rival(statements[i].claim, statements[index].claim)
            and not _results(statements[i], statements[index])
        ]
        if fitting:
            rival = min(fitting, key=lambda i: _distance(statements[i].claim, statements[index].claim))
            found.append((min(rival, index), max(rival, index)))
    return found


def _results(first: Statement, second: Statement) -> bool:
    """Whether both numbers are results: shares of a whole, or what two parties come to."""
    if not _RESULT.search(_around(second)[0]):
        return False
    return second.claim.unit_class is UnitClass.PERCENT or bool(_RESULT.search(_around(first)[0]))


def is_estimate(statement: Statement) -> bool:
    """Whether the number is all that an estimate of the present names: *the union reckons with 1.000*."""
    before, after = _around(statement)
    if _OTHER_MOMENT.search(statement.sentence):
        return False
    return bool(_COPULA.search(after)) or bool(_ENDS.search(after) and _OBJECT.search(before))


def _shares_verb(first: Statement, second: Statement) -> bool:
    """Whether the second number has the verb of the first: *the union counted 3.800 strikers, the firm 2.100*."""
    a, b = first.claim, second.claim
    if a.file != b.file or a.sentence_start != b.sentence_start or not _bare(b):
        return False
    before = _around(first)[0]
    if _OTHER_MOMENT.search(second.sentence) or not _OBJECT.search(before) or _RESULT.search(before):
        return False
    between = second.sentence[a.end - a.sentence_start : b.start - b.sentence_start]
    return bool(_NEW_SUBJECT.search(between)) and bool(_ENDS.search(_around(second)[1]))


def _around(statement: Statement) -> tuple[str, str]:
    """The sentence before and after the number."""
    claim = statement.claim
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    return statement.sentence[:start], statement.sentence[end:]


def _may_rival(a: Claim, estimate: Claim) -> bool:
    """Whether the estimate can be of what the number before it counts."""
    if equal_values(a, estimate) or vague_one(a, estimate) or ratio(a, estimate) > WIDEST:
        return False
    if {a.relation, estimate.relation} & {Relation.PRIOR, Relation.PART}:
        return False
    if _bare(estimate) and {a.unit_class, estimate.unit_class} <= COUNTED:
        return True
    same_class = a.unit_class is estimate.unit_class
    return same_class and same_noun(counted_noun(a.unit), counted_noun(estimate.unit))


def _bare(claim: Claim) -> bool:
    """Whether the number stands without a noun of its own."""
    return claim.unit is None or claim.number_end == claim.end


def _distance(a: Claim, estimate: Claim) -> tuple[int, float]:
    """How far a number stands before an estimate, by sentences first, then by value."""
    return estimate.sentence_start - a.sentence_start, ratio(a, estimate)
