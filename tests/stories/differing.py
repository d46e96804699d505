"""How often *differ* is right: of what is said to differ, and of what the gold says differs."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

from tests.stories.score import Places, match_claims


def differing(gold: dict[str, Any], exported: dict[str, Any]) -> tuple[int, int, int]:
    """How many facts are rightly said to differ, how many are said to, and how many differ by the gold.

    A fact is judged by the gold's fact that shares most claims with it. One of clauses that the gold does not know is
    left out, since the gold names only the events that a careful reader would note.
    """
    places = Places({article["file"]: article["text"] for article in exported["articles"]})
    wanted = [
        (number, fact["kind"], claim["file"], places.take(claim["file"], claim["anchor"]))
        for number, fact in enumerate(gold["facts"])
        for claim in fact["claims"]
    ]
    found = [
        (number, fact["kind"], claim["file"], (claim["start"], claim["end"]))
        for number, fact in enumerate(exported["facts"])
        for claim in fact["claims"]
    ]
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    for here, there in match_claims(wanted, found).items():
        shared[found[there][0]][wanted[here][0]] += 1
    right = said = 0
    for number, fact in enumerate(exported["facts"]):
        if fact["verdict"] == "differ" and (shared[number] or fact["kind"] != "event"):
            best = shared[number].most_common(1)
            said += 1
            right += bool(best) and gold["facts"][best[0][0]]["verdict"] == "differ"
    return right, said, sum(fact["verdict"] == "differ" for fact in gold["facts"])
