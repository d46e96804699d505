"""The commands: the only room that knows all others. Each command imports what it needs when it runs."""

from __future__ import annotations

import errno
import os
import sys

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main() -> None:
    """Entry point of `gegenlese` and `python -m tui`."""
    from tui.cli.group import gegenlese

    try:
        gegenlese(prog_name="gegenlese")
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        # What could not be written is still waiting, and Python would try, and complain, once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"gegenlese: {error.strerror}", file=sys.stderr)
        sys.exit(1)
