"""A library in memory, of the invented reports: what is asked of a library, corrections and search included."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from tests.reader.invented_articles import (
    ENTITIES,
    HEADINGS,
    KUESTE,
    NORD,
    STORY,
    TAGWERK,
    UMSCHAU,
    annotations,
    article,
    mentions,
)
from tests.reader.invented_facts import facts
from tests.reader.memory_bookmarks import MemoryBookmarks
from tests.reader.memory_notes import MemoryNotes
from tests.reader.memory_searches import Found, MemorySavedSearches, MemorySearch
from tests.reader.memory_visits import MemoryVisits
from tui.compare.fact_corrections import corrected_facts
from tui.library.corrections import apply_corrections
from tui.library.errors import CorrectionError
from tui.library.fact_correcting import LayOver
from tui.library.folding import fold
from tui.model import (
    Annotations,
    AnyCorrection,
    Article,
    ArticleSummary,
    CoMention,
    Correction,
    CorrectionKind,
    Entity,
    EntityKind,
    EntityProfile,
    Facet,
    Fact,
    FactCorrection,
    LinkedMention,
    Linking,
    Marks,
    MentionPlace,
    NameInFile,
    RecordedCorrection,
    SourceCount,
    Story,
    StoryCorrection,
    Verdict,
)


class MemoryLibrary:
    """Satisfies `ReadingLibrary`; `files` says which of the articles it holds."""

    def __init__(self, files: tuple[str, ...] = (TAGWERK, KUESTE, NORD, UMSCHAU)) -> None:
        self.files = files
        self.kept: dict[str, Marks] = {}
        self.recorded: tuple[RecordedCorrection, ...] = ()
        self.apart: set[str] = set()
        """Files in a story of their own: what a comparison makes of the moves."""
        self.notes = MemoryNotes(self)
        self.visits = MemoryVisits(self)
        self.bookmarks = MemoryBookmarks(self)
        self.searching = MemorySearch(self)
        self.saved_searches = MemorySavedSearches(self.searching)

    def articles(self) -> tuple[ArticleSummary, ...]:
        return tuple(self.summary(file) for file in self.files)

    def article(self, file: str) -> Article:
        return article(file)

    def annotations(self, file: str) -> Annotations:
        return annotations(file)

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        return self._linking.mentions[file]

    def entity(self, entity_id: str) -> Entity | None:
        return self._linking.entities.get(entity_id)

    def entities(self, kind: EntityKind | None = None, text: str | None = None) -> tuple[Entity, ...]:
        chosen = [e for e in self._linking.entities.values() if kind in (None, e.kind)]
        chosen = [e for e in chosen if text is None or any(fold(text) in fold(name) for name in e.names)]
        return tuple(sorted(chosen, key=lambda entity: fold(entity.name)))

    def entity_counts(self) -> Mapping[str, tuple[int, int]]:
        named = {e: [place for place in self.places(e) if not place.part] for e in self._linking.entities}
        return {e: (len({place.file for place in places}), len(places)) for e, places in named.items()}

    def places(self, entity_id: str) -> tuple[MentionPlace, ...]:
        return tuple(
            MentionPlace(file, m.start, m.end, article(file).text[s.start : s.end], s.start, m.part)
            for file in self.files for m in self.mentions(file) if m.entity == entity_id
            for s in annotations(file).sentences if s.start <= m.start < s.end
        )  # fmt: skip

    def profile(self, entity_id: str) -> EntityProfile | None:
        entity, places = self.entity(entity_id), self.places(entity_id)
        if entity is None:
            return None
        days = sorted(day for place in places if (day := HEADINGS[place.file][2]))
        files = dict.fromkeys(place.file for place in places)
        counts = [
            SourceCount(HEADINGS[file][1] or file, 1, sum(p.file == file and not p.part for p in places))
            for file in files
        ]
        capitals = tuple(e for e in self._linking.entities.values() if e.stands_for == entity_id)
        return EntityProfile(
            entity, places, days[0] if days else None, days[-1] if days else None,
            tuple(sorted(counts, key=lambda count: -count.mentions)), self._together(entity_id), capitals,
        )  # fmt: skip

    def correct(self, correction: AnyCorrection, lay_over: LayOver | None = None) -> RecordedCorrection:
        made = RecordedCorrection(len(self.recorded) + 1, "2024-05-05T10:00:00+00:00", correction)
        if isinstance(correction, Correction):
            self._check(correction)
        before = self._linking, self.story_facts(STORY)
        self.recorded += (made,)
        if (self._linking, self.story_facts(STORY)) == before and not isinstance(correction, StoryCorrection):
            self.recorded = self.recorded[:-1]
            raise CorrectionError("nothing would change")
        return made

    def _check(self, correction: Correction) -> None:
        kinds = {name.kind for name in correction.names}
        if correction.kind is CorrectionKind.JOIN and len(kinds) > 1:
            raise CorrectionError("a person and a place cannot be one")
        if correction.kind is CorrectionKind.RENAME and not correction.new_name:
            raise CorrectionError("the new name is empty")

    def corrections(self) -> tuple[RecordedCorrection, ...]:
        return self.recorded

    def undo_correction(self, correction_id: int, lay_over: LayOver | None = None) -> None:
        if all(one.id != correction_id for one in self.recorded):
            raise KeyError(correction_id)
        self.recorded = tuple(one for one in self.recorded if one.id != correction_id)

    def entity_id_of(self, name: NameInFile) -> str | None:
        text = article(name.file).text
        named = [m for m in self.mentions(name.file) if text[m.start : m.end] == name.name and not m.part]
        return named[0].entity if named else None

    @property
    def _linking(self) -> Linking:
        found = {file: mentions(file) for file in self.files}
        words = {file: [article(file).text[m.start : m.end] for m in found[file]] for file in found}
        return apply_corrections(Linking(ENTITIES, found), words, [c for c in self._made if isinstance(c, Correction)])

    @property
    def _made(self) -> list[AnyCorrection]:
        return [one.correction for one in self.recorded]

    def _together(self, entity_id: str) -> tuple[CoMention, ...]:
        own = self.places(entity_id)
        sentences = {(place.file, place.sentence_start) for place in own}
        found = []
        for other in self._linking.entities.values():
            places = self.places(other.id)
            shared = {place.file for place in places} & {place.file for place in own}
            if shared and other.id != entity_id:
                same = sentences & {(place.file, place.sentence_start) for place in places}
                found.append(CoMention(other, len(same), len(shared)))
        return tuple(sorted(found, key=lambda one: (-one.sentences, -one.articles, one.entity.name)))

    def facts(self, file: str) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.story_facts(STORY) if file in fact.files)

    def story_facts(self, story_id: str) -> tuple[Fact, ...]:
        held = [replace(fact, claims=tuple(c for c in fact.claims if c.file in self.files)) for fact in facts()]
        corrections = [c for c in self._made if isinstance(c, FactCorrection)]
        base = [fact for fact in held if fact.claims]
        return corrected_facts(base, corrections, lambda file: article(file).text) if corrections else tuple(base)

    def stories(self) -> tuple[Story, ...]:
        own = Story("own", "Etwas anderes", tuple(file for file in self.files if file in self.apart))
        together = Story(STORY, "Speicherbrand in Lübeck", tuple(file for file in self.files if file not in self.apart))
        return tuple(story for story in (together, own) if story.files)

    def marks(self, file: str) -> Marks:
        return self.kept.get(file, Marks())

    def set_marks(self, file: str, marks: Marks) -> None:
        self.kept[file] = marks

    def search(
        self, query: str, *, limit: int = 50, story: str | None = None, source: str | None = None,
        sort: Literal["best", "newest"] = "best", unfinished: bool = False,
    ) -> Found:  # fmt: skip
        return self.searching.search(query, limit, newest=sort == "newest", unfinished=unfinished)

    def matches(self, file: str, query: str) -> tuple[tuple[int, int], ...]:
        return self.searching.matches(file, query)

    def warm_up_search(self) -> None:
        self.searching.warm = True

    def facets(self, query: str) -> tuple[Facet, ...]:
        return self.searching.facets(query)

    def completions(self, typed: str, most: int = 8) -> tuple[str, ...]:
        return self.searching.completions.get(typed, ())[:most]

    def summary(self, file: str) -> ArticleSummary:
        one = article(file)
        own = self.facts(file)
        return ArticleSummary(
            file, one.title or " ".join(one.text.split()[:8]), one.source or file, one.published, self.story_of(file),
            len(one.text.split()), sum(len(fact.files) > 1 for fact in own),
            sum(fact.verdict is Verdict.DIFFER for fact in own), self.marks(file), len(self.notes.find(file=file)),
            self.visits.is_new(file),
        )  # fmt: skip

    def story_of(self, file: str) -> str:
        return "own" if file in self.apart else STORY
