"""The entity recogniser: a fine-tuned sub-word transformer inside a spaCy component.

The network scores BIO tags for every word's first piece; the best allowed path gives the mentions. It is run by ONNX
Runtime from the files that ``python -m training.recogniser`` writes (``tui/resources/recogniser``, see its model card).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib import resources
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from spacy.language import Language
from spacy.tokens import Doc, Span
from tokenizers import Tokenizer

from tui.annotate.tag_paths import Scores, best_path, tagged_spans, transitions
from tui.annotate.windows import Window, stretches, windows

START, PAD, END = 0, 1, 2
FACTORY = "gegenlese_recogniser"


class RecogniserFilesError(Exception):
    """The folder does not hold a recogniser: says which file is missing or wrong."""


def packaged_folder() -> Path:
    """The folder of the recogniser that is shipped with the program."""
    return Path(str(resources.files("tui"))) / "resources" / "recogniser"


class Network:
    """The ONNX model and its tokenizer; loaded once, at first use.

    Raises RecogniserFilesError, when first used, if a file is missing or unreadable.
    """

    def __init__(self, folder: Path, threads: int) -> None:
        self.folder, self.threads = folder, threads

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
        """The loaded network."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self.threads
        options.inter_op_num_threads = 1
        # Threads that wait busily starve each other where other work shares the cores.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        path = str(self._existing("model.onnx"))
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    @property
    def tags(self) -> tuple[str, ...]:
        """The BIO tags in the order of the scores."""
        return tuple(self.config["tags"])

    @property
    def longest(self) -> int:
        """The most pieces that one input may have, without the two special ones."""
        return int(self.config["longest"]) - 2

    def scores(self, batch: Sequence[Window]) -> list[Scores]:
        """For each window the tag scores of its pieces, (pieces, tags)."""
        rows = [[START, *(piece for part in window for piece in part.pieces), END] for window in batch]
        width = max(map(len, rows))
        pieces = np.full((len(rows), width), PAD, dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.int32)
        for number, row in enumerate(rows):
            pieces[number, : len(row)] = row
            mask[number, : len(row)] = 1
        (result,) = self.session.run(["scores"], {"pieces": pieces, "mask": mask})
        return [scores[1 : len(row) - 1] for scores, row in zip(result, rows, strict=True)]

    def _existing(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise RecogniserFilesError(f"the recogniser's file {path} is missing; install the program again")
        return path


class Recogniser:
    """Sets ``doc.ents`` to the persons, places and organisations of the documents; sentences must have been set."""

    def __init__(self, network: Network, batch_pieces: int, context: int) -> None:
        self.network, self.batch_pieces, self.context = network, batch_pieces, context

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document."""
        return next(iter(self.annotate([doc])))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """Annotate documents in batches, so that short ones share the network's runs."""
        stream = iter(stream)
        while docs := list(islice(stream, batch_size)):
            yield from self.annotate(docs)

    def annotate(self, docs: list[Doc]) -> list[Doc]:
        """Set the mentions of all the documents and return them."""
        found: list[list[Span]] = [[] for _ in docs]
        parts = stretches(docs, self.network.tokenizer, self.network.longest)
        longest = min(self.context, self.network.longest)
        for batch in self._batches(list(windows(parts, longest))):
            for window, scores in zip(batch, self.network.scores(batch), strict=True):
                for document, start, end, label in self._mentions(window, scores):
                    found[document].append(Span(docs[document], start, end, label=label))
        for doc, spans in zip(docs, found, strict=True):
            doc.set_ents(sorted(spans, key=lambda span: span.start))
        return docs

    def _batches(self, inputs: list[Window]) -> Iterator[list[Window]]:
        """Inputs of like length together, about ``batch_pieces`` pieces a batch."""
        batch: list[Window] = []
        for window in sorted(inputs, key=_size):
            if batch and _size(window) * (len(batch) + 1) > self.batch_pieces:
                yield batch
                batch = []
            batch.append(window)
        if batch:
            yield batch

    def _mentions(self, window: Window, scores: Scores) -> Iterator[tuple[int, int, int, str]]:
        """``(document, first token, last token + 1, label)`` of each mention in the window."""
        tags, begin = self.network.tags, 0
        for part in window:
            words = scores[[begin + first for first in part.firsts]]
            begin += len(part.pieces)
            path = [tags[number] for number in best_path(words, transitions(tags))]
            for start, end, label in tagged_spans(path):
                yield part.document, part.words[start], part.words[end - 1] + 1, label


def _size(window: Window) -> int:
    return sum(len(part.pieces) for part in window)


@Language.factory(
    FACTORY,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    requires=["doc.sents"],
    default_config={"path": None, "threads": 2, "batch_pieces": 1024, "context": 120},
)
def make_recogniser(
    nlp: Language, name: str, path: str | None, threads: int, batch_pieces: int, context: int
) -> Recogniser:
    """The component of a pipeline; ``path`` is a folder of recogniser files, None for the one shipped.

    ``context`` is how many pieces of neighbouring sentences the network reads together; ``threads`` is for one batch.
    """
    return Recogniser(Network(Path(path) if path else packaged_folder(), threads), batch_pieces, context)
