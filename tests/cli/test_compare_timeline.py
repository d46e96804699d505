"""`gegenlese compare --timeline`: articles and figures by day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tui.cli.compare_timeline import timeline_lines
from tui.cli.fact_report import StoryReport
from tui.cli.group import gegenlese
from tui.model import Article, ArticleSummary, Claim, Fact, FactKind, Granularity, Qualifier, Story, Verdict

DAYS = {"b.txt": date(2031, 5, 6), "a.txt": date(2031, 5, 5), "c.txt": None}
TEXTS = {"a.txt": "Es brannten 12 Häuser.", "b.txt": "Mindestens 14\nHäuser brannten.", "c.txt": "2019 waren es 9."}


def fact(number: int, file: str, value: float, series: str | None, **more: object) -> Fact:
    claim = Claim(
        file,
        FactKind.QUANTITY,
        0,
        5,
        0,
        len(TEXTS[file]),
        value,
        unit="Haus",
        **more,  # type: ignore[arg-type]
    )
    return Fact(f"f{number}", "Häuser", FactKind.QUANTITY, Verdict.ALONE, (claim,), series=series)


def report(series: str | None = "s", shown: int = 3) -> StoryReport:
    facts = (
        fact(1, "a.txt", 12, series),
        fact(2, "b.txt", 14, series, qualifier=Qualifier.AT_LEAST),
        fact(3, "c.txt", 9, series, first_day=date(2019, 1, 1), granularity=Granularity.YEAR),
    )
    summaries = {
        file: ArticleSummary(file, f"Brand in\n{file}", f"Quelle {file[0]}", day, "s", 9, 0, 0)
        for file, day in DAYS.items()
    }
    articles = {file: Article(file, text, ()) for file, text in TEXTS.items()}
    return StoryReport(Story("s", "Brand in\nLund", tuple(DAYS)), facts[:shown], summaries, articles, {}, facts)


def test_articles_and_figures_stand_in_columns_by_day() -> None:
    assert list(timeline_lines(report())) == [
        "Brand in Lund",
        "",
        "  Articles",
        "    2031-05-05  A  Quelle a  Brand in a.txt",
        "    2031-05-06  B  Quelle b  Brand in b.txt",
        "    no date     C  Quelle c  Brand in c.txt",
        "",
        "  Figure 1 of 1: Häuser",
        "    2019        C  9     Quelle c  2019 waren es 9. (in its own voice)",
        "    2031-05-05  A  12    Quelle a  Es brannten 12 Häuser. (in its own voice)",
        "    2031-05-06  B  ≥ 14  Quelle b  Mindestens 14 Häuser brannten. (at least · in its own voice)",
        "",
    ]


@pytest.mark.parametrize(("series", "shown"), [(None, 3), ("s", 0)])
def test_without_a_figure_that_is_shown_it_says_so(series: str | None, shown: int) -> None:
    lines = list(timeline_lines(report(series, shown)))
    assert lines[-2:] == ["  No figure is told for more than one time.", ""]
    assert not any("Figure 1" in line for line in lines)


def test_the_formats_exclude_each_other(tmp_path: Path) -> None:
    run = CliRunner().invoke(gegenlese, ["--library", str(tmp_path), "compare", "--timeline", "--json"])
    assert run.exit_code == 2
    assert "Choose one of" in run.stderr
