"""The terminal reader: sources, article and comparison side by side.

Shows what the library holds and computes nothing that takes long. Importing this package does not import Textual,
calling `run` does.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.reader.reading_library import ReadingLibrary

__all__ = ["run"]


def run(
    library: ReadingLibrary,
    *,
    theme: str | None = None,
    open_file: str | None = None,
    keymap: Mapping[str, str] | None = None,
    compare_command: Sequence[str] = (),
) -> int:
    """Run the reader on an open library until the user quits; returns the exit status of the process.

    `theme` names a theme (default: the one that `TEXTUAL_THEME` names, else the dark one), `open_file` the article to
    begin with; `keymap` gives actions, by their id, other keys (`{"next_mention": "right,x"}`).
    `compare_command` is the command line that compares the same library again, after an article was moved to another
    story; without one that waits until articles are added.
    """
    # What start-up makes is there to stay: without garbage collections meanwhile the first frame comes a tenth sooner.
    # The main screen turns them on again.
    gc.disable()
    from tui.reader.app import ReaderApp
    from tui.reader.comparing_again import in_process

    compare_again = in_process(compare_command) if compare_command else None
    app = ReaderApp(library, theme=theme, open_file=open_file, keymap=keymap, compare_again=compare_again)
    app.run()
    gc.enable()
    return app.return_code or 0
