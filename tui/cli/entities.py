"""`gegenlese entities`: everybody and everything that the articles name."""

from __future__ import annotations

import sys

import click

from tui.cli.group import Context
from tui.cli.output import emit, emit_json, style
from tui.model import EntityKind


@click.command("entities")
@click.argument("text", required=False)
@click.option(
    "--kind", type=click.Choice([kind.value for kind in EntityKind], case_sensitive=False), help="Only one kind."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, text: str | None, kind: str | None, as_json: bool) -> None:
    """List persons (PER), places (LOC) and organisations (ORG), the most mentioned first; TEXT narrows by name.

    \b
    Examples:
      gegenlese entities --kind PER
      gegenlese entities minister --json
    """
    from tui.library.codec import to_data

    with context.open_library() as library:
        counts = library.entity_counts()
        wanted = EntityKind(kind.upper()) if kind else None
        found = sorted(
            library.entities(wanted, text), key=lambda entity: (-counts.get(entity.id, (0, 0))[1], entity.name)
        )
    if as_json:
        emit_json(
            [
                {
                    **to_data(entity),
                    "articles": counts.get(entity.id, (0, 0))[0],
                    "mentions": counts.get(entity.id, (0, 0))[1],
                }
                for entity in found
            ]
        )
    else:
        for entity in found:
            articles, mentions = counts.get(entity.id, (0, 0))
            others = [name for name in entity.names if name != entity.name]
            emit(
                f"{entity.kind.value:4} {mentions:>4} mentions {articles:>3} articles  ",
                style(entity.name, bold=True),
                f"  ({', '.join(others)})" if others else "",
            )
        if not found:
            emit("No such name in the library.")
    if not found:
        sys.exit(1)
