"""Single documents and batches, good and bad."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.intake import LineFrequencies, read_article, read_articles
from tui.model import Article, DocumentError

REPORT = """Nordufer-Bote
{title}
Von Eva Ernst
{day}
{first} Das teilte die Kreisverwaltung am Montag mit, die von einem außergewöhnlichen Vorgang sprach.
Hinter uns liegt ein Jahr voller Arbeit, und ohne die Treue des Publikums ginge es nicht weiter.
{second} Der Landrat kündigte an, die Angelegenheit im Kreistag zu beraten und danach zu entscheiden.
© 2025 Nordufer-Bote
"""
STORIES = [
    (
        "Fähre rammt Anleger",
        "2.3.2025",
        "Eine Fähre hat am Sonntag den Anleger gerammt.",
        "Drei Menschen wurden verletzt.",
    ),
    ("Schule wird saniert", "3.3.2025", "Die Grundschule am Deich wird saniert.", "Der Bau kostet 2 Millionen Euro."),
    ("Wolf reißt Schafe", "4.3.2025", "Ein Wolf hat elf Schafe gerissen.", "Der Schäfer fordert Schadenersatz."),
]
SHARED = "ohne die Treue des Publikums"


def write(folder: Path, *stories: tuple[str, str, str, str]) -> list[Path]:
    paths = []
    for number, (title, day, first, second) in enumerate(stories):
        path = folder / f"{number}.txt"
        path.write_text(REPORT.format(title=title, day=day, first=first, second=second), encoding="utf-8")
        paths.append(path)
    return paths


def read_all(paths: list[Path]) -> list[Article]:
    read = list(read_articles(paths))
    assert all(isinstance(item, Article) for item in read)
    return [item for item in read if isinstance(item, Article)]


def test_an_article_is_read_whole(tmp_path: Path) -> None:
    article = read_article(write(tmp_path, STORIES[0])[0], file="x/0.txt")
    assert (article.file, article.title, article.source) == ("x/0.txt", "Fähre rammt Anleger", "Nordufer-Bote")
    assert str(article.published) == "2025-03-02"
    assert article.authors == ("Eva Ernst",)


def test_lines_that_a_source_repeats_are_furniture(tmp_path: Path) -> None:
    paths = write(tmp_path, *STORIES)
    assert SHARED in read_article(paths[0]).text
    texts = [article.text for article in read_all(paths)]
    assert not any(SHARED in text for text in texts)
    assert all(story[2] in text and story[3] in text for story, text in zip(STORIES, texts, strict=True))


def test_two_versions_of_one_article_do_not_erase_each_other(tmp_path: Path) -> None:
    changed = (*STORIES[0][:3], "Vier Menschen wurden verletzt.")
    first, second = read_all(write(tmp_path, STORIES[0], changed))
    assert SHARED in first.text
    assert STORIES[0][2] in first.text
    assert STORIES[0][2] in second.text


def test_frequencies_can_be_handed_over(tmp_path: Path) -> None:
    path = write(tmp_path, STORIES[0])[0]
    frequencies = LineFrequencies()
    for story in STORIES[1:]:
        frequencies.add(
            "Nordufer-Bote", REPORT.format(title=story[0], day="", first=story[2], second=story[3]).split("\n")
        )
    assert SHARED not in read_article(path, frequencies=frequencies).text


def test_one_bad_document_stops_nothing(tmp_path: Path) -> None:
    paths = write(tmp_path, STORIES[0])
    for name, data in (("empty.txt", b""), ("binary.txt", b"\x00\x01" * 90), ("menu.txt", b"Home\nSport\nImpressum\n")):
        (tmp_path / name).write_bytes(data)
        paths.append(tmp_path / name)
    paths.append(tmp_path / "missing.txt")
    read = list(read_articles(paths, root=tmp_path))
    assert [type(item) for item in read] == [Article, *[DocumentError] * 4]
    assert [item.file for item in read] == ["0.txt", "empty.txt", "binary.txt", "menu.txt", "missing.txt"]


def test_html_under_the_name_of_a_text_is_read_as_html(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "<!DOCTYPE html><html><body><h1>Titel der Seite</h1><p>Der Rat hat am Montag beschlossen, die Brücke zu"
        " sperren.</p><p>Sie soll im Herbst wieder öffnen, sagte die Bürgermeisterin.</p></body></html>",
        encoding="utf-8",
    )
    article = read_article(path)
    assert article.title == "Titel der Seite"
    assert "<p>" not in article.text


@pytest.mark.parametrize("length", [200_000])
def test_a_huge_paragraph_is_read_in_time(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.txt"
    sentence = "Der Minister sagte am Montag in Berlin, dass er den Entwurf für richtig halte. "
    path.write_text("Titel der Geschichte\n" + sentence * (length // len(sentence)), encoding="utf-8")
    assert len(read_article(path).text) > 0.9 * length


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                *REPORT.split("\n"),
                "Kommentare",
                "Lesen Sie auch",
                "Über den Autor",
                "Foto: dpa",
                "",
                "Glossar",
                "| a | |",
            ]
        )
        | st.text(max_size=40),
        max_size=25,
    )
)
def test_any_text_gives_an_article_or_an_error(tmp_path: Path, rows: list[str]) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes("\n".join(rows).encode("utf-8", "replace"))
    try:
        article = read_article(path)
    except DocumentError:
        return
    assert article.text == "\n\n".join(article.text[block.start : block.end] for block in article.blocks)
    assert all(article.text[block.start : block.end].strip() for block in article.blocks)
    assert article.blocks


@pytest.mark.parametrize("name", ["endless.txt", "endless.html"])
def test_a_text_longer_than_any_article_is_refused(name: str, tmp_path: Path) -> None:
    paragraph = "Der Gemeinderat hat am Dienstag über den Haushalt beraten und ihn am Abend beschlossen. "
    lines = ("<p>" if name.endswith("html") else "") + paragraph * 10 + "\n\n"
    page = lines * (500_000 // len(lines))
    (tmp_path / name).write_text(f"<html><body>{page}</body></html>" if name.endswith("html") else page)
    with pytest.raises(DocumentError, match="longer than any article"):
        read_article(tmp_path / name)
