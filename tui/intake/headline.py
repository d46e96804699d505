"""The headline of an article: given by its page, or found among the lines before the body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.intake.evidence import NAMES_ONLY, Evidence, is_navigation
from tui.intake.lexicon import FUNCTION_WORDS
from tui.intake.lines import Line, Mark, folded, words
from tui.intake.masthead import presents_outlet
from tui.intake.outlets import has_press_form, known_outlet, outlet_key

_SITE_FIRST = re.compile(
    r"^(?P<site>[\w.-]+\.(?:de|at|ch|com|net|org|news|info|eu|tv))\s*(?:--?|[–|:])\s+(?P<title>.+)$"
)
_BAR = re.compile(r"\s+[|›»]\s*|\s*[|›»]\s+")
_DASH_LAST = re.compile(r"^(?P<title>.{8,})\s[-–—]\s(?P<site>[^–—]{2,45})$")
_DASH_FIRST = re.compile(r"^(?P<site>[^–—]{2,30}?)\s(?:--|[-–—])\s(?P<title>.{8,})$")
_TWO_HYPHENS = re.compile(r"^(?P<site>[^\W\d_][^:;,?!-]{1,28}?) -- (?P<title>.{20,})$")
"""How some papers write their name before a headline in the title of a page."""
_LOOKS_LIKE_SITE = re.compile(r"\.(?:de|at|ch|com|net|org|news|info|eu|tv|example)\b|^[A-ZÄÖÜ\s.]{3,}$")
_BADGE = re.compile(r"^(?:\+\s|\(?[A-Z]{1,3}\+\)?:?\s|plus:?\s|eil(?:meldung)?:\s|\+{3}\s|exklusiv:\s)", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:betreff|subject)\s?:\s*(?P<title>.+)$", re.IGNORECASE)
_GENRE = re.compile(
    r"(?:interview|kommentar|analyse|reportage|porträt|gastbeitrag|essay|kolumne|liveblog|liveticker|newsblog)\b(?!\s?:)",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+(?: [A-ZÄÖÜ]\w+)?\s[–—-]\s")
_SLOGAN = re.compile(
    r"(?:der|die|das|ihr|ihre|dein|deine) (?:[\w-]+)?(?:sender|portal|zeitung|magazin|radio|blog|stimme|newsletter)\b"
    r"|.*\b(?:nr\. ?\d{3,}|ausgabe \d+)$",
    re.IGNORECASE,
)
"""How an outlet presents itself, and the count of its issues."""
_WIRE_END = re.compile(r"\s+=$")
_MAX_WORDS = 24
_ENOUGH = 0.9
_CUT = 40
_TITLE_TAG = 4.0
_SITE_WORDS = 5
_OUTLET = 4.0


def split_site(title: str, *known_sites: str | None) -> tuple[str, str | None]:
    """A page title without the outlet's name that stands before or after it, and that name.

    >>> split_site("Zoo kauft Panda | taz.de")
    ('Zoo kauft Panda', 'taz.de')
    """
    if first := _SITE_FIRST.match(title):
        return first["title"].strip(), first["site"]
    if first := _TWO_HYPHENS.match(title):
        return first["title"].strip(), first["site"]
    parts = [part.strip() for part in _BAR.split(title) if part.strip()]
    head = max(parts, key=len, default=title)
    site = next((part for part in reversed(parts) if part != head and not is_navigation(part)), None)
    if (last := _DASH_LAST.match(head)) and _is_site(last["site"], known_sites):
        return last["title"], last["site"]
    if (first := _DASH_FIRST.match(head)) and _is_site(first["site"], known_sites):
        return first["title"], first["site"]
    return head, site


def site_beside(page_title: str, headline: str) -> str | None:
    """The outlet in the title of a page: something short after the headline, or a name of the press before it.

    >>> site_beside("Brücke gesperrt - Stadt Rheinfels", "Brücke gesperrt")
    'Stadt Rheinfels'
    """
    if not headline:
        return None
    before, found, after = page_title.partition(headline)
    if first := before.strip(" -–—|›»:"):
        return first if found and has_press_form(first) else site_beside(headline + after, headline)
    parts = [part.strip(" -–—|›»") for part in re.split(r"\s[|›»–—-]\s", after)]
    named = [part for part in parts if part and not is_navigation(part)]
    return named[-1] if found and named and len(words(named[-1])) <= _SITE_WORDS else None


def clean_title(title: str) -> str:
    """A headline without badges of the subscription (`+`, `S+`), the end mark of agencies (`=`) and double spaces."""
    return re.sub(r"\s+", " ", _WIRE_END.sub("", _BADGE.sub("", title))).strip(" |")


def find_headline(lines: Sequence[Line], evidence: Sequence[Evidence], body_start: int) -> int | None:
    """The index of the headline among the lines before `body_start`, the first paragraph; None if there is none."""
    stems = stems_of(lines[body_start:])
    best, best_score = None, _ENOUGH
    for index in range(body_start):
        between = sum(not item.firm for item in evidence[index + 1 : body_start])
        score = rate_headline(lines[index], evidence[index], stems) - 0.3 * min(8, between)
        score -= _OUTLET if presents_outlet(lines[index].text, index) else 0.0
        if index + 1 == body_start or (evidence[index + 1].firm and not is_navigation(lines[index + 1].text)):
            score += 0.7  # date, byline or lead follow a headline
        if score > best_score:
            best, best_score = index, score
    return best


def subject_of(lines: Sequence[Line]) -> str | None:
    """The subject of a mail, if the text begins with a mail's header."""
    return next((match["title"] for line in lines[:6] if (match := _SUBJECT.match(line.text))), None)


def same_title(left: str, right: str) -> bool:
    """Whether two headlines are the same but for signs, case and a cut end."""
    first, second = folded(left), folded(right)
    shorter, longer = sorted((first, second), key=len)
    is_cut = len(shorter) > 20 and longer.startswith(shorter) and len(longer) - len(shorter) <= _CUT
    return bool(shorter) and (first == second or is_cut)


def _is_site(name: str, known_sites: Sequence[str | None]) -> bool:
    keys = {outlet_key(site) for site in known_sites if site}
    return bool(known_outlet(name) or _LOOKS_LIKE_SITE.search(name) or outlet_key(name) in keys)


def stems_of(body: Sequence[Line]) -> set[str]:
    """The beginnings of the content words in the first paragraphs of a body."""
    text = " ".join(line.text for line in body[:8])
    return {word.casefold()[:5] for word in words(text) if len(word) >= 4 and word.lower() not in FUNCTION_WORDS}


def rate_headline(line: Line, item: Evidence, stems: set[str]) -> float:
    """How much a line before the body looks like its headline; `stems` are those of the body."""
    if item.prose or item.words > _MAX_WORDS or item.words == 0 or is_navigation(line.text):
        return -5.0
    score = -4.0 if item.firm or item.score < -2 or NAMES_ONLY.fullmatch(line.text) or known_outlet(line.text) else 0.0
    score -= 2.5 if _is_row_of_labels(line.text) else 0.0
    score += _TITLE_TAG if line.mark is Mark.TITLE else 0.0
    score += 2.0 if 4 <= item.words <= 18 else 1.0 if item.words == 3 else -0.5
    shared = {word.casefold()[:5] for word in words(line.text) if len(word) >= 4} & stems
    score += min(2.0, 0.6 * len(shared)) if shared else -0.7
    score -= 3.0 if _SLOGAN.match(line.text) else 0.0
    score -= 1.2 if _DATELINE.match(line.text) else 0.0
    score -= 1.0 if _GENRE.match(line.text) else 0.0
    score -= 4.0 if _is_code(line.text) else 0.0
    if re.search(r"[.;]$|\s[|>]\s|\bnachrichten\b.*\bnews\b|\bnews\b.*\bnachrichten\b", line.text, re.IGNORECASE):
        score -= 2.0
    return score


def _is_row_of_labels(text: str) -> bool:
    """Whether four words or more all have a capital, as in a menu; a headline has a verb or a preposition."""
    tokens = text.split()
    return len(tokens) >= 4 and not text.isupper() and all(re.fullmatch(r"[A-ZÄÖÜ][\w-]*", token) for token in tokens)


def _is_code(text: str) -> bool:
    """Whether half of a line is figures and abbreviations, as in the codes of agencies."""
    tokens = text.split()
    codes = sum(any(c.isdigit() for c in token) or (token.isupper() and len(token) <= 3) for token in tokens)
    return codes >= 3 and 2 * codes >= len(tokens)
