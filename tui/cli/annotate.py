"""`gegenlese annotate DIR`: one folder as one story, without a library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from tui.cli.group import Context, UserError
from tui.cli.output import emit, emit_json, printable
from tui.language import _
from tui.model import AnnotatedArticle, Comparison, DocumentError, Fact, LinkedMention, Linking
from tui.phrases import how_many
from tui.phrases.reported import whole_report


@click.command("annotate")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--json", "as_json", is_flag=True, help="Print articles, entities, mentions, quantities and facts as JSON."
)
@click.pass_obj
def command(context: Context, folder: Path, as_json: bool) -> None:
    """Read every raw file of DIR as one story and print what was found in it. No library is touched.

    \b
    Example:
      gegenlese annotate ~/news/flood --json > flood.json
    """
    from tui.annotate import load_pipeline
    from tui.compare import compare_story
    from tui.intake import find_documents, read_articles

    try:
        results = list(read_articles(find_documents(folder), root=folder if folder.is_dir() else folder.parent))
        articles = [result for result in results if not isinstance(result, DocumentError)]
        annotated = list(load_pipeline(context.settings.pipeline).annotate(articles)) if articles else []
    except DocumentError as error:
        raise UserError(whole_report(error)) from error
    failures = [result for result in results if isinstance(result, DocumentError)]
    for failure in failures:
        click.echo(f"gegenlese: {printable(whole_report(failure))}", err=True)
    comparison = compare_story(annotated)
    if as_json:
        emit_json({**export(annotated, comparison), "parts": _parts(annotated, comparison.linking)})
    else:
        _print(annotated, comparison)
    if failures:
        sys.exit(1)


def export(annotated: list[AnnotatedArticle], comparison: Comparison) -> dict[str, Any]:
    """The export that tests/stories/README.md describes: plain data for one JSON object."""
    return {
        "articles": [_article(item) for item in annotated],
        "entities": [
            {"id": entity.id, "name": entity.name, "type": entity.kind.value}
            for entity in comparison.linking.entities.values()
        ],
        "mentions": [_mention(each) for mentions in comparison.linking.mentions.values() for each in mentions],
        "quantities": [
            {
                "file": item.file,
                "start": each.start,
                "end": each.end,
                "value": each.value,
                "high": each.high,
                "unit": each.unit,
                "qualifier": each.qualifier.value,
            }
            for item in annotated
            for each in item.annotations.quantities
        ],
        "facts": [_fact(fact) for fact in comparison.facts if len(fact.files) > 1],
    }


def _parts(annotated: list[AnnotatedArticle], linking: Linking) -> list[dict[str, Any]]:
    """The names inside other words, which are no mentions of their own, with their entities."""
    from tui.compare import link_parts

    linked = link_parts(annotated, linking).mentions.values()
    return [_mention(each) for mentions in linked for each in mentions if each.part]


def _mention(each: LinkedMention) -> dict[str, Any]:
    return {"file": each.file, "start": each.start, "end": each.end, "type": each.kind.value, "entity": each.entity}


def _article(item: AnnotatedArticle) -> dict[str, Any]:
    article = item.article
    return {
        "file": article.file,
        "source": article.source,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "text": article.text,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    claims = [
        {
            "file": claim.file,
            "start": claim.start,
            "end": claim.end,
            "value": claim.value,
            "attribution": claim.attribution,
        }
        for claim in fact.claims
    ]
    return {
        "id": fact.id,
        "label": fact.label,
        "kind": fact.kind.value,
        "verdict": fact.verdict.value,
        "claims": claims,
    }


def _print(annotated: list[AnnotatedArticle], comparison: Comparison) -> None:
    for item in annotated:
        found = item.annotations
        emit(
            f"{item.file}: {item.article.title or _('no headline')}: {how_many.mentions(len(found.mentions))}, "
            f"{how_many.quantities(len(found.quantities))}, {how_many.quotes(len(found.quotes))}"
        )
    shared = [fact for fact in comparison.facts if len(fact.files) > 1]
    emit(f"{how_many.entities(len(comparison.linking.entities))}, {how_many.shared_facts(len(shared))}")
    for fact in shared:
        emit(f"  {fact.verdict.value:6} {fact.kind.value:8} {fact.label} ({how_many.sources(len(fact.files))})")
