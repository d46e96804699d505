"""Scripts that make the weights in ``tui/resources``; not installed with the package."""
