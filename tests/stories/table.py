"""`make score`: quality on every story, side by side.

python -m tests.stories.table [--errors] [STORY ...]
"""

from __future__ import annotations

import sys

from tests.stories import stories


def main(arguments: list[str]) -> None:
    """Print a table: a row a metric, a column a story, the mean over the stories last."""
    errors = "--errors" in arguments
    chosen = [name for name in arguments if not name.startswith("-")] or stories.names()
    figures = {}
    for name in chosen:
        if errors:
            print(f"== {name}")
        figures[name] = stories.scores(name, errors=errors)
    metrics = list(dict.fromkeys(metric for scores in figures.values() for metric in scores))
    print(f"{'':24}" + "".join(f"{name:>10}" for name in chosen) + f"{'mean':>10}")
    for metric in metrics:
        row = [figures[name].get(metric) for name in chosen]
        known = [value for value in row if value is not None]
        cells = "".join(f"{'–' if value is None else format(value, '.3f'):>10}" for value in row)
        print(f"{metric:24}{cells}{sum(known) / len(known):>10.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
