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

from tui.model.annotations import (
    MEANING_VALUES,
    AnnotatedArticle,
    Annotations,
    Attribution,
    Clause,
    DateExpression,
    EntityKind,
    Evidential,
    Granularity,
    Mention,
    Modality,
    Participant,
    Qualifier,
    Quantity,
    Quote,
    Relation,
    Role,
    Sentence,
    Stance,
    StanceMark,
)
from tui.model.article import (
    Article,
    Block,
    BlockKind,
)
from tui.model.bookmarks import Bookmark
from tui.model.comparison import (
    Claim,
    Comparison,
    Entity,
    Fact,
    FactKind,
    LinkedMention,
    Linking,
    PredicateMention,
    SharedOrigin,
    Silence,
    SilenceReason,
    UnitClass,
    Verdict,
)
from tui.model.corrections import (
    AnyCorrection,
    ClaimInFile,
    Correction,
    CorrectionKind,
    FactCorrection,
    FactCorrectionKind,
    NameInFile,
    RecordedCorrection,
    StoryCorrection,
)
from tui.model.entity_profile import (
    CoMention,
    EntityProfile,
    SourceCount,
)
from tui.model.errors import (
    DocumentError,
)
from tui.model.library import (
    ArticleSummary,
    Marks,
    MentionPlace,
    Story,
)
from tui.model.notes import (
    Note,
    NoteAnchor,
    NoteProblem,
    NoteState,
    NoteTarget,
    PlacedNote,
    folded_words,
)
from tui.model.search import (
    Facet,
    FacetKind,
    FacetValue,
    Hit,
    SavedSearch,
    Snippet,
)
from tui.model.story_features import StoryFeatures

__all__ = [
    "MEANING_VALUES",
    "AnnotatedArticle",
    "Annotations",
    "AnyCorrection",
    "Article",
    "ArticleSummary",
    "Attribution",
    "Block",
    "BlockKind",
    "Bookmark",
    "Claim",
    "ClaimInFile",
    "Clause",
    "CoMention",
    "Comparison",
    "Correction",
    "CorrectionKind",
    "DateExpression",
    "DocumentError",
    "Entity",
    "EntityKind",
    "EntityProfile",
    "Evidential",
    "Facet",
    "FacetKind",
    "FacetValue",
    "Fact",
    "FactCorrection",
    "FactCorrectionKind",
    "FactKind",
    "Granularity",
    "Hit",
    "LinkedMention",
    "Linking",
    "Marks",
    "Mention",
    "MentionPlace",
    "Modality",
    "NameInFile",
    "Note",
    "NoteAnchor",
    "NoteProblem",
    "NoteState",
    "NoteTarget",
    "Participant",
    "PlacedNote",
    "PredicateMention",
    "Qualifier",
    "Quantity",
    "Quote",
    "RecordedCorrection",
    "Relation",
    "Role",
    "SavedSearch",
    "Sentence",
    "SharedOrigin",
    "Silence",
    "SilenceReason",
    "Snippet",
    "SourceCount",
    "Stance",
    "StanceMark",
    "Story",
    "StoryCorrection",
    "StoryFeatures",
    "UnitClass",
    "Verdict",
    "folded_words",
]
