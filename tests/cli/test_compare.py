"""`gegenlese compare` in every form, with news text that tries to be more than text."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.compare_html import page
from tui.cli.compare_json import story_data
from tui.cli.compare_markdown import escaped, markdown
from tui.cli.compare_text import print_story, text_lines
from tui.cli.fact_report import StoryReport
from tui.cli.group import gegenlese
from tui.model import (
    Article,
    ArticleSummary,
    Claim,
    Evidential,
    Fact,
    FactKind,
    Participant,
    Qualifier,
    Role,
    SharedOrigin,
    Silence,
    SilenceReason,
    Stance,
    Story,
    Verdict,
)

HOSTILE = (
    '<script>alert(1)</script> </td><img src=x onerror=y> a|b *c* _d_ `e` [f](http://x.de) \x1b[31m \u202egnp &amp; "'
)
TELLTALES = ("<script", "<img", "</td><img", "\x1b", "\u202e")


def summary(file: str, source: str, day: date | None) -> ArticleSummary:
    return ArticleSummary(file, f"Titel {source}", source, day, "s", 100, 2, 1)


def claim(file: str, text: str, words: str, value: float) -> Claim:
    start = text.index(words)
    return Claim(
        file,
        FactKind.QUANTITY,
        start,
        start + len(words),
        0,
        len(text),
        value=value,
        unit="Haus",
        qualifier=Qualifier.AT_LEAST if "mindestens" in words else Qualifier.EXACT,
        evidential=Evidential.ACCORDING_TO,
        attribution=f"Wehr {words[:1]}",
        entities=("lund",),
    )


def report(poison: str = "") -> StoryReport:
    """Three sources, one of them silent; two facts of one series. The poison goes wherever news text goes."""
    texts = {
        "a.txt": f"In Lund {poison} brannten 12 Häuser.",
        "b.txt": f"Es brannten mindestens 14 Häuser {poison} in Lund.",
        "c.txt": f"Ein Fest {poison}.",
    }
    first = Fact(
        "f1",
        f"12 Häuser {poison}",
        FactKind.QUANTITY,
        Verdict.DIFFER,
        (claim("a.txt", texts["a.txt"], "12 Häuser", 12), claim("b.txt", texts["b.txt"], "mindestens 14 Häuser", 14)),
        why=f"12 against 14 {poison}",
        series="series-1",
        silences=(Silence("c.txt", SilenceReason.SILENT),),
        shared_origins=(SharedOrigin(("a.txt", "b.txt"), (f"dpa{poison}",)),),
    )
    second = Fact(
        "f2",
        "10 Häuser",
        FactKind.QUANTITY,
        Verdict.ALONE,
        (claim("c.txt", texts["c.txt"], "Ein Fest", 10),),
        series="series-1",
    )
    days = {"a.txt": date(2031, 5, 5), "b.txt": date(2031, 5, 6), "c.txt": None}
    return StoryReport(
        Story("s", f"Brand in Lund {poison}", tuple(texts)),
        (first, second),
        {file: summary(file, f"Quelle {file[0].upper()}{poison}", days[file]) for file in texts},
        {file: Article(file, text, (), url=f"javascript:{poison}") for file, text in texts.items()},
        {"lund": f"Lund{poison}"},
        (first, second),
    )


class Reader(HTMLParser):
    """Checks that every element is closed where it should be, and keeps what the page holds."""

    VOID = frozenset({"meta", "br", "img", "link", "input", "hr"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def test_lines_say_who_says_what_on_whose_word_and_why() -> None:
    lines = list(text_lines(report(), explain=True))
    assert lines[0] == "Brand in Lund"
    assert "≠ 12 Häuser  [number · sources differ · 2 sources, 1 origin]" in lines
    assert "    Quelle A, 2031-05-05 (according to Wehr 1): 12 Häuser — In Lund brannten 12 Häuser." in lines
    second = "        b.txt 12–32: at least 14 against 12, same unit, both name Lund"
    assert any(line.startswith(second) for line in lines)
    assert "    not in: says nothing of it: Quelle C" in lines
    assert "    one origin: Quelle A, Quelle B (dpa)" in lines
    assert any(line.startswith("    over time: ") and "▸ 05.05.2031" in line for line in lines)
    assert not any("against 12, same unit" in line for line in text_lines(report(), explain=False))


@pytest.mark.parametrize("columns", ["60", "160"])
def test_printing_shows_no_escape_of_the_news(
    columns: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    print_story(report(HOSTILE), explain=True)
    shown = capsys.readouterr().out
    assert "\x1b[31m" not in shown
    assert "\u202e" not in shown
    assert "\\x1b[31m" in "".join(shown.split()).replace("│", "") or columns == "160"
    assert ("Sentence" in shown) is (columns == "160")


def test_markdown_has_a_table_for_every_fact() -> None:
    text = markdown(report(), explain=True)
    assert text.startswith("# Brand in Lund\n")
    assert "## ≠ 12 Häuser\n" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {8}
    assert "In Lund brannten <strong>12 Häuser</strong>." in text


def test_markdown_keeps_hostile_text_as_text() -> None:
    text = markdown(report(HOSTILE), explain=True)
    assert not any(telltale in text for telltale in TELLTALES)
    bare = re.sub(r"\\.", "", text)
    assert {row.count("|") for row in bare.splitlines() if row.startswith("|")} == {8}
    assert not re.search(r"(?<!\*)\*(?!\*)|`|(?<!\\)\]\(|https?://", bare)
    assert set(re.findall(r"</?(\w+)", text)) == {"strong"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", r"a\|b"),
        ("a\\|b", r"a\\\|b"),
        ("*x* _y_ `z`", r"\*x\* \_y\_ \`z\`"),
        ("<b>&", "&#60;b&#62;&#38;"),
        ("https://x.de www.x.de @maria", "https&#58;//x.de www&#46;x.de &#64;maria"),
        ("zwei\n\nZeilen", "zwei Zeilen"),
    ],
)
def test_markdown_escapes(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_the_page_is_well_formed_and_loads_nothing() -> None:
    text = page([report()])
    read = Reader(text)
    assert not {"script", "img", "link", "iframe", "object", "form", "input"} & set(read.tags)
    assert not read.values("src") and not read.values("style")
    assert not [key for key, _ in read.attributes if key.startswith("on")]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    assert "url(" not in style[1] and "@import" not in style[1]
    assert "@media print" in style[1] and "prefers-color-scheme: dark" in style[1]
    policy = next(value for value in read.values("content") if value.startswith("default-src 'none'"))
    assert b64encode(sha256(style[1].encode()).digest()).decode() in policy


def test_the_page_has_what_a_newsroom_files() -> None:
    text = page([report()])
    read, words = Reader(text), re.sub(r"<[^>]+>", "", text)
    assert {"#fact-f1", "#fact-f2"} <= set(read.values("href"))
    assert {"fact-f1", "fact-f2"} <= set(read.values("id"))
    assert "In Lund brannten <mark>12 Häuser</mark>." in text
    for told in ("Quelle A", "2031-05-05", "according to Wehr 1", "at least", "says nothing of it: Quelle C", "a.txt"):
        assert told in words
    assert "Quelle A, Quelle B (dpa)" in words
    assert "Generated by Gegenlese" in words
    assert "05.05.2031" in words


def test_the_page_keeps_hostile_text_as_text() -> None:
    clean, read = Reader(page([report()])), Reader(page([report(HOSTILE), report(HOSTILE)]))
    assert set(read.tags) <= {*clean.tags, "h2"}
    assert not [value for value in read.values("href") if not value.startswith("#fact-")]
    text = page([report(HOSTILE)])
    assert not any(telltale in text for telltale in TELLTALES)
    assert "<script>alert(1)</script>" in "".join(read.words)


def test_only_addresses_of_the_web_become_links() -> None:
    safe = report()
    article = Article("a.txt", safe.articles["a.txt"].text, (), url='https://x.de/?a="b"&c')
    linked = StoryReport(
        safe.story, safe.facts, safe.summaries, {**safe.articles, "a.txt": article}, safe.names, safe.all_facts
    )
    assert [value for value in Reader(page([linked])).values("href") if not value.startswith("#")] == [article.url]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (("/home/maria/flut/a.txt", "/home/maria/flut/taz/b.txt"), ["a.txt", "taz/b.txt"]),
        (("flut/a.txt", "sturm/a.txt"), ["flut/a.txt", "sturm/a.txt"]),
        (("/home/maria/a.txt",), ["a.txt"]),
        (("a.txt", "/home/b.txt"), ["a.txt", "/home/b.txt"]),
    ],
)
def test_files_are_named_without_the_folders_above_them(files: tuple[str, ...], expected: list[str]) -> None:
    told = StoryReport(Story("s", "", files), (), {}, {}, {}, ())
    assert [told.file_name(file) for file in files] == expected


def test_a_page_without_stories_is_a_page() -> None:
    assert "0 stories compared" in "".join(Reader(page([])).words)


def test_json_has_every_field_and_the_explanation() -> None:
    data = story_data(report())
    first, second = data["facts"][0]["claims"]
    assert (first["text"], second["text"]) == ("12 Häuser", "mindestens 14 Häuser")
    assert first["explanation"] == ""
    assert second["explanation"].startswith("at least 14 against 12")
    assert data["entities"] == {"lund": "Lund"}
    assert (data["facts"][0]["source_count"], data["facts"][0]["origin_count"]) == (2, 1)
    assert {"number_start", "relation_start", "cue_start", "day_start", "predicates", "attribution_start"} <= set(first)
    json.dumps(data)


def test_json_tells_participants_in_the_text_s_own_words() -> None:
    told = report()
    text = told.articles["a.txt"].text
    place = Participant(Role.PLACE, text.index("Lund"), text.index("Lund") + 4, "lund")
    claimed = replace(
        told.facts[0].claims[0],
        entities=(),
        participants=(place,),
        stance=Stance.DISTANCING,
        stance_start=0,
        stance_end=2,
    )
    data = story_data(replace(told, facts=(replace(told.facts[0], claims=(claimed,)),)))
    (found,) = data["facts"][0]["claims"]
    assert found["participants"] == [
        {"role": "place", "start": place.start, "end": place.end, "entity": "lund", "text": "Lund"}
    ]
    assert (found["stance"], found["stance_start"], found["stance_end"]) == ("distancing", 0, 2)
    assert data["entities"] == {"lund": "Lund"}


def run(folder: Path, *arguments: str) -> Result:
    environment = {"GEGENLESE_SETTINGS": "/nonexistent/settings.toml", "NO_COLOR": "1"}
    return CliRunner().invoke(gegenlese, ["--library", str(folder), "compare", *arguments], env=environment)


def test_the_shipped_articles_as_a_page_in_a_file(seed_library_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "seiten.html"
    done = run(seed_library_folder, "1", "--html", "--all", "--output", str(target))
    assert (done.exit_code, done.output) == (0, "")
    read = Reader(target.read_text(encoding="utf-8"))
    sections = [value for value in read.values("id") if value.startswith("fact-")]
    assert len(sections) == len(set(sections)) > 40


def test_filters_by_verdict_kind_and_entity(seed_library_folder: Path) -> None:
    def facts(*arguments: str) -> list[dict[str, object]]:
        stories = json.loads(run(seed_library_folder, "--json", *arguments).output)
        return [fact for story in stories for fact in story["facts"]]

    shared = facts()
    assert {fact["verdict"] for fact in facts("--verdict", "alone")} == {"alone"}
    assert {fact["kind"] for fact in facts("--kind", "quote", "--kind", "QUANTITY")} == {"quote", "quantity"}
    named = facts("--entity", "wladiwostok")
    assert 0 < len(named) < len(shared)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--json", "--html"], 2, "Choose one of"),
        (["--verdict", "perhaps"], 2, "perhaps"),
        (["--entity", "Zwiebelkuchen"], 1, "nobody and nothing is called 'Zwiebelkuchen'"),
        (["--entity", "wladiwostok", "--kind", "event", "--verdict", "differ"], 1, "No fact fits"),
        (["--markdown", "--output", "/nonexistent/x.md"], 1, "cannot be written"),
        (["no such story"], 1, "no story is called"),
    ],
)
def test_exit_status(arguments: list[str], status: int, told: str, seed_library_folder: Path) -> None:
    done = run(seed_library_folder, *arguments)
    assert done.exit_code == status
    assert told in done.output


def test_text_in_a_file_is_plain(seed_library_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.txt"
    assert run(seed_library_folder, "--output", str(target)).exit_code == 0
    text = target.read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "why: " in text
