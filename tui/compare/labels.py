"""Names a fact in a few German words taken from its claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.statements import Statement
from tui.compare.wording import FUNCTION_WORDS, content_words
from tui.model import Evidential, FactKind, Linking, Qualifier, Relation

LABEL_LENGTH = 72
QUOTE_LENGTH = 48
OPENING_WORDS = frozenset(
    {
        "dass",
        "und",
        "oder",
        "aber",
        "weil",
        "während",
        "wobei",
        "wo",
        "der",
        "die",
        "das",
        "welche",
        "wonach",
        "doch",
        "denn",
    }
)
HEDGES = re.compile(
    r"^(?:mindestens|wenigstens|höchstens|maximal|rund|etwa|circa|ca\.|ungefähr|schätzungsweise|gut|knapp|fast|beinahe"
    r"|nahezu|mehr als|weniger als|bis zu|über|unter|bereits|genau)\s+",
    re.IGNORECASE,
)
AUXILIARIES = frozenset({"worden", "sein", "seien", "haben", "habe", "hat", "wurden", "wurde", "werden", "sind", "ist"})


def label_of(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str], linking: Linking) -> str:
    """A short German name; `phrases` are the claims' own words as they stand in the articles."""
    index = _typical(kind, statements, phrases)
    phrase = " ".join(phrases[index].split()).strip("„“”\"»«‚‘' ")
    if kind is FactKind.QUANTITY:
        return _quantity_label(statements[index], phrase)
    if kind is FactKind.QUOTE:
        speakers = [speaker_name(s, linking) for s in statements]
        speaker = next((name for name in speakers if name), None)
        words = f"„{shorten(phrase, QUOTE_LENGTH)}“"
        return f"{speaker}: {words}" if speaker else words
    return shorten(_without_opening(phrase), LABEL_LENGTH)


def shorten(text: str, length: int) -> str:
    """The text cut behind a word so that it has at most `length` characters, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _typical(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str]) -> int:
    """The claim to name the fact after: an exact number, the longest quotation, the shortest clause that tells."""
    order = range(len(statements))
    if kind is FactKind.QUANTITY:
        return min(order, key=lambda i: (statements[i].claim.qualifier is not Qualifier.EXACT, len(phrases[i]) < 4, i))
    if kind is FactKind.QUOTE:
        return max(
            order, key=lambda i: (statements[i].claim.evidential is Evidential.DIRECT_QUOTE, len(phrases[i]), -i)
        )
    return min(order, key=lambda i: (len(content_words(phrases[i])) < 4, len(phrases[i]), i))


def _quantity_label(statement: Statement, phrase: str) -> str:
    """The number and its noun, then the rest of the clause that says what of them."""
    number = HEDGES.sub("", phrase)
    sentence = " ".join(statement.sentence.split())
    _, _, rest = sentence.partition(phrase)
    rest = re.split(r"[,;:.!?“”\"–]", rest)[0].strip()
    words = rest.split()
    while words and words[-1].casefold() in AUXILIARIES | FUNCTION_WORDS:
        words.pop()
    if statement.claim.relation is Relation.DELTA and "weiter" not in number.casefold():
        number = f"weitere {number}" if number[:1].isdigit() else number
    return shorten(f"{number} {' '.join(words)}".strip(), LABEL_LENGTH)


def _without_opening(phrase: str) -> str:
    words = phrase.strip(" ,;:–-.").split()
    while len(words) > 3 and words[0].casefold().strip(",") in OPENING_WORDS - {"der", "die", "das"}:
        words.pop(0)
    return " ".join(words)


def speaker_name(statement: Statement, linking: Linking) -> str | None:
    """The name of whoever the claim is attributed to: the linked entity's, else the text's own words."""
    entity = linking.entities.get(statement.speaker or "")
    return entity.name if entity else statement.claim.attribution
