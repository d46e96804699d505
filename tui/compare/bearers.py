"""Who bears a name: the persons whom articles with one full name tell apart, by what each says of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from tui.compare.article_names import Evidence, Node
from tui.compare.company import Company
from tui.compare.namesakes import in_dispute, persons_of
from tui.compare.people import Occurrence

_NO_EVIDENCE = Evidence()


class Bearers:
    """The bearers of the names that articles dispute, as of the last time each name was told apart."""

    def __init__(
        self,
        stated: MutableMapping[Node, dict[Occurrence, Evidence]],
        bearers: MutableMapping[Node, Mapping[str, str]],
        disputed: MutableMapping[Node, int],
        company: Company,
    ) -> None:
        """The three mappings are kept up to date here: evidence by place, bearers by file, the names in dispute."""
        self._stated, self._bearers, self._disputed, self._company = stated, bearers, disputed, company

    def state(self, node: Node, occurrence: Occurrence, evidence: Evidence) -> None:
        """Note what an article says of the person at a place."""
        self._stated[node][occurrence] = evidence

    def forget(self, node: Node, occurrence: Occurrence) -> None:
        """Forget what was said at a place, if anything was."""
        if node in self._stated:
            self._stated[node].pop(occurrence, None)

    def are_disputed(self, node: Node) -> bool:
        """Whether articles say of the name what cannot be true of one person."""
        return node in self._disputed

    def bearer(self, node: Node, file: str) -> str | None:
        """Which of several persons of the name an article means; None where nobody tells them apart."""
        return self._bearers.get(node, {}).get(file)

    def tell_apart(self, node: Node, files: Iterable[str]) -> list[str]:
        """Decide anew who bears a name in the files that have it; returns those that mean another person now."""
        evidence = self._evidence(node, files)
        disputed = in_dispute(evidence.values())
        if disputed:
            self._disputed[node] = 1
        else:
            self._disputed.pop(node, None)
        before = self._bearers.pop(node, {})
        after = persons_of(node, evidence, self._company) if disputed else {}
        if after:
            self._bearers[node] = after
        return [file for file in evidence if before.get(file) != after.get(file)]

    def _evidence(self, node: Node, files: Iterable[str]) -> dict[str, Evidence]:
        """What each article that has the node says of the person."""
        found: dict[str, list[Evidence]] = {file: [] for file in files}
        for (file, _), stated in sorted(self._stated.get(node, {}).items()):
            found[file].append(stated)
        return {file: _together(stated) for file, stated in found.items()}


def _together(stated: Sequence[Evidence]) -> Evidence:
    if len(stated) < 2:
        return stated[0] if stated else _NO_EVIDENCE
    born = next((each.born for each in stated if each.born is not None), None)
    return Evidence(frozenset().union(*(each.fields for each in stated)), born)
