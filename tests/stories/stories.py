"""Where the stories lie, and how the product does on them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.stories.score import Scorer

if TYPE_CHECKING:
    from tui.model import AnnotatedArticle

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"
HELD_OUT: frozenset[str] = frozenset()
"""Stories that nobody has looked at with the program yet: scored only when named, to say how it does on unseen text."""


def names(*, held_out: bool = False) -> list[str]:
    """Every story with gold, the seeds first; those held out only if asked for."""
    found = sorted(path.parent.name for path in HERE.glob("*/gold.json"))
    return sorted(set(found) - (set() if held_out else HELD_OUT), key=lambda name: (name != "seeds", name))


def raw_folder(name: str) -> Path:
    """The folder of the story's raw files; those of the seeds are the shipped ones."""
    return SEEDS if name == "seeds" else HERE / name / "raw"


def gold(name: str) -> dict[str, Any]:
    """The story's gold, sections that it lacks empty."""
    read: dict[str, Any] = json.loads((HERE / name / "gold.json").read_text(encoding="utf-8"))
    return {"entities": [], "quantities": [], "facts": [], **read}


@cache
def exported(name: str) -> dict[str, Any]:
    """What `annotate --json` gives for the story, made once a process with one pipeline for all stories."""
    from tui.cli.annotate import export
    from tui.compare import compare_story

    found = annotated(name)
    return export(found, compare_story(found))


@cache
def annotated(name: str) -> list[AnnotatedArticle]:
    """The story's articles with what the pipeline finds in them, made once a process."""
    from tui.intake import find_documents, read_articles
    from tui.model import Article

    folder = raw_folder(name)
    results = list(read_articles(find_documents(folder), root=folder))
    return list(pipeline().annotate([result for result in results if isinstance(result, Article)]))


@cache
def pipeline() -> Any:
    """The pipeline, loaded once a process."""
    from tui.annotate import load_pipeline

    return load_pipeline()


def scores(name: str, *, errors: bool = False) -> dict[str, float]:
    """The figures of one story by metric; with `errors` every miss is printed."""
    return Scorer(gold(name), exported(name), errors).run()
