"""Characters that a reader never sees, or sees wrongly: put right once, before anything else reads the text."""

from __future__ import annotations

import html
import re
import unicodedata

_TERMINAL_SEQUENCE = re.compile(
    r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # operating system commands: titles, links
    r"|[\x1b\x9b]\[?[0-9;?<>=]*[ -/]*[@-~]"  # control sequences: colours, cursor
)
_LINE_END = re.compile("\r+\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_MOJIBAKE = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def normalise(text: str) -> str:
    """`text` in NFC with LF line ends and plain spaces, without characters that a screen must not get.

    Removed: soft hyphens, zero-width, control, bidirectional, private-use and unassigned characters, whole terminal
    escape sequences. HTML entities and UTF-8 that was read as Windows-1252 are decoded.
    """
    text = _TERMINAL_SEQUENCE.sub("", text)
    text = _LINE_END.sub("\n", text)
    text = "\n".join(_repair_mojibake(line) for line in text.split("\n"))
    text = _ENTITY.sub(lambda match: html.unescape(match.group()), text)
    text = _LINE_END.sub("\n", _TERMINAL_SEQUENCE.sub("", text))
    text = _SPACE.sub(" ", text)
    return unicodedata.normalize("NFC", "".join(filter(_is_seen, text)))


def _is_seen(character: str) -> bool:
    if character == "\n" or " " <= character <= "~":
        return True
    return unicodedata.category(character) not in _UNSEEN_CATEGORIES and ord(character) not in _VARIATION_SELECTORS


def _repair_mojibake(line: str) -> str:
    """The line decoded once more where it is UTF-8 that was read as Windows-1252 (`GrÃ¼n`), else unchanged."""
    if not _MOJIBAKE.search(line):
        return line
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line
