"""Gegenlese: a terminal reader that lays several news sources side by side."""

__version__ = "0.1.0"
