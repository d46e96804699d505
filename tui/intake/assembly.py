"""Lines with their states -> the article: which lines are shown, as what, under which headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.intake import notices
from tui.intake.credits import agencies_of, authors_of
from tui.intake.decoder import State, decode
from tui.intake.evidence import Evidence, weigh
from tui.intake.headline import (
    clean_title,
    find_headline,
    rate_headline,
    same_title,
    site_beside,
    split_site,
    stems_of,
    subject_of,
)
from tui.intake.lines import Line, Mark, ends_sentence, folded
from tui.intake.origin import collect_votes
from tui.intake.outlets import known_outlet
from tui.intake.page import Page
from tui.intake.publication import publication_date
from tui.intake.wire import without_end_credit, without_wire
from tui.model import Article, Block, BlockKind, DocumentError

_LEAD_WORDS = 75
_SUBTITLE_WORDS = 6
_SAFE_SHARE = 0.4
_PAYWALL_LINES = 6
_SHORT_BODY = 250


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of a document with their evidence and states, and where body and headline are."""

    lines: tuple[Line, ...]
    evidence: tuple[Evidence, ...]
    states: tuple[State, ...]
    body_start: int
    headline: int | None

    @property
    def body(self) -> list[int]:
        """The indexes of the lines shown, from the first paragraph to the last."""
        inside = [i for i in range(self.body_start, len(self.lines)) if self.states[i] is State.BODY]
        while inside and not _may_end_body(self.lines[inside[-1]], self.evidence[inside[-1]]):
            inside.pop()
        return inside

    def rate(self, title: str) -> float:
        """How well `title` would do as the headline of the body."""
        return rate_headline(Line(title), weigh(Line(title)), stems_of(self.lines[self.body_start :]))


def sort_lines(lines: Sequence[Line], evidence: Sequence[Evidence], title: str | None, file: str) -> Draft:
    """Find body and headline. `title` is the headline that a page declares.

    Raises DocumentError where no line is the body of an article.
    """
    named = [i for i, line in enumerate(lines) if title and same_title(line.text, title)]
    states = _safe_states(lines, evidence, decode(_after_title(evidence, named)))
    body_start = next((i for i, state in enumerate(states) if state is State.BODY and evidence[i].prose), None)
    if body_start is None:
        raise DocumentError(
            file, "there is no article in it, only menus and notices", "Save the page with its text, or leave it out."
        )
    states[:body_start] = [State.BEFORE if state is State.BODY else state for state in states[:body_start]]
    headline = find_headline(lines, evidence, body_start)
    if named and not any(lines[i].mark is Mark.TITLE for i in range(body_start)):
        headline = next((i for i in reversed(named) if i < body_start), headline)
    return Draft(tuple(lines), tuple(evidence), tuple(states), body_start, headline)


def build_article(draft: Draft, page: Page, file: str) -> Article:
    """The article that `draft` holds, with the metadata that `page` declares or the lines tell."""
    title, site = _title(draft, page)
    votes = collect_votes(draft.lines, draft.states, draft.body_start, draft.headline, file)
    votes.add(page.site and split_site(page.site)[0], 10.0)
    votes.add(site or site_beside(page.page_title or "", title or ""), 7.0)
    agencies = agencies_of(draft.lines, draft.states)
    text, blocks = _text_and_blocks(draft, title)
    return Article(
        file=file, text=text, blocks=blocks, title=title,
        source=votes.winner(least=1.2) or "/".join(agencies) or votes.winner(least=0.0),
        published=page.published or publication_date(draft.lines, draft.states, draft.body, page.url),
        authors=page.authors or authors_of(draft.lines, draft.states, draft.body_start),
        agencies=agencies, url=page.url, truncated=_is_cut_short(draft, page),
    )  # fmt: skip


def _after_title(evidence: Sequence[Evidence], named: Sequence[int]) -> list[Evidence]:
    """Nothing before the headline that a page declares is body, unless most of the prose stands there."""
    for index in named:
        prose = [
            sum(item.words for item in part if item.prose and not item.firm)
            for part in (evidence[:index], evidence[index:])
        ]
        if prose[1] > prose[0]:
            return [
                replace(item, score=min(item.score, -0.5)) if i < index else item for i, item in enumerate(evidence)
            ]
    return list(evidence)


def _safe_states(lines: Sequence[Line], evidence: Sequence[Evidence], states: Sequence[State]) -> list[State]:
    """The states, or, where they would lose most of the fluent prose, each line judged by itself.

    Comments and teasers under a heading of their own may outweigh a short report: they are no loss.
    """
    fluent = {i for i, item in enumerate(evidence) if item.prose and item.score > 0}
    at_stake = {i for i in fluent if states[i] not in (State.COMMENTS, State.TEASERS)}
    kept = sum(evidence[i].words for i in at_stake if states[i] is State.BODY)
    if kept and kept >= _SAFE_SHARE * sum(evidence[i].words for i in at_stake):
        return list(states)
    subheads = {i for i, item in enumerate(evidence) if not item.firm and item.score > 0}
    return [State.BODY if i in fluent | subheads else State.NOTICE for i in range(len(lines))]


def _may_end_body(line: Line, item: Evidence) -> bool:
    return item.prose or line.mark is Mark.LIST_ITEM or (item.words > 2 and ends_sentence(line.text))


def _title(draft: Draft, page: Page) -> tuple[str | None, str | None]:
    """The headline, and the outlet that stands beside it."""
    found = draft.lines[draft.headline].text if draft.headline is not None else subject_of(draft.lines)
    declared, site = split_site(page.title, page.site) if page.title else (None, None)
    if found:
        found, site_there = split_site(found)
        site = site or site_there
    if declared and found and not same_title(declared, found) and draft.headline is not None:
        is_better = draft.lines[draft.headline].mark is Mark.TITLE or (
            draft.rate(draft.lines[draft.headline].text) > draft.rate(declared)
        )
        declared = found if is_better else declared
    elif declared and found and len(found) < len(declared) and not found.endswith("…"):
        declared = found
    title = clean_title(declared or found or "")
    return (title or None), site


def _text_and_blocks(draft: Draft, title: str | None) -> tuple[str, tuple[Block, ...]]:
    shown = [*_leads(draft), *draft.body]
    pieces: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for index in shown:
        text = without_end_credit(draft.lines[index].text)
        if not text or (title and folded(text) == folded(title)):
            continue
        blocks.append(Block(_kind(draft, index, is_first=not blocks), offset, offset + len(text)))
        pieces.append(text)
        offset += len(text) + 2
    return "\n\n".join(pieces), tuple(blocks)


def _leads(draft: Draft) -> list[int]:
    """Lines between headline and body that are a lead without an end stop."""
    first = 0 if draft.headline is None else draft.headline + 1
    found = []
    for index in range(first, draft.body_start):
        line, item = draft.lines[index], draft.evidence[index]
        is_subtitle = draft.headline is not None and _is_subtitle(line, item)
        if not item.firm and (line.mark is Mark.LEAD or is_subtitle):
            found.append(index)
    return found


def _is_subtitle(line: Line, item: Evidence) -> bool:
    if item.score <= -2.0 or line.mark not in (Mark.PLAIN, Mark.HEADING) or line.linked > 0.5:
        return False
    return item.words >= _SUBTITLE_WORDS or (item.words >= 3 and line.text.endswith((".", "!")))


def _kind(draft: Draft, index: int, *, is_first: bool) -> BlockKind:
    line, item = draft.lines[index], draft.evidence[index]
    if line.mark is Mark.LIST_ITEM:
        return BlockKind.LIST_ITEM
    if index < draft.body_start or (is_first and _is_lead(draft, index)):
        return BlockKind.LEAD
    if item.prose or (line.mark is not Mark.HEADING and ends_sentence(line.text) and line.text[-1:] == "."):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING


def _is_lead(draft: Draft, index: int) -> bool:
    """Whether the first paragraph stands before the report: under a headline, short, and without a dateline."""
    line = draft.lines[index]
    if line.mark is Mark.LEAD:
        return True
    if draft.headline is None or draft.evidence[index].words > _LEAD_WORDS or len(draft.body) < 3:
        return False
    return not _has_dateline(line.text) and without_wire(line.text) == line.text


def _has_dateline(text: str) -> bool:
    head = text[:60]
    return any(f" {sign} " in head and head.split(f" {sign} ")[0].istitle() for sign in ("–", "—", "-", "|"))


def _is_cut_short(draft: Draft, page: Page) -> bool:
    body = draft.body
    last = body[-1] if body else draft.body_start
    after = draft.lines[last + 1 : last + 1 + _PAYWALL_LINES]
    if any(notices.PAYWALL.search(line.text) for line in after):
        return True
    ending = draft.lines[last].text
    if ending.endswith(("…", "...", "[…]", "[...]")):
        return True
    return not page.free and sum(draft.evidence[i].words for i in body) < _SHORT_BODY


def known_source(article: Article) -> str | None:
    """The source under which lines of an article are counted."""
    return article.source and (known_outlet(article.source) or article.source)
