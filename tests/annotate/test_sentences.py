"""Where sentences end in German news text. A bar marks every boundary that must be found, and no other may be."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import tui.annotate.sentences
from tui.annotate.tokenizer import german_news_tokenizer

NLP = spacy.blank("de")
NLP.tokenizer = german_news_tokenizer(NLP.vocab)
NLP.add_pipe("gegenlese_sentences")

TEXTS = [
    "Er kam.|Sie ging.",
    "Am 23. Oktober kam er.|Sie ging.",
    "Im 19. Jahrhundert war das so.|Heute nicht.",
    "Der 3. Senat tagt.",
    "Das Heft kostet 3.50 Euro.|Das ist viel.",
    "Es feiert zum 20. Mal.|Das ist viel.",
    "Die Polizei spricht von 450.|Viele blieben.",
    "Am Mittwoch waren es noch 19.|Mehr folgt.",
    "Er kam auf 2. Platz.",
    "Es waren 300.|Die Polizei zählte nach.",
    "Es waren 3.000.|Polizei und Stadt zählten nach.",
    "Das war 2024.|Seither ruht der Bau.",
    "Dr. Anna Berg und Prof. Dr. Jan Holm sprachen.|Alle klatschten.",
    "Er nannte z. B. Hamburg und d. h. den Norden.",
    "Äpfel, Birnen usw.|Die Ernte war gut.",
    "Der Schaden liegt bei 3 Mio. Euro.|Die Stadt zahlt.",
    "George W. Bush kam.|Auch J. R. R. Tolkien kam.",
    "Das ist Plan B.|Es gibt keinen anderen.",
    "„Das ist gut.|Das bleibt so“, sagte er.|Sie nickte.",
    "„Kommst du?“, fragte sie.|„Ja!“ rief er.",
    "„Kommst du?“|Er schwieg.",
    '"Wirklich?"|Er ging.',
    'Er sagte: "Das ist so."|Danach ging er.',
    "Er sagte: „Das ist so.“|„Danach ging er.“",
    "»Nein.«|Sie lachte.",
    'Er sprach von "Tausenden".|"Viele" sagte sie nie.',
    "Und dann … ging er.|Er lief.",
    "Er ging …|Das war alles.",
    "„Wer weiß ...“, sagte sie.",
    "(Das war früher.)|Heute ist es anders.",
    "Wir fragen: „Was tun?“ – und hören nichts.",
    "Berlin (dpa) - Die Lage ist ernst.|Das sagte sie.",
    "Mutter Yvonne M. (39) war dabei.|Am 3. (Dienstag) ging sie.",
    "Er lebt in Washington D.C.|Die Stadt ist groß.",
    "Nach Nr. 5 kommt Nr. 6.",
    "Das Gesetz gilt nach Art. 5 Abs. 2 sofort.",
    "Was?|Wie bitte?!|Ja!",
    "Die Überschrift\n\n|Der Text.|Er geht weiter.",
    "Die Überschrift\n\n|„Der Text“, sagte sie.",
    "Das sieht man auf nv.ua und t-online.de gut.",
    "König Ludwig XIV. regierte lange.",
    "Das Team um 1. FC Köln siegte.",
    "Die Schüler:innen kamen.|Lehrer:innen auch.",
]


def sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in NLP(text).sents]


@pytest.mark.parametrize("marked", TEXTS)
def test_boundaries(marked: str) -> None:
    text = marked.replace(".|", ". ").replace("\n\n|", "\n\n").replace("|", " ")
    assert sentences(text) == [part.strip() for part in marked.split("|")]


@given(
    st.lists(st.sampled_from(["Er", "kam", ".", "„", "“", "\n\n", "3.", "Mai", "?", "usw.", "Die", '"']), max_size=25)
)
@settings(max_examples=150, deadline=None)
def test_no_sentence_crosses_a_blank_line(words: list[str]) -> None:
    doc = NLP(" ".join(words))
    assert "".join(sentence.text_with_ws for sentence in doc.sents) == doc.text
    assert all("\n\n" not in sentence.text.strip() for sentence in doc.sents)


def test_a_sentence_without_end_is_ended() -> None:
    """Rules that look at a whole sentence cost its length squared: a hostile text must not make that the text's."""
    lengths = [len(sentence.split()) for sentence in sentences("bis 1 " * 3000)]
    assert max(lengths) <= tui.annotate.sentences.LONGEST
    assert sum(lengths) == 6000
