"""Mails as programs save them."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.intake import read_article
from tui.intake.mails import read_mail

FIRST = (
    "Die Stadtwerke haben am Mittwoch den Bau eines Wärmenetzes angekündigt, das rund 4.200 Haushalte versorgen soll."
    " Die Kosten bezifferte der Geschäftsführer auf 86 Millionen Euro."
)
LAST = "Der Bund übernimmt nach seinen Angaben 40 Prozent der Summe. Die Verbände begrüßten den Plan am Abend in Ufer."


def mail(plain: str, page: str = "") -> bytes:
    message = EmailMessage()
    message["From"] = "Uferbote <brief@uferbote.example>"
    message["Subject"] = "Das Netz wird wärmer"
    message["Date"] = "Wed, 18 Nov 2026 06:02:11 +0100"
    message.set_content(plain, cte="quoted-printable")
    if page:
        message.add_alternative(page, subtype="html", cte="base64")
    return message.as_bytes()


@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
@pytest.mark.parametrize(
    ("plain", "page"),
    [
        (f"{FIRST}\n\n{LAST}\n", ""),
        ("Nur als Seite.", f"<html><body><p>{FIRST}</p><p>{LAST}</p><p>Impressum</p></body></html>"),
        (f"{FIRST}\n\n{LAST}\n", "<html><body><p>Dasselbe noch einmal.</p></body></html>"),
    ],
)
def test_a_mail_is_read_with_its_fields(plain: str, page: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(mail(plain, page))
    article = read_article(path)
    assert article.text == f"{FIRST}\n\n{LAST}"
    assert (article.title, article.source, str(article.published)) == ("Das Netz wird wärmer", "Uferbote", "2026-11-18")
    assert article.authors == ()


@pytest.mark.parametrize(
    "data", [FIRST.encode(), b"Von: Eva\nBetreff: Netz\n\nText", b"From: a@b.example\n\nContent-Type: text/plain", b""]
)
def test_what_has_no_fields_of_mime_is_no_mail(data: bytes) -> None:
    assert read_mail(data) is None


@given(st.binary(max_size=200))
@settings(max_examples=40)
def test_no_field_breaks_the_reader(data: bytes) -> None:
    read_mail(b"From: a@b.example\nMIME-Version: 1.0\nSubject: " + data)
    read_mail(b"From: a@b.example\nContent-Type: " + data + b"\n\n" + data)


@pytest.mark.parametrize(
    "hostile",
    [
        b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(9_000)),
        b'Content-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\n\n" * 100_000,
        b"Subject: " + b"(" * 500_000 + b"\n\nText",
        b"Content-Type: text/plain; a=" + b'";' * 300_000 + b"\n\nText",
        b"Date: " + b"=?utf-8?q?=\n " * 50_000 + b"\n\nText",
    ],
    ids=["parts in parts", "parts", "brackets", "parameters", "folded"],
)
def test_hostile_mails_are_left_alone(hostile: bytes) -> None:
    assert read_mail(b"From: a@b.example\nMIME-Version: 1.0\n" + hostile) is None
