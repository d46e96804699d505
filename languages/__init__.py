"""What makes the catalogues in ``tui/resources/languages``; not installed with the package."""
