"""A draft -> the article: its blocks, its headline, where it comes from."""

from __future__ import annotations

from tui.intake import notices
from tui.intake.credits import agencies_of, authors_of
from tui.intake.draft import Draft
from tui.intake.evidence import Evidence
from tui.intake.headline import (
    clean_title,
    same_title,
    site_beside,
    split_site,
    subject_of,
)
from tui.intake.lines import Line, Mark, ends_sentence, folded, words
from tui.intake.origin import collect_votes, name_of_file
from tui.intake.outlets import has_press_form
from tui.intake.page import Page
from tui.intake.publication import publication_date
from tui.intake.wire import without_end_credit, without_wire
from tui.model import Article, Block, BlockKind, DocumentError

_LEAD_WORDS = 75
_SUBTITLE_WORDS = 6
_PAYWALL_LINES = 6
_SHORT_BODY = 250
_ENOUGH_VOTES = 1.2
_SITE_WORDS = 4


def build_article(draft: Draft, page: Page, file: str) -> Article:
    """The article that `draft` holds, with the metadata that `page` declares or the lines tell.

    Raises DocumentError where nothing but the headline is left.
    """
    title, site = _title(draft, page, file)
    text, blocks = _text_and_blocks(draft, title)
    if not blocks:
        raise DocumentError(file, "there is a headline but no article in it", "Save the page with its text.")
    agencies = agencies_of(draft.lines, draft.states)
    return Article(
        file=file,
        text=text,
        blocks=blocks,
        title=title,
        source=_source(draft, page, site or site_beside(page.page_title or "", title or ""), agencies, file),
        published=page.published or publication_date(draft.lines, draft.states, draft.body, page.url),
        authors=page.authors or authors_of(draft.lines, draft.states, draft.body_start),
        agencies=agencies,
        url=page.url,
        truncated=_is_cut_short(draft, page),
    )


def _source(draft: Draft, page: Page, beside_title: str | None, agencies: tuple[str, ...], file: str) -> str | None:
    """The outlet; the agencies where nobody else is named; at last a name that hardly anything speaks for."""
    votes = collect_votes(draft.lines, draft.states, draft.body_start, draft.headline, file)
    votes.add(page.site and split_site(page.site)[0], 10.0)
    votes.add(beside_title, 7.0)
    if page.page_title and draft.headline is not None and len(words(page.page_title)) <= _SITE_WORDS:
        is_headline = same_title(page.page_title, draft.lines[draft.headline].text)
        votes.add(None if is_headline else page.page_title, 3.0)
    weakest = votes.winner(least=0.0)
    is_press = weakest is not None and has_press_form(weakest)
    return votes.winner(least=_ENOUGH_VOTES) or (weakest if is_press else None) or "/".join(agencies) or weakest


def _title(draft: Draft, page: Page, file: str) -> tuple[str | None, str | None]:
    """The headline, and the outlet that stands beside it."""
    declared, site = split_site(page.title, page.site) if page.title else (None, None)
    found, site_there = split_site(_found_title(draft) or "", name_of_file(file))
    title = clean_title(_better_title(draft, declared, found) or "")
    return title or None, site or site_there


def _found_title(draft: Draft) -> str | None:
    return draft.lines[draft.headline].text if draft.headline is not None else subject_of(draft.lines)


def _better_title(draft: Draft, declared: str | None, found: str) -> str | None:
    """The declared headline, unless the one on the page is its uncut or clean form, or fits the body better."""
    if not declared or not found:
        return declared or found
    if same_title(declared, found):
        return found if len(found) < len(declared) and not found.endswith("…") else declared
    if draft.headline is None:
        return declared
    is_tagged = draft.lines[draft.headline].mark is Mark.TITLE
    return found if is_tagged or draft.rate(found) > draft.rate(declared) else declared


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
