"""What the neighbours of a line tell about it: subheads, link lists, captions, copies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from tui.intake import labels
from tui.intake.biographies import biographies
from tui.intake.evidence import Evidence, count_sentences
from tui.intake.lines import Line, Mark, folded, without_quotations
from tui.intake.offers import offers
from tui.intake.ornaments import ornaments
from tui.intake.sections import Section
from tui.intake.strays import strays

_PHOTO_CREDIT = re.compile(
    r"^\(?(?:foto|bild|©|symbol(?:bild|foto)|archiv(?:bild|foto))"
    r"|^(?:dpa|afp|ap|reuters|epa|apa|imago|getty images|picture[- ]alliance)(?:\s?[/,] ?.{0,40})?$",
    re.IGNORECASE,
)
_COMMON_WORD = re.compile(r"\b[a-zäöüß]{3,}\b")
_BARE_CREDIT = re.compile(r"\(?(?:fotos?|bild(?:er|quelle)?|quelle|©|credit)\s?:?", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:mehr|weiterlesen|weiter|zum artikel|mehr lesen|mehr erfahren)\W*", re.IGNORECASE)
_COPYRIGHT_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SALUTATION = re.compile(
    r"(?:guten (?:morgen|tag|abend)|hallo|moin|servus|grüezi|grüß gott|liebe[rs]?|sehr geehrte[rs]?)\b[^.?]{0,80}[,!]?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"\b(?:Sie|Ihnen|Ihre?[nmrs]?|euch|wir|uns|ich)\b")
_GREETING_WORDS = 80
_CAPTION_WORDS = 45
_USUAL_CAPTION_WORDS = 30
_SUMMARY_WORDS = 40
_SUMMARY_SENTENCES = 2
_REPORT_WORDS = 50
_TEASER_WORDS = 30
_LONG_PROSE = 35
_LIST_RUN = 4
_GAPPED_SHARE = 0.25
_ALL_SHARE = 0.95
_ATTACHED_WORDS = 14


def weigh_all(
    lines: Sequence[Line], weighed: Sequence[Evidence], is_repeated: Callable[[str], bool] = lambda text: False
) -> list[Evidence]:
    """The evidence of every line, its neighbours considered; `weighed` is what `weigh` says of each by itself.

    `is_repeated` tells whether other articles of the same source carry the same line.
    """
    evidence = [
        _known_elsewhere(item) if is_repeated(line.text) else item for line, item in zip(lines, weighed, strict=True)
    ]
    evidence = _greetings(lines, evidence)
    evidence = biographies(lines, _teaser_series(lines, _resumed_subheads(evidence)))
    evidence = _late_sections(lines, evidence)
    adjusted = list(evidence)
    for rule in (_captions, _copies, _subheads, _lists, _attached, _linked, ornaments, offers, strays):
        weights = rule(lines, evidence)
        adjusted = [replace(item, score=item.score + weight) for item, weight in zip(adjusted, weights, strict=True)]
    return adjusted


def _known_elsewhere(item: Evidence) -> Evidence:
    return replace(item, score=min(item.score, 0.0) - 3.0, firm=True)


def _greetings(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """What follows a salutation, goes on in lower case or stands above a heading, and speaks to the readers.

    It is the greeting of a newsletter. A letter may also begin with its report, so a paragraph that does not address
    anybody stays.
    """
    found = list(evidence)
    for index in range(1, len(lines)):
        text, item = lines[index].text, evidence[index]
        is_above_heading = (
            index + 1 < len(lines) and _is_scrap(evidence[index + 1]) and item.words <= _GREETING_WORDS / 2
        )
        goes_on = _SALUTATION.fullmatch(lines[index - 1].text) and (text[:1].islower() or is_above_heading)
        greets = goes_on and item.words <= _GREETING_WORDS and _ADDRESSED.search(without_quotations(text))
        if greets and any(other.prose for other in evidence[index + 1 :]):
            found[index] = _known_elsewhere(item)
    return found


def _teaser_series(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Headlines and single paragraphs of a sentence or two in turn, twice or more: they could be teasers, if long."""
    alone = [
        item.prose and item.words <= _SUMMARY_WORDS and 0 < i < len(evidence) - 1 and _is_scrap(evidence[i - 1])
        and not evidence[i + 1].prose and count_sentences(lines[i].text) <= _SUMMARY_SENTENCES
        for i, item in enumerate(evidence)
    ]  # fmt: skip
    return [
        replace(item, teaser_like=True) if alone[i] and any(alone[max(0, i - 2) : i] + alone[i + 1 : i + 3]) else item
        for i, item in enumerate(evidence)
    ]


def _resumed_subheads(evidence: Sequence[Evidence]) -> list[Evidence]:
    """After links to other articles, a line much shorter than they are, just above a paragraph, is a subhead."""
    found = list(evidence)
    links: list[int] = []
    for index, item in enumerate(evidence[:-1]):
        if item.opens is Section.TEASERS:
            links = []
        elif not _is_scrap(item):
            links = [0]  # no list of links any more
        elif links != [0] and evidence[index + 1].prose and links:
            if item.words <= 5 and item.words < 0.7 * sum(links) / len(links):
                found[index] = replace(item, heading=True)
        elif links != [0]:
            links.append(item.words)
    return found


def _late_sections(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[Evidence]:
    """Comments, biographies and glossaries stand below a report: where little prose came before, they are notices.

    A mere number of comments opens their section only where at least a third of the prose came before.
    """
    prose = [item.words if item.prose and not item.firm else 0 for item in evidence]
    found, before = list(evidence), 0
    for index, item in enumerate(evidence):
        before += prose[index]
        if item.opens in (Section.COMMENTS, Section.PERSON, Section.GLOSSARY):
            counted = lines[index].text[:1].isdigit() and before < sum(prose) / 3
            if before < min(_REPORT_WORDS, sum(prose) - before) or counted:
                found[index] = replace(item, opens=Section.NOTICES)
    return found


def _linked(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """What stands below a linked headline, or above the link that goes on, is a teaser, as what `Mehr:` announces."""
    weights = [0.0] * len(lines)
    for index in range(1, len(lines)):
        above = lines[index - 1].text
        if above.endswith(":") and _GOES_ON.fullmatch(above) and _is_scrap(evidence[index]):
            weights[index] = -4.5
        if evidence[index].prose and evidence[index].words <= _TEASER_WORDS:
            linked_headline = lines[index - 1].linked > 0.8 and lines[index - 1].mark is Mark.HEADING
            follows = index + 1 < len(lines) and _GOES_ON.fullmatch(lines[index + 1].text)
            goes_on = follows and _is_scrap(evidence[index - 1])
            weights[index] = -4.5 if linked_headline else -2.5 if goes_on else 0.0
    return weights


def _captions(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """The line above a credit of its own is a caption, surely so where no long paragraph has come before."""
    weights = [0.0] * len(lines)
    before = 0  # words of prose
    for index, (line, item) in enumerate(zip(lines, evidence, strict=True)):
        above = index - 1
        if above >= 0 and _is_photo_credit(line, item) and _could_be_caption(lines[above], evidence[above]):
            attached = evidence[above].words <= _ATTACHED_WORDS and not line.gap and _is_gapped(lines)
            is_first = before - evidence[above].words < _LONG_PROSE and evidence[above].words <= _USUAL_CAPTION_WORDS
            weights[above] = -4.0 if is_first else -3.0 if attached else -1.0
        if _BARE_CREDIT.fullmatch(line.text) and index + 1 < len(lines) and not evidence[index + 1].prose:
            weights[index + 1] = -4.0
        before += item.words if item.prose and not item.firm else 0
    return weights


def _is_photo_credit(line: Line, item: Evidence) -> bool:
    """Whether a line is nothing but the credit of a picture."""
    if item.prose or item.words > 14 or _COPYRIGHT_YEAR.search(line.text):
        return False
    if _PHOTO_CREDIT.search(line.text):
        return True
    credit = labels.CREDIT.search(line.text)
    return credit is not None and item.words <= 8 and not _COMMON_WORD.search(line.text[: credit.start()])


def _could_be_caption(line: Line, item: Evidence) -> bool:
    return not item.firm and item.words <= _CAPTION_WORDS and line.mark is Mark.PLAIN


def _is_gapped(lines: Sequence[Line]) -> bool:
    """Whether blank lines part the blocks of the page, not each of its lines."""
    return _GAPPED_SHARE * len(lines) <= sum(line.gap for line in lines) <= _ALL_SHARE * len(lines)


def _copies(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """A second copy of a line is furniture; so is the first where a photo credit stands close by.

    Of the copies of a subhead, those in a table of contents go: the last one right above a paragraph stays.
    """
    keys = [folded(line.text) for line in lines]
    counts = Counter(keys)
    weights = [0.0] * len(lines)
    first = next((i for i, item in enumerate(evidence) if _is_paragraph(item)), len(keys))
    heads = {
        keys[i]: i for i in range(first, len(keys) - 1) if counts[keys[i]] > 1 and _is_above_paragraph(evidence, i)
    }
    seen: set[str] = set()
    for index, key in enumerate(keys):
        if counts[key] == 1 or evidence[index].words < (2 if key in heads else 4):
            continue
        if key in heads:
            weights[index] = 0.0 if heads[key] == index else -6.0
            continue
        near = range(index + 1, min(index + 4, len(lines)))
        captioned = any(labels.CREDIT.search(lines[other].text) and evidence[other].firm for other in near)
        if key in seen or (captioned and evidence[index].prose):
            weights[index] = -6.0
        seen.add(key)
    return weights


def _is_above_paragraph(evidence: Sequence[Evidence], index: int) -> bool:
    return _is_scrap(evidence[index]) and _is_paragraph(evidence[index + 1])


def _is_paragraph(item: Evidence) -> bool:
    return item.prose and not item.firm and item.score > 1


def _subheads(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """A scrap that a paragraph of the report follows may be its subhead."""
    weights = [0.0] * len(lines)
    for index, item in enumerate(evidence[:-1]):
        if item.prose or item.firm or item.words == 0:
            continue
        following = next((other for other in evidence[index + 1 : index + 3] if not _is_scrap(other)), None)
        if following and following.prose and not following.firm and following.score > 1:
            weights[index] = max(0.7, 0.4 - item.score) if item.score > -1.0 else 0.7
    return weights


def _attached(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """Where blank lines part the blocks of a page, a short line right below furniture belongs to it."""
    weights = [0.0] * len(lines)
    if not _is_gapped(lines):
        return weights
    for index in range(1, len(lines)):
        item, above = evidence[index], evidence[index - 1]
        if lines[index].gap or item.firm or not above.firm or item.words > _ATTACHED_WORDS:
            continue
        text = lines[index - 1].text
        if labels.ADVERTISEMENT.fullmatch(text) or labels.CREDIT.search(text):
            weights[index] = -4.0
        elif item.prose:
            weights[index] = -2.0
    return weights


def _is_scrap(item: Evidence) -> bool:
    return not item.prose and not item.firm


def _lists(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """Scraps in a row are links, tags or menus."""
    weights = [0.0] * len(lines)
    start = 0
    for index in range(len(lines) + 1):
        if index < len(lines) and not evidence[index].prose and lines[index].mark is not Mark.LIST_ITEM:
            continue
        if index - start >= _LIST_RUN:
            weights[start : index - 1] = [-1.0] * (index - 1 - start)
        start = index + 1
    return weights
