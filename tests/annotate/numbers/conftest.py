"""Reads the quantities of a text as short tuples, with nothing but tokens, sentences and numbers in the pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy

import tui.annotate.numbers.component
import tui.annotate.sentences  # noqa: F401  registers its component
from tui.annotate.tokenizer import german_news_tokenizer
from tui.model import Quantity

Read = Callable[[str], list[Quantity]]


@pytest.fixture(scope="session")
def read() -> Read:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    nlp.add_pipe("gegenlese_numbers")
    return lambda text: list(nlp(text)._.quantities)


Short = tuple[float | tuple[float, float], str | None, str]


@pytest.fixture(scope="session")
def short(read: Read) -> Callable[[str], list[Short]]:
    def shorten(quantity: Quantity) -> Short:
        value = round(quantity.value, 3)
        pair = value if quantity.high is None else (value, round(quantity.high, 3))
        return pair, quantity.unit, quantity.qualifier.value

    return lambda text: [shorten(quantity) for quantity in read(text)]
