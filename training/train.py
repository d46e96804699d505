"""Fine-tunes the network on annotated passages and measures it."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from training.examples import PAD, TAGS, UNTAGGED, Example, batches
from training.network import Network
from tui.annotate.tag_paths import best_path, tagged_spans, transitions

BODY_RATE, HEAD_RATE, DECAY, WARM_UP = 2.5e-4, 1e-3, 0.01, 0.06
BATCH_PIECES = 2048
AVERAGED_STEPS = 200
"""The network that is kept is a running average over about so many steps."""


def padded(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Piece ids, mask and tags of a batch, each (batch, longest)."""
    longest = max(len(item.pieces) for item in batch)
    pieces = torch.full((len(batch), longest), PAD)
    tags = torch.full((len(batch), longest), UNTAGGED)
    for row, item in enumerate(batch):
        pieces[row, : len(item.pieces)] = torch.tensor(item.pieces)
        tags[row, : len(item.tags)] = torch.tensor(item.tags)
    return pieces, pieces != PAD, tags


def _rate(step: int, steps: int) -> float:
    """Linear warm-up, then linear decay to nought."""
    warm = max(1, round(WARM_UP * steps))
    return step / warm if step < warm else max(0.0, (steps - step) / max(1, steps - warm))


def _optimiser(network: Network) -> torch.optim.AdamW:
    body = [value for name, value in network.named_parameters() if value.requires_grad and not name.startswith("head")]
    groups = [{"params": body, "lr": BODY_RATE}, {"params": list(network.head.parameters()), "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)


class Average:
    """The running average of a network's weights (Polyak and Juditsky 1992), which generalises better than the last."""

    def __init__(self, network: Network) -> None:
        self.network = copy.deepcopy(network).eval()
        self._steps = 0

    @torch.no_grad()
    def take_in(self, network: Network) -> None:
        """Add the weights after one more step; the first steps count for less, they are far from the end."""
        self._steps += 1
        share = max(1 / AVERAGED_STEPS, 9 / (9 + self._steps))
        means, values = self._trained(self.network), self._trained(network)
        torch._foreach_lerp_(means, values, share)

    @staticmethod
    def _trained(network: Network) -> list[Tensor]:
        return [value for value in network.parameters() if value.requires_grad]


@torch.no_grad()
def mean(networks: Sequence[Network]) -> Network:
    """One network whose weights are the means of the given ones', which began alike."""
    result = copy.deepcopy(networks[0]).eval()
    for value, *others in zip(*(network.parameters() for network in (result, *networks[1:])), strict=True):
        for number, other in enumerate(others, start=2):
            value.lerp_(other, 1 / number)
    return result


def fine_tune(
    network: Network,
    epochs: Sequence[Sequence[Example]],
    after_epoch: Callable[[int, Network], None],
    seed: int,
) -> Network:
    """Train on each epoch's examples in turn and return the averaged network.

    ``after_epoch`` is called with the number of epochs done and the average so far.
    """
    chance = random.Random(seed)
    plan = [batches(examples, BATCH_PIECES, chance) for examples in epochs]
    steps = sum(map(len, plan))
    optimiser = _optimiser(network)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step + 1, steps))
    average = Average(network)
    step, began = 0, time.monotonic()
    for number, epoch in enumerate(plan, start=1):
        network.train()
        for batch in epoch:
            loss = _learn(network, batch, optimiser)
            schedule.step()
            average.take_in(network)
            step += 1
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {loss:.4f} {time.monotonic() - began:.0f} s", flush=True)
        after_epoch(number, average.network)
    return average.network


def _learn(network: Network, batch: Sequence[Example], optimiser: torch.optim.Optimizer) -> float:
    pieces, mask, tags = padded(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(pieces, mask)
    loss = functional.cross_entropy(scores.float().flatten(0, 1), tags.flatten(), ignore_index=UNTAGGED)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


@torch.no_grad()
def span_f1(network: Network, examples: Sequence[Example]) -> float:
    """Exact-span F1 over all labels."""
    network.eval()
    allowed = transitions(TAGS)
    right = found = wanted = 0
    for batch in batches(examples, 4 * BATCH_PIECES, random.Random(0)):
        pieces, mask, tags = padded(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(pieces, mask).float().log_softmax(-1)
        for gold_row, score_row in zip(tags, scores, strict=True):
            words = gold_row >= 0
            gold_spans = _spans(gold_row[words].tolist())
            guess_spans = _spans(best_path(score_row[words].numpy(), allowed))
            right += len(gold_spans & guess_spans)
            found, wanted = found + len(guess_spans), wanted + len(gold_spans)
    return 2 * right / max(1, found + wanted)


def _spans(tags: Sequence[int]) -> set[tuple[int, int, str]]:
    return set(tagged_spans([TAGS[tag] for tag in tags]))
