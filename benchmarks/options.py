"""How many articles a benchmark is asked to take: `--articles N` or `--large` behind its name."""

from __future__ import annotations

import argparse
import sys


def wanted_articles(usual: int, large: int) -> int:
    """Give the number that the command line asks for, `usual` where it says nothing."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--large", action="store_true")
    chosen, _names = parser.parse_known_args(sys.argv[1:])
    if chosen.articles is not None:
        return int(chosen.articles)
    return large if chosen.large else usual
