"""Articles in reading order, for tests of what stands in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass
class Reports:
    """Articles in reading order, with their days; each is named after its file."""

    days: dict[str, date | None]

    def name(self, file: str) -> str:
        return file.upper()

    def published(self, file: str) -> date | None:
        return self.days[file]

    def order(self, file: str) -> int:
        return list(self.days).index(file)
