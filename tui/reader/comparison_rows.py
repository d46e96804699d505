"""What the comparison pane says of a fact, row by row: each source's report, who is silent, the series, why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content, Span

from tui.compare.verdicts import DIFFERING, Finding, compare_claims
from tui.compare.wording import diff
from tui.model import ArticleSummary, Claim, Fact, FactKind, Silence, Verdict
from tui.reader.findings import finding_sign, finding_words
from tui.reader.history import Place
from tui.reader.jumps import place_of_claim
from tui.reader.open_article import nearest_claim
from tui.reader.phrases import KIND_WORDS, SILENCES, hedges, origin, short_date
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import CHANGED_STYLE, FAINT, VERDICT_SIGNS, VERDICT_STYLES, VERDICT_WORDS

MOSTLY = 0.5
"""Marking more than this share of a sentence would tell nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the pane; choosing it goes to `place` or brings up `fact`; with neither it is a heading.

    `gap` asks for a blank line above it.
    """

    content: Content
    place: Place | None = None
    fact: str | None = None
    gap: bool = True


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles of the library as the rows need them: summaries in reading order, and texts."""

    summaries: Mapping[str, ArticleSummary]
    text_of: Callable[[str], str]

    def name(self, file: str) -> str:
        """The source of an article."""
        return self.summaries[file].source if file in self.summaries else file

    def words(self, file: str, start: int, end: int) -> str:
        """Words of an article on one line."""
        return one_line(self.text_of(file)[start:end])

    def day(self, file: str) -> str:
        """The day of an article as it is shown."""
        return short_date(self.summaries[file].published if file in self.summaries else None)

    def order(self, file: str) -> int:
        """The place of an article in reading order."""
        files = list(self.summaries)
        return files.index(file) if file in self.summaries else len(files)


def fact_rows(
    fact: Fact, here: str, near: int, sources: Sources, story_facts: Sequence[Fact], others: Sequence[Fact]
) -> list[Row]:
    """All rows for a fact, seen from the article `here` at the offset `near`.

    `story_facts` are searched for the fact's series; `others` are further facts at the cursor.
    """
    rows = [_heading(fact), *_reports(fact, here, near, sources), *_silent(fact.silences, sources)]
    rows += _series(fact, story_facts, sources)
    if fact.why:
        rows.append(Row(styled(("Why together  ", f"{FAINT} bold"), (one_line(fact.why), FAINT))))
    if others:
        rows.append(_title("Also here"))
        rows += [Row(fact_line(other), fact=other.id, gap=False) for other in others]
    return rows


def fact_line(fact: Fact) -> Content:
    """A fact on one line: sign and label."""
    return styled((VERDICT_SIGNS[fact.verdict], VERDICT_STYLES[fact.verdict]), f" {one_line(fact.label)}")


def _heading(fact: Fact) -> Row:
    # Clauses that tell of one event need not say the same of it: no more is claimed than was compared.
    told = fact.kind is FactKind.EVENT and fact.verdict is Verdict.AGREE
    verdict = f"{VERDICT_SIGNS[fact.verdict]} {'told by several' if told else VERDICT_WORDS[fact.verdict]}"
    return Row(
        styled(
            (verdict, VERDICT_STYLES[fact.verdict]),
            (f" · {KIND_WORDS[fact.kind]}\n", FAINT),
            (one_line(fact.label), "$headline bold"),
        )
    )


def _title(text: str) -> Row:
    return Row(styled((text, f"{FAINT} bold")))


def _reports(fact: Fact, here: str, near: int, sources: Sources) -> list[Row]:
    """One row a source: this article first, the others in reading order."""
    base = nearest_claim((claim for claim in fact.claims if claim.file == here), near)
    files = sorted(fact.files, key=lambda file: (file != here, sources.order(file)))
    rows = []
    for file in files:
        claim = base if base and file == here else next(claim for claim in fact.claims if claim.file == file)
        rows.append(Row(_report(fact, claim, base, sources), place_of_claim(claim, fact)))
    return rows


def _report(fact: Fact, claim: Claim, base: Claim | None, sources: Sources) -> Content:
    finding = _finding(fact, claim, base, sources)
    more = sum(other.file == claim.file for other in fact.claims) - 1
    lines = [_report_title(claim, finding, sources)]
    if claim.kind is FactKind.QUANTITY:
        lines.append(styled((_said(claim, sources), "$number bold")))
    lines += [_standing(claim, finding), _wording(claim, base, sources)]
    if more:
        lines.append(styled((f"and {more} more {'place' if more == 1 else 'places'} in this text", FAINT)))
    return joined(lines)


def _finding(fact: Fact, claim: Claim, base: Claim | None, sources: Sources) -> Finding | None:
    """How a claim stands to this article's; None for this article's own, or where it has none.

    Comparing looks at all that a source says, so a fact may agree although these two claims alone would not.
    """
    if base is None or claim == base:
        return None
    finding = compare_claims(claim, base, _said(claim, sources), _said(base, sources))
    return Finding.LOOSE if finding in DIFFERING and fact.verdict is not Verdict.DIFFER else finding


def _report_title(claim: Claim, finding: Finding | None, sources: Sources) -> Content:
    sign = finding_sign(finding) if finding else "▸"
    return styled(
        (sign, _finding_style(finding)),
        " ",
        (one_line(sources.name(claim.file)), "bold"),
        (f" · {sources.day(claim.file)}", FAINT),
    )


def _standing(claim: Claim, finding: Finding | None) -> Content:
    """How the claim stands to this article's, how far it goes and who says so: `another value · at least · …`."""
    words = finding_words(finding) if finding else ""
    if claim.kind is FactKind.EVENT and finding is Finding.SAME:
        words = "tells of it too"
    rest = [part for part in (hedges(claim), one_line(origin(claim))) if part]
    return styled((words, _finding_style(finding)), (" · " if words else "", FAINT), (" · ".join(rest), "italic"))


def _finding_style(finding: Finding | None) -> str:
    if finding is None:
        return FAINT
    return "$differ bold" if finding in DIFFERING else "$agree"


def _said(claim: Claim, sources: Sources) -> str:
    return sources.words(claim.file, claim.start, claim.end)


def _wording(claim: Claim, base: Claim | None, sources: Sources) -> Content:
    """The sentence, or the quoted words, with the words marked that this article puts otherwise."""
    words = _passage(claim, sources)
    changed = () if base is None or claim == base else _changed(words, _passage(base, sources), claim)
    return plain(words, [Span(0, len(words), FAINT), *(Span(start, end, CHANGED_STYLE) for start, end in changed)])


def _changed(words: str, others: str, claim: Claim) -> Sequence[tuple[int, int]]:
    """The words to mark; of a sentence put quite differently only those that make the claim."""
    changed = diff(words, others).left
    if sum(end - start for start, end in changed) <= MOSTLY * len(words):
        return changed
    start = claim.start - claim.sentence_start
    return () if claim.kind is not FactKind.QUANTITY else ((start, start + claim.end - claim.start),)


def _passage(claim: Claim, sources: Sources) -> str:
    if claim.kind is FactKind.QUOTE:
        return f"„{_said(claim, sources)}“"
    return sources.words(claim.file, claim.sentence_start, claim.sentence_end)


def _silent(silences: Sequence[Silence], sources: Sources) -> list[Row]:
    if not silences:
        return []
    rows = [_title("Not in")]
    for silence in sorted(silences, key=lambda silence: sources.order(silence.file)):
        text = styled((one_line(sources.name(silence.file)), "bold"), (f"  {SILENCES[silence.reason]}", FAINT))
        rows.append(Row(text, Place(silence.file), gap=False))
    return rows


def _series(fact: Fact, story_facts: Sequence[Fact], sources: Sources) -> list[Row]:
    """The same count at other moments, in the order in which the sources appeared."""
    if not fact.series:
        return []
    moments = [other for other in story_facts if other.series == fact.series and other.claims]
    if len(moments) < 2:
        return []
    moments.sort(key=lambda other: min(sources.order(claim.file) for claim in other.claims))
    rows = [_title("Over time")]
    for moment in moments:
        claim = min(moment.claims, key=lambda claim: sources.order(claim.file))
        sign = "▸ " if moment.id == fact.id else "  "
        text = styled(sign, (one_line(moment.label), "$number"), (f"  {sources.day(claim.file)}", FAINT))
        rows.append(Row(text, place_of_claim(claim, moment), gap=False))
    return rows
