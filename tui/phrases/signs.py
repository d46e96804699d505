"""The signs for how reports stand to each other: the same wherever one is shown."""

from __future__ import annotations

from tui.compare.verdicts import DIFFERING, Finding
from tui.model import Verdict

DIFFERS, AGREES, LOOSE, ALONE = "≠", "=", "≈", "·"
PRESENT = "▸"
"""Points at the report or the fact from which the others are seen."""
VERDICT_SIGNS = {Verdict.DIFFER: DIFFERS, Verdict.AGREE: AGREES, Verdict.ALONE: ALONE}


def finding_sign(finding: Finding) -> str:
    """The sign of how two claims stand to each other."""
    if finding in DIFFERING:
        return DIFFERS
    return LOOSE if finding is Finding.LOOSE else AGREES
