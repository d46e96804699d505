"""Names that some articles have as a place and others as an organisation, though they mean one thing.

Recognisers waver between the two kinds (*Hofburg*, *Kreml*). But *Bayern* the country and *Bayern* the club are two
things: so the rarer kind gives way only in articles that are about the same things as articles with the other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tui.compare.company import Company
from tui.model import EntityKind

_TWIN = {EntityKind.PLACE: EntityKind.ORGANISATION, EntityKind.ORGANISATION: EntityKind.PLACE}


def twin(node: str) -> str | None:
    """The node of the same name as the other kind; None for persons, known groups and other things."""
    kind, _, key = node.partition(":")
    return f"{_TWIN[EntityKind(kind)]}:{key}" if kind in (EntityKind.PLACE, EntityKind.ORGANISATION) else None


class ConfusedKinds:
    """Decides by the files of each node, a mapping that somebody else keeps up to date."""

    def __init__(self, files: Mapping[str, Collection[str]]) -> None:
        self._files = files

    def rarer(self, node: str) -> str | None:
        """The node or its twin, whichever fewer articles have (of two alike the organisation); None if one has none."""
        other = twin(node)
        if other is None or node not in self._files or other not in self._files:
            return None
        place, organisation = sorted((node, other))
        return place if len(self._files[place]) < len(self._files[organisation]) else organisation

    def files(self, node: str) -> Collection[str]:
        """The articles that have the node."""
        return self._files.get(node, ())

    def meant(self, node: str, file: str, company: Company) -> str:
        """The node that an article's node means: its twin if near articles rather have that one."""
        other = twin(node)
        if other is None or self.rarer(node) != node or file in self.files(other):
            return node
        near = company.near(file)
        alike = sum(1 for each in self.files(node) if each in near)
        unlike = sum(1 for each in self.files(other) if each in near)
        return other if unlike and unlike >= alike else node
