"""`gegenlese compare [STORY]`: how each source reports the same facts, in linear text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

import click

from tui.cli.articles import find_story
from tui.cli.group import Context
from tui.cli.output import emit, emit_json, style
from tui.model import Article, ArticleSummary, Claim, Fact, SilenceReason, Story, Verdict

SIGNS = {Verdict.DIFFER: "≠", Verdict.AGREE: "=", Verdict.ALONE: "·"}
ORDER = (Verdict.DIFFER, Verdict.AGREE, Verdict.ALONE)
SILENCES = {
    SilenceReason.SILENT: "silent",
    SilenceReason.UNCLEAR: "comes near it",
    SilenceReason.EARLIER: "appeared earlier",
    SilenceReason.CUT_SHORT: "text cut short",
}


@click.command("compare")
@click.argument("story", required=False)
@click.option("--all", "alone_too", is_flag=True, help="Also what only one source reports.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with each claim's file and offsets.")
@click.pass_obj
def command(context: Context, story: str | None, alone_too: bool, as_json: bool) -> None:
    """Print every fact that sources of STORY share (all stories when none is named), differences first.

    \b
    Examples:
      gegenlese compare
      gegenlese compare 1 --json
    """
    with context.open_library() as library:
        stories = (find_story(library, story),) if story else library.stories()
        rows = {row.file: row for row in library.articles()}
        facts = {each.id: _chosen(library.story_facts(each.id), alone_too) for each in stories}
        articles = {file: library.article(file) for each in stories for file in each.files}
    if as_json:
        emit_json([_story_data(each, facts[each.id], articles) for each in stories])
    else:
        for each in stories:
            _print_story(each, facts[each.id], rows, articles)
        if not any(facts.values()):
            emit("No fact is shared by two sources. Add articles about the same event: gegenlese add FOLDER")
    if not any(facts.values()):
        sys.exit(1)


def _chosen(facts: Iterable[Fact], alone_too: bool) -> list[Fact]:
    kept = [fact for fact in facts if alone_too or fact.verdict is not Verdict.ALONE]
    return sorted(kept, key=lambda fact: (ORDER.index(fact.verdict), -len(fact.files)))


def _story_data(story: Story, facts: Iterable[Fact], articles: Mapping[str, Article]) -> dict[str, Any]:
    from tui.library.codec import to_data

    rows = []
    for fact in facts:
        data = to_data(fact)
        for claim, row in zip(fact.claims, data["claims"], strict=True):
            text = articles[claim.file].text
            row["text"] = text[claim.start : claim.end]
            row["sentence"] = text[claim.sentence_start : claim.sentence_end]
        rows.append(data)
    return {"story": to_data(story), "facts": rows}


def _print_story(
    story: Story, facts: Iterable[Fact], rows: Mapping[str, ArticleSummary], articles: Mapping[str, Article]
) -> None:
    emit(style(story.title, bold=True))
    emit("Sources: ", ", ".join(rows[file].source for file in story.files))
    facts = list(facts)
    if len(story.files) == 1:
        emit("Only one article: there is nothing to compare it with.")
    for fact in facts:
        emit()
        emit(style(f"{SIGNS[fact.verdict]} {fact.label}", bold=True), f"  [{fact.kind.value}, {fact.verdict.value}]")
        for claim in fact.claims:
            emit("    ", _claim_line(claim, rows[claim.file], articles[claim.file]))
        if fact.silences:
            emit("    — ", "; ".join(f"{rows[each.file].source}: {SILENCES[each.reason]}" for each in fact.silences))
        chain = [other.label for other in facts if fact.series and other.series == fact.series]
        if len(chain) > 1:
            emit("    over time: ", " → ".join(chain))
        if fact.why:
            emit("    why: ", fact.why)
    emit()


def _claim_line(claim: Claim, row: ArticleSummary, article: Article) -> str:
    """Source, day, on whose word, the claim's own words with their hedge, and the sentence around them."""
    day = f", {row.published.isoformat()}" if row.published else ""
    said_by = f"{day} ({claim.attribution})" if claim.attribution else day
    words = " ".join(article.text[claim.start : claim.end].split())
    sentence = " ".join(article.text[claim.sentence_start : claim.sentence_end].split())
    return f"{row.source}{said_by}: {words}" + ("" if words == sentence else f" — {sentence}")
