"""Which outlet an article comes from, by all the places where a page gives itself away."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from tui.intake import labels
from tui.intake.dates import DATE
from tui.intake.decoder import State
from tui.intake.lexicon import FUNCTION_WORDS
from tui.intake.lines import Line, words
from tui.intake.masthead import Masthead, masthead_of
from tui.intake.outlets import AGENCIES, agencies_in, has_press_form, known_outlet, outlet_key, without_domain
from tui.intake.self_references import own_names, presented
from tui.intake.wire import signature

_COMPANY = re.compile(
    r",?\s+(?:\w*verlags?(?:gesellschaft|haus|gruppe)?|medien(?:haus|gruppe)?|media(?:group)?|digital|online|redaktions?"
    r"|nachrichtenfernsehen)?[\s-]*(?:m\.?\s?b\.?\s?h\.?|gmbh|ag|kg|se|ug|e\.\s?v\.|und co|& co\.?)\b.*$"
    r"|\s+verlags(?:gesellschaft|haus|gmbh).*$|\s*[–|,-]?\s*alle rechte.*$|\s+\d{4}.*$"
    r"|\s+(?:digital|media|medien|verlag)\.?$|(?<![A-Z])[.\s]+$",
    re.IGNORECASE,
)
"""What a company adds to the name of its paper."""
_ACRONYM = 6
_ADVERBS = frozenset({"aktuell", "direkt", "heute", "kompakt", "live"})
"""Words that names of outlets end with and that German writes small: `Uferstadt live`."""
_SIGNED = 6.0
_SELF_NAMED = 2.0
_PRESENTED = 4.0
_SPELLING = 0.1
_LONGEST_NAME = 60
_BADGE = re.compile(r"^\w{1,4}\+\s")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright(?:\s©)?)\s*(?:by\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?\s*)?(?P<name>(?:(?!\s[–—-]\s)[^/|©]){2,60})",
    re.IGNORECASE,
)
_SOURCE_LINE = re.compile(r"^quellen?\s?:\s*(?P<names>.{2,80})$", re.IGNORECASE)
_PHOTOGRAPHER = re.compile(r"/\s?[A-ZÄÖÜ][a-zäöü]+ [A-ZÄÖÜ]")
_CONTENT_FROM = re.compile(r"original-content von:?\s*(?P<name>[^,]{3,60})", re.IGNORECASE)
_OFFERED = re.compile(
    r"^(?P<name>[\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,3}) ist eine? (?:Angebot|Produkt|Dienst|Service|Titel|Portal"
    r"|Marke) de[rs] "
)
_FIRST_AT = re.compile(
    r"(?:zuerst|ursprünglich)\b.{0,60}\b(?:bei|in|auf|im)\b (?:der |dem |den )?[„\"]?"
    r"(?P<name>[A-Z][\w. -]{2,40}?)[“”\"]?(?: erschienen| veröffentlicht)"
)
_LATER_AT = re.compile(
    r"\berschien (?:zuerst|ursprünglich|erstmals) (?:auf|bei|in|im) (?P<name>[^\W\d_][\w. -]{2,40}?)[.\s]*$"
)
_COMPANY_NAMED = re.compile(
    r"(?:^|\b(?:von|der|die|an die|©) (?:der |die )?)(?P<name>[\w-]+(?: [A-ZÄÖÜ][\w-]+){0,3}) (?:GmbH|AG|Verlags)"
)
_DATELINE = re.compile(r"^[A-ZÄÖÜ][\w./ -]{2,40}?\s(?P<name>[a-zA-Z]{2,12})\s?\|\s")
_CREDIT_HOST = re.compile(
    r"(?:^|[\s,(])(?P<host>(?:[\w-]+\.)+(?:de|at|ch|com|net|org|example))(?=[/,)\s]|$)", re.IGNORECASE
)
_ISSUE = re.compile(
    r"\baus (?:der |dem )?(?P<name>(?!Heft|Ausgabe|Nummer)[A-ZÄÖÜ][\w ]{2,25}?) (?:Nr\. ?)?\d{1,2}/\d{4}"
)
_HOST = re.compile(r"(?:https?://|www\.)(?P<host>[\w.-]+\.[a-z]{2,8})", re.IGNORECASE)
_SENDER = re.compile(r"^(?:von|from)\s?:\s*(?P<name>[^<@]*?)\s*<?[\w.+-]+@(?P<host>[\w.-]+)>?$", re.IGNORECASE)
_ADDRESS = re.compile(r"<?https?://(?P<host>[\w.-]+\.[a-z]{2,8})/\S+$", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_][\w.-]+ [^\W\d_][\w.-]+")
_SELF = re.compile(r"\b(?:gegenüber|zu|dem|der|den|nach) (?P<name>[A-ZÄÖÜ]{3,}[\w.]*)(?:-Informationen|:)")


class OutletVotes:
    """Names of outlets with the weight of the places that give them."""

    def __init__(self) -> None:
        self._spellings: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._mastheads: dict[str, None] = {}
        self._hosts: set[str] = set()

    def add_host(self, host: str, weight: float) -> None:
        """Count the name in an address, which is spelt without umlauts and capitals."""
        name = _name_of_host(host)
        self._hosts.add(name)
        self.add(name, weight)

    def support(self, name: str, weight: float) -> None:
        """Count a name once more if anything else speaks for it."""
        spellings = self._spellings.get(outlet_key(name))
        if spellings:
            spellings[max(spellings, key=lambda spelling: spellings[spelling])] += weight

    def has_longer(self, name: str) -> bool:
        """Whether anything speaks for a name that goes on where `name` ends: `Uferfunk Mitte` for `Uferfunk`."""
        return any(spelling.startswith(f"{name} ") for spellings in self._spellings.values() for spelling in spellings)

    def add(self, name: str | None, weight: float) -> None:
        """Count a name, once cleaned of what companies add to it; agencies and empty names do not count."""
        first = re.split(r"\s[·|•]\s", _BADGE.sub("", name or ""))[0]
        cleaned = _COMPANY.sub("", _COMPANY.sub("", first).strip(" :|-–—„“\"'*#")).strip(" ,")
        if "/" in cleaned or not 2 <= len(cleaned) <= 60 or (agencies_in(cleaned) and len(words(cleaned)) == 1):
            return
        cleaned = known_outlet(cleaned) or _in_mixed_case(cleaned)
        self._spellings[outlet_key(cleaned)][cleaned] += weight

    def add_masthead(self, masthead: Masthead | None) -> None:
        """Count a name above the article; alone there, it is the short form of what a company may call itself."""
        if masthead:
            self.add(masthead.name, masthead.weight)
        if masthead and masthead.alone:
            self._mastheads[_in_mixed_case(masthead.name)] = None

    def winner(self, least: float) -> str | None:
        """The name with the most weight, if that is at least `least`, in the spelling that weighs most."""
        if not self._spellings:
            return None
        spellings = max(self._spellings.values(), key=lambda names: sum(names.values()))
        if sum(spellings.values()) < least:
            return None
        best = max(spellings, key=lambda name: (name not in self._hosts and "." not in name, spellings[name]))
        return next((name for name in self._mastheads if _is_masthead_of(name, best)), best)

    def spell(self, text: str) -> None:
        """Take `text` as a spelling if it is a name that something speaks for."""
        if text and outlet_key(text) in self._spellings:
            self.add(text, _SPELLING)


def _is_masthead_of(masthead: str, company: str) -> bool:
    """Whether a company calls itself by more words than its masthead, or by the last ones: `Bote` for `Uferer Bote`."""
    shortened = has_press_form(company) and masthead.endswith(f" {company}") and "+" not in masthead
    return company.startswith(f"{masthead} ") or shortened


def _in_mixed_case(name: str) -> str:
    """A masthead in capitals as a reader would write it: `UFERPOST AM MORGEN`; short names are acronyms."""
    if not name.isupper() or len(name) <= _ACRONYM:
        return name
    parts = name.lower().split()
    small = FUNCTION_WORDS | _ADVERBS
    return " ".join(part if part in small and at else part.capitalize() for at, part in enumerate(parts))


def collect_votes(
    lines: Sequence[Line], states: Sequence[State], body_start: int, headline: int | None, file: str
) -> OutletVotes:
    """Votes from the lines outside the body, from datelines, and, weakly, from the file's name."""
    votes = OutletVotes()
    for index, (line, state) in enumerate(zip(lines, states, strict=True)):
        if state is State.BODY:
            _vote_by_dateline(votes, line.text)
            votes.add(presented(line.text), _PRESENTED)  # the last lines of a page may be no body after all
        elif state is not State.COMMENTS:
            _vote_by_line(votes, line.text, before=index < body_start)
            if index < (body_start if headline is None else headline):
                votes.add_masthead(masthead_of(lines, index))
    votes.add(_wire_signature(lines, body_start), _SIGNED)
    votes.add(known_outlet(PurePath(file).stem.split("_")[0], alone=True), 1.0)
    _vote_by_self_references(votes, lines, states, name_of_file(file))
    votes.support(name_of_file(file), 2.0)
    for line in lines:
        votes.spell(line.text if len(line.text) <= _LONGEST_NAME else "")
    return votes


def name_of_file(file: str) -> str:
    """What a file's name may say of its outlet: `press/03_rheinbote.txt` -> `rheinbote`."""
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", PurePath(file).stem)


def _vote_by_self_references(votes: OutletVotes, lines: Sequence[Line], states: Sequence[State], name: str) -> None:
    """Count what the page calls itself: surely where the file is called so too, else if anything else speaks for it."""
    named = {
        outlet_key(found): found
        for line, state in zip(lines, states, strict=True) if state is not State.COMMENTS
        for found in own_names(line.text)
    }  # fmt: skip
    for key, found in named.items():
        if key == outlet_key(name) and not votes.has_longer(found):
            votes.add(found, _SELF_NAMED)
        else:
            votes.support(found, 1.0)


def _wire_signature(lines: Sequence[Line], body_start: int) -> str | None:
    """The sign in the dateline of an agency's file, if a code line above the article (`vsd0107 3 pl 240`) has it too.

    The initials of a paper's reporter stand in no code line, so they are not taken for its name.
    """
    sign = next((found for line in lines[body_start : body_start + 2] if (found := signature(line.text))), None)
    codes = [line.text for line in lines[:body_start] if re.search(r"\d{3}", line.text)]
    return sign if sign and any(re.search(rf"(?:^|[\s/]){sign}(?=\d|\W|$)", code) for code in codes) else None


def _vote_by_line(votes: OutletVotes, text: str, *, before: bool) -> None:
    patterns = ((_CONTENT_FROM, 8.0), (_FIRST_AT, 5.0), (_LATER_AT, 5.0), (_OFFERED, 5.0), (_COMPANY_NAMED, 3.0))
    for pattern, weight in patterns:
        if match := pattern.search(text):
            votes.add(match["name"], weight)
    if not before:
        votes.add(presented(text), _PRESENTED)
    if (match := _SOURCE_LINE.match(text)) and not before and not _PHOTOGRAPHER.search(text):
        votes.add(_first_outlet(match["names"]), 8.0)
    if (match := _COPYRIGHT.search(text)) and not before and not agencies_in(text):
        votes.add(match["name"], 5.0 if not labels.CREDIT.search(text.replace("©", "")) else 1.0)
    if match := _SENDER.match(text):
        _vote_by_sender(votes, match["name"].strip("\"' "), match["host"])
    if before and (match := _ADDRESS.match(text)):
        votes.add_host(match["host"], 3.0)
    if len(text) < 80 and (match := _CREDIT_HOST.search(text)):
        votes.add_host(match["host"], 2.0)
    if match := _ISSUE.search(text):
        votes.add(match["name"], 4.0)
    _vote_by_dated_row(votes, text)
    for match in _HOST.finditer(text):
        votes.add_host(match["host"], 0.7)
    for name in _known_names(text):
        votes.add(name, 1.0)


def _vote_by_dated_row(votes: OutletVotes, text: str) -> None:
    """A row of date, clock and names, parted by bars: `Uferfunk | 3.5.2026 | 19:30 Uhr`."""
    if "|" in text and re.search(DATE, text):
        for part in text.split("|"):
            if re.fullmatch(r"\s*[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,2}\s*", part):
                votes.add(part, 2.0)


def _vote_by_sender(votes: OutletVotes, name: str, host: str) -> None:
    """The sender of a mail: the outlet of its newsletter, or a person who passes an article on."""
    is_person = _PERSON.fullmatch(name) and not has_press_form(name)
    votes.add(name, 0.5 if is_person else 3.0)
    votes.add_host(host, 0.5 if is_person else 2.0)


def _vote_by_dateline(votes: OutletVotes, text: str) -> None:
    if match := _DATELINE.match(text):
        votes.add(match["name"], 6.0)
    if match := _SELF.search(text):
        votes.add(match["name"], 1.0)


def _name_of_host(host: str) -> str:
    """A readable name for the host of an address: `www.rheinbote.example` -> `Rheinbote`."""
    return known_outlet(host) or without_domain(host).rsplit(".", maxsplit=1)[-1].capitalize()


def _first_outlet(names: str) -> str | None:
    """The outlet in a credit such as `ntv.de, abc/dpa/AFP`; None where only agencies are named."""
    for name in re.split(r"[,;/]| und ", names):
        plain = name.strip()
        is_name = len(plain) > 2 and not agencies_in(plain) and plain not in AGENCIES and not re.search(r"\d{3}", plain)
        if is_name and (known_outlet(plain) or plain[:1].isupper() or "." in plain):
            return plain
    return None


def _known_names(text: str) -> Iterator[str]:
    """Outlets that a line of furniture mentions by one to three words."""
    tokens = re.findall(r"[\w.-]+", text)[:60]
    for size in (3, 2, 1):
        for start in range(len(tokens) - size + 1):
            if found := known_outlet(" ".join(tokens[start : start + size]), alone=False):
                yield found
