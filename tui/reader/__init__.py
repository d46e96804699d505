"""The terminal reader: sources, article and comparison side by side.

Shows what the library holds and computes nothing that takes long. Importing this package does not import Textual,
calling `run` does.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.reader.options import ReaderOptions
    from tui.reader.reading_library import ReadingLibrary
    from tui.reader.reports import Reports
    from tui.state import KeptState

__all__ = ["run"]


def run(
    library: ReadingLibrary,
    options: ReaderOptions,
    *,
    open_file: str | None = None,
    state: KeptState | None = None,
    tour: bool = False,
    compare_command: Sequence[str] = (),
    reports: Reports | None = None,
) -> int:
    """Run the reader on an open library until the user quits; returns the exit status of the process.

    `options` are the user's settings, `open_file` is the article to begin with; without one the reader begins with the
    article read last, which `state` remembers, as it does how the panes were left. `tour` shows the tour at once.
    `compare_command` is the command line that compares the same library again, after an article was moved to another
    story; without one that waits until articles are added. `reports` writes what is saved, copied as a whole or paged.
    """
    # What start-up makes is there to stay: without garbage collections meanwhile the first frame comes a tenth sooner.
    # The main screen turns them on again.
    gc.disable()
    from tui.reader.app import ReaderApp
    from tui.reader.comparing_again import in_process

    compare_again = in_process(compare_command) if compare_command else None
    app = ReaderApp(
        library, options, open_file=open_file, state=state, tour=tour, compare_again=compare_again, reports=reports
    )
    app.run()
    gc.enable()
    return app.return_code or 0
