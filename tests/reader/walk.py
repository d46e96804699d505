"""The five jobs of the reader in a real terminal; `python -m tests.reader.walk` writes anew what is seen there."""

from __future__ import annotations

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.reader.invented_articles import (
    ENTITIES,
    KUESTE,
    NORD,
    STORY,
    TAGWERK,
    UMSCHAU,
    annotations,
    article,
    mentions,
)
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tests.reader.terminal import Terminal
from tui.library import Library
from tui.library.stored import StoredDocument
from tui.model import AnnotatedArticle, Linking

ROOT = Path(__file__).parents[2]
TRANSCRIPT = Path(__file__).with_name("walk.txt")
FILES = (TAGWERK, KUESTE, NORD, UMSCHAU)
SIZE = (100, 24)
PATIENCE = 20.0
"""Seconds that a busy machine may take for a step."""
SETTLED = 1.5
"""Seconds after which a screen is taken as it is when the transcript is written anew."""


@dataclass(frozen=True)
class Step:
    """What a user wants, the keys for it, and words on the screen that show it done."""

    want: str
    keys: str
    sign: str


STEPS = (
    Step("Open the library", "", "100 %"),
    Step("Find: search all sources", "s", "search all sources"),
    Step("Find: for a word", "E i n s a t z k r ä f t e", "2 articles"),
    Step("Find: open the second hit", "↓ Enter", "hit 1 of 1"),
    Step("Read: leave the search, then a page down", "Esc Space", "Küstenkurier · Lagerhaus"),
    Step("Read: back to the beginning, and only the article", "g z", "Lübeck brennt: Anwohner müssen raus"),
    Step("Jump: show everything again, to the second name", "z ] ]", "2 of"),
    Step("Jump: to the same name in the next source", "n", "Trave · "),
    Step("Jump: back to where one was", "Backspace", "back · "),
    Step("Compare: to the next fact", "}", "differs"),
    Step("Compare: the same fact in the next source", ">", "110 Anwohner"),
    Step("Compare: all facts of the story by sources", "m", "6 facts"),
    Step("Export: copy the sentence with its source", "Esc y", "Copied"),
    Step("Export: the ways in which the comparison leaves the reader", "E", "Save as Markdown"),
    Step("Export: save the comparison as Markdown", "↓ ↓ ↓ Enter", "Saved: …"),
)


def make_library(folder: Path) -> None:
    """A library of the invented reports."""
    with Library.open(folder, create=True) as made:
        made.save(StoredDocument(AnnotatedArticle(article(file), annotations(file)), file, "1") for file in FILES)
        linking = Linking(ENTITIES, {file: mentions(file) for file in FILES})
        stories = MemoryLibrary(FILES).stories()
        made.save_comparison(linking, dict.fromkeys(FILES, STORY), stories, {STORY: facts()})


def start(folder: Path) -> Terminal:
    """The reader on a library in `folder`, as a user starts it who has seen the tour; it works in `folder`, too."""
    make_library(folder / "library")
    (folder / "state.json").write_text('{"tour_seen": true}', encoding="utf-8")
    environment = {
        "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "LANGUAGE": "en",
        "PYTHONPATH": str(ROOT), "HOME": str(folder), "GEGENLESE_STATE": str(folder / "state.json"),
        "GEGENLESE_SETTINGS": str(folder / "settings.toml"),
    }  # fmt: skip
    return Terminal([sys.executable, "-m", "tui", "--library", "library"], folder, environment, *SIZE)


def seen(terminal: Terminal) -> str:
    """The screen as it is in every run: without the folder in which something was saved, which is cut somewhere."""
    return re.sub(r"Saved: \S*(  .*)?", "Saved: …", terminal.screen.text)


def told(step: Step, screen: str) -> str:
    """A step as it stands in the transcript."""
    keys = f"  [{step.keys}]" if step.keys else ""
    lines = (f"│{line:<{SIZE[0]}}│" for line in screen.split("\n"))
    edge = "─" * SIZE[0]
    return "\n".join([f"{step.want}{keys}", f"┌{edge}┐", *lines, f"└{edge}┘", ""])


def transcript() -> list[str]:
    """The steps as they stand in the transcript."""
    return re.split(r"(?<=┘\n)\n", TRANSCRIPT.read_text(encoding="utf-8"))


def main() -> None:
    """Write the transcript anew; look at it before it is kept."""
    with tempfile.TemporaryDirectory() as folder:
        terminal = start(Path(folder))
        parts = []
        for step in STEPS:
            terminal.press(step.keys)
            if not terminal.wait(lambda sign=step.sign: sign in seen(terminal), PATIENCE):
                print(f"{step.sign!r} was not to be seen after {step.want!r}")
            terminal.wait(lambda: False, SETTLED)
            parts.append(told(step, seen(terminal)))
        terminal.press("q")
        terminal.close(PATIENCE)
    TRANSCRIPT.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
