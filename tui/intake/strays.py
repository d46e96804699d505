"""Lines that fall out of the report: teasers, advertisements and notes that no word of their own gives away.

What tells them is where they stand and that they share no noun and no name with the paragraphs of the report. A
subhead stands right above a paragraph and names what the paragraph is about; a stray does neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.intake import labels
from tui.intake.evidence import Evidence, section_opened
from tui.intake.lexicon import REPORTING_VERBS
from tui.intake.lines import Line, Mark, ends_sentence, words
from tui.intake.sections import Section
from tui.intake.vocabulary import Vocabulary, is_paragraph

_REPORTING = re.compile(rf"\b(?:{REPORTING_VERBS})\b")
_STRAY = -3.0
_NOTE_WORDS = 15
_REPORT_WORDS = 50
_LABELLED = re.compile(r"(?P<label>[^:]{3,40})\s?:\s(?P<rest>\S.*)")
_OWN = re.compile(r"^Unsere? [\w-]+\s?:\s")
"""*Our* something, and what it brings: a line of the outlet about itself."""
_FACTS = (re.compile(r"\W*\d"), re.compile(r"[^:]+:\s"))
"""How all items of a list of facts begin: with a date or rank, or with a label before its value."""
_MASTHEAD_WORDS = 2
_SURELY = 2
_MOST_SURELY = 3
_HEADLINE_WORDS = 5
_TOPIC_OR_FIGURE = re.compile(r"\w: |\d")
"""What headlines have and subheads seldom do."""


def strays(lines: Sequence[Line], evidence: Sequence[Evidence]) -> list[float]:
    """A weight for every line: below 0 where the line falls out of the report, else 0."""
    paragraphs = [i for i, item in enumerate(evidence) if is_paragraph(item)]
    weights = [0.0] * len(lines)
    if sum(evidence[i].words for i in paragraphs) < _REPORT_WORDS:
        return weights
    first, last = paragraphs[0], paragraphs[-1]
    head = (lines[i].text for i in range(first) if evidence[i].words <= _MASTHEAD_WORDS)
    prose = (lines[i].text for i in range(first, last + 1) if evidence[i].prose and not evidence[i].firm)
    report = Vocabulary(prose, masthead=head)
    found = {
        *_before_the_headline(lines, evidence, report, first),
        *_inside_the_head(lines, evidence, report, first),
        *_between_paragraphs(lines, evidence, report, range(first + 1, last)),
        *_listed_at_the_end(lines, evidence, report, last),
        *_noted_at_the_end(lines, evidence, report, last),
    }
    for index in found:
        weights[index] = _STRAY
    return weights


def _is_scrap(item: Evidence) -> bool:
    return not item.prose and not item.firm and item.words > 0


def _before_the_headline(
    lines: Sequence[Line], evidence: Sequence[Evidence], report: Vocabulary, first: int
) -> Iterator[int]:
    """A short notice in full sentences above a headline that is followed by its date or byline."""
    for index in range(1, first - 1):
        is_headline = (
            _is_scrap(evidence[index]) and evidence[index + 1].firm and not report.is_foreign(lines[index].text)
        )
        if is_headline:
            yield from (
                above for above in range(index)
                if evidence[above].prose and evidence[above].words <= _NOTE_WORDS
                and report.is_foreign(lines[above].text)
            )  # fmt: skip
            return


def _inside_the_head(
    lines: Sequence[Line], evidence: Sequence[Evidence], report: Vocabulary, first: int
) -> Iterator[int]:
    """A scrap in one block with the furniture above and below it, between headline and report."""
    for index in range(1, first - 1):
        enclosed = evidence[index - 1].firm and evidence[index + 1].firm
        attached = not lines[index].gap and not lines[index + 1].gap
        if enclosed and attached and _is_scrap(evidence[index]) and report.is_foreign(lines[index].text):
            yield index


def _between_paragraphs(
    lines: Sequence[Line], evidence: Sequence[Evidence], report: Vocabulary, inside: range
) -> Iterator[int]:
    """Labelled teasers; headlines about something else; and what stands above no paragraph, as subheads do not."""
    for index in inside:
        line, item, after = lines[index], evidence[index], evidence[index + 1]
        if not _is_scrap(item) or line.mark is Mark.LIST_ITEM or ends_sentence(line.text):
            continue
        closes_block = not line.gap and lines[index + 1].gap and _ends_paragraph(lines[index - 1], evidence[index - 1])
        above_subhead = line.gap and lines[index + 1].gap and _is_scrap(after)
        own = above_subhead and bool(_OWN.match(line.text))
        headline = item.words >= _HEADLINE_WORDS and not line.vouched and _TOPIC_OR_FIGURE.search(line.text)
        foreign = report.is_foreign(line.text, least=1 if closes_block else _MOST_SURELY)
        if _is_labelled_teaser(line.text) or own or (foreign and (closes_block or headline)):
            yield index


def _ends_paragraph(line: Line, item: Evidence) -> bool:
    return item.prose and not item.firm and ends_sentence(line.text)


def _is_labelled_teaser(text: str) -> bool:
    """Whether a headline stands behind a label that heads lists of teasers elsewhere, or that names a button."""
    match = _LABELLED.fullmatch(text)
    if match is None or len(words(match["rest"])) < 3:
        return False
    label = match["label"]
    opened = section_opened(label, len(words(label)))
    return opened is Section.TEASERS or bool(labels.NAVIGATION.fullmatch(label))


def _listed_at_the_end(
    lines: Sequence[Line], evidence: Sequence[Evidence], report: Vocabulary, last: int
) -> Iterator[int]:
    """Items below the last paragraph that have no end stop, no values and nothing to do with the report."""
    items = [i for i in range(last + 1, len(lines)) if lines[i].mark is Mark.LIST_ITEM and _is_scrap(evidence[i])]
    texts = [lines[i].text for i in items]
    are_facts = any(all(map(shape.match, texts)) for shape in _FACTS)
    if items and items[0] > last + 1 and not are_facts and all(map(report.is_foreign, texts)):
        yield from items


def _noted_at_the_end(
    lines: Sequence[Line], evidence: Sequence[Evidence], report: Vocabulary, last: int
) -> Iterator[int]:
    """Sentences about something else: questions, and notes below what ends the page."""
    is_over = False
    for index in range(last + 1, len(lines)):
        item, text = evidence[index], lines[index].text
        is_note = (
            is_over and item.prose and item.teaser_like and item.words <= _NOTE_WORDS and not _REPORTING.search(text)
        )
        is_question = _is_scrap(item) and text.endswith("?") and index > last + 1
        is_stray = (is_note or is_question) and report.is_foreign(text, _SURELY)
        if is_stray:
            yield index
        is_over = (item.firm and not labels.ADVERTISEMENT.fullmatch(text)) or (
            is_over and (is_stray or not item.prose)
        )  # other prose takes the report up again
