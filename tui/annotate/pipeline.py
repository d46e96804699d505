"""The annotation pipeline: articles in, annotated articles out.

The components and their order stand in one spaCy configuration, `pipeline.cfg`. Importing this module imports spaCy and
registers the components; nothing is downloaded at any time.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from tui import __version__
from tui.annotate.extensions import register_extensions
from tui.annotate.lemmas import content_lemmas
from tui.annotate.tokenizer import german_news_tokenizer
from tui.model import AnnotatedArticle, Annotations, Article, DocumentError, EntityKind, Mention, Sentence

_CONFIGURATION = Path(__file__).with_name("pipeline.cfg")
_MODULES = (
    "tui.annotate.labels",
    "tui.annotate.sentences",
    "tui.annotate.recogniser",
    "tui.annotate.consistency",
    "tui.annotate.numbers.component",
    "tui.annotate.dates",
    "tui.annotate.quotes",
    "tui.annotate.clauses",
    "tui.annotate.meanings",
    "tui.annotate.attribution",
)
"""Importing these registers the components that the configuration names."""
_BATCH_SIZE = 8
_WORDS_KEPT = 20_000
"""Word forms that are remembered for good, 10 MB: the common ones are among those met first."""
_UNUSED_OF_OTHERS = ["tagger", "parser", "morphologizer", "lemmatizer", "attribute_ruler", "senter"]


class ModelMissing(DocumentError):  # noqa: N818  it names what is wrong
    """The spaCy pipeline that the settings name is not installed."""


def load_pipeline(model: str | None = None, *, threads: int | None = None) -> Pipeline:
    """The pipeline with its own entity recogniser, or with that of an installed German spaCy pipeline.

    `model` is the name or path of that pipeline (`de_core_news_lg`); `threads` run the recogniser's network, None for
    as many as the configuration says. Raises `ModelMissing` where the pipeline is not installed.
    """
    register_extensions()
    for module in _MODULES:
        importlib.import_module(module)
    overrides = {} if threads is None else {"components.gegenlese_recogniser.threads": threads}
    configuration = spacy.util.load_config(_CONFIGURATION, overrides=overrides)
    nlp = spacy.util.load_model_from_config(configuration, auto_fill=True)
    if model is not None:
        nlp = _with_recogniser_of(model, nlp)
    return Pipeline(nlp, f"gegenlese {__version__}" if model is None else f"gegenlese {__version__} with {model}")


def _with_recogniser_of(model: str, own: Language) -> Language:
    """The installed pipeline's recogniser between our tokenizer, sentences and everything after the recogniser."""
    try:
        nlp = spacy.load(model, exclude=_UNUSED_OF_OTHERS)
    except OSError as error:
        advice = f"Install it with 'python -m spacy download {model}', or take it out of the settings."
        raise ModelMissing(model, "this spaCy pipeline is not installed", advice) from error
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences", first=True)
    nlp.add_pipe("gegenlese_labels")
    for name in own.pipe_names:
        if name not in {"gegenlese_sentences", "gegenlese_recogniser"}:
            nlp.add_pipe(name)
    return nlp


class Pipeline:
    """Annotates articles; `version` names the program and the recogniser that did it."""

    def __init__(self, nlp: Language, version: str) -> None:
        self.nlp = nlp
        self.version = version

    def annotate(self, articles: Iterable[Article]) -> Iterator[AnnotatedArticle]:
        """The articles with what was found in them, one at a time and in their order."""
        articles = iter(articles)
        while batch := list(islice(articles, _BATCH_SIZE)):
            yield from self._annotated(batch)

    def _annotated(self, articles: Sequence[Article]) -> list[AnnotatedArticle]:
        # No document leaves the memory zone: its words are gone behind it.
        with self._memory():
            docs = self.nlp.pipe(map(self._prepared, articles), batch_size=_BATCH_SIZE)
            return [
                AnnotatedArticle(article, annotations_of(doc, self.version))
                for article, doc in zip(articles, docs, strict=True)
            ]

    def _memory(self) -> AbstractContextManager[object]:
        """Where new words are remembered: for good at first, then until the context is left.

        spaCy keeps every word form it ever meets otherwise, so that an archive fills the memory.
        """
        return nullcontext() if len(self.nlp.vocab) < _WORDS_KEPT else self.nlp.memory_zone()

    def _prepared(self, article: Article) -> Doc:
        doc = self.nlp.make_doc(article.text)
        doc._.published = article.published
        doc._.blocks = article.blocks
        return doc


def annotations_of(doc: Doc, version: str) -> Annotations:
    """What the components wrote on a document, as value objects with character offsets."""
    return Annotations(
        sentences=tuple(_sentence(span, doc) for span in doc.sents if span.text.strip()),
        clauses=doc._.clauses,
        mentions=tuple(_mention(span) for span in doc.ents),
        quantities=doc._.quantities,
        quotes=doc._.quotes,
        attributions=doc._.attributions,
        dates=doc._.dates,
        version=version,
    )


def _mention(span: Span) -> Mention:
    return Mention(span.start_char, span.end_char, EntityKind(span.label_))


def _sentence(span: Span, doc: Doc) -> Sentence:
    """The sentence without the white space around it."""
    text = span.text
    start = span.start_char + len(text) - len(text.lstrip())
    end = span.start_char + len(text.rstrip())
    block = next((i for i, block in enumerate(doc._.blocks) if block.start <= start < block.end), 0)
    return Sentence(start, end, block, content_lemmas(span))
