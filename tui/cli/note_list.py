"""Notes as a list: text, Markdown, or plain data for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tui.cli.compare_markdown import escaped
from tui.cli.output import Styled, style
from tui.language import _
from tui.model import ArticleSummary, PlacedNote
from tui.phrases.notes import anchor_words, state_words
from tui.phrases.values import clock_time

if TYPE_CHECKING:
    from tui.library import Library


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with what is said beside it: its article's row, and the label of its fact, where there are these."""

    placed: PlacedNote
    article: ArticleSummary | None
    label: str | None

    @property
    def text(self) -> str:
        """What is written in it."""
        return self.placed.note.text

    @property
    def where(self) -> str:
        """What it is on, and what became of that."""
        words = anchor_words(self.placed.note.anchor, self.label)
        return f"{words} [{state}]" if (state := state_words(self.placed.state)) else words

    @property
    def source(self) -> str:
        """Source, day and headline of its article, or the file that it was."""
        if self.article is None:
            return self.placed.file
        day = f", {self.article.published.isoformat()}" if self.article.published else ""
        return f"{self.article.source}{day}: {self.article.title}"


def note_rows(library: Library, found: Iterable[PlacedNote]) -> list[NoteRow]:
    """The notes with their articles and the labels of their facts."""
    notes = tuple(found)
    articles = {row.file: row for row in library.articles()} if notes else {}
    labels = _labels(library, notes)
    return [
        NoteRow(each, articles.get(each.file), labels.get((each.story, each.fact)) if each.fact else None)
        for each in notes
    ]


def _labels(library: Library, notes: Iterable[PlacedNote]) -> Mapping[tuple[str | None, str | None], str]:
    """The labels of facts by story and fact id."""
    stories = {each.story for each in notes if each.fact and each.story}
    return {(story, fact.id): fact.label for story in sorted(stories) for fact in library.story_facts(story)}


def text_lines(rows: Iterable[NoteRow]) -> Iterator[tuple[str | Styled, ...]]:
    """The parts of each line: the text with its number, what it is on, and whose article that is."""
    for row in rows:
        note = row.placed.note
        yield style(f"{note.id:>3}  {row.text}", bold=True), f"  [{clock_time(note.created, iso=True)}]"
        yield (f"       {row.where}",)
        yield (f"       {row.source}",)


def markdown(rows: Iterable[NoteRow]) -> str:
    """The notes as a list below a heading for each article."""
    lines, source = [f"# {escaped(_('Notes'))}"], None
    for row in rows:
        if row.source != source:
            source = row.source
            lines += ["", f"## {escaped(source)}", ""]
        lines.append(f"- {escaped(row.text)} ({escaped(row.where)})")
    return "\n".join(lines) + "\n"


def note_data(placed: PlacedNote) -> dict[str, Any]:
    """A note for JSON: what it was put on, and its present place as characters of the article's text, null for none."""
    from tui.library.codec import to_data

    return {
        **to_data(placed.note),
        "tags": list(placed.note.tags),
        "state": placed.state.value,
        "start": placed.start if placed.end else None,
        "end": placed.end or None,
        "story": placed.story,
        "fact": placed.fact,
    }
