"""Plain text as it was saved -> lines: exports in table pipes, Markdown, mails, wrapped text, one paragraph a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tui.intake.lines import Line, Mark, ends_sentence
from tui.intake.printed_pages import without_page_breaks
from tui.intake.wrapping import Row, flow

_PIPED = re.compile(r"^\s*\|(?P<text>.*?)\|?\s*(?:\|\s*)*$")
_RULE = re.compile(r"^\s*(?:[-=_*~#+–—•·]\s*){3,}$")
_HASHES = re.compile(r"^(#{1,6})\s+(?P<text>.*?)\s*#*$")
_QUOTED = re.compile(r"^>\s?(?P<text>[^>].*)$")
_ITEM = re.compile(r"^\s{0,4}(?:[-*•▪●‣◦·]|\d{1,2}\)) +(?P<text>\S.*)$")
_NUMBERED_LINK = re.compile(r"\[\d{1,3}\]\[([^\]]*)\]")
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)\s]*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]*)(?:\s+\"[^\"]*\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_STRONG_ROW = re.compile(r"(\*\*|__) {0,3}(?P<text>\S.{0,300}?) {0,3}\1")
_UNDERLINED = re.compile(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)")
_ARROW = re.compile(r"^[►▶▸■◾➤] *(?P<text>\S.*)$")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_TAG = re.compile(r"</?(?:p|br|b|i|u|em|strong|span|div|a|h[1-6]|li|ul|ol|img|figure|figcaption)\b[^<>]{0,300}/?>")
_WIDE_GAP = re.compile(r"\s{2,}")
_LABEL = re.compile(r"[A-ZÄÖÜ][^\d.!?;]{1,35}")
_PIPED_SHARE = 0.8
_MENU_LABELS = 3


def read_lines(text: str) -> list[Line]:
    """The lines of a plain text document (normalised, see `characters`), paragraphs flowing, layout signs removed."""
    rows = [_to_row(row, gap) for row, gap in _with_gaps(without_page_breaks(_without_pipes(text.split("\n"))))]
    kept = [row for row in rows if row.text]
    return [
        Line(_without_marks(row.text), row.mark, row.gap, row.linked, menu=row.menu)
        for row in flow(kept) if row.text.strip()
    ]  # fmt: skip


def _without_pipes(rows: list[str]) -> list[str]:
    filled = [row for row in rows if row.strip()]
    piped = sum(row.lstrip().startswith("|") for row in filled)
    if piped < _PIPED_SHARE * len(filled):
        return rows
    return [match["text"].rstrip(" |") if (match := _PIPED.match(row)) else row for row in rows]


def _with_gaps(rows: list[str]) -> Iterator[tuple[str, bool]]:
    """Each row that is not blank, and whether a blank row or a rule stands before it."""
    gap = False
    for row in rows:
        if not row.strip() or _RULE.match(row):
            gap = True
            continue
        yield row.strip(), gap
        gap = False


def _to_row(text: str, gap: bool) -> Row:
    text = _TAG.sub(" ", text).strip()
    row = Row(text, gap=gap, menu=_is_menu(text))
    if hashes := _HASHES.match(text):
        row = replace(row, text=hashes["text"], mark=Mark.TITLE if len(hashes[1]) == 1 else Mark.HEADING)
    elif quoted := _QUOTED.match(text):
        row = replace(row, text=quoted["text"], mark=Mark.LEAD)
    elif item := _ITEM.match(text):
        row = replace(row, text=item["text"], mark=Mark.LIST_ITEM)
    elif _IMAGE.match(text):
        row = replace(row, mark=Mark.CAPTION)
    elif arrow := _ARROW.match(text):
        row = replace(
            row, text=arrow["text"], mark=Mark.PLAIN if ends_sentence(text) and len(text) > 80 else Mark.HEADING
        )
    elif (strong := _STRONG_ROW.fullmatch(text)) and not strong["text"].endswith("."):
        row = replace(row, text=strong["text"], mark=Mark.HEADING)
    linked = sum(len(match[1]) for match in _LINK.finditer(row.text))
    return replace(row, linked=linked / max(1, len(_LINK.sub(r"\1", row.text))))


def _is_menu(text: str) -> bool:
    """Whether wide gaps part a row into labels, as a page does that was copied with its menu or its buttons."""
    parts = _WIDE_GAP.split(text)
    return len(parts) >= _MENU_LABELS and all(map(_LABEL.fullmatch, parts))


def _without_marks(text: str) -> str:
    """Marks of links and emphasis may span rows, so they go after the rows have been joined."""
    text = _IMAGE.sub(r"\1", _NUMBERED_LINK.sub(r"\1", text))
    text = _UNDERLINED.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", _LINK.sub(r"\1", text)))
    return re.sub(r" {2,}", " ", text).strip()
