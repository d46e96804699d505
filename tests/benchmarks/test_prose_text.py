from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from benchmarks.prose_text import german_paragraphs, is_german_prose

PROSE = "Wenn die Datei fehlt, wird eine Meldung ausgegeben, und das Programm wird mit einem Fehler beendet."


@pytest.mark.parametrize(
    ("paragraph", "is_prose"),
    [
        (PROSE, True),
        (PROSE.removesuffix("."), False),  # a caption
        ("If the file is missing, a message is printed, and the program ends with an error in its status.", False),
        ("Siehe cat, less, more, head, tail, sort, uniq, cut, paste, join, comm, wc, split.", False),
        (PROSE.replace("Datei", "%s"), False),
        ("Das ist kurz.", False),
    ],
)
def test_prose_is_told_from_lists_code_and_other_languages(paragraph: str, is_prose: bool) -> None:
    assert is_german_prose(paragraph) is is_prose


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("usr/share/doc/x/de/x.html", f"<html><body><ul><li><p>{PROSE}</p></li></ul><pre>{PROSE}</pre></body></html>"),
        (
            "usr/share/doc/HTML/de/x/index.docbook",
            f"<book><para>{PROSE.replace('Programm', '&Programm;')}</para></book>",
        ),
        ("usr/share/help/de/x/x.page", f"<page><section><p>{PROSE}</p></section></page>"),
        ("usr/share/games/fortunes/de/x", f"%\n{PROSE}\n    -- Wer auch immer\n%\n"),
    ],
)
def test_paragraphs_come_out_of_what_manuals_are_written_in(tmp_path: Path, file: str, content: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    assert list(german_paragraphs(tmp_path)) == [PROSE]


def test_manual_pages_lose_their_markup(tmp_path: Path) -> None:
    page = r""".TH X 1
.SH NAME
x \- tut etwas
.PP
Wenn die \fIDatei\fP fehlt, wird eine Meldung
.B ausgegeben,
und das Programm wird mit einem Fehler beendet.
.nf
Wenn die Datei fehlt, wird eine Meldung ausgegeben, und das Programm wird mit einem Fehler beendet oder nicht.
.fi
"""
    path = tmp_path / "usr/share/man/de/man1/x.1.gz"
    path.parent.mkdir(parents=True)
    path.write_bytes(gzip.compress(page.encode()))
    assert list(german_paragraphs(tmp_path)) == [PROSE]


def test_other_languages_are_not_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "usr/share/doc/x/fr/x.html"
    path.parent.mkdir(parents=True)
    path.write_text(f"<p>{PROSE}</p>", encoding="utf-8")
    assert not list(german_paragraphs(tmp_path))
