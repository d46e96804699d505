"""`make bench`: every benchmark in turn, each in a process of its own.

python -m benchmarks [first_paint] [reading] [annotating] [searching] [live_search] [adding] [linking] [comparing]
                     [--articles N] [--large]
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib import import_module

NAMES = ("first_paint", "reading", "annotating", "searching", "live_search", "adding", "linking", "comparing")


def main() -> None:
    """Run the chosen benchmarks, all when none is named; one that fails does not keep the others from running."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(NAMES))
    parser.add_argument("--articles", type=int, help="for those that make articles, as many as this")
    parser.add_argument("--large", action="store_true", help="the large sizes")
    chosen = parser.parse_args()
    for name in chosen.names:
        if name not in NAMES:
            parser.error(f"no benchmark is called {name!r}; there are {', '.join(NAMES)}")
    if len(chosen.names) == 1:
        import_module(f"benchmarks.{chosen.names[0]}").main()
        return
    options = [argument for argument in sys.argv[1:] if argument not in chosen.names]
    failed = []
    for name in chosen.names or NAMES:
        print(f"\n== {name}", flush=True)
        if subprocess.run([sys.executable, "-m", "benchmarks", name, *options], check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
