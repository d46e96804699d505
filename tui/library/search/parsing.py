"""What a user types, read as a query. Reads anything: what makes no sense is left out, and the reading is told.

words "a phrase" "word" begin* *end mid*dle misspellt~       leaves of the text (text_leaves.py)
AND OR NOT, UND ODER NICHT, |, -word, (brackets)             words side by side are joined by AND; it binds closer
title:word  person:"two words"  place:(Bonn OR Köln)         fields (fields.py); a field before brackets is for each
date:2024-10  date:last week  number:>=1000 soldiers         days (day_ranges.py) and numbers (amounts.py)
said:name words                                              bound to what stands beside it (binding.py)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from tui.library.search.amounts import amount_of, in_words, is_plainly_amount, read_amount, scaled_number
from tui.library.search.analysis import is_function_word
from tui.library.search.binding import Part, bound
from tui.library.search.fields import DAYS, Field, in_title, read_value
from tui.library.search.lexemes import BEGIN_OPERAND, END, Kind, Lexeme, lexemes
from tui.library.search.query import EVERYTHING, OPERATORS, AllOf, Amount, AnyOf, Not, Query, Term, is_empty
from tui.library.search.text_leaves import read_phrase, read_word
from tui.library.search.understanding import Remarks
from tui.library.search.written import written

_MOST_PARTS = 50
_DEEPEST = 10
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How a query was read.

    `told` says in one line of English what was left out, reckoned or bound; empty where it was read as typed.
    """

    query: Query
    told: str = ""


def parse(typed: str, today: date | None = None) -> Reading:
    """Read a query; never raises. Days such as *last week* are counted from `today`, by default the system's."""
    parser = _Parser(typed, today or date.today())
    query = parser.alternatives()
    parser.remarks.surely &= not is_empty(query) or not typed.strip()
    return Reading(query, parser.remarks.told(query))


class _Parser:
    """Recursive descent over the lexemes of a query."""

    def __init__(self, typed: str, today: date) -> None:
        self.remarks = Remarks()
        self._today = today
        self._lexemes = lexemes(typed[:_LONGEST])
        self._at = 0
        self._parts = 0
        if len(typed) > _LONGEST:
            self.remarks.cut()

    def alternatives(self, depth: int = 0, field: Field | None = None) -> Query:
        """Read parts joined by OR, up to the closing bracket or the end; words are values of `field` where given."""
        choices: list[Query] = []
        while True:
            part = self._conjunction(depth, field)
            if not is_empty(part):
                choices.append(part)
            if not self._next_is(Kind.OR):
                break
            self._expect(not is_empty(part) and self._operand_follows())
        # Few know which of AND and OR binds closer.
        self._expect(len(choices) < 2 or not any(isinstance(choice, AllOf) for choice in choices))
        return _all_or_one(AnyOf, choices)

    def _conjunction(self, depth: int, field: Field | None) -> Query:
        parts: list[Part] = []
        while self._peek() not in (Kind.OR, Kind.END) and not (self._peek() is Kind.CLOSE and depth):
            if self._next_is(Kind.CLOSE):
                self._expect(False)
            elif self._next_is(Kind.AND):
                self._expect(bool(parts) and self._operand_follows())
            else:
                in_brackets = self._peek() is Kind.OPEN
                part = self._operand(depth, field)
                if not is_empty(part):
                    parts.append(Part(part, apart=in_brackets))
        for word in filter(_is_lower_or, parts[1:-1]):
            self.remarks.joins_in_capitals(written(word.query))
        return _all_or_one(AllOf, bound(_without_function_words(parts)))

    def _operand(self, depth: int, field: Field | None) -> Query:
        negated = False
        while self._next_is(Kind.NOT):
            negated = not negated
        if self._peek() not in BEGIN_OPERAND:
            self._expect(False)
            return EVERYTHING
        part = self._atom(depth, field)
        return Not(part) if negated and not is_empty(part) else part

    def _atom(self, depth: int, field: Field | None) -> Query:
        """Read a bracket, a field with its value, or a word or phrase, which is the value of `field` where given."""
        if self._next_is(Kind.OPEN):
            return self._group(depth, field)
        if self._peek() is Kind.FIELD:
            field = self._take().field
            if self._next_is(Kind.OPEN):
                return self._group(depth, field)
            if self._peek() not in (Kind.WORD, Kind.PHRASE):
                self._expect(False)
                return EVERYTHING
        self._parts += 1
        if self._parts > _MOST_PARTS:
            self._take()
            self.remarks.cut()
            return EVERYTHING
        return self._value(field) or EVERYTHING

    def _group(self, depth: int, field: Field | None) -> Query:
        if depth >= _DEEPEST:
            self._expect(False)
            return EVERYTHING
        part = self.alternatives(depth + 1, field)
        self._expect(self._next_is(Kind.CLOSE))
        return part

    # -- values: each takes one lexeme or more ------------------------------------------------------------------------

    def _value(self, field: Field | None) -> Query | None:
        if field in DAYS:
            return self._days(field)
        if field is Field.NUMBER:
            return self._amount()
        if field is None and self._peek() is Kind.WORD and is_plainly_amount(self._words_ahead()[0]):
            self._expect(False)
            amount = self._amount()
            words = in_words(amount) if amount else None
            return AnyOf((words, amount)) if words and amount else amount
        if field is None or field is Field.TITLE:
            return (None if field else self._scaled_number()) or self._text(field)
        lexeme = self._take()
        self._expect(lexeme.surely)
        value = amount_of(lexeme.text) if field is Field.UNIT else read_value(field, lexeme.text)
        if value is None:
            self.remarks.no_value(field, lexeme.text)
        return value

    def _scaled_number(self) -> Query | None:
        """Read *3 Millionen*: these words, or a number of this value however it is written."""
        words, quoted = self._words_ahead()
        found = None if quoted else scaled_number(words)
        if found is None:
            return None
        self._at += found.used
        return AnyOf((found.phrase, found.number))

    def _text(self, field: Field | None) -> Query | None:
        lexeme = self._take()
        if lexeme.unknown:
            self.remarks.unknown_field(lexeme.unknown)
        leaf, surely = read_phrase(lexeme.text) if lexeme.kind is Kind.PHRASE else read_word(lexeme.text)
        self._expect(lexeme.surely and surely and leaf is not None)
        return in_title(leaf) if leaf and field else leaf

    def _days(self, field: Field | None) -> Query | None:
        from tui.library.search.day_ranges import days_between, read_days  # compiling its expressions takes 10 ms

        words, quoted = self._words_ahead()
        found = read_days(words, self._today)
        if found is None or (quoted and found.used < len(words)):
            self.remarks.no_day(self._take().text)
            return None
        self._at += 1 if quoted else found.used
        typed = " ".join(words[: found.used])
        days = found.days
        if days and field is Field.SINCE:
            days = days_between(days.first, None)
        elif days and field is Field.UNTIL:
            days = days_between(None, days.last)
        if days is None:
            self.remarks.no_such_day(typed)
        elif not found.surely:
            self.remarks.reckoned(typed, days)
        return days

    def _amount(self) -> Amount | None:
        words, quoted = self._words_ahead()
        unit_before = self._at >= 3 and self._lexemes[self._at - 3].field is Field.UNIT
        found = read_amount(words, quoted=quoted, bare=unit_before and not quoted)
        if found is None:
            self.remarks.no_number(self._take().text)
            return None
        self._at += 1 if quoted else found.used
        if found.counted:
            self.remarks.counted(found.counted)
        return found.amount

    def _words_ahead(self) -> tuple[list[str], bool]:
        """Give the words that follow without a sign between, or those of a phrase, and whether they are a phrase."""
        if self._peek() is Kind.PHRASE:
            return self._lexemes[self._at].text.split(), True
        following = takewhile(lambda lexeme: lexeme.kind is Kind.WORD, self._lexemes[self._at :])
        return [lexeme.text for lexeme in following], False

    # -- lexemes ------------------------------------------------------------------------------------------------------

    def _peek(self) -> Kind:
        return self._lexemes[self._at].kind if self._at < len(self._lexemes) else Kind.END

    def _take(self) -> Lexeme:
        self._at += 1
        return self._lexemes[self._at - 1] if self._at <= len(self._lexemes) else END

    def _next_is(self, kind: Kind) -> bool:
        found = self._peek() is kind
        self._at += found
        return found

    def _operand_follows(self) -> bool:
        return self._peek() in BEGIN_OPERAND or self._peek() is Kind.NOT

    def _expect(self, sense: bool) -> None:
        self.remarks.surely &= sense


def _without_function_words(parts: list[Part]) -> list[Part]:
    """Leave *der*, *und*, *mit* out where other words say what is meant."""
    meant = [part for part in parts if not _is_small(part.query)]
    return meant if any(not isinstance(part.query, Not) for part in meant) else parts


def _is_lower_or(part: Part) -> bool:
    """Tell whether a part is *oder*, which is a word like any other unless it is written in capitals."""
    query = part.query
    return isinstance(query, Term) and not query.whole and OPERATORS.get(query.shown.upper()) == "or"


def _is_small(query: Query) -> bool:
    return isinstance(query, Term) and not query.whole and is_function_word(query.shown)


def _all_or_one(join: Callable[[tuple[Query, ...]], Query], parts: Sequence[Query]) -> Query:
    return parts[0] if len(parts) == 1 else join(tuple(parts)) if parts else EVERYTHING
