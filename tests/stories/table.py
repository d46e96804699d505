"""`make score`: quality on every story, side by side.

    python -m tests.stories.table [--errors] [--raise-floors] [STORY ...]

`--errors` prints every miss; `--raise-floors` lifts the floors of floors.json to what was reached, never lowers one.
"""

from __future__ import annotations

import json
import math
import sys

from tests.stories import stories

FLOORS = stories.HERE / "floors.json"
Figures = dict[str, dict[str, float]]


def main(arguments: list[str]) -> None:
    """Print a table: a row a metric, a column a story, the mean over the stories last."""
    chosen = [name for name in arguments if not name.startswith("-")] or stories.names()
    figures: Figures = {}
    for name in chosen:
        if "--errors" in arguments:
            print(f"== {name}")
        figures[name] = stories.scores(name, errors="--errors" in arguments)
    print_table(figures)
    if "--raise-floors" in arguments:
        raise_floors(figures)


def print_table(figures: Figures) -> None:
    """Print the figures of the stories beside each other; a metric for which a story has no gold is a dash."""
    metrics = list(dict.fromkeys(metric for scores in figures.values() for metric in scores))
    print(f"{'':24}" + "".join(f"{name:>10}" for name in figures) + f"{'mean':>10}")
    for metric in metrics:
        row = [scores.get(metric) for scores in figures.values()]
        known = [value for value in row if value is not None]
        cells = "".join(f"{'–' if value is None else format(value, '.3f'):>10}" for value in row)
        print(f"{metric:24}{cells}{sum(known) / len(known):>10.3f}")


def raise_floors(figures: Figures) -> None:
    """Lift each floor to the figure, cut to two decimals: another processor's rounding must not fail a test."""
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    for name, scores in figures.items():
        old = floors.setdefault(name, {})
        old |= {metric: max(old.get(metric, 0.0), math.floor(value * 100) / 100) for metric, value in scores.items()}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
