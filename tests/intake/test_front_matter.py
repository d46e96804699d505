"""Fields before a Markdown text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article
from tui.intake.front_matter import with_header

REPORT = (
    "Die Stadtwerke haben am Mittwoch den Bau eines Wärmenetzes angekündigt, das rund 4.200 Haushalte versorgen soll."
    " Die Kosten bezifferte der Geschäftsführer auf 86 Millionen Euro.\n\n## Was es kostet\n\nDer Bund übernimmt"
    " nach seinen Angaben 40 Prozent der Summe. Die Verbände begrüßten den Plan, verlangten aber Messungen."
)


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.markdown"])
@pytest.mark.parametrize(
    "front",
    [
        '---\nlayout: post\ntitle: "Ufer: Netz wird warm"\nauthor: Gesa Thorn\ndate: 2026-11-18\n'
        "source: 'Uferbote'\ntags:\n  - wärme\n  - energie\nurl: https://uferbote.example/netz\n---\n",
        '+++\ntitle = "Ufer: Netz wird warm"\ndate = 2026-11-18T08:00:00+01:00\ndraft = false\n'
        'authors = ["Gesa Thorn"]\nsource = "Uferbote"\nlink = "https://uferbote.example/netz"\n+++\n',
    ],
)
def test_the_fields_are_the_metadata(front: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(f"{front}\n{REPORT}\n", encoding="utf-8")
    article = read_article(path)
    assert (article.title, article.source, str(article.published)) == (
        "Ufer: Netz wird warm",
        "Uferbote",
        "2026-11-18",
    )
    assert (article.authors, article.url) == (("Gesa Thorn",), "https://uferbote.example/netz")
    assert article.text == REPORT.replace("## ", "")


@pytest.mark.parametrize(
    "text", ["--- \nText ohne Felder\n---\nMehr", "Text\n---\ntitle: x\n---", "---\ntitle: offen", ""]
)
def test_rules_are_no_front_matter(text: str) -> None:
    assert with_header(text) == text
