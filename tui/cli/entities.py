"""`gegenlese entities`: everybody and everything that the articles name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.cli.group import Context
from tui.cli.output import emit, emit_json, style
from tui.language import _
from tui.model import Entity, EntityKind
from tui.phrases import how_many

if TYPE_CHECKING:
    from tui.library import Library


@click.command("entities")
@click.argument("text", required=False)
@click.option(
    "--kind", type=click.Choice([kind.value for kind in EntityKind], case_sensitive=False), help="Only one kind."
)
@click.option("--card", "as_cards", is_flag=True, help="Print all that is known of those called TEXT, sentences too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(context: Context, text: str | None, kind: str | None, as_cards: bool, as_json: bool) -> None:
    """List persons (PER), places (LOC) and organisations (ORG), the most mentioned first; TEXT narrows by name.

    With --card, names that are exactly TEXT come before names that only hold it. What the linker took for one thing or
    for two can be corrected in the reader; see 'gegenlese corrections'.

    \b
    Examples:
      gegenlese entities --kind PER
      gegenlese entities minister --json
      gegenlese entities "Ada Lovelace" --card
    """
    if as_cards and not text:
        raise click.UsageError(_("--card needs the TEXT of a name."))
    with context.open_library() as library:
        counts = library.entity_counts()
        wanted = EntityKind(kind.upper()) if kind else None
        found = sorted(
            library.entities(wanted, text), key=lambda entity: (-counts.get(entity.id, (0, 0))[1], entity.name)
        )
        if as_cards:
            _print_cards(library, called(found, text or ""), as_json)
        else:
            _print_list(found, counts, as_json)
    if not found:
        if not as_json:
            emit(_("No such name in the library."))
        sys.exit(1)


def called(found: list[Entity], text: str) -> list[Entity]:
    """Those of the entities one of whose names is just the text; all of them where none is called so."""
    from tui.library.folding import fold

    wanted = fold(" ".join(text.split()))
    return [entity for entity in found if wanted in map(fold, entity.names)] or found


def _print_list(found: list[Entity], counts: dict[str, tuple[int, int]], as_json: bool) -> None:
    from tui.library.codec import to_data

    rows = [(entity, *counts.get(entity.id, (0, 0))) for entity in found]
    if as_json:
        emit_json(
            [{**to_data(entity), "articles": articles, "mentions": mentions} for entity, articles, mentions in rows]
        )
        return
    for entity, articles, mentions in rows:
        others = [name for name in entity.names if name != entity.name]
        emit(
            f"{entity.kind.value:4} {how_many.mentions(mentions):>14} {how_many.in_articles(articles):>15}  ",
            style(entity.name, bold=True),
            f"  ({', '.join(others)})" if others else "",
        )


def _print_cards(library: Library, found: list[Entity], as_json: bool) -> None:
    from tui.cli.entity_card import print_card
    from tui.library.codec import to_data

    profiles = [profile for entity in found if (profile := library.profile(entity.id)) is not None]
    if as_json:
        emit_json(to_data(profiles))
        return
    rows = {row.file: row for row in library.articles()}
    for number, profile in enumerate(profiles):
        if number:
            emit()
        country = profile.entity.stands_for
        print_card(profile, library.entity(country) if country else None, rows)
