"""The library room: keeps articles and what was found in them, and finds them again.

Importing it costs little: Whoosh is imported by the first search or save.
"""

from tui.library.errors import CorrectionError, LibraryError, NoteError
from tui.library.library import Library
from tui.library.search.search_result import SearchResult
from tui.library.stored import StoredDocument

__all__ = ["CorrectionError", "Library", "LibraryError", "NoteError", "SearchResult", "StoredDocument"]
