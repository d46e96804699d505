"""Makes ``tui/resources/common_words.tsv``: how often German texts use their commonest words.

    python -m training.common_words --corpora DIR --output tui/resources/common_words.tsv

Counted are the stems that the program compares, in the sentences of GermEval 2014 and SmartData.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from training.corpora import read_json_lines
from tui.compare.wording import content_words, stem

CORPORA = ("germeval14-dev", "germeval14-test", "smartdata")
LEAST = 4
"""A stem is listed from so many occurrences on: fewer say nothing of how common it is."""
HEADER = """\
# Stems of German words with their number of occurrences in a million content words.
# Made by training/common_words.py from GermEval 2014 and SmartData, both licensed under CC BY 4.0; changed: counted.
"""


def main() -> None:
    """Read the corpora, count, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    texts = (passage.text for name in CORPORA for passage in read_json_lines(options.corpora / f"{name}.jsonl.gz"))
    options.output.write_text(HEADER + table(texts), encoding="utf-8")


def table(texts: Iterable[str], least: int = LEAST) -> str:
    """One line for each stem with at least so many occurrences, the commonest first; numbers are left out."""
    counts = Counter(stem(word) for text in texts for word in content_words(text) if not any(map(str.isdigit, word)))
    total = sum(counts.values())
    kept = sorted((item for item in counts.items() if item[1] >= least), key=lambda item: (-item[1], item[0]))
    return "".join(f"{word}\t{1_000_000 * count / total:.0f}\n" for word, count in kept)


if __name__ == "__main__":
    main()
