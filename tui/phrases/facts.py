"""A fact in words: what was found of it, how many report it, why others do not."""

from __future__ import annotations

from tui.compare.verdicts import Finding
from tui.language import N_, _
from tui.model import Fact, FactKind, SilenceReason, Verdict
from tui.phrases import how_many

VERDICT_WORDS = {
    Verdict.DIFFER: N_("sources differ"),
    Verdict.AGREE: N_("sources agree"),
    Verdict.ALONE: N_("only here"),
}
SILENCES = {
    SilenceReason.SILENT: N_("says nothing of it"),
    SilenceReason.UNCLEAR: N_("has something near, too vague to tell"),
    SilenceReason.EARLIER: N_("appeared before it was known"),
    SilenceReason.CUT_SHORT: N_("text cut short, cannot tell"),
}
NOT_FOUND = N_("no report of it was found")
_FINDINGS = {
    Finding.SAME: N_("same"),
    Finding.COMPATIBLE: N_("compatible"),
    Finding.MORE_EXACT: N_("more exact"),
    Finding.LESS_EXACT: N_("less exact"),
    Finding.LOOSE: N_("not the same, but no conflict"),
    Finding.SHORTENED: N_("shortened"),
    Finding.VALUES_DIFFER: N_("another value"),
    Finding.WORDING_DIFFERS: N_("other words"),
    Finding.DENIED: N_("one denies it"),
    Finding.SPEAKERS_DIFFER: N_("another speaker"),
}


def verdict_words(fact: Fact) -> str:
    """What was found of a fact: `sources differ`."""
    # Clauses that tell of one event need not say the same of it: no more is claimed than was compared.
    told = fact.kind is FactKind.EVENT and fact.verdict is Verdict.AGREE
    return _(N_("told by several") if told else VERDICT_WORDS[fact.verdict])


def finding_words(finding: Finding) -> str:
    """How two claims of a fact stand to each other."""
    return _(_FINDINGS[finding])


def breadth(fact: Fact) -> str:
    """How many sources report a fact, and how many origins they go back to where some share one."""
    sources, origins = how_many.sources(len(fact.files)), how_many.origins(fact.origin_count)
    return f"{sources}, {origins}" if fact.origin_count < len(fact.files) else sources
