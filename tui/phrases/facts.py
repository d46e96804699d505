"""A fact in words: what was found of it, how many report it, why others do not."""

from __future__ import annotations

from tui.compare.verdicts import Finding
from tui.model import Fact, FactKind, SilenceReason, Verdict
from tui.phrases.values import counted

VERDICT_WORDS = {Verdict.DIFFER: "sources differ", Verdict.AGREE: "sources agree", Verdict.ALONE: "only here"}
SILENCES = {
    SilenceReason.SILENT: "says nothing of it",
    SilenceReason.UNCLEAR: "has something near, too vague to tell",
    SilenceReason.EARLIER: "appeared before it was known",
    SilenceReason.CUT_SHORT: "text cut short, cannot tell",
}
NOT_FOUND = "no report of it was found"
_FINDINGS = {
    Finding.SAME: "same",
    Finding.COMPATIBLE: "compatible",
    Finding.MORE_EXACT: "more exact",
    Finding.LESS_EXACT: "less exact",
    Finding.LOOSE: "not the same, but no conflict",
    Finding.SHORTENED: "shortened",
    Finding.VALUES_DIFFER: "another value",
    Finding.WORDING_DIFFERS: "other words",
    Finding.DENIED: "one denies it",
    Finding.SPEAKERS_DIFFER: "another speaker",
}


def verdict_words(fact: Fact) -> str:
    """What was found of a fact: `sources differ`."""
    # Clauses that tell of one event need not say the same of it: no more is claimed than was compared.
    told = fact.kind is FactKind.EVENT and fact.verdict is Verdict.AGREE
    return "told by several" if told else VERDICT_WORDS[fact.verdict]


def finding_words(finding: Finding) -> str:
    """How two claims of a fact stand to each other."""
    return _FINDINGS[finding]


def breadth(fact: Fact) -> str:
    """How many sources report a fact, and how many origins they go back to where some share one."""
    sources, origins = len(fact.files), fact.origin_count
    words = counted(sources, "source")
    return f"{words}, {counted(origins, 'origin')}" if origins < sources else words
