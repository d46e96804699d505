"""The entity recogniser: a fine-tuned sub-word transformer inside a spaCy component.

The network scores BIO tags for every word's first piece; the best allowed path gives the mentions. It is run by ONNX
Runtime from the files that ``python -m training.recogniser`` writes (``tui/resources/recogniser``, see its model card).
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib import resources
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import onnxruntime
from spacy.language import Language
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from tui.annotate.tag_paths import Scores, best_path, tagged_spans, transitions
from tui.annotate.windows import Window, stretches, windows

START, END = 0, 2
FACTORY = "gegenlese_recogniser"
REMEMBERED = 4096
"""Inputs whose scores are kept (about 3 kB each): agency reports and their furniture come again in other articles."""
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""ONNX Runtime's fused residual norm computes value by value; its plain norm and sum take a fifth of the time."""


class RecogniserFilesError(Exception):
    """The folder does not hold a recogniser: says which file is missing or wrong."""


def packaged_folder() -> Path:
    """The folder of the recogniser that is shipped with the program."""
    return Path(str(resources.files("tui"))) / "resources" / "recogniser"


class Network:
    """The ONNX model and its tokenizer; loaded once, at first use.

    Raises RecogniserFilesError, when first used, if a file is missing or unreadable.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: OrderedDict[tuple[int, ...], Scores] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def config(self) -> dict[str, Any]:
        """What the training wrote beside the weights: the tags in the order of the scores, the longest input."""
        return dict(json.loads(self._existing("config.json").read_text(encoding="utf-8")))

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The sub-word tokenizer that the network was trained with."""
        return Tokenizer.from_file(str(self._existing("tokenizer.json")))

    @cached_property
    def session(self) -> onnxruntime.InferenceSession:
        """The loaded network, for one thread at a time and core: threads of our own scale better than its."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        path = str(self._existing("model.onnx"))
        return onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The BIO tags in the order of the scores."""
        return tuple(self.config["tags"])

    @cached_property
    def allowed(self) -> Scores:
        """Which tag may follow which."""
        return transitions(self.tags)

    @property
    def longest(self) -> int:
        """The most pieces that one input may have, without the two special ones."""
        return int(self.config["longest"]) - 2

    def scores(self, pieces: tuple[int, ...]) -> Scores:
        """The tag scores of an input's pieces, (pieces, tags); inputs seen lately are answered from memory."""
        with self._lock:
            known = self._seen.get(pieces)
            if known is not None:
                self._seen.move_to_end(pieces)
                return known
        (result,) = self.session.run(["scores"], {"pieces": np.array([[START, *pieces, END]], dtype=np.int64)})
        scores: Scores = result[0, 1:-1]
        with self._lock:
            self._seen[pieces] = scores
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return scores

    def forget(self) -> None:
        """Forget the inputs seen so far."""
        with self._lock:
            self._seen.clear()

    def _existing(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise RecogniserFilesError(f"the recogniser's file {path} is missing; install the program again")
        return path


class Recogniser:
    """Sets ``doc.ents`` to the persons, places and organisations of the documents; sentences must have been set."""

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
        """Set the mentions of all the documents and return them."""
        found: list[list[Span]] = [[] for _ in docs]
        longest = min(self.context, self.network.longest)
        inputs = list(windows(stretches(docs, self.network.tokenizer, self.network.longest), longest))
        for window, scores in zip(inputs, self._scores(inputs), strict=True):
            for document, start, end, label in self._mentions(window, scores):
                found[document].append(Span(docs[document], start, end, label=label))
        for doc, spans in zip(docs, found, strict=True):
            doc.set_ents(sorted(spans, key=lambda span: span.start))
        return docs

    def _scores(self, inputs: Sequence[Window]) -> Iterable[Scores]:
        """The scores of each window, computed on as many cores as there are threads."""
        pieces = [tuple(piece for part in window for piece in part.pieces) for window in inputs]
        return (self._workers.map if self._workers else map)(self.network.scores, pieces)

    def _mentions(self, window: Window, scores: Scores) -> Iterator[tuple[int, int, int, str]]:
        """``(document, first token, last token + 1, label)`` of each mention in the window."""
        tags, allowed, begin = self.network.tags, self.network.allowed, 0
        for part in window:
            words = scores[[begin + first for first in part.firsts]]
            begin += len(part.pieces)
            path = [tags[number] for number in best_path(words, allowed)]
            for start, end, label in tagged_spans(path):
                yield part.document, part.words[start], part.words[end - 1] + 1, label


@Language.factory(
    FACTORY,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    requires=["doc.sents"],
    default_config={"path": None, "threads": 2, "context": 120},
)
def make_recogniser(nlp: Language, name: str, path: str | None, threads: int, context: int) -> Recogniser:
    """The component of a pipeline; ``path`` is a folder of recogniser files, None for the one shipped.

    ``context`` is how many pieces of neighbouring sentences the network reads together.
    """
    return Recogniser(Network(Path(path) if path else packaged_folder()), threads, context)
