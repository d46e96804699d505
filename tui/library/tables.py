"""Which fields of the value objects lie in which columns of `schema.sql`; writing and reading share this."""

from __future__ import annotations

from tui.library.rows import Columns
from tui.model import (
    Article,
    Block,
    Bookmark,
    Claim,
    ClaimInFile,
    Entity,
    Fact,
    LinkedMention,
    Marks,
    Mention,
    NameInFile,
    NoteAnchor,
    Quantity,
    Quote,
    Sentence,
    Silence,
    StoryCorrection,
)

ARTICLE = Columns(Article, without=("text", "blocks"))
BLOCK = Columns(Block)
SENTENCE = Columns(Sentence)
MENTION = Columns(Mention)
QUANTITY = Columns(Quantity)
QUOTE = Columns(Quote)
MARKS = Columns(Marks)
BOOKMARK = Columns(Bookmark)
ENTITY = Columns(Entity)
LINKED_MENTION = Columns(LinkedMention, without=("file",))
NAME_IN_FILE = Columns(NameInFile)
NOTE_ANCHOR = Columns(NoteAnchor)
CLAIM_IN_FILE = Columns(ClaimInFile)
STORY_CORRECTION = Columns(StoryCorrection)
FACT = Columns(Fact, without=("claims", "silences"))
CLAIM = Columns(Claim, without=("file",))
SILENCE = Columns(Silence, without=("file",))
