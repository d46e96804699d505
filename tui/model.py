"""The value objects that cross every border between rooms.

Frozen dataclasses of the standard library and nothing else: importing this module costs a few milliseconds, so the
reader can hold what the annotation pipeline made without importing it.

Two conventions hold everywhere:

* **Offsets** (`start`, `end`) count characters of `Article.text`, `start` inclusive, `end` exclusive. The text is
  normalised once, by the intake room, and never touched again.
* **`file`** identifies an article: the path as it was given, or the name inside a folder for an export. It is the key
  by which claims, mentions and facts point at their article.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class DocumentError(Exception):
    """An expected failure with one document or folder; a batch reports it and goes on.

    `file` names the document, `problem` says what is wrong, `advice` what the user can do about it.
    """

    def __init__(self, file: str, problem: str, advice: str) -> None:
        super().__init__(f"{file}: {problem}. {advice}")
        self.file = file
        self.problem = problem
        self.advice = advice


# -- the article ------------------------------------------------------------------------------------------------------


class BlockKind(StrEnum):
    """What a block of the article's body is to a reader."""

    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or lead: a span of `Article.text`."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned news article.

    `text` is the body exactly as the article pane shows it: blocks joined by one blank line (`"\\n\\n"`), the title not
    repeated. It is NFC, with LF line ends and without soft hyphens, zero-width and control characters. `blocks` cover
    the text without gaps other than those blank lines. `agencies` are the news agencies credited (`dpa`, `AFP`).
    `truncated` is true where the raw text shows that the body was cut short (a paywall).
    """

    file: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    source: str | None = None
    published: date | None = None
    authors: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    url: str | None = None
    truncated: bool = False


# -- what the annotation pipeline finds ------------------------------------------------------------------------------


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
    """A plain count or measure: *3.000 Soldaten*."""
    DELTA = "delta"
    """An addition or change: *weitere 1.500 Soldaten*, *um 10 Prozent*."""
    TOTAL = "total"
    """A sum: *insgesamt 12.000 Soldaten*."""
    PART = "part"
    """A subset: *davon 200 Zivilisten*."""
    PRIOR = "prior"
    """An earlier or corrected value: *zuvor war von 1.500 die Rede*."""


class Modality(StrEnum):
    """The standing of what a clause says."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
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


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence; `sentence` indexes `Annotations.sentences`. The clauses of a sentence cover it."""

    start: int
    end: int
    sentence: int
    modality: Modality = Modality.DONE


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
    None where the text leaves it open. `number_start`/`number_end` span the digits or number words alone.
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


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks; the span is the quoted words without the marks.

    `speaker_start`/`speaker_end` span the words that name the speaker (they may stand in another sentence); `speaker`
    is that name as a reader would write it (nominative, surname completed to the full name where the text has one), None
    where the frame names nobody. A quotation of one or two words is a `fragment`.
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
    `chain` lists nested sources, nearest first (*Abgeordnete unter Verweis auf den Geheimdienst*).
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


# -- what comparing finds ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or other named thing, one id across articles and stories.

    `names` lists every distinct string by which the texts name it, the canonical `name` first.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention with the id of its entity."""

    file: str
    start: int
    end: int
    kind: EntityKind
    entity: str


@dataclass(frozen=True, slots=True)
class Linking:
    """Entities by id, and each file's linked mentions in the order of the text."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    mentions: Mapping[str, tuple[LinkedMention, ...]] = field(default_factory=dict)


class FactKind(StrEnum):
    """What kind of claims a fact is made of."""

    QUANTITY = "quantity"
    QUOTE = "quote"
    EVENT = "event"


class Verdict(StrEnum):
    """How the sources' reports of one fact stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    ALONE = "alone"
    """Only one source reports it."""


class UnitClass(StrEnum):
    """Units that can be compared or converted belong to one class; `COUNT` is any counted noun without a class."""

    PERSON = "person"
    DEAD = "dead"
    INJURED = "injured"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    TIME = "time"
    DISTANCE = "distance"
    AREA = "area"
    WEIGHT = "weight"
    VOLUME = "volume"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    POWER = "power"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one thing, once.

    `start`/`end` span the number phrase, the quoted words or the clause that makes the claim; `sentence_start` and
    `sentence_end` the sentence around it. Quantity claims carry value, high, unit, class, qualifier and relation as in
    `Quantity`; the other kinds leave them at their defaults. `attribution` is who says so by this text, None for the
    text's own voice; `attribution_start`/`attribution_end` span the words that name that source.
    """

    file: str
    kind: FactKind
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    value: float | None = None
    high: float | None = None
    unit: str | None = None
    unit_class: UnitClass = UnitClass.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    relation: Relation = Relation.LEVEL
    modality: Modality = Modality.DONE
    evidential: Evidential = Evidential.OWN_VOICE
    attribution: str | None = None
    attribution_start: int | None = None
    attribution_end: int | None = None
    entities: tuple[str, ...] = ()


class SilenceReason(StrEnum):
    """Why a source of the story carries no claim of a fact."""

    SILENT = "silent"
    """Nothing in its text comes near the fact."""
    UNCLEAR = "unclear"
    """A sentence comes near it, but not near enough to say."""
    EARLIER = "earlier"
    """It appeared before the fact was first reported."""
    CUT_SHORT = "cut_short"
    """Its text is cut short or too short to judge."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A source of the story that carries no claim of a fact, and why that may be."""

    file: str
    reason: SilenceReason


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that sources of a story report, with every claim of it.

    `claims` are ordered by file and place in the text. `why` says in one line why they were put together. Facts that
    count the same thing at different moments share a `series` id.
    """

    id: str
    label: str
    kind: FactKind
    verdict: Verdict
    claims: tuple[Claim, ...]
    why: str = ""
    series: str | None = None
    silences: tuple[Silence, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files that carry a claim, each once, in order."""
        return tuple(dict.fromkeys(claim.file for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing one story's articles gives."""

    linking: Linking
    facts: tuple[Fact, ...]


# -- what the library hands to the reader ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Marks:
    """The reader's own marks on an article; `position` is the character offset of the topmost line on screen."""

    read: bool = False
    starred: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event; `files` in order of publication."""

    id: str
    title: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the source list: an article without its text."""

    file: str
    title: str
    """The headline, or the first words of the text where there is none."""
    source: str
    """The source, or the file's name where the text does not tell."""
    published: date | None
    story: str
    words: int
    shared_facts: int
    """Facts of this article that another source reports too."""
    differing_facts: int
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A mention with its sentence, for lists of all the places that name an entity."""

    file: str
    start: int
    end: int
    sentence: str
    sentence_start: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article with the parts that a query lit; `lit` holds offsets into `text`."""

    text: str
    start: int
    """Offset of the passage in the article's text."""
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found by a search; `position` is the offset of the first match in its text (0 for the title)."""

    file: str
    title: str
    source: str
    published: date | None
    score: float
    position: int
    snippets: tuple[Snippet, ...] = ()
