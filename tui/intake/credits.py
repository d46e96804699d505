"""Who wrote an article: bylines and agency credits, in lines of their own or at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.intake.dates import DATE
from tui.intake.decoder import State
from tui.intake.lines import Line, Mark
from tui.intake.outlets import AGENCIES, agencies_in
from tui.intake.wire import agencies_credited, is_credit

_PARTICLE = r"(?:von|van|de|der|den|zu|zur|al|el|ten|ter|di|da|Abou|Ben|Mc)\b"
_WORD = r"(?:[A-ZÄÖÜÁÉŞÇ][\w.'’-]*)"
_NAME = rf"(?:(?:Dr|Prof)\.\s)*{_WORD}(?:\s(?:{_PARTICLE}|{_WORD})){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:,\s|\sund\s|\s&\s|;\s){_NAME})*"
_GENRE = (
    r"(?:artikel|kommentar|bericht|analyse|gastbeitrag|reportage|interview|essay|kolumne|text|autor(?:in|en)?"
    r"|redaktion)"
)
_BYLINE = re.compile(
    rf"(?i:^(?:(?:eine?\s)?{_GENRE}\s?:?\s)?von\s?:?\s|^aus\s[\w\s/-]{{2,40}}\sberichte(?:t|n)\s"
    rf"|^(?:text|autor(?:in|en)?|interview|protokoll|redaktion)\s?:\s|^(?-i:TEXT)\s)(?P<names>{_NAMES})"
)
_AFTER_DATE = re.compile(rf"\b(?:von|(?:Autor(?:in)?|Text)\s?:)\s(?P<names>{_NAME}(?:\sund\s{_NAME})?)(?:\s\||$)")
_PLAIN_NAMES = re.compile(rf"(?P<names>{_NAMES})(?:,\s{_WORD}(?:[/,]\s?{_WORD})*)?")
_NO_PERSON = re.compile(
    r"(?i)\b(?:redaktion|agentur|zeitung|nachrichten|presse|verlag|online|gmbh|studio|news|mit|und|die|das|im|in"
    r"|am|zum)\b"
)
_PLACES = re.compile(r",\s[A-ZÄÖÜ][a-zäöüß-]+$")
_COMMON_WORD = re.compile(r"\b[a-zäöü]{6,}\b")
_PHOTO = re.compile(r"(?i)foto|bild|©|picture|imago|getty|grafik")


def authors_of(lines: Sequence[Line], states: Sequence[State], body_start: int) -> tuple[str, ...]:
    """Names in bylines; where there is none, names alone in a line just before the body, or in the author's box."""
    outside = [
        (index, line.text) for index, (line, state) in enumerate(zip(lines, states, strict=True))
        if state not in (State.BODY, State.COMMENTS, State.GLOSSARY) and line.mark is not Mark.CAPTION
    ]  # fmt: skip
    for index, text in outside:
        following = next((other for at, other in outside if at == index + 1), "")
        if names := byline_names(f"{text} {following}" if text.lower().rstrip(": ") in _OPEN_BYLINES else text):
            return names
    for index, text in outside:
        if states[index] is State.PERSON and _PLAIN_NAMES.fullmatch(text):
            return tuple(name for at, other in outside if states[at] is State.PERSON for name in _names(other))
        is_near = body_start - 8 <= index < body_start + 6
        if is_near and ("," in text or " und " in text) and _PLAIN_NAMES.fullmatch(text):
            return _names(_PLACES.sub("", text) if text.count(",") == 1 and _is_place(text) else text)
    return ()


_OPEN_BYLINES = frozenset({"von", "artikel von", "text", "autor", "autorin", "ein artikel von", "ein bericht von"})


def agencies_of(lines: Sequence[Line], states: Sequence[State]) -> tuple[str, ...]:
    """Agencies credited for the text, photo credits left out, in order of appearance."""
    found: list[str] = []
    for line, state in zip(lines, states, strict=True):
        if state in (State.COMMENTS, State.GLOSSARY, State.PERSON) or line.mark is Mark.CAPTION:
            continue
        if state is State.BODY:
            found += agencies_credited(line.text)
        elif _is_credit(line.text, among_teasers=state in (State.TEASERS, State.TAIL)):
            found += agencies_in(line.text)
    return tuple(dict.fromkeys(found))


def byline_names(text: str) -> tuple[str, ...]:
    """The persons whom a line names as authors (`Von Eva Ernst und Udo Kern`), none where it is no byline."""
    if "@" in text:  # the sender of a mail
        return ()
    match = _BYLINE.match(text) or (_AFTER_DATE.search(text) if re.search(DATE, text) else None)
    return _names(match["names"]) if match else ()


def _names(text: str) -> tuple[str, ...]:
    parts = re.split(r",\s|\sund\s|\s&\s|;\s", text)
    names = (part.title() if part.isupper() else part for part in map(str.strip, parts))
    return tuple(
        name for name in names if re.fullmatch(_NAME, name) and not _NO_PERSON.search(name) and not agencies_in(name)
    )


def _is_place(text: str) -> bool:
    last = text.rsplit(", ", maxsplit=1)[-1]
    return " " not in last


def _without_copyright(text: str) -> str:
    """`Rheinbote / ©AFP` credits the text: a copyright sign beside an agency alone names no photographer."""
    return re.sub(r"©\s?(?=(?:" + "|".join(AGENCIES.values()) + r")\b)", "", text)


def _is_credit(text: str, *, among_teasers: bool) -> bool:
    """Whether a line names agencies as makers of the text, not of a picture, and not as a subject."""
    if len(text) > 160 or not agencies_in(text) or _PHOTO.search(_without_copyright(text)):
        return False
    return is_credit(text.strip("() ")) or (not among_teasers and len(_COMMON_WORD.findall(text)) <= 4)
