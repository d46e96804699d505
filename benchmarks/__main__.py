"""`make bench`: every benchmark in turn.

python -m benchmarks [first_paint] [reading] [annotating] [searching] [linking] [comparing] [--large]
"""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("first_paint", "reading", "annotating", "searching", "linking", "comparing")


def main(chosen: list[str]) -> None:
    """Run the chosen benchmarks, all when none is named."""
    chosen = [name for name in chosen if name != "--large"]
    unknown = [name for name in chosen if name not in NAMES]
    if unknown:
        sys.exit(f"no benchmark is called {unknown[0]!r}; there are {', '.join(NAMES)}")
    for name in chosen or NAMES:
        print(f"== {name}", flush=True)
        import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
