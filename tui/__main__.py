"""`python -m tui` is the `gegenlese` command."""

from tui.cli import main

if __name__ == "__main__":
    main()
