"""Documents -> articles: one, or a batch that learns from its own repetitions."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.intake.assembly import build_article
from tui.intake.characters import normalise
from tui.intake.context import weigh_all
from tui.intake.decoding import decode
from tui.intake.draft import sort_lines
from tui.intake.evidence import Evidence, weigh
from tui.intake.feeds import SeveralArticlesError, is_feed, page_of
from tui.intake.files import read_document
from tui.intake.frequencies import LineFrequencies, line_key
from tui.intake.front_matter import with_header
from tui.intake.glue import repair_glue
from tui.intake.header import read_header
from tui.intake.layout import read_lines
from tui.intake.mails import read_mail
from tui.intake.markup import PageTooLargeError
from tui.intake.page import Page, read_page
from tui.model import Article, DocumentError

MAX_CHARACTERS = 400_000
"""Plain text longer than this is a book, not an article."""
_MARKUP_START = ("<!doctype html", "<html", "<?xml", "<head", "<body", "<rss", "<feed")
_MARKUP_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xml", ".rss"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document holds as far as it tells by itself: its page, the weight of each line, and the article."""

    page: Page
    weighed: tuple[Evidence, ...]
    article: Article

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of its lines, to be counted beside those of other articles of the same source."""
        return tuple(line_key(line.text) for line in self.page.lines)


def read_alone(path: Path, file: str) -> Reading:
    """Read the document at `path`, whose key is `file`, without a look at others.

    Raises DocumentError where the document is empty, binary, too large, in no known encoding or of an unknown kind,
    cannot be read, or holds no article.
    """
    page = _read(path, file)
    weighed = tuple(map(weigh, page.lines))
    return Reading(page, weighed, _build(page, weigh_all(page.lines, weighed), file))


def without_repeated(reading: Reading, repeated: Collection[int]) -> Article:
    """The article without the lines whose keys are `repeated`; as it was read where nothing would be left."""
    article = reading.article
    if not repeated:
        return article
    evidence = weigh_all(reading.page.lines, reading.weighed, lambda text: line_key(text) in repeated)
    try:
        return _build(reading.page, evidence, article.file)
    except DocumentError:  # nothing but shared lines: two copies of one article that differ in their furniture
        return article


def read_article(path: Path, *, file: str | None = None, frequencies: LineFrequencies | None = None) -> Article:
    """The article in the document at `path`; `file` is its key, by default the path as given.

    `frequencies` tells which lines other articles of the same source share. Raises DocumentError as `read_alone` does.
    """
    reading = read_alone(path, str(path) if file is None else file)
    repeated = frequencies.repeated(reading.article.source, reading.keys) if frequencies else ()
    return without_repeated(reading, repeated)


def read_articles(paths: Sequence[Path], *, root: Path | None = None) -> Iterator[Article | DocumentError]:
    """Every document as an article or as what is wrong with it, in the order of `paths`.

    Two passes: the first counts the lines that articles of one source share, the second drops them. Keys are the
    paths relative to `root` where that is given, else as given. All documents are held in memory; what takes in a whole
    archive does the two passes itself.
    """
    found: list[Reading | DocumentError] = []
    frequencies = LineFrequencies()
    for path in paths:
        try:
            reading = read_alone(path, _key(path, root))
        except DocumentError as error:
            found.append(error)
            continue
        frequencies.add_keys(reading.article.source, reading.keys)
        found.append(reading)
    for each in found:
        if isinstance(each, DocumentError):
            yield each
        else:
            yield without_repeated(each, frequencies.repeated(each.article.source, each.keys))


def _read(path: Path, key: str) -> Page:
    data = read_document(path, key)
    if mail := read_mail(data):
        if not mail.is_markup:
            return _read_text(f"{mail.header}\n\n{mail.text}", key)
        page = _read_markup(mail.text, key)
        return replace(page, lines=(*read_lines(normalise(mail.header)), *page.lines), page_title=None)
    text = decode(data, key)
    is_markup = text[:500].lstrip("\ufeff \r\n\t").lower().startswith(_MARKUP_START)
    return _read_markup(text, key) if is_markup or path.suffix.lower() in _MARKUP_SUFFIXES else _read_text(text, key)


def _read_text(text: str, key: str) -> Page:
    _check_length(len(text), key)
    return read_header(read_lines(repair_glue(with_header(normalise(text)))))


def _read_markup(text: str, key: str) -> Page:
    try:
        page = read_page(page_of(text) if is_feed(text) else text)
    except PageTooLargeError as error:
        problem = "the page has more elements than any article"
        raise DocumentError(key, problem, "Save only the article, or as text.") from error
    except SeveralArticlesError as error:
        problem = f"it is a feed of {error.count} articles"
        raise DocumentError(key, problem, "Save each article as a file of its own.") from error
    except ValueError as error:
        raise DocumentError(key, "there is no HTML in it", "Save the page again, or as text.") from error
    _check_length(sum(len(line.text) for line in page.lines), key)
    return page


def _check_length(characters: int, key: str) -> None:
    if characters > MAX_CHARACTERS:
        raise DocumentError(key, "the text is longer than any article", "Keep the article alone in the file.")


def _build(page: Page, evidence: list[Evidence], key: str) -> Article:
    return build_article(sort_lines(page.lines, evidence, page.title, key), page, key)


def _key(path: Path, root: Path | None) -> str:
    if root is None:
        return str(path)
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return str(path)
