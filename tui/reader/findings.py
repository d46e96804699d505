"""How two claims stand to each other, as a sign and in words."""

from __future__ import annotations

from tui.compare.verdicts import Finding

_FINDINGS = {
    Finding.SAME: ("=", "same"),
    Finding.COMPATIBLE: ("=", "compatible"),
    Finding.MORE_EXACT: ("=", "more exact"),
    Finding.LESS_EXACT: ("=", "less exact"),
    Finding.LOOSE: ("≈", "not the same, but no conflict"),
    Finding.SHORTENED: ("=", "shortened"),
    Finding.VALUES_DIFFER: ("≠", "another value"),
    Finding.WORDING_DIFFERS: ("≠", "other words"),
    Finding.DENIED: ("≠", "one denies it"),
    Finding.SPEAKERS_DIFFER: ("≠", "another speaker"),
}


def finding_sign(finding: Finding) -> str:
    """The sign of how two claims stand to each other."""
    return _FINDINGS[finding][0]


def finding_words(finding: Finding) -> str:
    """The same in words."""
    return _FINDINGS[finding][1]
