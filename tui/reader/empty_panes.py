"""What a pane says where it has nothing to show."""

from __future__ import annotations

from tui.language import N_, _
from tui.reader.history import Cursor
from tui.reader.open_article import OpenArticle

WELCOME = N_("""Nothing to read yet.

Several reports of one event lie side by side here as soon as the library holds some. From the command line:

    gegenlese add FOLDER

takes in text files and saved web pages.

Then s searches them all, ] goes from name to name, } from fact to fact, and ? shows every key.""")
NOTHING_COMPARED = N_("Nothing to compare at the cursor.\n\n} goes to the next fact, m shows all facts of the story.")
NO_FACTS = N_("No fact of this article was found in another source.\n\nm shows what the story's other sources report.")
NO_FACTS_HERE = N_("Nothing to compare in this part of the article.\n\n} goes to the next fact, { to the one before.")


def why_nothing_compared(opened: OpenArticle | None, cursor: Cursor | None) -> str:
    """Why the comparison of the open article is empty at the cursor, or in view where there is no cursor."""
    if opened is None:
        return ""
    if not opened.facts:
        return _(NO_FACTS)
    return _(NOTHING_COMPARED if cursor else NO_FACTS_HERE)
