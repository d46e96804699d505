from __future__ import annotations

from pathlib import Path

import pytest

from tests.library.made_up import document
from tui.library import Library
from tui.model import DocumentError

SYNONYMS = {"deich": ("Damm", "Wall", "Schutzmauer am Fluss"), "flut": ("Hochwasser",)}


@pytest.fixture
def library_with_synonyms(tmp_path: Path) -> Library:
    entries, index = ["UTF-8"], []
    for word, synonyms in SYNONYMS.items():
        index.append(f"{word}|{len(chr(10).join(entries).encode()) + 1}")
        entries += [f"{word}|1", "|".join(["-", word, *synonyms])]
    (tmp_path / "th_de.dat").write_text("\n".join(entries) + "\n", encoding="utf-8")
    (tmp_path / "th_de.idx").write_text("\n".join(["UTF-8", str(len(index)), *index]) + "\n", encoding="utf-8")
    library = Library.open(tmp_path / "library", create=True)
    library.use_thesaurus(str(tmp_path / "th_de.dat"))
    texts = {"word": "Am Abend hielt der Deich. Es regnete sehr.", "same": "Der Damm hält.", "other": "Es regnet."}
    library.save([document(file, text, title=None) for file, text in texts.items()])
    return library


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("Deich", ["word", "same"]),
        ("Deiche", ["word", "same"]),
        ('"Deich"', ["word"]),
        ("Deich hält", ["same", "word"]),
        ("-Deich", ["same", "other"]),
        ("title:Deich", []),
        ("Flut", []),
    ],
)
def test_words_that_mean_the_same_are_found_below_the_word(
    library_with_synonyms: Library, query: str, files: list[str]
) -> None:
    with library_with_synonyms as library:
        found = [hit.file for hit in library.search(query).hits]
        assert (sorted(found) if query.startswith("-") else found) == (sorted(files) if query[0] == "-" else files)


def test_what_else_is_found_is_told_and_lit(library_with_synonyms: Library) -> None:
    with library_with_synonyms as library:
        result = library.search("Deich")
        assert result.understood == "Besides “Deich”, words that mean the same are found: Damm"
        assert [snippet.text[a:b] for hit in result.hits for snippet in hit.snippets for a, b in snippet.lit] == [
            "Deich",
            "Damm",
        ]
        assert library.matches("same", "Deich") == ((4, 8),)


def test_a_file_that_is_no_thesaurus_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        library.use_thesaurus(str(tmp_path / "nothing.dat"))
    library.use_thesaurus("")
