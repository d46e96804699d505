"""What a user types, read as a query. Reads anything: what makes no sense is left out, and the reading is told.

    words AND "a phrase" OR begin*          NOT word, -word
    title:word  source:"a name"  date:2024-10-23          also titel:, quelle:, datum:, UND, ODER, NICHT

Words side by side are joined by AND, which binds closer than OR; brackets group.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from tui.library.search.analysis import Token, is_function_word, tokens, word_form
from tui.library.search.query import (
    EVERYTHING,
    OPERATORS,
    AllOf,
    AnyOf,
    Compound,
    Day,
    Not,
    Phrase,
    Prefix,
    Query,
    SearchField,
    Term,
    Within,
    is_empty,
    written,
)

_MOST_PARTS = 50
_DEEPEST = 10
_LONGEST = 2_000
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_LEXEME = re.compile(r'"(?P<phrase>[^"]*)(?P<closing>"?)|(?P<bracket>[()])|(?P<word>[^\s()"]+)')
_FIELD = re.compile(r"(title|titel|source|quelle|date|datum):", re.IGNORECASE)
_FIELDS = {
    "title": SearchField.TITLE,
    "titel": SearchField.TITLE,
    "source": SearchField.SOURCE,
    "quelle": SearchField.SOURCE,
    "date": SearchField.DATE,
    "datum": SearchField.DATE,
}
_ISO_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_GERMAN_DAY = re.compile(r"(?:(?:(\d{1,2})\.)?(\d{1,2})\.)?(\d{4})")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query was read; `surprising` if not simply as it was typed."""

    query: Query
    surprising: bool

    @property
    def told(self) -> str:
        """One line for the user, empty where the query was read as typed."""
        if not self.surprising:
            return ""
        return "Nothing to search for" if is_empty(self.query) else f"Read as {written(self.query)}"


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str = ""


def parse(typed: str) -> Reading:
    """Read a query; never raises."""
    parser = _Parser(typed)
    query = parser.alternatives(0)
    return Reading(query, parser.surprising or (is_empty(query) and bool(typed.strip())))


class _Parser:
    """Recursive descent over the lexemes of a query."""

    def __init__(self, typed: str) -> None:
        self.surprising = len(typed) > _LONGEST
        self._lexemes: list[_Lexeme] = []
        self._split(typed[:_LONGEST].translate(_QUOTES))
        self._at = 0
        self._parts = 0

    def alternatives(self, depth: int) -> Query:
        """Read parts joined by OR, up to the closing bracket or the end."""
        choices: list[Query] = []
        while True:
            part = self._conjunction(depth)
            if not is_empty(part):
                choices.append(part)
            if self._next_is("or"):
                self.surprising |= is_empty(part) or not self._operand_follows()
            else:
                break
        # Few know which of AND and OR binds closer.
        self.surprising |= len(choices) > 1 and any(isinstance(choice, AllOf) for choice in choices)
        return _joined(AnyOf, choices)

    def _conjunction(self, depth: int) -> Query:
        parts: list[Query] = []
        while self._peek() not in ("or", "end") and not (self._peek() == "close" and depth):
            if self._next_is("close"):
                self.surprising = True
                continue
            if self._next_is("and"):
                self.surprising |= not parts or not self._operand_follows()
                continue
            part = self._operand(depth)
            if not is_empty(part):
                parts.append(part)
        return _joined(AllOf, _without_function_words(parts))

    def _operand(self, depth: int) -> Query:
        negated = False
        while self._next_is("not"):
            negated = not negated
        if self._peek() not in ("word", "phrase", "field", "open"):
            self.surprising = True
            return EVERYTHING
        part = self._atom(depth)
        return Not(part) if negated and not is_empty(part) else part

    def _atom(self, depth: int) -> Query:
        lexeme = self._take()
        if lexeme.kind == "open":
            return self._group(depth)
        if lexeme.kind == "field":
            return self._restricted(_FIELDS[lexeme.text.lower()], depth)
        self._parts += 1
        if self._parts > _MOST_PARTS:
            self.surprising = True
            return EVERYTHING
        query = _phrase(lexeme.text) if lexeme.kind == "phrase" else _word(lexeme.text)
        # A star only means something behind a word.
        self.surprising |= is_empty(query) or "*" in lexeme.text[:-1]
        return query

    def _group(self, depth: int) -> Query:
        if depth >= _DEEPEST:
            self.surprising = True
            return EVERYTHING
        part = self.alternatives(depth + 1)
        self.surprising |= not self._next_is("close")
        return part

    def _restricted(self, field: SearchField, depth: int) -> Query:
        if self._peek() not in ("word", "phrase", "open"):
            self.surprising = True
            return EVERYTHING
        if field is SearchField.DATE and self._peek() != "open":
            day = _day(self._take().text)
            self.surprising |= day is None
            return day or EVERYTHING
        part = self._atom(depth)
        return EVERYTHING if is_empty(part) else Within(field, part)

    def _split(self, typed: str) -> None:
        for match in _LEXEME.finditer(typed):
            if match["word"] is not None:
                self._lexemes += _split_word(match["word"])
            elif match["bracket"] is not None:
                self._lexemes.append(_Lexeme("open" if match["bracket"] == "(" else "close"))
            else:
                self._lexemes.append(_Lexeme("phrase", match["phrase"]))
                self.surprising |= not match["closing"]

    def _peek(self) -> str:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else "end"

    def _take(self) -> _Lexeme:
        self._at += 1
        return self._lexemes[self._at - 1]

    def _next_is(self, kind: str) -> bool:
        if self._peek() != kind:
            return False
        self._at += 1
        return True

    def _operand_follows(self) -> bool:
        return self._peek() in ("word", "phrase", "field", "open", "not")


def _split_word(word: str) -> Iterable[_Lexeme]:
    if word in OPERATORS:
        return [_Lexeme(OPERATORS[word])]
    lexemes = []
    if word.startswith(("-", "–", "!")) and len(word) > 1:
        lexemes.append(_Lexeme("not"))
        word = word[1:]
    field = _FIELD.match(word)
    if field:
        lexemes.append(_Lexeme("field", field[1]))
        word = word[field.end() :]
    return [*lexemes, _Lexeme("word", word)] if word else lexemes


def _word(typed: str) -> Query:
    found = list(tokens(typed))
    if not found:
        return EVERYTHING
    shown = _shown(found, typed)
    if len(found) > 1 and not _is_compound(found):
        return _sequence(found, typed)
    if typed.endswith("*"):
        return Prefix(word_form(shown), found[0].term, shown)
    whole = Term(found[0].term, shown)
    return whole if len(found) == 1 else Compound(whole, _sequence(found, typed))


def _phrase(typed: str) -> Query:
    found = list(tokens(typed))
    if not found:
        return EVERYTHING
    return Term(found[0].term, _shown(found, typed)) if len(found) == 1 else _sequence(found, typed)


def _sequence(found: list[Token], typed: str) -> Phrase:
    # At one position the whole of a compound comes first, its part last; the parts are in every text that has either.
    last_ones = [list(there)[-1] for _, there in groupby(found, lambda token: token.position)]
    return Phrase(tuple(token.term for token in last_ones), _shown(found, typed))


def _shown(found: list[Token], typed: str) -> str:
    return " ".join(typed[found[0].start : found[-1].end].split())


def _is_compound(found: list[Token]) -> bool:
    return len(found) > 1 and found[0].position == found[1].position and found[0].end == found[-1].end


def _without_function_words(parts: list[Query]) -> list[Query]:
    """Leave *der*, *und*, *mit* out where other words say what is meant."""
    meant = [part for part in parts if not (isinstance(part, Term) and is_function_word(part.shown))]
    return meant if any(not isinstance(part, Not) for part in meant) else parts


def _joined(join: Callable[[tuple[Query, ...]], Query], parts: list[Query]) -> Query:
    return parts[0] if len(parts) == 1 else join(tuple(parts)) if parts else EVERYTHING


def _day(typed: str) -> Day | None:
    if _ISO_DAY.fullmatch(typed):
        return Day(typed)
    german = _GERMAN_DAY.fullmatch(typed)
    if not german:
        return None
    return Day("-".join(part.zfill(2) for part in (german[3], german[2], german[1]) if part))
