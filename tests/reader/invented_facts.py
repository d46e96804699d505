"""What the invented reports say of the same things: facts of every kind and verdict, with silences."""

from __future__ import annotations

from functools import cache

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU, annotations, article
from tui.model import Claim, Evidential, Fact, FactKind, Qualifier, Silence, SilenceReason, Verdict


def claim(file: str, words: str, kind: FactKind = FactKind.QUANTITY, **details: object) -> Claim:
    """The claim that these words of an article make."""
    start = article(file).text.index(words)
    sentence = next(s for s in annotations(file).sentences if s.start <= start < s.end)
    return Claim(file, kind, start, start + len(words), sentence.start, sentence.end, **details)  # type: ignore[arg-type]


@cache
def facts() -> tuple[Fact, ...]:
    """Facts of every kind and verdict."""
    quote = FactKind.QUOTE
    police = {"evidential": Evidential.ACCORDING_TO, "attribution": "Polizei"}
    holthusen = {"evidential": Evidential.DIRECT_QUOTE, "attribution": "Maren Holthusen"}
    silent = (Silence(UMSCHAU, SilenceReason.CUT_SHORT), Silence(TAGWERK, SilenceReason.EARLIER))
    return (
        Fact("f-people", "in Sicherheit gebrachte Anwohner", FactKind.QUANTITY, Verdict.DIFFER, (
            claim(KUESTE, "Mindestens 120 Menschen", value=120, unit="Mensch", qualifier=Qualifier.AT_LEAST),
            claim(NORD, "110 Anwohner", value=110, unit="Anwohner", **police),
        ), "people brought to safety in the same night", "s-people",
            (Silence(UMSCHAU, SilenceReason.SILENT), Silence(TAGWERK, SilenceReason.EARLIER))),
        Fact("f-crew", "200 Einsatzkräfte", FactKind.QUANTITY, Verdict.AGREE, (
            claim(KUESTE, "Rund 200 Einsatzkräfte", value=200, unit="Einsatzkraft", qualifier=Qualifier.ABOUT,
                  evidential=Evidential.REPORTED, attribution="Maren Holthusen"),
            claim(NORD, "200 Kräfte", value=200, unit="Kraft"),
            claim(UMSCHAU, "gut 200 Einsatzkräfte", value=200, unit="Einsatzkraft", qualifier=Qualifier.AT_LEAST),
        ), "same number, same unit", None, (Silence(TAGWERK, SilenceReason.UNCLEAR),)),
        Fact("f-quote", "„So ein Feuer haben wir hier …“, Maren Holthusen", quote, Verdict.DIFFER, (
            claim(KUESTE, "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen", quote, **holthusen),
            claim(NORD, "So ein Feuer haben wir hier seit Jahren nicht gesehen", quote, **holthusen),
        ), "same speaker, other words", None, silent),
        Fact("f-damage", "Schaden in Euro", FactKind.QUANTITY, Verdict.DIFFER, (
            claim(KUESTE, "4,5 Millionen Euro", value=4.5e6, unit="Euro", **police),
            claim(NORD, "sechs Millionen Euro", value=6e6, unit="Euro", evidential=Evidential.ACCORDING_TO),
        ), "same unit, both say Schaden", None, silent),
        Fact("f-people-early", "80 Bewohner in der Turnhalle", FactKind.QUANTITY, Verdict.ALONE, (
            claim(TAGWERK, "Etwa 80 Bewohner", value=80, unit="Bewohner", qualifier=Qualifier.ABOUT),
        ), "", "s-people"),
        Fact("f-arson", "Polizei geht von Brandstiftung aus", FactKind.EVENT, Verdict.ALONE, (
            claim(UMSCHAU, "Die Polizei geht von Brandstiftung aus", FactKind.EVENT, **police),
        )),
    )  # fmt: skip
