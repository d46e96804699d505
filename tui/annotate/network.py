"""The two ONNX models behind the annotation: the recogniser's network, and the sentence encoder on its lower layers.

Both are read from the folder that ``python -m training.recogniser`` writes (``tui/resources/recogniser``, see its model
card).
"""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tui.annotate.tag_paths import Scores, transitions

START, END = 0, 2
REMEMBERED = 2560
"""Inputs whose readings are kept (at most about 22 kB each): agency reports and their furniture come again in other
articles."""
SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""ONNX Runtime's fused residual norm computes value by value; its plain norm and sum take a fifth of the time."""

Input = tuple[tuple[int, ...], ...]
"""Neighbouring stretches of text that the network reads together, each as its sub-word ids."""


class RecogniserFilesError(Exception):
    """The folder does not hold a recogniser: says which file is missing or wrong."""


def packaged_folder() -> Path:
    """The folder of the recogniser that is shipped with the program."""
    return Path(str(resources.files("tui"))) / "resources" / "recogniser"


@dataclass(frozen=True)
class Reading:
    """What the models say of an input's pieces, all stretches after one another.

    ``scores`` are (pieces, tags); ``meanings`` (pieces, values) are vectors whose mean over a passage is its meaning.
    """

    scores: Scores
    meanings: NDArray[np.float16]


class Network:
    """The ONNX models and their tokenizer; loaded once, at first use.

    Raises RecogniserFilesError, when first used, if a file is missing or unreadable.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: OrderedDict[Input, Reading] = OrderedDict()
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
    def recogniser(self) -> onnxruntime.InferenceSession:
        """The model that gives tag scores, and the states of its lower layers."""
        return self._session("model.onnx")

    @cached_property
    def encoder(self) -> onnxruntime.InferenceSession:
        """The model that makes meanings of those states."""
        return self._session("encoder.onnx")

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

    def read(self, stretches: Input) -> Reading:
        """What the models say of an input; inputs seen lately are answered from memory."""
        with self._lock:
            known = self._seen.get(stretches)
            if known is not None:
                self._seen.move_to_end(stretches)
                return known
        pieces = [START, *(piece for stretch in stretches for piece in stretch), END]
        scores, states = self.recogniser.run(["scores", "states"], {"pieces": np.array([pieces], dtype=np.int64)})
        reading = Reading(scores[0, 1:-1], self._meanings(states, [len(stretch) for stretch in stretches]))
        with self._lock:
            self._seen[stretches] = reading
            if len(self._seen) > REMEMBERED:
                self._seen.popitem(last=False)
        return reading

    def _meanings(self, states: NDArray[np.float32], lengths: list[int]) -> NDArray[np.float16]:
        """Each stretch by itself, between the special pieces: its neighbours would blur what it says of its own."""
        found, begin = [], 1
        for length in lengths:
            alone = np.concatenate([states[:, :1], states[:, begin : begin + length], states[:, -1:]], axis=1)
            (meanings,) = self.encoder.run(["meanings"], {"states": alone})
            found.append(meanings[0, 1:-1].astype(np.float16))
            begin += length
        return np.concatenate(found)

    def forget(self) -> None:
        """Forget the inputs seen so far."""
        with self._lock:
            self._seen.clear()

    def _session(self, name: str) -> onnxruntime.InferenceSession:
        """A model for one thread at a time and core: threads of our own scale better than ONNX Runtime's."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        path = str(self._existing(name))
        return onnxruntime.InferenceSession(
            path, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )

    def _existing(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise RecogniserFilesError(f"the recogniser's file {path} is missing; install the program again")
        return path
