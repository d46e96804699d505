"""A mail as its program saves it (RFC 5322, with MIME) -> the text or the page that it brings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

_FIELD = re.compile(rb"^([A-Za-z][A-Za-z-]{1,40}): ?\S", re.MULTILINE)
_HEAD = 16_384
_TELLING = frozenset({b"mime-version", b"content-type", b"content-transfer-encoding"})
_READ = re.compile(
    rb"^(?:From|Subject|Date|Content-[A-Z-]{1,40}):[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE | re.IGNORECASE
)
_LONGEST_FIELD = 2_000
_MOST_BOUNDARIES = 20
_MOST_PARTS = 500
"""Parsing takes the product of a mail's length and the depth of its parts, the square of their number and of a field's
length."""
_ENOUGH = 200
"""A shorter plain part says only that the mail needs a program that shows pages."""


@dataclass(frozen=True, slots=True)
class Mail:
    """`header` has the rows `Betreff:`, `Von:`, `Datum:`; `text` is plain text, or markup where `is_markup`."""

    header: str
    text: str
    is_markup: bool


def read_mail(data: bytes) -> Mail | None:
    """The mail in `data`; None where the bytes are none, or its parts cannot be read."""
    if not _is_mail(data) or _is_hostile(data):
        return None
    try:
        message = message_from_bytes(data, policy=default)
        plain, page = (_part(message, kind) for kind in ("plain", "html"))
        header = _header(message)
    except (ValueError, LookupError, RecursionError, AttributeError, IndexError):  # the parser on hostile headers
        return None
    if plain and (len(plain) >= _ENOUGH or not page):
        return Mail(header, plain, is_markup=False)
    return Mail(header, page, is_markup=True) if page else None


def _is_mail(data: bytes) -> bool:
    """Whether fields stand before the first blank row, one of MIME and the sender or the subject among them."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    fields = {match.group(1).lower() for match in _FIELD.finditer(head)}
    return bool(_FIELD.match(head)) and bool(fields & _TELLING) and bool(fields & {b"from", b"subject"})


def _is_hostile(data: bytes) -> bool:
    """Whether reading the mail could take far longer than its length."""
    if len(re.findall(rb"boundary\*?\d?\*?=", data, re.IGNORECASE)) > _MOST_BOUNDARIES:
        return True
    if data.count(b"\n--") > _MOST_PARTS:
        return True
    return any(len(match.group()) > _LONGEST_FIELD for match in _READ.finditer(data))


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    content = part.get_content() if part is not None else ""
    return content if isinstance(content, str) else ""


def _header(message: EmailMessage) -> str:
    fields = (("Von", "From"), ("Betreff", "Subject"), ("Datum", "Date"))
    values = ((label, " ".join(str(message.get(field, "")).split())) for label, field in fields)
    return "\n".join(f"{label}: {value}" for label, value in values if value)
