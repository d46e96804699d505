"""What one line tells about itself: how much it looks like a part of a report, and which section it opens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.intake import appeals, labels, notices, sections
from tui.intake.dates import DATE, TIME
from tui.intake.lexicon import FUNCTION_WORDS, REPORTING_VERBS
from tui.intake.lines import Line, Mark, ends_sentence, without_quotations, words
from tui.intake.sections import Section
from tui.intake.wire import without_wire

_REPORTING = re.compile(rf"\b(?:{REPORTING_VERBS})\b")
_READER = re.compile(r"(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihre[nmrs]?|Ihr)\b|^[A-ZÄÖÜ]\w+n Sie\b")
_FRIEND = re.compile(r"\b(?:du|dein\w*|dir|dich|euch)\b", re.IGNORECASE)
_EDITORS = re.compile(r"\b(?:wir|uns|unser\w*)\b", re.IGNORECASE)
_SEPARATORS = re.compile(r"\s*[|>»›·•/]\s*|\s{2,}|,\s|\s(?:oder|und)\s")
_ENUMERATED = re.compile(r",\s|\s(?:oder|und)\s")
_QUOTES = re.compile(r"\s*[+-]\d+[.,]\d+\s?%|\b\d{1,3}(?:\.\d{3})*,\d{2,4}\b")
_NAME = r"(?:(?:Dr|Prof)\. )?[A-ZÄÖÜ][\w.'’-]+(?: (?:von|van|de|der|zu|al|el|[A-ZÄÖÜ][\w.'’-]*))* [A-ZÄÖÜ][\w'’-]+"
NAMES_ONLY = re.compile(
    rf"{_NAME}(?:(?:, | und | & |/|; ){_NAME})+|{_NAME}, [A-ZÄÖÜ][a-zäöü-]+(?:/[A-ZÄÖÜ][a-zäöü-]+)?"
)
_SAID_WITHOUT_MARKS = re.compile(r", [a-zäöüß]+ (?:der|die|das|er|sie|[A-ZÄÖÜ]\w+)\b[^,]*\.$")
"""The end of speech without quotation marks: `, klagte der Wirt am Abend.`"""
_SENTENCE = re.compile(r"[a-zäöüß0-9)%“”\"][.!?…](?=\s+[„“\"A-ZÄÖÜ0-9]|$)")
_QUOTATION = re.compile(r"[„“”»«\"]")
_COUNT = re.compile(r"\s?\(\d+\)")
_LABEL_WORDS = 3
_OFFER_WORDS = 30
_SHORT = 8
_BRIEF = 15
_ENOUGH = 3_000
_TEASER_WORDS = 25


@dataclass(frozen=True, slots=True)
class Evidence:
    """`score` is above 0 for body text and below 0 for furniture; its size says how sure.

    `prose` is true for a line of fluent sentences, `firm` for furniture that a phrase of its own gives away, so that
    no context can save it. `opens` is the section that the line is the heading of. `teaser_like` lines could be the
    text below a link to another article; a `heading` is one by the layout.
    """

    score: float
    words: int
    prose: bool
    firm: bool = False
    opens: Section | None = None
    teaser_like: bool = False
    heading: bool = False


def weigh(line: Line) -> Evidence:
    """The evidence of `line` by itself; of a very long one, its beginning tells."""
    line = replace(line, text=line.text[:_ENOUGH])
    tokens = words(line.text)
    opens = section_opened(line.text, len(tokens))
    prose = _is_prose(line.text, tokens)
    furnished = _furniture_weight(line, len(tokens), prose)
    score = _shape(line, tokens, prose) - furnished - _extractor_weight(line, prose)
    if opens:
        score = min(score, -2.0)
    firm = furnished >= 5 or opens is not None
    is_heading = line.mark is Mark.HEADING and opens is None
    return Evidence(score, len(tokens), prose, firm, opens, _could_be_teaser(line, len(tokens)), is_heading)


def section_opened(text: str, count: int) -> Section | None:
    """The section that a heading opens; `count` is its number of words."""
    if count > _SHORT + 4:
        return None
    heading = text.strip("#*-–—+|>:… ").strip()
    return next((section for section, pattern in sections.OPENERS.items() if pattern.search(heading)), None)


def _could_be_teaser(line: Line, count: int) -> bool:
    said = bool(_QUOTATION.search(line.text) and _REPORTING.search(line.text))
    return (
        count <= _TEASER_WORDS
        and count_sentences(line.text) <= 2
        and not said
        and not (line.vouched and ends_sentence(line.text))
    )


def count_sentences(text: str) -> int:
    """How many sentences end in `text`; abbreviations and ordinals before a capital count too."""
    return len(_SENTENCE.findall(text))


def is_navigation(text: str) -> bool:
    """Whether `text` is nothing but labels of buttons, menus and departments."""
    plain = text.strip(" .:!?+|>»›<«•·*-–—")
    if _is_label(plain):
        return True
    parts = [part for part in _SEPARATORS.split(plain) if part]
    known = sum(map(_is_label, parts))
    if len(parts) > 1 and known >= len(parts) - 1 and (known > 1 or not _ENUMERATED.search(plain)) and len(plain) < 200:
        return True
    tokens = [token.strip(",:") for token in _COUNT.sub("", plain).split()]
    return 1 < len(tokens) <= 12 and _is_run_of_labels(tokens)


def _is_run_of_labels(tokens: Sequence[str]) -> bool:
    """Whether labels of a few words each, one after the other, make up the whole line."""
    reached = {0}
    for end in range(1, len(tokens) + 1):
        starts = (start for start in range(max(0, end - _LABEL_WORDS), end) if start in reached)
        if any(_is_label(" ".join(tokens[start:end])) for start in starts):
            reached.add(end)
    return len(tokens) in reached


def _is_topical_heading(line: Line) -> bool:
    """Whether the layout makes a heading of what is the name of a department elsewhere: `## Energie`."""
    return line.mark is Mark.HEADING and bool(labels.TOPICS.fullmatch(line.text))


def _is_label(text: str) -> bool:
    return bool(labels.NAVIGATION.fullmatch(text) or labels.TOPICS.fullmatch(text))


def _is_prose(text: str, tokens: list[str]) -> bool:
    if len(tokens) <= 14 and text[-1:] in "?!…" and not re.search(r"[.!?…] ", text):
        return False  # the form of a headline
    function_words = sum(token.lower() in FUNCTION_WORDS for token in tokens)
    share = function_words / (len(tokens) or 1)
    if len(tokens) >= 5 and ends_sentence(text):
        return share >= 0.12
    return len(tokens) >= 18 and share >= 0.2


def _shape(line: Line, tokens: list[str], prose: bool) -> float:
    """The score of the line's form alone: long fluent reports high, scraps just below zero."""
    if not prose:
        if line.mark in (Mark.HEADING, Mark.TITLE, Mark.LIST_ITEM):
            return 0.2
        return -0.8 if len(tokens) <= 2 else -0.3
    score = 0.8 + min(len(tokens), 50) / 20
    if _REPORTING.search(line.text):
        score += 0.7
    own_words = without_quotations(line.text)
    if len(tokens) < 60:
        score -= 0.5 * min(2, len(_READER.findall(own_words)))
        score -= (1.6 if len(tokens) <= _BRIEF else 0.8) * min(2, len(_FRIEND.findall(own_words)))
        score -= 0.4 if _EDITORS.search(own_words) else 0.0
    return score


def _furniture_weight(line: Line, count: int, prose: bool) -> float:
    text = line.text
    own_words = without_quotations(text) if prose and count > 12 else text
    weight = 0.0
    if any(table.search(own_words) for table in (notices.PAYWALL, notices.NOTICE, appeals.APPEAL)):
        weight += 6.0 if count < 60 else 3.0
    if count <= _OFFER_WORDS and appeals.OWN_PRODUCT.search(own_words) and not _somebody_says(text):
        weight += 5.0
    if notices.FOOTER.search(own_words):
        weight += 5.0 if count < 30 else 1.5
    if labels.LABELLED.search(text) or labels.TIME_ALONE.search(text):
        weight += 5.0 if count <= 12 or not prose else 2.5
    if labels.BIOGRAPHY.search(own_words):
        weight += 4.0 if labels.BIOGRAPHY.match(own_words) else 2.0
    if count <= _TEASER_WORDS and labels.GOES_ON.search(text):
        weight += 5.0
    if line.boxed:
        weight += 4.0 if prose else 2.0
    weight += _caption_weight(line, count)
    if not prose:
        weight += _scrap_weight(line, count)
    return weight


def _somebody_says(text: str) -> bool:
    return bool(_REPORTING.search(text) or _SAID_WITHOUT_MARKS.search(text))


def _caption_weight(line: Line, count: int) -> float:
    if line.mark is Mark.CAPTION:
        return 6.0
    text = without_wire(line.text)
    if labels.POSITION.search(text) and not _REPORTING.search(text):
        return 3.0 if count <= 30 else 0.5
    if not labels.CREDIT.search(text):
        return 0.0
    return 5.0 if count <= 30 else 1.5 if count <= 45 else 0.5


def _scrap_weight(line: Line, count: int) -> float:
    text = line.text
    if line.menu or (is_navigation(text) and not _is_topical_heading(line)):
        return 5.0
    if _is_labelled(text) or len(_QUOTES.findall(text)) >= 3 or count == 0:
        return 5.0
    if re.search(DATE, text) and count <= 12:
        return 5.0 if re.search(TIME, text) else 2.0
    if NAMES_ONLY.fullmatch(text):
        return 1.5
    if line.linked > 0.6:
        return 2.5
    bars = text.count(" | ") + text.count(" > ") + text.count(" · ")
    return 2.0 if bars >= 2 else 0.5 * bars


def _is_labelled(text: str) -> bool:
    return bool(labels.DESK_REMARK.fullmatch(text) or labels.SHORT_LABELLED.search(text) or appeals.CALL.search(text))


def _extractor_weight(line: Line, prose: bool) -> float:
    if line.vouched is None or line.mark is Mark.TITLE:
        return 0.0
    if line.vouched:
        return -1.0
    return 3.0 if prose and line.mark is not Mark.LEAD else 1.5
