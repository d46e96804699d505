"""What the comparison pane says of a fact, row by row: each source's report, who is silent, the series, why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.content import Content, Span

from tui.compare.timeline import moments
from tui.compare.verdicts import Finding
from tui.compare.wording import diff
from tui.language import N_, _, ngettext
from tui.model import Claim, Fact, FactKind, Modality, SharedOrigin, Verdict
from tui.phrases.claims import hedges, origin, standing, time_named
from tui.phrases.explanations import explanation_words
from tui.phrases.facts import NOT_FOUND, SILENCES, breadth, finding_words, verdict_words
from tui.phrases.kinds import FACT_WORDS
from tui.phrases.signs import PRESENT, VERDICT_SIGNS, finding_sign
from tui.reader.fact_view import FactView, Sources, lettered_origins
from tui.reader.history import Place
from tui.reader.jumps import place_of_claim
from tui.reader.open_article import nearest_claim
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import CHANGED_STYLE, FAINT, SIGN_STYLES, VERDICT_STYLES
from tui.reader.timeline import moment_lines

NO_OTHER_SOURCE = N_("The story has no other source")
MOST_UNKNOWN = 12
"""Of the sources without a report and without a reason so many are named; a story may have hundreds."""
MOSTLY = 0.5
"""Marking more than this share of a sentence would tell nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the pane; choosing it goes to `place` or brings up `fact`; with neither it is a heading.

    `gap` asks for a blank line above it. A source's report carries its `claim`.
    """

    content: Content
    place: Place | None = None
    fact: str | None = None
    gap: bool = True
    claim: Claim | None = None


def fact_rows(
    fact: Fact, here: str, near: int, sources: Sources, story_facts: Sequence[Fact], others: Sequence[Fact]
) -> list[Row]:
    """All rows for a fact, seen from the article `here` at the offset `near`.

    `story_facts` are searched for the fact's series; `others` are further facts at the cursor.
    """
    view = FactView(fact, here, nearest_claim((claim for claim in fact.claims if claim.file == here), near), sources)
    rows = [_heading(view), *_reports(view), *_silent(fact, here, sources)]
    rows += _series(fact, story_facts, sources)
    if fact.why and (fact.corrected or view.base is None):
        rows.append(Row(_grounds(fact.why)))
    if others:
        rows.append(_title(_("Also here")))
        rows += [Row(fact_line(other), fact=other.id, gap=False) for other in others]
    return rows


def fact_line(fact: Fact) -> Content:
    """A fact on one line: sign and label."""
    return styled((VERDICT_SIGNS[fact.verdict], VERDICT_STYLES[fact.verdict]), f" {one_line(fact.label)}")


def _heading(view: FactView) -> Row:
    """Verdict, label, how many sources and origins, and which sources share one."""
    fact = view.fact
    kind = "".join(f" · {_(word)}" for word in (FACT_WORDS[fact.kind], *([N_("corrected")] if fact.corrected else [])))
    lines = [
        styled((f"{VERDICT_SIGNS[fact.verdict]} {verdict_words(fact)}", VERDICT_STYLES[fact.verdict]), (kind, FAINT)),
        styled((one_line(fact.label), "$headline bold")),
    ]
    if fact.verdict is not Verdict.ALONE:
        lines.append(styled((breadth(fact), FAINT)))
    lines += [_shared_origin(letter, origin, view.sources) for letter, origin in lettered_origins(fact)]
    return Row(joined(lines))


def _shared_origin(letter: str, origin: SharedOrigin, sources: Sources) -> Content:
    """Who shares an origin: `[A] dpa: Source, Source`."""
    by = "/".join(origin.agencies) or _("same passages")
    names = ", ".join(sources.name(file) for file in sorted(origin.files, key=sources.order))
    return styled((f"[{letter}] ", "bold"), (one_line(f"{by}: {names}"), FAINT))


def _title(text: str) -> Row:
    return Row(styled((text, f"{FAINT} bold")))


def _reports(view: FactView) -> list[Row]:
    """One row a source: this article first, the others in reading order."""
    fact, base = view.fact, view.base
    files = sorted(fact.files, key=lambda file: (file != view.here, view.sources.order(file)))
    rows = []
    for file in files:
        claim = base if base and file == base.file else next(claim for claim in fact.claims if claim.file == file)
        rows.append(Row(_report(view, claim), place_of_claim(claim, fact), claim=claim))
    return rows


def _report(view: FactView, claim: Claim) -> Content:
    finding = view.finding(claim)
    more = sum(other.file == claim.file for other in view.fact.claims) - 1
    lines = [_report_title(view, claim, finding)]
    if claim.kind is FactKind.QUANTITY:
        lines.append(styled((view.said(claim), "$number bold")))
    lines += [_standing(view, claim, finding), _wording(view, claim)]
    if why := view.why(claim):
        lines.append(_grounds(why))
    if more:
        said = ngettext("and {count} more place in this text", "and {count} more places in this text", more)
        lines.append(styled((said.format(count=more), FAINT)))
    return joined(lines)


def _grounds(line: str) -> Content:
    """Why a report, or all of a fact, was taken for one thing."""
    return styled((f"{_('why')}  ", f"{FAINT} bold"), (one_line(explanation_words(line)), FAINT))


def _report_title(view: FactView, claim: Claim, finding: Finding | None) -> Content:
    shared = view.origin_of(claim.file)
    return styled(
        (_sign(finding), SIGN_STYLES[_sign(finding)]),
        " ",
        (one_line(view.sources.name(claim.file)), "bold"),
        (f" · {view.sources.day(claim.file, view.here)}", FAINT),
        (f" {shared}" if shared else "", "bold"),
    )


def _standing(view: FactView, claim: Claim, finding: Finding | None) -> Content:
    """How the claim stands to this article's, how far it goes and who says so: `another value · at least · …`.

    What is not told as done stands out: a plan or a denial beside a report is what a reader must not overlook.
    """
    words = finding_words(finding) if finding else ""
    if claim.kind is FactKind.EVENT and finding is Finding.SAME:
        words = _("tells of it too")
    parts = [(words, SIGN_STYLES[_sign(finding)]), (hedges(replace(claim, modality=Modality.DONE)), "italic")]
    parts += [(standing(claim), "$differ bold" if claim.modality is Modality.DENIED else "bold")]
    parts += [(time_named(claim, view.sources.published(claim.file)), ""), (one_line(origin(claim)), "italic")]
    return joined([styled(part) for part in parts if part[0]], " · ")


def _sign(finding: Finding | None) -> str:
    return finding_sign(finding) if finding else PRESENT


def _wording(view: FactView, claim: Claim) -> Content:
    """The sentence, or the quoted words, with the words marked that this article puts otherwise."""
    words = _passage(view, claim)
    changed = _changed(words, _passage(view, view.base), claim) if view.base and view.compared(claim) else ()
    return plain(words, [Span(0, len(words), FAINT), *(Span(start, end, CHANGED_STYLE) for start, end in changed)])


def _changed(words: str, others: str, claim: Claim) -> Sequence[tuple[int, int]]:
    """The words to mark; of a sentence put quite differently only those that make the claim."""
    changed = diff(words, others).left
    if sum(end - start for start, end in changed) <= MOSTLY * len(words):
        return changed
    start = claim.start - claim.sentence_start
    return () if claim.kind is not FactKind.QUANTITY else ((start, start + claim.end - claim.start),)


def _passage(view: FactView, claim: Claim) -> str:
    if claim.kind is FactKind.QUOTE:
        return f"„{view.said(claim)}“"
    return view.sources.words(claim.file, claim.sentence_start, claim.sentence_end)


def _silent(fact: Fact, here: str, sources: Sources) -> list[Row]:
    """The story's sources without a report, each with the reason; at the end those of which none can be said."""
    reasons = {silence.file: _(SILENCES[silence.reason]) for silence in fact.silences}
    beside = sources.beside(here)
    missing = [file for file in dict.fromkeys((*beside, *reasons)) if file not in fact.files]
    known = [file for file in sorted(missing, key=sources.order) if file in reasons]
    rows = [Row(_source_and(reasons[file], file, sources), Place(file), gap=False) for file in known]
    unknown = [file for file in missing if file not in reasons]
    rows += [Row(_source_and(_(NOT_FOUND), file, sources), Place(file), gap=False) for file in unknown[:MOST_UNKNOWN]]
    if len(unknown) > MOST_UNKNOWN:
        left_out = _("nor in {count} more").format(count=len(unknown) - MOST_UNKNOWN)
        rows.append(Row(styled((left_out, FAINT)), gap=False))
    if rows:
        return [_title(_("Not in")), *rows]
    return [] if beside else [_title(_(NO_OTHER_SOURCE))]


def _source_and(reason: str, file: str, sources: Sources) -> Content:
    return styled((one_line(sources.name(file)), "bold"), (f"  {reason}", FAINT))


def _series(fact: Fact, story_facts: Sequence[Fact], sources: Sources) -> list[Row]:
    """The same count at other moments, as a timeline."""
    found = moments(story_facts, fact.series, sources) if fact.series else ()
    if len(found) < 2:
        return []
    lines = moment_lines(found, fact.id, sources)
    places = [place_of_claim(moment.claim, moment.fact) for moment in found]
    return [
        _title(_("Over time")),
        *(Row(line, place, gap=False) for line, place in zip(lines, places, strict=True)),
    ]
