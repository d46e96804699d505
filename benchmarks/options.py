"""How many articles a benchmark is asked to take: `--articles N` or `--large` behind its name."""

from __future__ import annotations

import argparse
import sys


def wanted_articles(usual: int, large: int) -> int:
    """Give the number that the command line asks for, `usual` where it says nothing."""
    return wanted_sizes(usual, large)[-1]


def wanted_sizes(usual: int, large: int) -> tuple[int, ...]:
    """Give the sizes to measure one after the other: `--large` adds the large one to the usual."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--large", action="store_true")
    chosen, _names = parser.parse_known_args(sys.argv[1:])
    if chosen.articles is not None:
        return (chosen.articles,)
    return (usual, large) if chosen.large else (usual,)
