"""Sentence boundaries in German news text.

A rule splitter in the manner of Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994): a full stop
ends a sentence unless an abbreviation, an initial or an ordinal takes it, and the word after it decides where both can
be. Sentences never run across a blank line, so a heading is always a sentence of its own.
"""

from __future__ import annotations

import re

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from tui.annotate.abbreviations import ANYWHERE, BEFORE_NAME, MULTI_PART_ENDS
from tui.annotate.function_words import FUNCTION_WORDS
from tui.annotate.tokenizer import QUOTES
from tui.annotate.word_lists import word_set

LONGEST = 400
"""Tokens after which a sentence ends whatever follows: rules that look at a whole sentence must have an end."""
_ENDERS = frozenset({".", "!", "?", "…", "...", "..", "?!", "!?"})
_ELLIPSES = frozenset({"…", "...", ".."})
_CLOSERS = frozenset(QUOTES) - {"„", "‚"} | {")", "]"}
_ALWAYS_OPENS = frozenset({"„", "‚", "(", "["})
_ORDINAL = re.compile(r"\d{1,3}\.|[IVX]{1,5}\.")
_INITIAL = re.compile(r"(?:[A-ZÄÖÜ]|[A-ZÄÖÜ][a-z])\.|[A-ZÄÖÜ]\.-[A-ZÄÖÜ]\.")
_COUNTING = word_set(
    "noch waren sind war rund etwa knapp fast gut als mindestens höchstens insgesamt nur gerade ungefähr circa ca."
)
_BEFORE_COUNT = _COUNTING | word_set("von auf bei mit um über unter")
"""Words behind which a number of more days than a month has counts something: *spricht von 450. Viele …*."""
_LAST_DAY = 31
_NAMES_OF_LETTERS = frozenset({"Plan", "Vitamin", "Hepatitis", "Gruppe", "Klasse", "Typ", "Fall", "Variante", "Team"})


@Language.component("gegenlese_sentences", assigns=["token.is_sent_start"])
def set_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` on every token of the document."""
    values = np.full(len(doc), -1, dtype=np.int64)  # 1 begins a sentence, -1 does not
    values[sentence_starts(doc)] = 1
    # As one array: spaCy's setter looks through the whole document at every token.
    return doc.from_array(["SENT_START"], values.astype(np.uint64).reshape(-1, 1))  # type: ignore[arg-type]


def sentence_starts(doc: Doc) -> list[int]:
    """Indexes of the tokens that begin a sentence; white space belongs to the sentence before it."""
    starts = [0] if len(doc) else []
    for token in doc:
        if token.i - starts[-1] >= LONGEST and not token.is_space:
            starts.append(token.i)
        following = _first_word_from(doc, token.i + 1)
        if following is None:
            break
        if token.is_space and "\n\n" in token.text:
            starts.append(following)
        elif not token.is_space and _ends_sentence(token):
            after = _first_word_from(doc, _past_closers(token))
            if after is not None and _can_begin(doc, after, token):
                starts.append(after)
    return sorted(set(starts))


def _first_word_from(doc: Doc, index: int) -> int | None:
    while index < len(doc) and doc[index].is_space:
        index += 1
    return index if index < len(doc) else None


def _past_closers(token: Token) -> int:
    """The index after the marks that close something together with this end of a sentence."""
    doc, index = token.doc, token.i + 1
    while index < len(doc) and doc[index].text in _ENDERS | _CLOSERS and not doc[index - 1].whitespace_:
        index += 1
    return index


def _ends_sentence(token: Token) -> bool:
    """Whether a sentence may end at this token, judged by the token and its neighbours."""
    text = token.text
    if text in _ENDERS:
        return True
    if not text.endswith(".") or token.i + 1 >= len(token.doc):
        return False
    before = token.nbor(-1).text if token.i else ""
    if _ORDINAL.fullmatch(text) or text in ANYWHERE or (before, text) in MULTI_PART_ENDS:
        return _begins_with_function_word(token) or _is_count(text, before)
    if text in BEFORE_NAME and before not in _NAMES_OF_LETTERS:
        return False
    if _INITIAL.fullmatch(text):
        return before in _NAMES_OF_LETTERS or _begins_with_function_word(token)
    return len(text) > 2


def _is_count(text: str, before: str) -> bool:
    """Whether a number before a full stop can be no ordinal, by the word before it: an ordinal has an article."""
    if not text[:-1].isdigit():
        return False
    return before in (_BEFORE_COUNT if int(text[:-1]) > _LAST_DAY else _COUNTING)


def _begins_with_function_word(token: Token) -> bool:
    """Whether what follows can only be a new sentence: a function word with a capital letter, or an opening quote."""
    index = _first_word_from(token.doc, _past_closers(token))
    if index is None:
        return True
    word = token.doc[index].text
    if word in {"(", "["}:
        return False  # *Yvonne M. (39)*
    if word in _ALWAYS_OPENS or word in QUOTES:
        return word not in {"“", "‘"} or bool(token.whitespace_)
    return word[:1].isupper() and word != "Mal" and word.lower() in FUNCTION_WORDS  # *zum 20. Mal*


def _can_begin(doc: Doc, index: int, ender: Token) -> bool:
    """Whether a sentence can begin at `index` after `ender`: not in lower case, not with a comma or a dash."""
    token = doc[index]
    first = token.text
    if first in _ALWAYS_OPENS or first in QUOTES:
        following = index + 1
        if following >= len(doc):
            return False
        first = doc[following].text
    if token.i and doc[index - 1].i == ender.i and not ender.whitespace_ and not first[:1].isupper():
        return False
    if ender.text in _ELLIPSES:
        return first[:1].isupper() and (first.lower() in FUNCTION_WORDS or doc[index].text in _ALWAYS_OPENS)
    return first[:1].isupper() or first[:1].isdigit() or (first[:1] in "§@#$€©-–+" and first not in {"–", "-"})
