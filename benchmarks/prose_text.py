"""Paragraphs of German prose out of what manuals are written in: troff, HTML, DocBook, Mallard and catalogues."""

# ruff: noqa: SIM905  (words in a row are read more easily than as a list of literals)

from __future__ import annotations

import gettext
import gzip
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree, html

FUNCTION_WORDS = frozenset(
    """aber alle als also am an auch auf aus bei beim bis da damit dann das dass dem den denn der des die dies diese
    diesem diesen dieser dieses doch durch ein eine einem einen einer eines er es falls für haben hat ihr im in ist ja
    je jede jeder kann keine können man mehr mit muss müssen nach nicht noch nur ob oder ohne sein sich sie sind so
    sowie um und unter vom von vor war was welche wenn werden wie wird wurde zu zum zur zwischen über""".split()
)
FEWEST_WORDS, MOST_WORDS = 10, 180
"""Of a paragraph: shorter ones are captions and items of lists, longer ones were not parted."""
PROSE = 0.2
"""The least share of function words in German prose; lists of names and commands have less."""
LETTERS = 0.95
"""The least share of letters, spaces and usual punctuation; code has less."""

_GERMAN_PATH = re.compile(r"(?:^|[/._-])de(?:[/._-]|$)", re.IGNORECASE)
_CODE = re.compile(r"[\\<>{}|]|%[a-zA-Z(]|\w=")
_NOT_PROSE = re.compile(r"[^\w\s.,;:!?()»«„“”\"'–-]|_")
_PARAGRAPHS = etree.XPath(
    """//*[local-name() = 'p' or local-name() = 'dd' or local-name() = 'li' or local-name() = 'para'
        or local-name() = 'simpara' or (local-name() = 'div' and @class = 'para')]"""
)
_INNER = frozenset(("p", "dd", "li", "para", "simpara", "pre", "table", "ul", "ol", "dl", "screen", "programlisting"))
_ENTITY = re.compile(rb"&(?!(?:lt|gt|amp|quot|apos);)([A-Za-z][\w.-]*);")
_BROKEN_OUT = re.compile(r"^\.\s*(?:PP|P|LP|TP|IP|SH|SS|RS|RE|HP|TQ|Pp|It|Sh|Ss|Bl|El|sp|br)\b.*$", re.MULTILINE)
_FONT_LINE = re.compile(r"^\.\s*(?:B|I|BR|IR|RB|RI|BI|IB|SM|SB|Nm|Ar|Pa|Xr|Em|Sy|Ql|Cm|Fl|Dv)\s+", re.MULTILINE)
_REQUEST = re.compile(r"^[.'].*$", re.MULTILINE)
_EXAMPLE = re.compile(r"^\.\s*(?:nf|EX)\b.*?^\.\s*(?:fi|EE)\b", re.MULTILINE | re.DOTALL)
_ESCAPES = (
    (re.compile(r'^\.?\\".*$|\\".*$', re.MULTILINE), ""),
    (re.compile(r"\\f(?:\[\w*\]|\(..|.)|\\[&:|^/,%]|\\s[+-]?\d|\\c"), ""),
    (re.compile(r"\\\(Bq|\\\[Bq\]"), "„"),
    (re.compile(r"\\\(lq|\\\[lq\]"), "“"),
    (re.compile(r"\\\((?:aq|cq|oq)|\\\[(?:aq|cq|oq)\]"), "'"),
    (re.compile(r"\\\(dq|\\\[dq\]"), '"'),
    (re.compile(r"\\\((?:en|em)|\\\[(?:en|em)\]"), "–"),
    (re.compile(r"\\\(:([aouAOU])"), "\\1\u0308"),
    (re.compile(r"\\\(ss"), "ß"),
    (re.compile(r"\\-"), "-"),
    (re.compile(r"\\[ ~0]"), " "),
    (re.compile(r"\\e"), r"\\"),
)


def german_paragraphs(folder: Path) -> Iterator[str]:
    """Give the paragraphs of German prose of all files in an unpacked package, file by file, in their order."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        reader = _reader(relative)
        if reader is None or not _GERMAN_PATH.search(relative) or not path.is_file() or path.is_symlink():
            continue
        yield from filter(is_german_prose, map(_plain, reader(path)))


def is_german_prose(paragraph: str) -> bool:
    """Tell whether a paragraph is whole sentences of German rather than a list, code or another language."""
    words = paragraph.split()
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or paragraph[-1] not in ".!?" or not paragraph[0].isupper():
        return False
    if _CODE.search(paragraph):
        return False
    common = sum(word.lower().strip(",.;:()") in FUNCTION_WORDS for word in words)
    odd = len(_NOT_PROSE.findall(paragraph))
    return common / len(words) >= PROSE and 1 - odd / len(paragraph) >= LETTERS


def _reader(relative: str) -> Callable[[Path], Iterator[str]] | None:
    if "/man/" in relative and relative.endswith(".gz"):
        return _troff
    if relative.endswith((".html", ".htm")):
        return _html
    if relative.endswith((".docbook", ".page")) or (relative.endswith(".xml") and "/help/" in relative):
        return _xml
    if relative.endswith(".mo"):
        return _catalogue
    if "/fortunes/" in relative and "." not in relative.rsplit("/", 1)[-1]:
        return _fortunes
    return None


def _plain(paragraph: str) -> str:
    return unicodedata.normalize("NFC", " ".join(paragraph.replace("\u00ad", "").split()))


def _html(path: Path) -> Iterator[str]:
    try:
        root = html.fromstring(path.read_bytes())
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return
    yield from _leaves(root)


def _xml(path: Path) -> Iterator[str]:
    # An entity that a manual declares elsewhere stands for a name, and is mostly called by it: `&dolphin;`.
    source = _ENTITY.sub(lambda match: match[1].capitalize(), path.read_bytes())
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True)
    root = etree.fromstring(source, parser)
    if root is not None:
        yield from _leaves(root)


def _leaves(root: etree._Element) -> Iterator[str]:
    """Give the text of the innermost paragraphs, in the order of the text."""
    for element in _PARAGRAPHS(root):
        names = (etree.QName(inner).localname for inner in element.iterdescendants(etree.Element))
        if _INNER.isdisjoint(names):
            yield "".join(element.itertext(with_tail=False))


def _catalogue(path: Path) -> Iterator[str]:
    """Give the translations of a program's messages; most are too short, descriptions and tales are not."""
    with path.open("rb") as file:
        messages = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]  # the one way to list them
    for message in messages.values():
        yield from re.split(r"\n\s*\n", re.sub(r"<[^<>]{1,40}>", "", message))


def _fortunes(path: Path) -> Iterator[str]:
    """Give sayings, without the line that tells whose they are."""
    for saying in re.split(r"^%$", path.read_text(encoding="utf-8", errors="replace"), flags=re.MULTILINE):
        yield re.split(r"^\s+--", saying, flags=re.MULTILINE)[0]


def _troff(path: Path) -> Iterator[str]:
    try:
        source = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    except (OSError, EOFError):
        return
    source = _EXAMPLE.sub("\n\n", source)
    for pattern, plain in _ESCAPES:
        source = pattern.sub(plain, source)
    source = _FONT_LINE.sub("", _BROKEN_OUT.sub("\n\n", source))
    yield from re.split(r"\n\s*\n", _REQUEST.sub("", source))
