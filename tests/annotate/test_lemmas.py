"""Base forms: nouns in the singular, verbs and adjectives in their bare form, content words of a sentence."""

from __future__ import annotations

import pytest
import spacy

import tui.annotate.sentences  # noqa: F401
from tui.annotate.lemmas import content_lemmas, lemma
from tui.annotate.tokenizer import german_news_tokenizer

NOUNS = [
    ("Häuser", "Haus"), ("Menschen", "Mensch"), ("Wahllokale", "Wahllokal"), ("Arbeitsplätzen", "Arbeitsplatz"),
    ("Kindertagesstätten", "Kindertagesstätte"), ("Flüchtlingsunterkünfte", "Flüchtlingsunterkunft"),
    ("Patriot-Systeme", "Patriot-System"), ("Regionalzügen", "Regionalzug"), ("Feuerwehrleute", "Feuerwehrleute"),
    ("Bergleuten", "Bergleute"), ("Fachleuten", "Fachleute"),
    ("Kosten", "Kosten"), ("Euro", "Euro"), ("Container", "Container"), ("Xyzqua", "Xyzqua"),
    ("Windkraftanlagen", "Windkraftanlage"), ("Impfstoffe", "Impfstoff"),
]  # fmt: skip
OTHERS = [("geschickt", "schicken"), ("russische", "russisch"), ("kamen", "kommen"), ("größere", "groß")]


@pytest.mark.parametrize(("word", "expected"), NOUNS)
def test_noun(word: str, expected: str) -> None:
    assert lemma(word, noun=True) == expected


@pytest.mark.parametrize(("word", "expected"), OTHERS)
def test_other_word(word: str, expected: str) -> None:
    assert lemma(word, noun=False) == expected


def test_content_words_leave_out_function_words_numbers_and_marks() -> None:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    (sentence,) = nlp("Die 300 Helfer haben am Montag nicht geschlafen.").sents
    assert content_lemmas(sentence) == ("helfer", "montag", "schlafen")


def test_the_first_word_of_a_sentence_may_be_a_compound_or_a_verb() -> None:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    first, second = nlp("Regionalzugverbindungen fehlen. Neue Läden auch.").sents
    assert content_lemmas(first) == ("regionalzugverbindung", "fehlen")
    assert content_lemmas(second) == ("neu", "laden")
