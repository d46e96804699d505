"""Names a fact in a few German words taken from its claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.compare.number_kinds import ADDED
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
        "sondern",
        "sowie",
    }
)
HEDGES = re.compile(
    r"^(?:mindestens|wenigstens|höchstens|maximal|rund|etwa|circa|ca\.|ungefähr|schätzungsweise|gut|knapp|fast|beinahe"
    r"|nahezu|mehr als|weniger als|bis zu|über|unter|bereits|genau|ab)\s+",
    re.IGNORECASE,
)
SAYING = re.compile(r"(?:sag|erklär|beton|klag|warn|mein|berichte)\w*$")
BREAK = re.compile(r"[;:!?“”\"–„«»()]|[,.](?!\d)")
UMLAUTS = str.maketrans("äöü", "aou")
DATELINE = re.compile(r"^(?:[^|]{2,40} \||(?:[A-ZÄÖÜ][\w.’/-]*,? ?){1,4}(?:\([^)]{2,30}\) ?)?\s*[–—-]) (?=\S+ \S+ \S)")
"""The places and agencies before a report: `Kassel/Berlin (dpa) – Die Landesregierung …`."""
TAIL_END = re.compile(
    r"\s(?:\d|(?:laut|zufolge|gemäß|die Rede)\b|(?:und|oder|sowie) (?![A-ZÄÖÜ])"
    r"|nach (?:\w+ )?(?:Angaben|Auskunft|Darstellung|Schätzung|Informationen)\b)"
)
"""Where the words behind a number stop being about it: another number, a source, a second statement."""
REFERRING_WORDS = """
    er sie es dies diese dieser dieses man ihr ihre sein seine dort dafür dagegen damit darüber dazu deshalb daraufhin
"""
REFERRING = frozenset(REFERRING_WORDS.split())
"""Words at the head of a clause that point to what stands before it."""
LOOSE_ENDS_WORDS = """
    teil fest nieder zurück weg bereit statt vor ab ein los nun etwa rund insgesamt mehr jetzt noch hatten hätten
"""
LOOSE_ENDS = frozenset(LOOSE_ENDS_WORDS.split())
"""What is left of a separable verb at the end of a clause, or goes before another number."""
AUXILIARIES = frozenset({"worden", "sein", "seien", "haben", "habe", "hat", "wurden", "wurde", "werden", "sind", "ist"})


def label_of(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str], linking: Linking) -> str:
    """A short German name; `phrases` are the claims' own words as they stand in the articles."""
    if kind is FactKind.QUANTITY:
        return _number_label(statements, phrases)
    index = _typical(kind, statements, phrases)
    phrase = " ".join(phrases[index].split()).strip("„“”\"»«‚‘' ")
    if kind is FactKind.QUOTE:
        return _quote_label(phrase, _speakers(statements, linking))
    return shorten(_as_name(_without_opening(phrase)), LABEL_LENGTH)


def _as_name(clause: str) -> str:
    """The clause with a capital where it starts well, and without a verb of saying before a name."""
    words = clause.split()
    if len(words) > 2 and SAYING.match(words[0]) and words[1][0].isupper():
        return " ".join(words[1:])
    return clause if _leans(clause) else clause[:1].upper() + clause[1:]


def shorten(text: str, length: int) -> str:
    """The text cut behind a word so that it has at most `length` characters, with an ellipsis where it was cut."""
    if len(text) <= length:
        return text
    head = text[: length - 2]
    if text[length - 2] != " ":
        head = head.rpartition(" ")[0] or head
    return head.rstrip(" ,;:–-") + " …"


def _typical(kind: FactKind, statements: Sequence[Statement], phrases: Sequence[str]) -> int:
    """The claim to name the fact after: the longest quotation, the shortest clause that tells."""
    order = range(len(statements))
    if kind is FactKind.QUOTE:
        return max(
            order, key=lambda i: (statements[i].claim.evidential is Evidential.DIRECT_QUOTE, len(phrases[i]), -i)
        )
    return min(order, key=lambda i: (len(content_words(phrases[i])) < 4, _leans(phrases[i]), len(phrases[i]), i))


def _number_label(statements: Sequence[Statement], phrases: Sequence[str]) -> str:
    """The label of the first claim, exact ones first, that tells more than the number and its noun."""
    order = sorted(range(len(statements)), key=lambda i: (*_vagueness(statements[i], phrases[i]), i))
    best = _vagueness(statements[order[0]], phrases[order[0]])[0]
    for i in [i for i in order if _vagueness(statements[i], phrases[i])[0] is best]:
        phrase = " ".join(phrases[i].split()).strip("„“”\"»«‚‘' ")
        if label := _quantity_label(statements[i], phrase):
            return label
    first = order[0]
    number = HEDGES.sub("", " ".join(phrases[first].split()))
    before = " ".join(statements[first].sentence.split()).partition(" ".join(phrases[first].split()))[0]
    clause = _without_opening(BREAK.split(before)[-1])
    return shorten(f"{number}: {clause}", LABEL_LENGTH) if len(clause.split()) > 2 else number


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
    """The number and its noun with what the clause says of them, or the clause; empty where neither reads well."""
    number = HEDGES.sub("", phrase)
    unit = statement.claim.unit
    if unit and not _names(phrase, unit):
        return f"{number} ({unit})"
    if statement.claim.relation is Relation.DELTA and statement.claim.unit_class in ADDED and number[:1].isdigit():
        number = f"weitere {number}"
    before, _, after = " ".join(statement.sentence.split()).partition(" ".join(phrase.split()))
    words, rest = _without_opening(BREAK.split(before)[-1]).split(), BREAK.split(after)[0].split()
    if len(words) > 1 and words[-1] == "von" and words[-2][0].isupper():
        return " ".join([words[-2], "von", phrase])
    tail = _tail(rest)
    if tail:
        return shorten(f"{number} {tail}", LABEL_LENGTH)
    clause = " ".join([*words, phrase, *rest])
    return clause if len(clause) <= LABEL_LENGTH and not _leans(clause) else ""


def _tail(words: Sequence[str]) -> str:
    """The words behind a number that tell of it, without what is left of a verb or belongs to another number."""
    kept = TAIL_END.split(" ".join(["", *words]))[0].split()
    while kept and kept[-1].casefold() in AUXILIARIES | FUNCTION_WORDS | LOOSE_ENDS:
        kept.pop()
    return " ".join(kept)


def _leans(phrase: str) -> bool:
    """Whether a clause reads badly alone: it is long, opens with a pronoun or a verb, or cuts a quotation."""
    words = _without_opening(phrase).split()
    if not words or len(" ".join(words)) > LABEL_LENGTH:
        return True
    opening = words[0].casefold() in REFERRING or (words[0] == "Das" and words[1:2] != [] and words[1][0].islower())
    verb = words[0][0].islower() and words[0] not in FUNCTION_WORDS
    return opening or verb or phrase.count("„") != sum(map(phrase.count, "“”")) or phrase.count('"') % 2 == 1


def _names(phrase: str, unit: str) -> bool:
    """Whether a number phrase holds its noun, in whatever form."""
    return stem(unit)[:4].translate(UMLAUTS) in phrase.casefold().translate(UMLAUTS) or "%" in phrase or "€" in phrase


def _without_opening(phrase: str) -> str:
    """The clause without a dateline and the conjunctions at its head."""
    words = DATELINE.sub("", " ".join(phrase.split()).strip(" ,;:–-.")).split()
    while len(words) > 3 and words[0].casefold().strip(",") in OPENING_WORDS - {"der", "die", "das"}:
        words.pop(0)
    return " ".join(words)


def speaker_name(statement: Statement, linking: Linking) -> str | None:
    """The name of whoever the claim is attributed to: the linked entity's, else the text's own words."""
    entity = linking.entities.get(statement.speaker or "")
    return entity.name if entity else statement.claim.attribution
