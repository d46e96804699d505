"""What the annotation pipeline finds in one article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tui.model.article import Article


class EntityKind(StrEnum):
    """The kinds of named entity, by their CoNLL labels."""

    PERSON = "PER"
    PLACE = "LOC"
    ORGANISATION = "ORG"
    OTHER = "MISC"


class Qualifier(StrEnum):
    """How exactly a number is stated."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    VAGUE = "vague"


class Relation(StrEnum):
    """What a number is in relation to others of its kind."""

    LEVEL = "level"
    """A plain count or measure: *3.000 Haushalte*."""
    DELTA = "delta"
    """An addition or change: *weitere 1.500 Haushalte*, *um 10 Prozent*."""
    TOTAL = "total"
    """A sum: *insgesamt 12.000 Haushalte*."""
    PART = "part"
    """A subset: *davon 200 Zivilisten*."""
    PRIOR = "prior"
    """An earlier or corrected value: *zunächst war von 900 die Rede*."""


class Modality(StrEnum):
    """The standing of what a clause says."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    """Denied by somebody or negated by the text: it is said not to be so."""
    UNCONFIRMED = "unconfirmed"


class Evidential(StrEnum):
    """By which means a text marks that it passes on somebody's words."""

    OWN_VOICE = "own_voice"
    ACCORDING_TO = "according_to"
    """*laut X*, *X zufolge*, *nach Angaben von X*."""
    REPORTED = "reported"
    """A frame with indirect speech: *X sagte, dass …*."""
    SUBJUNCTIVE = "subjunctive"
    """Konjunktiv I without a frame of its own: the speaker is carried over."""
    HEARSAY = "hearsay"
    """*soll … haben*."""
    DIRECT_QUOTE = "direct_quote"


class Stance(StrEnum):
    """How a text stands to what it passes on."""

    NEUTRAL = "neutral"
    """*sagt*, *teilt mit*, *laut*: it takes no side."""
    AFFIRMING = "affirming"
    """*bestätigt*, *weist nach*, *belegt*: it takes it for true."""
    CONCEDING = "conceding"
    """*räumt ein*, *gibt zu*: said by one whom it does not suit."""
    DISTANCING = "distancing"
    """*behauptet*, *angeblich*, *will gesehen haben*: it leaves it with the one who says so."""
    DOUBTING = "doubting"
    """*fälschlich*, *ohne Belege zu nennen*: it takes it for wrong or unproven."""


class Role(StrEnum):
    """What somebody or something is in what a clause tells."""

    AGENT = "agent"
    """Who or what does it: *die Armee zerstörte*, *von der Polizei festgenommen*."""
    PATIENT = "patient"
    """Whom or what it is done to: *zerstörte die Brücke*, *drei Männer wurden festgenommen*, *40 Menschen starben*."""
    PLACE = "place"
    """Where it happens or where it leads: *in Kassel*, *nach Kassel*."""


class Granularity(StrEnum):
    """The unit of time that a date expression names."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the lemmas of its content words, lower case, in order; `block` indexes `Article.blocks`."""

    start: int
    end: int
    block: int
    lemmas: tuple[str, ...] = ()


MEANING_VALUES = 64
"""How many values a clause's meaning has."""


@dataclass(frozen=True, slots=True)
class StanceMark:
    """Words from `start` to `end` to which the text takes a stance, shown by those from `cue_start` to `cue_end`."""

    start: int
    end: int
    stance: Stance
    cue_start: int
    cue_end: int


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in what a clause tells, and as what.

    `start`/`end` span the noun phrase: article, adjectives and nouns. `entity` is the id of the entity that it names,
    None where it names none and as long as the article is not linked.
    """

    role: Role
    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence; `sentence` indexes `Annotations.sentences`. The clauses of a sentence cover it.

    `meaning` is the sentence encoder's vector of the clause: `MEANING_VALUES` signed bytes, scaled so that the largest
    is 127 or -127. Clauses of one story are compared by the cosine after the story's mean vector is taken away
    (`tui.compare.meanings`). Empty where the annotation had no encoder or the clause none of its word pieces.
    `reserves` are the words at which the text itself keeps its distance (*angeblich*), without a verb of saying.
    `participants` stand in the order of the text; who takes part in it without that the grammar says as what is none.
    """

    start: int
    end: int
    sentence: int
    modality: Modality = Modality.DONE
    meaning: bytes = b""
    reserves: tuple[StanceMark, ...] = ()
    participants: tuple[Participant, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A named entity as the text names it (the recogniser's finding, not yet linked)."""

    start: int
    end: int
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    The span runs from the qualifier (*mindestens*) to the counted noun. `value` is the plain number, the lower end of a
    range; `high` its upper end or None. `unit` is the counted noun or measure as a lemma (`Soldat`, `Euro`, `Prozent`),
    None where the text leaves it open. `number_start`/`number_end` span the digits or number words alone,
    `relation_start`/`relation_end` the word that states the relation (*weitere*, *insgesamt*, *davon*), if any.
    """

    start: int
    end: int
    value: float
    high: float | None
    unit: str | None
    qualifier: Qualifier
    relation: Relation = Relation.LEVEL
    number_start: int = 0
    number_end: int = 0
    relation_start: int | None = None
    relation_end: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks; the span is the quoted words without the marks.

    `speaker_start`/`speaker_end` span the words that name the speaker (they may stand in another sentence); `speaker`
    is that name as a reader would write it (nominative, surname completed to the full name where the text has one),
    None where the frame names nobody. A quotation of one or two words is a `fragment`.
    """

    start: int
    end: int
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text that passes on somebody's words or knowledge, and whose.

    `start`/`end` span what is attributed (the clauses without the frame); `cue_start`/`cue_end` the words that say so
    (*laut*, *sagte*); `source_start`/`source_end` the words that name the source, possibly in an earlier sentence.
    `source` is that name as a reader would write it, None where the text leaves it open (*Schätzungen zufolge*).
    `chain` lists nested sources, nearest first (*das Amt unter Verweis auf das Labor*). `stance` is how the text stands
    to it, by the words from `stance_start` to `stance_end` (*behauptet*), None for a neutral one.
    """

    start: int
    end: int
    evidential: Evidential
    source: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    chain: tuple[str, ...] = ()
    stance: Stance = Stance.NEUTRAL
    stance_start: int | None = None
    stance_end: int | None = None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in the text, resolved against the day of publication: first and last day, both None where it cannot be."""

    start: int
    end: int
    granularity: Granularity
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything that the pipeline found in one article, each tuple in the order of the text."""

    sentences: tuple[Sentence, ...] = ()
    clauses: tuple[Clause, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    version: str = ""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with what the pipeline found in it."""

    article: Article
    annotations: Annotations

    @property
    def file(self) -> str:
        """The article's key."""
        return self.article.file
