"""Synonyms from a MyThes thesaurus, the format of LibreOffice and Debian's `mythes-de` (OpenThesaurus, LGPL 2.1).

A thesaurus is two files: `th_de_DE_v2.dat` holds entries, a line `word|number of senses` and for each sense a line
`-|synonym|synonym (ugs.)|broader word (Oberbegriff)`; `th_de_DE_v2.idx` holds the sorted words with the byte in the
other file where their entry begins (https://github.com/hunspell/mythes, data_layout.txt). Neither is read whole: a word
costs some twenty reads of the index. None comes with Gegenlese; whoever has one can use it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tui.library.search.stemming import stem
from tui.model import DocumentError

MOST_SYNONYMS = 12
_MOST_BYTES = 65_536
"""In a line: what is longer is no entry."""
_MOST_SENSES = 50
_MOST_LETTERS = 60
_MOST_WORDS = 3
_MARK = re.compile(r"\s*\(([^()]*)\)\s*$")
_UNUSED_MARKS = re.compile(
    r"Oberbegriff|Unterbegriff|Antonym|Assoziation|generic term|related term|antonym"
    r"|ugs\.|derb|vulg\.|salopp|Spruch|fig\.|veralte|regional|abwertend|ironisch|scherzhaft|verhüllend|Jugendsprache"
)
"""Marks of words that are broader or narrower, and of words that news do not use."""
_ENDINGS = ("", "s", "n", "es", "en", "e", "er", "ern")
_PLACES = (
    "/usr/share/mythes",
    "/usr/share/myspell/dicts",
    "/usr/lib/libreoffice/share/extensions/dict-de",
    "/opt/libreoffice*/share/extensions/dict-de",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-de",
    "C:/Program Files/LibreOffice/share/extensions/dict-de",
)
_NAME = "th_de_DE*.dat"

UNREADABLE = "the thesaurus cannot be read"
NO_THESAURUS = "this is no MyThes thesaurus"
NAME_DAT_FILE = "Name the .dat file of a thesaurus that has its .idx file beside it"


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """An installed thesaurus; holds no file open, so that threads can share it."""

    data: Path
    index: Path
    encoding: str

    @classmethod
    def open(cls, path: Path) -> Thesaurus:
        """Open the thesaurus of which `path` is the `.dat` or `.idx` file; raises `DocumentError` if it is none."""
        data, index = path.with_suffix(".dat"), path.with_suffix(".idx")
        try:
            with data.open("rb") as entries, index.open("rb") as words:
                encoding, same = _line(entries), _line(words)
        except OSError as error:
            raise DocumentError(str(path), UNREADABLE, NAME_DAT_FILE) from error
        if encoding != same or not _is_text_encoding(encoding):
            raise DocumentError(str(path), NO_THESAURUS, NAME_DAT_FILE)
        return cls(data, index, encoding.decode("ascii"))

    def synonyms(self, word: str) -> tuple[str, ...]:
        """Give up to twelve words or phrases that mean nearly the same as `word`, in any of its senses and forms.

        No broader, narrower or opposite words, none marked as colloquial, rude or old; none where a file is broken.
        """
        try:
            with self.data.open("rb") as entries, self.index.open("rb") as words:
                for form in _base_forms(word):
                    if found := tuple(self._of_form(form, entries, words)):
                        return found[:MOST_SYNONYMS]
        except (OSError, ValueError):
            # The files are not ours: they can be gone or replaced while we run.
            return ()
        return ()

    def _of_form(self, form: str, entries: BinaryIO, words: BinaryIO) -> Iterator[str]:
        start = _entry_start(words, form.encode(self.encoding))
        senses = () if start is None else self._senses(entries, start, form)
        found = dict.fromkeys(synonym for sense in senses if form in map(str.lower, sense) for synonym in sense)
        return (synonym for synonym in found if synonym.lower() != form)

    def _senses(self, entries: BinaryIO, start: int, form: str) -> Iterator[list[str]]:
        """Give the usable words of each sense of the entry that begins at a byte."""
        entries.seek(start)
        written, _, count = _line(entries).decode(self.encoding).rpartition("|")
        if written != form or not count.isdecimal():
            return
        for _ in range(min(int(count[:3]), _MOST_SENSES)):
            _, *synonyms = _line(entries).decode(self.encoding).split("|")
            yield [usable for synonym in synonyms if (usable := _usable(synonym))]


def find_thesaurus(setting: str) -> Thesaurus | None:
    """Open the thesaurus that a setting asks for: none if empty, an installed one (if any) for `auto`, else a file.

    Raises `DocumentError` where the file is no thesaurus.
    """
    if setting == "auto":
        return next(_installed(), None)
    return Thesaurus.open(Path(setting).expanduser()) if setting else None


def _installed() -> Iterator[Thesaurus]:
    for place in map(Path, _PLACES):
        for path in sorted(Path(place.anchor).glob(str((place / _NAME).relative_to(place.anchor)))):
            try:
                yield Thesaurus.open(path)
            except DocumentError:
                continue


def _base_forms(word: str) -> Iterator[str]:
    """Give a word in small letters, and what it may be an inflected form of."""
    lower = word.lower()
    if not 1 < len(lower) <= _MOST_LETTERS:
        return
    for ending in _ENDINGS:
        form = lower.removesuffix(ending)
        if (form != lower) == bool(ending) and len(form) > 1 and stem(form) == stem(lower):
            yield form


def _usable(synonym: str) -> str | None:
    """Give a synonym without its marks, if it is a word to search for and means the same."""
    while mark := _MARK.search(synonym):
        if _UNUSED_MARKS.search(mark[1]):
            return None
        synonym = synonym[: mark.start()]
    synonym = synonym.strip()
    plain = 1 < len(synonym) <= _MOST_LETTERS and len(synonym.split()) <= _MOST_WORDS
    return synonym if plain and synonym.isprintable() and not re.search(r"[().*~\"…]", synonym) else None


def _entry_start(words: BinaryIO, wanted: bytes) -> int | None:
    """Give the byte at which the entry of a word begins, by halving the sorted index."""
    words.seek(0)
    low, high = len(_line(words)), words.seek(0, 2)
    while low < high:
        middle = (low + high) // 2
        line = _line_behind(words, middle)
        if line and line.rpartition(b"|")[0] < wanted:
            low = middle + 1
        else:
            high = middle
    word, _, start = _line_behind(words, low).rpartition(b"|")
    return int(start[:15]) if word == wanted and start.isdigit() else None


def _line_behind(file: BinaryIO, byte: int) -> bytes:
    """Give the first line that begins at a byte or behind it."""
    file.seek(byte - 1)
    file.readline(_MOST_BYTES)
    return _line(file)


def _line(file: BinaryIO) -> bytes:
    return file.readline(_MOST_BYTES).rstrip(b"\r\n")


def _is_text_encoding(name: bytes) -> bool:
    try:
        return name.isascii() and bool(name) and "a".encode(codecs.lookup(name.decode("ascii")).name) == b"a"
    except (LookupError, ValueError):
        return False
