"""Searching: German text as terms, an index of them, the language of queries, and what answers them."""
