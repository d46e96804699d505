"""Names a fact in a few German words taken from its claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.statements import Statement
from tui.compare.wording import FUNCTION_WORDS, content_words, stem
from tui.model import EntityKind, Evidential, FactKind, Linking, Qualifier, Relation

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
BREAK = re.compile(r"[;:!?“”\"–„()]|[,.](?!\d)")
UMLAUTS = str.maketrans("äöü", "aou")
WORDS_BEFORE = 4
AUXILIARIES = frozenset({"worden", "sein", "seien", "haben", "habe", "hat", "wurden", "wurde", "werden", "sind", "ist"})


def label_of(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str], linking: Linking) -> str:
    """A short German name; `phrases` are the claims' own words as they stand in the articles."""
    index = _typical(kind, statements, phrases)
    phrase = " ".join(phrases[index].split()).strip("„“”\"»«‚‘' ")
    if kind is FactKind.QUANTITY:
        return _quantity_label(statements[index], phrase)
    if kind is FactKind.QUOTE:
        return _quote_label(phrase, _speakers(statements, linking))
    return shorten(_without_opening(phrase), LABEL_LENGTH)


def shorten(text: str, length: int) -> str:
    """The text cut behind a word so that it has at most `length` characters, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    head = text[: length - 2]
    if text[length - 2] != " ":
        head = head.rpartition(" ")[0] or head
    return head.rstrip(" ,;:–-") + " …"


def _typical(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str]) -> int:
    """The claim to name the fact after: an exact number, the longest quotation, the shortest clause that tells."""
    order = range(len(statements))
    if kind is FactKind.QUANTITY:
        return min(order, key=lambda i: (*_vagueness(statements[i], phrases[i]), i))
    if kind is FactKind.QUOTE:
        return max(
            order, key=lambda i: (statements[i].claim.evidential is Evidential.DIRECT_QUOTE, len(phrases[i]), -i)
        )
    return min(order, key=lambda i: (len(content_words(phrases[i])) < 4, len(phrases[i]), i))


def _vagueness(statement: Statement, phrase: str) -> tuple[bool, bool]:
    """Sorts the phrase first that names what is counted and gives the number without a hedge."""
    claim = statement.claim
    return not (claim.unit and _names(phrase, claim.unit)), claim.qualifier is not Qualifier.EXACT


def _quote_label(phrase: str, speakers: Sequence[str]) -> str:
    """The quoted words behind their speaker, or before all who are named as speakers."""
    words = f"„{shorten(phrase, QUOTE_LENGTH)}“"
    if not speakers:
        return words
    return f"{speakers[0]}: {words}" if len(speakers) == 1 else f"{words} ({' oder '.join(speakers)})"


def _speakers(statements: Sequence[Statement], linking: Linking) -> list[str]:
    """The persons who are named as speakers, or else the first office or body."""
    known = [linking.entities[s.speaker] for s in statements if s.speaker and s.speaker in linking.entities]
    persons = list(dict.fromkeys(entity.name for entity in known if entity.kind is EntityKind.PERSON))
    return persons or [name for s in statements if (name := speaker_name(s, linking))][:1]


def _quantity_label(statement: Statement, phrase: str) -> str:
    """The number and its noun, then what the clause says of them, else what it says before."""
    number = HEDGES.sub("", phrase)
    unit = statement.claim.unit
    if unit and not _names(phrase, unit):
        return f"{number} ({unit})"
    if statement.claim.relation is Relation.DELTA and number[:1].isdigit():
        number = f"weitere {number}"
    before, _, after = " ".join(statement.sentence.split()).partition(phrase)
    words = BREAK.split(after)[0].split()
    while words and words[-1].casefold() in AUXILIARIES | FUNCTION_WORDS:
        words.pop()
    if words:
        return shorten(f"{number} {' '.join(words)}", LABEL_LENGTH)
    words = BREAK.split(before)[-1].split()[-WORDS_BEFORE:]
    while words and words[0].casefold() in FUNCTION_WORDS:
        words.pop(0)
    return shorten(" ".join([*words, phrase]), LABEL_LENGTH)


def _names(phrase: str, unit: str) -> bool:
    """Whether a number phrase holds its noun, in whatever form."""
    return stem(unit)[:4].translate(UMLAUTS) in phrase.casefold().translate(UMLAUTS) or "%" in phrase or "€" in phrase


def _without_opening(phrase: str) -> str:
    words = phrase.strip(" ,;:–-.").split()
    while len(words) > 3 and words[0].casefold().strip(",") in OPENING_WORDS - {"der", "die", "das"}:
        words.pop(0)
    return " ".join(words)


def speaker_name(statement: Statement, linking: Linking) -> str | None:
    """The name of whoever the claim is attributed to: the linked entity's, else the text's own words."""
    entity = linking.entities.get(statement.speaker or "")
    return entity.name if entity else statement.claim.attribution
