"""Where a person put articles that the grouping into stories had put elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.model import StoryCorrection


def with_moved(stories: Iterable[Sequence[str]], moved: Iterable[StoryCorrection]) -> list[list[str]]:
    """Give the stories, each a sequence of files, with single articles moved as the corrections, in order, say.

    Every file stays in exactly one story. Only the article of a correction moves, never those that it stood with; a
    later correction of it replaces an earlier one. A correction that names a file of no story is left out.
    """
    groups = [list(story) for story in stories]
    group_of = {file: group for group in groups for file in group}
    for correction in moved:
        source = group_of.get(correction.file)
        target: list[str] | None = [] if correction.beside is None else group_of.get(correction.beside)
        if source is None or target is None or target is source:
            continue
        if not target:
            groups.append(target)
        source.remove(correction.file)
        target.append(correction.file)
        group_of[correction.file] = target
    return [group for group in groups if group]
