"""The timeline below its drawing: a figure's reports, or the articles, row by row in the order of time."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content, Span

from tui.compare.story_timeline import Appearance, Point
from tui.language import _
from tui.phrases.claims import hedges, origin
from tui.phrases.told_days import GERMAN, told_day
from tui.phrases.values import short_date, value_words
from tui.reader.breaking import lines_of
from tui.reader.fact_view import Sources
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import FAINT

SENTENCE_LINES = 2
EXACT = "%d.%m.%Y"
CUT = "…"
LETTER_STYLE = "$primary bold"
NUMBER_STYLE = "$number bold"


class PointRows:
    """Letter, day, value, source and hedge of each report, then its sentence with the words of the number set off."""

    def __init__(self, points: Sequence[Point], sources: Sources) -> None:
        self._points = points
        self._sources = sources

    def __len__(self) -> int:
        return len(self._points)

    def can_choose(self, row: int) -> bool:
        """Every row."""
        return True

    def height(self, row: int, width: int) -> int:
        """The heading and as many lines as the sentence has, up to some."""
        return 1 + min(SENTENCE_LINES, len(lines_of(self._sentence(row), _room(width))))

    def content(self, row: int, width: int) -> Content:
        """The row in lines of so many cells."""
        point = self._points[row]
        claim = point.claim
        said = [one_line(part) for part in (self._sources.name(claim.file), hedges(claim), origin(claim)) if part]
        head = styled(
            (point.letter, LETTER_STYLE),
            (f" {told_day(point, GERMAN, EXACT) or _('no date')}  ", FAINT),
            (value_words(claim), NUMBER_STYLE),
            f"  {said[0]}",
            ("".join(f" · {part}" for part in said[1:]), FAINT),
        )
        return joined([head.truncate(width, ellipsis=True), *self._passage(row, width)])

    def _sentence(self, row: int) -> str:
        claim = self._points[row].claim
        return self._sources.words(claim.file, claim.sentence_start, claim.sentence_end)

    def _passage(self, row: int, width: int) -> list[Content]:
        """The lines of the sentence from the one that holds the number, or as near before it as fill the row."""
        claim, sentence = self._points[row].claim, self._sentence(row)
        start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
        words = plain(sentence, [Span(start, end, NUMBER_STYLE)] if 0 <= start < end <= len(sentence) else [])
        lines = lines_of(sentence, _room(width))
        holding = next((number for number, line in enumerate(lines) if start < line[1]), 0)
        first = max(0, min(holding, len(lines) - SENTENCE_LINES))
        shown = lines[first : first + SENTENCE_LINES]
        passage = [words[one:other] for one, other in shown]
        if first:
            passage[0] = joined([plain(CUT), passage[0]], "")
        if first + len(shown) < len(lines):
            passage[-1] = joined([passage[-1], plain(CUT)], "")
        return passage


class ArticleRows:
    """Letter, day, source and headline of each article."""

    def __init__(self, articles: Sequence[Appearance], sources: Sources) -> None:
        self._articles = articles
        self._sources = sources

    def __len__(self) -> int:
        return len(self._articles)

    def can_choose(self, row: int) -> bool:
        """Every row."""
        return True

    def height(self, row: int, width: int) -> int:
        """Two lines: the source, the headline."""
        return 2

    def content(self, row: int, width: int) -> Content:
        """The row in lines of so many cells."""
        one = self._articles[row]
        summary = self._sources.summaries.get(one.file)
        head = styled(
            (one.letter, LETTER_STYLE), (f" {short_date(one.day)}  ", FAINT), one_line(self._sources.name(one.file))
        )
        title = plain(one_line(summary.title if summary else ""))
        return joined([head.truncate(width, ellipsis=True), title.truncate(width, ellipsis=True)])


def _room(width: int) -> int:
    """The cells of a line that a sign for words left out may be added to at each end."""
    return max(1, width - 2 * len(CUT))
