"""``python -m training.measure --corpora DIR``: the shipped recogniser on texts that it was not trained on.

These are GermEval's development part and the last documents of SmartData, whose rules of annotation differ (streets are
places, brands are organisations). Runs in the project's own environment: what is measured is the spaCy component with
the int8 network, as the pipeline uses it. Exact-span scores over persons, places and organisations, and words a second.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from training.corpora import LABELS, Passage, apart, read_json_lines
from tui.annotate.pipeline import load_pipeline
from tui.annotate.recogniser import FACTORY

COMPONENTS = ("gegenlese_sentences", FACTORY)


def scores(passages: Sequence[Passage], found: Iterable[Doc]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 by label and for all of them together."""
    right, wanted, got = Counter[str](), Counter[str](), Counter[str]()
    for passage, doc in zip(passages, found, strict=True):
        gold = set(passage.spans)
        mentions = {(mention.start_char, mention.end_char, mention.label_) for mention in doc.ents}
        for counter, spans in ((right, gold & mentions), (wanted, gold), (got, mentions)):
            counter.update(label for _, _, label in spans)
    for counter in (right, wanted, got):
        counter["all"] = counter.total()
    return {label: _scores(right[label], got[label], wanted[label]) for label in (*LABELS, "all")}


def _scores(right: int, got: int, wanted: int) -> tuple[float, float, float]:
    return right / max(1, got), right / max(1, wanted), 2 * right / max(1, got + wanted)


def main(argv: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds the corpora")
    folder = parser.parse_args(argv).corpora
    nlp = load_pipeline().nlp
    nlp.select_pipes(enable=list(COMPONENTS))
    nlp("Die erste Zeile lädt das Netz.")
    _report("germeval14-dev", read_json_lines(folder / "germeval14-dev.jsonl.gz"), nlp)
    _report("smartdata, last tenth", apart(read_json_lines(folder / "smartdata.jsonl.gz"))[1], nlp)


def _report(name: str, passages: Sequence[Passage], nlp: Language) -> None:
    began = time.perf_counter()
    docs = list(nlp.pipe([passage.text for passage in passages], batch_size=64))
    seconds = time.perf_counter() - began
    print(f"{name}: {len(passages)} lines, {sum(map(len, docs)) / seconds:.0f} words/s")
    for label, (precision, recall, f1) in scores(passages, docs).items():
        print(f"  {label:4} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


if __name__ == "__main__":
    main()
