"""What Gegenlese's search is measured beside.

Every answer is the titles of the ten best articles with a passage of each, as a reader gets them. Differences that
matter when the figures are read: Gegenlese and tantivy find inflected forms, FTS5 and grep only what is typed; FTS5 has
no fuzzy search and no parts of words, so its vocabulary is looked through for them; grep has no ranking at all.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from benchmarks.engine import HITS, Engine, size_of, texts
from benchmarks.own_search import Gegenlese
from benchmarks.query_kinds import Kind, Query

if TYPE_CHECKING:
    from benchmarks.german_prose import MadeArticle


class Fts5:
    """SQLite's full-text search, in a file as the library's store is."""

    name: ClassVar = "FTS5"

    def build(self, folder: Path) -> None:
        """Insert all articles in one transaction."""
        (folder / "fts5.sqlite").unlink(missing_ok=True)
        self.open(folder)
        with self._db:
            self._db.execute(
                "CREATE VIRTUAL TABLE article USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')"
            )
            rows = ((each.title, each.text) for each in texts(folder))
            self._db.executemany("INSERT INTO article VALUES (?, ?)", rows)

    def open(self, folder: Path) -> None:
        """Connect."""
        self._db = sqlite3.connect(folder / "fts5.sqlite")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")

    def search(self, query: Query) -> int | None:
        """Find the ten best by BM25 with a snippet each."""
        matched = self._matched(query)
        if matched is None:
            return None
        statement = """SELECT title, snippet(article, 1, '[', ']', '…', 24) FROM article
                       WHERE article MATCH ? ORDER BY rank LIMIT ?"""
        return len(self._db.execute(statement, (matched, HITS)).fetchall())

    def _matched(self, query: Query) -> str | None:
        words = [f'"{word}"' for word in query.words]
        match query.kind:
            case Kind.PHRASE:
                return f'"{" ".join(query.words)}"'
            case Kind.PREFIX:
                return f"{words[0]}*"
            case Kind.FUZZY:
                return self._any_of(self._alike(query.words[0]))
            case Kind.PART:
                like = f"%{query.words[0].lower()}%"
                return self._any_of(row[0] for row in self._vocabulary("term LIKE ?", like))
            case Kind.FIELD:
                return None
            case _:
                return " ".join(words)

    def _alike(self, word: str) -> Iterator[str]:
        from rapidfuzz.distance import Levenshtein

        word = word.lower()
        for (term,) in self._vocabulary("length(term) BETWEEN ? AND ?", len(word) - 1, len(word) + 1):
            if Levenshtein.distance(term, word, score_cutoff=1) <= 1:
                yield term

    def _vocabulary(self, condition: str, *values: object) -> Iterable[tuple[str]]:
        self._db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, article, row)")
        return self._db.execute(f"SELECT term FROM temp.words WHERE {condition}", values)

    @staticmethod
    def _any_of(terms: Iterable[str]) -> str:
        return " OR ".join(f'"{term}"' for term in terms) or '""'

    def add(self, more: Sequence[MadeArticle]) -> None:
        """Insert them."""
        articles = [each.annotated.article for each in more]
        with self._db:
            self._db.executemany("INSERT INTO article VALUES (?, ?)", [(each.title, each.text) for each in articles])

    def size(self, folder: Path) -> int:
        """The file, the texts in it included."""
        return sum(path.stat().st_size for path in folder.glob("fts5.sqlite*"))


class Tantivy:
    """The engine in Rust, with German stems; its texts are stored in it, since its snippets are made of them."""

    name: ClassVar = "tantivy"

    def _schema(self) -> Any:
        import tantivy

        builder = tantivy.SchemaBuilder()
        for field in ("title", "text"):
            builder.add_text_field(field, stored=True, tokenizer_name="german")
        return builder.build()

    def _index(self, folder: Path) -> Any:
        import tantivy

        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
        self._analyser = analyser.filter(tantivy.Filter.stemmer("german")).build()
        self._schema_made = self._schema()
        index = tantivy.Index(self._schema_made, path=str(folder / "tantivy"))
        index.register_tokenizer("german", self._analyser)
        return index

    def build(self, folder: Path) -> None:
        """Add all articles in one commit, with as many threads as it likes."""
        shutil.rmtree(folder / "tantivy", ignore_errors=True)
        (folder / "tantivy").mkdir()
        self._opened = self._index(folder)
        self._write((each.title, each.text) for each in texts(folder))

    def open(self, folder: Path) -> None:
        """Open the index."""
        self._opened = self._index(folder)
        self._opened.reload()

    def search(self, query: Query) -> int | None:
        """Find the ten best by BM25 with a snippet each."""
        import tantivy

        asked = self._asked(query)
        if asked is None:
            return None
        searcher = self._opened.searcher()
        snippets = tantivy.SnippetGenerator.create(searcher, asked, self._schema_made, "text")
        shown = []
        for _, address in searcher.search(asked, HITS).hits:
            document = searcher.doc(address)
            shown.append((document["title"], snippets.snippet_from_doc(document).fragment()))
        return len(shown)

    def _asked(self, query: Query) -> Any:
        from tantivy import Query as Asked

        first = self._analyser.analyze(query.words[0])[0]
        match query.kind:
            case Kind.PHRASE:
                return self._opened.parse_query(f'"{" ".join(query.words)}"', ["title", "text"])
            case Kind.PREFIX:
                return Asked.regex_query(self._schema_made, "text", f"{re.escape(query.words[0].lower())}.*")
            case Kind.FUZZY:
                return Asked.fuzzy_term_query(self._schema_made, "text", first, distance=1)
            case Kind.PART:
                return Asked.regex_query(self._schema_made, "text", f".*{re.escape(first)}.*")
            case Kind.FIELD:
                return None
            case _:
                return self._opened.parse_query(" ".join(query.words), ["title", "text"], conjunction_by_default=True)

    def add(self, more: Sequence[MadeArticle]) -> None:
        """Add and commit them, and open what came of it."""
        self._write((each.annotated.article.title or "", each.annotated.article.text) for each in more)
        self._opened.reload()

    def _write(self, articles: Iterable[tuple[str, str]]) -> None:
        import tantivy

        writer = self._opened.writer()
        for title, text in articles:
            writer.add_document(tantivy.Document(title=title, text=text))
        writer.commit()
        writer.wait_merging_threads()

    def size(self, folder: Path) -> int:
        """The index, the texts in it included."""
        return size_of(folder / "tantivy")


class Grep:
    """Reading all the files again for each query, as one does without an index."""

    name: ClassVar = "grep -ri"

    def build(self, folder: Path) -> None:
        """Write the files."""
        shutil.rmtree(folder / "files", ignore_errors=True)
        self.open(folder)
        for each in texts(folder):
            self._put(each.file, f"{each.title}\n\n{each.text}\n")

    def open(self, folder: Path) -> None:
        """Nothing to do."""
        self._folder = folder / "files"

    def search(self, query: Query) -> int | None:
        """Give the first ten files that match, with the first line of each that does."""
        if query.kind in (Kind.FIELD, Kind.FUZZY):
            return None
        first = rf"\b{query.words[0]}" if query.kind is Kind.PREFIX else query.words[0]
        if query.kind is Kind.PHRASE:
            first = " ".join(query.words)
        if query.kind is Kind.BOTH:
            command = 'grep -rilZ -e "$1" "$3" | xargs -0r grep -im1 -e "$2"'
        else:
            command = 'grep -rim1 -e "$1" "$3"'
        second = query.words[-1]
        run = ["sh", "-c", command, "sh", first, second, str(self._folder)]
        return len(subprocess.run(run, capture_output=True, check=False).stdout.splitlines()[:HITS])

    def add(self, more: Sequence[MadeArticle]) -> None:
        """Write more files."""
        for each in more:
            self._put(each.annotated.file, f"{each.annotated.article.title}\n\n{each.annotated.article.text}\n")

    def _put(self, file: str, text: str) -> None:
        path = self._folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def size(self, folder: Path) -> int:
        """The files."""
        return size_of(folder / "files")


def engines() -> list[Engine]:
    """Give the engines that can be had here; says on stdout which cannot."""
    found: list[Engine] = [Gegenlese(), Fts5()]
    if find_spec("tantivy"):
        found.append(Tantivy())
    else:
        print("tantivy is left out: pip install -r benchmarks/requirements.txt")
    if shutil.which("grep"):
        found.append(Grep())
    return found
