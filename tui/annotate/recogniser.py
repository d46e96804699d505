"""The entity recogniser: a fine-tuned sub-word transformer inside a spaCy component.

The network scores BIO tags for every word's first piece; the best allowed path gives the mentions. What the sentence
encoder on its lower layers says of the words is left in `doc._.word_meanings` for `tui.annotate.meanings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from tui.annotate.meanings import WordMeanings
from tui.annotate.network import Network, Reading, packaged_folder
from tui.annotate.tag_paths import Scores, best_path, tagged_spans
from tui.annotate.windows import Stretch, Window, stretches, windows

FACTORY = "gegenlese_recogniser"


class Recogniser:
    """Sets ``doc.ents`` to the persons, places and organisations of the documents; sentences must have been set.

    Sets ``doc._.word_meanings`` too.
    """

    def __init__(self, network: Network, threads: int, context: int) -> None:
        self.network, self.context = network, context
        self._workers = ThreadPoolExecutor(threads) if threads > 1 else None

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(iter(self.annotate([doc])))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Annotate documents in batches, so that short ones keep all threads busy."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            yield from self.annotate(docs)

    def annotate(self, docs: list[Doc]) -> list[Doc]:
        """Set the mentions and the word meanings of all the documents and return them."""
        found: list[list[Span]] = [[] for _ in docs]
        meanings = [WordMeanings(len(doc)) for doc in docs]
        longest = min(self.context, self.network.longest)
        inputs = list(windows(stretches(docs, self.network.tokenizer, self.network.longest), longest))
        for window, reading in zip(inputs, self._readings(inputs), strict=True):
            begin = 0
            for part in window:
                end = begin + len(part.pieces)
                for start, stop, label in self._mentions(part, reading.scores[begin:end]):
                    found[part.document].append(Span(docs[part.document], start, stop, label=label))
                meanings[part.document].add(part, reading.meanings[begin:end])
                begin = end
        for doc, spans, words in zip(docs, found, meanings, strict=True):
            doc.set_ents(sorted(spans, key=lambda span: span.start))
            doc._.word_meanings = words
        return docs

    def _readings(self, inputs: Sequence[Window]) -> Iterable[Reading]:
        """What the models say of each window, computed on as many cores as there are threads."""
        pieces = [tuple(part.pieces for part in window) for window in inputs]
        return (self._workers.map if self._workers else map)(self.network.read, pieces)

    def _mentions(self, part: Stretch, scores: Scores) -> Iterator[tuple[int, int, str]]:
        """``(first token, last token + 1, label)`` of each mention in the stretch, from the scores of its pieces."""
        path = [self.network.tags[number] for number in best_path(scores[list(part.firsts)], self.network.allowed)]
        for start, end, label in tagged_spans(path):
            yield part.words[start], part.words[end - 1] + 1, label


@Language.factory(
    FACTORY,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type", "doc._.word_meanings"],
    requires=["doc.sents"],
    default_config={"path": None, "threads": 2, "context": 120},
)
def make_recogniser(nlp: Language, name: str, path: str | None, threads: int, context: int) -> Recogniser:
    """The component of a pipeline; ``path`` is a folder of recogniser files, None for the one shipped.

    ``context`` is how many pieces of neighbouring sentences the network reads together.
    """
    return Recogniser(Network(Path(path) if path else packaged_folder()), threads, context)
