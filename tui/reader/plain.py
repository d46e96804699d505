"""Text from outside as something a terminal can show.

Every piece of news text enters the screen through this module. Nothing is parsed as markup, and each character that a
terminal would obey or that turns the direction of writing becomes a visible sign, one for one, so that offsets hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter

from textual.content import Content, Span

_CONTROLS = (*range(0x00, 0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0))
_DIRECTIONS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SHOWN = dict.fromkeys((*_CONTROLS, *_DIRECTIONS), "\N{REPLACEMENT CHARACTER}") | {0x09: " ", 0x2028: " ", 0x2029: " "}


def shown(text: str) -> str:
    """The text with control and direction characters made visible; it keeps its length."""
    return text.translate(_SHOWN)


def one_line(text: str) -> str:
    """The text for a label: visible, without line breaks."""
    return shown(text).replace("\n", " ")


def plain(text: str, spans: Iterable[Span] = ()) -> Content:
    """The text as content, with styles laid over it; `spans` count characters of `text`."""
    return Content(shown(text), spans=list(spans), strip_control_codes=False)


def styled(*parts: str | tuple[str, str]) -> Content:
    """One piece of content from parts: a text, or a text with its style."""
    text, spans, at = [], [], 0
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        if style:
            spans.append(Span(at, at + len(words), style))
        text.append(words)
        at += len(words)
    return plain("".join(text), spans)


def filled(message: str, **parts: str | tuple[str, str]) -> Content:
    """A message with parts, each a text or a text with its style, in place of their names in braces."""
    pieces: list[str | tuple[str, str]] = []
    for words, name, _spec, _conversion in Formatter().parse(message):
        pieces += [words, parts[name]] if name else [words]
    return styled(*pieces)


def joined(contents: Iterable[Content], separator: str = "\n") -> Content:
    """Several contents one after the other."""
    return Content(separator).join(contents)
